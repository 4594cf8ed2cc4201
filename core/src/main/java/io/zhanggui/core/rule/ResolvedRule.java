package io.zhanggui.core.rule;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Evidence;
import io.zhanggui.core.explain.Wording;
import java.util.ArrayList;
import java.util.List;
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
        String citation = rule.citation().toString();
        String source = citation.isEmpty() ? rule.key().toString() : citation;
        boolean fromMemory = rule.citation().numberFromMemory();
        if (!unverified() && !provisional && !fromMemory) {
            return source;
        }
        List<String> remarks = new ArrayList<>(List.of(source));
        if (fromMemory) {
            remarks.add(RuleTerm.NUMBER_FROM_MEMORY.text(locale));
        }
        if (unverified()) {
            remarks.add(RuleTerm.of(rule.confidence()).text(locale));
        }
        if (provisional) {
            remarks.add(RuleTerm.PROVISIONAL.text(locale));
        }
        return Wording.joined(remarks, locale);
    }
}
