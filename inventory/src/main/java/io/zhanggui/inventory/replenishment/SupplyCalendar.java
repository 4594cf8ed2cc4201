package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.inventory.check.Check;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.threeten.extra.LocalDateRange;

/**
 * On which days a supplier takes orders and delivers (供货日历).
 *
 * <p>While it is closed, such as over the spring festival (春节), it takes no order, delivers nothing, and the lead time stands
 * still.
 *
 * @param orderWeekdays on which days of the week it takes orders
 * @param orderDates on which other days it takes orders; where both are empty it does so every day that it is open
 * @param deliveryWeekdays on which days of the week it delivers; empty for every day
 * @param closures when it is closed
 */
@Beta
public record SupplyCalendar(
        Set<DayOfWeek> orderWeekdays,
        Set<LocalDate> orderDates,
        Set<DayOfWeek> deliveryWeekdays,
        List<LocalDateRange> closures) {

    /** Every day of the year. */
    public static final SupplyCalendar ALWAYS = new SupplyCalendar(Set.of(), Set.of(), Set.of(), List.of());

    private static final int MOST_DAYS = 1_100;
    private static final double MOST_LEAD_DAYS = 100_000;

    /** Copies the parts. */
    public SupplyCalendar {
        orderWeekdays = weekdays(orderWeekdays);
        orderDates = Collections.unmodifiableSet(new TreeSet<>(orderDates));
        deliveryWeekdays = weekdays(deliveryWeekdays);
        closures = List.copyOf(closures);
    }

    private static Set<DayOfWeek> weekdays(Set<DayOfWeek> days) {
        EnumSet<DayOfWeek> copy = EnumSet.noneOf(DayOfWeek.class);
        copy.addAll(days);
        return Collections.unmodifiableSet(copy);
    }

    /** The same, which takes orders on these days of the week. */
    public SupplyCalendar ordersOn(DayOfWeek... days) {
        return new SupplyCalendar(Set.copyOf(List.of(days)), orderDates, deliveryWeekdays, closures);
    }

    /** The same, which also takes orders on these days. */
    public SupplyCalendar ordersOn(Collection<LocalDate> days) {
        return new SupplyCalendar(orderWeekdays, Set.copyOf(days), deliveryWeekdays, closures);
    }

    /** The same, which delivers on these days of the week. */
    public SupplyCalendar deliversOn(DayOfWeek... days) {
        return new SupplyCalendar(orderWeekdays, orderDates, Set.copyOf(List.of(days)), closures);
    }

    /**
     * The same, which is also closed from the first day until before the end.
     *
     * @throws IllegalArgumentException if the end is before the first day
     */
    public SupplyCalendar closed(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("closed from " + from + " cannot end on " + until + " before");
        }
        List<LocalDateRange> more = new ArrayList<>(closures);
        more.add(LocalDateRange.of(from, until));
        return new SupplyCalendar(orderWeekdays, orderDates, deliveryWeekdays, more);
    }

    /**
     * The same, which is also closed on the rest days and holidays that a work calendar has among these days, so that lead
     * times count working days there.
     *
     * @throws io.zhanggui.core.time.CalendarNotCoveredException if a day is not covered
     */
    public SupplyCalendar restingWith(WorkCalendar work, LocalDateRange days) {
        List<LocalDateRange> more = new ArrayList<>(closures);
        LocalDate rest = null;
        for (LocalDate day = days.getStart(); day.isBefore(days.getEnd()); day = day.plusDays(1)) {
            if (work.isWorkday(day)) {
                if (rest != null) {
                    more.add(LocalDateRange.of(rest, day));
                    rest = null;
                }
            } else if (rest == null) {
                rest = day;
            }
        }
        if (rest != null) {
            more.add(LocalDateRange.of(rest, days.getEnd()));
        }
        return new SupplyCalendar(orderWeekdays, orderDates, deliveryWeekdays, more);
    }

    /** Whether it takes orders and delivers every day. */
    public boolean isAlways() {
        return orderWeekdays.isEmpty() && orderDates.isEmpty() && deliveryWeekdays.isEmpty() && closures.isEmpty();
    }

    /** Whether it is closed on the day. */
    public boolean isClosed(LocalDate day) {
        requireNonNull(day, "day");
        for (LocalDateRange closure : closures) {
            if (closure.contains(day)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it takes an order on the day. */
    public boolean isOrderDay(LocalDate day) {
        boolean any = orderWeekdays.isEmpty() && orderDates.isEmpty();
        return !isClosed(day) && (any || orderWeekdays.contains(day.getDayOfWeek()) || orderDates.contains(day));
    }

    /** The first day, on or after the one given, on which it takes an order; empty if there is none within three years. */
    public Optional<LocalDate> orderDay(LocalDate from) {
        LocalDate day = from;
        for (int i = 0; i < MOST_DAYS; i++) {
            if (isOrderDay(day)) {
                return Optional.of(day);
            }
            day = day.plusDays(1);
        }
        return Optional.empty();
    }

    /**
     * The day on which an order arrives: so many open days after the order, and then the first day of delivery.
     *
     * @param leadDays 0 to 100,000, in open days; a part of a day counts as a day
     * @return empty if there is none within three years beyond the lead time
     * @throws IllegalArgumentException if the lead time is outside its range
     */
    public Optional<LocalDate> arrival(LocalDate orderDay, double leadDays) {
        int left = wholeDays(Check.within(0, MOST_LEAD_DAYS, leadDays, "leadDays"));
        LocalDate day = orderDay;
        for (int tries = left + MOST_DAYS; tries > 0; tries--) {
            boolean open = !isClosed(day);
            if (left == 0 && open && (deliveryWeekdays.isEmpty() || deliveryWeekdays.contains(day.getDayOfWeek()))) {
                return Optional.of(day);
            }
            day = day.plusDays(1);
            if (left > 0 && !isClosed(day)) {
                left--;
            }
        }
        return Optional.empty();
    }

    static int wholeDays(double days) {
        return (int) Math.ceil(days - 1e-9);
    }
}
