package io.zhanggui.examples.payrollyear;

import io.zhanggui.core.audit.BankCardNumber;
import io.zhanggui.core.audit.PersonName;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.hr.china.Coverage;
import io.zhanggui.hr.china.labour.TerminationGround;
import io.zhanggui.hr.china.tax.BasicDeduction;
import io.zhanggui.hr.employment.EmploymentKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the shop pays.
 *
 * @param id the id
 * @param name the name
 * @param unit the department
 * @param kind how they work for the shop
 * @param hired the first day
 * @param lastDay the last day; {@code null} while it goes on
 * @param workingSince the first day of all working years; {@code null} if it is that of hiring
 * @param coverage how they are insured; {@code null} for whoever is not employed
 * @param fundRate the rate of the housing fund, as text
 * @param base the base of contributions that was declared for the year; {@code null} if pay of the month is
 * @param basicDeduction how the basic deduction builds up; {@code null} for the usual way
 * @param lastYearWages the wages of the year before, for the deduction of the whole year at once; {@code null} if not told
 * @param account where pay goes
 */
record Person(
        PersonId id,
        PersonName name,
        OrgUnitId unit,
        EmploymentKind kind,
        LocalDate hired,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate workingSince,
        @Nullable Coverage coverage,
        String fundRate,
        @Nullable Money base,
        @Nullable BasicDeduction basicDeduction,
        @Nullable Money lastYearWages,
        BankCardNumber account) {

    /** Whether it is an employee, and not a student or somebody who sells a service. */
    boolean isEmployee() {
        return kind == EmploymentKind.EMPLOYEE;
    }

    /** The id with the masked name, for messages and tables. */
    String shown() {
        return id + " " + name.masked();
    }

    /** Masked. */
    @Override
    public String toString() {
        return "Person[" + shown() + "]";
    }

    /**
     * What a leaver is owed beside wages.
     *
     * @param ground why the contract ends, by its constant
     * @param noticeGiven whether thirty days' notice was given
     * @param leaveTaken the days taken in the year
     * @param averageBefore the average wage of the months before the year, for those of the last twelve that lie there
     */
    record Leaving(TerminationGround ground, boolean noticeGiven, BigDecimal leaveTaken, Money averageBefore) {

        /** Masked. */
        @Override
        public String toString() {
            return "Leaving[" + ground + ", ***]";
        }
    }
}
