package io.zhanggui.core.organization;

import io.zhanggui.core.Beta;
import org.joda.money.Money;

/**
 * An organisation in which every manager has the same span: how many managers and levels it needs.
 *
 * <p>Each level has as many managers as the level below it needs, the last of them with fewer reports if the numbers do not
 * divide, up to a single one at the top. A person alone has no manager. Formula: Robbins, Management, "Span of control".
 *
 * @param operatives how many do the work, 1 or more
 * @param span how many report to each manager, 2 or more
 */
@Beta
public record Pyramid(long operatives, int span) {

    public Pyramid {
        if (operatives < 1) {
            throw new IllegalArgumentException("operatives must be 1 or more, but are " + operatives);
        }
        if (span < 2) {
            throw new IllegalArgumentException(
                    "span must be 2 or more, but is " + span + ". With 1 no level gets smaller");
        }
    }

    /** For that many operatives at a span. */
    public static Pyramid of(long operatives, int span) {
        return new Pyramid(operatives, span);
    }

    /**
     * The full one with that many levels of managers.
     *
     * @throws ArithmeticException if it has more than 9.2 × 10¹⁸ operatives
     */
    public static Pyramid ofLevels(int levels, int span) {
        if (levels < 0) {
            throw new IllegalArgumentException("levels must not be negative, but are " + levels);
        }
        long operatives = 1;
        for (int i = 0; i < levels; i++) {
            operatives = Math.multiplyExact(operatives, (long) span);
        }
        return new Pyramid(operatives, span);
    }

    /** How many managers on all levels. */
    public long managers() {
        long managers = 0;
        for (long level = above(operatives); level > 0; level = above(level)) {
            managers += level;
        }
        return managers;
    }

    /** How many levels of managers. */
    public int levels() {
        int levels = 0;
        for (long level = above(operatives); level > 0; level = above(level)) {
            levels++;
        }
        return levels;
    }

    /** Managers and operatives. */
    public long total() {
        return Math.addExact(managers(), operatives);
    }

    /** What another span saves a period if a manager costs that much; below zero if it needs more managers. */
    public Money savingAt(int otherSpan, Money costOfManager) {
        return costOfManager.multipliedBy(managers() - new Pyramid(operatives, otherSpan).managers());
    }

    /** How many managers a level needs; 0 for the top. */
    private long above(long level) {
        return level == 1 ? 0 : (level - 1) / span + 1;
    }
}
