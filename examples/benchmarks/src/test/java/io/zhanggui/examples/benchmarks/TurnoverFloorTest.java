package io.zhanggui.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.examples.benchmarks.ClassesBenchmark.Classes;
import io.zhanggui.inventory.stock.MovementKind;
import io.zhanggui.inventory.turnover.AbcClass;
import io.zhanggui.inventory.turnover.AbcClassification;
import io.zhanggui.inventory.turnover.AgeProfile;
import io.zhanggui.inventory.turnover.Turnover;
import io.zhanggui.inventory.turnover.TurnoverFigures;
import io.zhanggui.inventory.turnover.XyzClass;
import io.zhanggui.inventory.turnover.XyzClassification;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnoverFloorTest {

    /** Nothing sold in the month, nothing left, first goods in the month; the days before, in and after the month. */
    @Test
    @Proves("I8.turnover")
    void turnoverFloor_givesTheLibrarysTurnovers() {
        StockFacts awkward = new StockFacts(10, 3);
        awkward.set(0, 0, MovementKind.RECEIPT, "3", "0.3333", 0);
        awkward.set(1, 1, MovementKind.RECEIPT, "5", "2", 303);
        awkward.set(2, 0, MovementKind.ISSUE, "1", null, 303);
        awkward.set(3, 0, MovementKind.ISSUE, "0.7", null, 304);
        awkward.set(4, 2, MovementKind.RECEIPT, "2", "7.77777777", 310);
        awkward.set(5, 2, MovementKind.ISSUE, "1.5", null, 320);
        awkward.set(6, 0, MovementKind.DAMAGE, "0.3", null, 333);
        awkward.set(7, 0, MovementKind.ISSUE, "1", null, 333);
        awkward.set(8, 1, MovementKind.ISSUE, "5", null, 334);
        awkward.set(9, 2, MovementKind.ISSUE, "0.5", null, 364);
        for (StockFacts facts : List.of(awkward, StockFacts.random(20_000, 20))) {
            TurnoverBenchmark benchmark = new TurnoverBenchmark();
            benchmark.prepare(facts);
            List<Turnover> expected = benchmark.turnovers();
            List<Turnover> floored = benchmark.turnoversFloor();
            assertThat(floored).hasSameSizeAs(expected).hasSize(facts.stocks.length);
            for (int i = 0; i < expected.size(); i++) {
                assertThat(floored.get(i).outflow()).isCloseTo(expected.get(i).outflow(), within(1e-9));
                assertThat(floored.get(i).averageStock())
                        .isCloseTo(expected.get(i).averageStock(), within(1e-9));
            }
        }
    }

    @Test
    @Proves("I8.turnover.report")
    void theReport_hasTheCostAndTheStockOfTheMonth() {
        TurnoverBenchmark benchmark = new TurnoverBenchmark();
        benchmark.prepare(StockFacts.random(20_000, 20));
        List<TurnoverFigures> report = List.copyOf(benchmark.report().values());
        List<Turnover> turnovers = benchmark.turnovers();
        assertThat(report).hasSameSizeAs(turnovers);
        for (int i = 0; i < report.size(); i++) {
            TurnoverFigures figures = report.get(i);
            assertThat(figures.byCost().outflow()).isCloseTo(turnovers.get(i).outflow(), within(1e-6));
            double ends = figures.opening().plus(figures.closing()).getAmount().doubleValue();
            assertThat(ends / 2).isCloseTo(turnovers.get(i).averageStock(), within(0.011));
        }
    }

    /** On the day itself and long before; the cents of a class may be shared otherwise, those of all are the same. */
    @Test
    @Proves("I8.ageing")
    void ageingFloor_givesTheLibrarysAges() {
        for (StockFacts facts : List.of(StockFacts.random(20_000, 20), StockFacts.random(400, 40))) {
            AgeingBenchmark benchmark = new AgeingBenchmark();
            benchmark.prepare(facts);
            List<AgeProfile> expected = List.copyOf(benchmark.ages().values());
            List<AgeProfile> floored = benchmark.agesFloor();
            floored.removeIf(profile -> profile.days() == null);
            assertThat(floored).hasSameSizeAs(expected).isNotEmpty();
            for (int i = 0; i < floored.size(); i++) {
                AgeProfile one = expected.get(i);
                AgeProfile other = floored.get(i);
                assertThat(other.days()).isCloseTo(one.days(), within(1e-9));
                assertThat(other.daysByValue()).isCloseTo(one.daysByValue(), within(1e-9));
                for (int j = 0; j < one.values().size(); j++) {
                    assertThat(other.quantities().get(j))
                            .isEqualByComparingTo(one.quantities().get(j));
                    assertThat(other.values().get(j).getAmount())
                            .isCloseTo(one.values().get(j).getAmount(), within(new BigDecimal("0.05")));
                }
            }
        }
    }

    @Test
    @Proves({"I8.classes", "I8.classes.lines", "I8.filling"})
    void classesFloor_givesTheLibrarysClasses() {
        for (int articles : new int[] {1, 7, 300}) {
            ClassesBenchmark benchmark = new ClassesBenchmark();
            benchmark.n = 20_000;
            benchmark.prepare(articles);
            assertSame(benchmark.classifyBatch(), benchmark.classifyFloor());
            assertSame(benchmark.classifyLines(), benchmark.classifyFloor());
        }
    }

    @Test
    void theArticlesOfTheBenchmark_areOfEveryClass() {
        ClassesBenchmark benchmark = new ClassesBenchmark();
        benchmark.n = 20_000;
        benchmark.prepare(300);
        Classes classes = benchmark.classifyBatch();
        assertThat(classes.abc().classes().values()).contains(AbcClass.values());
        assertThat(classes.xyz().values()).extracting(XyzClassification::xyz).contains(XyzClass.X, XyzClass.Y);
    }

    private static void assertSame(Classes expected, Classes floored) {
        assertThat(floored.abc().classes()).isEqualTo(expected.abc().classes());
        assertThat(floored.abc().rows())
                .extracting(AbcClassification.Row::key)
                .containsExactlyElementsOf(expected.abc().classes().keySet());
        assertThat(floored.xyz().keySet())
                .containsExactlyElementsOf(expected.xyz().keySet());
        expected.xyz().forEach((sku, xyz) -> {
            XyzClassification other = floored.xyz().get(sku);
            assertThat(other.variation()).isCloseTo(xyz.variation(), within(1e-9));
            assertThat(other.xyz()).isEqualTo(xyz.xyz());
        });
    }
}
