package io.zhanggui.hr.employment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.hr.payroll.PayItem;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * So many people of a plan who are paid alike (编制).
 *
 * @param title what they do, for example 仓管员
 * @param count how many they are, at least 1
 * @param monthlyWage what each is paid in a month, with allowances; not negative
 * @param from the first month
 * @param until the last month; {@code null} if they stay
 * @param place the place of insurance as the jurisdiction names it (参保地)
 * @param rates the chosen rates
 * @param contributionBase the base of contributions; {@code null} if the wage is
 * @param unit the unit that bears the cost; {@code null} if none is named
 */
@Beta
public record PlannedPosition(
        String title,
        int count,
        Money monthlyWage,
        YearMonth from,
        @Nullable YearMonth until,
        String place,
        List<Rate> rates,
        @Nullable Money contributionBase,
        @Nullable OrgUnitId unit) {

    public PlannedPosition {
        requireNonNull(title, "title");
        requireNonNull(monthlyWage, "monthlyWage");
        requireNonNull(from, "from");
        requireNonNull(place, "place");
        rates = List.copyOf(rates);
        if (count < 1) {
            throw new IllegalArgumentException("count of " + title + " must be at least 1, but is " + count);
        }
        if (monthlyWage.isNegative()) {
            throw new IllegalArgumentException("monthlyWage of " + title + " is negative");
        }
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException(title + " ends in " + until + ", before it begins in " + from);
        }
        if (contributionBase != null
                && (contributionBase.isNegative()
                        || !contributionBase.getCurrencyUnit().equals(monthlyWage.getCurrencyUnit()))) {
            throw new IllegalArgumentException(
                    "contributionBase of " + title + " is negative or in another currency than the wage");
        }
    }

    /**
     * A rate that was chosen for a scheme.
     *
     * @param employeeItem the employee's line of the scheme
     * @param rate the rate
     */
    @Beta
    public record Rate(PayItem employeeItem, BigDecimal rate) {
        public Rate {
            requireNonNull(employeeItem, "employeeItem");
            requireNonNull(rate, "rate");
        }
    }

    /** So many people from a month on. */
    public static PlannedPosition of(String title, int count, Money monthlyWage, YearMonth from, String place) {
        return new PlannedPosition(title, count, monthlyWage, from, null, place, List.of(), null, null);
    }

    /** The same up to and with a month. */
    public PlannedPosition until(YearMonth last) {
        return new PlannedPosition(
                title, count, monthlyWage, from, requireNonNull(last, "last"), place, rates, contributionBase, unit);
    }

    /** The same with a chosen rate. */
    public PlannedPosition rate(PayItem employeeItem, BigDecimal rate) {
        List<Rate> more = new ArrayList<>(rates);
        more.add(new Rate(employeeItem, rate));
        return new PlannedPosition(title, count, monthlyWage, from, until, place, more, contributionBase, unit);
    }

    /** The same with another base of contributions than the wage. */
    public PlannedPosition contributionBase(Money base) {
        return new PlannedPosition(
                title, count, monthlyWage, from, until, place, rates, requireNonNull(base, "base"), unit);
    }

    /** The same at the cost of a unit. */
    public PlannedPosition unit(OrgUnitId bearer) {
        return new PlannedPosition(
                title,
                count,
                monthlyWage,
                from,
                until,
                place,
                rates,
                contributionBase,
                requireNonNull(bearer, "bearer"));
    }

    boolean in(YearMonth month) {
        return !month.isBefore(from) && (until == null || !month.isAfter(until));
    }

    Money base() {
        return contributionBase == null ? monthlyWage : contributionBase;
    }

    /** Masked: title and count only. */
    @Override
    public String toString() {
        return "PlannedPosition[" + title + " × " + count + ", ***]";
    }
}
