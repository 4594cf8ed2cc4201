package io.zhanggui.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of the table; a target that does not exist is {@code NaN}.
 *
 * @param id as in the targets, with the work behind a dot where an id has several: {@code O3.count}
 * @param work what is done
 * @param measure how the figure is taken
 * @param unit the unit of the figure and its target
 * @param target the least figure for {@link Unit#PER_SECOND}, else the greatest
 * @param ratio the greatest ratio to the result floor
 * @param bytes the most bytes allocated for each call or item
 */
record Row(String id, String work, Measure measure, Unit unit, double target, double ratio, double bytes) {

    /** A row with a figure and its target. */
    static Row of(String id, String work, Measure measure, Unit unit, double target) {
        return new Row(id, work, measure, unit, target, Double.NaN, Double.NaN);
    }

    /** A row that the library does not reach yet. */
    static Row notYet(String id, String work, String missing) {
        return new Row(id, work, new NotYet(missing), Unit.MILLISECONDS, Double.NaN, Double.NaN, Double.NaN);
    }

    /** The same with another target. */
    Row target(double other) {
        return new Row(id, work, measure, unit, other, ratio, bytes);
    }

    /** The same with a greatest ratio to the result floor. */
    Row ratioAtMost(double most) {
        return new Row(id, work, measure, unit, target, most, bytes);
    }

    /** The same with the most bytes allocated for each call or item. */
    Row bytesAtMost(double most) {
        return new Row(id, work, measure, unit, target, ratio, most);
    }

    boolean isMeasured() {
        return !(measure instanceof NotYet);
    }

    /** Whether the row is meant by an id, or by the part before the dot. */
    boolean isMeantBy(String asked) {
        return id.equalsIgnoreCase(asked) || id.regionMatches(true, 0, asked + ".", 0, asked.length() + 1);
    }

    /** {@code met}, or what was missed; empty if the row has no target. */
    String verdict(Measured measured) {
        List<String> missed = new ArrayList<>();
        if (!Double.isNaN(target) && !unit.meets(measured.taken(), target)) {
            missed.add("figure");
        }
        if (!Double.isNaN(ratio) && !(measured.resultRatio() <= ratio)) {
            missed.add("ratio");
        }
        if (!Double.isNaN(bytes) && !(measured.bytes() <= bytes)) {
            missed.add("bytes");
        }
        if (Double.isNaN(target) && Double.isNaN(ratio) && Double.isNaN(bytes)) {
            return "";
        }
        return missed.isEmpty() ? "met" : "missed: " + String.join(", ", missed);
    }
}
