package io.zhanggui.examples.cases;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The command: reads case files, runs each case, prints what fails and one line of counts for each file.
 *
 * <p>Exit status 0 if everything passed, 1 if anything failed or is unsupported, 2 if a file cannot be read.
 */
public final class Cases {

    private static final String HELP = """
            Usage: cases FILE...
                   cases --operations

            Runs worked cases through the public interface of the library.
            Prints   FAIL id expected … got …        for each case that fails
                     UNSUPPORTED id operation        for each operation that nobody has written yet
                     FILE: N passed, N failed, N unsupported
            Exit status: 0 all passed, 1 something failed or is unsupported, 2 a file cannot be read.
            A file that cannot be read does not keep the others from being run.
            --operations lists the operations that are supported.""";

    private Cases() {}

    /** Runs the files named by the arguments. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(Arrays.asList(arguments), Operations.all(), out, err));
    }

    static int run(List<String> arguments, Operations operations, PrintStream out, PrintStream err) {
        if (arguments.isEmpty()) {
            err.println(HELP);
            return 2;
        }
        if (arguments.contains("--help")) {
            out.println(HELP);
            return 0;
        }
        if (arguments.contains("--operations")) {
            operations.keys().forEach(out::println);
            return 0;
        }
        CaseRunner runner = new CaseRunner(operations, out);
        boolean passed = true;
        boolean readable = true;
        for (String argument : arguments) {
            try {
                passed &= runner.run(CaseFile.read(argument));
            } catch (CaseFileException e) {
                err.println(e.getMessage());
                readable = false;
            }
        }
        return !readable ? 2 : passed ? 0 : 1;
    }
}
