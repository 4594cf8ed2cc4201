package io.zhanggui.inventory.costing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Bulks that are larger than the block in which movements wait for their accounts. */
class WaitingMovementsTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate DAY = LocalDate.of(2025, 11, 1);
    private static final int MANY = 140_000;

    @Test
    void aBulk_costsWhatItsPartsCost_oneAfterTheOther() {
        List<Movement> movements = movements();
        CostLedger bulk =
                CostLedger.fifo(CNY, NegativeStock.PROVISIONAL_TRUE_UP).append(movements);
        CostLedger parts = CostLedger.fifo(CNY, NegativeStock.PROVISIONAL_TRUE_UP);
        for (int from = 0; from < MANY; from += 999) {
            parts.append(movements.subList(from, Math.min(MANY, from + 999)));
        }
        assertThat(bulk.size()).isEqualTo(MANY);
        assertThat(bulk.now().stocks()).hasSize(7).isEqualTo(parts.now().stocks());
        StockKey first = movements.get(0).stock();
        assertThat(bulk.account(first).trace()).isEqualTo(parts.account(first).trace());
    }

    @Test
    void aBulkWhoseLastMovementIsRefused_leavesNothing() {
        List<Movement> movements = movements();
        CostLedger ledger =
                CostLedger.movingAverage(CNY, NegativeStock.PROVISIONAL_TRUE_UP).append(movements.subList(0, 20));
        CostReport before = ledger.now();
        List<Movement> wrong = new ArrayList<>(movements.subList(20, MANY));
        wrong.add(movements.get(3));
        assertThatThrownBy(() -> ledger.append(wrong)).isInstanceOf(RejectedException.class);
        assertThat(ledger.size()).isEqualTo(20);
        assertThat(ledger.now().stocks()).isEqualTo(before.stocks());
        assertThat(ledger.append(movements.subList(20, MANY)).now().stocks())
                .isEqualTo(CostLedger.movingAverage(CNY, NegativeStock.PROVISIONAL_TRUE_UP)
                        .append(movements)
                        .now()
                        .stocks());
    }

    @Test
    void aBulkThatBreaksOff_leavesNothing() {
        List<Movement> movements = movements();
        CostLedger ledger =
                CostLedger.fifo(CNY, NegativeStock.PROVISIONAL_TRUE_UP).append(movements.subList(0, 4));
        List<StockKey> before = ledger.stocks().toList();
        Iterable<Movement> broken = () -> movements.subList(4, 70_000).stream()
                .peek(each -> {
                    if (each.equals(movements.get(69_000))) {
                        throw new IllegalStateException("the file ends");
                    }
                })
                .iterator();
        assertThatThrownBy(() -> ledger.append(broken)).hasMessage("the file ends");
        assertThat(ledger.size()).isEqualTo(4);
        assertThat(ledger.stocks()).containsExactlyElementsOf(before).hasSize(4);
        assertThat(ledger.append(movements.subList(4, MANY)).now().stocks())
                .isEqualTo(CostLedger.fifo(CNY, NegativeStock.PROVISIONAL_TRUE_UP)
                        .append(movements)
                        .now()
                        .stocks());
    }

    /** Seven articles by turns, dates that jump back, more leaving than coming now and then. */
    private static List<Movement> movements() {
        List<Movement> all = new ArrayList<>(MANY);
        for (int i = 0; i < MANY; i++) {
            StockKey stock = StockKey.of(Sku.of("SKU-" + i * 31 % 7), WarehouseId.of("SH"));
            MovementId id = MovementId.of("M-" + i);
            LocalDate date = DAY.plusDays(i / 10_000 + i % 13);
            Quantity pieces = Quantity.ofPieces(1 + i % 9);
            all.add(
                    (i / 7) % 5 == 0
                            ? Movement.receipt(
                                            id,
                                            date,
                                            stock,
                                            Quantity.ofPieces(20 + i % 11),
                                            BigMoney.parse("CNY " + (100 + i % 97) + ".37"))
                                    .recordedOn(DAY.plusDays(100))
                            : Movement.issue(id, date, stock, pieces).recordedOn(DAY.plusDays(100)));
        }
        return all;
    }
}
