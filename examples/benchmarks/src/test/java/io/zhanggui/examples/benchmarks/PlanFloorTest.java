package io.zhanggui.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.inventory.demand.ChosenForecast;
import io.zhanggui.inventory.demand.DemandClass;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.DemandPeriod;
import io.zhanggui.inventory.demand.SalesLine;
import io.zhanggui.inventory.replenishment.ReorderProposal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;

class PlanFloorTest {

    private static final RecursiveComparisonConfiguration NEARLY = RecursiveComparisonConfiguration.builder()
            .withComparatorForType(PlanFloorTest::nearly, Double.class)
            .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
            .withStrictTypeChecking(true)
            .build();

    @Test
    @Proves({"I1.weekly", "I1.daily"})
    void floors_giveTheLibrarysPlans() {
        assertSame(PlanFacts.random(600, DemandPeriod.WEEK));
        assertSame(PlanFacts.random(200, DemandPeriod.DAY));
    }

    @Test
    @Proves("I1.forecasts")
    void floors_giveTheLibrarysForecasts() {
        ForecastBatchBenchmark benchmark = new ForecastBatchBenchmark();
        benchmark.n = 600;
        benchmark.prepare();

        List<ItemResult<Sku, ChosenForecast>> expected = benchmark.forecasts();
        List<ItemResult<Sku, ChosenForecast>> floored = benchmark.floorForecasts();
        assertThat(floored).hasSize(600).hasSameSizeAs(expected);
        for (int i = 0; i < floored.size(); i++) {
            assertThat(floored.get(i)).usingRecursiveComparison(NEARLY).isEqualTo(expected.get(i));
        }
    }

    @Test
    void theArticlesOfTheBenchmark_areOfEveryClass_andNeedOrdersOrNot() {
        List<ReorderProposal> weekly =
                PlanFacts.random(600, DemandPeriod.WEEK).plan().planned();
        assertThat(weekly)
                .extracting(each -> each.forecast().demandClass().orElseThrow())
                .contains(DemandClass.SMOOTH, DemandClass.ERRATIC, DemandClass.INTERMITTENT, DemandClass.LUMPY);
        assertThat(weekly.stream().map(ReorderProposal::isOrder).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(true, false);
        assertThat(weekly.stream().map(each -> each.forecast().code()).collect(Collectors.toSet()))
                .hasSizeGreaterThan(6);
    }

    /** Never sold, sold once and last week, for seven to fourteen weeks, always the same, a step, fractions, one giant. */
    @Test
    void floors_giveTheLibrarysPlans_ofAwkwardHistories() {
        List<SalesLine> lines = new ArrayList<>();
        Map<String, double[]> histories = new HashMap<>();
        histories.put("NEVER", new double[] {});
        histories.put("LAST", new double[] {3});
        for (int weeks = 7; weeks < 15; weeks++) {
            double[] some = new double[weeks];
            Arrays.setAll(some, i -> i % 3 == 1 ? 0 : 1 + i % 5);
            some[0] = 2;
            histories.put("WEEKS-" + weeks, some);
        }
        double[] same = new double[52];
        Arrays.fill(same, 4);
        histories.put("SAME", same);
        double[] step = new double[52];
        Arrays.fill(step, 30, 52, 9);
        step[0] = 1;
        histories.put("STEP", step);
        double[] early = new double[52];
        early[0] = 5;
        histories.put("EARLY", early);
        histories.put("FRACTIONS", new double[] {0.5, 0, 1.25, 0, 0, 0.125, 2, 0, 0.75, 0.5, 0.5, 0, 3});
        histories.put("GIANT", new double[] {1, 2, 1e9, 3, 1, 2, 1, 1, 2, 1, 3, 2, 1});
        histories.forEach((name, demand) -> {
            for (int i = 0; i < demand.length; i++) {
                if (demand[i] > 0) {
                    lines.add(new SalesLine(
                            Sku.of(name),
                            PlanFacts.TODAY.minusWeeks(demand.length - i),
                            Quantity.of(BigDecimal.valueOf(demand[i]), UnitOfMeasure.PIECE),
                            ""));
                }
            }
        });
        DemandHistory history = DemandHistory.weekly()
                .between(PlanFacts.FIRST_DAY, PlanFacts.TODAY)
                .from(lines.stream());
        String[][] terms = {{"0", "0", "1"}, {"3.5", "0.000001", "0.3"}, {"-7", "1000", "12"}};
        for (double[] leadTime : new double[][] {{0, 0}, {0.5, 0}, {21, 4}, {30, 0}}) {
            for (String[] term : terms) {
                Sku[] skus = histories.keySet().stream().map(Sku::of).toArray(Sku[]::new);
                PlanFacts facts = new PlanFacts(skus, history);
                for (int i = 0; i < skus.length; i++) {
                    facts.set(i, term[0], leadTime[0], leadTime[1], term[1], term[2]);
                }
                assertSame(facts);
            }
        }
    }

    private static void assertSame(PlanFacts facts) {
        PlanFloor floor = new PlanFloor(facts);
        Map<Sku, ReorderProposal> expected = bySku(facts.plan().planned());
        List<ReorderProposal> floored = floor.plan().planned();
        assertThat(expected).hasSize(facts.skus.length);
        assertThat(floored).hasSize(facts.skus.length);
        for (int i = 0; i < floored.size(); i++) {
            ReorderProposal proposal = expected.get(floored.get(i).sku());
            assertThat(floored.get(i))
                    .as(String.valueOf(floored.get(i).sku()))
                    .usingRecursiveComparison(NEARLY)
                    .isEqualTo(proposal);
            assertThat(floor.order(i) / 1e6)
                    .isCloseTo(proposal.quantity().amount().doubleValue(), within(1e-6));
        }
    }

    private static int nearly(Double one, Double other) {
        boolean same = Double.compare(one, other) == 0
                || Math.abs(one - other) <= 1e-7 * Math.max(1, Math.max(Math.abs(one), Math.abs(other)));
        return same ? 0 : Double.compare(one, other);
    }

    private static Map<Sku, ReorderProposal> bySku(List<ReorderProposal> proposals) {
        return proposals.stream().collect(Collectors.toMap(ReorderProposal::sku, each -> each));
    }
}
