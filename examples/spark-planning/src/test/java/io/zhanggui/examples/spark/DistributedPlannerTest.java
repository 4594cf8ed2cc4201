package io.zhanggui.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.SalesLine;
import io.zhanggui.inventory.replenishment.ReplenishmentPlanner;
import io.zhanggui.inventory.replenishment.StockPosition;
import io.zhanggui.inventory.replenishment.SupplierTerms;
import io.zhanggui.inventory.replenishment.SupplyCalendar;
import io.zhanggui.inventory.replenishment.SupplyTerms;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistributedPlannerTest {

    private static final LocalDate FROM = LocalDate.of(2025, 3, 3);
    private static final LocalDate UNTIL = LocalDate.of(2025, 12, 1);
    private static final SampleFacts FACTS = SampleFacts.of(3, 40, FROM, UNTIL, 20251111);

    private static final PlanSettings SETTINGS = new PlanSettings(
            FROM,
            UNTIL,
            "0.95",
            7,
            FACTS.kits().stream()
                    .map(row -> SparkPlanning.kit(schema(row), FROM))
                    .toList());

    private static SparkSession spark;

    /** Rules of a host's own: articles that are replaced, one by a kit, and prices. */
    private record ShopRules(PlanSettings settings) implements PlanRules {

        @Override
        public DemandHistory.Builder history() {
            return settings.history()
                    .replaced(Sku.of("A3"), Sku.of("A4"), FROM.plusDays(100), new BigDecimal("0.5"))
                    .replaced(Sku.of("A5"), Sku.of("BOX"));
        }

        @Override
        public ReplenishmentPlanner planner() {
            return settings.planner();
        }

        @Override
        public LocalDate today() {
            return settings.today();
        }

        @Override
        public SupplyTerms terms(Row row) {
            SupplyTerms plain = PlanRules.super.terms(row);
            return SupplyTerms.builder(plain.sku(), plain.supplier(), plain.leadTime())
                    .pack("10")
                    .price(BigMoney.parse("CNY 3.50"))
                    .build();
        }

        @Override
        public List<SupplierTerms> suppliers() {
            return IntStream.range(0, 7)
                    .mapToObj(number -> SupplierTerms.of(PartyId.of("S" + number))
                            .calendar(SupplyCalendar.ALWAYS.ordersOn(DayOfWeek.WEDNESDAY)))
                    .toList();
        }
    }

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
        assertThat(planned(SETTINGS, partitions)).containsExactlyInAnyOrderElementsOf(ofOneMachine(SETTINGS));
    }

    @Test
    void so_is_one_by_rules_of_a_host() {
        PlanRules rules = new ShopRules(SETTINGS);

        assertThat(planned(rules, 3))
                .containsExactlyInAnyOrderElementsOf(ofOneMachine(rules))
                .isNotEqualTo(planned(SETTINGS, 3));
    }

    @Test
    void a_kit_counts_for_what_it_held_on_the_day() {
        List<KitRow> rows = SETTINGS.kits();
        LocalDate changed = rows.get(2).from();

        assertThat(rows.get(0).from()).isEqualTo(FROM);
        assertThat(changed).isAfter(FROM).isBefore(UNTIL);
        assertThat(KitRow.register(rows).on(changed.minusDays(1)).componentsOf(Sku.of("BOX")))
                .containsOnlyKeys(Sku.of("A0"), Sku.of("A1"));
        assertThat(KitRow.register(rows).on(changed).componentsOf(Sku.of("BOX")))
                .containsOnlyKeys(Sku.of("A0"), Sku.of("A2"));
    }

    @Test
    void the_sample_has_orders_articles_with_enough_stock_and_refused_ones() {
        assertThat(planned(SETTINGS, 4))
                .extracting(row -> row.getString(2))
                .contains("ORDER", "ENOUGH", "REFUSED")
                .hasSize(3 * 40);
        assertThat(planned(SETTINGS, 4))
                .filteredOn(row -> row.getString(2).equals("REFUSED"))
                .allSatisfy(row -> assertThat(row.getString(9)).contains("has no supply terms"));
    }

    private static List<Row> planned(PlanRules rules, int partitions) {
        return new DistributedPlanner(rules, partitions)
                .plan(
                        spark.createDataFrame(FACTS.sales(), DistributedPlanner.SALES),
                        spark.createDataFrame(FACTS.stock(), DistributedPlanner.STOCK),
                        spark.createDataFrame(FACTS.terms(), DistributedPlanner.TERMS))
                .collectAsList();
    }

    /** The library alone, from sales lines as objects. */
    private static List<Row> ofOneMachine(PlanRules rules) {
        return Stream.of("W0", "W1", "W2")
                .flatMap(warehouse -> {
                    DemandHistory demand =
                            rules.history().from(of(warehouse, FACTS.sales()).map(DistributedPlannerTest::line));
                    return rules
                            .planner()
                            .plan(
                                    demand,
                                    of(warehouse, FACTS.stock())
                                            .map(DistributedPlannerTest::stock)
                                            .toList(),
                                    of(warehouse, FACTS.terms())
                                            .map(row -> rules.terms(schema(row, Columns.TERMS)))
                                            .toList(),
                                    rules.suppliers(),
                                    rules.today())
                            .results()
                            .stream()
                            .map(result -> PartitionPlanner.row(warehouse, result));
                })
                .toList();
    }

    /** The row with the names of its columns. */
    private static Row schema(Row row, StructType columns) {
        Object[] values = new Object[row.size()];
        Arrays.setAll(values, row::get);
        return new GenericRowWithSchema(values, columns);
    }

    private static Row schema(Row kit) {
        return schema(kit, Columns.KITS);
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

    private static Quantity pieces(Row row, int column) {
        return Quantity.of(row.getDecimal(column), UnitOfMeasure.PIECE);
    }
}
