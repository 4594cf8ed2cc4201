package io.zhanggui.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class MovementBatchTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final StockKey TEA = StockKey.of(Sku.of("TEA"), WarehouseId.of("SH"));
    private static final StockKey CUP = StockKey.of(Sku.of("CUP"), WarehouseId.of("SH"));
    private static final WarehouseId HZ = WarehouseId.of("HZ");
    private static final LocalDate DAY1 = LocalDate.of(2025, 10, 1);
    private static final long FIRST = DAY1.toEpochDay();
    private static final long ONE = MovementBatch.ONE;

    private static MovementId id(long number) {
        return MovementId.of("M" + number);
    }

    private static Quantity kilograms(String amount) {
        return Quantity.parse(amount + " KG");
    }

    private static BigMoney yuan(String amount) {
        return BigMoney.parse("CNY " + amount);
    }

    @Test
    void aBatchGivesEveryKindOfRowBackAsItsMovement() {
        MovementBatchBuilder rows = MovementBatch.in(CNY).prefix("M");
        int tea = rows.stock(TEA, UnitOfMeasure.KILOGRAM);
        int cup = rows.stock(CUP, UnitOfMeasure.PIECE);
        MovementBatch batch = rows.receipt(1, FIRST, tea, 2_500_000, rows.cost(yuan("41.50")))
                .of(2, FIRST + 1, tea, MovementKind.ISSUE, ONE)
                .customerReturn(3, FIRST + 2, tea, 500_000, 2)
                .customerReturnAt(4, FIRST + 2, cup, 2 * ONE, rows.cost(yuan("0.12345678")))
                .recordedOn(FIRST + 9)
                .supplierReturn(5, FIRST + 3, tea, 1, 1)
                .of(6, FIRST + 3, tea, MovementKind.SUPPLIER_RETURN, ONE)
                .of(7, FIRST + 3, tea, MovementKind.DAMAGE, ONE)
                .of(8, FIRST + 3, tea, MovementKind.LOSS, ONE)
                .of(9, FIRST + 3, tea, MovementKind.COUNT, -ONE)
                .of(10, FIRST + 3, tea, MovementKind.STOCK_TAKE, 0)
                .landedCost(11, FIRST + 4, tea, Money.parse("CNY -3.21"), 1)
                .transferOut(12, FIRST + 5, tea, ONE, HZ)
                .transferIn(13, FIRST + 5, cup, ONE, HZ, 7)
                .receipt(14, FIRST + 6, cup, ONE, 0)
                .build();

        assertThat(batch.movements())
                .containsExactly(
                        Movement.receipt(id(1), DAY1, TEA, kilograms("2.5"), yuan("41.5")),
                        Movement.issue(id(2), DAY1.plusDays(1), TEA, kilograms("1")),
                        Movement.customerReturn(id(3), DAY1.plusDays(2), TEA, kilograms("0.5"), id(2)),
                        Movement.customerReturnAt(
                                        id(4), DAY1.plusDays(2), CUP, Quantity.ofPieces(2), yuan("0.12345678"))
                                .recordedOn(DAY1.plusDays(9)),
                        Movement.supplierReturn(id(5), DAY1.plusDays(3), TEA, kilograms("0.000001"), id(1)),
                        Movement.supplierReturn(id(6), DAY1.plusDays(3), TEA, kilograms("1"), null),
                        Movement.damage(id(7), DAY1.plusDays(3), TEA, kilograms("1")),
                        Movement.loss(id(8), DAY1.plusDays(3), TEA, kilograms("1")),
                        Movement.count(id(9), DAY1.plusDays(3), TEA, kilograms("-1")),
                        Movement.stockTake(id(10), DAY1.plusDays(3), TEA, kilograms("0")),
                        Movement.landedCost(id(11), DAY1.plusDays(4), TEA, Money.parse("CNY -3.21"), id(1)),
                        Movement.transferOut(id(12), DAY1.plusDays(5), TEA, kilograms("1"), HZ),
                        Movement.transferIn(id(13), DAY1.plusDays(5), CUP, Quantity.ofPieces(1), HZ, id(7)),
                        Movement.receipt(id(14), DAY1.plusDays(6), CUP, Quantity.ofPieces(1), yuan("0")));
        MovementBatchBuilder again = MovementBatch.in(CNY).prefix("M").rows(3);
        batch.movements().forEach(again::add);
        assertThat(again.build().movements().toList())
                .isEqualTo(batch.movements().toList());
    }

    @Test
    void columnsAreReadByRow() {
        MovementBatchBuilder rows = MovementBatch.in(CNY);
        int tea = rows.stock(TEA, UnitOfMeasure.KILOGRAM);
        int cup = rows.stock(CUP, UnitOfMeasure.PIECE);
        MovementBatch batch = rows.receipt(70, FIRST, cup, ONE, 250_000_000)
                .transferOut(71, FIRST + 1, tea, 2 * ONE, HZ)
                .supplierReturn(72, FIRST + 2, cup, ONE, 70)
                .recordedOn(FIRST + 3)
                .build();

        assertThat(batch.size()).isEqualTo(3);
        assertThat(batch.currency()).isEqualTo(CNY);
        assertThat(batch.prefix()).isEmpty();
        assertThat(batch.stocks()).containsExactly(TEA, CUP);
        assertThat(batch.unit(tea)).isEqualTo(UnitOfMeasure.KILOGRAM);
        assertThat(batch.number(1)).isEqualTo(71);
        assertThat(batch.id(2)).isEqualTo(MovementId.of("72"));
        assertThat(batch.stock(0)).isEqualTo(cup);
        assertThat(batch.kind(1)).isEqualTo(MovementKind.TRANSFER_OUT);
        assertThat(batch.epochDay(2)).isEqualTo((int) FIRST + 2);
        assertThat(batch.recordedEpochDay(2)).isEqualTo((int) FIRST + 3);
        assertThat(batch.recordedEpochDay(1)).isEqualTo((int) FIRST + 1);
        assertThat(batch.quantity(1)).isEqualTo(2 * ONE);
        assertThat(batch.hasCost(0)).isTrue();
        assertThat(batch.cost(0)).isEqualTo(250_000_000);
        assertThat(batch.hasCost(1)).isFalse();
        assertThat(batch.hasReference(0)).isFalse();
        assertThat(batch.hasReference(2)).isTrue();
        assertThat(batch.reference(2)).isEqualTo(70);
        assertThat(batch.counterpart(0)).isNull();
        assertThat(batch.counterpart(1)).isEqualTo(HZ);
        assertThatThrownBy(() -> batch.movement(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void numbersThatRiseAreKnownToBeUnique() {
        MovementBatchBuilder rows = MovementBatch.in(CNY);
        int cup = rows.stock(CUP, UnitOfMeasure.PIECE);
        assertThat(rows.build().isAscending()).isTrue();
        assertThat(rows.receipt(7, FIRST, cup, ONE, 0)
                        .receipt(8, FIRST, cup, ONE, 0)
                        .build()
                        .isAscending())
                .isTrue();
        assertThat(rows.receipt(8, FIRST, cup, ONE, 0).build().isAscending()).isFalse();
        assertThat(rows.receipt(9, FIRST, cup, ONE, 0).build().isAscending()).isFalse();
    }

    @Test
    void aBatchThatWasBuiltDoesNotChangeWhenTheBuilderGoesOn() {
        for (int room : new int[] {0, 1, 2, 5}) {
            MovementBatchBuilder rows = MovementBatch.in(CNY).rows(room);
            int cup = rows.stock(CUP, UnitOfMeasure.PIECE);
            MovementBatch one =
                    rows.receipt(1, FIRST, cup, ONE, 0).recordedOn(FIRST + 1).build();
            List<Movement> before = one.movements().toList();
            rows.recordedOn(FIRST + 2);
            int tea = rows.stock(TEA, UnitOfMeasure.KILOGRAM);
            MovementBatch two = rows.transferIn(2, FIRST, tea, ONE, HZ, 1).build();

            assertThat(one.movements().toList()).isEqualTo(before).hasSize(1);
            assertThat(one.stocks()).containsExactly(CUP);
            assertThat(two.movements()).hasSize(2);
            assertThat(two.recordedEpochDay(0)).isEqualTo((int) FIRST + 2);
            assertThat(two.recordedEpochDay(1)).isEqualTo((int) FIRST);
        }
    }

    @Test
    void manyRowsGrowTheColumns() {
        MovementBatchBuilder rows = MovementBatch.in(CNY);
        int cup = rows.stock(CUP, UnitOfMeasure.PIECE);
        rows.receipt(0, FIRST, cup, 5_000 * ONE, 7).recordedOn(FIRST + 1);
        rows.supplierReturn(1, FIRST, cup, ONE, 0);
        for (int i = 2; i < 3_000; i++) {
            rows.of(i, FIRST + i, cup, MovementKind.ISSUE, i);
        }
        rows.transferOut(3_000, FIRST, cup, ONE, HZ);
        MovementBatch batch = rows.build();

        assertThat(batch.size()).isEqualTo(3_001);
        assertThat(batch.recordedEpochDay(0)).isEqualTo((int) FIRST + 1);
        assertThat(batch.recordedEpochDay(2_999)).isEqualTo((int) FIRST + 2_999);
        assertThat(batch.hasReference(1)).isTrue();
        assertThat(batch.hasReference(2_999)).isFalse();
        assertThat(batch.counterpart(2_999)).isNull();
        assertThat(batch.counterpart(3_000)).isEqualTo(HZ);
    }

    @Test
    void whatAMovementRefusesARowRefusesWithItsNumber() {
        MovementBatchBuilder rows = MovementBatch.in(CNY).prefix("M");
        int cup = rows.stock(CUP, UnitOfMeasure.PIECE);
        rows.receipt(1, FIRST, cup, ONE, 0);

        refused(
                () -> rows.of(2, FIRST, cup, MovementKind.ISSUE, 0),
                "row 1: ISSUE M2 needs a positive quantity, but has 0 PCS. Maybe another kind?");
        refused(
                () -> rows.of(2, FIRST, cup, MovementKind.LOSS, -ONE),
                "row 1: LOSS M2 needs a positive quantity, but has -1 PCS. Maybe another kind?");
        refused(
                () -> rows.of(2, FIRST, cup, MovementKind.RECEIPT, ONE),
                "row 1: RECEIPT M2 needs a unit cost; 0 is one");
        refused(
                () -> rows.receipt(2, FIRST, cup, ONE, -1),
                "row 1: RECEIPT M2 has the negative unit cost CNY -0.00000001");
        refused(
                () -> rows.receipt(2, FIRST, cup, ONE, Long.MIN_VALUE),
                "row 1: unit cost must be 0 or more, but is -9223372036854775808");
        refused(
                () -> rows.of(2, FIRST, cup, MovementKind.CUSTOMER_RETURN, ONE),
                "row 1: CUSTOMER_RETURN M2 needs either the issue that it refers to or a unit cost");
        refused(() -> rows.customerReturn(2, FIRST, cup, ONE, 2), "row 1: movement M2 refers to itself");
        refused(
                () -> rows.of(2, FIRST, cup, MovementKind.COUNT, 0),
                "row 1: COUNT M2 has no difference. Maybe leave it out?");
        refused(() -> rows.of(2, FIRST, cup, MovementKind.STOCK_TAKE, -ONE), "row 1: STOCK_TAKE M2 cannot find -1 PCS");
        refused(
                () -> rows.landedCost(2, FIRST, cup, Money.zero(CNY), 1),
                "row 1: LANDED_COST M2 needs an amount that is not 0");
        refused(
                () -> rows.of(2, FIRST, cup, MovementKind.HANDOVER, ONE),
                "row 1: HANDOVER M2 needs the owner whose goods they were");
        refused(
                () -> rows.transferOut(2, FIRST, cup, ONE, WarehouseId.of("SH")),
                "row 1: TRANSFER_OUT M2 names its own warehouse SH as the other one");
        refused(() -> rows.of(-1, FIRST, cup, MovementKind.LOSS, ONE), "row 1: number must be 0 or more, but is -1");
        refused(
                () -> rows.supplierReturn(2, FIRST, cup, ONE, -7),
                "row 1: the number that it refers to must be 0 or more, but is -7");
        refused(
                () -> rows.of(2, FIRST, 1, MovementKind.LOSS, ONE),
                "row 1: stock 1 is unknown. Maybe call stock(key, unit) first?");
        refused(
                () -> rows.of(2, FIRST, -1, MovementKind.LOSS, ONE),
                "row 1: stock -1 is unknown. Maybe call stock(key, unit) first?");
        refused(
                () -> rows.of(2, 365_242_501, cup, MovementKind.LOSS, ONE),
                "row 1: epochDay must be within a million years, but is 365242501. Maybe it is in seconds?");
        refused(
                () -> rows.recordedOn(-365_242_501),
                "row 0: epochDay must be within a million years, but is -365242501. Maybe it is in seconds?");

        rows.of(2, FIRST, cup, MovementKind.ISSUE, 1);
        assertThat(rows.build().movements())
                .containsExactly(
                        Movement.receipt(id(1), DAY1, CUP, Quantity.ofPieces(1), yuan("0")),
                        Movement.issue(id(2), DAY1, CUP, Quantity.parse("0.000001 PCS")));
        assertThat(rows.build().isAscending()).isTrue();
    }

    private static void refused(ThrowingCallable row, String message) {
        assertThatThrownBy(row).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void aStockHasOneUnitAndABatchOneCurrency() {
        MovementBatchBuilder rows = MovementBatch.in(CNY);
        int cup = rows.stock(CUP, UnitOfMeasure.PIECE);
        assertThat(rows.stock(CUP, UnitOfMeasure.PIECE)).isEqualTo(cup);
        refused(
                () -> rows.stock(CUP, UnitOfMeasure.KILOGRAM),
                "CUP in SH moves in PCS and in KG. Maybe convert one of them?");
        refused(() -> rows.cost(BigMoney.parse("USD 1")), "costs of this batch are in CNY, not in USD");
        refused(
                () -> rows.landedCost(2, FIRST, cup, Money.parse("USD 1"), 1),
                "costs of this batch are in CNY, not in USD");
        assertThat(rows.cost(yuan("0.00000001"))).isEqualTo(1);
        assertThatThrownBy(() -> rows.cost(yuan("0.000000001"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> MovementBatch.in(CNY).recordedOn(FIRST)).isInstanceOf(IllegalStateException.class);
        refused(() -> MovementBatch.in(CNY).rows(-1), "expected must be at least 0 but was -1");
        assertThatThrownBy(() -> MovementBatch.in(CNY).prefix(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMovementThatARowCannotSayIsRefused() {
        MovementBatchBuilder rows = MovementBatch.in(CNY).prefix("M");
        Movement issue = Movement.issue(id(1), DAY1, CUP, Quantity.ofPieces(1));
        for (Movement more : List.of(
                issue.lot(LotId.of("L1")),
                issue.goods(Goods.ofOwner(PartyId.of("P1"))),
                issue.serials(List.of(SerialNumber.of("S1"))),
                issue.reference("PO1"))) {
            refused(
                    () -> rows.add(more),
                    "row 0: M1 has a lot, an owner, serial numbers or a document. Maybe append it by itself?");
        }
        for (String other : List.of("M", "M01", "N1", "M1x", "M-1", "M1234567890123456789")) {
            refused(
                    () -> rows.add(Movement.issue(MovementId.of(other), DAY1, CUP, Quantity.ofPieces(1))),
                    "row 0: " + other + " is not 'M' and a number");
        }
        assertThat(rows.add(Movement.issue(MovementId.of("M0"), DAY1, CUP, Quantity.ofPieces(1)))
                        .build()
                        .number(0))
                .isZero();
    }

    @Test
    void aStockThatBeginsWithACostGetsItsUnitFromItsFirstGoods() {
        MovementBatchBuilder rows = MovementBatch.in(CNY).prefix("M");
        rows.add(Movement.landedCost(id(2), DAY1, TEA, Money.parse("CNY 1"), id(1)));
        rows.add(Movement.issue(id(3), DAY1, TEA, kilograms("1")));
        assertThat(rows.build().unit(0)).isEqualTo(UnitOfMeasure.KILOGRAM);
        refused(
                () -> rows.add(Movement.issue(id(4), DAY1, TEA, Quantity.ofPieces(1))),
                "TEA in SH moves in KG and in PCS. Maybe convert one of them?");
    }
}
