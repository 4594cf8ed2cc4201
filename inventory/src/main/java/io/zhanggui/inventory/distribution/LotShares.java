package io.zhanggui.inventory.distribution;

import io.zhanggui.core.money.Apportionment;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The arithmetic of fair shares, in whole lots and millionths. */
final class LotShares {

    private static final int HALVINGS = 200;
    private static final double CAUTION = 1e-12;

    private final FairShareMethod method;
    private final long lot;
    private final int n;
    private final long[] demand;
    private final long[] most;
    private final long[] least;
    private final int[] priority;
    private final long[] onHand;
    private final BigDecimal[] perDay;
    private final long[] guaranteed;
    private final long[] given;
    private long left;

    LotShares(FairShareMethod method, long lot, List<FairShareClaim> claims, Micro micro) {
        this.method = method;
        this.lot = lot;
        n = claims.size();
        demand = new long[n];
        most = new long[n];
        least = new long[n];
        priority = new int[n];
        onHand = new long[n];
        perDay = new BigDecimal[n];
        for (int i = 0; i < n; i++) {
            FairShareClaim claim = claims.get(i);
            demand[i] = micro.of(claim.demand(), "demand of " + claim.claimant());
            most[i] = demand[i] / lot;
            long guarantee = micro.of(claim.guaranteed(), "guaranteed to " + claim.claimant());
            least[i] = Math.min(most[i], guarantee / lot + (guarantee % lot == 0 ? 0 : 1));
            priority[i] = claim.priority();
            onHand[i] = micro.of(claim.onHand(), "onHand of " + claim.claimant());
            perDay[i] = claim.demandPerDay();
        }
        guaranteed = new long[n];
        given = new long[n];
    }

    void divide(long stock) {
        left = stock / lot;
        byClass(least, FairShareMethod.PROPORTIONAL);
        System.arraycopy(given, 0, guaranteed, 0, n);
        byClass(most, method);
    }

    /** What a claimant gets for its guarantee, in millionths. */
    long guaranteed(int claim) {
        return guaranteed[claim] * lot;
    }

    /** What a claimant gets beyond, in millionths. */
    long shared(int claim) {
        return (given[claim] - guaranteed[claim]) * lot;
    }

    boolean isFull(int claim) {
        return given[claim] == most[claim];
    }

    /** Gives every class up to a limit for each claim, the first class first; where it runs out, shares by the method. */
    private void byClass(long[] limit, FairShareMethod by) {
        for (int each : Arrays.stream(priority).distinct().sorted().toArray()) {
            int[] members = members(i -> priority[i] == each && given[i] < limit[i]);
            if (by == FairShareMethod.EQUAL_COVER) {
                share(filter(members, i -> perDay[i].signum() > 0), limit, true);
                share(filter(members, i -> perDay[i].signum() == 0), limit, false);
            } else {
                share(members, limit, false);
            }
        }
    }

    private int[] members(IntPredicate which) {
        return IntStream.range(0, n).filter(which).toArray();
    }

    private static int[] filter(int[] members, IntPredicate which) {
        return Arrays.stream(members).filter(which).toArray();
    }

    private void share(int[] members, long[] limit, boolean byCover) {
        if (isEnough(members, limit)) {
            for (int i : members) {
                give(i, limit[i] - given[i]);
            }
        } else if (byCover) {
            byCover(members, limit);
        } else {
            proportionally(members, limit);
        }
    }

    private boolean isEnough(int[] members, long[] limit) {
        long rest = left;
        for (int i : members) {
            rest -= limit[i] - given[i];
            if (rest < 0) {
                return false;
            }
        }
        return true;
    }

    private void give(int claim, long lots) {
        given[claim] += lots;
        left -= lots;
    }

    /** Largest remainder; who would get more than the limit gets the limit, and the others share again. */
    private void proportionally(int[] all, long[] limit) {
        int[] members = all;
        while (left > 0) {
            int[] now = members;
            long[] weights = Arrays.stream(now).mapToLong(i -> open(i, limit)).toArray();
            long[] parts = Apportionment.split(left, weights);
            int[] over = IntStream.range(0, now.length)
                    .filter(k -> parts[k] > limit[now[k]] - given[now[k]])
                    .toArray();
            if (over.length == 0) {
                for (int k = 0; k < now.length; k++) {
                    give(now[k], parts[k]);
                }
                return;
            }
            for (int k : over) {
                give(now[k], limit[now[k]] - given[now[k]]);
            }
            members = filter(now, i -> given[i] < limit[i]);
        }
    }

    /** What is still wanted, in millionths: of the demand where all of it is shared, else of the limit. */
    private long open(int claim, long[] limit) {
        return limit == most ? demand[claim] - given[claim] * lot : (limit[claim] - given[claim]) * lot;
    }

    /** Each lot where stock would run out first: in one go up to a day that is safe, then one by one. */
    private void byCover(int[] members, long[] limit) {
        double day = safeDay(members, limit);
        long[] before = given.clone();
        for (int i : members) {
            give(i, lotsUntil(day, i, limit, before));
        }
        PriorityQueue<Integer> queue = new PriorityQueue<>((a, b) -> {
            int byDay = position(a).multiply(perDay[b]).compareTo(position(b).multiply(perDay[a]));
            return byDay != 0 ? byDay : Integer.compare(a, b);
        });
        for (int i : members) {
            if (given[i] < limit[i]) {
                queue.add(i);
            }
        }
        while (left > 0) {
            int first = queue.remove();
            give(first, 1);
            if (given[first] < limit[first]) {
                queue.add(first);
            }
        }
    }

    private BigDecimal position(int claim) {
        return BigDecimal.valueOf(onHand[claim])
                .add(BigDecimal.valueOf(given[claim]).multiply(BigDecimal.valueOf(lot)));
    }

    /** A day such that lots for all that would run out before are no more than there are. */
    private double safeDay(int[] members, long[] limit) {
        double low = 0;
        double high = 1;
        while (isEnoughUntil(high, members, limit) && high < Double.MAX_VALUE / 4) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < HALVINGS && low < high; i++) {
            double middle = low + (high - low) / 2;
            if (isEnoughUntil(middle, members, limit)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low * (1 - CAUTION);
    }

    private boolean isEnoughUntil(double day, int[] members, long[] limit) {
        long rest = left;
        for (int i : members) {
            rest -= lotsUntil(day, i, limit, given);
            if (rest < 0) {
                return false;
            }
        }
        return true;
    }

    /** How many lots a claim gets while its stock would run out before a day. */
    private long lotsUntil(double day, int claim, long[] limit, long[] before) {
        double has = (double) onHand[claim] + (double) before[claim] * lot;
        double missing = day * perDay[claim].doubleValue() * Micro.ONE - has;
        double lots = Math.ceil(missing * (1 - CAUTION) / lot);
        return Math.min(limit[claim] - before[claim], (long) Math.max(0, lots));
    }
}
