package io.zhanggui.inventory.turnover;

import static io.zhanggui.inventory.turnover.SampleStock.CNY;
import static io.zhanggui.inventory.turnover.SampleStock.MUG_SH;
import static io.zhanggui.inventory.turnover.SampleStock.TEA_SH;
import static io.zhanggui.inventory.turnover.SampleStock.day;
import static io.zhanggui.inventory.turnover.SampleStock.worth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.item.CategoryPath;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Goods that came within the history, and articles that belong to no group. */
class NewGoodsTest {

    private static final ReportingPeriod QUARTER = ReportingPeriod.parse("2025Q1");

    /** 300 mugs that came on 22 March, of which 10 went out on each of ten days. */
    private static CostLedger fastSeller() {
        List<Movement> movements = new ArrayList<>();
        movements.add(Movement.receipt(MovementId.of("IN"), day(3, 22), MUG_SH, Quantity.ofPieces(300), worth("2")));
        for (int day = 22; day <= 31; day++) {
            movements.add(Movement.issue(MovementId.of("OUT" + day), day(3, day), MUG_SH, Quantity.ofPieces(10)));
        }
        return CostLedger.fifo(CNY, NegativeStock.PROVISIONAL_TRUE_UP).append(movements);
    }

    @Test
    void what_is_new_is_as_fast_as_it_sells_since_it_came() {
        StockMonths history = StockMonths.of(fastSeller(), QUARTER);
        assertThat(history.usePerDay(MUG_SH)).isCloseTo(10, within(1e-12));
        StockAgeing ageing = StockAgeing.of(fastSeller(), day(3, 31), AgeBuckets.of(30, 90));
        SlowStock slow = SlowStock.of(
                history, ageing, List.of(SlowRule.suggest(SlowAction.BUY_LESS).whenCovered(90)));
        assertThat(slow.suggestions()).isEmpty();
        assertThat(slow.findings().get(0).coverDays().orElseThrow()).isCloseTo(20, within(1e-9));
    }

    @Test
    void plain_figures_count_from_the_month_in_which_goods_were_there() {
        StockMonths whole = StockMonths.of(fastSeller(), QUARTER);
        StockMonths plain = StockMonths.of(CNY, whole.days(), whole.periods().toList());
        assertThat(plain.usePerDay(MUG_SH)).isCloseTo(100 / 31.0, within(1e-12));
    }

    @Test
    void what_was_there_before_counts_from_the_first_day() {
        CostLedger ledger = CostLedger.fifo(CNY, NegativeStock.PROVISIONAL_TRUE_UP)
                .append(List.of(
                        Movement.receipt(
                                MovementId.of("R"), day(1, 1).minusDays(1), TEA_SH, Quantity.ofPieces(5), worth("1")),
                        Movement.issue(MovementId.of("I"), day(3, 31), TEA_SH, Quantity.ofPieces(5))));
        assertThat(StockMonths.of(ledger, QUARTER).usePerDay(TEA_SH)).isCloseTo(5 / 90.0, within(1e-12));
    }

    @Test
    void what_went_out_before_it_came_counts_from_then() {
        CostLedger ledger = CostLedger.fifo(CNY, NegativeStock.PROVISIONAL_TRUE_UP)
                .append(List.of(
                        Movement.issue(MovementId.of("I"), day(3, 30), TEA_SH, Quantity.ofPieces(4)),
                        Movement.receipt(MovementId.of("R"), day(3, 31), TEA_SH, Quantity.ofPieces(5), worth("1"))));
        assertThat(StockMonths.of(ledger, QUARTER).usePerDay(TEA_SH)).isCloseTo(2, within(1e-12));
    }

    @Test
    void articles_without_category_are_in_no_group() {
        CategoryPath cups = CategoryPath.of("杯");
        TurnoverReport report = TurnoverReport.of(StockMonths.of(SampleStock.fifo(), QUARTER), StockAverage.MONTH_ENDS);
        StockAgeing ageing = StockAgeing.of(SampleStock.fifo(), day(3, 31), AgeBuckets.of(30, 90));
        Map<Sku, CategoryPath> known = Map.of(Sku.of("MUG"), cups);
        assertThat(report.byCategory(known::get)).containsOnlyKeys(cups);
        assertThat(ageing.byCategory(known::get)).containsOnlyKeys(cups);
    }
}
