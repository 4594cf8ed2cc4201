package io.zhanggui.inventory.costing;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementTable;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockEvent;
import io.zhanggui.inventory.stock.StockEvents;
import io.zhanggui.inventory.stock.StockKey;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The code of the stock book and of costing in inventory/README.md: what stands there stands here, and runs. */
class CostingPageTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private final StockKey tea = StockKey.of(Sku.of("TEA-005"), WarehouseId.of("WH-HZ"));

    private final Movement receipt = Movement.receipt(
                    MovementId.of("M9001"),
                    LocalDate.of(2025, 10, 28),
                    tea,
                    Quantity.ofPieces(20),
                    BigMoney.parse("CNY 41.50"))
            .reference("PO2510-120")
            .recordedOn(LocalDate.of(2025, 12, 2));

    private final List<Movement> movements = List.of(
            Movement.receipt(
                    MovementId.of("M1"),
                    LocalDate.of(2025, 10, 30),
                    tea,
                    Quantity.ofPieces(10),
                    BigMoney.parse("CNY 40")),
            Movement.issue(MovementId.of("M2"), LocalDate.of(2025, 11, 3), tea, Quantity.ofPieces(4)));

    @Test
    void a_table_is_read() {
        assertThat(MovementTable.in(CNY).read(TableReader.of(ProjectFiles.sampleShop("movements.csv"))))
                .hasSize(2043);
    }

    @Test
    void ledger() {
        CostLedger ledger = CostLedger.fifo(CNY, NegativeStock.REFUSE).append(movements);
        CostRevision revision = ledger.append(receipt);
        revision.value();
        revision.changedFrom();
        List<Posting> postings = revision.postings(LegalEntityId.of("ACME"), ReportingPeriod.parse("2025-12"));

        CostReport october = ledger.on(LocalDate.of(2025, 10, 31));
        CostReport reported = ledger.asOf(AsOf.of(LocalDate.of(2025, 10, 31)).knownOn(LocalDate.of(2025, 11, 5)));
        CostPeriod november = ledger.during(ReportingPeriod.parse("2025-11"));
        Map<WarehouseId, Money> byWarehouse = november.closing().valueBy(StockKey::warehouse);

        List<Posting> month = november.postings(LegalEntityId.of("ACME"));

        StockAccount account = ledger.account(tea);
        account.layers();
        account.trace().get(1).explain().toText(Locale.SIMPLIFIED_CHINESE);
        ledger.layers(LocalDate.of(2025, 11, 30)).forEach(layer -> layer.age(LocalDate.of(2025, 11, 30)));
        ledger.unitCost(tea, LocalDate.of(2025, 11, 30));

        assertThat(month).hasSize(1);

        assertThat(revision.value()).isEqualTo(Money.parse("CNY 1064.00")); // 16 × 41.50 + 10 × 40
        assertThat(revision.changedFrom()).contains(LocalDate.of(2025, 10, 28));
        assertThat(postings).hasSize(1);
        assertThat(october.value()).isEqualTo(Money.parse("CNY 1230.00"));
        assertThat(reported.value()).isEqualTo(Money.parse("CNY 400.00"));
        assertThat(november.costOfGoodsSold()).isEqualTo(Money.parse("CNY 166.00"));
        assertThat(byWarehouse).containsOnly(Map.entry(WarehouseId.of("WH-HZ"), Money.parse("CNY 1064.00")));
        assertThat(account.layers()).hasSize(2);
    }

    @Test
    void rebuilt() {
        StockEvents stored = StockEvents.inMemory(new MemoryStore());
        Instant noon = Instant.parse("2025-11-03T12:00:00Z");
        stored.append(
                tea,
                0,
                movements.stream()
                        .map(movement -> new Recorded<StockEvent>(noon, movement))
                        .toList());

        CostLedger rebuilt = CostLedger.fifo(CNY, NegativeStock.REFUSE);
        try (Stream<StockKey> stocks = stored.stocks()) {
            rebuilt.append(
                    stocks.flatMap(stock -> stored.movements(stock).stream()).toList());
        }

        assertThat(rebuilt.now().value()).isEqualTo(Money.parse("CNY 240.00"));
    }

    @Test
    void otherMethods() {
        List<Movement> movementsOfOctober = movements.subList(0, 1);
        List<Movement> movementsOfNovember = movements.subList(1, 2);
        List<Movement> movementsOfMonth = movements;
        CostLedger ledger = CostLedger.fifo(CNY, NegativeStock.REFUSE).append(movements);

        StandardCosts costs = StandardCosts.of(
                List.of(StandardCost.of(tea.sku(), LocalDate.of(2025, 1, 1), BigMoney.parse("CNY 41"))));
        CostLedger standard =
                CostLedger.standard(CNY, NegativeStock.REFUSE, costs).append(movements);
        standard.appendStandards(
                List.of(StandardCost.of(tea.sku(), LocalDate.of(2025, 12, 1), BigMoney.parse("CNY 42"))));
        standard.now().balance().priceVariance();

        LandedCostAllocation freight =
                LandedCostAllocation.byValue(Money.parse("CNY 12.00"), List.of(movements.get(0)));
        ledger.append(freight.movements("FREIGHT-7", LocalDate.of(2025, 12, 2)));

        PeriodicCosts octoberAverage =
                PeriodicCosts.in(CNY).close(ReportingPeriod.parse("2025-10"), movementsOfOctober);
        PeriodicCosts novemberAverage = octoberAverage.close(ReportingPeriod.parse("2025-11"), movementsOfNovember);
        novemberAverage.period().postings(LegalEntityId.of("ACME"));
        PeriodicAverage one = PeriodicAverage.opening(Quantity.ofPieces(100), BigMoney.parse("CNY 1000"))
                .close(movementsOfMonth);

        assertThat(standard.now().balance().priceVariance()).isEqualTo(Money.parse("CNY -10.00"));
        assertThat(standard.now().value()).isEqualTo(Money.parse("CNY 252.00"));
        assertThat(ledger.now().value()).isEqualTo(Money.parse("CNY 247.20"));
        assertThat(novemberAverage.report().value()).isEqualTo(Money.parse("CNY 240.00"));
        assertThat(one.unitCost()).contains(BigMoney.parse("CNY 12.72727273")); // 1,400 ÷ 110
        assertThat(one.next().quantity()).isEqualTo(Quantity.ofPieces(106));
    }

    @Test
    void the_page_shows_this_code() throws IOException {
        String page = Files.readString(ProjectFiles.path("inventory/README.md"));
        String here = squeezed(Files.readString(
                ProjectFiles.path("inventory/src/test/java/io/zhanggui/inventory/costing/CostingPageTest.java")));
        int from = page.indexOf("## Costing");
        int next = page.indexOf("\n## ", from);
        String section = page.substring(from, next < 0 ? page.length() : next);
        List<String> snippets = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL)
                .matcher(section)
                .results()
                .map(found -> squeezed(found.group(1)))
                .toList();
        assertThat(snippets).hasSize(3).allSatisfy(snippet -> assertThat(here).contains(snippet));
        assertThat(squeezed(page)).contains(squeezed("""
                Movement receipt = Movement.receipt(MovementId.of("M9001"), LocalDate.of(2025, 10, 28), tea,
                    Quantity.ofPieces(20), BigMoney.parse("CNY 41.50"))
                    .reference("PO2510-120")
                    .recordedOn(LocalDate.of(2025, 12, 2));"""));
    }

    private static String squeezed(String code) {
        return code.replaceAll("//[^\\n]*", "").replaceAll("\\s+", "");
    }
}
