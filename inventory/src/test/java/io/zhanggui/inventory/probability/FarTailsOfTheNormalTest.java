package io.zhanggui.inventory.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where one less a probability has no digits left, and where the losses change their formula. */
class FarTailsOfTheNormalTest {

    /** By tables to sixteen digits. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0",
        "0.025, -1.959963984540054",
        "0.975, 1.959963984540054",
        "1e-10, -6.361340902404056",
        "1e-20, -9.262340089798408"
    })
    void quantile_keepsItsDigits(double probability, double z) {
        assertThat(StandardNormal.quantile(probability)).isCloseTo(z, within(4e-15 * Math.abs(z)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-100, 1e-16, 1e-3, 0.2, 0.5})
    void quantile_isTheInverse_howeverSmallTheProbability(double probability) {
        double z = StandardNormal.quantile(probability);
        // an error of one unit in the last place of z changes the probability by about z² of them
        assertThat(StandardNormal.cumulative(z)).isCloseTo(probability, within(4e-16 * (2 + z * z) * probability));
    }

    @Test
    void lossesAtZero_areThoseOfHalfTheDistribution() {
        assertThat(StandardNormal.loss(0)).isEqualTo(1 / Math.sqrt(2 * Math.PI));
        assertThat(StandardNormal.secondLoss(0)).isEqualTo(0.25);
        assertThat(StandardNormal.loss(-40)).isEqualTo(40);
        assertThat(StandardNormal.secondLoss(-40)).isEqualTo(800.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1000, -3, -0.5, 0, 0.5, 3, 10, 30, 36.9})
    void inverseOfALoss_isFoundFromFarOnBothSides(double z) {
        assertThat(StandardNormal.inverseLoss(StandardNormal.loss(z))).isCloseTo(z, within(1e-12 * (1 + Math.abs(z))));
    }

    @Test
    void lossThatIsNone_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StandardNormal.inverseLoss(0))
                .withMessage("loss must be above zero and finite but was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StandardNormal.quantile(1))
                .withMessage("probability must be above 0 and below 1 but was 1.0");
    }
}
