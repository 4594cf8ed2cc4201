package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.ResolvedRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * The tax on an annual bonus (全年一次性奖金), with its rules resolved: apart from other income, once for each person and
 * year, or merged into it.
 *
 * <p>Source: 财税〔2018〕164号 article 1, prolonged by 财政部 税务总局公告2023年第30号 to the end of 2027.
 */
public final class AnnualBonus {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private final ResolvedRule<TaxTable> table;
    private final ResolvedRule<Rounding> rounding;
    private final CumulativeWithholding annual;

    /**
     * The rule with its figures.
     *
     * @param table the table by month
     * @param rounding how tax is rounded
     * @param annual the tax on the income of the year
     */
    public AnnualBonus(ResolvedRule<TaxTable> table, ResolvedRule<Rounding> rounding, CumulativeWithholding annual) {
        this.table = requireNonNull(table, "table");
        this.rounding = requireNonNull(rounding, "rounding");
        this.annual = requireNonNull(annual, "annual");
    }

    /** The rules on which it rests. */
    public List<ResolvedRule<?>> rules() {
        List<ResolvedRule<?>> rules = new ArrayList<>(annual.rules());
        rules.add(table);
        return rules;
    }

    /**
     * The tax apart: a twelfth of the bonus chooses the bracket, whose rate and quick deduction then apply once to the
     * whole bonus. One yuan more may cost thousands where the bracket changes.
     *
     * @param bonus not negative
     */
    public BonusTax separate(Money bonus) {
        if (bonus.isNegative()) {
            throw new IllegalArgumentException("the bonus is negative");
        }
        TaxTable.Bracket bracket = table.value().bracketOfShare(bonus.getAmount(), MONTHS);
        return new BonusTax(
                table, bonus, bracket, rounding.value().round(bonus.getCurrencyUnit(), bracket.tax(bonus.getAmount())));
    }

    /**
     * The tax of the year both ways.
     *
     * @param income the wages of the year without the bonus
     * @param contributions the person's contributions of the year
     * @param specialDeductions special additional deductions of the year
     */
    public BonusComparison compare(Money income, Money contributions, Money specialDeductions, Money bonus) {
        Money without = income.minus(annual.basicDeductionOf(12, income.getCurrencyUnit()))
                .minus(contributions)
                .minus(specialDeductions);
        return new BonusComparison(
                annual.annualTax(without.plus(bonus)).tax(),
                annual.annualTax(without).tax().plus(separate(bonus).tax()));
    }
}
