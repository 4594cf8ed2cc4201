package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import org.joda.money.Money;

/**
 * One way to pay an annual bonus: a part taxed apart, the rest merged into the income of the year.
 *
 * @param apart the part apart with its tax; of nothing if all is merged
 * @param merged the rest; zero if all is apart
 * @param year the tax of the year with the rest
 */
@Beta
public record BonusSplit(BonusTax apart, Money merged, AnnualTax year) {

    public BonusSplit {
        requireNonNull(apart, "apart");
        requireNonNull(merged, "merged");
        requireNonNull(year, "year");
    }

    /** The tax of the year with that on the part apart. */
    public Money tax() {
        return year.tax().plus(apart.tax());
    }

    /** Whether nothing is split. */
    public boolean isWhole() {
        return merged.isZero() || apart.bonus().isZero();
    }

    /** The two parts with their tax. */
    public Explanation explain() {
        return Explanation.of(TaxTerm.BONUS_SPLIT, tax())
                .formula(TaxTerm.BONUS_SPLIT_FORMULA, apart.bonus(), merged)
                .with(apart.explain(), year.explain());
    }

    /** Masked: no amount of a person. */
    @Override
    public String toString() {
        return "BonusSplit[***]";
    }
}
