package io.zhanggui.hr.china.labour;

import io.zhanggui.core.Beta;
import java.math.BigDecimal;

/**
 * What decides about somebody's annual leave in a year.
 *
 * @param workingYears full years of work in a whole life, with every employer (累计工作年限)
 * @param consecutiveMonths full months of work without a break up to now, with every employer (连续工作)
 * @param sickMonths months of sick leave in the year
 * @param paidPersonalDays days of personal leave in the year for which the employer paid (事假)
 * @param longerSchoolHolidays whether school holidays are due that are longer than the leave (寒暑假)
 */
@Beta
public record LeaveYear(
        int workingYears,
        int consecutiveMonths,
        BigDecimal sickMonths,
        BigDecimal paidPersonalDays,
        boolean longerSchoolHolidays) {

    public LeaveYear {
        Exact.requireNotNegative("workingYears", workingYears);
        Exact.requireNotNegative("consecutiveMonths", consecutiveMonths);
        Exact.requireNotNegative("sickMonths", sickMonths);
        Exact.requireNotNegative("paidPersonalDays", paidPersonalDays);
    }

    /** A year without a break of work, sick leave, personal leave or school holidays. */
    public static LeaveYear of(int workingYears) {
        return new LeaveYear(workingYears, workingYears * 12, BigDecimal.ZERO, BigDecimal.ZERO, false);
    }

    /** The same after so many months of work without a break. */
    public LeaveYear consecutive(int months) {
        return new LeaveYear(workingYears, months, sickMonths, paidPersonalDays, longerSchoolHolidays);
    }

    /** The same with so many months of sick leave. */
    public LeaveYear sick(BigDecimal months) {
        return new LeaveYear(workingYears, consecutiveMonths, months, paidPersonalDays, longerSchoolHolidays);
    }

    /** The same with so many days of paid personal leave. */
    public LeaveYear personal(BigDecimal paidDays) {
        return new LeaveYear(workingYears, consecutiveMonths, sickMonths, paidDays, longerSchoolHolidays);
    }

    /** The same with school holidays that are longer than the leave. */
    public LeaveYear withSchoolHolidays() {
        return new LeaveYear(workingYears, consecutiveMonths, sickMonths, paidPersonalDays, true);
    }
}
