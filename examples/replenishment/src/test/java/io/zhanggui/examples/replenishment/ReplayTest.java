package io.zhanggui.examples.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a small generated history: the laws of a warehouse and of a frontier. */
class ReplayTest {

    private static Replay replay;
    private static Study study;

    @BeforeAll
    static void generate() {
        Sales.Collector collector = new Sales.Collector(Replenishment.START, Replenishment.END);
        GeneratedSales.add(120, 7, Replenishment.END, collector);
        Sales sales = collector.withSaleDays(Replenishment.LEAST_SALE_DAYS);
        replay = new Replay(sales, sales.dayOf(Replenishment.START), sales.days());
        study = new Study(replay);
    }

    @Test
    void byHand_serveReceiveAndCount() {
        LocalDate start = LocalDate.of(2011, 1, 3);
        Sales.Collector collector = new Sales.Collector(start, start.plusDays(8));
        collector.add("10000", start.minusDays(2), 1, 2.0);
        collector.add("10000", start.minusDays(1), 1, 4.0);
        collector.add("10000", start.plusDays(1), 20, 9.0);
        collector.add("10000", start.plusDays(1), 30, 9.0);
        collector.add("10000", start.plusDays(7), 5, 9.0);
        collector.add("99999", start.plusDays(1), 30, 9.0);
        Sales sales = collector.withSaleDays(2);
        Replay one = new Replay(sales, 2, 10);
        List<Integer> lines = new ArrayList<>();

        Outcome outcome = one.run((day, seen, position) -> {
            lines.add((int) seen.sold(seen.days() - 1, 0));
            assertThat(position).containsExactly(day == 2 ? 28 : 3);
            return new double[] {2.5};
        });

        // 28 in stock: 28 of 50 served on the second day; 3 arrive on the eighth, and serve 3 of 5.
        assertThat(sales.skus()).containsExactly("10000");
        assertThat(sales.price(0)).isEqualTo(3);
        assertThat(lines).containsExactly(1, 0);
        assertThat(outcome.point(1, sales, article -> true))
                .isEqualTo(new Point(1, 31.0 / 55, 93.0 / 165, 28.0 / 8, 84.0 / 8, 2));
        assertThat(outcome.onOrder(0)).isEqualTo(3);
    }

    @Test
    void stock_isNeverLostOrMade() {
        Outcome outcome = replay.run(SimpleRule.WEEKS_OF_30_DAYS.plan(4, replay));

        for (int i = 0; i < replay.sales().skus().size(); i++) {
            assertThat(outcome.served(i) + outcome.onHand(i) + outcome.onOrder(i))
                    .isEqualTo(replay.opening(i) + outcome.ordered(i));
            assertThat(outcome.onHand(i)).isNotNegative();
        }
    }

    @Test
    void moreService_neverCostsLessStock() {
        List<Frontier> all = new ArrayList<>(study.simple());
        all.add(study.planned());
        all.add(study.standard());
        for (Frontier frontier : all) {
            for (int i = 1; i < frontier.points().size(); i++) {
                // Points stand in the order of stock; a hair is left to rounding of orders.
                assertThat(frontier.points().get(i).unitFill())
                        .as(frontier.name())
                        .isGreaterThan(frontier.points().get(i - 1).unitFill() - 0.002);
            }
        }
    }

    @Test
    void foresight_isNeverBeaten() {
        Point limit = replay.run(SimpleRule.foresight(1, replay)).point(1, replay.sales(), article -> true);
        List<Frontier> all = new ArrayList<>(study.simple());
        all.add(study.planned());

        assertThat(all)
                .allSatisfy(frontier -> assertThat(frontier.points()).allSatisfy(point -> {
                    assertThat(point.unitFill()).isLessThanOrEqualTo(limit.unitFill());
                    assertThat(point.valueFill()).isLessThanOrEqualTo(limit.valueFill() + 1e-12);
                }));
        assertThat(study.planned().at(limit.valueStock(), Point::valueFill)).isLessThan(limit.valueFill());
    }

    @Test
    void planned_servesMoreThanTheSimpleOnesAtEqualStock() {
        assertThat(study.comparison()).hasSizeGreaterThan(4).allSatisfy(row -> {
            assertThat(row.unitPoints()).isPositive();
            assertThat(row.valuePoints()).isGreaterThan(-0.5);
        });
    }

    @Test
    void sameHistory_sameFigures() {
        Plan plan = Study.planned(new Shop(replay.sales()), 0.1);
        Point first = replay.run(plan).point(0.1, replay.sales(), article -> true);

        assertThat(replay.run(plan).point(0.1, replay.sales(), article -> true)).isEqualTo(first);
        assertThat(study.planned().points()).hasSize(Study.RISKS.length);
    }

    @Test
    void classes_addUpToTheTotal() {
        Frontier planned = study.planned();
        for (Point total : planned.points()) {
            double stock = study.byClass(planned).values().stream()
                    .flatMap(part -> part.points().stream())
                    .filter(point -> point.parameter() == total.parameter())
                    .mapToDouble(Point::valueStock)
                    .sum();
            assertThat(stock).isCloseTo(total.valueStock(), within(1e-6));
        }
    }

    @Test
    void plan_knowsNothingOfTheDaysToCome() {
        // The same history with other demand after the second review gives the same first two orders.
        Plan plan = Study.planned(new Shop(replay.sales()), 0.1);
        List<double[]> orders = new ArrayList<>();
        Replay shorter = new Replay(replay.sales(), replay.start(), replay.start() + 8);
        Plan noted = (day, seen, position) -> {
            double[] order = plan.orders(day, seen, position);
            assertThat(seen.days()).isEqualTo(day);
            orders.add(order);
            return order;
        };
        shorter.run(noted);
        replay.run(noted);

        assertThat(orders.get(2)).containsExactly(orders.get(0));
        assertThat(orders.get(3)).containsExactly(orders.get(1));
    }

    @Test
    void accuracy_countsEveryArticleOnce() {
        List<Accuracy> rows = Accuracy.of(replay, Study.forecaster());

        assertThat(rows.stream().mapToInt(Accuracy::articles).sum())
                .isEqualTo(replay.sales().skus().size());
        assertThat(rows).allSatisfy(row -> assertThat(row.weightedErrors()).allMatch(error -> error > 0));
    }
}
