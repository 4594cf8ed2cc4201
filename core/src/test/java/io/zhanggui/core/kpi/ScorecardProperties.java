package io.zhanggui.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.time.ReportingPeriod;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What holds for every card. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ScorecardProperties {

    private static final ReportingPeriod MONTH = ReportingPeriod.parse("2025-11");

    /** An item of a made-up card: the actual is {@code null} where it does not apply. */
    record Item(int weight, BigDecimal actual, BigDecimal target) {}

    @Provide
    Arbitrary<List<Item>> items() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.valueOf(2000))
                                .ofScale(2)
                                .injectNull(0.2),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ONE, BigDecimal.valueOf(2000))
                                .ofScale(1))
                .as(Item::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .filter(items -> items.stream().mapToInt(Item::weight).sum() > 0);
    }

    private static Kpi kpi(int index) {
        return Kpi.of("K" + index, "指标" + index, "indicator " + index, "", Better.HIGHER);
    }

    private static CardItem indicator(int index, Item item) {
        return Indicator.of(
                kpi(index),
                Weight.weight(item.weight()),
                RatioHigher.of(item.target()).cappedAt(120));
    }

    private static Measurement measurement(int index, Item item) {
        return item.actual() == null
                ? Measurement.notApplicable(kpi(index))
                : Measurement.of(kpi(index), item.actual());
    }

    private static ScorecardResult score(List<Item> items, List<Integer> order) {
        Scorecard.Builder builder = Scorecard.builder("card", MONTH).normalised();
        List<Measurement> measurements = new ArrayList<>();
        for (int index : order) {
            builder.item(indicator(index, items.get(index)));
            measurements.add(measurement(index, items.get(index)));
        }
        return builder.build().score(Measurements.of(measurements));
    }

    private static List<Integer> inOrder(List<Item> items) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            order.add(i);
        }
        return order;
    }

    @Property
    void the_score_agrees_with_slow_decimals(@ForAll("items") List<Item> items) {
        MathContext slow = new MathContext(60, RoundingMode.HALF_EVEN);
        BigDecimal sum = BigDecimal.ZERO;
        int weights = 0;
        for (Item item : items) {
            if (item.actual() != null) {
                BigDecimal score = item.actual()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(item.target(), slow)
                        .min(BigDecimal.valueOf(120));
                sum = sum.add(score.multiply(BigDecimal.valueOf(item.weight())));
                weights += item.weight();
            }
        }
        Optional<Score> weighted = score(items, inOrder(items)).weighted();
        if (weights == 0) {
            assertThat(weighted).isEmpty();
        } else {
            assertThat(Fraction.of(sum.divide(BigDecimal.valueOf(weights), slow))
                            .minus(weighted.orElseThrow().exact())
                            .abs())
                    .isLessThan(Fraction.of(new BigDecimal("1e-40")));
        }
    }

    @Property
    void the_order_of_indicators_and_measurements_does_not_matter(
            @ForAll("items") List<Item> items, @ForAll Random random) {
        List<Integer> shuffled = inOrder(items);
        Collections.shuffle(shuffled, random);
        assertThat(score(items, shuffled).total())
                .isEqualTo(score(items, inOrder(items)).total());
    }

    /** Limits of 20 and 90 are often in the way of cards between 0 and 120. */
    @Property
    void a_greater_actual_never_lowers_the_total_which_stays_between_floor_and_cap(
            @ForAll("items") List<Item> items,
            @ForAll @IntRange(max = 7) int which,
            @ForAll @IntRange(max = 900) int more) {
        Scorecard.Builder builder =
                Scorecard.builder("card", MONTH).normalised().limits(BigDecimal.valueOf(20), BigDecimal.valueOf(90));
        Measurements less = Measurements.of();
        Measurements raised = Measurements.of();
        for (int index : inOrder(items)) {
            Item item = items.get(index);
            builder.item(indicator(index, item));
            less = less.and(measurement(index, item));
            boolean up = index == which % items.size() && item.actual() != null;
            raised = raised.and(
                    up
                            ? Measurement.of(kpi(index), item.actual().add(BigDecimal.valueOf(more)))
                            : measurement(index, item));
        }
        Scorecard card = builder.build();
        Optional<Score> before = card.score(less).total();
        Optional<Score> after = card.score(raised).total();
        assertThat(after.isPresent()).isEqualTo(before.isPresent());
        before.ifPresent(score -> assertThat(score)
                .isBetween(Score.of(BigDecimal.valueOf(20)), Score.of(BigDecimal.valueOf(90)))
                .isLessThanOrEqualTo(after.orElseThrow()));
    }

    @Property
    void redistribution_keeps_the_mean_of_equal_scores(
            @ForAll("items") List<Item> items, @ForAll @IntRange(max = 120) int equal) {
        List<Item> same = items.stream()
                .map(item -> new Item(
                        item.weight(),
                        item.actual() == null ? null : BigDecimal.valueOf(equal),
                        BigDecimal.valueOf(100)))
                .toList();
        boolean applies = same.stream().anyMatch(item -> item.actual() != null && item.weight() > 0);
        assertThat(score(same, inOrder(same)).total())
                .isEqualTo(applies ? Optional.of(Score.of(BigDecimal.valueOf(equal))) : Optional.empty());
    }

    @Property
    void contributions_add_up_to_the_score_as_it_is_shown(@ForAll("items") List<Item> items) {
        ScorecardResult result = score(items, inOrder(items));
        BigDecimal sum = result.items().stream().map(ItemScore::contribution).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(result.score().orElse(BigDecimal.ZERO));
        Explanation weighted = result.explain().parts().get(0);
        BigDecimal explained = weighted.parts().stream()
                .flatMap(part -> part.value().stream())
                .map(BigDecimal.class::cast)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(explained).isEqualByComparingTo(sum);
    }

    @Property
    void one_group_that_holds_everything_scores_like_no_group(@ForAll("items") List<Item> items) {
        Scorecard.Builder builder = Scorecard.builder("card", MONTH).normalised();
        List<CardItem> inside = new ArrayList<>();
        List<Measurement> measurements = new ArrayList<>();
        for (int index : inOrder(items)) {
            inside.add(indicator(index, items.get(index)));
            measurements.add(measurement(index, items.get(index)));
        }
        builder.group("all", Weight.weight(100), inside.toArray(CardItem[]::new));
        ScorecardResult grouped = builder.build().score(Measurements.of(measurements));
        ScorecardResult flat = score(items, inOrder(items));
        assertThat(grouped.total()).isEqualTo(flat.total());
        assertThat(grouped.items()).isEqualTo(flat.items());
    }

    @Property
    void a_result_read_back_from_its_parts_is_equal_and_explains_the_same(@ForAll("items") List<Item> items) {
        ScorecardResult result = score(items, inOrder(items))
                .adjusted(Adjustment.bonus("2.5", "专利", "证书"))
                .vetoed(Veto.scoreAtMost("59", "重大事故", "报告"));
        ScorecardResult restored = ScorecardResult.restore(
                result.card(), result.measurements(), result.scores(), result.adjustments(), result.vetoes());
        assertThat(restored).isEqualTo(result).hasSameHashCodeAs(result);
        assertThat(restored.explain().toText(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(result.explain().toText(Locale.SIMPLIFIED_CHINESE));
    }

    @Property
    void a_pool_is_shared_out_to_the_cent_and_nobody_strays_a_cent_from_their_share(
            @ForAll @IntRange(max = 1_000_000) int cents, @ForAll("pool") List<BigDecimal> weights) {
        BonusPool pool = BonusPool.of(Money.ofMinor(CurrencyUnit.of("CNY"), cents));
        BigDecimal all = BigDecimal.ZERO;
        for (BigDecimal weight : weights) {
            pool = pool.with(PersonId.of("P" + pool.members().size()), weight, new BigDecimal("1.2"));
            all = all.add(weight);
        }
        List<Money> shares = List.copyOf(pool.shares().values());
        assertThat(Money.total(shares)).isEqualTo(pool.total());
        for (int i = 0; i < shares.size(); i++) {
            BigDecimal exact =
                    BigDecimal.valueOf(cents).multiply(weights.get(i)).divide(all, MathContext.DECIMAL128);
            assertThat(exact.subtract(BigDecimal.valueOf(shares.get(i).getAmountMinorLong()))
                            .abs())
                    .isLessThan(BigDecimal.ONE);
        }
    }

    @Provide
    Arbitrary<List<BigDecimal>> pool() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(50_000))
                .ofScale(2)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .filter(weights -> weights.stream().anyMatch(weight -> weight.signum() > 0));
    }
}
