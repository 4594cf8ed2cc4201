package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.inventory.turnover.AbcClass;
import io.zhanggui.inventory.turnover.AbcClassification;
import io.zhanggui.inventory.turnover.Turnover;
import io.zhanggui.inventory.turnover.XyzClassification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ClassificationProperties {

    @Property
    void sharesOfAbcRiseToOneAndClassesFollow(@ForAll("values") Map<Integer, Double> values) {
        List<AbcClassification.Row<Integer>> rows = AbcClassification.of(values).rows();
        double total = values.values().stream()
                .mapToDouble(value -> Math.max(0, value))
                .sum();

        assertThat(rows).extracting(AbcClassification.Row::key).containsExactlyInAnyOrderElementsOf(values.keySet());
        for (int i = 0; i < rows.size(); i++) {
            AbcClassification.Row<Integer> row = rows.get(i);
            double before = i == 0 ? 0 : rows.get(i - 1).cumulativeShare();
            assertThat(row.cumulativeShare()).isBetween(before, 1.0);
            if (total > 0) {
                assertThat(row.cumulativeShare() - before).isCloseTo(Math.max(0, row.value()) / total, within(1e-9));
                assertThat(row.abc())
                        .isEqualTo(before < 0.8 - 1e-12 ? AbcClass.A : before < 0.95 - 1e-12 ? AbcClass.B : AbcClass.C);
            }
            if (i > 0) {
                assertThat(Math.max(0, row.value()))
                        .isLessThanOrEqualTo(Math.max(0, rows.get(i - 1).value()));
                assertThat(row.abc()).isGreaterThanOrEqualTo(rows.get(i - 1).abc());
            }
        }
        if (total > 0) {
            assertThat(rows.get(rows.size() - 1).cumulativeShare()).isEqualTo(1);
        }
    }

    @Property
    void everyArticleIsCountedInOneClass(@ForAll("values") Map<Integer, Double> values) {
        AbcClassification<Integer> abc = AbcClassification.of(values);

        assertThat(abc.counts().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(values.size());
        for (AbcClass each : AbcClass.values()) {
            assertThat(abc.classes().values().stream().filter(each::equals))
                    .hasSize(abc.counts().get(each));
        }
    }

    @Property
    void theUnitOfDemandDoesNotMatterToXyz(
            @ForAll("series") double[] demand, @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
        XyzClassification one = XyzClassification.of(demand);
        XyzClassification other = XyzClassification.of(
                DoubleStream.of(demand).map(each -> each * factor).toArray());

        assertThat(other.xyz()).isEqualTo(one.xyz());
        if (Double.isNaN(one.variation())) {
            assertThat(other.variation()).isNaN();
        } else {
            assertThat(other.variation()).isCloseTo(one.variation(), within(1e-9));
        }
    }

    @Property
    void variationAgreesWithTheTextbook(@ForAll("series") double[] demand) {
        double mean = DoubleStream.of(demand).average().orElseThrow();
        double variance = DoubleStream.of(demand)
                .map(each -> (each - mean) * (each - mean))
                .average()
                .orElseThrow();
        double variation = XyzClassification.of(demand).variation();

        if (mean == 0) {
            assertThat(variation).isNaN();
        } else {
            assertThat(variation).isCloseTo(Math.sqrt(variance) / mean, within(1e-7));
        }
    }

    @Property
    void turnoverOfASumIsTheRatioOfSums(
            @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = 0, max = 1e6) Double> outflows,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double stock,
            @ForAll @IntRange(min = 1, max = 366) int days) {
        Turnover sum = outflows.stream()
                .map(outflow -> Turnover.of(outflow, stock, days))
                .reduce(Turnover::plus)
                .orElseThrow();
        double outflow = outflows.stream().mapToDouble(Double::doubleValue).sum();
        double turns = sum.turns().orElseThrow();

        assertThat(turns).isCloseTo(outflow / (stock * outflows.size()), within(1e-9 * (1 + turns)));
        assertThat(sum.turnsPerYear().orElseThrow()).isCloseTo(turns * 365 / days, within(1e-9 * (1 + turns * 365)));
        sum.daysOfStock().ifPresent(left -> assertThat(left * turns).isCloseTo(days, within(1e-6)));
        assertThat(sum.daysOfStock().isPresent()).isEqualTo(outflow > 0);
    }

    @Provide
    Arbitrary<Map<Integer, Double>> values() {
        Arbitrary<Double> value = Arbitraries.oneOf(
                Arbitraries.just(0.0),
                Arbitraries.doubles().between(-100, 1000).ofScale(2),
                Arbitraries.of(10.0, 20.0));
        return value.list().ofMinSize(1).ofMaxSize(40).map(list -> {
            Map<Integer, Double> values = new LinkedHashMap<>();
            list.forEach(each -> values.put(values.size(), each));
            return values;
        });
    }

    @Provide
    Arbitrary<double[]> series() {
        return DemandArbitraries.demandSeries();
    }
}
