package io.zhanggui.examples.payrollyear;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A run of the command, and what it said.
 *
 * @param status the exit status
 * @param out the lines on standard output
 * @param err the lines on standard error
 */
record Run(int status, List<String> out, List<String> err) {

    static Run with(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = PayrollYear.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(
                status,
                out.toString(StandardCharsets.UTF_8).lines().toList(),
                err.toString(StandardCharsets.UTF_8).lines().toList());
    }

    String text() {
        return String.join("\n", out);
    }
}
