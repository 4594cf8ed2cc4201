package io.zhanggui.core.rule;

import static java.util.Objects.requireNonNull;

/**
 * Where a rule applies: a country, a province, a city, or everywhere.
 *
 * @param code for example {@code CN} or {@code CN-SHANGHAI}; empty means everywhere
 */
public record RuleScope(String code) {

    /** No restriction. */
    public static final RuleScope EVERYWHERE = new RuleScope("");

    public RuleScope {
        requireNonNull(code, "code");
        if (!code.equals(code.strip())) {
            throw new IllegalArgumentException("scope '" + code + "' has blanks at an end");
        }
    }

    /** The scope with that code. */
    public static RuleScope of(String code) {
        return new RuleScope(code);
    }

    @Override
    public String toString() {
        return code.isEmpty() ? "everywhere" : code;
    }
}
