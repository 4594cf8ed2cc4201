package io.zhanggui.inventory.costing;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LayersOnHandTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final StockKey TEA = StockKey.of(Sku.of("TEA"), WarehouseId.of("SH"));
    private static final StockKey POT = StockKey.of(Sku.of("POT"), WarehouseId.of("HZ"));

    private final List<Movement> movements = List.of(
            receipt("r1", 1, 10, "10"),
            receipt("r2", 5, 10, "16"),
            Movement.issue(id("i"), day(6), TEA, pieces(12)),
            Movement.landedCost(id("l"), day(9), TEA, Money.of(CNY, 20), id("r2")),
            Movement.issue(id("o"), day(7), POT, pieces(3)));

    @Test
    void firstInFirstOut_eachReceiptIsALayer_onTheDayAsked() {
        CostLedger ledger =
                CostLedger.fifo(CNY, NegativeStock.PROVISIONAL_TRUE_UP).append(movements);
        assertThat(texts(ledger.layers(day(4)))).containsExactly("TEA in SH r1 2025-11-01 10 PCS 100.00000000");
        assertThat(texts(ledger.layers(day(5))))
                .containsExactly(
                        "TEA in SH r1 2025-11-01 10 PCS 100.00000000", "TEA in SH r2 2025-11-05 10 PCS 160.00000000");
        assertThat(texts(ledger.layers(day(8)))).containsExactly("TEA in SH r2 2025-11-05 8 PCS 128.00000000");
        assertThat(texts(ledger.layers(day(9)))).containsExactly("TEA in SH r2 2025-11-05 8 PCS 144.00000000");
        assertThat(ledger.layers(day(30)).map(layer -> layer.age(day(30)))).containsExactly(25L);
        assertThat(ledger.layers(LocalDate.of(2025, 10, 31))).isEmpty();
    }

    @Test
    void movingAverage_whatCameLastLiesThere_atTheAverage() {
        CostLedger ledger =
                CostLedger.movingAverage(CNY, NegativeStock.PROVISIONAL_TRUE_UP).append(movements);
        assertThat(texts(ledger.layers(day(5))))
                .containsExactly(
                        "TEA in SH r1 2025-11-01 10 PCS 130.00000000", "TEA in SH r2 2025-11-05 10 PCS 130.00000000");
        assertThat(texts(ledger.layers(day(6)))).containsExactly("TEA in SH r2 2025-11-05 8 PCS 104.00000000");
    }

    @Test
    void asKnownOnADay_onlyWhatWasRecordedByThen() {
        CostLedger ledger = CostLedger.fifo(CNY, NegativeStock.REFUSE)
                .append(List.of(
                        receipt("r1", 1, 1, "10").recordedOn(day(8)),
                        receipt("r2", 3, 1, "11").recordedOn(day(4))));
        assertThat(texts(ledger.layers(AsOf.of(day(5)).knownOn(day(7)))))
                .containsExactly("TEA in SH r2 2025-11-03 1 PCS 11.00000000");
        assertThat(ledger.layers(AsOf.of(day(5)).knownOn(day(8)))).hasSize(2);
    }

    @Test
    void theUnitCost_isOfTheNewestLayerOrTheAverage() {
        CostLedger fifo =
                CostLedger.fifo(CNY, NegativeStock.PROVISIONAL_TRUE_UP).append(movements);
        assertThat(fifo.unitCost(TEA, day(4))).contains(BigMoney.parse("CNY 10.00000000"));
        assertThat(fifo.unitCost(TEA, day(9))).contains(BigMoney.parse("CNY 18.00000000"));
        assertThat(fifo.unitCost(TEA, LocalDate.of(2025, 10, 31))).isEmpty();
        assertThat(fifo.unitCost(StockKey.of(Sku.of("NEW"), WarehouseId.of("SH")), day(9)))
                .isEmpty();
        CostLedger average =
                CostLedger.movingAverage(CNY, NegativeStock.PROVISIONAL_TRUE_UP).append(movements);
        assertThat(average.unitCost(TEA, day(5))).contains(BigMoney.parse("CNY 13.00000000"));
    }

    private static List<String> texts(Stream<StockLayer> layers) {
        return layers.map(layer -> layer.stock() + " " + layer.layer().movement() + " " + layer.date() + " "
                        + layer.quantity() + " " + layer.exactValue().toPlainString())
                .toList();
    }

    private static Movement receipt(String id, int day, long pieces, String cost) {
        return Movement.receipt(id(id), day(day), TEA, pieces(pieces), BigMoney.of(CNY, new BigDecimal(cost)));
    }

    private static MovementId id(String value) {
        return MovementId.of(value);
    }

    private static Quantity pieces(long pieces) {
        return Quantity.ofPieces(pieces);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2025, 11, day);
    }
}
