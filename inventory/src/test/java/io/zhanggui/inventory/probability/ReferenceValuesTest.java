package io.zhanggui.inventory.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every figure of every distribution keeps its digits, however far the tail, against figures of 90 digits. */
class ReferenceValuesTest {

    @TestFactory
    Stream<DynamicTest> everyFigureKeepsItsDigits() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/probability/reference.csv")),
                StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> DynamicTest.dynamicTest(line, () -> compare(line.split(", "))))
                    .toList()
                    .stream();
        }
    }

    private static void compare(String[] line) {
        double[] figures =
                Arrays.stream(line).skip(1).mapToDouble(Double::parseDouble).toArray();
        DemandDistribution demand = demand(line[0], figures[0], figures[1]);
        double x = figures[2];
        assertClose("cumulative", demand.cumulative(x), figures[3], 1e-13);
        assertClose("exceedance", demand.exceedance(x), figures[4], 1e-13);
        assertClose("loss", demand.loss(x), figures[5], 1e-13);
        assertClose("complementary loss", demand.complementaryLoss(x), figures[6], 1e-13);
        assertClose("second loss", demand.secondLoss(x), figures[7], 2e-12);
    }

    private static DemandDistribution demand(String kind, double first, double second) {
        return switch (kind) {
            case "gamma" -> GammaDemand.ofShape(first, second);
            case "lognormal" -> LognormalDemand.ofLogarithm(first, second);
            case "negative-binomial" -> NegativeBinomialDemand.of(first, second);
            case "poisson" -> PoissonDemand.of(first);
            default -> throw new AssertionError(kind);
        };
    }

    private static void assertClose(String what, double actual, double expected, double relative) {
        assertThat(actual).as(what).isCloseTo(expected, within(relative * expected));
    }
}
