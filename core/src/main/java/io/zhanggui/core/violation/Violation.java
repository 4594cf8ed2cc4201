package io.zhanggui.core.violation;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.Wording;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the business refuses.
 *
 * @param rule the rule that is broken; its {@link Term#code} is stable
 * @param path where the value stands, for example {@code lines[2].amount}; empty for the whole
 * @param rejected the value as text, masked where it is sensitive; {@code null} if there is none
 * @param arguments what the text of the rule shows, in the order of its {@code {0}}, {@code {1}} …
 */
public record Violation(Term rule, String path, @Nullable String rejected, List<Object> arguments) {

    public Violation {
        requireNonNull(rule, "rule");
        requireNonNull(path, "path");
        arguments = List.copyOf(arguments);
    }

    /** A violation at a path, without a rejected value. */
    public static Violation of(Term rule, String path, Object... arguments) {
        return new Violation(rule, path, null, List.of(arguments));
    }

    /** The same with the rejected value; a sensitive value shows masked, because its {@code toString()} does. */
    public Violation rejecting(Object value) {
        return new Violation(rule, path, value.toString(), arguments);
    }

    /** The stable code of the rule. */
    public String code() {
        return rule.code();
    }

    /** What is wrong, in a language, with path and rejected value in front. */
    public String text(Locale locale) {
        String said = rule.text(locale, arguments.toArray());
        StringBuilder place = new StringBuilder(path);
        if (rejected != null) {
            place.append(path.isEmpty() ? "" : " ").append(Wording.quoted(rejected, locale));
        }
        return place.isEmpty() ? said : Wording.labelled(place.toString(), said, locale);
    }

    /** The English text with the code. */
    @Override
    public String toString() {
        return text(Locale.ENGLISH) + " [" + code() + "]";
    }
}
