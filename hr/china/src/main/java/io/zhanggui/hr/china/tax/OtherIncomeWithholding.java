package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.RuleLookup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Withholding from labour service, authors' income and royalties, payment by payment (按次或按月预扣预缴); what comes from one
 * piece of work in one month is one payment.
 *
 * <p>Source: 国家税务总局公告2018年第61号, article 8.
 */
@Beta
public final class OtherIncomeWithholding {

    private final ResolvedRule<TaxTable> labourTable;
    private final ResolvedRule<BigDecimal> flatUpTo;
    private final ResolvedRule<BigDecimal> flat;
    private final ResolvedRule<BigDecimal> expensesShare;
    private final ResolvedRule<BigDecimal> authorShare;
    private final ResolvedRule<BigDecimal> royaltyRate;
    private final ResolvedRule<Rounding> rounding;

    /**
     * The rules of a day of payment.
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing
     */
    public OtherIncomeWithholding(RuleLookup rules) {
        this.labourTable = rules.get(TaxRules.LABOUR_TABLE);
        this.flatUpTo = rules.get(TaxRules.FLAT_EXPENSES_UP_TO);
        this.flat = rules.get(TaxRules.FLAT_EXPENSES);
        this.expensesShare = rules.get(TaxRules.EXPENSES_SHARE);
        this.authorShare = rules.get(TaxRules.AUTHOR_SHARE);
        this.royaltyRate = rules.get(TaxRules.ROYALTY_RATE);
        this.rounding = rules.get(TaxRules.TAX_ROUNDING);
    }

    /**
     * The tax to withhold from one payment.
     *
     * @throws IllegalArgumentException if the payment is negative
     */
    public OtherIncomeTax withhold(OtherIncome kind, Money income) {
        requireNotNegative(income);
        List<ResolvedRule<?>> incomeRules = new ArrayList<>();
        BigDecimal expenses = expenses(income.getAmount(), incomeRules);
        BigDecimal share = share(kind, incomeRules);
        BigDecimal taxable =
                income.getAmount().subtract(expenses).max(BigDecimal.ZERO).multiply(share);
        List<ResolvedRule<?>> rateRules = new ArrayList<>();
        BigDecimal rate = royaltyRate.value();
        BigDecimal quick = BigDecimal.ZERO;
        if (kind == OtherIncome.LABOUR_SERVICE) {
            TaxTable.Bracket bracket = labourTable.value().bracketOf(taxable);
            rate = bracket.rate();
            quick = bracket.quickDeduction();
            rateRules.add(labourTable);
        } else {
            rateRules.add(royaltyRate);
        }
        rateRules.add(rounding);
        CurrencyUnit currency = income.getCurrencyUnit();
        return new OtherIncomeTax(
                requireNonNull(kind, "kind"),
                income,
                BigMoney.of(currency, expenses),
                share,
                BigMoney.of(currency, taxable),
                rate,
                quick,
                rounding.value().round(currency, taxable.multiply(rate).subtract(quick)),
                incomeRules,
                rateRules);
    }

    /**
     * What counts as income when the year is settled, exact (收入额): 80 % of it, and of that 70 % for authors.
     *
     * @param income all of that kind in the year, before any deduction
     */
    public BigMoney settled(OtherIncome kind, Money income) {
        BigDecimal rest = income.getAmount().multiply(BigDecimal.ONE.subtract(expensesShare.value()));
        return BigMoney.of(income.getCurrencyUnit(), rest.multiply(share(kind, new ArrayList<>())));
    }

    /** What {@link #settled} rests on. */
    public List<ResolvedRule<?>> settledRules(OtherIncome kind) {
        List<ResolvedRule<?>> rules = new ArrayList<>(List.of(expensesShare));
        share(kind, rules);
        return List.copyOf(rules);
    }

    private BigDecimal expenses(BigDecimal income, List<ResolvedRule<?>> used) {
        used.add(flatUpTo);
        if (income.compareTo(flatUpTo.value()) <= 0) {
            used.add(flat);
            return flat.value();
        }
        used.add(expensesShare);
        return income.multiply(expensesShare.value());
    }

    private BigDecimal share(OtherIncome kind, List<ResolvedRule<?>> used) {
        if (kind != OtherIncome.AUTHOR) {
            return BigDecimal.ONE;
        }
        used.add(authorShare);
        return authorShare.value();
    }

    static void requireNotNegative(Money income) {
        Yuan.require("income", income);
        if (income.isNegative()) {
            throw new IllegalArgumentException("the income is negative. Maybe correct the payment that was too high?");
        }
    }
}
