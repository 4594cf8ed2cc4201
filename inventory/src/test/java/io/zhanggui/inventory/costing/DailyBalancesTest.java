package io.zhanggui.inventory.costing;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class DailyBalancesTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final StockKey SH = StockKey.of(Sku.of("MUG"), WarehouseId.of("SH"));
    private static final StockKey HZ = StockKey.of(Sku.of("MUG"), WarehouseId.of("HZ"));
    private static final LocalDateRange ALL = LocalDateRange.ALL;

    private final CostLedger ledger = CostLedger.fifo(CNY, NegativeStock.REFUSE)
            .append(List.of(
                    Movement.receipt(id("R1"), day(1), SH, Quantity.ofPieces(10), BigMoney.parse("CNY 5")),
                    Movement.issue(id("I1"), day(3), SH, Quantity.ofPieces(2)),
                    Movement.transferOut(id("T1"), day(4), SH, Quantity.ofPieces(4), HZ.warehouse()),
                    Movement.transferIn(id("T2"), day(6), HZ, Quantity.ofPieces(4), SH.warehouse(), id("T1")),
                    Movement.issue(id("I2"), day(7), HZ, Quantity.ofPieces(1)),
                    Movement.customerReturn(id("B2"), day(7), HZ, Quantity.ofPieces(1), id("I2"))));

    private static MovementId id(String value) {
        return MovementId.of(value);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2025, 10, day);
    }

    private static List<String> told(CostLedger ledger, LocalDateRange days, Knowledge knowledge) {
        List<String> lines = new ArrayList<>();
        ledger.daily(days, knowledge, new DailyBalances() {
            @Override
            public void stock(int number, StockKey stock, UnitOfMeasure unit, long quantity, long value, long issue) {
                String before =
                        issue == NEVER ? "never" : LocalDate.ofEpochDay(issue).toString();
                lines.add(number + " " + stock + " " + quantity / 1_000_000 + " " + value / 100_000_000 + " " + before);
            }

            @Override
            public void day(int number, long day, long quantity, long value, long sold, long cost, boolean issued) {
                lines.add(number + " " + LocalDate.ofEpochDay(day) + " " + quantity / 1_000_000 + " "
                        + value / 100_000_000 + " " + sold / 1_000_000 + " " + cost / 100_000_000
                        + (issued ? " issued" : ""));
            }
        });
        return lines;
    }

    @Test
    void everyDayOnWhichSomethingChanged() {
        assertThat(told(ledger, ALL, Knowledge.ALL))
                .containsExactly(
                        "0 MUG in HZ 0 0 never",
                        "1 MUG in SH 0 0 never",
                        "1 2025-10-01 10 50 0 0",
                        "1 2025-10-03 8 40 2 10 issued",
                        "1 2025-10-04 4 20 0 0",
                        "0 2025-10-06 4 20 0 0",
                        "0 2025-10-07 4 20 0 0 issued");
    }

    @Test
    void aRangeBeginsWithWhatWasThereBefore() {
        assertThat(told(ledger, LocalDateRange.of(day(4), day(7)), Knowledge.ALL))
                .containsExactly(
                        "0 MUG in HZ 0 0 never",
                        "1 MUG in SH 8 40 2025-10-03",
                        "1 2025-10-04 4 20 0 0",
                        "0 2025-10-06 4 20 0 0");
        assertThat(told(ledger, LocalDateRange.of(day(3), day(4)), Knowledge.ALL))
                .containsExactly("0 MUG in SH 10 50 never", "0 2025-10-03 8 40 2 10 issued");
        assertThat(told(ledger, LocalDateRange.of(day(20), day(21)), Knowledge.ALL))
                .containsExactly("0 MUG in HZ 4 20 2025-10-07", "1 MUG in SH 4 20 2025-10-03");
        assertThat(told(ledger, LocalDateRange.of(LocalDate.MIN, day(1)), Knowledge.ALL))
                .isEmpty();
    }

    /** What is charged later shows on the day of the charge, in the warehouse that sold the goods. */
    @Test
    void costsThatComeLaterShowOnTheirDay() {
        ledger.append(Movement.landedCost(id("L"), day(9), SH, Money.parse("CNY 10.00"), id("R1")));

        assertThat(told(ledger, LocalDateRange.of(day(8), day(10)), Knowledge.ALL))
                .containsExactly(
                        "0 MUG in HZ 4 20 2025-10-07",
                        "1 MUG in SH 4 20 2025-10-03",
                        "1 2025-10-09 4 24 0 2",
                        "0 2025-10-09 4 23 0 1");
    }

    @Test
    void onlyWhatWasKnownIsTold() {
        ledger.append(Movement.receipt(id("LATE"), day(2), SH, Quantity.ofPieces(1), BigMoney.parse("CNY 9"))
                .recordedOn(day(8)));

        assertThat(told(ledger, LocalDateRange.of(day(1), day(4)), Knowledge.upTo(day(7))))
                .containsExactly("0 MUG in SH 0 0 never", "0 2025-10-01 10 50 0 0", "0 2025-10-03 8 40 2 10 issued");
        assertThat(told(ledger, LocalDateRange.of(day(2), day(4)), Knowledge.ALL))
                .containsExactly("0 MUG in SH 10 50 never", "0 2025-10-02 11 59 0 0", "0 2025-10-03 9 49 2 10 issued");
    }

    /** 12 each for the company; 5 set out, 3 arrive, 4 are sold; then 16 at 14 make it 13, in the other warehouse too. */
    @Test
    void whereTheCompanyHasOneCost_everyWarehouseFollowsIt() {
        CostLedger company = CostLedger.movingAverage(CNY, NegativeStock.REFUSE)
                .scope(CostScope.WHOLE_COMPANY)
                .append(List.of(
                        Movement.receipt(id("r"), day(1), SH, Quantity.ofPieces(10), BigMoney.parse("CNY 10")),
                        Movement.receipt(id("s"), day(1), HZ, Quantity.ofPieces(10), BigMoney.parse("CNY 14")),
                        Movement.transferOut(id("o"), day(2), SH, Quantity.ofPieces(5), HZ.warehouse()),
                        Movement.transferIn(id("a"), day(3), HZ, Quantity.ofPieces(3), SH.warehouse(), id("o")),
                        Movement.issue(id("i"), day(4), HZ, Quantity.ofPieces(4)),
                        Movement.receipt(id("t"), day(5), SH, Quantity.ofPieces(16), BigMoney.parse("CNY 14"))));

        assertThat(told(company, LocalDateRange.of(day(3), day(6)), Knowledge.ALL))
                .contains(
                        "0 MUG in HZ 10 120 never",
                        "1 MUG in SH 5 60 never",
                        "0 2025-10-03 13 156 0 0",
                        "0 2025-10-04 9 108 4 48 issued",
                        "1 2025-10-05 21 273 0 0",
                        "0 2025-10-05 9 117 0 0");
        assertThat(company.on(day(5)).value()).isEqualTo(Money.parse("CNY 390.00"));
    }
}
