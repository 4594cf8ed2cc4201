package io.zhanggui.inventory.turnover;

import static io.zhanggui.inventory.turnover.SampleStock.CNY;
import static io.zhanggui.inventory.turnover.SampleStock.MUG_HZ;
import static io.zhanggui.inventory.turnover.SampleStock.MUG_SH;
import static io.zhanggui.inventory.turnover.SampleStock.TEA_SH;
import static io.zhanggui.inventory.turnover.SampleStock.cny;
import static io.zhanggui.inventory.turnover.SampleStock.issue;
import static io.zhanggui.inventory.turnover.SampleStock.receipt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockKey;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code of turnover and classes in inventory/README.md: what stands there stands here, and runs. */
class TurnoverPageTest {

    private final CostLedger ledger = CostLedger.fifo(CNY, NegativeStock.REFUSE)
            .append(List.of(
                    receipt("R1", LocalDate.of(2025, 9, 1), MUG_SH, 100, "10"),
                    receipt("R2", LocalDate.of(2025, 9, 1), TEA_SH, 50, "4"),
                    issue("I1", LocalDate.of(2025, 10, 2), MUG_SH, 30),
                    receipt("R3", LocalDate.of(2025, 11, 1), MUG_HZ, 10, "11"),
                    issue("I2", LocalDate.of(2025, 12, 30), MUG_HZ, 10)));

    private final List<BigDecimal> rates =
            List.of(BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal("0.10"), BigDecimal.ONE);
    private final Map<Sku, AbcClass> lastYear = Map.of(Sku.of("MUG"), AbcClass.B, Sku.of("TEA"), AbcClass.C);

    @Test
    void turnover() {
        TurnoverReport report = TurnoverReport.of(ledger, ReportingPeriod.parse("2025Q4"));
        report.company().byCost().daysOfStock();
        Map<WarehouseId, TurnoverFigures> byWarehouse = report.byWarehouse();
        Map<String, TurnoverFigures> byCategory =
                report.byCategory(sku -> sku.value().substring(0, 3));
        report.averaging(StockAverage.OPENING_AND_CLOSING).company().byCost().turns();
        List<TurnoverReport> trend = report.months();
        report.toTable();
        report.explain().toText(Locale.SIMPLIFIED_CHINESE);

        assertThat(byWarehouse).hasSize(2);
        assertThat(byCategory).containsOnlyKeys("MUG", "TEA");
        assertThat(trend).hasSize(3);
        assertThat(report.averaging(StockAverage.OPENING_AND_CLOSING).company().byCost())
                .isEqualTo(Turnover.of(410, (1200 + 900) / 2.0, 92));
    }

    @Test
    void plain() {
        Turnover mugs = Turnover.ofPoints(600, new double[] {90, 110}, 365);
        Turnover shop = mugs.plus(Turnover.of(100, 400, 365));
        shop.turns();
        shop.daysOfStock();

        assertThat(shop.turns()).hasValue(1.4);
        assertThat(shop.daysOfStock().orElseThrow()).isCloseTo(260.7, within(0.05));
    }

    @Test
    void ageing_and_slow_stock() {
        LocalDate lastDay = LocalDate.of(2025, 12, 31);
        StockAgeing ageing = StockAgeing.of(ledger, lastDay, AgeBuckets.of(30, 90, 180));
        ageing.company().values();
        ageing.byWarehouse();
        WriteDown provision = WriteDown.of(ageing, rates, Rounding.CENT);

        SlowStock slow = SlowStock.of(
                StockMonths.of(ledger, ReportingPeriod.parse("2025Q4")),
                ageing,
                List.of(
                        SlowRule.suggest(SlowAction.SCRAP).whenIdle(365),
                        SlowRule.suggest(SlowAction.TRANSFER).whenCovered(120).whenShortElsewhere(14),
                        SlowRule.suggest(SlowAction.PROMOTE).whenIdle(60).whenAged(45)));
        slow.suggestions().forEach(finding -> finding.reasonText(Locale.SIMPLIFIED_CHINESE));
        slow.valueByAction();

        assertThat(ageing.company().values()).containsExactly(cny("0.00"), cny("0.00"), cny("900.00"), cny("0.00"));
        assertThat(provision.total()).isEqualTo(cny("90.00"));
        assertThat(slow.suggestions())
                .extracting(SlowFinding::action)
                .containsExactly(SlowAction.TRANSFER, SlowAction.PROMOTE);
    }

    @Test
    void classes() {
        StockMonths year = StockMonths.of(ledger, ReportingPeriod.parse("2025"));
        AbcClassification<Sku> abc = AbcRule.USUAL.classify(year.costBy(StockKey::sku));
        Map<Sku, XyzClassification> xyz = new TreeMap<>();
        year.demandBy(StockKey::sku).forEach((sku, perMonth) -> xyz.put(sku, XyzClassification.of(perMonth)));
        ClassMatrix<Sku> cells = ClassMatrix.of(abc, xyz);
        cells.counts();
        cells.in(ClassCell.AX);
        ClassCell.AX.policy().text(Locale.SIMPLIFIED_CHINESE);
        ClassMoves<Sku, AbcClass> moves = ClassMoves.between(AbcClass.class, lastYear, abc.classes());
        moves.of(AbcClass.A, AbcClass.B);
        AbcRule.USUAL.classify(year.costBy(StockKey::sku), lastYear, 0.02);

        assertThat(cells.in(ClassCell.AZ)).containsExactly(Sku.of("MUG"));
        assertThat(moves.of(AbcClass.B, AbcClass.A)).containsExactly(Sku.of("MUG"));
    }

    @Test
    void the_page_shows_this_code() throws IOException {
        String page = Files.readString(path("inventory/README.md"));
        String here = squeezed(
                Files.readString(path("inventory/src/test/java/io/zhanggui/inventory/turnover/TurnoverPageTest.java")));
        int from = page.indexOf("## Turnover and classes");
        String section = page.substring(from, page.indexOf("\n## ", from));
        List<String> snippets = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL)
                .matcher(section)
                .results()
                .map(found -> squeezed(found.group(1)))
                .toList();
        assertThat(snippets).hasSize(4).allSatisfy(snippet -> assertThat(here).contains(snippet));
    }

    private static Path path(String inProject) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("inventory/README.md"))) {
            folder = folder.getParent();
        }
        return java.util.Objects.requireNonNull(folder).resolve(inProject);
    }

    private static String squeezed(String code) {
        return code.replaceAll("//[^\\n]*", "").replaceAll("\\s+", "");
    }
}
