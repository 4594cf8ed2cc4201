package io.zhanggui.inventory.costing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.inventory.stock.Goods;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementBatch;
import io.zhanggui.inventory.stock.MovementBatchBuilder;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementKind;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockKey;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What is special about batches; that they give the ledger of their movements is a property in the testkit. */
class BatchOfMovementsTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final long ONE = MovementBatch.ONE;
    private static final LocalDate DAY1 = LocalDate.of(2025, 10, 1);
    private static final long FIRST = DAY1.toEpochDay();
    private static final WarehouseId HZ = WarehouseId.of("HZ");
    private static final StockKey TEA = StockKey.of(Sku.of("TEA"), WarehouseId.of("SH"));
    private static final StockKey TEA_IN_HZ = StockKey.of(Sku.of("TEA"), HZ);
    private static final StockKey CUP = StockKey.of(Sku.of("CUP"), WarehouseId.of("SH"));

    private final MovementBatchBuilder rows = MovementBatch.in(CNY).prefix("M");
    private final int tea = rows.stock(TEA, UnitOfMeasure.KILOGRAM);
    private final int cup = rows.stock(CUP, UnitOfMeasure.PIECE);
    private final CostLedger ledger = CostLedger.fifo(CNY, NegativeStock.REFUSE);

    private long yuan(String amount) {
        return rows.cost(BigMoney.parse("CNY " + amount));
    }

    private List<Violation> refused() {
        try {
            ledger.append(rows.build());
            return List.of();
        } catch (RejectedException e) {
            return e.violations().list();
        }
    }

    @Test
    void everyKindOfRowGetsItsCost() {
        int hangzhou = rows.stock(TEA_IN_HZ, UnitOfMeasure.KILOGRAM);
        rows.receipt(1, FIRST, tea, 10 * ONE, yuan("4"))
                .of(2, FIRST + 1, tea, MovementKind.ISSUE, 2 * ONE)
                .customerReturn(3, FIRST + 2, tea, ONE, 2)
                .landedCost(4, FIRST + 3, tea, Money.parse("CNY 5.00"), 1)
                .transferOut(5, FIRST + 4, tea, 2 * ONE, HZ)
                .transferIn(5, FIRST + 5, hangzhou, 2 * ONE, WarehouseId.of("SH"), 5)
                .of(6, FIRST + 6, tea, MovementKind.STOCK_TAKE, 7 * ONE);
        ledger.append(rows.build());

        assertThat(ledger.now().stocks()).hasSize(2);
        assertThat(ledger.account(TEA).trace()).hasSize(6);
        assertThat(ledger.account(TEA).quantity()).isEqualTo(Quantity.parse("7 KG"));
        assertThat(ledger.account(TEA_IN_HZ).value()).isEqualTo(Money.parse("CNY 9.00"));
        assertThat(ledger.account(TEA).step(MovementId.of("M3")).exactCost()).isEqualByComparingTo("4");
        assertThat(ledger.size()).isEqualTo(7);
    }

    @Test
    void aSupplierReturnMayBringItsCredit() {
        rows.receipt(1, FIRST, cup, 10 * ONE, yuan("4"));
        rows.add(new Movement(
                MovementId.of("M2"),
                DAY1.plusDays(1),
                CUP,
                MovementKind.SUPPLIER_RETURN,
                Goods.OWN,
                List.of(),
                Quantity.ofPieces(1),
                BigMoney.parse("CNY 3"),
                null,
                MovementId.of("M1"),
                null,
                null,
                DAY1.plusDays(1)));
        ledger.append(rows.build());

        assertThat(ledger.now().balance().returnedToSuppliers()).isEqualTo(Money.parse("CNY 3.00"));
        assertThat(ledger.now().value()).isEqualTo(Money.parse("CNY 36.00"));
    }

    @Test
    void aNumberThatOccursTwiceInAStockIsRefusedWhereverItStands() {
        rows.receipt(7, FIRST, cup, ONE, yuan("1"))
                .receipt(5, FIRST, cup, ONE, 0)
                .receipt(7, FIRST, cup, ONE, 0);
        assertThat(refused()).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo(CostViolation.DUPLICATE_MOVEMENT);
            assertThat(violation.path()).isEqualTo("M7");
        });
        assertThat(ledger.size()).isZero();
        assertThat(ledger.stocks()).isEmpty();

        ledger.append(Movement.receipt(MovementId.of("M5"), DAY1, CUP, Quantity.ofPieces(1), BigMoney.parse("CNY 1")));
        MovementBatchBuilder others = MovementBatch.in(CNY).prefix("M");
        int same = others.stock(CUP, UnitOfMeasure.PIECE);
        assertThatThrownBy(() ->
                        ledger.append(others.receipt(5, FIRST, same, ONE, 0).build()))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("M5");
        assertThat(ledger.size()).isEqualTo(1);
    }

    @Test
    void aBatchAfterABatchWithLowerOrEqualNumbersIsIndexed() {
        ledger.append(rows.receipt(5, FIRST, cup, ONE, 0)
                .receipt(8, FIRST, cup, ONE, 0)
                .build());
        for (long number : new long[] {5, 8}) {
            MovementBatchBuilder more = MovementBatch.in(CNY).prefix("M");
            int same = more.stock(CUP, UnitOfMeasure.PIECE);
            assertThatThrownBy(() -> ledger.append(
                            more.receipt(number, FIRST, same, ONE, 0).build()))
                    .isInstanceOf(RejectedException.class);
        }
        MovementBatchBuilder more = MovementBatch.in(CNY).prefix("M");
        int same = more.stock(CUP, UnitOfMeasure.PIECE);
        ledger.append(more.receipt(6, FIRST, same, ONE, 0)
                .supplierReturn(9, FIRST, same, ONE, 5)
                .build());
        assertThat(ledger.account(CUP).quantity()).isEqualTo(Quantity.ofPieces(2));
    }

    @Test
    void anotherPrefixIsAnotherId() {
        ledger.append(rows.receipt(5, FIRST, cup, ONE, 0).build());
        MovementBatchBuilder others = MovementBatch.in(CNY).prefix("N");
        int same = others.stock(CUP, UnitOfMeasure.PIECE);
        ledger.append(others.receipt(5, FIRST, same, ONE, 0)
                .receipt(6, FIRST, same, ONE, 0)
                .build());

        assertThat(ledger.account(CUP).trace())
                .extracting(CostStep::movement)
                .containsExactly(MovementId.of("M5"), MovementId.of("N5"), MovementId.of("N6"));
    }

    @Test
    void aReferenceToAnotherStockOrToNothingIsRefused() {
        rows.receipt(1, FIRST, tea, ONE, 0)
                .of(2, FIRST, tea, MovementKind.ISSUE, ONE)
                .receipt(3, FIRST, cup, ONE, 0)
                .customerReturn(4, FIRST + 1, cup, ONE, 2)
                .customerReturn(5, FIRST + 1, tea, ONE, 9);
        assertThat(refused())
                .extracting(Violation::path, Violation::rule)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("M4", CostViolation.REFERENCE_UNKNOWN),
                        Tuple.tuple("M5", CostViolation.REFERENCE_UNKNOWN));
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        rows.receipt(1, FIRST, cup, 1_000_000_000 * ONE, 0)
                .receipt(2, FIRST, cup, 999_999_999 * ONE, Long.MAX_VALUE)
                .receipt(3, 300_000_000, cup, ONE, 0)
                .receipt(4, FIRST, cup, ONE, 0);
        assertThat(refused())
                .extracting(Violation::path, Violation::rule)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("M1", CostViolation.OUT_OF_RANGE),
                        Tuple.tuple("M2", CostViolation.OUT_OF_RANGE),
                        Tuple.tuple("M3", CostViolation.OUT_OF_RANGE));
        assertThat(ledger.stocks()).isEmpty();
    }

    @Test
    void anotherUnitOrCurrencyIsRefusedRowByRow() {
        int hangzhou = rows.stock(TEA_IN_HZ, UnitOfMeasure.PIECE);
        rows.receipt(1, FIRST, tea, ONE, 0).receipt(2, FIRST, hangzhou, ONE, 0).receipt(3, FIRST, cup, ONE, 0);
        assertThat(refused()).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo(CostViolation.UNIT_DIFFERS);
            assertThat(violation.path()).isEqualTo("M2");
        });

        MovementBatchBuilder dollars = MovementBatch.in(CurrencyUnit.USD).prefix("M");
        int same = dollars.stock(CUP, UnitOfMeasure.PIECE);
        MovementBatch batch = dollars.receipt(1, FIRST, same, 2 * ONE, 1)
                .of(2, FIRST, same, MovementKind.ISSUE, ONE)
                .build();
        assertThatThrownBy(() -> ledger.append(batch))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.violations().list())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.rule()).isEqualTo(CostViolation.CURRENCY_DIFFERS)));
    }

    @Test
    void nothingIsRecordedEarlierThanWhatTheLedgerHolds() {
        ledger.append(rows.receipt(1, FIRST, cup, ONE, 0).recordedOn(FIRST + 5).build());
        MovementBatchBuilder more = MovementBatch.in(CNY).prefix("M");
        int same = more.stock(CUP, UnitOfMeasure.PIECE);
        MovementBatch late = more.receipt(2, FIRST, same, ONE, 0)
                .recordedOn(FIRST + 5)
                .receipt(3, FIRST + 4, same, ONE, 0)
                .build();
        assertThatThrownBy(() -> ledger.append(late))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.violations().list()).singleElement().satisfies(violation -> {
                            assertThat(violation.rule()).isEqualTo(CostViolation.RECORDED_EARLIER);
                            assertThat(violation.path()).isEqualTo("M3");
                        }));
        assertThat(ledger.append(MovementBatch.in(CNY).build()).size()).isEqualTo(1);
        assertThat(ledger.lastRevision().orElseThrow().changedFrom()).isEmpty();
    }

    /** So many that an account gets its rows in several blocks and pieces. */
    @Test
    void manyRowsOfManyArticlesGoIn() {
        int articles = 70;
        int n = 600_000;
        MovementBatchBuilder many = MovementBatch.in(CNY).rows(n);
        for (int i = 0; i < articles; i++) {
            many.stock(StockKey.of(Sku.of("S" + i), HZ), UnitOfMeasure.PIECE);
        }
        for (int i = 0; i < n; i++) {
            int article = i % articles;
            if (i / articles % 3 == 0) {
                many.receipt(i, FIRST + i / 10_000, article, 2 * ONE, yuan("1"));
            } else {
                many.of(i, FIRST + i / 10_000, article, MovementKind.ISSUE, ONE);
            }
        }
        ledger.append(many.build());

        assertThat(ledger.size()).isEqualTo(n);
        assertThat(ledger.now().stocks()).hasSize(articles);
        long receipts = IntStream.range(0, n).filter(i -> i / articles % 3 == 0).count();
        assertThat(ledger.now().balance().received()).isEqualTo(Money.of(CNY, receipts * 2));
        assertThat(ledger.account(StockKey.of(Sku.of("S3"), HZ)).trace())
                .extracting(CostStep::movement)
                .startsWith(MovementId.of("3"), MovementId.of("73"))
                .hasSize(n / articles + (3 < n % articles ? 1 : 0));
        many.receipt(n, 300_000_000, 0, ONE, 0).of(n + 1, FIRST + 60, 1, MovementKind.ISSUE, 900_000 * ONE);
        CostLedger other = CostLedger.fifo(CNY, NegativeStock.REFUSE);
        assertThatThrownBy(() -> other.append(many.build()))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.violations().list())
                                .extracting(Violation::path, Violation::rule)
                                .containsExactlyInAnyOrder(
                                        Tuple.tuple(String.valueOf(n), CostViolation.OUT_OF_RANGE),
                                        Tuple.tuple(String.valueOf(n + 1), CostViolation.NEGATIVE_STOCK)));
        assertThat(other.stocks()).isEmpty();
    }
}
