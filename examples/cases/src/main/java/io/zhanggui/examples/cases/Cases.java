package io.zhanggui.examples.cases;

import java.nio.file.Path;
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

            Runs worked cases through the public interface of the library.
            Prints   FAIL id expected … got …        for each case that fails
                     UNSUPPORTED id operation        for each operation that nobody has written yet
                     FILE: N passed, N failed, N unsupported
            Exit status: 0 all passed, 1 something failed or is unsupported, 2 a file cannot be read.""";

    private Cases() {}

    /** Runs the files named by the arguments. */
    public static void main(String[] arguments) {
        System.exit(run(Arrays.asList(arguments)));
    }

    static int run(List<String> arguments) {
        if (arguments.isEmpty() || arguments.contains("--help")) {
            System.out.println(HELP);
            return arguments.isEmpty() ? 2 : 0;
        }
        CaseRunner runner = new CaseRunner(Operations.all(), System.out);
        boolean passed = true;
        for (String argument : arguments) {
            try {
                passed &= runner.run(CaseFile.read(Path.of(argument)));
            } catch (CaseFileException e) {
                System.err.println(e.getMessage());
                return 2;
            }
        }
        return passed ? 0 : 1;
    }
}
