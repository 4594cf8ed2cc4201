package io.zhanggui.examples.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The command: measures rows of the catalogue and prints them beside their targets. */
public final class Benchmarks {

    private static final Path CSV = Path.of("target", "benchmarks.csv");

    private Benchmarks() {}

    /** Runs with the arguments; {@code --help} prints the usage. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status = run(Arrays.asList(arguments), out, err);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return 2;
        }
        if (options.help()) {
            out.println(Options.USAGE);
            return 0;
        }
        if (options.list()) {
            out.println(new ResultTable(options.effort(), Map.of()).list(options.rows()));
            return 0;
        }
        return measure(options, out, err);
    }

    private static int measure(Options options, PrintStream out, PrintStream err) throws IOException {
        ForkClassPath.publish();
        Map<Row, Measured> taken = new LinkedHashMap<>();
        int failed = 0;
        for (Row row : options.rows()) {
            if (row.isMeasured()) {
                err.println("… " + row.id() + " " + row.work());
                if (row.measure() instanceof Skipped skipped) {
                    err.println("  skipped: " + skipped.reason());
                    continue;
                }
                try {
                    taken.put(row, row.measure().take(options.effort()));
                } catch (MeasureException e) {
                    failed++;
                    err.println("  " + e.getMessage());
                }
            }
        }
        ResultTable table = new ResultTable(options.effort(), taken);
        out.println(table.text(options.rows()));
        Files.createDirectories(CSV.toAbsolutePath().getParent());
        Files.writeString(CSV, table.csv());
        out.println("Written to " + CSV + ".");
        return failed == 0 ? 0 : 1;
    }
}
