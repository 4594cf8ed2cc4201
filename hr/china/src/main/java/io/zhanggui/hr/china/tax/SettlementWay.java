package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One way to tax a year: with the annual bonus merged, or apart.
 *
 * @param income the comprehensive income of the year before any deduction (综合所得收入)
 * @param year the tax on the year's income
 * @param bonus the tax on the bonus apart; {@code null} if it is merged or there is none
 */
@Beta
public record SettlementWay(
        Money income, AnnualTax year, @Nullable BonusTax bonus) {

    public SettlementWay {
        requireNonNull(income, "income");
        requireNonNull(year, "year");
    }

    /** The whole tax of the year. */
    public Money tax() {
        return bonus == null ? year.tax() : year.tax().plus(bonus.tax());
    }

    /** The tax with its parts. */
    public Explanation explain() {
        Explanation whole = Explanation.of(bonus == null ? TaxTerm.WAY_MERGED : TaxTerm.WAY_APART, tax())
                .with(year.explain());
        return bonus == null ? whole : whole.with(bonus.explain());
    }

    /** Masked: no amount of a person. */
    @Override
    public String toString() {
        return "SettlementWay[***]";
    }
}
