package io.zhanggui.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.SalesLine;
import io.zhanggui.inventory.item.Kits;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.replenishment.ReplenishmentPlanner;
import io.zhanggui.inventory.replenishment.StockPosition;
import io.zhanggui.inventory.replenishment.SupplyTerms;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistributedPlannerTest {

    private static final LocalDate FROM = LocalDate.of(2025, 3, 3);
    private static final LocalDate UNTIL = LocalDate.of(2025, 12, 1);
    private static final SampleFacts FACTS = SampleFacts.of(3, 40, FROM, UNTIL, 20251111);

    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .master("local[2]")
                .appName("test")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 2)
                .getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void a_plan_over_partitions_is_that_of_one_machine(int partitions) {
        assertThat(planned(partitions)).containsExactlyInAnyOrderElementsOf(ofOneMachine());
    }

    @Test
    void the_sample_has_orders_articles_with_enough_stock_and_refused_ones() {
        assertThat(planned(4))
                .extracting(row -> row.getString(2))
                .contains("ORDER", "ENOUGH", "REFUSED")
                .hasSize(3 * 40);
        assertThat(planned(4))
                .filteredOn(row -> row.getString(2).equals("REFUSED"))
                .allSatisfy(row -> assertThat(row.getString(9)).contains("has no supply terms"));
    }

    private static List<Row> planned(int partitions) {
        return new DistributedPlanner(new PlanSettings(FROM, UNTIL, "0.95", 7), partitions)
                .plan(
                        spark.createDataFrame(FACTS.sales(), Columns.SALES),
                        spark.createDataFrame(FACTS.kits(), Columns.KITS),
                        spark.createDataFrame(FACTS.stock(), Columns.STOCK),
                        spark.createDataFrame(FACTS.terms(), Columns.TERMS))
                .collectAsList();
    }

    /** The library alone, from sales lines as objects and with its own kits. */
    private static List<Row> ofOneMachine() {
        Kits kits = Kits.none()
                .plus(Sku.of("BOX"), Sku.of("A0"), BigDecimal.valueOf(2))
                .plus(Sku.of("BOX"), Sku.of("A1"), BigDecimal.ONE);
        ReplenishmentPlanner planner = ReplenishmentPlanner.builder()
                .cycleService("0.95")
                .reviewEvery(7)
                .build();
        return Stream.of("W0", "W1", "W2")
                .flatMap(warehouse -> {
                    DemandHistory demand = DemandHistory.weekly()
                            .between(FROM, UNTIL)
                            .kits(kits)
                            .from(of(warehouse, FACTS.sales()).map(DistributedPlannerTest::line));
                    return planner
                            .plan(
                                    demand,
                                    of(warehouse, FACTS.stock())
                                            .map(DistributedPlannerTest::stock)
                                            .toList(),
                                    of(warehouse, FACTS.terms())
                                            .map(DistributedPlannerTest::terms)
                                            .toList(),
                                    UNTIL)
                            .results()
                            .stream()
                            .map(result -> PartitionPlanner.row(warehouse, result));
                })
                .toList();
    }

    private static Stream<Row> of(String warehouse, List<Row> rows) {
        return rows.stream().filter(row -> row.getString(0).equals(warehouse));
    }

    private static SalesLine line(Row row) {
        LocalDate day = ((Date) row.get(2)).toLocalDate();
        return new SalesLine(Sku.of(row.getString(1)), day, pieces(row, 3), "shop");
    }

    private static StockPosition stock(Row row) {
        return new StockPosition(Sku.of(row.getString(1)), pieces(row, 2), pieces(row, 3), pieces(row, 4));
    }

    private static SupplyTerms terms(Row row) {
        return new SupplyTerms(
                Sku.of(row.getString(1)),
                PartyId.of(row.getString(2)),
                LeadTime.of(row.getDouble(3), row.getDouble(4)),
                row.getDecimal(5),
                row.getDecimal(6));
    }

    private static Quantity pieces(Row row, int column) {
        return Quantity.of(row.getDecimal(column), UnitOfMeasure.PIECE);
    }
}
