package io.zhanggui.inventory.lotsizing;

import io.zhanggui.inventory.check.Check;
import org.jspecify.annotations.Nullable;

/**
 * Which quantities a buyer can order (订货限制): whole packs, from a minimum to a maximum.
 *
 * @param pack what quantities are a multiple of, in units; zero if any quantity can be ordered
 * @param minimum the least quantity (起订量), zero or more, in units
 * @param maximum the largest quantity, in units; absent if there is none
 */
public record OrderLimits(
        double pack, double minimum, @Nullable Double maximum) {

    private static final OrderLimits NONE = new OrderLimits(0, 0, null);
    /** Far more than what binary fractions are off: 0.3 is three packs of 0.1. */
    private static final double NEAR = 1e-9;

    /**
     * @throws IllegalArgumentException if a figure is negative or not finite, or no quantity is within the limits
     */
    public OrderLimits {
        Check.notNegative(pack, "pack");
        Check.notNegative(minimum, "minimum");
        if (maximum != null) {
            Check.positive(maximum, "maximum");
            double least = multipleFrom(pack, Math.max(minimum, pack));
            if (least > maximum * (1 + NEAR)) {
                throw new IllegalArgumentException("no quantity is within the limits: pack " + pack + ", minimum "
                        + minimum + ", maximum " + maximum);
            }
        }
    }

    /** No limits. */
    public static OrderLimits none() {
        return NONE;
    }

    /** Multiples of a pack (整包装). */
    public static OrderLimits ofPack(double pack) {
        return new OrderLimits(pack, 0, null);
    }

    /** The same with another minimum. */
    public OrderLimits withMinimum(double least) {
        return new OrderLimits(pack, least, maximum);
    }

    /** The same with another maximum. */
    public OrderLimits withMaximum(double most) {
        return new OrderLimits(pack, minimum, most);
    }

    /** Whether any quantity can be ordered. */
    public boolean isNone() {
        return pack == 0 && minimum == 0 && maximum == null;
    }

    /** The largest quantity within the limits that is not above a figure; not a number if there is none. */
    double atMost(double figure) {
        double most = maximum == null ? figure : Math.min(figure, maximum);
        return checked(multipleUpTo(pack, most));
    }

    /** The least quantity within the limits that is not below a figure; not a number if there is none. */
    double atLeast(double figure) {
        double least = multipleFrom(pack, Math.max(Math.max(figure, minimum), pack));
        return maximum != null && least > maximum * (1 + NEAR) ? Double.NaN : least;
    }

    /** The largest quantity within the limits that is below a figure; not a number if there is no largest one. */
    double below(double figure) {
        if (maximum != null && maximum < figure) {
            return atMost(maximum);
        }
        return pack == 0 ? Double.NaN : checked((Math.ceil(packs(pack, figure)) - 1) * pack);
    }

    private double checked(double quantity) {
        return quantity < multipleFrom(pack, Math.max(minimum, pack)) ? Double.NaN : quantity;
    }

    private static double multipleUpTo(double pack, double figure) {
        double packs = pack == 0 ? 0 : packs(pack, figure);
        return pack == 0 || packs == Math.rint(packs) ? figure : Math.floor(packs) * pack;
    }

    private static double multipleFrom(double pack, double figure) {
        double packs = pack == 0 ? 0 : packs(pack, figure);
        return pack == 0 || packs == Math.rint(packs) ? figure : Math.ceil(packs) * pack;
    }

    /** How many packs a figure is; a whole number where it is one but for binary noise. */
    private static double packs(double pack, double figure) {
        double packs = figure / pack;
        double whole = Math.rint(packs);
        return Math.abs(packs - whole) <= NEAR * Math.max(1, whole) ? whole : packs;
    }
}
