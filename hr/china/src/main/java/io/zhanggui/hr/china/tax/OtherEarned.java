package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import org.joda.money.Money;

/**
 * What a person earned in a year beside wages (劳务报酬、稿酬、特许权使用费全年收入).
 *
 * @param kind the kind of income
 * @param income the sum of the year, before any deduction
 * @param withheld the tax withheld from it
 */
@Beta
public record OtherEarned(OtherIncome kind, Money income, Money withheld) {

    public OtherEarned {
        requireNonNull(kind, "kind");
        requireNonNull(income, "income");
        requireNonNull(withheld, "withheld");
        OtherIncomeWithholding.requireNotNegative(income);
    }

    /** Masked: the kind only. */
    @Override
    public String toString() {
        return "OtherEarned[" + kind + ", ***]";
    }
}
