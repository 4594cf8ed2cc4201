package io.zhanggui.hr.employment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrgUnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * What a person is paid from a day on (薪酬标准), for a whole month; a row as it was given, which
 * {@link Employment.Builder#check} judges.
 *
 * @param from the first day
 * @param lastDay the last day; {@code null} if it holds until something else does
 * @param monthlyWage the wage of a month (月工资)
 * @param allowances the named allowances of a month, in the order of the payslip
 * @param performanceBase what a month's performance bonus is reckoned from (绩效基数); zero if there is none
 * @param unit the unit that bears the cost; {@code null} if none is named
 */
@Beta
public record PayTerms(
        LocalDate from,
        @Nullable LocalDate lastDay,
        Money monthlyWage,
        List<Allowance> allowances,
        Money performanceBase,
        @Nullable OrgUnitId unit) {

    public PayTerms {
        requireNonNull(from, "from");
        requireNonNull(monthlyWage, "monthlyWage");
        allowances = List.copyOf(allowances);
        requireNonNull(performanceBase, "performanceBase");
        if (LocalDate.MAX.equals(lastDay)) {
            throw new IllegalArgumentException("last day of pay terms from " + from + " is " + lastDay
                    + ", after which there is no day. Maybe give none, if they hold until something else does?");
        }
    }

    /** A wage from a day on, with nothing beside it. */
    public static PayTerms from(LocalDate day, Money monthlyWage) {
        return new PayTerms(day, null, monthlyWage, List.of(), Money.zero(monthlyWage.getCurrencyUnit()), null);
    }

    /** The same with one more allowance. */
    public PayTerms allowance(String label, Money amount) {
        List<Allowance> more = new ArrayList<>(allowances);
        more.add(new Allowance(label, amount));
        return new PayTerms(from, lastDay, monthlyWage, more, performanceBase, unit);
    }

    /** The same with what a month's performance bonus is reckoned from. */
    public PayTerms performanceBase(Money base) {
        return new PayTerms(from, lastDay, monthlyWage, allowances, base, unit);
    }

    /** The same at the cost of a unit. */
    public PayTerms unit(OrgUnitId bearer) {
        return new PayTerms(from, lastDay, monthlyWage, allowances, performanceBase, requireNonNull(bearer, "bearer"));
    }

    /**
     * The same up to and with a day.
     *
     * @throws IllegalArgumentException if it is {@link LocalDate#MAX}; terms without an end have no last day
     */
    public PayTerms until(LocalDate day) {
        return new PayTerms(from, requireNonNull(day, "day"), monthlyWage, allowances, performanceBase, unit);
    }

    /** Whether it pays the same as another row, whenever and at whose cost; the order of allowances does not count. */
    public boolean paysLike(PayTerms other) {
        return monthlyWage.equals(other.monthlyWage)
                && performanceBase.equals(other.performanceBase)
                && allowances.size() == other.allowances.size()
                && allowances.containsAll(other.allowances)
                && other.allowances.containsAll(allowances);
    }

    /** Whether it holds on the day, as far as the row itself says. */
    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (lastDay == null || !day.isAfter(lastDay));
    }

    boolean endsBeforeItBegins() {
        return lastDay != null && lastDay.isBefore(from);
    }

    /** The days on which it holds. */
    LocalDateRange days() {
        return lastDay == null ? LocalDateRange.ofUnboundedEnd(from) : LocalDateRange.ofClosed(from, lastDay);
    }

    /** The row named by its days, without an amount. */
    String named() {
        return from + (lastDay == null ? " …" : " – " + Objects.requireNonNull(lastDay));
    }

    /** Masked: the days only. */
    @Override
    public String toString() {
        return "PayTerms[" + named() + ", ***]";
    }
}
