package io.zhanggui.examples.payrollyear;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.table.Row;
import io.zhanggui.hr.china.Coverage;
import io.zhanggui.hr.china.Place;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * The company that pays, and how it runs its pay.
 *
 * @param id the withholding agent
 * @param name its name
 * @param place where it is
 * @param injuryClass the class of its trade in work injury insurance
 * @param cutOffDay whoever joins after this day is paid with the next month
 * @param runDay the day of the month on which pay is calculated, with what is known then
 * @param payDay the day of the month on which the bank pays
 * @param clerk who prepares the run
 * @param reviewer who looks it through
 * @param approver who approves it
 * @param disabilityQuota the share of disabled people that the place asks for
 * @param disabled how many there are
 * @param shownPerson whose payslip is explained if nobody else is asked for
 * @param shownMonth of which month
 */
record Company(
        LegalEntityId id,
        String name,
        Place place,
        int injuryClass,
        int cutOffDay,
        int runDay,
        int payDay,
        PersonId clerk,
        PersonId reviewer,
        PersonId approver,
        BigDecimal disabilityQuota,
        BigDecimal disabled,
        PersonId shownPerson,
        YearMonth shownMonth) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static Company of(Row row) {
        return new Company(
                row.value("id", LegalEntityId::of),
                row.text("name"),
                row.value("place", Place::of),
                row.integer("injury_class"),
                day(row, "cut_off_day"),
                day(row, "run_day"),
                day(row, "pay_day"),
                row.value("clerk", PersonId::of),
                row.value("reviewer", PersonId::of),
                row.value("approver", PersonId::of),
                row.decimal("disability_quota"),
                row.decimal("disabled"),
                row.value("shown_person", PersonId::of),
                row.month("shown_month"));
    }

    /** A day that every month has. */
    private static int day(Row row, String column) {
        int day = row.integer(column);
        if (day < 1 || day > 28) {
            throw row.error(column, "is no day from 1 to 28");
        }
        return day;
    }

    /** The usual insurance of a place for this company; only Shanghai knows one without a class of its trade. */
    Coverage coverage(Place where) {
        Coverage usual = Coverage.in(where);
        return where.equals(Place.SHANGHAI) ? usual : usual.injuryClass(injuryClass);
    }

    LocalDate runDay(YearMonth month) {
        return month.atDay(runDay);
    }

    LocalDate payDay(YearMonth month) {
        return month.atDay(payDay);
    }

    /** The moment of a step of the run, each some minutes after the one before. */
    Instant at(LocalDate day, int step) {
        return day.atTime(10, 0).plusMinutes(10L * step).atZone(ZONE).toInstant();
    }
}
