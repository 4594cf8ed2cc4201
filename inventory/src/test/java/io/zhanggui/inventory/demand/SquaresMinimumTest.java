package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SquaresMinimumTest {

    private static final double[] LOW = {0, 0};
    private static final double[] HIGH = {1, 1};

    @Test
    void linearErrorsAreSolved() {
        double[] found = minimum(SquaresMinimumTest::plane, new double[] {0.9, 0.1}, LOW, HIGH, 3);
        assertThat(found).containsExactly(new double[] {0.3, 0.6}, within(1e-6));
    }

    @Test
    void aCurvedValleyIsFollowed() {
        double[] found = minimum(
                (point, errors) -> {
                    errors[0] = 10 * (point[1] - point[0] * point[0]);
                    errors[1] = 0.5 - point[0];
                    return squares(errors);
                },
                new double[] {0.95, 0.05},
                LOW,
                HIGH,
                2);
        assertThat(found).containsExactly(new double[] {0.5, 0.25}, within(1e-4));
    }

    /** e = (x − 2, y − 0.5, x − y): with x held at 1, y is best at (0.5 + 1) / 2. */
    @Test
    void aVariableThatWantsOutStopsAtItsWallAndTheOthersGoOn() {
        double[] found = minimum(SquaresMinimumTest::beyondTheWall, new double[] {0.5, 0.1}, LOW, HIGH, 3);
        assertThat(found[0]).isEqualTo(1);
        assertThat(found[1]).isCloseTo(0.75, within(1e-4));
    }

    @Test
    void aVariableAtTheLowerWallIsHeldToo() {
        double[] found = minimum(
                (point, errors) -> {
                    errors[0] = point[0] + 1;
                    errors[1] = point[1] - 0.25;
                    return squares(errors);
                },
                new double[] {0, 1},
                LOW,
                HIGH,
                2);
        assertThat(found[0]).isZero();
        assertThat(found[1]).isCloseTo(0.25, within(1e-4));
    }

    @Test
    void aVariableThatChangesNothingStaysWhereItIs() {
        double[] found = minimum(
                (point, errors) -> {
                    errors[0] = point[0] - 0.4;
                    return squares(errors);
                },
                new double[] {0.9, 0.7},
                LOW,
                HIGH,
                1);
        assertThat(found).containsExactly(new double[] {0.4, 0.7}, within(1e-6));
    }

    @Test
    void whereThereAreNoErrorsTheSearchStaysThisSide() {
        double[] found = minimum(
                (point, errors) -> {
                    errors[0] = point[0] - 0.9;
                    errors[1] = point[1] - 0.5;
                    return point[0] > 0.6 ? Double.NaN : squares(errors);
                },
                new double[] {0.5, 0.1},
                LOW,
                HIGH,
                2);
        assertThat(found[0]).isBetween(0.5, 0.6);
    }

    @Test
    void withoutErrorsItStaysAtTheStart() {
        double[] start = {0.2, 0.8};
        assertThat(minimum((point, errors) -> 0, start, LOW, HIGH, 4)).containsExactly(start);
        assertThat(start).containsExactly(0.2, 0.8);
    }

    @Test
    void oneSearchGoesFromOneStartAfterAnother() {
        SquaresMinimum search = new SquaresMinimum(SquaresMinimumTest::plane, LOW, HIGH, 3);
        double[] first = search.from(new double[] {0.9, 0.1});
        double[] second = search.from(new double[] {0.1, 0.9});
        assertThat(first).containsExactly(new double[] {0.3, 0.6}, within(1e-6));
        assertThat(second).containsExactly(new double[] {0.3, 0.6}, within(1e-6));
        assertThat(search.squares()).isCloseTo(0, within(1e-10));
    }

    @Test
    void theSumThatWasFoundIsKept() {
        SquaresMinimum search = new SquaresMinimum(SquaresMinimumTest::beyondTheWall, LOW, HIGH, 3);
        search.from(new double[] {0.5, 0.1});
        assertThat(search.squares()).isCloseTo(1 + 2 * 0.25 * 0.25, within(1e-6));
    }

    @Test
    void nothingOutsideTheBoxIsAsked() {
        double[] found = minimum(
                (point, errors) -> point[0] > 1 || point[1] > 1 ? Double.NaN : plane(point, errors),
                new double[] {1, 1},
                LOW,
                HIGH,
                3);
        assertThat(found).containsExactly(new double[] {0.3, 0.6}, within(1e-6));
    }

    /** The start, two slopes, and six steps that lead nowhere. */
    @Test
    void itGivesUpWhereNothingFalls() {
        assertThat(callsOf((point, errors) -> squares(errors), 0.2, 0.8)).isEqualTo(1 + 2 + 6);
    }

    /** The start and the first slope. */
    @Test
    void itGivesUpWhereThereIsNoSlope() {
        assertThat(callsOf(
                        (point, errors) -> {
                            errors[0] = point[0];
                            return point[0] == 0.2 ? 0.04 : Double.NaN;
                        },
                        0.2,
                        0.8))
                .isEqualTo(2);
    }

    @Test
    void itStopsWhenTheSumHardlyFalls() {
        assertThat(callsOf(SquaresMinimumTest::beyondTheWall, 0.5, 0.1)).isLessThanOrEqualTo(1 + 4 * 3);
        assertThat(callsOf(SquaresMinimumTest::beyondTheWall, 1, 0.1)).isLessThanOrEqualTo(1 + 3 * 3);
    }

    private static int callsOf(SquaresMinimum.Errors function, double... start) {
        AtomicInteger calls = new AtomicInteger();
        minimum(
                (point, errors) -> {
                    calls.incrementAndGet();
                    return function.at(point, errors);
                },
                start,
                LOW,
                HIGH,
                3);
        return calls.get();
    }

    private static double beyondTheWall(double[] point, double[] errors) {
        errors[0] = point[0] - 2;
        errors[1] = point[1] - 0.5;
        errors[2] = point[0] - point[1];
        return squares(errors);
    }

    private static double[] minimum(
            SquaresMinimum.Errors function, double[] start, double[] lower, double[] upper, int count) {
        return new SquaresMinimum(function, lower, upper, count).from(start);
    }

    private static double plane(double[] point, double[] errors) {
        errors[0] = point[0] - 0.3;
        errors[1] = 2 * (point[1] - 0.6);
        errors[2] = point[0] + point[1] - 0.9;
        return squares(errors);
    }

    private static double squares(double[] errors) {
        double sum = 0;
        for (double error : errors) {
            sum += error * error;
        }
        return sum;
    }
}
