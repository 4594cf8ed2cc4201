package io.zhanggui.hr.china.labour;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.RuleLookup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * The rules of paid annual leave (带薪年休假), looked up once: how many days a year gives, what is left of them for whoever
 * joins or leaves, and what is owed for days that were not taken.
 *
 * <p>Source: 职工带薪年休假条例, 企业职工带薪年休假实施办法 articles 3, 5, 10, 11 and 12.
 *
 * @param days the days of a full year by years of work
 * @param qualifyingMonths the months without a break that come before the first leave
 * @param sickMonths the months of sick leave from which none is due, by years of work
 * @param personalDays the days of paid personal leave from which none is due
 * @param yearDays the days by which a part of a year is divided
 * @param unusedMultiple the multiple of the daily wage for a day not taken
 * @param ordinaryMultiple what of it is the ordinary wage, paid already
 * @param paidDays the paid days of an average month
 * @param rounding how amounts are rounded
 */
@Beta
public record AnnualLeaveRules(
        ResolvedRule<Tiers> days,
        ResolvedRule<BigDecimal> qualifyingMonths,
        ResolvedRule<Tiers> sickMonths,
        ResolvedRule<BigDecimal> personalDays,
        ResolvedRule<BigDecimal> yearDays,
        ResolvedRule<BigDecimal> unusedMultiple,
        ResolvedRule<BigDecimal> ordinaryMultiple,
        ResolvedRule<BigDecimal> paidDays,
        ResolvedRule<Rounding> rounding) {

    public AnnualLeaveRules {
        requireNonNull(days, "days");
        Exact.requirePositive("qualifyingMonths", qualifyingMonths);
        requireNonNull(sickMonths, "sickMonths");
        Exact.requirePositive("personalDays", personalDays);
        Exact.requirePositive("yearDays", yearDays);
        Exact.requirePositive("unusedMultiple", unusedMultiple);
        Exact.requirePositive("ordinaryMultiple", ordinaryMultiple);
        Exact.requirePositive("paidDays", paidDays);
        requireNonNull(rounding, "rounding");
    }

    /**
     * The rules of a place and day.
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing
     */
    public static AnnualLeaveRules of(RuleLookup rules) {
        return new AnnualLeaveRules(
                rules.get(LabourRules.ANNUAL_LEAVE_DAYS),
                rules.get(LabourRules.ANNUAL_LEAVE_QUALIFYING_MONTHS),
                rules.get(LabourRules.ANNUAL_LEAVE_SICK_MONTHS),
                rules.get(LabourRules.ANNUAL_LEAVE_PERSONAL_DAYS),
                rules.get(LabourRules.ANNUAL_LEAVE_YEAR_DAYS),
                rules.get(LabourRules.ANNUAL_LEAVE_UNUSED_MULTIPLE),
                rules.get(LabourRules.ANNUAL_LEAVE_ORDINARY_MULTIPLE),
                rules.get(LabourRules.PAID_DAYS),
                rules.get(LabourRules.ROUNDING));
    }

    /** The days that are due for a full year, none where the law bars them. */
    public AnnualLeave entitlement(LeaveYear year) {
        BigDecimal years = BigDecimal.valueOf(year.workingYears());
        BigDecimal full = days.value().at(years).orElse(BigDecimal.ZERO);
        List<LeaveBar> bars = new ArrayList<>();
        if (qualifyingMonths.value().compareTo(BigDecimal.valueOf(year.consecutiveMonths())) > 0) {
            bars.add(LeaveBar.NOT_TWELVE_MONTHS);
        }
        if (year.longerSchoolHolidays()) {
            bars.add(LeaveBar.SCHOOL_HOLIDAYS);
        }
        if (year.paidPersonalDays().compareTo(personalDays.value()) >= 0) {
            bars.add(LeaveBar.PERSONAL_LEAVE);
        }
        if (sickMonths
                .value()
                .at(years)
                .filter(limit -> year.sickMonths().compareTo(limit) >= 0)
                .isPresent()) {
            bars.add(LeaveBar.SICK_LEAVE);
        }
        return new AnnualLeave(this, year, full, bars);
    }

    /**
     * The days that are left of a year for whoever joins in it (当年度新入职): the share of the calendar days that remain, a
     * part of a day dropped.
     *
     * @param joined the first day with the employer, counted
     * @param fullDays the days of a full year
     */
    public LeaveShare onEntry(LocalDate joined, BigDecimal fullDays) {
        int remaining = joined.lengthOfYear() - joined.getDayOfYear() + 1;
        return share(LeaveShare.Kind.JOINING, remaining, fullDays, BigDecimal.ZERO);
    }

    /**
     * The days not taken for which whoever leaves is owed pay (离职): the share of the calendar days of the year with the
     * employer less the days taken, a part of a day dropped. Days taken beyond the share are not claimed back.
     *
     * @param elapsed calendar days of the year with the employer, the last one counted; at most 366
     * @param fullDays the days of a full year
     * @param taken the days taken in the year
     */
    public LeaveShare onExit(int elapsed, BigDecimal fullDays, BigDecimal taken) {
        return share(LeaveShare.Kind.LEAVING, elapsed, fullDays, taken);
    }

    /**
     * The same by the calendar.
     *
     * @param joined the first day with the employer, in this or an earlier year
     * @param last the last day with the employer
     * @throws IllegalArgumentException if it lies before the first
     */
    public LeaveShare onExit(LocalDate joined, LocalDate last, BigDecimal fullDays, BigDecimal taken) {
        if (last.isBefore(joined)) {
            throw new IllegalArgumentException("the last day " + last + " lies before the first, " + joined);
        }
        LocalDate start = joined.getYear() == last.getYear() ? joined : last.withDayOfYear(1);
        int elapsed = Math.toIntExact(ChronoUnit.DAYS.between(start, last)) + 1;
        return onExit(elapsed, fullDays, taken);
    }

    /**
     * The pay that is owed for days of leave not taken (未休年休假工资报酬), on top of the wage that was paid anyway.
     *
     * @param average the average wage of the 12 months before, without overtime pay
     * @param unusedDays days that were due and not taken
     * @param waived whether the employee gave the days up in writing and for own reasons
     */
    public UnusedLeavePay unused(AverageWage average, BigDecimal unusedDays, boolean waived) {
        Exact.requireNotNegative("unusedDays", unusedDays);
        BigDecimal multiple = unusedMultiple.value();
        BigDecimal extra = waived ? BigDecimal.ZERO : multiple.subtract(ordinaryMultiple.value());
        return new UnusedLeavePay(
                this, average, unusedDays, waived, pay(average, unusedDays, multiple), pay(average, unusedDays, extra));
    }

    private Money pay(AverageWage average, BigDecimal unusedDays, BigDecimal multiple) {
        return average.times(unusedDays.multiply(multiple), paidDays.value(), rounding.value());
    }

    private LeaveShare share(LeaveShare.Kind kind, int calendarDays, BigDecimal fullDays, BigDecimal taken) {
        Exact.requireNotNegative("fullDays", fullDays);
        Exact.requireNotNegative("taken", taken);
        BigDecimal year = yearDays.value();
        BigDecimal share = fullDays.multiply(BigDecimal.valueOf(calendarDays));
        BigDecimal left = share.subtract(taken.multiply(year)).divide(year, 0, RoundingMode.FLOOR);
        // A leap year has a day more than the divisor: its share is never more than the whole.
        BigDecimal due = left.min(fullDays.subtract(taken)).max(BigDecimal.ZERO);
        return new LeaveShare(this, kind, calendarDays, fullDays, taken, due);
    }
}
