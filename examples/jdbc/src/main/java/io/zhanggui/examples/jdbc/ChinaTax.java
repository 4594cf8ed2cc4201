package io.zhanggui.examples.jdbc;

import io.zhanggui.hr.china.tax.BasicDeduction;
import io.zhanggui.hr.china.tax.CumulativeLabour;
import io.zhanggui.hr.china.tax.CumulativeTax;
import io.zhanggui.hr.china.tax.CumulativeWithholding;
import io.zhanggui.hr.china.tax.LabourWithheld;
import io.zhanggui.hr.china.tax.NonResident;
import io.zhanggui.hr.china.tax.NonResidentWithheld;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.TaxBasis;
import io.zhanggui.hr.payroll.TaxStatus;
import io.zhanggui.hr.payroll.TaxWithheld;
import io.zhanggui.hr.payroll.TaxableMonth;
import io.zhanggui.hr.payroll.WithholdingTax;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The taxes that these tables know: those of China. Figures that a declaration names stand in columns for every one of them;
 * cumulative withholding of wages, which nearly all payslips have, is restored from its columns, the others from JSON. For
 * the tax of another jurisdiction add it here.
 */
final class ChinaTax {

    private ChinaTax() {}

    /** Refuses a tax that has no columns here, before anything is written. */
    static void requireKnown(WithholdingTax tax) {
        if (!(tax instanceof CumulativeWithholding || tax instanceof NonResident || tax instanceof CumulativeLabour)) {
            throw unknown(tax);
        }
    }

    private static StorageException unknown(Object tax) {
        return new StorageException(
                "no columns for a tax of " + tax.getClass().getSimpleName() + ". Maybe extend ChinaTax for it?");
    }

    /** What a person's tax status is; null for the usual case. */
    static @Nullable TaxStatus status(@Nullable String code) {
        return code == null ? null : Terms.of(BasicDeduction.class, code);
    }

    static List<Table.Column<Payslip>> columns() {
        return List.of(
                new Table.Column<>("months_added", slip -> month(slip).monthsAdded()),
                minor("month_income", TaxableMonth::income),
                minor("month_contributions", TaxableMonth::contributions),
                minor("month_special_deductions", TaxableMonth::specialDeductions),
                minor("month_other_deductions", TaxableMonth::otherDeductions),
                cumulative("basic_deduction_mode", CumulativeTax::mode),
                cumulative("basic_deduction_months", CumulativeTax::countedMonths),
                basis("cum_income", TaxBasis::income),
                basis("cum_contributions", TaxBasis::contributions),
                basis("cum_special_deductions", TaxBasis::specialDeductions),
                basis("cum_other_deductions", TaxBasis::otherDeductions),
                basis("cum_taxable", TaxBasis::taxable),
                cumulative("tax_bracket", CumulativeTax::bracket),
                basis("cum_tax", TaxBasis::due),
                new Table.Column<>("tax_figures", ChinaTax::figures));
    }

    private static Table.Column<Payslip> minor(String column, ToLongFunction<TaxableMonth> minor) {
        return new Table.Column<>(
                column,
                slip -> BigDecimal.valueOf(
                        minor.applyAsLong(month(slip)),
                        slip.input().rules().currency().getDecimalPlaces()));
    }

    private static Table.Column<Payslip> basis(String column, Function<TaxBasis, Money> figure) {
        return new Table.Column<>(
                column,
                slip -> slip.tax()
                        .basis()
                        .map(basis -> figure.apply(basis).getAmount())
                        .orElseThrow(() -> unknown(slip.tax())));
    }

    /** What only cumulative withholding of wages has. */
    private static Table.Column<Payslip> cumulative(String column, Function<CumulativeTax, Object> figure) {
        return new Table.Column<>(column, slip -> slip.tax() instanceof CumulativeTax tax ? figure.apply(tax) : null);
    }

    /** All figures of a tax that is not restored from columns. */
    private static @Nullable String figures(Payslip slip) {
        return slip.tax() instanceof CumulativeTax ? null : Json.of(slip.tax());
    }

    private static TaxableMonth month(Payslip slip) {
        if (slip.tax() instanceof CumulativeTax tax) {
            return tax.month();
        }
        if (slip.tax() instanceof NonResidentWithheld tax) {
            return tax.month();
        }
        if (slip.tax() instanceof LabourWithheld tax) {
            return tax.month();
        }
        throw unknown(slip.tax());
    }

    /** The tax of a slip as it was stored. */
    static Function<PayrollInput, TaxWithheld> stored(Row row, CurrencyUnit currency) {
        String figures = row.orNull("tax_figures", row::text);
        if (figures != null) {
            TaxWithheld read = Json.read(figures, TaxWithheld.class);
            return input -> read;
        }
        Figures columns = Figures.of(row, currency);
        return columns::restored;
    }

    /** The figures of the tax as they were stored; nothing is calculated again. */
    private record Figures(
            int monthsAdded,
            long monthIncome,
            long monthContributions,
            long monthSpecial,
            long monthOther,
            BasicDeduction mode,
            int months,
            long income,
            long contributions,
            long special,
            long other,
            long taxable,
            int bracket,
            long cumulative,
            long minor) {

        static Figures of(Row row, CurrencyUnit currency) {
            return new Figures(
                    row.number("months_added"),
                    row.minor("month_income", currency),
                    row.minor("month_contributions", currency),
                    row.minor("month_special_deductions", currency),
                    row.minor("month_other_deductions", currency),
                    row.term("basic_deduction_mode", BasicDeduction.class),
                    row.number("basic_deduction_months"),
                    row.minor("cum_income", currency),
                    row.minor("cum_contributions", currency),
                    row.minor("cum_special_deductions", currency),
                    row.minor("cum_other_deductions", currency),
                    row.minor("cum_taxable", currency),
                    row.number("tax_bracket"),
                    row.minor("cum_tax", currency),
                    row.minor("tax", currency));
        }

        TaxWithheld restored(PayrollInput input) {
            TaxableMonth month = new TaxableMonth(
                    input.rules().dates().payment(),
                    input.yearToDate(),
                    input.taxStatus().orElse(null),
                    monthsAdded,
                    monthIncome,
                    monthContributions,
                    monthSpecial,
                    monthOther,
                    input.taxRelief().getAmountMinorLong());
            return new CumulativeTax(
                    (CumulativeWithholding) input.rules().tax(),
                    month,
                    mode,
                    months,
                    income,
                    contributions,
                    special,
                    other,
                    taxable,
                    bracket,
                    cumulative,
                    minor);
        }
    }
}
