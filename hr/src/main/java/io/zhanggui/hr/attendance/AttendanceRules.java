package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.time.DayKind;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.payroll.BackPay;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * The rules of attendance of one place and month, looked up once: what an hour is worth and how an absence is deducted.
 *
 * <p>Daily and hourly wages stay exact; only lines are rounded.
 *
 * @param paidDays the paid days of an average month (月计薪天数)
 * @param hoursPerDay the ordinary hours of a working day
 * @param workday the multiple of pay for overtime on working days
 * @param restDay the multiple on rest days
 * @param holiday the multiple on statutory holidays
 * @param monthlyLimit the hours of overtime that a month may have
 * @param proration how the company pays for part of a month
 * @param rounding how the company rounds lines
 */
public record AttendanceRules(
        ResolvedRule<BigDecimal> paidDays,
        ResolvedRule<BigDecimal> hoursPerDay,
        ResolvedRule<BigDecimal> workday,
        ResolvedRule<BigDecimal> restDay,
        ResolvedRule<BigDecimal> holiday,
        ResolvedRule<BigDecimal> monthlyLimit,
        Proration proration,
        Rounding rounding) {

    private static final int MINUTES_PER_HOUR = 60;

    public AttendanceRules {
        requirePositive("paidDays", paidDays);
        requirePositive("hoursPerDay", hoursPerDay);
        requirePositive("workday", workday);
        requirePositive("restDay", restDay);
        requirePositive("holiday", holiday);
        requirePositive("monthlyLimit", monthlyLimit);
        requireNonNull(proration, "proration");
        requireNonNull(rounding, "rounding");
    }

    /** The daily wage, rounded for print (日工资). */
    public Money dailyWage(Money monthlyWage) {
        return divided(monthlyWage, monthlyWage.getAmount(), paidDays.value());
    }

    /** The hourly wage, rounded for print (小时工资). */
    public Money hourlyWage(Money monthlyWage) {
        return divided(monthlyWage, monthlyWage.getAmount(), paidHours());
    }

    /**
     * Pay for hours of overtime, a line for each kind of day that has any (加班工资).
     *
     * <p>Source: 劳动法 article 44, 工资支付暂行规定 article 13.
     *
     * @param monthlyWage the wage that is the base of overtime pay (加班费基数)
     */
    public OvertimePay overtime(Money monthlyWage, OvertimeHours hours) {
        List<PayLine> lines = new ArrayList<>();
        BigDecimal weighted = BigDecimal.ZERO;
        for (DayKind day : DayKind.values()) {
            if (hours.on(day).signum() > 0) {
                lines.add(line(monthlyWage, day, hours.on(day)));
                weighted = weighted.add(hours.on(day).multiply(multiple(day).value()));
            }
        }
        Money zero = Money.zero(monthlyWage.getCurrencyUnit());
        return new OvertimePay(
                lines,
                lines.stream().map(PayLine::amount).reduce(zero, Money::plus),
                divided(monthlyWage, monthlyWage.getAmount().multiply(weighted), paidHours()));
    }

    /**
     * Pay on top of the wage for the hours worked on one day: all of them on rest days and holidays, those beyond the
     * ordinary hours on a working day. The calendar says what the day is.
     *
     * @param hoursWorked all hours of the day, not negative
     * @throws io.zhanggui.core.time.CalendarNotCoveredException if the calendar does not know the day
     */
    public OvertimePay overtime(Money monthlyWage, WorkCalendar calendar, LocalDate day, BigDecimal hoursWorked) {
        return overtime(
                monthlyWage, OvertimeHours.none().plus(calendar.kindOf(day), overtimeOn(calendar, day, hoursWorked)));
    }

    private BigDecimal overtimeOn(WorkCalendar calendar, LocalDate day, BigDecimal hoursWorked) {
        return calendar.isWorkday(day)
                ? hoursWorked.subtract(hoursPerDay.value()).max(BigDecimal.ZERO)
                : hoursWorked;
    }

    /** The wage for part of a month by a policy; see {@link Proration}. */
    public Money prorated(Proration policy, Money monthlyWage, PaidDays days) {
        return policy.pay(monthlyWage, days, paidDays.value(), rounding);
    }

    /**
     * What is taken off a month's wage for days that were missed, by the declared policy (缺勤扣款), as a negative line;
     * never more than the wage. Empty if no day was missed or nothing is taken off. With {@link Proration#FORWARD} the
     * line may be positive.
     */
    public Optional<PayLine> absence(Money monthlyWage, PaidDays days) {
        if (days.missed().signum() == 0) {
            return Optional.empty();
        }
        Money zero = Money.zero(monthlyWage.getCurrencyUnit());
        Money paid = prorated(proration, monthlyWage, days);
        boolean nothing = days.attended().signum() == 0 || !paid.isPositive();
        Money difference = (nothing ? zero : paid).minus(monthlyWage);
        if (difference.isZero()) {
            return Optional.empty();
        }
        Explanation why = Explanation.of(PayrollItem.ABSENCE, difference)
                .formula(
                        nothing ? AttendanceTerm.ABSENCE_WHOLE : proration.formula(),
                        monthlyWage,
                        days.due(),
                        days.missed(),
                        paidDays.value(),
                        days.attended());
        return Optional.of(new PayLine(
                PayrollItem.ABSENCE,
                "",
                difference,
                nothing || proration == Proration.RATIO ? why : why.because(paidDays)));
    }

    /**
     * Absence and overtime of a month as lines for a payslip.
     *
     * @param monthlyWage the wage that is prorated and the base of overtime pay
     * @throws io.zhanggui.core.violation.RejectedException if the days do not fit together or with the calendar
     */
    public List<PayLine> lines(AttendanceMonth month, Money monthlyWage, WorkCalendar calendar) {
        month.check(calendar).throwIfAny();
        return lines(new AttendanceTotals(month, month.paidDays(calendar)), monthlyWage);
    }

    /** The same by the person's own roster, whose working days may differ from those of the calendar. */
    @Beta
    public List<PayLine> lines(AttendanceTotals totals, Money monthlyWage) {
        List<PayLine> lines = new ArrayList<>();
        absence(monthlyWage, totals.paidDays()).ifPresent(lines::add);
        Money left = lines.stream().map(PayLine::amount).reduce(monthlyWage, Money::plus);
        lateness(monthlyWage, totals.month().deductedMinutes(), left).ifPresent(lines::add);
        lines.addAll(overtime(monthlyWage, totals.month().overtime()).lines());
        return lines;
    }

    /**
     * What is taken off for coming late and leaving early (迟到早退扣款), minute by minute, as a negative line; empty if nothing
     * is.
     *
     * @param minutes as the policy counts them
     * @param left what is left of the wage after absence; no more is taken off
     */
    @Beta
    public Optional<PayLine> lateness(Money monthlyWage, int minutes, Money left) {
        Money full = divided(
                monthlyWage,
                monthlyWage.getAmount().multiply(BigDecimal.valueOf(minutes)),
                paidHours().multiply(BigDecimal.valueOf(MINUTES_PER_HOUR)));
        boolean capped = full.isGreaterThan(left);
        Money taken = capped ? left : full;
        if (!taken.isPositive()) {
            return Optional.empty();
        }
        Explanation why = Explanation.of(AttendanceItem.LATENESS, taken.negated())
                .formula(
                        capped ? AttendanceTerm.LATENESS_CAPPED : AttendanceTerm.LATENESS_FORMULA,
                        monthlyWage,
                        paidDays.value(),
                        hoursPerDay.value(),
                        minutes,
                        left)
                .because(paidDays)
                .because(hoursPerDay);
        return Optional.of(new PayLine(AttendanceItem.LATENESS, "", taken.negated(), why));
    }

    /**
     * What a correction of a locked month adds and takes off, one for each kind of pay that differs (考勤补发补扣): back pay of
     * the month that is corrected, so that a later correction of that month counts it as paid.
     *
     * @param monthlyWage the wage of the month that is corrected
     */
    @Beta
    public List<BackPay> backPay(AttendanceAdjustment adjustment, Money monthlyWage) {
        return corrected(
                        adjustment.month(),
                        lines(adjustment.before().totals(), monthlyWage),
                        lines(adjustment.after().totals(), monthlyWage))
                .stream()
                .map(line -> new BackPay(line.item(), "", adjustment.month(), line.amount(), line.why()))
                .toList();
    }

    /**
     * What lines of a month that is corrected add to those that were paid or take off them, one for each kind of pay that
     * differs, without a label.
     *
     * @param month the month that is corrected
     * @param before the lines as they were paid
     * @param after the lines as they should have been
     */
    @Beta
    public static List<PayLine> corrected(YearMonth month, List<PayLine> before, List<PayLine> after) {
        List<PayItem> items = Stream.concat(before.stream(), after.stream())
                .map(PayLine::item)
                .distinct()
                .toList();
        List<PayLine> lines = new ArrayList<>();
        for (PayItem item : items) {
            Money like = Stream.concat(before.stream(), after.stream())
                    .findFirst()
                    .orElseThrow()
                    .amount();
            Money was = sum(before, item, like);
            Money is = sum(after, item, like);
            if (!was.isEqual(is)) {
                Explanation why =
                        Explanation.of(item, is.minus(was)).formula(AttendanceTerm.ADJUSTMENT_FORMULA, month, is, was);
                lines.add(new PayLine(item, "", is.minus(was), why));
            }
        }
        return lines;
    }

    /**
     * What is added where the paid share of a leave gives less than the law or the company wants at least for its days, for
     * example as sick pay (病假工资补足): the higher of the two is paid. Empty if the share is enough.
     *
     * @param leave the days of leave, and what of them is paid with the wage already
     * @param monthlyWage the wage of the month
     * @param due the paid days of the month, which {@link Proration#RATIO} divides by; the others divide by the average month
     * @param least the least pay of those days, an amount with its reason
     * @throws IllegalArgumentException if {@code least} is no amount
     */
    @Beta
    public Optional<PayLine> leavePay(LeaveDays leave, Money monthlyWage, BigDecimal due, Explanation least) {
        if (!(least.value().orElse(null) instanceof Money floor)) {
            throw new IllegalArgumentException("the least pay of leave is no amount: " + least.label());
        }
        BigDecimal divisor = proration == Proration.RATIO ? due : paidDays.value();
        Money share = divided(monthlyWage, monthlyWage.getAmount().multiply(leave.paid()), divisor);
        if (!floor.isGreaterThan(share)) {
            return Optional.empty();
        }
        Money more = floor.minus(share);
        Explanation why = Explanation.of(AttendanceItem.LEAVE_TOP_UP, more)
                .formula(
                        AttendanceTerm.LEAVE_TOP_UP_FORMULA,
                        floor,
                        leave.days(),
                        monthlyWage,
                        leave.paid(),
                        divisor,
                        share)
                .with(least);
        return Optional.of(new PayLine(AttendanceItem.LEAVE_TOP_UP, "", more, why));
    }

    private static Money sum(List<PayLine> lines, PayItem item, Money like) {
        return lines.stream()
                .filter(line -> line.item().equals(item))
                .map(PayLine::amount)
                .reduce(Money.zero(like.getCurrencyUnit()), Money::plus);
    }

    /** What the law does not allow though it must be paid: more overtime than a month may have. */
    public Violations findings(AttendanceMonth month) {
        BigDecimal hours = month.overtime().total();
        return Violations.builder()
                .addIf(
                        hours.compareTo(monthlyLimit.value()) > 0,
                        AttendanceViolation.OVERTIME_ABOVE_LIMIT,
                        month.person() + ".overtime",
                        hours,
                        monthlyLimit.value())
                .build();
    }

    /**
     * The same for a month's wage, and that days were worked for which the declared policy leaves no wage: with {@link
     * Proration#BACKWARD} more than 21.75 days may be missed in a long month.
     */
    @Beta
    public Violations findings(AttendanceTotals totals, Money monthlyWage) {
        PaidDays days = totals.paidDays();
        boolean unpaid = monthlyWage.isPositive()
                && days.attended().signum() > 0
                && !prorated(proration, monthlyWage, days).isPositive();
        return findings(totals.month())
                .plus(Violations.builder()
                        .addIf(
                                unpaid,
                                AttendanceViolation.WORKED_WITHOUT_PAY,
                                totals.month().person() + ".wage",
                                days.attended(),
                                days.missed())
                        .build());
    }

    /** The formulas that explain its lines, so that a host that stored one by its code finds it again. */
    public static List<Term> formulas() {
        return List.of(AttendanceTerm.values());
    }

    private PayLine line(Money wage, DayKind day, BigDecimal hours) {
        ResolvedRule<BigDecimal> multiple = multiple(day);
        Money amount = divided(wage, wage.getAmount().multiply(hours).multiply(multiple.value()), paidHours());
        Explanation why = Explanation.of(OvertimeItem.of(day), amount)
                .formula(
                        AttendanceTerm.OVERTIME_FORMULA,
                        wage,
                        paidDays.value(),
                        hoursPerDay.value(),
                        hours,
                        multiple.value())
                .because(multiple)
                .because(paidDays)
                .because(hoursPerDay);
        return new PayLine(OvertimeItem.of(day), "", amount, why);
    }

    private ResolvedRule<BigDecimal> multiple(DayKind day) {
        return switch (day) {
            case WORKDAY -> workday;
            case REST_DAY -> restDay;
            case STATUTORY_HOLIDAY -> holiday;
        };
    }

    private BigDecimal paidHours() {
        return paidDays.value().multiply(hoursPerDay.value());
    }

    private Money divided(Money like, BigDecimal dividend, BigDecimal divisor) {
        return new Proration.Exact(dividend, divisor).rounded(like, rounding);
    }

    private static void requirePositive(String name, ResolvedRule<BigDecimal> rule) {
        if (requireNonNull(rule, name).value().signum() <= 0) {
            throw new IllegalArgumentException(name + " must be positive, but is " + rule.value());
        }
    }
}
