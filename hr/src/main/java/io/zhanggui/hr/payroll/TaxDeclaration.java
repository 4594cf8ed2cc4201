package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.table.Table;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the tax office is told of a pay run (个人所得税扣缴申报表): one line for each payslip, on which the tax of the month is
 * what its {@link TaxBasis} comes to less what was withheld before: of the year for residents' wages and interns, of the
 * month for non-residents. What is taxed apart stands in columns of its own.
 *
 * @param currency the currency of pay
 * @param lines in the order of the payslips
 */
@Beta
public record TaxDeclaration(CurrencyUnit currency, List<Line> lines) {

    /**
     * The tax of one payslip.
     *
     * @param person whose payslip
     * @param income income of the month that is taxed with the wages (本月收入)
     * @param exempt income that is free of tax; what is repaid to the employee is no income and stays out (免税收入)
     * @param apart what is taxed apart (单独计税收入)
     * @param before the year to date before
     * @param after the year to date with this payslip
     * @param basis what the jurisdiction adds; {@code null} if it adds nothing
     * @param tax the tax of the month on wages (本月应预扣税额)
     * @param taxApart the tax on what is taxed apart (单独计税税额)
     */
    public record Line(
            PersonId person,
            Money income,
            Money exempt,
            Money apart,
            YearToDate before,
            YearToDate after,
            @Nullable TaxBasis basis,
            Money tax,
            Money taxApart) {
        public Line {
            requireNonNull(person, "person");
            requireNonNull(income, "income");
            requireNonNull(exempt, "exempt");
            requireNonNull(apart, "apart");
            requireNonNull(before, "before");
            requireNonNull(after, "after");
            requireNonNull(tax, "tax");
            requireNonNull(taxApart, "taxApart");
        }

        /** Everything that is withheld. */
        public Money total() {
            return tax.plus(taxApart);
        }

        /** Masked: the person only. */
        @Override
        public String toString() {
            return "Line[" + person + ", ***]";
        }
    }

    public TaxDeclaration {
        requireNonNull(currency, "currency");
        lines = List.copyOf(lines);
    }

    /** The declaration of payslips, all in one currency. */
    public static TaxDeclaration of(CurrencyUnit currency, Collection<Payslip> slips) {
        return new TaxDeclaration(
                currency, slips.stream().map(TaxDeclaration::line).toList());
    }

    private static Line line(Payslip slip) {
        YearToDate before = slip.input().yearToDate();
        YearToDate after = slip.yearToDate();
        return new Line(
                slip.person(),
                slip.taxableEarnings().plus(slip.taxedContributions()),
                earned(slip, PayTreatment.EXEMPT),
                earned(slip, PayTreatment.APART),
                before,
                after,
                slip.tax().basis().orElse(null),
                slip.tax().amount(),
                slip.taxes().minus(slip.tax().amount()));
    }

    private static Money earned(Payslip slip, PayTreatment treatment) {
        return slip.earnings().stream()
                .filter(line -> line.item().treatment() == treatment)
                .map(PayLine::amount)
                .reduce(Money.zero(slip.gross().getCurrencyUnit()), Money::plus);
    }

    /** The tax of all lines, on wages and apart. */
    public Money total() {
        return sum(Line::total);
    }

    private Money sum(Function<Line, Money> figure) {
        return lines.stream().map(figure).reduce(Money.zero(currency), Money::plus);
    }

    /** The list with the columns of the declaration, and its totals; sums of the year are of no use and left out. */
    public Table toTable() {
        Table.Builder table = Table.titled(PayrollTerm.TAX_DECLARATION)
                .columns(
                        PayrollTerm.COLUMN_PERSON,
                        PayrollTerm.TAX_KIND,
                        PayrollTerm.TAX_INCOME,
                        PayrollTerm.TAX_EXEMPT,
                        PayrollTerm.TAX_APART,
                        PayrollTerm.TAX_CUMULATIVE_INCOME,
                        PayrollTerm.TAX_EXPENSES,
                        PayrollTerm.TAX_CUMULATIVE_BASIC,
                        PayrollTerm.TAX_CUMULATIVE_CONTRIBUTIONS,
                        PayrollTerm.TAX_CUMULATIVE_SPECIAL,
                        PayrollTerm.TAX_CUMULATIVE_OTHER,
                        PayrollTerm.TAX_CUMULATIVE_TAXABLE,
                        PayrollTerm.TAX_DUE,
                        PayrollTerm.TAX_RELIEF,
                        PayrollTerm.TAX_WITHHELD,
                        PayrollItem.INCOME_TAX,
                        PayrollItem.INCOME_TAX_APART);
        lines.forEach(line -> addTo(table, line));
        return table.row(
                        PayrollTerm.TOTAL,
                        null,
                        null,
                        sum(Line::income),
                        sum(Line::exempt),
                        sum(Line::apart),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        sum(Line::tax),
                        sum(Line::taxApart))
                .build();
    }

    private static void addTo(Table.Builder table, Line line) {
        TaxBasis basis = line.basis();
        YearToDate after = line.after();
        table.row(
                line.person().value(),
                basis == null ? null : basis.kind(),
                line.income(),
                line.exempt(),
                line.apart(),
                basis == null ? after.income() : basis.income(),
                basis == null ? null : basis.expenses(),
                basis == null ? null : basis.basicDeduction(),
                basis == null ? after.contributions() : basis.contributions(),
                basis == null ? after.specialDeductions() : basis.specialDeductions(),
                basis == null ? after.otherDeductions() : basis.otherDeductions(),
                basis == null ? null : basis.taxable(),
                basis == null ? null : basis.due(),
                basis == null ? after.reliefs() : basis.reliefs(),
                basis == null ? line.before().tax() : basis.withheld(),
                line.tax(),
                line.taxApart());
    }

    /** Masked: count only. */
    @Override
    public String toString() {
        return "TaxDeclaration[" + lines.size() + " lines]";
    }
}
