package io.zhanggui.inventory.costing;

import java.math.BigInteger;
import java.util.List;

/**
 * Shares the value of an article that costs the same in all warehouses among them, in proportion to the quantities.
 *
 * <p>Where more left a warehouse than came, its goods are worth nothing as long as there are goods in all warehouses
 * together; what these are worth belongs to the warehouses that have some, and to what is in transit. Where all together
 * owe goods, the warehouses that owe share what is owed. So the shares add up, and none is more than the whole.
 */
final class CompanyValue {

    private CompanyValue() {}

    /**
     * Books what each warehouse is worth more or less than what came and left there as transferred.
     *
     * @param places the sums of the warehouses, in an order that does not depend on who moved first
     */
    static void share(List<long[]> places) {
        long quantity = 0;
        long value = 0;
        for (long[] sums : places) {
            quantity += sums[CostPlace.QUANTITY] + sums[CostPlace.TRANSIT_QUANTITY];
            value += Flow.value(sums);
        }
        Shares shares = new Shares(value, quantity < 0);
        for (long[] sums : places) {
            shares.whole += shares.weight(sums[CostPlace.QUANTITY]);
            shares.whole += shares.weight(sums[CostPlace.TRANSIT_QUANTITY]);
        }
        for (long[] sums : places) {
            long own = shares.next(sums[CostPlace.QUANTITY]);
            sums[Flow.TRANSFERRED.index()] += Flow.value(sums) - own;
            sums[CostPlace.TRANSIT_VALUE] = shares.next(sums[CostPlace.TRANSIT_QUANTITY]);
        }
    }

    /** Parts of a value, each the difference of two rounded shares, so that they add up. */
    private static final class Shares {

        private final long value;
        private final boolean owed;
        private long whole;
        private long gone;
        private long given;

        Shares(long value, boolean owed) {
            this.value = value;
            this.owed = owed;
        }

        long weight(long quantity) {
            return Math.max(0, owed ? -quantity : quantity);
        }

        long next(long quantity) {
            long weight = weight(quantity);
            if (weight == 0) {
                return 0;
            }
            gone += weight;
            long part = part() - given;
            given += part;
            return part;
        }

        /** Value × gone ÷ whole, half away from zero; it is no more than the value. */
        private long part() {
            if (Math.multiplyHigh(value, gone) == 0 && value * gone >= 0 && value >= 0) {
                long product = value * gone;
                long share = product / whole;
                long left = product - share * whole;
                return left >= whole - left ? share + 1 : share;
            }
            BigInteger[] share = BigInteger.valueOf(value)
                    .abs()
                    .multiply(BigInteger.valueOf(gone))
                    .divideAndRemainder(BigInteger.valueOf(whole));
            long rest = share[1].longValueExact();
            long amount = share[0].longValueExact() + (rest >= whole - rest ? 1 : 0);
            return value < 0 ? -amount : amount;
        }
    }
}
