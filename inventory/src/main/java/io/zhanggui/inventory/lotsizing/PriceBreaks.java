package io.zhanggui.inventory.lotsizing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.inventory.check.Check;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prices that fall with the quantity of an order (数量折扣).
 *
 * @param kind to which units the lower price applies
 * @param breaks the prices, the first from a quantity of zero, their quantities rising and their prices falling
 */
public record PriceBreaks(DiscountKind kind, List<PriceBreak> breaks) {

    /**
     * @throws IllegalArgumentException if there is no price from zero, quantities do not rise, or prices rise
     */
    public PriceBreaks {
        requireNonNull(kind, "kind");
        breaks = List.copyOf(breaks);
        if (breaks.isEmpty() || breaks.get(0).from() != 0) {
            throw new IllegalArgumentException(
                    "the first price must hold from a quantity of zero but breaks are " + breaks);
        }
        for (int i = 1; i < breaks.size(); i++) {
            check(breaks.get(i - 1), breaks.get(i));
        }
    }

    private static void check(PriceBreak before, PriceBreak next) {
        if (next.from() <= before.from()) {
            throw new IllegalArgumentException(
                    "a break must be above the one before, " + before.from() + ", but was " + next.from());
        }
        if (next.unitPrice() > before.unitPrice()) {
            throw new IllegalArgumentException("the price from " + next.from() + " must not be above the one before, "
                    + before.unitPrice() + ", but was " + next.unitPrice());
        }
    }

    /** A price that a larger order lowers for all its units (全额折扣). */
    public static PriceBreaks ofAllUnits(double unitPrice) {
        return new PriceBreaks(DiscountKind.ALL_UNITS, List.of(new PriceBreak(0, unitPrice)));
    }

    /** A price that a larger order lowers for the units beyond the break (超额累进). */
    public static PriceBreaks ofIncremental(double unitPrice) {
        return new PriceBreaks(DiscountKind.INCREMENTAL, List.of(new PriceBreak(0, unitPrice)));
    }

    /**
     * The same with one more price.
     *
     * @param from from which quantity it holds, above the breaks so far
     * @param unitPrice at most the price so far
     * @throws IllegalArgumentException if it is not so
     */
    public PriceBreaks withBreak(double from, double unitPrice) {
        return new PriceBreaks(
                kind,
                Stream.concat(breaks.stream(), Stream.of(new PriceBreak(from, unitPrice)))
                        .toList());
    }

    /** The price in which a quantity falls, 0 for the first one. */
    public int tier(double quantity) {
        Check.notNegative(quantity, "quantity");
        int tier = 0;
        while (tier + 1 < breaks.size() && quantity >= breaks.get(tier + 1).from()) {
            tier++;
        }
        return tier;
    }

    /** What an order of a quantity is charged, in money. */
    public double charge(double quantity) {
        int tier = tier(quantity);
        return surcharge(tier) + breaks.get(tier).unitPrice() * quantity;
    }

    /** What the units before a tier cost more than its own price: zero if the price is for all units. */
    double surcharge(int tier) {
        double surcharge = 0;
        if (kind == DiscountKind.INCREMENTAL) {
            for (int i = 1; i <= tier; i++) {
                surcharge += (breaks.get(i - 1).unitPrice() - breaks.get(i).unitPrice())
                        * breaks.get(i).from();
            }
        }
        return surcharge;
    }
}
