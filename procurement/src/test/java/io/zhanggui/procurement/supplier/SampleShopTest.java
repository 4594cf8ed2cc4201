package io.zhanggui.procurement.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.kpi.MissingPolicy;
import io.zhanggui.core.kpi.ScoringRule;
import io.zhanggui.core.kpi.Weight;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.core.time.ReportingPeriod;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The suppliers of the sample shop; the figures come from a separate script that shares no code with the library. */
class SampleShopTest {

    /** From the module or from its testkit, where the mutation score runs. */
    private static final Path SHOP = Stream.of("..", "../..")
            .map(up -> Path.of(up, "examples/month-end/src/main/resources/sample-shop"))
            .filter(Files::isDirectory)
            .findFirst()
            .orElseThrow();

    private final Map<PartyId, List<OrderedLine>> lines = lines();
    private final Map<PartyId, Map<YearMonth, Map<String, BigDecimal>>> ratings = ratings();
    private final SupplierScorecard card = card();

    @Test
    void scores_of_the_suppliers_from_january_to_november() {
        Map<String, String> scores = new TreeMap<>();
        table("suppliers").forEach(row -> {
            PartyId supplier = row.value("supplier", PartyId::of);
            scores.put(
                    supplier.value(),
                    evaluate(supplier).score().map(BigDecimal::toPlainString).orElse("none"));
        });
        assertThat(scores)
                .containsExactly(
                        Map.entry("S01", "87.0"),
                        Map.entry("S02", "64.1"),
                        Map.entry("S03", "45.8"),
                        Map.entry("S04", "53.6"),
                        Map.entry("S05", "79.6"),
                        Map.entry("S06", "69.5"),
                        Map.entry("S07", "80.5"),
                        Map.entry("S08", "36.3"),
                        Map.entry("S09", "81.4"),
                        Map.entry("S10", "77.9"),
                        Map.entry("S11", "76.1"),
                        Map.entry("S12", "none"));
    }

    @Test
    void a_month_without_transactions_is_skipped_even_with_a_rating() {
        SupplierEvaluation evaluation = evaluate(PartyId.of("S07"));
        PeriodEvaluation august = evaluation.periods().stream()
                .filter(period -> period.period().name().equals("2025-08"))
                .findFirst()
                .orElseThrow();
        assertThat(august.result()).isNull();
        assertThat(august.weight()).isZero();
        assertThat(evaluation.periods().stream().map(PeriodEvaluation::weight))
                .containsExactly(12, 11, 10, 0, 9, 8, 7, 0, 0, 0, 0);
    }

    @Test
    void standings_and_their_reasons() {
        assertThat(evaluate(PartyId.of("S01")).standing()).hasValue(Standing.ALLOW);
        assertThat(evaluate(PartyId.of("S02")).standing()).hasValue(Standing.BLOCK_RFQ);
        assertThat(evaluate(PartyId.of("S08")).standing()).hasValue(Standing.BLOCK_PO);
        assertThat(evaluate(PartyId.of("S12")).standing()).isEmpty();
        assertThat(evaluate(PartyId.of("S08")).explain().toText(Locale.SIMPLIFIED_CHINESE))
                .contains("S08：36.3 = 各期得分的加权平均，越近的一期权重越大", "处置：暂停采购 = 暂停采购（0 至 50 分）", "价格指数");
    }

    private SupplierEvaluation evaluate(PartyId supplier) {
        List<SupplierFacts> facts = new ArrayList<>();
        for (int month = 1; month <= 11; month++) {
            YearMonth of = YearMonth.of(2025, month);
            facts.add(SupplierFacts.of(
                    supplier,
                    ReportingPeriod.month(of),
                    lines.getOrDefault(supplier, List.of()),
                    ratings.getOrDefault(supplier, Map.of()).getOrDefault(of, Map.of())));
        }
        return card.evaluate(supplier, facts);
    }

    private static SupplierScorecard card() {
        SupplierScorecard.Builder builder = SupplierScorecard.builder("供应商评分");
        table("supplier_criteria")
                .forEach(row -> builder.criterion(new SupplierCriterion(
                        row.text("criterion"),
                        row.text("name_zh"),
                        row.text("criterion"),
                        row.value("weight", Weight::weight),
                        row.value("metric", SupplierMetric::parse),
                        row.value("rule", ScoringRule::parse),
                        row.value("missing", MissingPolicy::parse))));
        Map<Standing, BigDecimal> minima = new EnumMap<>(Standing.class);
        table("supplier_standings")
                .forEach(row -> minima.put(row.oneOf("standing", Standing.class), row.decimal("minimum")));
        return builder.standings(Standings.ofMinima(minima)).build();
    }

    private static Map<PartyId, List<OrderedLine>> lines() {
        Map<String, BigDecimal> references = new HashMap<>();
        table("products")
                .forEach(row -> row.find("purchase_price")
                        .ifPresent(price -> references.put(row.text("sku"), new BigDecimal(price))));
        Map<String, List<Delivery>> deliveries = new HashMap<>();
        table("receipts")
                .forEach(row -> deliveries
                        .computeIfAbsent(row.text("po") + " " + row.text("sku"), key -> new ArrayList<>())
                        .add(new Delivery(
                                row.date("date"),
                                row.decimal("received"),
                                row.decimal("rejected"),
                                row.date("recorded_on"))));
        Map<PartyId, List<OrderedLine>> lines = new HashMap<>();
        table("purchase_orders")
                .forEach(row -> lines.computeIfAbsent(row.value("supplier", PartyId::of), supplier -> new ArrayList<>())
                        .add(new OrderedLine(
                                row.value("po", OrderNo::of),
                                row.value("sku", Sku::of),
                                row.decimal("ordered"),
                                row.date("promised"),
                                row.decimal("unit_price"),
                                references.get(row.text("sku")),
                                deliveries.getOrDefault(row.text("po") + " " + row.text("sku"), List.of()))));
        return lines;
    }

    private static Map<PartyId, Map<YearMonth, Map<String, BigDecimal>>> ratings() {
        Map<PartyId, Map<YearMonth, Map<String, BigDecimal>>> ratings = new HashMap<>();
        table("supplier_ratings")
                .forEach(row -> ratings.computeIfAbsent(row.value("supplier", PartyId::of), supplier -> new HashMap<>())
                        .computeIfAbsent(row.month("month"), month -> new HashMap<>())
                        .put(row.text("criterion"), row.decimal("score")));
        return ratings;
    }

    private static TableReader table(String name) {
        return TableReader.of(SHOP.resolve(name + ".csv"));
    }
}
