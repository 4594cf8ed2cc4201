package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.TaxedApart;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;

/**
 * The tax on a severance payment (解除劳动合同一次性补偿收入税额).
 *
 * @param amount the payment
 * @param averageWage the local average wage of the year before, CNY a year
 * @param multiple how many of them are free
 * @param free what is free of tax
 * @param taxable what is taxed
 * @param bracket the bracket of the annual table
 * @param tax the tax
 * @param rules what the tax rests on
 */
@Beta
public record SeveranceTax(
        Money amount,
        Money averageWage,
        BigDecimal multiple,
        Money free,
        Money taxable,
        TaxTable.Bracket bracket,
        Money tax,
        List<ResolvedRule<?>> rules) {

    public SeveranceTax {
        requireNonNull(amount, "amount");
        requireNonNull(averageWage, "averageWage");
        requireNonNull(multiple, "multiple");
        requireNonNull(free, "free");
        requireNonNull(taxable, "taxable");
        requireNonNull(bracket, "bracket");
        requireNonNull(tax, "tax");
        rules = List.copyOf(rules);
    }

    /** What the person receives. */
    public Money net() {
        return amount.minus(tax);
    }

    /** The payment with its tax for a payslip ({@code PayrollInput.Builder.earningApart}). */
    public TaxedApart onSlip() {
        return onSlip(new PayLine(PayrollItem.SEVERANCE, "", amount));
    }

    /**
     * The same with a line that says how the payment came about.
     *
     * @throws IllegalArgumentException if the line is of another amount or is not taxed apart
     */
    public TaxedApart onSlip(PayLine payment) {
        if (!payment.amount().equals(amount)) {
            throw new IllegalArgumentException("the line " + payment.title() + " is of another amount than was taxed");
        }
        return new TaxedApart(payment, new PayLine(PayrollItem.INCOME_TAX_APART, payment.label(), tax, explain()));
    }

    /** Why the tax is what it is. */
    public Explanation explain() {
        return TaxEvidence.because(
                        Explanation.of(TaxTerm.SEVERANCE_TAX, tax)
                                .formula(TaxTerm.BRACKET_FORMULA, taxable, bracket.rate(), bracket.quickDeduction()),
                        rules)
                .with(
                        Explanation.of(TaxTerm.SEVERANCE_TAXABLE, taxable)
                                .formula(TaxTerm.SEVERANCE_TAXABLE_FORMULA, amount, free),
                        Explanation.of(TaxTerm.SEVERANCE_FREE, free)
                                .formula(TaxTerm.SEVERANCE_FREE_FORMULA, averageWage, multiple, amount));
    }

    /** Masked: no amount of a person. */
    @Override
    public String toString() {
        return "SeveranceTax[***]";
    }
}
