package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import org.joda.money.Money;

/**
 * What a withheld tax rests on, as a declaration names it: of the year so far where a jurisdiction withholds by the year,
 * of the payment alone where it does not. Taxable income is the income less all deductions, not negative; the tax is what
 * is due less reliefs and what was withheld on it, not negative.
 *
 * @param kind what kind of income it is (所得项目)
 * @param income the income (收入)
 * @param expenses the part of it that counts as expenses (费用)
 * @param basicDeduction the basic deduction (减除费用)
 * @param contributions deducted contributions (专项扣除)
 * @param specialDeductions deducted personal allowances (专项附加扣除)
 * @param otherDeductions other deductions (其他扣除)
 * @param taxable taxable income, not negative (应纳税所得额)
 * @param due the tax on it (应纳税额)
 * @param withheld what was withheld on it before (已预扣预缴税额)
 * @param reliefs what the law takes off the tax (减免税额)
 */
@Beta
public record TaxBasis(
        Term kind,
        Money income,
        Money expenses,
        Money basicDeduction,
        Money contributions,
        Money specialDeductions,
        Money otherDeductions,
        Money taxable,
        Money due,
        Money withheld,
        Money reliefs) {

    public TaxBasis {
        requireNonNull(kind, "kind");
        requireNonNull(income, "income");
        requireNonNull(expenses, "expenses");
        requireNonNull(basicDeduction, "basicDeduction");
        requireNonNull(contributions, "contributions");
        requireNonNull(specialDeductions, "specialDeductions");
        requireNonNull(otherDeductions, "otherDeductions");
        requireNonNull(taxable, "taxable");
        requireNonNull(due, "due");
        requireNonNull(withheld, "withheld");
        requireNonNull(reliefs, "reliefs");
    }

    /** A basis without relief of tax. */
    public TaxBasis(
            Term kind,
            Money income,
            Money expenses,
            Money basicDeduction,
            Money contributions,
            Money specialDeductions,
            Money otherDeductions,
            Money taxable,
            Money due,
            Money withheld) {
        this(
                kind,
                income,
                expenses,
                basicDeduction,
                contributions,
                specialDeductions,
                otherDeductions,
                taxable,
                due,
                withheld,
                Money.zero(income.getCurrencyUnit()));
    }

    /** Masked: the kind of income only. */
    @Override
    public String toString() {
        return "TaxBasis[" + kind.code() + ", ***]";
    }
}
