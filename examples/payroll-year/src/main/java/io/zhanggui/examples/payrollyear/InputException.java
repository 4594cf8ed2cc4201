package io.zhanggui.examples.payrollyear;

import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the user gave is wrong; everything that was found, one line each. */
final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    InputException(String problem) {
        this(List.of(problem));
    }

    InputException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = problems.stream().map(InputException::oneLine).toList();
    }

    /** What is wrong, one line each. */
    List<String> problems() {
        return problems;
    }

    /** Violations with their stable codes. */
    static List<String> lines(String where, Violations found, Locale locale) {
        List<String> lines = new ArrayList<>();
        for (Violation each : found.list()) {
            lines.add(where + each.text(locale) + " [" + each.code() + "]");
        }
        return lines;
    }

    /** What an exception says of a person. */
    static List<String> lines(String where, RuntimeException e, Locale locale) {
        return e instanceof RejectedException rejected
                ? lines(where, rejected.violations(), locale)
                : List.of(where + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
    }

    /** Why a person got nothing; nothing for one that was done. */
    static List<String> lines(String where, ItemResult<?, ?> item, Locale locale) {
        return item.match(
                done -> List.of(),
                refused -> lines(where, refused.violations(), locale),
                failed -> lines(where, failed.cause(), locale));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }
}
