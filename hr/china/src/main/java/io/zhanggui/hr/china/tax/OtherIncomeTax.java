package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.rule.ResolvedRule;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * The tax withheld from one payment of labour service, to an author or for a licence (劳务报酬、稿酬、特许权使用费预扣预缴税额).
 *
 * @param kind the kind of income
 * @param income the payment
 * @param expenses what counts as expenses, exact (减除费用)
 * @param share the share of the rest that is taxed, 1 but for authors
 * @param taxable the taxable amount, exact (预扣预缴应纳税所得额)
 * @param rate the rate on it
 * @param quickDeduction what is then taken off
 * @param tax the tax
 * @param incomeRules what the taxable amount rests on
 * @param rateRules what rate and rounding rest on
 */
@Beta
public record OtherIncomeTax(
        OtherIncome kind,
        Money income,
        BigMoney expenses,
        BigDecimal share,
        BigMoney taxable,
        BigDecimal rate,
        BigDecimal quickDeduction,
        Money tax,
        List<ResolvedRule<?>> incomeRules,
        List<ResolvedRule<?>> rateRules) {

    public OtherIncomeTax {
        requireNonNull(kind, "kind");
        requireNonNull(income, "income");
        requireNonNull(expenses, "expenses");
        requireNonNull(share, "share");
        requireNonNull(taxable, "taxable");
        requireNonNull(rate, "rate");
        requireNonNull(quickDeduction, "quickDeduction");
        requireNonNull(tax, "tax");
        incomeRules = List.copyOf(incomeRules);
        rateRules = List.copyOf(rateRules);
    }

    /** What the person receives. */
    public Money net() {
        return income.minus(tax);
    }

    /** Why the tax is what it is. */
    public Explanation explain() {
        return TaxEvidence.because(
                        Explanation.of(TaxTerm.OTHER_INCOME_TAX.with(kind), tax)
                                .formula(TaxTerm.BRACKET_FORMULA, taxable, rate, quickDeduction),
                        rateRules)
                .with(TaxEvidence.because(
                        Explanation.of(TaxTerm.PAYMENT_TAXABLE, taxable)
                                .formula(TaxTerm.PAYMENT_TAXABLE_FORMULA, income, expenses, share),
                        incomeRules));
    }

    /** Masked: the kind of income only. */
    @Override
    public String toString() {
        return "OtherIncomeTax[" + kind + ", ***]";
    }
}
