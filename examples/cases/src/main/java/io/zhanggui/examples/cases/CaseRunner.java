package io.zhanggui.examples.cases;

import java.io.PrintStream;
import java.util.Optional;

/** Runs the cases of a file and prints what is wrong and how many passed. */
final class CaseRunner {

    private enum Outcome {
        PASSED,
        FAILED,
        UNSUPPORTED
    }

    private final Operations operations;
    private final PrintStream out;

    CaseRunner(Operations operations, PrintStream out) {
        this.operations = operations;
        this.out = out;
    }

    /** Whether every case passed. */
    boolean run(CaseFile file) {
        int[] counts = new int[Outcome.values().length];
        for (WorkedCase worked : file.cases()) {
            counts[run(worked).ordinal()]++;
        }
        int failed = counts[Outcome.FAILED.ordinal()];
        int unsupported = counts[Outcome.UNSUPPORTED.ordinal()];
        out.println(file.name() + ": " + counts[Outcome.PASSED.ordinal()] + " passed, " + failed + " failed, "
                + unsupported + " unsupported");
        return failed + unsupported == 0;
    }

    private Outcome run(WorkedCase worked) {
        Optional<Operations.Operation> operation = operations.find(worked.operation());
        if (operation.isEmpty()) {
            out.println("UNSUPPORTED " + worked.id() + " " + worked.operation());
            return Outcome.UNSUPPORTED;
        }
        Optional<String> difference;
        try {
            Object actual = operation.get().run(worked.input());
            difference = new Comparison(worked).difference(worked.expected(), actual);
        } catch (RuntimeException e) {
            difference = Optional.of(" expected " + worked.expected() + " got " + e);
        }
        difference.ifPresent(found -> out.println("FAIL " + worked.id() + found));
        return difference.isPresent() ? Outcome.FAILED : Outcome.PASSED;
    }
}
