package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import org.joda.money.Money;

/**
 * The tax of a year in which an annual bonus is paid, both ways that the law offers (年终奖并入或单独计税).
 *
 * @param merged the tax of the year with the bonus as part of the income
 * @param separate the tax of the year without the bonus and the tax on the bonus apart
 */
public record BonusComparison(Money merged, Money separate) {

    public BonusComparison {
        requireNonNull(merged, "merged");
        requireNonNull(separate, "separate");
    }

    /** Whether taxing the bonus apart costs less. */
    public boolean separateIsLess() {
        return separate.isLessThan(merged);
    }

    /** Both ways side by side; the value is the lesser tax. */
    public Explanation explain() {
        return Explanation.of(TaxTerm.LESSER_TAX, separateIsLess() ? separate : merged)
                .with(Explanation.of(TaxTerm.BONUS_MERGED, merged), Explanation.of(TaxTerm.BONUS_SEPARATE, separate));
    }

    /** Masked: no amount of a person. */
    @Override
    public String toString() {
        return "BonusComparison[***]";
    }
}
