package io.zhanggui.hr.china;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.rule.RuleScope;

/**
 * A city with its own insurance and fund rules (参保地).
 *
 * @param code the scope of its rules, for example {@code CN-SHANGHAI}
 */
public record Place(String code) {

    /** Shanghai (上海). */
    public static final Place SHANGHAI = new Place("CN-SHANGHAI");

    public Place {
        if (!requireNonNull(code, "code").startsWith("CN-")) {
            throw new IllegalArgumentException("place '" + code + "' is not in China. Maybe CN-" + code + "?");
        }
    }

    /** The place with that code; its rules come from the host's own rule pack. */
    public static Place of(String code) {
        return new Place(code);
    }

    /** The scope of the city's rules. */
    public RuleScope scope() {
        return RuleScope.of(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
