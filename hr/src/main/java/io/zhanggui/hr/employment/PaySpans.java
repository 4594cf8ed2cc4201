package io.zhanggui.hr.employment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.attendance.AttendanceRules;
import io.zhanggui.hr.attendance.AttendanceViolation;
import io.zhanggui.hr.attendance.Proration;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * A month of employment in spans of equal pay (分段计薪): a raise in the middle of the month gives two, whoever joins or
 * leaves has days outside.
 *
 * <p>How each {@link Proration} pays a month of several spans; wage {@code Wᵢ}, days of the span {@code dᵢ} with those
 * outside of employment {@code Dᵢ}, days missed in or outside of it {@code mᵢ}, paid days of the month {@code D}:
 *
 * <ul>
 *   <li>{@code RATIO}: the sum of {@code Wᵢ × (Dᵢ − mᵢ) ÷ D};
 *   <li>{@code FORWARD}: the sum of {@code Wᵢ ÷ 21.75 × (Dᵢ − mᵢ)}, but if no day of the month is missed, the sum of
 *       {@code Wᵢ × Dᵢ ÷ D};
 *   <li>{@code BACKWARD}: the sum of {@code Wᵢ × Dᵢ ÷ D − Wᵢ ÷ 21.75 × mᵢ}, and nothing if that is below zero;
 *   <li>nothing if all days are missed.
 * </ul>
 *
 * <p>With one wage in all spans each of them is what the policy pays for a month of one span. The sum is rounded once, by
 * the rounding of the rules, and shared out to the smallest unit by largest remainder, so that lines add up to it. The wage
 * and each allowance are reckoned on their own.
 *
 * @param person whose month it is
 * @param month the month
 * @param due the paid days of the month: workdays and statutory holidays
 * @param spans by first day, at least one; their due days add up to those of the month
 */
@Beta
public record PaySpans(PersonId person, YearMonth month, BigDecimal due, List<PaySpan> spans) {

    public PaySpans {
        requireNonNull(person, "person");
        requireNonNull(month, "month");
        requireNonNull(due, "due");
        spans = List.copyOf(spans);
        BigDecimal sum = spans.stream().map(PaySpan::due).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (due.signum() <= 0 || sum.compareTo(due) != 0) {
            throw new IllegalArgumentException(
                    "spans of " + person + " have " + sum + " of the " + due + " paid days of " + month);
        }
    }

    /**
     * The spans of a month without absence; see {@link #of(Employment, YearMonth, WorkCalendar, Absences)}.
     *
     * @throws RejectedException if the person is not employed on a day of the month
     */
    public static PaySpans of(Employment employment, YearMonth month, WorkCalendar calendar) {
        return of(employment, month, calendar, Absences.none());
    }

    /**
     * The spans of a month; terms that follow each other and pay the same are one span, terms that hold on no paid day are
     * none, and what was missed counts in the span of its date.
     *
     * @throws RejectedException with all violations of {@link #check}
     * @throws io.zhanggui.core.time.CalendarNotCoveredException if the calendar does not know the month
     */
    public static PaySpans of(Employment employment, YearMonth month, WorkCalendar calendar, Absences absences) {
        if (employment.daysIn(month).isEmpty()) {
            notEmployed(employment, month).throwIfAny();
        }
        return of(employment, month, PaidDates.of(employment, month, calendar), absences);
    }

    /**
     * The spans of a month by the days that are paid to the person, for example by a roster; see {@link #of(Employment,
     * YearMonth, WorkCalendar, Absences)}.
     *
     * @throws RejectedException with all violations of {@link #check}
     */
    public static PaySpans of(Employment employment, YearMonth month, PaidDates paid, Absences absences) {
        check(employment, month, paid, absences).throwIfAny();
        List<PaySpan> all = rows(employment, month, paid);
        for (int i = 0; i < all.size(); i++) {
            LocalDateRange days = all.get(i).days();
            BigDecimal missed = absences.days().stream()
                    .filter(day -> days.contains(day.date()))
                    .map(Absences.Day::missed)
                    .reduce(all.size() == 1 ? absences.undated() : BigDecimal.ZERO, BigDecimal::add);
            all.set(i, all.get(i).absent(missed));
        }
        return new PaySpans(employment.person(), month, BigDecimal.valueOf(paid.total()), all);
    }

    /** All that does not fit together in a month: nobody employed, absence on days that are not paid, or without a date. */
    public static Violations check(Employment employment, YearMonth month, WorkCalendar calendar, Absences absences) {
        return employment.daysIn(month).isEmpty()
                ? notEmployed(employment, month)
                : check(employment, month, PaidDates.of(employment, month, calendar), absences);
    }

    private static Violations notEmployed(Employment employment, YearMonth month) {
        return Violations.of(Violation.of(
                        EmploymentViolation.NOT_EMPLOYED,
                        employment.person() + ".month",
                        employment.hired(),
                        employment.lastDay() == null ? "…" : employment.lastDay())
                .rejecting(month));
    }

    /** The same by the days that are paid to the person; see {@link #check(Employment, YearMonth, WorkCalendar, Absences)}. */
    public static Violations check(Employment employment, YearMonth month, PaidDates paid, Absences absences) {
        Optional<LocalDateRange> days = employment.daysIn(month);
        if (days.isEmpty()) {
            return notEmployed(employment, month);
        }
        Violations.Builder found = Violations.builder();
        absences.days().forEach(day -> absence(found, employment.person(), days.get(), paid, day.date(), day.missed()));
        List<PaySpan> spans = rows(employment, month, paid);
        boolean undated = absences.undated().signum() > 0;
        if (undated && spans.size() > 1) {
            found.add(Violation.of(
                            EmploymentViolation.ABSENCE_WITHOUT_DATES,
                            employment.person() + ".absences",
                            month,
                            spans.size())
                    .rejecting(absences.undated()));
        } else if (undated && absences.total().compareTo(spans.get(0).paidDays()) > 0) {
            found.add(Violation.of(
                            EmploymentViolation.ABSENT_TOO_LONG,
                            employment.person() + ".absences",
                            spans.get(0).paidDays())
                    .rejecting(absences.total()));
        }
        return found.build();
    }

    private static void absence(
            Violations.Builder found,
            PersonId person,
            LocalDateRange days,
            PaidDates paid,
            LocalDate date,
            BigDecimal part) {
        String path = person + ".absences";
        if (!days.contains(date)) {
            found.add(Violation.of(EmploymentViolation.ABSENT_OUTSIDE, path, days.getStart(), days.getEndInclusive())
                    .rejecting(date));
        } else if (!paid.contains(date)) {
            found.add(Violation.of(EmploymentViolation.ABSENT_ON_REST_DAY, path).rejecting(date));
        } else if (part.compareTo(BigDecimal.ONE) > 0) {
            found.add(Violation.of(EmploymentViolation.ABSENT_TOO_LONG, path + " " + date, BigDecimal.ONE)
                    .rejecting(part));
        }
    }

    /** The spans without absence. */
    private static List<PaySpan> rows(Employment employment, YearMonth month, PaidDates paid) {
        LocalDateRange days = employment.daysIn(month).orElseThrow();
        List<PaySpan> all = new ArrayList<>();
        for (PayTerms terms : employment.pay()) {
            if (terms.days().overlaps(days)) {
                add(all, terms.days().intersection(days), terms, paid);
            }
        }
        List<PaySpan> withPay = new ArrayList<>(
                all.stream().filter(span -> span.paidDays().signum() > 0).toList());
        if (withPay.isEmpty()) {
            withPay.add(all.get(0));
        }
        outside(withPay, 0, BigDecimal.valueOf(paid.before()));
        outside(withPay, withPay.size() - 1, BigDecimal.valueOf(paid.after()));
        return withPay;
    }

    private static void add(List<PaySpan> all, LocalDateRange days, PayTerms terms, PaidDates paid) {
        int last = all.size() - 1;
        LocalDateRange together = days;
        if (last >= 0 && all.get(last).terms().paysLike(terms)) {
            together = all.remove(last).days().span(days);
        }
        all.add(new PaySpan(together, terms, paid.in(together), BigDecimal.ZERO, BigDecimal.ZERO));
    }

    private static void outside(List<PaySpan> spans, int index, BigDecimal days) {
        PaySpan span = spans.get(index);
        spans.set(
                index,
                new PaySpan(
                        span.days(),
                        span.terms(),
                        span.paidDays(),
                        span.outside().add(days),
                        span.absent()));
    }

    /** The paid days of the month that were missed: outside of employment, or absent. */
    public BigDecimal missed() {
        return spans.stream().map(span -> span.outside().add(span.absent())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether no pay is due, because every day of employment in the month was missed (全月无薪). */
    public boolean unpaid() {
        return spans.stream().allMatch(span -> span.attended().signum() == 0);
    }

    /**
     * Wage, allowances and what is taken off them for absence, as lines of a payslip, each explained; a whole month under
     * one row of terms is paid as it stands. A line of a span that is not the whole month names its days.
     *
     * @param rules the declared policy, the paid days of an average month, and the rounding
     */
    public List<PayLine> lines(AttendanceRules rules) {
        return new SpanLines(this, rules).lines();
    }

    /**
     * What the declared policy reckons though the law pays what was worked: days were worked, and the deduction for those
     * missed leaves no wage, as {@link Proration#BACKWARD} may in a long month. Empty for most.
     */
    public Violations findings(AttendanceRules rules) {
        List<Money> wages =
                spans.stream().map(span -> span.terms().monthlyWage()).toList();
        boolean unpaid = !unpaid()
                && wages.stream().anyMatch(Money::isPositive)
                && new SpanFigures(this, wages, rules).total().isZero();
        return Violations.builder()
                .addIf(
                        unpaid,
                        AttendanceViolation.WORKED_WITHOUT_PAY,
                        person + ".wage",
                        due.subtract(missed()),
                        missed())
                .build();
    }

    /** Wage and allowances of the month after absence: the sum of {@link #lines}. */
    public Money pay(AttendanceRules rules) {
        return lines(rules).stream()
                .map(PayLine::amount)
                .reduce(Money.zero(spans.get(0).terms().monthlyWage().getCurrencyUnit()), Money::plus);
    }

    /** What the month's performance bonus is reckoned from (当月绩效基数), for the days of each span as the wage is. */
    public Money performanceBase(AttendanceRules rules) {
        return new SpanLines(this, rules).performanceBase();
    }

    /**
     * The month's performance bonus (绩效奖金) as a line: {@link #performanceBase} times a coefficient, rounded by the rules.
     *
     * @param coefficient not negative, for example {@code BonusRule.coefficient(grade)}
     * @throws IllegalArgumentException if it is negative
     */
    public PayLine performance(AttendanceRules rules, BigDecimal coefficient) {
        if (coefficient.signum() < 0) {
            throw new IllegalArgumentException("performance of " + person + " is negative: " + coefficient);
        }
        Money base = performanceBase(rules);
        Money bonus =
                rules.rounding().round(base.getCurrencyUnit(), base.getAmount().multiply(coefficient));
        Explanation why = Explanation.of(PayrollItem.BONUS, bonus)
                .formula(EmploymentTerm.PERFORMANCE_FORMULA, base, coefficient)
                .with(Explanation.of(EmploymentTerm.PERFORMANCE_BASE, base)
                        .formula(EmploymentTerm.PERFORMANCE_BASE_FORMULA, due.subtract(missed()), due));
        return new PayLine(PayrollItem.BONUS, "", bonus, why);
    }

    /** Masked: the month and its days only. */
    @Override
    public String toString() {
        return "PaySpans[" + person + ", " + month + ", " + spans.size() + " spans, ***]";
    }
}
