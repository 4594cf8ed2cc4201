package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * Finds what must be paid so that a person receives an agreed net amount (税后倒推税前); there may be several answers.
 *
 * <p>All amounts are minor units. The net amount of a gross amount is a function that must
 * <ul>
 *   <li>never rise by more than the gross amount does (what is taken off never falls when more is paid), and
 *   <li>between two edges never fall by more than {@code dip} below a value that it had before.
 * </ul>
 * At an edge it may fall by any amount: where the table of an annual bonus changes its bracket, where a contribution begins.
 * A fund that is rounded to the yuan makes dips of one yuan, so that neighbouring gross amounts give nets that go up and
 * down; with several such funds the dips add up.
 */
@Beta
public final class GrossUp {

    private GrossUp() {}

    /**
     * Every gross amount in {@code [low, high]} that gives the net amount, in rising order; of neighbours that all give it,
     * the least.
     *
     * <p>A too small net is followed by a jump of what lacks, which skips no answer, as the net rises at most as fast as the
     * gross; a part ends when the net exceeds what is wanted by more than the dip.
     *
     * @param netOfGross the net amount of a gross amount, called for amounts in the interval only
     * @param net what is wanted
     * @param dip how far the net may fall between two edges, not negative; 0 if it never falls
     * @param edges the last gross amounts before a fall of more than that, in any order
     * @throws IllegalArgumentException if the interval is empty or the dip negative
     * @throws IllegalStateException if the net is found to rise faster than the gross
     */
    public static long[] roots(LongUnaryOperator netOfGross, long net, long low, long high, long dip, long... edges) {
        requireNonNull(netOfGross, "netOfGross");
        if (low > high || dip < 0) {
            throw new IllegalArgumentException(
                    "low must be up to high and dip 0 or more, but are " + low + ", " + high + " and " + dip);
        }
        long[] ends = Arrays.stream(edges)
                .filter(edge -> edge >= low && edge < high)
                .sorted()
                .distinct()
                .toArray();
        Search search = new Search(netOfGross, net, dip);
        long from = low;
        for (long end : ends) {
            search.part(from, end);
            from = end + 1;
        }
        search.part(from, high);
        return Arrays.copyOf(search.found, search.count);
    }

    private static final class Search {
        private final LongUnaryOperator netOfGross;
        private final long net;
        private final long dip;
        private long[] found = new long[4];
        private int count;
        private long lastRoot;

        private Search(LongUnaryOperator netOfGross, long net, long dip) {
            this.netOfGross = netOfGross;
            this.net = net;
            this.dip = dip;
        }

        private void part(long from, long to) {
            long gross = from;
            long before = Long.MIN_VALUE;
            long stepped = 0;
            while (gross <= to) {
                long value = netOfGross.applyAsLong(gross);
                if (before != Long.MIN_VALUE && value - before > stepped) {
                    throw new IllegalStateException("the net rises by more than the gross before " + gross);
                }
                if (value > net && value - net > dip) {
                    return;
                }
                if (value == net) {
                    add(gross);
                }
                before = value;
                stepped = Math.max(1, Math.subtractExact(net, value));
                gross = Math.addExact(gross, stepped);
            }
        }

        private void add(long gross) {
            boolean neighbour = count > 0 && lastRoot == gross - 1;
            lastRoot = gross;
            if (neighbour) {
                return;
            }
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = gross;
        }
    }
}
