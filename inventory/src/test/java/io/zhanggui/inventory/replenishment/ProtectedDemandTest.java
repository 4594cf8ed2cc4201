package io.zhanggui.inventory.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.demand.DemandClass;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.DemandPeriod;
import io.zhanggui.inventory.demand.DemandSeriesBuilder;
import io.zhanggui.inventory.demand.ForecastCandidate;
import io.zhanggui.inventory.demand.ForecastSelection;
import io.zhanggui.inventory.demand.ForecastSource;
import io.zhanggui.inventory.demand.ObservedSales;
import io.zhanggui.inventory.demand.PooledForecaster;
import io.zhanggui.inventory.demand.SimpleExponentialSmoothing;
import io.zhanggui.inventory.demand.StatedForecast;
import io.zhanggui.inventory.policy.LostSalesReview;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.probability.LognormalDemand;
import io.zhanggui.inventory.probability.NegativeBinomialDemand;
import io.zhanggui.inventory.probability.NormalDemand;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** What stock must last for is what the forecast itself expects, and is off by, over that time. */
class ProtectedDemandTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Sku CUP = Sku.of("CUP");

    /**
     * 400 articles whose level is a random walk: errors taken as independent leave 17 % of the cycles out of stock where 5 % are
     * meant. With the model that such demand has, the goal is met but for what 60 weeks do not tell of its parameters; a choice
     * of models takes some for steady that are not.
     */
    @Test
    void theShareOfCyclesOutOfStockIsThatOfTheGoal() {
        ForecastSelection.Builder smoothing = ForecastSelection.builder();
        for (DemandClass each : DemandClass.values()) {
            smoothing.candidates(each, List.of(ForecastCandidate.ofFitted(SimpleExponentialSmoothing.of(0.1))));
        }

        assertThat(percentOut(smoothing.build())).isBetween(3.5, 8.5);
        assertThat(percentOut(ForecastSelection.builder().build())).isBetween(3.5, 12.0);
    }

    /** How many of the cycles run out within a review of a week and a lead time of four. */
    private static double percentOut(ForecastSource source) {
        int articles = 400;
        SplittableRandom random = new SplittableRandom(20260302);
        DemandSeriesBuilder histories = DemandHistory.ofSeries(DemandPeriod.WEEK, TODAY);
        double[] coming = new double[articles];
        for (int i = 0; i < articles; i++) {
            double[] weeks = walk(random);
            histories.add(Sku.of("A" + i), UnitOfMeasure.PIECE, Arrays.copyOf(weeks, 60));
            coming[i] = Arrays.stream(weeks, 60, 65).sum();
        }
        DemandHistory demand = histories.build();
        List<ReorderProposal> planned = planner()
                .forecasts(source)
                .build()
                .plan(
                        demand,
                        demand.skus().stream().map(ProtectedDemandTest::empty).toList(),
                        demand.skus().stream().map(sku -> terms(sku, 28, 0)).toList(),
                        TODAY)
                .planned();
        assertThat(planned).hasSize(articles);
        long out = IntStream.range(0, articles)
                .filter(i -> coming[i] > planned.get(i).level().orderUpTo())
                .count();
        return 100.0 * out / articles;
    }

    private static double[] walk(SplittableRandom random) {
        double[] weeks = new double[65];
        double level = 400;
        for (int week = 0; week < weeks.length; week++) {
            level += 5 * random.nextGaussian();
            weeks[week] = Math.max(0, level + 10 * random.nextGaussian());
        }
        return weeks;
    }

    /** 10, 20, 30, 40 over 2.5 weeks of which the first 1.5 pass before the arrival; deviations of totals 3, 5, 9, 9. */
    @Test
    void theStepsOfTheForecastCount_notTheirAverage() {
        StatedForecast stated =
                new StatedForecast("plan", List.of(10.0, 20.0, 30.0, 40.0), List.of(3.0, 5.0, 9.0, 9.0));
        ReorderProposal proposal = planned(stated, planner().fillRate("0.9"), 10.5, 0);

        assertThat(proposal.level().protectedDemand().mean()).isCloseTo(10 + 20 + 15, within(1e-9));
        double variance = 25 + 0.5 * (81 - 25); // between two and three weeks on a straight line
        NormalDemand whole = NormalDemand.of(45, Math.sqrt(variance));
        NormalDemand before = NormalDemand.of(20, Math.sqrt(9 + 0.5 * (25 - 9)));
        double upTo = proposal.level().orderUpTo();
        assertThat(whole.loss(upTo) - before.loss(upTo)).isCloseTo(0.1 * 25, within(1e-9));
        assertThat(proposal.level().demandPerPeriod()).isEqualTo(NormalDemand.of(45 / 2.5, 3));
    }

    @Test
    void whatVariesInTheLeadTimeCountsInEveryShape() {
        StatedForecast stated = StatedForecast.of("plan", Collections.nCopies(9, 20.0), 5);

        // μ 20 a week, L 2 weeks ± 1: variance of R + L 3 × 25 + 20² = 475, of Poisson demand 60 + 400
        assertThat(variance(planned(stated, planner(), 14, 7))).isCloseTo(475, within(1e-9));
        for (DemandShape shape : DemandShape.values()) {
            ReorderProposal proposal = planned(stated, planner().demandShape(shape), 14, 7);
            assertThat(variance(proposal))
                    .as(shape.name())
                    .isCloseTo(shape == DemandShape.POISSON ? 460 : 475, within(1e-6));
            assertThat(proposal.level().orderUpTo())
                    .isGreaterThan(planned(stated, planner().demandShape(shape), 14, 0)
                                    .level()
                                    .orderUpTo()
                            + 20);
        }
        ReorderProposal poisson = planned(stated, planner().demandShape(DemandShape.POISSON), 14, 7);
        assertThat(poisson.level().protectedDemand()).isInstanceOf(NegativeBinomialDemand.class);
        assertThat(poisson.explain().toText(Locale.ENGLISH))
                .contains(
                        "√(expected demand 60 + (20 per period × 1 periods that the lead time varies)²), as of Poisson")
                .contains("plan = stated for 9 periods")
                .doesNotContain("NaN");
    }

    private static double variance(ReorderProposal proposal) {
        return Math.pow(proposal.level().protectedDemand().standardDeviation(), 2);
    }

    /** The level's own explanation tells the risk of the demand that the goal was met with. */
    @Test
    void theLevelKnowsTheDemandThatItProtects() {
        StatedForecast stated = StatedForecast.of("plan", Collections.nCopies(9, 4.0), 4);
        ReorderProposal proposal = planned(stated, planner().demandShape(DemandShape.PIECES), 14, 0);

        assertThat(proposal.level().protectedDemand()).isEqualTo(proposal.demand());
        assertThat(proposal.demand().exceedance(proposal.level().orderUpTo())).isBetween(0.03, 0.05);
    }

    @Test
    void everySourceOfForecastsIsTaken() {
        ForecastSource source = (demand, sku, periods) -> {
            assertThat(demand.skus()).contains(sku);
            assertThat(periods).isEqualTo(3);
            return StatedForecast.of("618", List.of(40.0, 120.0, 30.0), 0);
        };
        ReorderProposal proposal = planner()
                .forecasts(source)
                .build()
                .plan(demand(), List.of(empty(CUP)), List.of(terms(CUP, 14, 0)), TODAY)
                .planned()
                .get(0);

        assertThat(proposal.quantity()).isEqualTo(Quantity.ofPieces(190));
        assertThat(proposal.forecast().code()).isEqualTo("STATED");
        assertThat(proposal.explain().toText(Locale.ENGLISH)).contains("Forecast method: 618 = stated for 3 periods");
    }

    @Test
    void aForecastThatIsTooShortStopsItsArticleOnly() {
        ReplenishmentPlan plan = planner()
                .forecasts((unusedDemand, unusedSku, unusedPeriods) -> StatedForecast.of("618", List.of(40.0), 0))
                .build()
                .plan(demand(), List.of(empty(CUP)), List.of(terms(CUP, 14, 0)), TODAY);

        assertThat(plan.planned()).isEmpty();
        assertThat(plan.results().get(0).toString())
                .contains("the forecast of CUP covers 1 periods, but stock must last for 3");
    }

    @Test
    void aStaleHistoryIsRefused() {
        ReplenishmentPlanner planner = planner().build();

        assertThat(plan(planner, TODAY.plusDays(14)).planned()).hasSize(1);
        assertThat(plan(planner, TODAY.minusDays(1)).planned()).hasSize(1);
        assertThatThrownBy(() -> plan(planner, TODAY.plusDays(15)))
                .hasMessage("the history ends 15 days before the day of the plan, 2026-03-17, more than 14."
                        + " Maybe bring it up to date, or set staleAfter(days)?");
        assertThatThrownBy(() -> plan(planner, TODAY.minusDays(2)))
                .hasMessageContaining("the history goes on to 2026-03-01, after the day of the plan, 2026-02-28");
        assertThat(plan(planner().staleAfter(15).build(), TODAY.plusDays(15)).planned())
                .hasSize(1);
        assertThatThrownBy(() -> planner().staleAfter(0)).hasMessageContaining("at least 1, but are 0");
    }

    private static ReplenishmentPlan plan(ReplenishmentPlanner planner, LocalDate today) {
        return planner.plan(demand(), List.of(empty(CUP)), List.of(terms(CUP, 14, 0)), today);
    }

    /** Week by week independent: D₁ and D₂ are one week each, and the order is that of the review. */
    @Test
    void whereSalesAreLostNothingIsOrderedForThoseWhoHaveGone() {
        StatedForecast stated = StatedForecast.of("plan", Collections.nCopies(2, 30.0), 12);
        ReplenishmentPlanner.Builder lost =
                planner().demandShape(DemandShape.LOGNORMAL).cycleService("0.9").lostSales();
        LognormalDemand week = LognormalDemand.of(30, 12);
        for (int onHand : new int[] {0, 10, 40, 90}) {
            ReorderProposal proposal = planned(stated, lost, 7, 0, onHand);
            assertThat(proposal.quantity().amount().doubleValue())
                    .isEqualTo(LostSalesReview.atRisk(1 - 0.9).order(onHand, week, week));
            assertThat(proposal.lostSales()).isTrue();
        }
        ReorderProposal empty = planned(stated, lost, 7, 0, 0);
        ReorderProposal waiting =
                planned(stated, planner().demandShape(DemandShape.LOGNORMAL).cycleService("0.9"), 7, 0, 0);
        assertThat(empty.quantity().amount()).isLessThan(waiting.quantity().amount());
        assertThat(empty.explain().toText(Locale.ENGLISH))
                .contains("position 0 PCS + order 46: demand after the arrival exceeds what is left then with a risk of"
                        + " at most 10%; what is missing before is lost and not ordered");
        assertThat(planned(stated, lost, 7, 0, 200).reason()).isEqualTo(ReorderReason.ENOUGH_STOCK);
        ReplenishmentPlan refused = planner()
                .fillRate("0.9")
                .lostSales()
                .build()
                .plan(demand(), List.of(empty(CUP)), List.of(terms(CUP, 7, 0)), TODAY);
        assertThat(refused.results().get(0).toString()).contains("Maybe name a cycle service?");
    }

    @Test
    void aPooledForecastPlansEveryArticleThatWasObserved() {
        ObservedSales seen = ObservedSales.of(TODAY.minusDays(70), List.of(CUP, Sku.of("POT")));
        for (int day = 0; day < 70; day++) {
            seen = seen.plus(new double[] {4, 8}, new int[] {1, 2}, new boolean[2]);
        }
        ReplenishmentPlan plan = planner()
                .forecasts(PooledForecaster.standard().forecast(seen))
                .build()
                .plan(
                        seen.history(DemandPeriod.WEEK),
                        List.of(empty(CUP), empty(Sku.of("POT"))),
                        List.of(terms(CUP, 7, 0), terms(Sku.of("POT"), 7, 0)),
                        TODAY);

        assertThat(plan.planned()).extracting(each -> each.forecast().code()).containsExactly("POOLED", "POOLED");
        assertThat(plan.planned().get(0).level().protectedDemand().mean()).isCloseTo(2 * 28, within(1.0));
        assertThat(plan.planned().get(0).explain().toText(Locale.ENGLISH)).contains("common growth 1");
        assertThat(plan.toTable().rows()).hasSize(2);
    }

    @Test
    void equalReturnKeepsWhatIsCheapMoreSafely() {
        Map<Sku, BigMoney> prices = Map.of(
                Sku.of("A"), BigMoney.parse("CNY 1"),
                Sku.of("B"), BigMoney.parse("CNY 4"),
                Sku.of("C"), BigMoney.parse("CNY 40"));

        assertThat(EqualReturn.atRisk(0.1).goals(prices).values()).containsOnly(ServiceGoal.ofCycleService("0.9"));
        Map<Sku, ServiceGoal> goals =
                EqualReturn.atRisk(0.1).withUnitWeight(0.25).goals(prices);
        assertThat(goals.get(Sku.of("A")).share()).isCloseTo(1 - 0.1 / 1.75, within(1e-12));
        assertThat(goals.get(Sku.of("B")).share()).isCloseTo(0.9, within(1e-12));
        assertThat(goals.get(Sku.of("C")).share()).isCloseTo(1 - 0.1 / 0.775, within(1e-12));
        assertThat(EqualReturn.atRisk(0.94)
                        .withUnitWeight(1)
                        .goals(prices)
                        .get(Sku.of("C"))
                        .share())
                .isCloseTo(0.05, within(1e-12));
        assertThat(EqualReturn.atRisk(1e-9).goals(prices).get(Sku.of("C")).share())
                .isEqualTo(1 - 1e-4);
        assertThat(EqualReturn.atRisk(0.5).goals(Map.of())).isEmpty();
        assertThatThrownBy(() -> EqualReturn.atRisk(0.1).goals(Map.of(CUP, BigMoney.parse("CNY 0"))))
                .hasMessage("the price of CUP must be above zero but is CNY 0");
        assertThatThrownBy(() -> EqualReturn.atRisk(0.1)
                        .goals(Map.of(CUP, BigMoney.parse("CNY 1"), Sku.of("B"), BigMoney.parse("USD 1"))))
                .hasMessageContaining("but others are in");
        assertThatThrownBy(() -> new EqualReturn(0, 0)).hasMessageContaining("risk");
        assertThatThrownBy(() -> new EqualReturn(0.1, 2)).hasMessageContaining("unitWeight");
    }

    private static ReorderProposal planned(
            StatedForecast stated, ReplenishmentPlanner.Builder planner, double lead, double deviation) {
        return planned(stated, planner, lead, deviation, 0);
    }

    private static ReorderProposal planned(
            StatedForecast stated, ReplenishmentPlanner.Builder planner, double lead, double deviation, int onHand) {
        return planner.forecasts((unusedDemand, unusedSku, unusedPeriods) -> stated)
                .build()
                .plan(
                        demand(),
                        List.of(StockPosition.of(CUP, Quantity.ofPieces(onHand), Quantity.ofPieces(0))),
                        List.of(terms(CUP, lead, deviation)),
                        TODAY)
                .planned()
                .get(0);
    }

    private static ReplenishmentPlanner.Builder planner() {
        return ReplenishmentPlanner.builder();
    }

    private static DemandHistory demand() {
        return DemandHistory.ofSeries(DemandPeriod.WEEK, TODAY)
                .add(CUP, UnitOfMeasure.PIECE, new double[] {8, 12, 8, 12})
                .build();
    }

    private static StockPosition empty(Sku sku) {
        return StockPosition.of(sku, Quantity.ofPieces(0), Quantity.ofPieces(0));
    }

    private static SupplyTerms terms(Sku sku, double days, double deviation) {
        return SupplyTerms.builder(sku, PartyId.of("S1"), LeadTime.of(days, deviation))
                .build();
    }
}
