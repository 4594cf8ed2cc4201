package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import org.joda.money.Money;

/**
 * A person's wages of the year before with one employer (上一纳税年度工资薪金).
 *
 * @param months the months for which this employer declared them, 0 to 12
 * @param wages all wages with bonuses, before any deduction
 */
@Beta
public record LastYear(int months, Money wages) {

    public LastYear {
        if (months < 0 || months > 12) {
            throw new IllegalArgumentException("months must be 0 to 12, but is " + months);
        }
        requireNonNull(wages, "wages");
    }

    /** Masked: the months only. */
    @Override
    public String toString() {
        return "LastYear[" + months + " months, ***]";
    }
}
