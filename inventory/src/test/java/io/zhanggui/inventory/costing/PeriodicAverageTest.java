package io.zhanggui.inventory.costing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PeriodicAverageTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final StockKey TEA = StockKey.of(Sku.of("TEA"), WarehouseId.of("SH"));
    private static final LocalDate DAY = LocalDate.of(2025, 11, 3);

    /** 10 at 2 and 20 at 3.50: 90 ÷ 30 = 3. Sold 9 − 1, damaged 2, 1 to the supplier, 1 missing: 18 stay, worth 54. */
    @Test
    void everything_leaves_at_the_average_of_the_period_whatever_its_day() {
        PeriodicAverage period = PeriodicAverage.opening(pieces(10), cny("20"))
                .close(List.of(
                        Movement.issue(id("i"), DAY, TEA, pieces(9)),
                        Movement.receipt(id("r"), DAY, TEA, pieces(20), cny("3.40")),
                        Movement.landedCost(id("l"), DAY, TEA, Money.of(CNY, 2), id("r")),
                        Movement.customerReturn(id("c"), DAY, TEA, pieces(1), id("i")),
                        Movement.damage(id("d"), DAY, TEA, pieces(1)),
                        Movement.loss(id("o"), DAY, TEA, pieces(1)),
                        Movement.supplierReturn(id("s"), DAY, TEA, pieces(1), null),
                        Movement.count(id("n"), DAY, TEA, pieces(2)),
                        Movement.stockTake(id("t"), DAY, TEA, pieces(18))));
        assertThat(period.unitCost()).contains(cny("3.00000000"));
        assertThat(period.quantity()).isEqualTo(pieces(18));
        assertThat(period.value()).isEqualTo(Money.of(CNY, 54));
        assertThat(period.costOfGoodsSold()).isEqualTo(Money.of(CNY, 24));
        assertThat(period.balance().loss()).isEqualTo(Money.of(CNY, 6));
        assertThat(period.balance().returnedToSuppliers()).isEqualTo(Money.of(CNY, 3));
        assertThat(period.balance().countVariance()).isEqualTo(Money.of(CNY, -3));
        assertThat(period.balance().landedCost()).isEqualTo(Money.of(CNY, 2));
        assertThat(period.receivedQuantity()).isEqualTo(pieces(20));
        assertThat(period.explain().toText(Locale.ENGLISH))
                .contains(
                        "(opening value 20.00 CNY + received value 70.00 CNY) ÷ (opening quantity 10 PCS + received quantity 20 PCS)")
                .contains("Closing value: 54.00 CNY = 18 PCS × 3.00000000 CNY");
    }

    @Test
    void nothing_is_lost_between_periods() {
        PeriodicAverage first = PeriodicAverage.opening(pieces(3), cny("10"))
                .close(List.of(Movement.issue(id("i"), DAY, TEA, pieces(1))));
        assertThat(first.exactValue()).isEqualByComparingTo("6.66666667");
        assertThat(first.balance().exactCostOfGoodsSold()).isEqualByComparingTo("3.33333333");
        PeriodicAverage second = first.next().close(List.of(Movement.issue(id("j"), DAY, TEA, pieces(2))));
        assertThat(second.balance().exactCostOfGoodsSold()).isEqualByComparingTo("6.66666667");
        assertThat(second.exactValue()).isEqualByComparingTo("0");
        assertThat(second.openingQuantity()).isEqualTo(pieces(2));
    }

    @Test
    void a_period_with_nothing_in_it_has_no_average() {
        PeriodicAverage empty = PeriodicAverage.opening(pieces(0), cny("0")).close(List.of());
        assertThat(empty.unitCost()).isEmpty();
        assertThat(empty.value()).isEqualTo(Money.zero(CNY));
        assertThat(empty.explain().toText(Locale.ENGLISH)).contains("0 PCS × –");
    }

    @Test
    void what_cannot_be_valued_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PeriodicAverage.opening(pieces(2), cny("1"))
                        .close(List.of(Movement.issue(id("i"), DAY, TEA, pieces(3)))))
                .withMessage("only 2 PCS are there in the period, but 3 leave");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PeriodicAverage.opening(pieces(0), cny("0"))
                        .close(List.of(Movement.customerReturn(id("c"), DAY, TEA, pieces(3), id("i")))))
                .withMessageContaining("no average for the 3 PCS that came back");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PeriodicAverage.opening(pieces(-1), cny("0")))
                .withMessageContaining("cannot open with -1 PCS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PeriodicAverage.opening(pieces(1), cny("-1")))
                .withMessageContaining("worth CNY -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PeriodicAverage.opening(pieces(1), BigMoney.parse("USD 1"))
                        .close(List.of(Movement.receipt(id("r"), DAY, TEA, pieces(1), cny("1")))))
                .withMessage("CNY 1 is not in USD");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PeriodicAverage.opening(pieces(1), cny("1"))
                        .close(List.of(Movement.transferOut(id("o"), DAY, TEA, pieces(1), WarehouseId.of("HZ")))))
                .withMessage("TRANSFER_OUT o is of two stocks. Maybe PeriodicCosts?");
        assertThat(PeriodicAverage.opening(pieces(1), cny("1"))
                        .close(List.of(Movement.consigned(id("k"), DAY, TEA, pieces(9), PartyId.of("S"))))
                        .quantity())
                .isEqualTo(pieces(1));
        PeriodicAverage closed = PeriodicAverage.opening(pieces(1), cny("1"))
                .close(List.of(Movement.issue(id("i"), DAY, TEA, pieces(1))));
        assertThatIllegalStateException()
                .isThrownBy(() -> closed.close(List.of()))
                .withMessageContaining("next()");
    }

    private static MovementId id(String value) {
        return MovementId.of(value);
    }

    private static Quantity pieces(long pieces) {
        return Quantity.ofPieces(pieces);
    }

    private static BigMoney cny(String amount) {
        return BigMoney.of(CNY, new BigDecimal(amount));
    }
}
