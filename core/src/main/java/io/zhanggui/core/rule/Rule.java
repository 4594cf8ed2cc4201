package io.zhanggui.core.rule;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.time.Dated;

/**
 * One dated, cited figure.
 *
 * @param key what the figure is
 * @param scope where it applies
 * @param value the figure with its days and its day of publication
 * @param unit the unit for people, for example {@code CNY/month}; empty for a ratio
 * @param citation where it comes from
 * @param confidence how far it was checked
 */
public record Rule<T>(
        RuleKey<T> key, RuleScope scope, Dated<T> value, String unit, Citation citation, Confidence confidence) {

    public Rule {
        requireNonNull(key, "key");
        requireNonNull(scope, "scope");
        requireNonNull(value, "value");
        requireNonNull(unit, "unit");
        requireNonNull(citation, "citation");
        requireNonNull(confidence, "confidence");
        if (!key.type().isInstance(value.value())) {
            throw new IllegalArgumentException(
                    "value of rule " + key + " must be a " + key.type().getSimpleName() + ", but is " + value.value());
        }
    }

    @Override
    public String toString() {
        return key + " in " + scope + ": " + value + " (" + citation + ", " + confidence + ")";
    }
}
