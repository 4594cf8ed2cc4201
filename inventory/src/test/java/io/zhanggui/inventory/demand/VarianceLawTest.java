package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VarianceLawTest {

    @Test
    void fit_findsAnExactLaw_andLeavesOutWhatIsZero() {
        VarianceLaw law = VarianceLaw.fit(new double[] {1, 4, 9, 0, 5}, new double[] {3, 3 * 8, 3 * 27, 7, 0});

        assertThat(law.articles()).isEqualTo(3);
        assertThat(law.scale()).isCloseTo(3, within(1e-12));
        assertThat(law.exponent()).isCloseTo(1.5, within(1e-12));
        assertThat(law.variance(16)).isCloseTo(3 * 64, within(1e-10));
        assertThat(law.variance(0)).isZero();
    }

    @Test
    void oneMean_isAMultipleOfPoisson_andNoneIsPoisson() {
        assertThat(VarianceLaw.fit(new double[] {4, 4}, new double[] {8, 32}))
                .satisfies(law -> assertThat(law.exponent()).isEqualTo(1))
                .satisfies(law -> assertThat(law.variance(4)).isCloseTo(16, within(1e-12)));
        assertThat(VarianceLaw.fit(new double[] {}, new double[] {})).isEqualTo(new VarianceLaw(1, 1, 0));
    }

    @Test
    void shrunk_isBetweenOwnAndLaw() {
        VarianceLaw law = new VarianceLaw(1, 1, 10);

        assertThat(law.shrunk(4, 64, 0, 8)).isEqualTo(4);
        assertThat(law.shrunk(4, 64, 8, 8)).isCloseTo(16, within(1e-12));
        assertThat(law.shrunk(4, 0, 8, 8)).isCloseTo(4 * Math.sqrt(0.1), within(1e-12));
    }

    @Test
    void wrongFigures_areNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VarianceLaw.fit(new double[1], new double[2]))
                .withMessageContaining("variances must be as many as the 1 means but were 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VarianceLaw.fit(new double[] {Double.NaN}, new double[1]))
                .withMessageContaining("mean");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VarianceLaw(0, 1, 0))
                .withMessageContaining("scale");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VarianceLaw(1, 1, 0).variance(-1))
                .withMessageContaining("mean");
    }

    /** Two articles of nearly one mean say nothing of an exponent: without a bound grams for kilograms overflow the scale. */
    @Test
    void anExponentOfChanceIsBounded() {
        assertThat(VarianceLaw.fit(new double[] {1000, 1010}, new double[] {1, 1e6})
                        .exponent())
                .isEqualTo(3);
        assertThat(VarianceLaw.fit(new double[] {1000, 1010}, new double[] {1e6, 1})
                        .exponent())
                .isZero();
        assertThat(VarianceLaw.fit(new double[] {1000, 1010}, new double[] {1, 1e6})
                        .scale())
                .isGreaterThan(0);
    }
}
