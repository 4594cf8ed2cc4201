package io.zhanggui.hr.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.hr.attendance.AttendanceRules;
import io.zhanggui.hr.attendance.PaidDays;
import io.zhanggui.hr.attendance.Proration;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.employment.Absences;
import io.zhanggui.hr.employment.Employment;
import io.zhanggui.hr.employment.EmploymentViolation;
import io.zhanggui.hr.employment.PaySpan;
import io.zhanggui.hr.employment.PaySpans;
import io.zhanggui.hr.employment.PayTerms;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollItem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Laws of employments and of months in spans. */
class EmploymentProperties {

    private static final WorkCalendar CHINA = WorkCalendar.china();
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final BigDecimal AVERAGE = new BigDecimal("21.75");

    private final Map<Proration, AttendanceRules> rules = new EnumMap<>(Proration.class);

    EmploymentProperties() {
        for (Proration policy : Proration.values()) {
            rules.put(
                    policy,
                    ChinaPayroll.rules()
                            .attendance(Place.SHANGHAI, YearMonth.of(2025, 7), Knowledge.ALL, policy, Rounding.CENT));
        }
    }

    @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
    void days_of_spans_add_up_to_the_paid_days_of_the_month(@ForAll("months") Month month) {
        PaySpans spans = month.spans();
        BigDecimal all = spans.spans().stream()
                .map(span -> span.attended().add(span.absent()).add(span.outside()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(all).isEqualByComparingTo(spans.due());
        assertThat(spans.missed().subtract(outside(spans)))
                .isEqualByComparingTo(month.absences().total());
        for (int i = 1; i < spans.spans().size(); i++) {
            PaySpan before = spans.spans().get(i - 1);
            assertThat(before.days().getEnd())
                    .isBeforeOrEqualTo(spans.spans().get(i).days().getStart());
            assertThat(before.terms().paysLike(spans.spans().get(i).terms())
                            && before.days().isConnected(spans.spans().get(i).days()))
                    .isFalse();
        }
    }

    @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
    void one_wage_in_all_spans_pays_what_one_span_pays(
            @ForAll("months") Month month, @ForAll Proration policy, @ForAll("wages") Money wage) {
        AttendanceRules rules = rules(policy);
        PaySpans several = withWage(month.spans(), wage);
        PaidDays days = new PaidDays(several.due(), several.missed());
        Money expected = rules.absence(wage, days)
                .map(PayLine::amount)
                .orElse(Money.zero(CNY))
                .plus(wage);

        assertThat(several.pay(rules)).isEqualTo(expected);
    }

    @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
    void lines_add_up_to_the_month_rounded_once(@ForAll("months") Month month, @ForAll Proration policy) {
        PaySpans spans = month.spans();
        Money wages = spans.lines(rules(policy)).stream()
                .filter(line -> line.item() == PayrollItem.BASE_PAY
                        || (line.item() == PayrollItem.ABSENCE && !line.label().contains("补")))
                .map(PayLine::amount)
                .reduce(Money.zero(CNY), Money::plus);

        assertThat(wages.getAmount())
                .isEqualByComparingTo(slowPay(spans, policy).setScale(2, RoundingMode.HALF_UP));
    }

    @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
    void every_line_is_within_a_cent_of_its_formula(@ForAll("months") Month month) {
        PaySpans spans = month.spans();
        List<PayLine> lines = spans.lines(rules(Proration.RATIO));
        for (int i = 0; i < spans.spans().size(); i++) {
            PaySpan span = spans.spans().get(i);
            BigDecimal exact = span.terms()
                    .monthlyWage()
                    .getAmount()
                    .multiply(span.paidDays())
                    .divide(spans.due(), MathContext.DECIMAL64);
            assertThat(lines.get(i).amount().getAmount().subtract(exact).abs()).isLessThan(new BigDecimal("0.0100001"));
        }
    }

    @Property(tries = 8, edgeCases = EdgeCasesMode.NONE)
    void the_order_in_which_pay_terms_are_given_does_not_matter(
            @ForAll("employments") Employment employment, @ForAll Random random) {
        List<PayTerms> shuffled = new ArrayList<>(employment.pay());
        Collections.shuffle(shuffled, random);

        assertThat(new Employment(
                        employment.id(),
                        employment.person(),
                        employment.entity(),
                        employment.kind(),
                        employment.hired(),
                        employment.lastDay(),
                        employment.workingSince(),
                        employment.probationUntil(),
                        employment.insuredPlace(),
                        shuffled))
                .isEqualTo(employment);
    }

    @Property(tries = 8, edgeCases = EdgeCasesMode.NONE)
    void on_every_day_of_employment_exactly_one_row_holds(@ForAll("employments") Employment employment) {
        LocalDate end = employment.lastDay() == null ? LocalDate.of(2029, 1, 1) : employment.lastDay();
        for (LocalDate day = employment.hired(); !day.isAfter(end); day = day.plusDays(5)) {
            LocalDate asked = day;
            assertThat(employment.pay().stream()
                            .filter(row -> !asked.isBefore(row.from())
                                    && (row.lastDay() == null || !asked.isAfter(row.lastDay()))))
                    .containsExactly(employment.payOn(day).orElseThrow());
        }
    }

    @Property(tries = 8, edgeCases = EdgeCasesMode.NONE)
    void a_day_taken_out_of_the_terms_is_a_gap_and_a_day_twice_an_overlap(
            @ForAll("employments") Employment employment) {
        if (employment.pay().size() < 2) {
            return;
        }
        PayTerms second = employment.pay().get(1);
        LocalDate shared = second.from();

        assertThat(withSecond(employment, from(second, shared.plusDays(1)))
                        .check()
                        .list())
                .extracting(found -> found.rule())
                .contains(EmploymentViolation.PAY_GAP);
        assertThat(withSecond(employment, from(second, shared.minusDays(1)))
                        .check()
                        .list())
                .extracting(found -> found.rule())
                .contains(EmploymentViolation.PAY_OVERLAPS);
    }

    private static PayTerms from(PayTerms row, LocalDate day) {
        return new PayTerms(
                day,
                row.lastDay() == null || !row.lastDay().isBefore(day) ? row.lastDay() : day,
                row.monthlyWage(),
                row.allowances(),
                row.performanceBase(),
                row.unit());
    }

    private static Employment.Builder withSecond(Employment employment, PayTerms second) {
        List<PayTerms> rows = new ArrayList<>(employment.pay());
        rows.set(1, second);
        Employment.Builder builder = Employment.builder(
                        employment.id(), employment.person(), employment.entity(), employment.hired())
                .payRows(rows);
        return employment.lastDay() == null ? builder : builder.lastDay(employment.lastDay());
    }

    /** The definition, written apart: exact quotients, one rounding at the end. */
    private static BigDecimal slowPay(PaySpans spans, Proration policy) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean whole = spans.missed().signum() == 0;
        for (PaySpan span : spans.spans()) {
            BigDecimal wage = span.terms().monthlyWage().getAmount();
            BigDecimal daily = wage.divide(AVERAGE, MathContext.DECIMAL128);
            BigDecimal share = wage.multiply(span.due()).divide(spans.due(), MathContext.DECIMAL128);
            BigDecimal missed = span.outside().add(span.absent());
            sum = sum.add(
                    switch (policy) {
                        case RATIO -> wage.multiply(span.attended()).divide(spans.due(), MathContext.DECIMAL128);
                        case FORWARD -> whole ? share : daily.multiply(span.attended());
                        case BACKWARD -> share.subtract(daily.multiply(missed));
                    });
        }
        return spans.unpaid() ? BigDecimal.ZERO : sum.max(BigDecimal.ZERO);
    }

    private static BigDecimal outside(PaySpans spans) {
        return spans.spans().stream().map(PaySpan::outside).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The same spans, all with one wage and nothing beside it. */
    private static PaySpans withWage(PaySpans spans, Money wage) {
        return new PaySpans(
                spans.person(),
                spans.month(),
                spans.due(),
                spans.spans().stream()
                        .map(span -> new PaySpan(
                                span.days(),
                                PayTerms.from(span.terms().from(), wage),
                                span.paidDays(),
                                span.outside(),
                                span.absent()))
                        .toList());
    }

    private AttendanceRules rules(Proration policy) {
        return rules.get(policy);
    }

    /** An employment in a month, with days missed. */
    record Month(Employment employment, YearMonth month, Absences absences) {
        PaySpans spans() {
            return PaySpans.of(employment, month, CHINA, absences);
        }
    }

    @Provide
    Arbitrary<Month> months() {
        return AttendanceArbitraries.months()
                .flatMap(month -> EmploymentArbitraries.employedIn(month)
                        .flatMap(employment -> EmploymentArbitraries.absences(employment, month, CHINA)
                                .map(absences -> new Month(employment, month, absences))));
    }

    @Provide
    Arbitrary<Employment> employments() {
        return EmploymentArbitraries.employments();
    }

    @Provide
    Arbitrary<Money> wages() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60_000),
                        Arbitraries.integers().between(0, 99))
                .as((yuan, cents) -> Money.ofMinor(CNY, yuan * 100L + cents));
    }
}
