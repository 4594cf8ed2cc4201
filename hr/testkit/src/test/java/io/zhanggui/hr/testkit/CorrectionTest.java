package io.zhanggui.hr.testkit;

import static io.zhanggui.hr.testkit.PayRunScene.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.hr.payroll.BackPay;
import io.zhanggui.hr.payroll.ContributionArrears;
import io.zhanggui.hr.payroll.ContributionList;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.Contributions;
import io.zhanggui.hr.payroll.CorrectedContribution;
import io.zhanggui.hr.payroll.CorrectedPay;
import io.zhanggui.hr.payroll.Correction;
import io.zhanggui.hr.payroll.CorrectionFacts;
import io.zhanggui.hr.payroll.Corrections;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.PayrollViolation;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.TaxedApart;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Corrections by hand: a pension of 5 and 10 %, a fund of 5 and 5 %, a flat tax of 10 %. */
class CorrectionTest {

    private static final PersonId PERSON = PersonId.of("P1");
    private static final YearMonth JULY = YearMonth.of(2025, 7);
    private static final PayItem PENSION = PayItem.of("pension-employee");
    private static final PayItem PENSION_EMPLOYER = PayItem.of("pension-employer");
    private static final PayItem FUND = PayItem.of("fund-employee");

    private final Payslip july = paid(facts(JULY, "10000.00"));
    private final Payslip august = paid(facts(JULY.plusMonths(1), "10000.00"));

    @Test
    void a_raise_that_comes_late_gives_pay_and_contributions_of_each_month() {
        Correction correction = Correction.of(new CorrectionFacts(
                PERSON,
                List.of(july, august),
                List.of(
                        facts(JULY, "12000.00").build(),
                        facts(JULY.plusMonths(1), "12000.00").build())));

        assertThat(correction.pay())
                .containsExactly(pay(JULY, "12000.00", "10000.00"), pay(JULY.plusMonths(1), "12000.00", "10000.00"));
        assertThat(correction.pay().get(0).difference()).isEqualTo(cny("2000.00"));
        assertThat(correction.contributions()).hasSize(4);
        CorrectedContribution pension = correction.contributions().get(0);
        assertThat(pension.employeeItem()).isEqualTo(PENSION);
        assertThat(pension.of()).isEqualTo(JULY);
        assertThat(pension.due()).isEqualTo(new Contributions(cny("600.00"), cny("1200.00")));
        assertThat(pension.paid()).isEqualTo(new Contributions(cny("500.00"), cny("1000.00")));
        assertThat(pension.difference()).isEqualTo(new Contributions(cny("100.00"), cny("200.00")));
        assertThat(pension.taxed()).isEqualTo(cny("0.00"));

        PayrollInput.Builder september = facts(JULY.plusMonths(2), "12000.00");
        Payslip slip = paid(correction.applyTo(september));
        // 12,000 + 2 × 2,000; contributions 1,200 + 2 × 200; tax (16,000 − 1,600) × 10 %
        assertThat(slip.gross()).isEqualTo(cny("16000.00"));
        assertThat(slip.employeeContributions()).isEqualTo(cny("1600.00"));
        assertThat(slip.employerContributions()).isEqualTo(cny("2400.00"));
        assertThat(slip.tax().amount()).isEqualTo(cny("1440.00"));
        assertThat(slip.base(PENSION)).isEqualTo(cny("12000.00"));
        assertThat(slip.explain().toText(Locale.ENGLISH))
                .contains("Base pay: 2,000.00 CNY = due for 2025-07 12,000.00 CNY − paid already 10,000.00 CNY")
                .contains("pension-employee: 100.00 CNY = due 600.00 CNY − paid already 500.00 CNY")
                .contains("pension-employer: 200.00 CNY = due 1,200.00 CNY − paid already 1,000.00 CNY")
                .contains("600.00 CNY = 12,000.00 CNY × 5%");
    }

    @Test
    void a_correction_of_a_correction_counts_what_was_settled_since() {
        Correction first = Correction.of(new CorrectionFacts(
                PERSON, List.of(july), List.of(facts(JULY, "12000.00").build())));
        Payslip september = paid(first.applyTo(facts(JULY.plusMonths(2), "12000.00")));

        Correction second = Correction.of(new CorrectionFacts(
                PERSON,
                List.of(september, july, august),
                List.of(facts(JULY, "11000.00").build())));

        assertThat(second.pay()).containsExactly(pay(JULY, "11000.00", "12000.00"));
        assertThat(second.pay().get(0).difference()).isEqualTo(cny("-1000.00"));
        assertThat(second.contributions().get(0).paid()).isEqualTo(new Contributions(cny("600.00"), cny("1200.00")));
        assertThat(second.contributions().get(0).difference())
                .isEqualTo(new Contributions(cny("-50.00"), cny("-100.00")));

        Payslip october = paid(second.applyTo(facts(JULY.plusMonths(3), "11000.00")));
        assertThat(Correction.of(new CorrectionFacts(
                                PERSON,
                                List.of(july, august, september, october),
                                List.of(facts(JULY, "11000.00").build())))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_month_that_was_first_paid_with_a_later_one_is_corrected_like_any_other() {
        YearMonth joined = JULY.plusMonths(2);
        Payslip october = paid(facts(JULY.plusMonths(3), "10000.00")
                .backPay(new BackPay(PayrollItem.BASE_PAY, "", joined, cny("2000.00"), null)));

        Correction correction = Correction.of(new CorrectionFacts(
                PERSON, List.of(october), List.of(facts(joined, "2500.00").build())));

        assertThat(correction.pay()).containsExactly(pay(joined, "2500.00", "2000.00"));
    }

    @Test
    void a_joiner_whose_first_month_was_paid_with_the_second_gets_a_raise_for_both() {
        YearMonth joined = JULY.plusMonths(2);
        PayrollInput.Builder second = facts(joined.plusMonths(1), "10000.00")
                .employedSince(joined.atDay(25))
                .backPay(new BackPay(PayrollItem.BASE_PAY, "", joined, cny("2000.00"), null));
        PayrollInput first = facts(joined, "2500.00").build();

        Correction correction = Correction.of(new CorrectionFacts(
                PERSON,
                List.of(paid(second)),
                List.of(first, facts(joined.plusMonths(1), "12000.00").build())));

        assertThat(correction.pay())
                .containsExactly(pay(joined, "2500.00", "2000.00"), pay(joined.plusMonths(1), "12000.00", "10000.00"));
    }

    @Test
    void a_slip_or_facts_that_come_twice_are_refused() {
        PayrollInput due = facts(JULY, "11000.00").build();
        assertRefused(
                () -> Correction.of(new CorrectionFacts(PERSON, List.of(july, august, july), List.of(due))),
                PayrollViolation.CORRECTION_SLIP_TWICE);
        Payslip again = Payslip.restore(
                july.input(),
                new long[] {10_000_00, 10_000_00},
                new long[] {500_00, 500_00},
                new long[] {1_000_00, 500_00},
                0,
                new long[0],
                july.tax());
        assertThat(again).isEqualTo(july).isNotSameAs(july);
        assertRefused(
                () -> Correction.of(new CorrectionFacts(PERSON, List.of(july, again), List.of(due))),
                PayrollViolation.CORRECTION_SLIP_TWICE);

        PayrollInput later =
                facts(JULY, "11000.00").yearToDate(july.yearToDate()).build();
        assertRefused(
                () -> Correction.of(new CorrectionFacts(PERSON, List.of(july), List.of(due, later))),
                PayrollViolation.CORRECTION_DUE_TWICE);
        assertThat(Correction.of(new CorrectionFacts(PERSON, List.of(july, august), List.of(due)))
                        .pay())
                .containsExactly(pay(JULY, "11000.00", "10000.00"));
    }

    @Test
    void a_month_in_another_city_is_settled_where_it_is_owed_and_by_a_slip_without_its_schemes() {
        PayrollRules plain = FlatTax.rules(dates(JULY)).at("NORTH");
        ContributionScheme maternity =
                ContributionScheme.named("maternity").rates("0.02", "0.01").rounded(Rounding.CENT);
        List<ContributionScheme> more = new ArrayList<>(plain.schemes());
        more.add(maternity);
        PayrollRules north = PayrollRules.of(dates(JULY), plain.currency(), more, plain.tax(), List.of())
                .at("NORTH");
        Payslip old = north.calculate(of(north, "10000.00").build());
        Correction correction = Correction.of(new CorrectionFacts(
                PERSON, List.of(old), List.of(of(north, "12000.00").build())));
        assertThat(correction.contributions())
                .extracting(CorrectedContribution::place)
                .containsOnly("NORTH");

        PayrollRules south = FlatTax.rules(dates(JULY.plusMonths(2))).at("SOUTH");
        Payslip slip = south.calculate(correction.applyTo(of(south, "12000.00")).build());
        assertThat(slip.arrears())
                .extracting(each -> each.place() + " " + each.employeeItem().code() + " " + each.employee())
                .containsExactly(
                        "NORTH pension-employee CNY 100.00",
                        "NORTH fund-employee CNY 100.00",
                        "NORTH maternity-employee CNY 20.00");
        assertThat(ContributionList.of(List.of(slip)))
                .extracting(list -> list.place() + " " + list.employeeItem().code() + " "
                        + list.total().employee())
                .containsExactly(
                        "NORTH fund-employee CNY 100.00",
                        "NORTH maternity-employee CNY 20.00",
                        "NORTH pension-employee CNY 100.00",
                        "SOUTH fund-employee CNY 600.00",
                        "SOUTH pension-employee CNY 600.00");
        assertThat(slip.employeeContributions()).isEqualTo(cny("1420.00"));
        assertThat(Correction.of(new CorrectionFacts(
                                PERSON,
                                List.of(old, slip),
                                List.of(of(north, "12000.00").build())))
                        .isEmpty())
                .as("what was settled elsewhere counts as paid")
                .isTrue();
    }

    @Test
    void a_month_that_was_insured_in_the_wrong_city_is_given_back_there_and_owed_in_the_other() {
        PayrollRules wrong = FlatTax.rules(dates(JULY)).at("NORTH");
        PayrollRules right = FlatTax.rules(dates(JULY)).at("SOUTH");
        Correction correction = Correction.of(new CorrectionFacts(
                PERSON,
                List.of(wrong.calculate(of(wrong, "10000.00").build())),
                List.of(of(right, "10000.00").build())));
        assertThat(correction.contributions())
                .extracting(each -> each.place() + " " + each.difference().employee())
                .containsExactlyInAnyOrder(
                        "SOUTH CNY 500.00", "SOUTH CNY 500.00", "NORTH CNY -500.00", "NORTH CNY -500.00");
    }

    private static PayrollInput.Builder of(PayrollRules rules, String basePay) {
        return PayrollInput.builder(PERSON, rules).basePay(cny(basePay)).housingFundRate("0.05");
    }

    @Test
    void what_was_paid_as_it_should_have_been_gives_an_empty_correction() {
        Correction none = Correction.of(new CorrectionFacts(PERSON, List.of(july), List.of(july.input())));

        assertThat(none.isEmpty()).isTrue();
        assertThat(none.pay()).isEmpty();
        PayrollInput plain = facts(JULY.plusMonths(2), "10000.00").build();
        assertThat(none.applyTo(facts(JULY.plusMonths(2), "10000.00")).build()).isEqualTo(plain);
        assertThat(Correction.of(new CorrectionFacts(PERSON, List.of(july), List.of()))
                        .isEmpty())
                .isTrue();
        assertThat(Correction.of(new CorrectionFacts(PERSON, List.of(), List.of()))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void the_stored_figures_count_and_not_what_the_rules_would_give_now() {
        Payslip wrong = Payslip.restore(
                july.input(),
                new long[] {10_000_00, 10_000_00},
                new long[] {499_00, 500_00},
                new long[] {1_000_00, 503_00},
                0,
                new long[0],
                july.tax());
        Correction correction = Correction.of(new CorrectionFacts(PERSON, List.of(wrong), List.of(july.input())));

        assertThat(correction.pay()).isEmpty();
        assertThat(correction.contributions())
                .extracting(CorrectedContribution::difference)
                .containsExactly(
                        new Contributions(cny("1.00"), cny("0.00")), new Contributions(cny("0.00"), cny("-3.00")));
    }

    @Test
    void new_lines_lost_lines_and_lines_of_one_kind_with_other_labels_are_told_apart() {
        Payslip stored = paid(facts(JULY, "10000.00")
                .allowance("meal", cny("300.00"))
                .allowance("phone", cny("100.00"))
                .earning(PayrollItem.BONUS, "", cny("50.00"))
                .earning(PayrollItem.BONUS, "", cny("50.00")));
        Explanation why = Explanation.of(Term.of("roster"), cny("80.00"));
        PayrollInput due = facts(JULY, "10000.00")
                .allowance("meal", cny("350.00"))
                .earning(PayrollItem.BONUS, "", cny("100.00"))
                .earnings(List.of(new PayLine(PayrollItem.OVERTIME, "", cny("80.00"), why)))
                .build();
        Correction correction = Correction.of(new CorrectionFacts(PERSON, List.of(stored), List.of(due)));

        assertThat(correction.pay())
                .containsExactly(
                        new CorrectedPay(PayrollItem.ALLOWANCE, "meal", JULY, cny("350.00"), cny("300.00"), null),
                        new CorrectedPay(PayrollItem.OVERTIME, "", JULY, cny("80.00"), cny("0.00"), why),
                        new CorrectedPay(PayrollItem.ALLOWANCE, "phone", JULY, cny("0.00"), cny("100.00"), null));
        assertThat(correction.pay().get(1).explain().parts()).containsExactly(why);
        // the base fell from 10,400 to 10,350
        assertThat(correction.contributions().get(0).difference())
                .isEqualTo(new Contributions(cny("-2.50"), cny("-5.00")));
    }

    @Test
    void several_slips_of_a_month_count_together_and_two_lines_of_a_kind_have_no_single_reason() {
        Payslip extra = paid(facts(JULY, "0.00")
                .earning(PayrollItem.BONUS, "", cny("5000.00"))
                .exempt(PENSION)
                .exempt(PENSION_EMPLOYER)
                .contributionBase(FUND, cny("0.00")));
        Explanation why = Explanation.of(Term.of("a"), cny("3000.00"));
        PayLine half = new PayLine(PayrollItem.BONUS, "", cny("3000.00"), why);
        PayrollInput due = facts(JULY, "10000.00").earnings(List.of(half, half)).build();

        Correction correction = Correction.of(new CorrectionFacts(PERSON, List.of(july, extra), List.of(due)));
        assertThat(correction.pay())
                .containsExactly(new CorrectedPay(PayrollItem.BONUS, "", JULY, cny("6000.00"), cny("5000.00"), null));
        assertThat(correction.contributions()).isEmpty();

        Correction both =
                Correction.of(new CorrectionFacts(PERSON, List.of(july), List.of(july.input(), extra.input())));
        assertThat(both.pay()).hasSize(1);
        assertThat(both.contributions()).as("nothing more is due").isEmpty();
    }

    @Test
    void a_scheme_that_is_not_owed_any_more_is_given_back() {
        PayrollRules rules = FlatTax.rules(dates(JULY));
        PayrollRules without =
                PayrollRules.of(dates(JULY), rules.currency(), rules.schemes().subList(1, 2), rules.tax(), List.of());
        PayrollInput due = PayrollInput.builder(PERSON, without)
                .basePay(cny("10000.00"))
                .housingFundRate("0.05")
                .build();
        Correction correction = Correction.of(new CorrectionFacts(PERSON, List.of(july), List.of(due)));

        assertThat(correction.contributions()).hasSize(1);
        assertThat(correction.contributions().get(0).difference())
                .isEqualTo(new Contributions(cny("-500.00"), cny("-1000.00")));
        assertThat(correction.contributions().get(0).why()).isNull();
        assertThat(paid(correction.applyTo(facts(JULY.plusMonths(1), "10000.00")))
                        .employeeContributions())
                .isEqualTo(cny("500.00"));
    }

    @Test
    void what_the_tax_takes_of_contributions_is_corrected_too() {
        ContributionScheme fund =
                ContributionScheme.named("fund").chosenRate("0.05", "0.20").rounded(Rounding.WHOLE);
        ContributionScheme limited = fund.taxFreeUpTo(new ContributionScheme.TaxLimit(
                ContributionScheme.named("x")
                        .rates("0.12", "0")
                        .rounded(Rounding.CENT)
                        .employer()
                        .rate(),
                null));
        PayrollInput stored = ofFund(fund, "0.20");
        PayrollInput due = ofFund(limited, "0.20");
        Payslip slip = stored.rules().calculate(stored);
        Correction correction = Correction.of(new CorrectionFacts(PERSON, List.of(slip), List.of(due)));

        // both sides paid 2,000, of which 800 each are income
        assertThat(correction.contributions()).singleElement().satisfies(each -> {
            assertThat(each.difference()).isEqualTo(new Contributions(cny("0.00"), cny("0.00")));
            assertThat(each.taxed()).isEqualTo(cny("1600.00"));
            assertThat(each.arrears().taxed()).isEqualTo(cny("1600.00"));
        });
        Payslip other = due.rules().calculate(due);
        Correction back = Correction.of(new CorrectionFacts(PERSON, List.of(other), List.of(stored)));
        assertThat(back.contributions().get(0).taxed()).isEqualTo(cny("-1600.00"));
    }

    private static PayrollInput ofFund(ContributionScheme fund, String rate) {
        PayrollRules rules =
                PayrollRules.of(dates(JULY), CurrencyUnit.of("CNY"), List.of(fund), new FlatTax(10), List.of());
        return PayrollInput.builder(PERSON, rules)
                .basePay(cny("10000.00"))
                .housingFundRate(rate)
                .build();
    }

    @Test
    void what_is_taxed_apart_is_not_corrected_with_the_wages() {
        TaxedApart bonus = new TaxedApart(
                new PayLine(PayrollItem.ANNUAL_BONUS_APART, "", cny("1000.00")),
                new PayLine(PayrollItem.INCOME_TAX_APART, "", cny("30.00")));
        Payslip with = paid(facts(JULY, "10000.00").earningApart(bonus));

        assertThat(violations(List.of(with), List.of(july.input())))
                .extracting(Violation::rule)
                .containsExactly(PayrollViolation.CORRECTION_APART);
        assertThat(violations(List.of(july), List.of(with.input()))).hasSize(1);
        assertThat(Correction.of(new CorrectionFacts(PERSON, List.of(with), List.of(with.input())))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_month_without_a_stored_slip_or_with_a_rate_that_is_not_allowed_is_refused() {
        PayrollInput noRate = PayrollInput.builder(PERSON, FlatTax.rules(dates(JULY)))
                .basePay(cny("1.00"))
                .build();

        assertThat(violations(List.of(august), List.of(noRate)))
                .extracting(Violation::rule)
                .containsExactly(PayrollViolation.RATE_MISSING, PayrollViolation.CORRECTION_WITHOUT_SLIP);
    }

    private static List<Violation> violations(List<Payslip> stored, List<PayrollInput> due) {
        try {
            Correction.of(new CorrectionFacts(PERSON, stored, due));
            return List.of();
        } catch (RejectedException refused) {
            return refused.violations().list();
        }
    }

    @Test
    void facts_of_another_person_or_currency_are_refused() {
        PayrollInput other = PayrollInput.builder(PersonId.of("P2"), FlatTax.rules(dates(JULY)))
                .basePay(cny("5000.00"))
                .housingFundRate("0.05")
                .build();
        assertThatThrownBy(() -> new CorrectionFacts(PERSON, List.of(), List.of(other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("P2");
        assertThatThrownBy(
                        () -> new CorrectionFacts(PERSON, List.of(other.rules().calculate(other)), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        PayrollRules inDollars = PayrollRules.of(dates(JULY), CurrencyUnit.USD, List.of(), new FlatTax(10), List.of());
        PayrollInput dollars = PayrollInput.builder(PERSON, inDollars)
                .basePay(Money.parse("USD 5000.00"))
                .build();
        assertThatThrownBy(() -> Correction.of(new CorrectionFacts(PERSON, List.of(july), List.of(dollars))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("USD");
    }

    @Test
    void many_are_corrected_in_their_order_and_one_that_is_refused_stops_none() {
        PayrollInput due = facts(JULY, "12000.00").build();
        List<ItemResult<PersonId, Correction>> results = Corrections.of(Stream.of(
                        new CorrectionFacts(PERSON, List.of(), List.of(due)),
                        new CorrectionFacts(PERSON, List.of(july), List.of(due))))
                .toList();

        assertThat(results.get(0)).isInstanceOf(ItemResult.Refused.class);
        assertThat(results.get(1)).isInstanceOf(ItemResult.Done.class);
    }

    @Test
    void it_explains_itself_in_both_languages_and_shows_no_amount_in_passing() {
        Correction correction = Correction.of(new CorrectionFacts(
                PERSON, List.of(july), List.of(facts(JULY, "12000.00").build())));

        assertThat(correction.explain().toText(Locale.SIMPLIFIED_CHINESE))
                .startsWith("补发补扣：P1")
                .contains("基本工资：2,000.00 元 = 2025-07 应发 12,000.00 元 − 已发 10,000.00 元");
        assertThat(correction.explain().flatten()).hasSizeGreaterThan(6);
        List<String> shown = new ArrayList<>(List.of(correction.toString()));
        correction.pay().forEach(each -> shown.add(each + " " + each.backPay()));
        correction.contributions().forEach(each -> shown.add(each + " " + each.arrears()));
        assertThat(String.join(" ", shown))
                .contains("2025-07")
                .doesNotContain("000")
                .doesNotContain("100");
    }

    @Test
    void its_lines_carry_their_reasons_into_the_slip() {
        Correction correction = Correction.of(new CorrectionFacts(
                PERSON, List.of(july), List.of(facts(JULY, "12000.00").build())));
        BackPay pay = correction.pay().get(0).backPay();
        ContributionArrears owed = correction.contributions().get(0).arrears();

        assertThat(pay.line().explain()).isEqualTo(correction.pay().get(0).explain());
        assertThat(owed.employeeLine().explain().parts())
                .containsExactly(
                        correction.contributions().get(0).explain().parts().get(0));
        assertThat(owed.employerLine().explain().parts())
                .containsExactly(
                        correction.contributions().get(0).explain().parts().get(1));
    }

    private static CorrectedPay pay(YearMonth month, String due, String paid) {
        return new CorrectedPay(PayrollItem.BASE_PAY, "", month, cny(due), cny(paid), null);
    }

    private static Payslip paid(PayrollInput.Builder facts) {
        PayrollInput input = facts.build();
        return input.rules().calculate(input);
    }

    private static PayrollInput.Builder facts(YearMonth month, String pay) {
        return PayrollInput.builder(PERSON, FlatTax.rules(dates(month)))
                .basePay(cny(pay))
                .housingFundRate("0.05");
    }

    private static PayDates dates(YearMonth month) {
        return PayDates.of(month, month.atEndOfMonth());
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
