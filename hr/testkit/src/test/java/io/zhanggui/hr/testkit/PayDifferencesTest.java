package io.zhanggui.hr.testkit;

import static io.zhanggui.hr.testkit.PayRunScene.ONE;
import static io.zhanggui.hr.testkit.PayRunScene.TWO;
import static io.zhanggui.hr.testkit.PayRunScene.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.table.TableWriter;
import io.zhanggui.core.time.DayKind;
import io.zhanggui.hr.attendance.AttendanceItem;
import io.zhanggui.hr.attendance.OvertimeItem;
import io.zhanggui.hr.payroll.BackPay;
import io.zhanggui.hr.payroll.ContributionArrears;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.DeductionKind;
import io.zhanggui.hr.payroll.LineChange;
import io.zhanggui.hr.payroll.PayChangeReason;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayDifference;
import io.zhanggui.hr.payroll.PayDifferences;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayTreatment;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.PersonDifference;
import io.zhanggui.hr.payroll.WithholdingTax;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Why pay is another than last month. */
class PayDifferencesTest {

    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);
    private static final PayItem PENSION = FlatTax.rules(PayDates.of(OCTOBER, OCTOBER.atEndOfMonth()))
            .schemes()
            .get(0)
            .employeeItem();

    private final PayrollRules october = rules(OCTOBER, "1000", "30000", "0.05", 10);
    private final PayrollRules november = rules(NOVEMBER, "1000", "30000", "0.05", 10);

    @Test
    void the_same_pay_has_no_difference() {
        assertThat(PayDifferences.between(List.of(slip(october, each -> each)), List.of(slip(november, each -> each)))
                        .people())
                .isEmpty();
    }

    @Test
    void each_kind_of_earning_has_its_reason() {
        assertThat(reasons(each -> each.earning(PayrollItem.BASE_PAY, "from the 15th", cny("500.00"))))
                .containsEntry("payroll.base-pay", PayChangeReason.RAISE);
        assertThat(reasons(each -> each.allowance("meal", cny("500.00"))))
                .containsEntry("payroll.allowance", PayChangeReason.ALLOWANCE_CHANGED);
        assertThat(reasons(each -> each.earning(PayrollItem.OVERTIME, "", cny("500.00"))))
                .containsEntry("payroll.overtime", PayChangeReason.OVERTIME_WORKED);
        assertThat(reasons(each -> each.earning(PayrollItem.ABSENCE, "", cny("-500.00"))))
                .containsEntry("payroll.absence", PayChangeReason.ATTENDANCE);
        assertThat(reasons(each -> each.earning(PayrollItem.BONUS, "", cny("500.00"))))
                .containsEntry("payroll.bonus", PayChangeReason.BONUS_EARNED)
                .containsEntry("payroll.income-tax", PayChangeReason.INCOME_CHANGED);
        for (PayrollItem item : List.of(
                PayrollItem.LEAVE_PAY, PayrollItem.ONE_OFF, PayrollItem.ANNUAL_BONUS, PayrollItem.REIMBURSEMENT)) {
            assertThat(reasons(each -> each.earning(item, "", cny("500.00"))))
                    .containsEntry(item.code(), PayChangeReason.PAID_ONCE);
        }
        assertThat(reasons(each -> each.earning(PayrollItem.BENEFIT_IN_KIND, "", cny("500.00"))))
                .containsEntry("payroll.benefit-in-kind", PayChangeReason.RECEIVED_IN_KIND)
                .containsEntry("payroll.in-kind-received", PayChangeReason.RECEIVED_IN_KIND);
        assertThat(reasons(each -> each.earning(AttendanceItem.LATENESS, "", cny("-50.00"))))
                .containsEntry(AttendanceItem.LATENESS.code(), PayChangeReason.ATTENDANCE);
        for (DayKind day : DayKind.values()) {
            assertThat(reasons(each -> each.earning(OvertimeItem.of(day), "", cny("500.00"))))
                    .containsEntry(OvertimeItem.of(day).code(), PayChangeReason.OVERTIME_WORKED);
        }
        assertThat(reasons(each -> each.earning(PayItem.of("stipend", PayTreatment.EXEMPT), "", cny("500.00"))))
                .containsEntry("stipend:exempt", PayChangeReason.OTHER_REASON);
        assertThat(reasons(each -> each.earning(PayItem.of("fruit", PayTreatment.IN_KIND), "", cny("50.00"))))
                .containsEntry("fruit:in-kind", PayChangeReason.RECEIVED_IN_KIND);
        assertThat(reasons(each -> each.earning(PayItem.of("housing"), "", cny("500.00"))))
                .containsEntry("housing", PayChangeReason.OTHER_REASON);
        assertThat(reasons(each -> each.deduction("loan", cny("500.00"))))
                .containsExactly(Map.entry("payroll.other-deduction", PayChangeReason.DEDUCTED));
    }

    @Test
    void corrections_are_told_from_the_pay_of_the_month() {
        assertThat(reasons(each -> each.backPay(
                        new BackPay(PayrollItem.BASE_PAY, "", YearMonth.of(2025, 8), cny("500.00"), null))))
                .containsEntry("payroll.base-pay", PayChangeReason.CORRECTED);
        ContributionScheme pension = november.schemes().get(0);
        assertThat(reasons(each -> each.arrears(new ContributionArrears(
                        pension.employeeItem(),
                        pension.employerItem(),
                        YearMonth.of(2025, 8),
                        cny("5.00"),
                        cny("10.00"),
                        null))))
                .containsEntry("pension-employee", PayChangeReason.CORRECTED)
                .containsEntry("pension-employer", PayChangeReason.CORRECTED);
    }

    @Test
    void a_contribution_changes_by_base_limit_or_rate() {
        assertThat(reasons(each -> each.contributionBase(PENSION, cny("9000.00"))))
                .containsEntry("pension-employee", PayChangeReason.BASE_CHANGED)
                .containsEntry("pension-employer", PayChangeReason.BASE_CHANGED);
        assertThat(reasons(rules(NOVEMBER, "1000", "9000", "0.05", 10), each -> each))
                .containsEntry("pension-employee", PayChangeReason.LIMIT_CHANGED)
                .containsEntry("pension-employer", PayChangeReason.LIMIT_CHANGED);
        assertThat(reasons(rules(NOVEMBER, "1000", "30000", "0.06", 10), each -> each))
                .containsEntry("pension-employee", PayChangeReason.RATE_CHANGED)
                .doesNotContainKey("pension-employer");
        assertThat(reasons(each -> each.housingFundRate("0.07")))
                .containsEntry("fund-employee", PayChangeReason.RATE_CHANGED);
        assertThat(reasons(each -> each.exempt(PENSION)))
                .containsEntry("pension-employee", PayChangeReason.RATE_CHANGED);
    }

    @Test
    void the_tax_changes_with_income_allowances_the_year_or_by_itself() {
        assertThat(reasons(rules(NOVEMBER, "1000", "30000", "0.05", 20), each -> each))
                .containsExactly(Map.entry("payroll.income-tax", PayChangeReason.TAX_CUMULATED));
        DeductionKind rent = kind();
        assertThat(reasons(each -> each.specialDeduction(rent, cny("1500.00"))))
                .containsExactly(Map.entry("payroll.income-tax", PayChangeReason.TAX_DEDUCTIONS_CHANGED));
        assertThat(reasons(each -> each.otherTaxDeductions(cny("1500.00"))))
                .containsExactly(Map.entry("payroll.income-tax", PayChangeReason.TAX_DEDUCTIONS_CHANGED));
        assertThat(reasons(rules(YearMonth.of(2026, 1), "1000", "30000", "0.05", 20), each -> each))
                .containsExactly(Map.entry("payroll.income-tax", PayChangeReason.NEW_TAX_YEAR));
    }

    @Test
    void who_joined_or_left_has_that_reason_on_every_line() {
        Payslip one = slip(october, each -> each);
        Payslip two = november.calculate(PayrollInput.builder(TWO, november)
                .basePay(cny("8000.00"))
                .housingFundRate("0.05")
                .build());
        PayDifferences differences = PayDifferences.between(List.of(one), List.of(two));

        assertThat(differences.people()).extracting(PersonDifference::person).containsExactly(ONE, TWO);
        assertThat(differences.people().get(0).lines())
                .extracting(PayDifference::reason)
                .containsOnly(PayChangeReason.LEFT);
        assertThat(differences.people().get(1).lines())
                .extracting(PayDifference::reason)
                .containsOnly(PayChangeReason.JOINED);
        assertThat(differences.people().get(0).net()).isEqualTo(one.net().negated());
        assertThat(differences.netByReason())
                .containsExactly(
                        Map.entry(PayChangeReason.JOINED, two.net()),
                        Map.entry(PayChangeReason.LEFT, one.net().negated()));
    }

    @Test
    void findings_are_those_at_or_above_amount_and_share() {
        // net pay of 8,100.00 rises by 405.00, one twentieth: 500.00 less 5 % twice and a tenth of the rest
        PayDifferences differences = PayDifferences.between(
                List.of(slip(october, each -> each)), List.of(slip(november, each -> each.basePay(cny("500.00")))));
        BigDecimal twentieth = new BigDecimal("0.05");
        assertThat(differences.net()).isEqualTo(cny("405.00"));
        assertThat(differences.above(cny("405.00"), twentieth).people()).hasSize(1);
        assertThat(differences.above(cny("405.01"), twentieth).people()).isEmpty();
        assertThat(differences.above(cny("405.00"), new BigDecimal("0.050001")).people())
                .isEmpty();
        PayDifferences fell = PayDifferences.between(
                List.of(slip(november, each -> each.basePay(cny("500.00")))), List.of(slip(october, each -> each)));
        assertThat(fell.above(cny("405.00"), new BigDecimal("0.04")).people()).hasSize(1);
        PayDifferences joined = PayDifferences.between(List.of(), List.of(slip(october, each -> each)));
        assertThat(joined.above(cny("8100.00"), new BigDecimal("99")).people()).hasSize(1);
        assertThat(joined.above(cny("8100.01"), BigDecimal.ZERO).people()).isEmpty();
    }

    @Test
    void the_table_shows_lines_and_reasons_in_both_languages() throws IOException {
        PayDifferences differences = PayDifferences.between(
                List.of(slip(october, each -> each)),
                List.of(slip(november, each -> each.deduction("loan", cny("100.00")))));
        assertThat(csv(differences, Locale.ENGLISH))
                .containsExactly(
                        "Person,Line,Before,Now,Change,Net pay,Employer cost,Reason",
                        "P1,Other deduction: loan,,100.00,100.00,-100.00,0.00,deduction",
                        "Total,,,,,-100.00,0.00,");
        assertThat(csv(differences, Locale.SIMPLIFIED_CHINESE).get(1)).contains("扣款");
        assertThat(differences + " " + differences.people()
                        + differences.people().get(0).lines())
                .doesNotContain("100");
    }

    private static List<String> csv(PayDifferences differences, Locale locale) throws IOException {
        StringWriter text = new StringWriter();
        TableWriter.in(locale).write(differences.toTable(), text);
        return text.toString().lines().toList();
    }

    @Test
    void nothing_and_several_currencies_cannot_be_compared() {
        assertThatThrownBy(() -> PayDifferences.between(List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one currency");
    }

    @Test
    void a_change_needs_a_line_before_or_after() {
        assertThatThrownBy(() -> new LineChange(PayrollItem.BONUS, "", null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The reasons of all lines of a person to whom that happens in November; lines of one item have one reason here. */
    private Map<String, PayChangeReason> reasons(UnaryOperator<PayrollInput.Builder> change) {
        return reasons(november, change);
    }

    private Map<String, PayChangeReason> reasons(PayrollRules later, UnaryOperator<PayrollInput.Builder> change) {
        PayDifferences differences =
                PayDifferences.between(List.of(slip(october, each -> each)), List.of(slip(later, change)));
        return differences.people().get(0).lines().stream()
                .collect(Collectors.toMap(
                        each -> each.line().item().code(), PayDifference::reason, (one, other) -> one));
    }

    private static Payslip slip(PayrollRules rules, UnaryOperator<PayrollInput.Builder> change) {
        return rules.calculate(change.apply(PayrollInput.builder(ONE, rules)
                        .basePay(cny("10000.00"))
                        .housingFundRate("0.05"))
                .build());
    }

    private static PayrollRules rules(YearMonth month, String floor, String cap, String rate, int tax) {
        LocalDate payment = month.atEndOfMonth();
        WithholdingTax flat = new FlatTax(tax);
        return PayrollRules.of(
                PayDates.of(month, payment),
                CurrencyUnit.of("CNY"),
                List.of(
                        ContributionScheme.named("pension")
                                .rates("0.10", rate)
                                .limits(floor, cap)
                                .rounded(Rounding.CENT),
                        ContributionScheme.named("fund")
                                .chosenRate("0.05", "0.12")
                                .rounded(Rounding.WHOLE)),
                flat,
                List.of());
    }

    private static DeductionKind kind() {
        enum Kind implements DeductionKind {
            RENT;

            @Override
            public TermBundle bundle() {
                return PayrollItem.BASE_PAY.bundle();
            }
        }
        return Kind.RENT;
    }
}
