package io.zhanggui.inventory.costing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LandedCostAllocationTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate DAY = LocalDate.of(2025, 11, 3);
    private final List<Movement> receipts =
            List.of(receipt("r1", "TEA", 10, "20"), receipt("r2", "POT", 5, "20"), receipt("r3", "CUP", 30, "10"));

    /** 200, 100 and 300 of 600: 33.33, 16.67 and 50.00 of 100.00; the cent goes to the largest remainder. */
    @Test
    void byValue_thePartsAddUpToTheCent() {
        LandedCostAllocation freight = LandedCostAllocation.byValue(cny("100.00"), receipts);
        assertThat(amounts(freight)).containsExactly("33.33", "16.67", "50.00");
        CostLedger ledger = CostLedger.fifo(CNY, NegativeStock.REFUSE)
                .append(receipts)
                .append(freight.movements("F7", DAY.plusDays(1)));
        assertThat(ledger.now().value()).isEqualTo(cny("700.00"));
        assertThat(freight.movements("F7", DAY))
                .extracting(movement -> movement.id() + " " + movement.refersTo() + " " + movement.reference())
                .containsExactly("F7-1 r1 F7", "F7-2 r2 F7", "F7-3 r3 F7");
        assertThat(freight.explain().toText(Locale.ENGLISH)).isEqualTo("""
                        Landed cost: 100.00 CNY = by value, the sum of the lines below
                          r1 TEA in SH: 33.33 CNY = 100.00 CNY × 200 ÷ 600
                          r2 POT in SH: 16.67 CNY = 100.00 CNY × 100 ÷ 600
                          r3 CUP in SH: 50.00 CNY = 100.00 CNY × 300 ÷ 600
                        """);
        assertThat(freight.explain().toText(Locale.SIMPLIFIED_CHINESE)).contains("r1（SH 的 TEA）：33.33 元");
        assertThat(freight.toTable().rows()).hasSize(3);
    }

    @Test
    void byQuantityWeightAndVolume() {
        assertThat(amounts(LandedCostAllocation.byQuantity(cny("90.00"), receipts)))
                .containsExactly("20.00", "10.00", "60.00");
        assertThat(amounts(LandedCostAllocation.byWeight(
                        cny("-90.00"),
                        receipts,
                        sku -> new BigDecimal(sku.value().equals("POT") ? "2" : "0"))))
                .containsExactly("0.00", "-90.00", "0.00");
        LandedCostAllocation byVolume =
                LandedCostAllocation.byVolume(cny("0.01"), receipts, sku -> new BigDecimal("0.5"));
        assertThat(amounts(byVolume)).containsExactly("0.00", "0.00", "0.01");
        assertThat(byVolume.movements("F", DAY))
                .singleElement()
                .satisfies(movement -> assertThat(movement.id().value()).isEqualTo("F-3"));
        assertThat(byVolume.basis()).isEqualTo(AllocationBasis.VOLUME);
    }

    @Test
    void whatBearsNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LandedCostAllocation.byValue(
                        cny("1.00"),
                        List.of(Movement.issue(
                                MovementId.of("i"), DAY, receipts.get(0).stock(), Quantity.ofPieces(1)))))
                .withMessageContaining("ISSUE i bears no landed cost");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LandedCostAllocation.byQuantity(
                        cny("1.00"),
                        List.of(Movement.consigned(
                                MovementId.of("k"),
                                DAY,
                                receipts.get(0).stock(),
                                Quantity.ofPieces(1),
                                PartyId.of("S")))))
                .withMessageContaining("goods of one's own");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LandedCostAllocation.byValue(cny("0.00"), receipts))
                .withMessage("there is nothing to share out");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LandedCostAllocation.byQuantity(
                        cny("1.00"),
                        List.of(
                                receipts.get(0),
                                Movement.receipt(
                                        MovementId.of("k"),
                                        DAY,
                                        receipts.get(0).stock(),
                                        Quantity.of(BigDecimal.ONE, UnitOfMeasure.KILOGRAM),
                                        BigMoney.parse("CNY 1")))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LandedCostAllocation(AllocationBasis.VALUE, cny("1.00"), List.of()))
                .withMessage("parts of CNY 0.00 are not the whole of CNY 1.00");
    }

    @Test
    void everyTermSpeaksBothLanguages() {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            for (AllocationTerm term : AllocationTerm.values()) {
                assertThat(term.text(locale)).isNotBlank();
            }
            for (AllocationBasis term : AllocationBasis.values()) {
                assertThat(term.text(locale)).isNotBlank();
            }
            for (CostScope term : CostScope.values()) {
                assertThat(term.text(locale)).isNotBlank();
            }
        }
    }

    private static List<String> amounts(LandedCostAllocation allocation) {
        return allocation.lines().stream()
                .map(line -> line.amount().getAmount().toPlainString())
                .toList();
    }

    private static Movement receipt(String id, String sku, long pieces, String cost) {
        return Movement.receipt(
                MovementId.of(id),
                DAY,
                StockKey.of(Sku.of(sku), WarehouseId.of("SH")),
                Quantity.ofPieces(pieces),
                BigMoney.parse("CNY " + cost));
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
