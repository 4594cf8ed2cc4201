package io.zhanggui.examples.jdbc;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.hr.payroll.BackPay;
import io.zhanggui.hr.payroll.Contribution;
import io.zhanggui.hr.payroll.ContributionArrears;
import io.zhanggui.hr.payroll.DeductionOrder;
import io.zhanggui.hr.payroll.DeductionTaken;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.Payslip;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
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
        @Nullable Explanation why,
        @Nullable Scheme scheme,
        @Nullable YearMonth ofMonth,
        @Nullable Order order) {

    /** What a line is part of. */
    enum Section {
        EARNING,
        BACK_PAY,
        APART,
        TAX_APART,
        CONTRIBUTION,
        EXEMPT,
        ARREARS,
        SPECIAL_DEDUCTION,
        DEDUCTION,
        ORDER
    }

    /** What only contributions and arrears have. */
    record Scheme(
            String employerItem,
            Money employerAmount,
            @Nullable Money givenBase,
            @Nullable Money base,
            @Nullable BigDecimal chosenRate,
            @Nullable Money taxed,
            @Nullable String place) {}

    /** What only orders have. */
    record Order(
            Money wanted,
            int priority,
            Money keeps,
            @Nullable Money atMost) {}

    static final Table<PayslipLine> TABLE = Table.<PayslipLine>named("payslip_line")
            .column("section", line -> line.section().name())
            .column("item", PayslipLine::item)
            .column("label", PayslipLine::label)
            .amount("amount", PayslipLine::amount)
            .column(
                    "employer_item",
                    line -> line.scheme() == null ? null : line.scheme().employerItem())
            .amount(
                    "employer_amount",
                    line -> line.scheme() == null ? null : line.scheme().employerAmount())
            .amount(
                    "given_base",
                    line -> line.scheme() == null ? null : line.scheme().givenBase())
            .amount("base", line -> line.scheme() == null ? null : line.scheme().base())
            .column(
                    "chosen_rate",
                    line -> line.scheme() == null ? null : line.scheme().chosenRate())
            .amount(
                    "taxed",
                    line -> line.scheme() == null ? null : line.scheme().taxed())
            .column(
                    "place",
                    line -> line.scheme() == null ? null : line.scheme().place())
            .column("of_month", PayslipLine::ofMonth)
            .amount("wanted", line -> line.order() == null ? null : line.order().wanted())
            .column(
                    "priority",
                    line -> line.order() == null ? null : line.order().priority())
            .amount("keeps", line -> line.order() == null ? null : line.order().keeps())
            .amount(
                    "at_most",
                    line -> line.order() == null ? null : line.order().atMost())
            .column("why", line -> line.why() == null ? null : Json.of(line.why()));

    /** All lines of a slip but its sums and its tax. */
    static List<PayslipLine> of(Payslip slip) {
        List<PayslipLine> lines = new ArrayList<>();
        slip.input().earnings().forEach(line -> lines.add(of(Section.EARNING, line)));
        slip.input().backPay().forEach(line -> lines.add(of(line)));
        slip.input().earningsApart().forEach(each -> {
            lines.add(of(Section.APART, each.earning()));
            lines.add(of(Section.TAX_APART, each.tax()));
        });
        slip.contributions().forEach(line -> lines.add(of(slip, line)));
        slip.input().exempt().stream()
                .sorted(Comparator.comparing(PayItem::code))
                .forEach(item -> lines.add(
                        of(Section.EXEMPT, item, "", Money.zero(slip.gross().getCurrencyUnit()), null)));
        slip.arrears().forEach(each -> lines.add(of(each)));
        slip.input()
                .specialDeductions()
                .forEach((kind, amount) -> lines.add(of(Section.SPECIAL_DEDUCTION, kind, "", amount, null)));
        slip.input().deductions().forEach(line -> lines.add(of(Section.DEDUCTION, line)));
        slip.orders().forEach(each -> lines.add(of(each)));
        return lines;
    }

    private static PayslipLine of(Section section, PayLine line) {
        return of(section, line.item(), line.label(), line.amount(), line.why());
    }

    private static PayslipLine of(Section section, Term item, String label, Money amount, @Nullable Explanation why) {
        return new PayslipLine(section, item.code(), label, amount, why, null, null, null);
    }

    private static PayslipLine of(BackPay line) {
        return new PayslipLine(
                Section.BACK_PAY, line.item().code(), line.label(), line.amount(), line.why(), null, line.of(), null);
    }

    private static PayslipLine of(Payslip slip, Contribution line) {
        PayItem employee = line.scheme().employeeItem();
        Scheme scheme = new Scheme(
                line.scheme().employerItem().code(),
                line.employer(),
                slip.input().contributionBases().get(employee),
                line.base(),
                line.chosenRate(),
                null,
                null);
        return new PayslipLine(Section.CONTRIBUTION, employee.code(), "", line.employee(), null, scheme, null, null);
    }

    private static PayslipLine of(ContributionArrears each) {
        Scheme scheme =
                new Scheme(each.employerItem().code(), each.employer(), null, null, null, each.taxed(), each.place());
        return new PayslipLine(
                Section.ARREARS, each.employeeItem().code(), "", each.employee(), each.why(), scheme, each.of(), null);
    }

    private static PayslipLine of(DeductionTaken each) {
        DeductionOrder order = each.order();
        return new PayslipLine(
                Section.ORDER,
                order.item().code(),
                order.label(),
                each.taken(),
                order.why(),
                null,
                null,
                new Order(order.wanted(), order.priority(), order.keeps(), order.atMost()));
    }

    static PayslipLine read(Row row, CurrencyUnit currency) {
        return new PayslipLine(
                Section.valueOf(row.text("section")),
                row.text("item"),
                row.text("label"),
                row.money("amount", currency),
                row.orNull("why", json -> Json.read(row.text(json), Explanation.class)),
                row.orNull("employer_item", item -> scheme(row, currency)),
                row.orNull("of_month", row::month),
                row.orNull("wanted", wanted -> order(row, currency)));
    }

    private static Scheme scheme(Row row, CurrencyUnit currency) {
        return new Scheme(
                row.text("employer_item"),
                row.money("employer_amount", currency),
                row.orNull("given_base", amount -> row.money(amount, currency)),
                row.orNull("base", amount -> row.money(amount, currency)),
                row.orNull("chosen_rate", row::decimal),
                row.orNull("taxed", amount -> row.money(amount, currency)),
                row.orNull("place", row::text));
    }

    private static Order order(Row row, CurrencyUnit currency) {
        return new Order(
                row.money("wanted", currency),
                row.number("priority"),
                row.money("keeps", currency),
                row.orNull("at_most", amount -> row.money(amount, currency)));
    }

    /** The line as the facts of a payslip have it. */
    PayLine payLine() {
        return new PayLine(PayItems.of(item), label, amount, why);
    }

    BackPay backPay() {
        return new BackPay(PayItems.of(item), label, requireNonNull(ofMonth), amount, why);
    }

    ContributionArrears arrears() {
        Scheme of = requireNonNull(scheme);
        return new ContributionArrears(
                requireNonNull(of.place()),
                PayItems.of(item),
                PayItems.of(of.employerItem()),
                requireNonNull(ofMonth),
                amount,
                of.employerAmount(),
                requireNonNull(of.taxed()),
                why);
    }

    DeductionOrder deductionOrder() {
        Order each = requireNonNull(order);
        return new DeductionOrder(
                PayItems.of(item), label, each.wanted(), each.priority(), each.keeps(), each.atMost(), why);
    }
}
