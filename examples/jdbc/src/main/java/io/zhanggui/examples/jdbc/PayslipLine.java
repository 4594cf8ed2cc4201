package io.zhanggui.examples.jdbc;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.hr.payroll.Contribution;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.Payslip;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A row of {@code payslip_line}. */
record PayslipLine(
        Section section,
        String item,
        String label,
        Money amount,
        @Nullable String employerItem,
        @Nullable Money employerAmount,
        @Nullable Money givenBase,
        @Nullable Money base,
        @Nullable BigDecimal chosenRate,
        @Nullable String why) {

    /** What a line is part of. */
    enum Section {
        EARNING,
        CONTRIBUTION,
        SPECIAL_DEDUCTION,
        DEDUCTION
    }

    static final Table<PayslipLine> TABLE = Table.<PayslipLine>named("payslip_line")
            .column("section", line -> line.section().name())
            .column("item", PayslipLine::item)
            .column("label", PayslipLine::label)
            .amount("amount", PayslipLine::amount)
            .column("employer_item", PayslipLine::employerItem)
            .amount("employer_amount", PayslipLine::employerAmount)
            .amount("given_base", PayslipLine::givenBase)
            .amount("base", PayslipLine::base)
            .column("chosen_rate", PayslipLine::chosenRate)
            .column("why", PayslipLine::why);

    /** All lines of a slip but its sums and its tax. */
    static List<PayslipLine> of(Payslip slip) {
        List<PayslipLine> lines = new ArrayList<>();
        slip.input().earnings().forEach(line -> lines.add(of(Section.EARNING, line)));
        slip.contributions().forEach(line -> lines.add(of(slip, line)));
        slip.input()
                .specialDeductions()
                .forEach((kind, amount) -> lines.add(of(Section.SPECIAL_DEDUCTION, kind, "", amount, null)));
        slip.input().deductions().forEach(line -> lines.add(of(Section.DEDUCTION, line)));
        return lines;
    }

    private static PayslipLine of(Section section, PayLine line) {
        return of(section, line.item(), line.label(), line.amount(), line.why());
    }

    private static PayslipLine of(Section section, Term item, String label, Money amount, @Nullable Explanation why) {
        String json = why == null ? null : Json.of(why);
        return new PayslipLine(section, item.code(), label, amount, null, null, null, null, null, json);
    }

    private static PayslipLine of(Payslip slip, Contribution line) {
        PayItem employee = line.scheme().employeeItem();
        return new PayslipLine(
                Section.CONTRIBUTION,
                employee.code(),
                "",
                line.employee(),
                line.scheme().employerItem().code(),
                line.employer(),
                slip.input().contributionBases().get(employee),
                line.base(),
                line.chosenRate(),
                null);
    }

    static PayslipLine read(Row row, CurrencyUnit currency) {
        return new PayslipLine(
                Section.valueOf(row.text("section")),
                row.text("item"),
                row.text("label"),
                row.money("amount", currency),
                row.orNull("employer_item", row::text),
                row.orNull("employer_amount", amount -> row.money(amount, currency)),
                row.orNull("given_base", amount -> row.money(amount, currency)),
                row.orNull("base", amount -> row.money(amount, currency)),
                row.orNull("chosen_rate", row::decimal),
                row.orNull("why", row::text));
    }

    /** The line as the facts of a payslip have it. */
    PayLine earning() {
        return new PayLine(PayItems.of(item), label, amount, why == null ? null : Json.read(why, Explanation.class));
    }
}
