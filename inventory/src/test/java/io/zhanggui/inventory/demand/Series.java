package io.zhanggui.inventory.demand;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Series of demand, and models to forecast them with. */
final class Series extends DomainContextBase {

    /** 1 to 60 periods of demand, many of them without any. */
    @Provide
    Arbitrary<double[]> demand() {
        Arbitrary<Double> size = Arbitraries.doubles().between(0.5, 1000).ofScale(2);
        return Arbitraries.frequencyOf(Tuple.of(3, size), Tuple.of(2, Arbitraries.just(0.0)))
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    /** Seasonal models of both forms, updates and starts, with a trend, a damped one or none. */
    @Provide
    Arbitrary<HoltWinters> holtWinters() {
        Arbitrary<Double> share = Arbitraries.doubles().between(0, 1).ofScale(3);
        return Combinators.combine(
                        Arbitraries.integers().between(2, 7),
                        Arbitraries.of(SeasonalForm.class),
                        Arbitraries.of(SeasonalUpdate.class),
                        share,
                        share,
                        share,
                        Arbitraries.of(0.0, 0.9, 1.0),
                        Arbitraries.<SeasonalStart>of(
                                new SeasonalStart.Decomposition(), new SeasonalStart.FirstSeasons()))
                .as(HoltWinters::new);
    }

    /** Every kind of model, with parameters from the whole of their range. */
    @Provide
    Arbitrary<ForecastModel> models() {
        Arbitrary<Double> share = Arbitraries.doubles().between(0, 1).ofScale(3);
        Arbitrary<Integer> periods = Arbitraries.integers().between(1, 14);
        return Arbitraries.oneOf(List.of(
                Arbitraries.of(Naive.of(), Mean.of(), Drift.of()),
                periods.map(SeasonalNaive::of),
                periods.map(MovingAverage::of),
                share.map(SimpleExponentialSmoothing::of),
                share.tuple2().map(two -> Holt.of(two.get1(), two.get2())),
                share.tuple2().map(two -> Holt.ofDamped(two.get1(), two.get2(), 0.9)),
                holtWinters(),
                share.map(Theta::of),
                share.flatMap(alpha -> periods.map(bucket -> Adida.of(alpha).withBucket(bucket % 6))),
                share.list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .flatMap(alphas -> periods.map(longest -> new Imapa(longest % 6, alphas))),
                share.tuple2()
                        .flatMap(two -> Arbitraries.of(CrostonStart.class)
                                .flatMap(start -> Arbitraries.of(CrostonBias.class)
                                        .map(bias -> new Croston(two.get1(), two.get2(), start, bias)))),
                share.tuple2()
                        .flatMap(two ->
                                Arbitraries.of(TsbStart.class).map(start -> new Tsb(two.get1(), two.get2(), start)))));
    }
}
