package io.zhanggui.examples.monthend;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A run of the command, and what it said.
 *
 * @param status the exit status
 * @param out the lines on standard output
 * @param err the lines on standard error, progress apart
 * @param progress the lines of progress
 */
record Run(int status, List<String> out, List<String> err, List<String> progress) {

    static Run with(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = MonthEnd.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        List<String> all = err.toString(StandardCharsets.UTF_8).lines().toList();
        return new Run(
                status,
                out.toString(StandardCharsets.UTF_8).lines().toList(),
                all.stream().filter(line -> !line.startsWith("… ")).toList(),
                all.stream().filter(line -> line.startsWith("… ")).toList());
    }
}
