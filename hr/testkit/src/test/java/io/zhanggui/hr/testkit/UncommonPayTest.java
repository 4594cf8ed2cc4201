package io.zhanggui.hr.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.Citation;
import io.zhanggui.core.rule.Confidence;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.Rule;
import io.zhanggui.core.rule.RuleKey;
import io.zhanggui.core.rule.RuleScope;
import io.zhanggui.core.time.Dated;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.hr.payroll.BackPay;
import io.zhanggui.hr.payroll.ContributionArrears;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.DeductionOrder;
import io.zhanggui.hr.payroll.DeductionTaken;
import io.zhanggui.hr.payroll.LevyAmount;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayTreatment;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.PayrollViolation;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.TaxedApart;
import io.zhanggui.hr.payroll.YearToDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/**
 * Pay that most people have not, by hand: base pay of 10,000 leaves 10,000 − pension 500 − fund 500 − tax 900 = 8,100.
 */
class UncommonPayTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);
    private static final YearMonth JULY = YearMonth.of(2025, 7);
    private static final PayDates DATES = PayDates.of(NOVEMBER, LocalDate.of(2025, 11, 30));
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final PayItem PENSION = PayItem.of("pension-employee");
    private static final PayItem PENSION_EMPLOYER = PayItem.of("pension-employer");
    private static final PayItem FUND = PayItem.of("fund-employee");

    private final PayrollRules rules = FlatTax.rules(DATES);

    @Test
    void an_exempt_earning_is_paid_and_not_taxed() {
        Payslip slip = slip(facts -> facts.earning(PayrollItem.REIMBURSEMENT, "taxi", cny("100.00")));

        assertThat(slip.gross()).isEqualTo(cny("10100.00"));
        assertThat(slip.tax().amount()).isEqualTo(cny("900.00"));
        assertThat(slip.net()).isEqualTo(cny("8200.00"));
        assertThat(slip.yearToDate().income()).isEqualTo(cny("10000.00"));
        assertThat(slip.inKind()).isEqualTo(cny("0.00"));
        assertThat(text(slip.explain(), Locale.ENGLISH))
                .contains("gross 10,100.00 − not taxed 100.00 − taxed apart 0.00 + contributions above the limit 0.00");
    }

    @Test
    void a_benefit_in_kind_is_taxed_and_not_paid_out() {
        Payslip slip = slip(facts -> facts.earning(PayrollItem.BENEFIT_IN_KIND, "", cny("1000.00")));

        assertThat(slip.gross()).isEqualTo(cny("11000.00"));
        assertThat(slip.tax().amount()).isEqualTo(cny("1000.00"));
        assertThat(slip.inKind()).isEqualTo(cny("1000.00"));
        assertThat(slip.line(PayrollItem.IN_KIND_RECEIVED).amount()).isEqualTo(cny("1000.00"));
        assertThat(slip.net()).isEqualTo(cny("8000.00"));
        assertThat(slip.base(PENSION)).as("no part of the base").isEqualTo(cny("10000.00"));
        assertThat(slip.employerCost()).isEqualTo(cny("12500.00"));
        assertThat(text(slip.explain(), Locale.SIMPLIFIED_CHINESE)).contains("已实物发放 1,000.00");
        assertThat(slip.explain().parts()).as("all that was earned is taxed").hasSize(2);
    }

    @Test
    void what_is_taxed_apart_has_its_own_tax_and_stays_out_of_the_year() {
        TaxedApart bonus = apart(PayrollItem.ANNUAL_BONUS_APART, "30000.00", "900.00");
        YearToDate before = YearToDate.none(2025, CNY).withApart(List.of("other"));
        Payslip slip = slip(facts -> facts.earningApart(bonus).yearToDate(before));

        assertThat(slip.gross()).isEqualTo(cny("40000.00"));
        assertThat(slip.tax().amount()).isEqualTo(cny("900.00"));
        assertThat(slip.taxes()).isEqualTo(cny("1800.00"));
        assertThat(slip.net()).isEqualTo(cny("37200.00"));
        assertThat(slip.line(PayrollItem.INCOME_TAX_APART).amount()).isEqualTo(cny("900.00"));
        assertThat(slip.yearToDate().income()).isEqualTo(cny("10000.00"));
        assertThat(slip.yearToDate().tax()).isEqualTo(cny("900.00"));
        assertThat(slip.yearToDate().apart()).containsExactly("other", "payroll.annual-bonus-apart");
        assertThat(slip.yearToDate().withApart(List.of("other"))).isEqualTo(slip.yearToDate());
    }

    @Test
    void an_earning_taxed_apart_needs_its_tax() {
        assertThatThrownBy(() -> usual().earning(PayrollItem.SEVERANCE, "", cny("1.00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("P1")
                .hasMessageContaining("earningApart");
        PayLine severance = new PayLine(PayrollItem.SEVERANCE, "", cny("100.00"));
        assertThatThrownBy(() -> new TaxedApart(severance, severance)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> apart(PayrollItem.BONUS, "1.00", "0.00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> apart(PayrollItem.SEVERANCE, "1.00", "1.01"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> apart(PayrollItem.SEVERANCE, "1.00", "-0.01"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> apart(PayrollItem.SEVERANCE, "-1.00", "-1.00"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(apart(PayrollItem.SEVERANCE, "1.00", "1.00").toString()).doesNotContain("1.00");
    }

    @Test
    void back_pay_is_taxed_now_and_changes_no_base() {
        BackPay line = new BackPay(PayrollItem.BASE_PAY, "", JULY, cny("600.00"), null);
        Payslip slip = slip(facts -> facts.backPay(line));

        assertThat(slip.gross()).isEqualTo(cny("10600.00"));
        assertThat(slip.base(PENSION)).isEqualTo(cny("10000.00"));
        assertThat(slip.tax().amount()).isEqualTo(cny("960.00"));
        assertThat(slip.earnings()).extracting(PayLine::label).containsExactly("", "2025-07");
        assertThat(new BackPay(PayrollItem.ALLOWANCE, "meal", JULY, cny("1.00"), null)
                        .line()
                        .label())
                .isEqualTo("meal 2025-07");
        assertThat(line.toString()).contains("2025-07").doesNotContain("600");
        assertThatThrownBy(() -> new BackPay(PayrollItem.SEVERANCE, "", JULY, cny("1.00"), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BackPay(
                        PayrollItem.BASE_PAY, "", JULY, cny("1.00"), Explanation.of(PayrollItem.BASE_PAY, cny("2.00"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void back_pay_in_kind_is_taxed_and_exempt_back_pay_is_not() {
        Payslip slip =
                slip(facts -> facts.backPay(new BackPay(PayrollItem.BENEFIT_IN_KIND, "", JULY, cny("100.00"), null))
                        .backPay(new BackPay(PayrollItem.REIMBURSEMENT, "", JULY, cny("50.00"), null)));

        assertThat(slip.tax().amount()).isEqualTo(cny("910.00"));
        assertThat(slip.net()).isEqualTo(cny("8140.00"));
    }

    @Test
    void arrears_count_among_the_contributions_of_the_month_of_payment() {
        Payslip slip = slip(facts -> facts.arrears(arrears(JULY, "200.00", "400.00")));

        assertThat(slip.employeeContributions()).isEqualTo(cny("1200.00"));
        assertThat(slip.employerContributions()).isEqualTo(cny("1900.00"));
        assertThat(slip.tax().amount()).isEqualTo(cny("880.00"));
        assertThat(slip.net()).isEqualTo(cny("7920.00"));
        assertThat(slip.employerCost()).isEqualTo(cny("11900.00"));
        assertThat(slip.line(PENSION).amount())
                .as("the month's own comes first")
                .isEqualTo(cny("500.00"));
        assertThat(slip.lines())
                .filteredOn(line -> line.label().equals("2025-07"))
                .extracting(line -> entry(line.item(), line.amount()))
                .containsExactly(entry(PENSION, cny("200.00")), entry(PENSION_EMPLOYER, cny("400.00")));
        assertThat(slip.yearToDate().contributions()).isEqualTo(cny("1200.00"));
        assertThat(text(slip.explain(), Locale.ENGLISH)).contains("settled for 2025-07");
    }

    @Test
    void arrears_that_are_negative_give_back() {
        Payslip slip = slip(facts -> facts.arrears(arrears(JULY, "-1100.00", "0.00")));

        assertThat(slip.employeeContributions()).isEqualTo(cny("-100.00"));
        assertThat(slip.tax().amount()).isEqualTo(cny("1010.00"));
        assertThat(slip.net()).isEqualTo(cny("9090.00"));
    }

    @Test
    void arrears_above_the_limit_of_the_tax_count_as_income() {
        ContributionArrears taxed = new ContributionArrears(
                PENSION, PENSION_EMPLOYER, JULY, cny("200.00"), cny("400.00"), cny("100.00"), null);
        Payslip slip = slip(facts -> facts.arrears(taxed));

        assertThat(slip.taxedContributions()).isEqualTo(cny("100.00"));
        assertThat(slip.tax().amount()).isEqualTo(cny("890.00"));
        assertThat(slip.gross()).isEqualTo(cny("10000.00"));
        assertThat(slip.yearToDate().income()).isEqualTo(cny("10100.00"));
    }

    @Test
    void each_side_of_arrears_is_explained_by_its_own_part() {
        Explanation employee = Explanation.of(PENSION, cny("200.00")).formula(Term.of("late base"));
        Explanation why =
                Explanation.of(Term.of("both"), null).with(employee, Explanation.of(PENSION_EMPLOYER, cny("999.00")));
        ContributionArrears owed =
                new ContributionArrears(PENSION, PENSION_EMPLOYER, JULY, cny("200.00"), cny("400.00"), why);

        assertThat(owed.employeeLine().explain().parts()).containsExactly(employee);
        assertThat(owed.employerLine().explain().parts()).containsExactly(why);
        assertThat(owed.employerLine().explain().value()).contains(cny("400.00"));
        assertThat(arrears(JULY, "1.00", "2.00").employeeLine().explain().parts())
                .isEmpty();
        assertThat(owed.toString()).doesNotContain("200").doesNotContain("400");
    }

    @Test
    void arrears_must_be_of_a_scheme_of_the_rules_and_not_of_a_later_month() {
        assertThat(usual().arrears(arrears(NOVEMBER, "1.00", "1.00")).build().arrears())
                .hasSize(1);
        assertThatThrownBy(() -> usual().arrears(arrears(NOVEMBER.plusMonths(1), "1.00", "1.00"))
                        .build())
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("P1.arrears")
                .hasMessageContaining("2025-12");
        for (ContributionArrears unknown : List.of(
                new ContributionArrears(FUND, PENSION_EMPLOYER, JULY, cny("1.00"), cny("1.00"), null),
                new ContributionArrears(PENSION, FUND, JULY, cny("1.00"), cny("1.00"), null))) {
            assertThatThrownBy(() -> usual().arrears(unknown).build())
                    .isInstanceOf(RejectedException.class)
                    .hasMessageContaining("P1.arrears")
                    .hasMessageContaining("no scheme");
        }
        Money usd = Money.parse("USD 1.00");
        assertThatThrownBy(() -> new ContributionArrears(PENSION, PENSION_EMPLOYER, JULY, usd, cny("1.00"), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new ContributionArrears(PENSION, PENSION_EMPLOYER, JULY, cny("1.00"), cny("1.00"), usd, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> usual().arrears(new ContributionArrears(PENSION, PENSION_EMPLOYER, JULY, usd, usd, null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_exempt_side_owes_nothing_and_says_so() {
        Payslip employee = slip(facts -> facts.exempt(PENSION));
        assertThat(employee.employeeContributions()).isEqualTo(cny("500.00"));
        assertThat(employee.employerContributions()).isEqualTo(cny("1500.00"));
        assertThat(employee.lines()).extracting(PayLine::item).contains(PENSION, PENSION_EMPLOYER);
        assertThat(text(employee.explain(), Locale.ENGLISH))
                .containsOnlyOnce("nothing is owed for this person")
                .contains("pension-employee: 0.00 = nothing is owed for this person");

        Payslip employer = slip(facts -> facts.exempt(PENSION_EMPLOYER));
        assertThat(employer.employeeContributions()).isEqualTo(cny("1000.00"));
        assertThat(employer.employerContributions()).isEqualTo(cny("500.00"));
        assertThat(text(employer.explain(), Locale.SIMPLIFIED_CHINESE)).containsOnlyOnce("此人无须缴纳");
        assertThatThrownBy(() -> usual().exempt(PayrollItem.BONUS).build())
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("P1.exempt");
    }

    @Test
    void a_side_that_is_exempt_below_a_base_owes_nothing_below_it_and_all_from_it_on() {
        ContributionScheme plain =
                ContributionScheme.named("mpf").rates("0.05", "0.05").rounded(Rounding.CENT);
        ContributionScheme scheme = new ContributionScheme(
                plain.employeeItem(),
                plain.employerItem(),
                null,
                null,
                plain.employee().exemptBelow(figure("least", "7100")),
                plain.employer(),
                plain.rounding());

        assertThat(scheme.contribute(cny("7099.99")).employee()).isEqualTo(cny("0.00"));
        assertThat(scheme.contribute(cny("7099.99")).employer()).isEqualTo(cny("355.00"));
        assertThat(scheme.contribute(cny("7100.00")).employee()).isEqualTo(cny("355.00"));
        assertThat(text(scheme.contribute(cny("7099.99")).explainEmployee(), Locale.ENGLISH))
                .contains("nothing is owed, because 7,099.99 is below 7,100");
        assertThat(text(scheme.contribute(cny("7100.00")).explainEmployee(), Locale.ENGLISH))
                .contains("7,100.00 × 5%");
        assertThat(scheme.rules()).extracting(rule -> rule.rule().key().code()).contains("test.least");
        ContributionScheme mirrored = new ContributionScheme(
                plain.employeeItem(),
                plain.employerItem(),
                null,
                null,
                plain.employee(),
                plain.employer().exemptBelow(figure("least", "7100")),
                plain.rounding());
        assertThat(mirrored.contribute(cny("7099.99")).employer()).isEqualTo(cny("0.00"));
        assertThat(mirrored.contribute(cny("7100.00")).employer()).isEqualTo(cny("355.00"));
    }

    @Test
    void what_both_sides_contribute_above_the_limit_of_the_tax_counts_as_income() {
        ContributionScheme fund = ContributionScheme.named("fund")
                .chosenRate("0.05", "0.20")
                .rounded(Rounding.WHOLE)
                .taxFreeUpTo(new ContributionScheme.TaxLimit(figure("rate", "0.12"), figure("base", "9000")));
        PayrollRules limited = PayrollRules.of(DATES, CNY, List.of(fund), new FlatTax(10), List.of());

        Payslip above = limited.calculate(PayrollInput.builder(PersonId.of("P1"), limited)
                .basePay(cny("10000.00"))
                .housingFundRate("0.20")
                .build());
        // each side pays 2,000; free are 12 % of 9,000 = 1,080
        assertThat(above.taxedContributions()).isEqualTo(cny("1840.00"));
        // 10,000 + 1,840 − 2,000 at 10 %
        assertThat(above.tax().amount()).isEqualTo(cny("984.00"));
        assertThat(above.yearToDate().income()).isEqualTo(cny("11840.00"));
        assertThat(text(above.explain(), Locale.ENGLISH)).contains("contributions above the limit 1,840.00");

        Payslip within = limited.calculate(PayrollInput.builder(PersonId.of("P1"), limited)
                .basePay(cny("8993.00"))
                .housingFundRate("0.12")
                .build());
        // 1,079.16 rounds to 1,079 on both sides of the comparison, so nothing is taxed for the rounding
        assertThat(within.taxedContributions()).isEqualTo(cny("0.00"));
        assertThat(fund.rules()).extracting(rule -> rule.rule().key().code()).contains("test.rate", "test.base");

        Payslip exempt = limited.calculate(PayrollInput.builder(PersonId.of("P1"), limited)
                .basePay(cny("10000.00"))
                .housingFundRate("0.20")
                .exempt(FUND)
                .build());
        assertThat(exempt.taxedContributions()).isEqualTo(cny("920.00"));
    }

    @Test
    void orders_are_served_by_priority_as_far_as_net_pay_goes() {
        DeductionOrder loan = new DeductionOrder(PayrollItem.LOAN, "", cny("5000.00"), 2, cny("3000.00"));
        DeductionOrder court = new DeductionOrder(PayrollItem.GARNISHMENT, "A", cny("4000.00"), 1, cny("2000.00"));
        Payslip slip = slip(facts -> facts.order(loan).order(court));

        // 8,100: the court takes 4,000; the loan what leaves 3,000, that is 1,100
        assertThat(slip.orders())
                .containsExactly(
                        new DeductionTaken(court, cny("8100.00"), cny("4000.00")),
                        new DeductionTaken(loan, cny("4100.00"), cny("1100.00")));
        assertThat(slip.net()).isEqualTo(cny("3000.00"));
        assertThat(slip.left()).isEqualTo(cny("3900.00"));
        assertThat(slip.orders().get(1).left()).isEqualTo(cny("3900.00"));
        assertThat(slip.deducted()).isEqualTo(cny("5100.00"));
        assertThat(slip.lines())
                .extracting(PayLine::item)
                .containsSubsequence(
                        PayrollItem.INCOME_TAX, PayrollItem.GARNISHMENT, PayrollItem.LOAN, PayrollItem.NET_PAY);
        assertThat(text(slip.explain(), Locale.ENGLISH))
                .contains("wanted 5,000.00 out of 4,100.00, of which 3,000.00 must remain; 3,900.00 is left for later");
        assertThat(slip(facts -> facts.order(court).order(loan))).isEqualTo(slip);
    }

    @Test
    void equal_priorities_are_served_by_kind_and_label_whatever_the_order_of_the_facts() {
        DeductionOrder one = new DeductionOrder(PayrollItem.LOAN, "1", cny("8000.00"), 1, cny("0.00"));
        DeductionOrder two = new DeductionOrder(PayrollItem.LOAN, "2", cny("8000.00"), 1, cny("0.00"));
        DeductionOrder court = new DeductionOrder(PayrollItem.GARNISHMENT, "9", cny("50.00"), 1, cny("0.00"));
        DeductionOrder less = new DeductionOrder(PayrollItem.LOAN, "1", cny("20.00"), 1, cny("0.00"));
        Payslip slip = slip(facts -> facts.order(two).order(one).order(less).order(court));

        assertThat(slip.orders()).extracting(DeductionTaken::order).containsExactly(court, less, one, two);
        assertThat(slip.orders())
                .extracting(DeductionTaken::taken)
                .containsExactly(cny("50.00"), cny("20.00"), cny("8000.00"), cny("30.00"));
        assertThat(slip(facts -> facts.order(court).order(one).order(two).order(less)))
                .isEqualTo(slip);
    }

    @Test
    void orders_alike_but_for_a_limit_are_served_in_one_order() {
        DeductionOrder limited =
                new DeductionOrder(PayrollItem.LOAN, "", cny("8000.00"), 1, cny("0.00"), cny("100.00"), null);
        DeductionOrder free = new DeductionOrder(PayrollItem.LOAN, "", cny("8000.00"), 1, cny("0.00"));
        DeductionOrder keeping = new DeductionOrder(PayrollItem.LOAN, "", cny("8000.00"), 1, cny("5.00"));

        assertThat(slip(facts -> facts.order(keeping).order(free).order(limited))
                        .orders())
                .extracting(DeductionTaken::order)
                .containsExactly(limited, free, keeping);
    }

    @Test
    void a_line_that_no_posting_can_name_is_refused_where_it_is_made() {
        PayItem canteen = PayItem.of("canteen", PayTreatment.IN_KIND);
        Money one = cny("1.00");
        for (ThrowingCallable made : List.<ThrowingCallable>of(
                () -> new DeductionOrder(canteen, "", one, 1, one),
                () -> new ContributionArrears(canteen, PENSION_EMPLOYER, JULY, one, one, null),
                () -> new ContributionArrears(PENSION, canteen, JULY, one, one, null),
                () -> new LevyAmount(canteen, null, one))) {
            assertThatThrownBy(made)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("canteen:in-kind");
        }
        assertThat(new DeductionOrder(PayItem.of("canteen"), "", one, 1, one).item())
                .isEqualTo(PayItem.of("canteen"));
    }

    @Test
    void pay_with_more_digits_than_can_be_counted_with_is_refused_by_its_field() {
        Money most = cny("9999999999.99");
        assertThat(usual().contributionBase(most).build().contributionBase()).contains(most);
        Money above = cny("10000000000.00");
        Map<String, UnaryOperator<PayrollInput.Builder>> facts = Map.of(
                "basePay", each -> each.basePay(above),
                "earnings", each -> each.earning(PayrollItem.BONUS, "", above.negated()),
                "contributionBase", each -> each.contributionBase(cny("999999999999999999999.00")),
                "deductions", each -> each.deduction("", above),
                "orders", each -> each.order(new DeductionOrder(PayrollItem.LOAN, "", above, 1, above)),
                "yearToDate.income",
                        each -> each.yearToDate(new YearToDate(
                                2025,
                                1,
                                1,
                                above,
                                above.multipliedBy(0),
                                above.multipliedBy(0),
                                above.multipliedBy(0),
                                above.multipliedBy(0))));
        facts.forEach(
                (field, fact) -> assertThatThrownBy(() -> fact.apply(usual()).build())
                        .isInstanceOf(RejectedException.class)
                        .hasMessageContaining("P1." + field + " '***'")
                        .hasMessageContaining("12 digits"));
        assertThatThrownBy(() -> usual().earning(PayrollItem.BONUS, "", most).build())
                .as("each is small enough, the sum is not")
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("P1.earnings '***'");
    }

    @Test
    void base_pay_and_allowances_are_not_negative_however_they_are_added() {
        for (PayrollItem item : List.of(PayrollItem.BASE_PAY, PayrollItem.ALLOWANCE)) {
            Money less = cny("-0.01");
            PayLine line = new PayLine(item, "", less);
            for (UnaryOperator<PayrollInput.Builder> fact : List.<UnaryOperator<PayrollInput.Builder>>of(
                    each -> each.earning(item, "", less), each -> each.earnings(List.of(line)))) {
                assertThatThrownBy(() -> fact.apply(usual()).build())
                        .isInstanceOf(RejectedException.class)
                        .hasMessageContaining("[payroll.amount-negative]");
            }
            assertThat(usual().backPay(new BackPay(item, "", JULY, less, null))
                            .build()
                            .backPay())
                    .hasSize(1);
        }
    }

    @Test
    void reasons_count_in_fingerprints() {
        Explanation agreed = Explanation.of(Term.of("agreed"), cny("100.00"));
        Explanation ruled = Explanation.of(Term.of("ruled"), cny("100.00"));
        for (Function<Explanation, UnaryOperator<PayrollInput.Builder>> fact : reasoned()) {
            Payslip one = slip(fact.apply(agreed));
            Payslip other = slip(fact.apply(ruled));
            assertThat(one.net()).isEqualTo(other.net());
            assertThat(one.input().fingerprint())
                    .isNotEqualTo(other.input().fingerprint())
                    .isEqualTo(slip(fact.apply(agreed)).input().fingerprint());
            assertThat(one.fingerprint())
                    .isNotEqualTo(other.fingerprint())
                    .isNotEqualTo(slip(fact.apply(agreed.formula(Term.of("{0}"), cny("1.00"))))
                            .fingerprint());
            assertThat(slip(fact.apply(agreed.formula(Term.of("{0}"), cny("1.00"))))
                            .fingerprint())
                    .isNotEqualTo(slip(fact.apply(agreed.formula(Term.of("{0}"), cny("2.00"))))
                            .fingerprint());
            assertThat(slip(fact.apply(agreed.with(ruled))).fingerprint()).isNotEqualTo(one.fingerprint());
        }
    }

    private static List<Function<Explanation, UnaryOperator<PayrollInput.Builder>>> reasoned() {
        Money amount = cny("100.00");
        Money none = cny("0.00");
        return List.of(
                why -> facts -> facts.earnings(List.of(new PayLine(PayrollItem.BONUS, "", amount, why))),
                why -> facts -> facts.backPay(new BackPay(PayrollItem.BONUS, "", JULY, amount, why)),
                why -> facts -> facts.earningApart(new TaxedApart(
                        new PayLine(PayrollItem.SEVERANCE, "", amount, why),
                        new PayLine(PayrollItem.INCOME_TAX_APART, "", none))),
                why -> facts -> facts.earningApart(new TaxedApart(
                        new PayLine(PayrollItem.SEVERANCE, "", amount),
                        new PayLine(PayrollItem.INCOME_TAX_APART, "", amount, why))),
                why -> facts ->
                        facts.arrears(new ContributionArrears(PENSION, PENSION_EMPLOYER, JULY, amount, none, why)),
                why -> facts -> facts.order(new DeductionOrder(PayrollItem.LOAN, "", amount, 1, none, null, why)));
    }

    @Test
    void an_order_takes_no_more_than_the_law_allows_and_nothing_where_nothing_is_left() {
        DeductionOrder damages = new DeductionOrder(
                PayrollItem.DAMAGES,
                "",
                cny("5000.00"),
                1,
                cny("2690.00"),
                cny("2000.00"),
                Explanation.of(Term.of("20 %"), null));
        DeductionOrder poor = new DeductionOrder(PayrollItem.LOAN, "", cny("50.00"), 2, cny("6100.00"));
        DeductionOrder poorer = new DeductionOrder(PayrollItem.LOAN, "", cny("50.00"), 3, cny("9000.00"));
        Payslip slip = slip(facts -> facts.order(damages).order(poor).order(poorer));

        assertThat(slip.orders())
                .extracting(DeductionTaken::taken)
                .containsExactly(cny("2000.00"), cny("0.00"), cny("0.00"));
        assertThat(slip.net()).isEqualTo(cny("6100.00"));
        assertThat(text(slip.explain(), Locale.SIMPLIFIED_CHINESE))
                .contains("应扣 5,000.00，最多 2,000.00，可扣工资 8,100.00，须保留 2,690.00，余 3,000.00结转")
                .contains("20 %");
    }

    @Test
    void an_order_has_no_negative_amount_and_one_currency() {
        Money minus = cny("-0.01");
        Money zero = cny("0.00");
        Money usd = Money.parse("USD 0.00");
        Map.of(
                        "wanted", new DeductionOrder(PayrollItem.LOAN, "", minus, 1, zero),
                        "keeps", new DeductionOrder(PayrollItem.LOAN, "", zero, 1, minus),
                        "atMost", new DeductionOrder(PayrollItem.LOAN, "", zero, 1, zero, minus, null))
                .forEach((field, order) -> assertThatThrownBy(
                                () -> usual().order(order).build())
                        .isInstanceOf(RejectedException.class)
                        .hasMessageContaining("P1.orders.payroll.loan." + field)
                        .hasMessageNotContaining("0.01"));
        assertThatThrownBy(() -> new DeductionOrder(PayrollItem.LOAN, "", zero, 1, usd))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DeductionOrder(PayrollItem.LOAN, "", zero, 1, zero, usd, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> usual().order(new DeductionOrder(PayrollItem.LOAN, "", usd, 1, usd)))
                .isInstanceOf(IllegalArgumentException.class);
        DeductionOrder order = new DeductionOrder(PayrollItem.LOAN, "", cny("7.77"), 1, zero);
        assertThat(order.toString()).contains("payroll.loan").doesNotContain("7.77");
        assertThatThrownBy(() -> new DeductionTaken(order, zero, cny("7.78")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DeductionTaken(order, zero, minus)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new DeductionTaken(order, zero, cny("7.77")).toString()).doesNotContain("7.77");
    }

    @Test
    void a_plain_deduction_is_refused_where_net_pay_does_not_reach_even_with_an_order() {
        PayrollInput input = usual().deduction("x", cny("8100.01"))
                .order(new DeductionOrder(PayrollItem.LOAN, "", cny("1.00"), 1, cny("0.00")))
                .build();
        assertThatThrownBy(() -> rules.calculate(input))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.violations().has(PayrollViolation.NET_NEGATIVE))
                                .isTrue());
        assertThat(slip(facts -> facts.deduction("x", cny("8100.00"))
                                .order(new DeductionOrder(PayrollItem.LOAN, "", cny("1.00"), 1, cny("0.00"))))
                        .left())
                .isEqualTo(cny("1.00"));
    }

    @Test
    void a_slip_with_everything_is_restored_and_each_fact_counts() {
        List<UnaryOperator<PayrollInput.Builder>> changes = List.of(
                facts -> facts,
                facts -> facts.backPay(new BackPay(PayrollItem.BASE_PAY, "", JULY, cny("1.00"), null)),
                facts -> facts.backPay(new BackPay(PayrollItem.BASE_PAY, "", JULY.plusMonths(1), cny("1.00"), null)),
                facts -> facts.earning(PayrollItem.REIMBURSEMENT, "", cny("1.00")),
                facts -> facts.earningApart(apart(PayrollItem.SEVERANCE, "1.00", "0.00")),
                facts -> facts.earningApart(apart(PayrollItem.SEVERANCE, "1.00", "0.01")),
                facts -> facts.exempt(PENSION),
                facts -> facts.exempt(PENSION_EMPLOYER),
                facts -> facts.arrears(arrears(JULY, "1.00", "2.00")),
                facts -> facts.arrears(arrears(JULY, "2.00", "2.00")),
                facts -> facts.arrears(arrears(JULY, "1.00", "1.00")),
                facts -> facts.arrears(arrears(JULY.plusMonths(1), "1.00", "2.00")),
                facts -> facts.arrears(new ContributionArrears(
                        PENSION, PENSION_EMPLOYER, JULY, cny("1.00"), cny("2.00"), cny("1.00"), null)),
                facts -> facts.order(new DeductionOrder(PayrollItem.LOAN, "", cny("1.00"), 1, cny("0.00"))),
                facts -> facts.order(new DeductionOrder(PayrollItem.LOAN, "", cny("1.00"), 2, cny("0.00"))),
                facts -> facts.order(new DeductionOrder(PayrollItem.LOAN, "", cny("1.00"), 1, cny("1.00"))),
                facts -> facts.order(
                        new DeductionOrder(PayrollItem.LOAN, "", cny("1.00"), 1, cny("0.00"), cny("1.00"), null)),
                facts -> facts.employedSince(LocalDate.of(2025, 11, 1)),
                facts -> facts.employedSince(LocalDate.of(2025, 11, 2)),
                facts -> facts.yearToDate(YearToDate.none(2025, CNY).withApart(List.of("x"))));
        List<Payslip> slips = changes.stream().map(this::slip).toList();

        assertThat(slips).doesNotHaveDuplicates();
        assertThat(slips).extracting(Payslip::fingerprint).doesNotHaveDuplicates();
        assertThat(slips).extracting(each -> each.input().fingerprint()).doesNotHaveDuplicates();
        assertThat(slips).isEqualTo(changes.stream().map(this::slip).toList());
        for (Payslip slip : slips) {
            Payslip restored = restored(slip, 0, 0);
            assertThat(restored).isEqualTo(slip);
            assertThat(restored.explain()).isEqualTo(slip.explain());
            assertThat(restored(slip, 1, 0)).isNotEqualTo(slip);
            assertThat(restored(slip, 1, 0).fingerprint()).isNotEqualTo(slip.fingerprint());
            if (!slip.orders().isEmpty()) {
                assertThat(restored(slip, 0, -1)).isNotEqualTo(slip);
                assertThat(restored(slip, 0, -1).fingerprint()).isNotEqualTo(slip.fingerprint());
                assertThat(restored(slip, 0, -1).net()).isEqualTo(slip.net().plusMinor(1));
            }
        }
        Payslip ordered = slips.get(slips.size() - 4);
        assertThatThrownBy(() -> Payslip.restore(
                        ordered.input(), new long[2], new long[2], new long[2], 0, new long[0], ordered.tax()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 orders");
    }

    private static Payslip restored(Payslip slip, long moreTaxed, long moreTaken) {
        return Payslip.restore(
                slip.input(),
                slip.contributions().stream()
                        .mapToLong(line -> line.base().getAmountMinorLong())
                        .toArray(),
                slip.contributions().stream()
                        .mapToLong(line -> line.employee().getAmountMinorLong())
                        .toArray(),
                slip.contributions().stream()
                        .mapToLong(line -> line.employer().getAmountMinorLong())
                        .toArray(),
                slip.taxedContributions().getAmountMinorLong() + moreTaxed,
                slip.orders().stream()
                        .mapToLong(each -> each.taken().getAmountMinorLong() + moreTaken)
                        .toArray(),
                slip.tax());
    }

    @Test
    void the_code_of_a_host_s_own_kind_of_pay_says_how_it_is_treated() {
        for (PayTreatment treatment : PayTreatment.values()) {
            PayItem own = PayItem.of("canteen", treatment);
            assertThat(PayItem.parse(own.code())).isEqualTo(own);
            assertThat(own.treatment()).isEqualTo(treatment);
            assertThat(own.text(Locale.ENGLISH)).isEqualTo("canteen");
        }
        assertThat(PayItem.of("canteen", PayTreatment.IN_KIND).code()).isEqualTo("canteen:in-kind");
        assertThat(PayItem.of("canteen").code()).isEqualTo("canteen");
        for (String wrong : List.of("canteen:taxed", "canteen:", "canteen:kind", ":exempt", "A:exempt")) {
            assertThatThrownBy(() -> PayItem.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private Payslip slip(UnaryOperator<PayrollInput.Builder> change) {
        return rules.calculate(change.apply(usual()).build());
    }

    private PayrollInput.Builder usual() {
        return PayrollInput.builder(PersonId.of("P1"), rules)
                .basePay(cny("10000.00"))
                .housingFundRate("0.05");
    }

    private static TaxedApart apart(PayItem item, String amount, String tax) {
        return new TaxedApart(
                new PayLine(item, "", cny(amount)), new PayLine(PayrollItem.INCOME_TAX_APART, "", cny(tax)));
    }

    private static ContributionArrears arrears(YearMonth month, String employee, String employer) {
        return new ContributionArrears(PENSION, PENSION_EMPLOYER, month, cny(employee), cny(employer), null);
    }

    private static ResolvedRule<BigDecimal> figure(String name, String value) {
        RuleKey<BigDecimal> key = RuleKey.ofDecimal("test." + name);
        return new ResolvedRule<>(
                new Rule<>(
                        key,
                        RuleScope.EVERYWHERE,
                        new Dated<>(LocalDateRange.ALL, null, key.parse(value)),
                        "",
                        Citation.of(""),
                        Confidence.COMPANY),
                false);
    }

    /** Without the currency behind each amount. */
    private static String text(Explanation explanation, Locale locale) {
        return explanation.toText(locale).replace(" CNY", "").replace(" 元", "");
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
