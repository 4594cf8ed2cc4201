package io.zhanggui.examples.cases;

import io.zhanggui.core.table.TableException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * The command: reads case files, runs each case, prints what fails and one line of counts for each file.
 *
 * <p>Exit status 0 if everything passed, 1 if anything failed or is unsupported, 2 if a file cannot be read.
 */
public final class Cases {

    private static final String HELP = """
            Usage: cases [--rules FILE.csv] [--paid YYYY-MM-DD] FILE.json...
                   cases --operations

            Runs worked cases through the public interface of the library.
            Prints   FAIL id expected … got …        for each case that fails
                     UNSUPPORTED id operation        for each operation that nobody has written yet
                     FILE: N passed, N failed, N unsupported
            Exit status: 0 all passed, 1 something failed or is unsupported, 2 a file cannot be read.
            A file that cannot be read does not keep the others from being run.
            --rules       a rule pack of your own for pay, in front of the rules of the library; may be repeated
            --paid        the day of payment for which rules of pay are looked up; otherwise 2025-10-31
            --operations  lists the operations that are supported""";

    private Cases() {}

    /** Runs the files named by the arguments. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(Arrays.asList(arguments), out, err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.contains("--help")) {
            out.println(HELP);
            return 0;
        }
        PayRules rules = PayRules.shipped();
        List<String> files = new ArrayList<>();
        try {
            for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
                String argument = rest.next();
                switch (argument) {
                    case "--operations" -> {
                        Operations.all().keys().forEach(out::println);
                        return 0;
                    }
                    case "--rules" -> rules = rules.with(Path.of(valueOf(argument, rest)));
                    case "--paid" -> rules = rules.paidOn(LocalDate.parse(valueOf(argument, rest)));
                    default -> files.add(fileName(argument));
                }
            }
        } catch (TableException | CaseFileException | DateTimeException | InvalidPathException e) {
            err.println(CaseFileException.oneLine(String.valueOf(e.getMessage())));
            return 2;
        }
        return run(files, Operations.all(rules), out, err);
    }

    private static String valueOf(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new CaseFileException(option + " needs a value. See --help.");
        }
        return rest.next();
    }

    private static String fileName(String argument) {
        if (argument.startsWith("--")) {
            throw new CaseFileException(argument + " is no option. See --help.");
        }
        return argument;
    }

    static int run(List<String> files, Operations operations, PrintStream out, PrintStream err) {
        if (files.isEmpty()) {
            err.println(HELP);
            return 2;
        }
        CaseRunner runner = new CaseRunner(operations, out);
        boolean passed = true;
        boolean readable = true;
        for (String file : files) {
            try {
                passed &= runner.run(CaseFile.read(file));
            } catch (CaseFileException e) {
                err.println(e.getMessage());
                readable = false;
            }
        }
        return !readable ? 2 : passed ? 0 : 1;
    }
}
