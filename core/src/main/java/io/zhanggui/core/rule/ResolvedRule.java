package io.zhanggui.core.rule;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Evidence;
import java.util.Locale;

/**
 * A figure that was looked up for a day, ready for a calculation.
 *
 * @param rule the figure with its source
 * @param provisional whether it had expired on the day and was carried forward
 */
public record ResolvedRule<T>(Rule<T> rule, boolean provisional) implements Evidence {

    public ResolvedRule {
        requireNonNull(rule, "rule");
    }

    /** The figure itself. */
    public T value() {
        return rule.value().value();
    }

    @Override
    public boolean unverified() {
        return !rule.confidence().verified();
    }

    @Override
    public String text(Locale locale) {
        StringBuilder text = new StringBuilder(rule.citation().toString());
        if (text.isEmpty()) {
            text.append(rule.key());
        }
        if (unverified()) {
            text.append("; ").append(RuleTerm.of(rule.confidence()).text(locale));
        }
        if (provisional) {
            text.append("; ").append(RuleTerm.PROVISIONAL.text(locale));
        }
        return text.toString();
    }
}
