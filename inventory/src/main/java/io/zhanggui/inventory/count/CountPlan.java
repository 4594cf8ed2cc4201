package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.inventory.turnover.AbcClass;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * Says what is to be counted when (盘点计划): everything at the end of a month, or every working day a few articles of each
 * class (循环盘点), so that each article of a class is counted so many times a year. It holds nothing of what was counted; the
 * candidates bring that. Immutable.
 *
 * <pre>{@code
 * CountPlan plan = CountPlan.on(WorkCalendar.china()).timesAYear(AbcClass.A, 12).timesAYear(AbcClass.B, 4).atZero();
 * plan.due(candidates, today).due();
 * }</pre>
 */
@Beta
public final class CountPlan {

    private static final Comparator<CountCandidate> TURN = Comparator.comparing(
                    CountCandidate::lastCounted, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(CountCandidate::stock);

    private final WorkCalendar calendar;
    private final Map<AbcClass, Integer> times;
    private final Set<CountReason> triggers;
    private final @Nullable Money value;
    private final int everyDays;

    private CountPlan(
            WorkCalendar calendar,
            Map<AbcClass, Integer> times,
            Set<CountReason> triggers,
            @Nullable Money value,
            int everyDays) {
        this.calendar = calendar;
        this.times = times;
        this.triggers = triggers;
        this.value = value;
        this.everyDays = everyDays;
    }

    /** A plan that counts nothing yet, on the working days of a calendar. */
    public static CountPlan on(WorkCalendar calendar) {
        return new CountPlan(requireNonNull(calendar, "calendar"), new EnumMap<>(AbcClass.class), Set.of(), null, 0);
    }

    /**
     * The same where each article of a class is counted so many times a year.
     *
     * @throws IllegalArgumentException if the times are not 1 to 366
     */
    public CountPlan timesAYear(AbcClass abc, int number) {
        if (number < 1 || number > 366) {
            throw new IllegalArgumentException("times a year must be 1 to 366, but is " + number);
        }
        Map<AbcClass, Integer> more = new EnumMap<>(times);
        more.put(requireNonNull(abc, "abc"), number);
        return new CountPlan(calendar, more, triggers, value, everyDays);
    }

    /** The same with a count when the book comes to zero, once each time. */
    public CountPlan atZero() {
        return triggeredBy(CountReason.ZERO_STOCK);
    }

    /** The same with a count when the book goes below zero, once each time. */
    public CountPlan atNegative() {
        return triggeredBy(CountReason.NEGATIVE_STOCK);
    }

    /** The same with a count when goods are there again after the book was at zero or below. */
    public CountPlan afterStockOut() {
        return triggeredBy(CountReason.STOCK_OUT);
    }

    /** The same with another count after one that found a large difference. */
    public CountPlan afterBigDifference() {
        return triggeredBy(CountReason.BIG_DIFFERENCE);
    }

    /**
     * The same where what is worth so much or more is counted at least every so many days.
     *
     * @throws IllegalArgumentException if the days are below 1
     */
    public CountPlan worthAtLeast(Money amount, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("days must be 1 or more, but are " + days);
        }
        CountPlan more = triggeredBy(CountReason.HIGH_VALUE);
        return new CountPlan(calendar, times, more.triggers, requireNonNull(amount, "amount"), days);
    }

    private CountPlan triggeredBy(CountReason reason) {
        Set<CountReason> more = new HashSet<>(triggers);
        more.add(reason);
        return new CountPlan(calendar, times, more, value, everyDays);
    }

    /**
     * Everything in a warehouse (全盘), by stock.
     *
     * @param candidates those of other warehouses do not count
     */
    public static DueCounts full(Collection<CountCandidate> candidates, WarehouseId warehouse, LocalDate day) {
        requireNonNull(warehouse, "warehouse");
        return new DueCounts(
                day,
                candidates.stream()
                        .filter(each -> each.stock().warehouse().equals(warehouse))
                        .sorted(Comparator.comparing(CountCandidate::stock))
                        .map(each -> due(each, CountReason.FULL))
                        .toList(),
                List.of());
    }

    /**
     * The day of the stock-take of a month: its last working day.
     *
     * @throws io.zhanggui.core.time.CalendarNotCoveredException if the calendar does not know the month
     */
    public LocalDate monthEnd(YearMonth month) {
        return calendar.plusWorkdays(month.plusMonths(1).atDay(1), -1);
    }

    /**
     * What is to be counted on a day; nothing on a day that is not worked. What was counted on the day already is not due.
     * Within a class whoever was never counted comes first, then those whose last count is longest ago, of equal ones by stock.
     *
     * @param candidates each stock once
     * @throws io.zhanggui.core.time.CalendarNotCoveredException if the calendar does not know the year
     * @throws IllegalArgumentException if a stock stands twice, or a value is in another currency than that of the plan
     */
    public DueCounts due(Collection<CountCandidate> candidates, LocalDate day) {
        requireOnce(candidates);
        if (!calendar.isWorkday(day)) {
            return new DueCounts(day, List.of(), List.of());
        }
        List<DueCount> due = new ArrayList<>();
        Map<AbcClass, List<CountCandidate>> waiting = new EnumMap<>(AbcClass.class);
        for (CountCandidate each : candidates) {
            CountReason trigger = trigger(each, day);
            if (trigger != null) {
                due.add(due(each, trigger));
            } else if (each.lastCounted() == null || each.lastCounted().isBefore(day)) {
                waiting.computeIfAbsent(each.abc(), abc -> new ArrayList<>()).add(each);
            }
        }
        due.sort(Comparator.comparing(DueCount::reason).thenComparing(DueCount::stock));
        List<ClassShare> shares = shares(candidates, day);
        for (ClassShare share : shares) {
            waiting.getOrDefault(share.abc(), List.of()).stream()
                    .sorted(TURN)
                    .limit(share.share())
                    .map(each -> due(each, each.lastCounted() == null ? CountReason.NEVER_COUNTED : CountReason.CYCLE))
                    .forEach(due::add);
        }
        return new DueCounts(day, due, shares);
    }

    private static void requireOnce(Collection<CountCandidate> candidates) {
        Set<Object> stocks = new HashSet<>();
        for (CountCandidate each : candidates) {
            if (!stocks.add(each.stock())) {
                throw new IllegalArgumentException(each.stock() + " stands twice among the candidates");
            }
        }
    }

    private List<ClassShare> shares(Collection<CountCandidate> candidates, LocalDate day) {
        LocalDate newYear = day.withDayOfYear(1);
        int workdays = calendar.workdays(LocalDateRange.of(newYear, newYear.plusYears(1)));
        int workday = calendar.workdays(LocalDateRange.of(newYear, day.plusDays(1)));
        List<ClassShare> shares = new ArrayList<>();
        times.forEach((abc, number) -> {
            int articles = 0;
            int done = 0;
            for (CountCandidate each : candidates) {
                if (each.abc() == abc) {
                    articles++;
                    done += Math.min(each.countsThisYear(), number);
                }
            }
            shares.add(ClassShare.of(abc, articles, number, workday, workdays, done));
        });
        return shares;
    }

    private @Nullable CountReason trigger(CountCandidate each, LocalDate day) {
        LocalDate last = each.lastCounted();
        if (last != null && !last.isBefore(day)) {
            return null;
        }
        LocalDate out = each.lastOut();
        boolean uncounted = out == null || !each.isCountedAfter(out);
        int sign = each.onHand().signum();
        if (sign < 0 && uncounted && triggers.contains(CountReason.NEGATIVE_STOCK)) {
            return CountReason.NEGATIVE_STOCK;
        }
        if (sign == 0 && uncounted && triggers.contains(CountReason.ZERO_STOCK)) {
            return CountReason.ZERO_STOCK;
        }
        if (sign > 0 && out != null && uncounted && triggers.contains(CountReason.STOCK_OUT)) {
            return CountReason.STOCK_OUT;
        }
        if (each.bigDifference() && triggers.contains(CountReason.BIG_DIFFERENCE)) {
            return CountReason.BIG_DIFFERENCE;
        }
        return isWorthMuch(each) && (last == null || !last.plusDays(everyDays).isAfter(day))
                ? CountReason.HIGH_VALUE
                : null;
    }

    private boolean isWorthMuch(CountCandidate each) {
        Money worth = each.value();
        if (value == null || worth == null) {
            return false;
        }
        if (!worth.getCurrencyUnit().equals(value.getCurrencyUnit())) {
            throw new IllegalArgumentException(each.stock() + " is worth " + worth + ", but the plan goes by " + value);
        }
        return worth.compareTo(value) >= 0;
    }

    private static DueCount due(CountCandidate each, CountReason reason) {
        return new DueCount(each.stock(), each.abc(), reason, each.lastCounted());
    }
}
