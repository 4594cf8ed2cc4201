package io.zhanggui.examples.jdbc;

import io.zhanggui.hr.china.tax.BasicDeduction;
import io.zhanggui.hr.china.tax.CumulativeTax;
import io.zhanggui.hr.china.tax.CumulativeWithholding;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.TaxStatus;
import io.zhanggui.hr.payroll.TaxWithheld;
import io.zhanggui.hr.payroll.TaxableMonth;
import io.zhanggui.hr.payroll.WithholdingTax;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToLongFunction;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The tax of the one jurisdiction that these tables know: cumulative withholding of China. For another one copy this class
 * and the columns that it names.
 */
final class ChinaTax {

    private ChinaTax() {}

    /** Refuses a tax that has no columns here, before anything is written. */
    static void requireKnown(WithholdingTax tax) {
        if (!(tax instanceof CumulativeWithholding)) {
            throw unknown(tax);
        }
    }

    private static StorageException unknown(Object tax) {
        return new StorageException("no columns for a tax of " + tax.getClass().getSimpleName()
                + ". Maybe write a class like ChinaTax for it?");
    }

    /** What a person's tax status is; null for the usual case. */
    static @Nullable TaxStatus status(@Nullable String code) {
        return code == null ? null : Terms.of(BasicDeduction.class, code);
    }

    static List<Table.Column<Payslip>> columns() {
        return List.of(
                new Table.Column<>("months_added", slip -> of(slip).month().monthsAdded()),
                minor("month_income", tax -> tax.month().income()),
                minor("month_contributions", tax -> tax.month().contributions()),
                minor("month_special_deductions", tax -> tax.month().specialDeductions()),
                minor("month_other_deductions", tax -> tax.month().otherDeductions()),
                new Table.Column<>("basic_deduction_mode", slip -> of(slip).mode()),
                new Table.Column<>("basic_deduction_months", slip -> of(slip).countedMonths()),
                minor("cum_income", CumulativeTax::income),
                minor("cum_contributions", CumulativeTax::contributions),
                minor("cum_special_deductions", CumulativeTax::specialDeductions),
                minor("cum_other_deductions", CumulativeTax::otherDeductions),
                minor("cum_taxable", CumulativeTax::taxable),
                new Table.Column<>("tax_bracket", slip -> of(slip).bracket()),
                minor("cum_tax", CumulativeTax::cumulative));
    }

    private static Table.Column<Payslip> minor(String column, ToLongFunction<CumulativeTax> minor) {
        return new Table.Column<>(
                column,
                slip -> BigDecimal.valueOf(
                        minor.applyAsLong(of(slip)),
                        slip.input().rules().currency().getDecimalPlaces()));
    }

    private static CumulativeTax of(Payslip slip) {
        if (slip.tax() instanceof CumulativeTax tax) {
            return tax;
        }
        throw unknown(slip.tax());
    }

    /** The figures of the tax as they were stored; nothing is calculated again. */
    record Figures(
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
                    monthOther);
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
