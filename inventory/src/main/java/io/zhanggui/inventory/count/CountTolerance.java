package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.turnover.AbcClass;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Up to which difference a line counts as right (允差), the limit included.
 *
 * @param share difference ÷ expected quantity, not negative, for lines whose class has no tolerance of its own
 * @param byClass tolerances of classes
 */
@Beta
public record CountTolerance(BigDecimal share, Map<AbcClass, BigDecimal> byClass) {

    public CountTolerance {
        requireNonNull(share, "share");
        Map<AbcClass, BigDecimal> sorted = new EnumMap<>(AbcClass.class);
        sorted.putAll(byClass);
        byClass = Collections.unmodifiableMap(sorted);
        requireNotNegative(share);
        byClass.values().forEach(CountTolerance::requireNotNegative);
    }

    private static void requireNotNegative(BigDecimal share) {
        if (share.signum() < 0) {
            throw new IllegalArgumentException("a tolerance must not be negative, but is " + share);
        }
    }

    /** The number that a text says. */
    static BigDecimal number(String name, String text) {
        requireNonNull(text, name);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a number such as 0.05, but is '" + text + "'", e);
        }
    }

    /** Only lines without difference are right. */
    public static CountTolerance exact() {
        return within("0");
    }

    /** Up to that share of what was expected. */
    public static CountTolerance within(String ratio) {
        return new CountTolerance(number("ratio", ratio), Map.of());
    }

    /** The same with a tolerance for a class. */
    public CountTolerance forClass(AbcClass abc, String ratio) {
        Map<AbcClass, BigDecimal> more = new EnumMap<>(AbcClass.class);
        more.putAll(byClass);
        more.put(requireNonNull(abc, "abc"), number("ratio", ratio));
        return new CountTolerance(share, more);
    }

    boolean accepts(CountedLine line) {
        AbcClass abc = line.line().abc();
        BigDecimal limit = abc == null ? share : byClass.getOrDefault(abc, share);
        return line.gross()
                        .amount()
                        .compareTo(limit.multiply(line.expected().amount().abs()))
                <= 0;
    }
}
