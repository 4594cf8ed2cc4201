package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class SimplexMinimumTest {

    private static final double[] ZERO = {0, 0};
    private static final double[] ONE = {1, 1};

    private int evaluations;

    @Test
    void theBottomOfABowlIsFound() {
        double[] found =
                minimum(p -> 1 + square(p[0] - 0.3) + 4 * square(p[1] - 0.6), new double[] {0.9, 0.1}, ZERO, ONE);
        assertThat(found[0]).isCloseTo(0.3, within(2e-3));
        assertThat(found[1]).isCloseTo(0.6, within(2e-3));
        assertThat(evaluations).isLessThanOrEqualTo(60);
    }

    @Test
    void aBentValleyIsFollowed() {
        double[] lower = {-2, -2};
        double[] upper = {2, 2};
        double[] found = minimum(
                p -> 1 + 100 * square(p[1] - p[0] * p[0]) + square(1 - p[0]), new double[] {-1.2, 1}, lower, upper);
        assertThat(found[0]).isCloseTo(1, within(5e-3));
        assertThat(found[1]).isCloseTo(1, within(1e-2));
        assertThat(evaluations).isLessThanOrEqualTo(190);
    }

    @Test
    void threeDimensionsAreSearched() {
        double[] lower = {0, 0, 0};
        double[] upper = {1, 2, 3};
        double[] found = minimum(
                p -> 1 + square(p[0] - 0.5) + square(p[1] - 1.5) + square(p[2] - 0.5) + p[0] * p[1] / 10,
                new double[] {0.9, 0.2, 2.9},
                lower,
                upper);
        assertThat(found[0]).isCloseTo((0.5 - 0.075) / (1 - 0.0025), within(1e-2));
        assertThat(found[1]).isCloseTo((1.5 - 0.025) / (1 - 0.0025), within(1e-2));
        assertThat(found[2]).isCloseTo(0.5, within(1e-2));
        assertThat(evaluations).isLessThanOrEqualTo(130);
    }

    @Test
    void theLowestPointCanBeInACorner() {
        double[] found = minimum(p -> 5 + p[0] - p[1], new double[] {0.5, 0.5}, ZERO, ONE);
        assertThat(found[0]).isCloseTo(0, within(1e-4));
        assertThat(found[1]).isCloseTo(1, within(1e-4));
        assertThat(evaluations).isLessThanOrEqualTo(60);
    }

    @Test
    void noPointOutsideTheBoxIsTried() {
        double[] found = minimum(
                p -> {
                    assertThat(p[0]).isBetween(0.0, 1.0);
                    assertThat(p[1]).isBetween(0.0, 1.0);
                    return 3 + square(p[0] + 1) + square(p[1] - 0.5);
                },
                new double[] {1, 1},
                ZERO,
                ONE);
        assertThat(found[0]).isCloseTo(0, within(1e-5));
        assertThat(found[1]).isCloseTo(0.5, within(5e-3));
    }

    @Test
    void ofAPlainTheStartIsKept() {
        assertThat(minimum(p -> 7, new double[] {0.4, 0.6}, ZERO, ONE)).containsExactly(0.4, 0.6);
        assertThat(evaluations).isEqualTo(2);
    }

    @Test
    void aStartThatIsLowestStays() {
        double[] start = {0.3, 0.6};
        double[] found = minimum(p -> 1 + Math.abs(p[0] - 0.3) + Math.abs(p[1] - 0.6), start, ZERO, ONE);
        assertThat(found).containsExactly(0.3, 0.6);
        assertThat(start).containsExactly(0.3, 0.6);
    }

    private static double square(double x) {
        return x * x;
    }

    private double[] minimum(ToDoubleFunction<double[]> function, double[] start, double[] lower, double[] upper) {
        ToDoubleFunction<double[]> counted = point -> {
            evaluations++;
            return function.applyAsDouble(point);
        };
        return SimplexMinimum.of(counted, start, function.applyAsDouble(start), lower, upper);
    }
}
