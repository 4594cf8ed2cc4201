package io.zhanggui.hr.china;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.hr.attendance.Proration;
import io.zhanggui.hr.china.ChinaFinalPay.Leaving;
import io.zhanggui.hr.china.labour.AverageWage;
import io.zhanggui.hr.china.labour.ChinaLabour;
import io.zhanggui.hr.china.labour.LabourRules;
import io.zhanggui.hr.china.labour.SeverancePay;
import io.zhanggui.hr.china.labour.TerminationGround;
import io.zhanggui.hr.china.tax.SeveranceTax;
import io.zhanggui.hr.employment.Employment;
import io.zhanggui.hr.employment.EmploymentId;
import io.zhanggui.hr.employment.FinalPay;
import io.zhanggui.hr.employment.MonthlyPay;
import io.zhanggui.hr.employment.PayTerms;
import io.zhanggui.hr.employment.WorkedMonth;
import io.zhanggui.hr.payroll.Contribution;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.TaxDeclaration;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A leaver with 5 years, 8 months and 14 days of service: N is 6 months of 20,000; three times the year's average are 120,000. */
class ChinaFinalPayTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);
    private static final LocalDate LAST = LocalDate.of(2025, 11, 14);

    private final ChinaPayroll china = ChinaPayroll.rules();
    private final ChinaLabour labour = china.labour(Place.SHANGHAI, LAST, Knowledge.ALL)
            .with(LabourRules.AVERAGE_MONTH, cny("12000.00"))
            .with(LabourRules.AVERAGE_YEAR, cny("40000.00"));
    private final ChinaFinalPay finalPay = new ChinaFinalPay(labour, china.tax(LAST, Knowledge.ALL));
    private final Employment employment = Employment.builder(
                    EmploymentId.of("E-1"), PersonId.of("P007"), LegalEntityId.of("ACME"), LocalDate.of(2020, 3, 1))
            .workingSince(LocalDate.of(2010, 7, 1))
            .pay(PayTerms.from(LocalDate.of(2020, 3, 1), cny("20000.00")))
            .lastDay(LAST)
            .build();

    @ParameterizedTest
    @CsvSource({
        "RESIGNED, false, 0, 0",
        "AGREED_ON_EMPLOYERS_PROPOSAL, false, 120000.00, 0.00", // N, all of it free
        "DISMISSED_AS_INCOMPETENT, false, 141000.00, 630.00", // N + 1; 21000 × 3 %
        "DISMISSED_AS_INCOMPETENT, true, 120000.00, 0.00",
        "UNLAWFUL, false, 240000.00, 9480.00" // 2N; 120000 × 10 % − 2520
    })
    void compensation_goes_by_the_ground_and_is_taxed_apart(
            TerminationGround ground, boolean noticeGiven, BigDecimal amount, BigDecimal tax) {
        FinalPay pay = finalPay.finalPay(employment, leaving(ground, noticeGiven, "3"));

        if (amount.signum() == 0) {
            assertThat(pay.compensation()).isEmpty();
        } else {
            assertThat(pay.compensation()).hasSize(1);
            assertThat(pay.compensation().get(0).earning().amount().getAmount()).isEqualByComparingTo(amount);
            assertThat(pay.compensation().get(0).tax().amount().getAmount()).isEqualByComparingTo(tax);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // 318 of 365 days of 10: 8.71 days; 20000 ÷ 21.75 × days × 200 %
        "0, 14712.64",
        "3, 9195.40",
        "8, 0.00", // 0.71 of a day is dropped
        "9, 0.00"
    })
    void leave_of_the_year_that_was_not_taken_is_paid(String taken, BigDecimal expected) {
        FinalPay pay = finalPay.finalPay(employment, leaving(TerminationGround.RESIGNED, false, taken));

        if (expected.signum() == 0) {
            assertThat(pay.lines()).isEmpty();
        } else {
            assertThat(pay.lines().get(0).item()).isEqualTo(PayrollItem.LEAVE_PAY);
            assertThat(pay.lines().get(0).amount().getAmount()).isEqualByComparingTo(expected);
        }
    }

    @Test
    void who_has_not_worked_twelve_months_has_no_leave() {
        LocalDate hired = LocalDate.of(2025, 1, 2);
        Employment brief = Employment.builder(
                        EmploymentId.of("E-2"), PersonId.of("P008"), LegalEntityId.of("ACME"), hired)
                .pay(PayTerms.from(hired, cny("20000.00")))
                .lastDay(LAST)
                .build();

        assertThat(finalPay.leavePay(brief, leaving(TerminationGround.RESIGNED, false, "0"))
                        .amount())
                .isEqualTo(cny("0.00"));
    }

    @ParameterizedTest
    @CsvSource({
        // after 15 years of work three months of sick leave bar annual leave, and twenty days of paid personal leave do
        "2.9, 19.5, 14712.64",
        "3, 0, 0.00",
        "0, 20, 0.00"
    })
    void sick_leave_and_paid_personal_leave_bar_annual_leave(BigDecimal sick, BigDecimal personal, String expected) {
        Leaving leaving = leaving(TerminationGround.RESIGNED, false, "0").absent(sick, personal);

        assertThat(finalPay.leavePay(employment, leaving).amount()).isEqualTo(cny(expected));
        assertThatIllegalArgumentException().isThrownBy(() -> leaving.absent(new BigDecimal("-1"), personal));
    }

    @Test
    void service_before_2008_is_told_and_stands_below_the_compensation() {
        LocalDate hired = LocalDate.of(2007, 12, 31);
        Employment old = Employment.builder(
                        EmploymentId.of("E-3"), PersonId.of("P009"), LegalEntityId.of("ACME"), hired)
                .pay(PayTerms.from(hired, cny("20000.00")))
                .lastDay(LAST)
                .build();

        assertThat(finalPay.findings(employment).isEmpty()).isTrue();
        assertThat(finalPay.findings(old).text(Locale.ENGLISH)).startsWith("P009.hired: ");
        FinalPay pay = finalPay.finalPay(old, leaving(TerminationGround.REDUNDANCY, true, "0"));
        assertThat(pay.compensation().get(0).earning().why().toText(Locale.SIMPLIFIED_CHINESE))
                .contains("未予计算")
                .contains("劳动合同法 第九十七条");
        FinalPay later = finalPay.finalPay(employment, leaving(TerminationGround.REDUNDANCY, true, "0"));
        assertThat(later.compensation().get(0).earning().why().toText(Locale.SIMPLIFIED_CHINESE))
                .doesNotContain("未予计算");
    }

    @Test
    void the_last_slip_holds_it_all_and_explains_itself() {
        PayrollRules rules = china.resolve(Place.SHANGHAI, PayDates.of(NOVEMBER, LAST), Knowledge.ALL);
        MonthlyPay pay = new MonthlyPay(
                rules,
                china.attendance(Place.SHANGHAI, NOVEMBER, Knowledge.ALL, Proration.RATIO, Rounding.CENT),
                WorkCalendar.china());
        FinalPay last = finalPay.finalPay(
                employment,
                leaving(TerminationGround.DISMISSED_AS_INCOMPETENT, false, "3"),
                WorkedMonth.of(employment, NOVEMBER));
        Payslip slip = rules.calculate(last.input(pay).housingFundRate("0.07").build());

        // 10 of 20 paid days: 10000; leave 9195.40; compensation 141000
        assertThat(slip.gross()).isEqualTo(cny("160195.40"));
        assertThat(slip.taxableEarnings()).isEqualTo(cny("19195.40"));
        assertThat(slip.line(PayrollItem.INCOME_TAX_APART).amount()).isEqualTo(cny("630.00"));
        assertThat(slip.net())
                .isEqualTo(slip.gross().minus(slip.employeeContributions()).minus(slip.taxes()));
        String text = slip.explain().toText(Locale.SIMPLIFIED_CHINESE);
        assertThat(text).contains("318").contains("141,000.00 元").doesNotContain("{");
    }

    @Test
    void compensation_with_its_free_part_and_its_tax_adds_up_on_a_slip_that_was_read_back() {
        PayrollRules rules = china.resolve(Place.SHANGHAI, PayDates.of(NOVEMBER, LAST), Knowledge.ALL);
        SeverancePay severance =
                finalPay.severance(employment, leaving(TerminationGround.DISMISSED_AS_INCOMPETENT, false, "3"));
        SeveranceTax taxed = finalPay.taxed(severance);
        Payslip slip = rules.calculate(PayrollInput.builder(PersonId.of("P007"), rules)
                .basePay(cny("20000.00"))
                .housingFundRate("0.07")
                .earningApart(taxed.onSlip(severance.line()))
                .build());
        Payslip restored = Payslip.restore(
                slip.input(),
                minors(slip, Contribution::base),
                minors(slip, Contribution::employee),
                minors(slip, Contribution::employer),
                0,
                new long[0],
                slip.tax());

        assertThat(restored).isEqualTo(slip);
        for (Payslip each : List.of(slip, restored)) {
            // N + 1 is 141000, of which 3 × 40000 are free; 21000 × 3 %
            assertThat(each.gross()).isEqualTo(cny("161000.00"));
            assertThat(each.taxableEarnings()).isEqualTo(cny("20000.00"));
            assertThat(each.line(PayrollItem.SEVERANCE).amount()).isEqualTo(cny("141000.00"));
            assertThat(taxed.free()).isEqualTo(cny("120000.00"));
            assertThat(each.taxes()).isEqualTo(each.tax().amount().plus(cny("630.00")));
            assertThat(each.net())
                    .isEqualTo(each.gross().minus(each.employeeContributions()).minus(each.taxes()));
            assertThat(each.yearToDate().income()).isEqualTo(cny("20000.00"));
            assertThat(each.yearToDate().apart()).containsExactly("payroll.severance");
            String zh = each.explain().toText(Locale.SIMPLIFIED_CHINESE);
            assertThat(zh)
                    .contains("141,000.00 元")
                    .contains("一次性补偿应纳税所得额：21,000.00 元 = 141,000.00 元 − 免税 120,000.00 元")
                    .contains("代通知金")
                    .doesNotContain("{");
            assertThat(each.explain().toText(Locale.ENGLISH))
                    .contains("120,000.00 CNY")
                    .doesNotContain("{");
            TaxDeclaration.Line declared = TaxDeclaration.of(each.gross().getCurrencyUnit(), List.of(each))
                    .lines()
                    .get(0);
            assertThat(declared.income()).isEqualTo(cny("20000.00"));
            assertThat(declared.apart()).isEqualTo(cny("141000.00"));
            assertThat(declared.taxApart()).isEqualTo(cny("630.00"));
        }
    }

    private static long[] minors(Payslip slip, Function<Contribution, Money> figure) {
        return slip.contributions().stream()
                .mapToLong(each -> figure.apply(each).getAmountMinorLong())
                .toArray();
    }

    @Test
    void who_does_not_leave_is_refused() {
        Employment open = Employment.builder(
                        EmploymentId.of("E-1"), PersonId.of("P007"), LegalEntityId.of("ACME"), LocalDate.of(2020, 3, 1))
                .pay(PayTerms.from(LocalDate.of(2020, 3, 1), cny("20000.00")))
                .build();

        assertThatThrownBy(() -> finalPay.finalPay(open, leaving(TerminationGround.RESIGNED, false, "0")))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("[employment.not-leaving]");
        assertThat(leaving(TerminationGround.UNLAWFUL, false, "0").toString()).doesNotContain("20000");
    }

    private static Leaving leaving(TerminationGround ground, boolean noticeGiven, String taken) {
        AverageWage wages = AverageWage.of(cny("20000.00"));
        return new Leaving(ground, noticeGiven, wages, cny("21000.00"), wages, new BigDecimal(taken), false);
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
