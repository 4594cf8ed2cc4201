package io.zhanggui.core.duty;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.util.List;
import java.util.Locale;

/**
 * One thing that is wrong with duties; nothing is refused, somebody has to decide.
 *
 * @param issue what is wrong; its {@link DutyIssue#code} is stable
 * @param subject the code of the duty, process or activity, or the id of the position, unit or party
 * @param arguments what the text shows, in the order of its {@code {0}}, {@code {1}} …
 */
@Beta
public record DutyFinding(DutyIssue issue, String subject, List<Object> arguments) {

    public DutyFinding {
        requireNonNull(issue, "issue");
        requireNonNull(subject, "subject");
        arguments = List.copyOf(arguments);
    }

    static DutyFinding of(DutyIssue issue, String subject, Object... arguments) {
        return new DutyFinding(issue, subject, List.of(arguments));
    }

    /** The stable code of the issue. */
    public String code() {
        return issue.code();
    }

    /** What is wrong, in a language. */
    public String text(Locale locale) {
        return issue.text(locale, arguments.toArray());
    }

    /** The English text with the code. */
    @Override
    public String toString() {
        return text(Locale.ENGLISH) + " [" + code() + "]";
    }
}
