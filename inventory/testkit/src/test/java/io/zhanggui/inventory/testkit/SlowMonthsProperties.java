package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.inventory.costing.CostBalance;
import io.zhanggui.inventory.costing.PeriodicCosts;
import io.zhanggui.inventory.costing.Valuation;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementKind;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.threeten.extra.LocalDateRange;

/** Periods at their averages against averages that are worked out warehouse by warehouse. */
class SlowMonthsProperties {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final Sku ARTICLE = CostHistories.STOCKS.get(0).sku();
    /** Shares are rounded to a millionth of a cent, and multiplied afterwards. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.00001");

    @Property(tries = 100)
    void it_gives_what_averages_worked_out_one_by_one_give(@ForAll("books") List<Movement> movements) {
        PeriodicCosts costs = PeriodicCosts.in(CNY);
        SlowMonths slow = new SlowMonths();
        for (int from = 0; from < CostHistories.DAYS; from += 10) {
            LocalDateRange range = LocalDateRange.of(
                    CostHistories.FIRST_DAY.plusDays(from), CostHistories.FIRST_DAY.plusDays(from + 10));
            List<Movement> part = movements.stream()
                    .filter(movement -> range.contains(movement.date()))
                    .toList();
            costs = costs.close(new ReportingPeriod("part " + from, range), part);
            slow.close(part);
            costs.report().stocks().forEach(stock -> assertSame(stock, slow));
        }
        Statistics.label("in circles").collect(slow.hadCircles());
    }

    private static void assertSame(Valuation stock, SlowMonths slow) {
        SlowMonths.Place place = slow.place(stock.stock().warehouse());
        BigDecimal[] inTransit = slow.inTransit(stock.stock().warehouse());
        assertThat(stock.quantity().amount()).isEqualByComparingTo(place.quantity);
        assertThat(stock.inTransit().amount()).isEqualByComparingTo(inTransit[0]);
        CostBalance balance = stock.balance();
        assertClose(balance.exactValue(), place.value);
        assertClose(balance.exactInTransit(), inTransit[1]);
        assertClose(balance.exactCostOfGoodsSold(), place.sold);
        assertClose(balance.exactLoss(), place.lost);
        assertClose(balance.exactCountShortage(), place.counted);
        assertClose(balance.exactReturned(), place.returned);
        assertClose(balance.exactReturnVariance(), place.returnVariance);
    }

    private static void assertClose(BigDecimal actual, BigDecimal expected) {
        assertThat(actual).isCloseTo(expected, within(ROUNDING));
    }

    /** Each warehouse opens with plenty, so that nothing is missing. */
    @Provide
    Arbitrary<List<Movement>> books() {
        return CostHistories.books(200).map(book -> {
            List<Movement> all = new ArrayList<>();
            for (StockKey stock : CostHistories.STOCKS) {
                all.add(Movement.receipt(
                        MovementId.of("opening"),
                        CostHistories.FIRST_DAY,
                        stock,
                        Quantity.of(new BigDecimal("9999.9"), UnitOfMeasure.KILOGRAM),
                        BigMoney.of(
                                CNY,
                                BigDecimal.valueOf(stock.warehouse().value().charAt(0)))));
            }
            all.addAll(book);
            all.removeIf(movement -> movement.kind() == MovementKind.STOCK_TAKE
                    || !movement.sku().equals(ARTICLE));
            return all;
        });
    }
}
