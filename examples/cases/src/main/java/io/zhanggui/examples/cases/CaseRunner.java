package io.zhanggui.examples.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhanggui.core.kpi.KpiException;
import io.zhanggui.core.violation.RejectedException;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;
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
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        file.cases().forEach(worked -> counts.merge(run(worked), 1, Integer::sum));
        int failed = counts.getOrDefault(Outcome.FAILED, 0);
        int unsupported = counts.getOrDefault(Outcome.UNSUPPORTED, 0);
        print(file.name() + ": " + counts.getOrDefault(Outcome.PASSED, 0) + " passed, " + failed + " failed, "
                + unsupported + " unsupported");
        return failed + unsupported == 0;
    }

    private Outcome run(WorkedCase worked) {
        Optional<Operations.Operation> operation = operations.find(worked.operation());
        if (operation.isEmpty()) {
            print("UNSUPPORTED " + worked.id() + " " + worked.operation());
            return Outcome.UNSUPPORTED;
        }
        Optional<String> difference = difference(worked, operation.get());
        difference.ifPresent(found -> print("FAIL " + worked.id() + " " + found));
        return difference.isPresent() ? Outcome.FAILED : Outcome.PASSED;
    }

    private static Optional<String> difference(WorkedCase worked, Operations.Operation operation) {
        JsonNode expected = worked.expected();
        if (expected.isMissingNode() || expected.isNull()) {
            return Optional.of("expected nothing, so there is nothing to compare got a case without expected");
        }
        Comparison comparison = new Comparison(worked);
        try {
            return comparison.difference(expected, operation.run(worked.input()));
        } catch (KpiException e) {
            return comparison.difference(expected, "ERROR:" + e.code().name());
        } catch (RejectedException e) {
            return comparison.difference(
                    expected, "ERROR:" + e.violations().list().get(0).rule().name());
        } catch (RuntimeException e) {
            return Optional.of("expected " + expected + " got " + e);
        }
    }

    private void print(String line) {
        out.println(CaseFileException.oneLine(line));
    }
}
