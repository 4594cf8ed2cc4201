package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class BrentMinimumTest {

    private int evaluations;

    @Property
    void theVertexOfAParabolaIsFoundAtOnce(
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double vertex,
            @ForAll @DoubleRange(min = 0.1, max = 0.9) double start) {
        evaluations = 0;
        assertThat(minimum(x -> 3 + (x - vertex) * (x - vertex), 0, 1, start)).isCloseTo(vertex, within(1e-5));
        assertThat(evaluations).isLessThanOrEqualTo(14);
    }

    @Property
    void aValleyWithoutAParabolaTakesGoldenSteps(@ForAll @DoubleRange(min = 0.05, max = 0.95) double lowest) {
        evaluations = 0;
        assertThat(minimum(x -> Math.sqrt(Math.abs(x - lowest)), 0, 1, 0.5)).isCloseTo(lowest, within(3e-5));
        assertThat(evaluations).isLessThanOrEqualTo(45);
    }

    @Test
    void aQuarticIsFlatAtItsLowestPoint() {
        assertThat(minimum(x -> Math.pow(x - 0.3, 4), 0, 1, 0.9)).isCloseTo(0.3, within(5e-3));
        assertThat(evaluations).isLessThanOrEqualTo(40);
    }

    @Test
    void askewValleyIsFoundInFewSteps() {
        assertThat(minimum(x -> x - Math.log(x), 0.1, 10, 5)).isCloseTo(1, within(2e-5));
        assertThat(evaluations).isLessThanOrEqualTo(16);
        assertThat(minimum(x -> Math.exp(x) - 2 * x, -4, 4, -3)).isCloseTo(Math.log(2), within(2e-5));
        assertThat(evaluations).isLessThanOrEqualTo(34);
    }

    @Test
    void theLowestPointCanBeAtAnEnd() {
        assertThat(minimum(x -> x, 2, 3, 2.5)).isCloseTo(2, within(3e-5));
        assertThat(minimum(x -> -x, 2, 3, 2.5)).isCloseTo(3, within(3e-5));
        assertThat(minimum(x -> x, 2, 3, 2)).isEqualTo(2);
        assertThat(minimum(x -> -x, 2, 3, 3)).isEqualTo(3);
        assertThat(evaluations).isLessThanOrEqualTo(140);
    }

    @Test
    void everyArgumentTriedLiesWithin() {
        DoubleUnaryOperator wave = x -> {
            assertThat(x).isBetween(1.0, 4.0);
            return Math.sin(3 * x);
        };
        assertThat(minimum(wave, 1, 4, 2)).isCloseTo(Math.PI / 2, within(2e-5));
        assertThat(evaluations).isLessThanOrEqualTo(16);
    }

    private double minimum(DoubleUnaryOperator function, double low, double high, double start) {
        DoubleUnaryOperator counted = x -> {
            evaluations++;
            return function.applyAsDouble(x);
        };
        return BrentMinimum.of(counted, low, high, start, function.applyAsDouble(start), 1e-5);
    }
}
