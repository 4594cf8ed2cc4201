package io.zhanggui.inventory.costing;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.posting.PostingLine;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementTable;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The figures that the page of the sample shop states, which were computed by a script that shares no code with this. */
class SampleShopTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate END = LocalDate.of(2025, 11, 30);
    private static final ReportingPeriod NOVEMBER = ReportingPeriod.month(YearMonth.of(2025, 11));

    private List<Movement> movements;
    private CostLedger ledger;

    @BeforeEach
    void read() {
        movements =
                new ArrayList<>(MovementTable.in(CNY).read(TableReader.of(ProjectFiles.sampleShop("movements.csv"))));
        // what the stock-take of the month found, which counts.csv has
        movements.add(Movement.count(
                MovementId.of("COUNT"),
                END,
                StockKey.of(Sku.of("STO-001"), WarehouseId.of("WH-SH")),
                Quantity.ofPieces(-3)));
        ledger = CostLedger.fifo(CNY, NegativeStock.REFUSE).append(movements);
    }

    @Test
    void november_as_known_now_is_as_stated() {
        CostPeriod november = ledger.during(NOVEMBER);
        assertThat(november.openingValue()).isEqualTo(cny("308831.80"));
        assertThat(november.costOfGoodsSold()).isEqualTo(cny("439758.68"));
        assertThat(november.closingValue()).isEqualTo(cny("354320.37"));
        assertThat(november.closing().balance().inTransit()).isEqualTo(cny("849.90")); // 10 at 56.12 and 5 at 57.74
        assertThat(cny("354320.37").plus(cny("849.90"))).isEqualTo(cny("355170.27"));
        assertThat(november.openingValue()
                        .plus(november.received())
                        .minus(november.returnedToSuppliers())
                        .minus(november.costOfGoodsSold())
                        .minus(november.loss())
                        .plus(november.countVariance())
                        .minus(november.transferred())
                        .minus(november.rounding()))
                .isEqualTo(november.closingValue());
    }

    @Test
    void november_as_known_on_its_last_day_is_as_stated() {
        CostPeriod november = ledger.during(NOVEMBER, Knowledge.upTo(END));
        assertThat(november.costOfGoodsSold()).isEqualTo(cny("439758.68"));
        assertThat(november.closingValue().plus(november.transferred())).isEqualTo(cny("352850.61"));
    }

    @Test
    void the_late_receipt_is_posted_in_december_when_it_is_appended_late() {
        List<Movement> inTime =
                movements.stream().filter(m -> !m.recordedOn().isAfter(END)).toList();
        Movement late = movements.stream()
                .filter(m -> m.recordedOn().isAfter(END))
                .findFirst()
                .orElseThrow();
        CostLedger books = CostLedger.fifo(CNY, NegativeStock.REFUSE).append(inTime);
        assertThat(books.on(END).value()).isEqualTo(cny("352000.71")); // 352,850.61 less 849.90 in transit

        CostRevision revision = books.append(late);

        assertThat(revision.value()).isEqualTo(cny("354320.37"));
        assertThat(revision.changedFrom()).contains(LocalDate.of(2025, 11, 21));
        assertThat(revision.postings(LegalEntityId.of("QINGHE"), ReportingPeriod.month(YearMonth.of(2025, 12))))
                .singleElement()
                .satisfies(posting -> {
                    assertThat(posting.date()).isEqualTo(LocalDate.of(2025, 12, 1));
                    // 21 at 110.46, all still there
                    assertThat(posting.lines())
                            .containsExactly(
                                    PostingLine.of(CostReason.STOCK.reason(), cny("2319.66")),
                                    PostingLine.of(CostReason.RECEIPT.reason(), cny("-2319.66")));
                });
        assertThat(books.on(END).value()).isEqualTo(cny("354320.37"));
        assertThat(books.asOf(AsOf.of(END).knownOn(END)).value()).isEqualTo(cny("352000.71"));
    }

    @Test
    void the_general_ledger_shows_what_the_cost_ledger_reports() {
        Map<String, Money> accounts = new TreeMap<>();
        List<Posting> postings = ledger.lastRevision().orElseThrow().postings(LegalEntityId.of("QINGHE"), NOVEMBER);
        for (Posting posting : postings) {
            assertThat(posting.date()).isBetween(LocalDate.of(2025, 11, 1), END);
            posting.lines().forEach(line -> accounts.merge(line.reason().code(), line.amount(), Money::plus));
        }
        CostReport end = ledger.on(END);
        assertThat(accounts)
                .containsEntry("inventory.stock", end.value())
                .containsEntry("inventory.receipt", end.balance().received().negated())
                .containsEntry("inventory.cost-of-goods-sold", end.costOfGoodsSold())
                .containsEntry("inventory.supplier-return", cny("187.84"))
                .containsEntry("inventory.loss", end.balance().loss())
                .containsEntry("inventory.variance", cny("97.38"))
                .containsEntry("inventory.in-transit", cny("849.90"));
        assertThat(postings.stream().map(Posting::key).distinct()).hasSameSizeAs(postings);
    }

    @Test
    void on_hand_agrees_with_the_stock_list() {
        Map<String, String> onHand = ledger.on(END).stocks().stream()
                .filter(stock -> !stock.quantity().isZero())
                .collect(Collectors.toMap(
                        stock -> stock.stock().toString(),
                        stock -> stock.quantity().amount().toPlainString()));
        Map<String, String> listed = new TreeMap<>();
        TableReader.of(ProjectFiles.sampleShop("stock.csv"))
                .columns("sku", "warehouse", "on_hand")
                .forEach(row -> {
                    if (row.decimal("on_hand").signum() != 0) {
                        listed.put(
                                row.text("sku") + " in " + row.text("warehouse"),
                                row.decimal("on_hand").toPlainString());
                    }
                });
        assertThat(onHand).isEqualTo(listed);
    }

    @Test
    void the_parts_add_up_to_the_company() {
        CostReport end = ledger.on(END);
        Money byWarehouse = end.valueBy(StockKey::warehouse).values().stream().reduce(Money.zero(CNY), Money::plus);
        Money bySku = end.valueBy(StockKey::sku).values().stream().reduce(Money.zero(CNY), Money::plus);
        assertThat(byWarehouse).isEqualTo(end.value());
        assertThat(bySku).isEqualTo(end.value());
    }

    private static Money cny(String amount) {
        return Money.of(CNY, new java.math.BigDecimal(amount));
    }
}
