package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Marks of demand across the borders of words of 64 bits, against looking at each period. */
class DemandsProperties {

    @Provide
    Arbitrary<double[]> series() {
        Arbitrary<Double> size = Arbitraries.oneOf(
                Arbitraries.doubles().between(0.5, 1000).ofScale(2), Arbitraries.of(Double.MIN_VALUE, 1e-300));
        return Arbitraries.frequencyOf(
                        Tuple.of(1, size), Tuple.of(3, Arbitraries.just(0.0)), Tuple.of(1, Arbitraries.just(-0.0)))
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(200);
    }

    @Property
    void a_period_is_marked_where_there_was_demand(
            @ForAll("series") double[] history, @ForAll @IntRange(max = 1000) int cut) {
        int known = 1 + cut % history.length;
        long[] marks = Demands.marks(history, known);

        for (int t = 0; t < marks.length * Long.SIZE; t++) {
            boolean marked = (marks[t / Long.SIZE] >>> t % Long.SIZE & 1) == 1;
            assertThat(marked).as("period %s of %s", t, known).isEqualTo(t < known && history[t] > 0);
        }
        long demands = IntStream.range(0, known).filter(t -> history[t] > 0).count();
        assertThat(Demands.first(marks, known)).isEqualTo(Demands.first(history, known));
        assertThat(Demands.share(marks, known)).isEqualTo((double) demands / known);
    }

    @Property
    void squared_errors_are_those_of_the_fitted_values_in_long_series_too(@ForAll("series") double[] history) {
        for (ForecastModel model : new ForecastModel[] {Croston.of(0.1), Tsb.of(0.2, 0.1)}) {
            double[] fitted = model.fittedValues(history);
            double squares = IntStream.range(0, history.length)
                    .filter(t -> !Double.isNaN(fitted[t]))
                    .mapToDouble(t -> (history[t] - fitted[t]) * (history[t] - fitted[t]))
                    .sum();
            assertThat(model.forecast(history, 1).squaredErrors()).isCloseTo(squares, within(1e-9 * (1 + squares)));
        }
    }

    @Property
    void what_is_no_demand_is_refused_wherever_it_stands(
            @ForAll("series") double[] history,
            @ForAll("wrong") double wrong,
            @ForAll @IntRange(max = 1000) int place) {
        int at = place % history.length;
        history[at] = wrong;

        for (ForecastModel model : new ForecastModel[] {Croston.of(0.1), Tsb.of(0.2, 0.1)}) {
            assertThatThrownBy(() -> model.forecast(history, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("history[" + at + "]");
        }
    }

    @Provide
    Arbitrary<Double> wrong() {
        return Arbitraries.of(
                -1.0,
                -Double.MIN_VALUE,
                Double.NaN,
                Double.longBitsToDouble(0xFFF8_0000_0000_0000L),
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY);
    }
}
