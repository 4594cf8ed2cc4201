package io.zhanggui.core.testkit;

import io.zhanggui.core.kpi.Better;
import io.zhanggui.core.kpi.Indicator;
import io.zhanggui.core.kpi.Kpi;
import io.zhanggui.core.kpi.LinearWorstBest;
import io.zhanggui.core.kpi.Measurement;
import io.zhanggui.core.kpi.Measurements;
import io.zhanggui.core.kpi.MissingPolicy;
import io.zhanggui.core.kpi.RatioHigher;
import io.zhanggui.core.kpi.Scorecard;
import io.zhanggui.core.kpi.ScoringRule;
import io.zhanggui.core.kpi.Weight;
import io.zhanggui.core.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Scorecards of one to six indicators K0, K1 … and what was measured for them. */
public final class KpiArbitraries {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private KpiArbitraries() {}

    /** Rules that give 0 to 100 points for any actual: in proportion to a target, from worst to best, in bands. */
    public static Arbitrary<ScoringRule> scoringRules() {
        Arbitrary<BigDecimal> numbers = numbers();
        Arbitrary<ScoringRule> ratios = numbers.filter(target -> target.signum() > 0)
                .map(target -> new RatioHigher(target, HUNDRED, BigDecimal.ZERO, HUNDRED, null));
        Arbitrary<ScoringRule> lines = numbers.list()
                .ofSize(2)
                .uniqueElements(BigDecimal::stripTrailingZeros)
                .map(ends -> new LinearWorstBest(ends.get(0), ends.get(1), HUNDRED));
        Arbitrary<ScoringRule> bands = Arbitraries.of(
                        "banded 90->100, 80->80, 60->60, else->0", "banded 10->100, else->50")
                .map(ScoringRule::parse);
        return Arbitraries.oneOf(ratios, lines, bands);
    }

    /** Cards whose weights are whole percent and add up to 100, with any policy for what is missing; one of them refuses. */
    public static Arbitrary<Scorecard> scorecards(ReportingPeriod period) {
        return Arbitraries.integers()
                .between(1, 6)
                .flatMap(count -> Combinators.combine(
                                weights(count),
                                scoringRules().list().ofSize(count),
                                Arbitraries.of(MissingPolicy.class))
                        .as((weights, rules, policy) -> {
                            Scorecard.Builder card =
                                    Scorecard.builder("card", period).whenMissing(policy);
                            for (int i = 0; i < count; i++) {
                                card.indicator(kpi(i), Weight.weight(weights.get(i)), rules.get(i));
                            }
                            return card.build();
                        }));
    }

    /** A measurement for each indicator of the card, one in ten not applicable. */
    public static Arbitrary<Measurements> measurements(Scorecard card) {
        List<Arbitrary<Measurement>> each = card.indicators().stream()
                .map(Indicator::kpi)
                .map(kpi -> numbers()
                        .injectNull(0.1)
                        .map(actual -> actual == null ? Measurement.notApplicable(kpi) : Measurement.of(kpi, actual)))
                .toList();
        return Combinators.combine(each).as(Measurements::of);
    }

    private static Kpi kpi(int number) {
        return Kpi.of("K" + number, "指标 " + number, "indicator " + number, "points", Better.HIGHER);
    }

    private static Arbitrary<BigDecimal> numbers() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-20), BigDecimal.valueOf(300))
                .ofScale(2);
    }

    /** Cuts of a hundred percent. */
    private static Arbitrary<List<Integer>> weights(int count) {
        return Arbitraries.integers()
                .between(1, 99)
                .list()
                .ofSize(count - 1)
                .uniqueElements()
                .map(cuts -> {
                    List<Integer> ends = new ArrayList<>(cuts);
                    ends.add(0);
                    ends.add(100);
                    ends.sort(null);
                    return IntStream.range(0, count)
                            .mapToObj(i -> ends.get(i + 1) - ends.get(i))
                            .toList();
                });
    }
}
