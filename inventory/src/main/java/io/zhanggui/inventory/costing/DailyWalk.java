package io.zhanggui.inventory.costing;

import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.inventory.stock.MovementKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Goes through the days of one article and tells what was in its warehouses at the end of each. */
final class DailyWalk {

    /** Numbers the stocks of a listener. */
    static final class Numbers {

        private final DailyBalances listener;
        private int next;

        Numbers(DailyBalances listener) {
            this.listener = listener;
        }
    }

    private final CostAccount account;
    private final MovementColumns columns;
    private final boolean company;
    private final int first;
    private final int last;
    private final Numbers numbers;
    private final DailyBalances listener;
    /** Numbers of the warehouses; -1 of those that are not told. */
    private int[] number = {};
    /** What was told last of each warehouse: quantity, value, cost of what was sold. */
    private long[][] told = {};

    private long[] sold = {};
    private boolean[] issued = {};
    private boolean[] touched = {};
    private int[] queue = {};
    private int queued;
    private int day;

    DailyWalk(CostAccount account, int first, int last, Numbers numbers) {
        this.account = account;
        this.columns = account.columns();
        this.company = account.basis().scope() == CostScope.WHOLE_COMPANY;
        this.first = first;
        this.last = last;
        this.numbers = numbers;
        this.listener = numbers.listener;
    }

    /** Tells the days; nothing if nothing had moved by the last one. */
    void tell(Knowledge knowledge) {
        int end = columns.upTo(last, account.before());
        int begin = first == Integer.MIN_VALUE ? 0 : columns.upTo(first - 1, end);
        long[][] closing = account.sumsOn(asOf(last, knowledge));
        if (closing.length == 0) {
            return;
        }
        long[][] opening = first == Integer.MIN_VALUE ? new long[0][] : account.sumsOn(asOf(first - 1, knowledge));
        begin(closing, opening, lastIssues(closing.length, begin, knowledge));
        if (account.knowsAll(knowledge)) {
            played(begin, end);
        } else {
            aside(begin, end, knowledge);
        }
    }

    private static AsOf asOf(int day, Knowledge knowledge) {
        return new AsOf(day == Integer.MAX_VALUE ? LocalDate.MAX : LocalDate.ofEpochDay(day), knowledge);
    }

    private long[] lastIssues(int count, int begin, Knowledge knowledge) {
        long[] days = new long[count];
        Arrays.fill(days, DailyBalances.NEVER);
        IntPredicate known = account.known(knowledge);
        int missing = count;
        for (int at = begin - 1; at >= 0 && missing > 0; at--) {
            int slot = columns.slotAt(at);
            if (columns.kind(slot) == MovementKind.ISSUE
                    && days[columns.place(slot)] == DailyBalances.NEVER
                    && known.test(slot)) {
                days[columns.place(slot)] = columns.day(slot);
                missing--;
            }
        }
        return days;
    }

    private void begin(long[][] closing, long[][] opening, long[] lastIssues) {
        int count = closing.length;
        number = new int[count];
        Arrays.fill(number, -1);
        told = new long[count][3];
        sold = new long[count];
        issued = new boolean[count];
        touched = new boolean[count];
        queue = new int[count];
        for (int place = 0; place < Math.min(count, opening.length); place++) {
            hold(place, opening[place]);
        }
        ArticlePlaces places = account.places();
        IntStream.range(0, Math.min(count, places.count()))
                .filter(place ->
                        closing[place][CostPlace.MOVEMENTS] > 0 || closing[place][CostPlace.TRANSIT_QUANTITY] != 0)
                .boxed()
                .sorted((one, other) -> places.stock(one).compareTo(places.stock(other)))
                .forEach(place -> {
                    number[place] = numbers.next++;
                    listener.stock(
                            number[place],
                            places.stock(place),
                            account.unit(),
                            told[place][0],
                            told[place][1],
                            lastIssues[place]);
                });
    }

    private void played(int begin, int end) {
        CostRun run = account.run();
        long[][] sums = run.sumsAt(begin);
        CostBooking.Sums touching = place -> {
            touch(place);
            return sums[place];
        };
        int change = begin == end ? 0 : run.changeFrom(columns.slotAt(begin));
        for (int at = begin; at < end; at++) {
            int slot = columns.slotAt(at);
            int its = columns.day(slot);
            if (its != day) {
                close(sums);
                day = its;
            }
            change = run.bookAgain(slot, change, touching);
            sell(slot);
        }
        close(sums);
    }

    private void aside(int begin, int end, Knowledge knowledge) {
        CostRun run = CostRun.aside(columns, account.basis(), account.known(knowledge), null);
        run.runAside(begin, slot -> {});
        for (int at = begin; at < end; at++) {
            day = columns.day(columns.slotAt(at));
            run.runAside(at + 1, this::sell);
            if (at + 1 == end || columns.day(columns.slotAt(at + 1)) != day) {
                long[][] sums = run.sumsAt(run.done());
                IntStream.range(0, sums.length).forEach(this::touch);
                close(sums);
            }
        }
    }

    private void touch(int place) {
        if (!touched[place]) {
            touched[place] = true;
            queue[queued++] = place;
        }
    }

    private void sell(int slot) {
        MovementKind kind = columns.kind(slot);
        if (kind == MovementKind.ISSUE) {
            sold[columns.place(slot)] += columns.quantity(slot);
            issued[columns.place(slot)] = true;
        } else if (kind == MovementKind.CUSTOMER_RETURN) {
            sold[columns.place(slot)] -= columns.quantity(slot);
        }
    }

    private void close(long[][] sums) {
        if (queued > 0) {
            if (company) {
                long[][] valued =
                        account.valued(Arrays.stream(sums).map(long[]::clone).toArray(long[][]::new));
                for (int place = 0; place < valued.length; place++) {
                    tell(place, valued[place]);
                }
            } else {
                for (int i = 0; i < queued; i++) {
                    tell(queue[i], sums[queue[i]]);
                }
            }
            for (int i = 0; i < queued; i++) {
                touched[queue[i]] = false;
            }
            queued = 0;
        }
    }

    private void tell(int place, long[] sums) {
        if (number[place] < 0) {
            return;
        }
        long[] before = told[place];
        long cost = sums[Flow.SOLD.index()] - before[2];
        long value = Flow.value(sums);
        if (issued[place]
                || sold[place] != 0
                || cost != 0
                || sums[CostPlace.QUANTITY] != before[0]
                || value != before[1]) {
            listener.day(number[place], day, sums[CostPlace.QUANTITY], value, sold[place], cost, issued[place]);
            hold(place, sums);
            sold[place] = 0;
            issued[place] = false;
        }
    }

    private void hold(int place, long[] sums) {
        told[place][0] = sums[CostPlace.QUANTITY];
        told[place][1] = Flow.value(sums);
        told[place][2] = sums[Flow.SOLD.index()];
    }
}
