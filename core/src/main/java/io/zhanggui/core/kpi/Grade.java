package io.zhanggui.core.kpi;

import java.math.BigDecimal;

/**
 * A grade of a scale (考核等级).
 *
 * @param name for example {@code A}, not blank
 * @param minimum the least score that has it
 */
public record Grade(String name, BigDecimal minimum) {

    public Grade {
        Adjustment.requireText(name, "name");
        minimum = Decimals.plain(minimum, "minimum");
    }

    @Override
    public String toString() {
        return name;
    }
}
