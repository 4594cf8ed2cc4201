package io.zhanggui.inventory.count;

import static io.zhanggui.inventory.count.CountSamples.SH;
import static io.zhanggui.inventory.count.CountSamples.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.turnover.AbcClass;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What is to be counted when. */
class CountPlanTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 11, 3);
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 2); // the first working day of the year
    private static final CountPlan PLAN =
            CountPlan.on(WorkCalendar.china()).timesAYear(AbcClass.A, 12).timesAYear(AbcClass.C, 1);
    private static final CountPlan TRIGGERED = CountPlan.on(WorkCalendar.china())
            .atZero()
            .atNegative()
            .afterStockOut()
            .afterBigDifference()
            .worthAtLeast(Money.parse("CNY 1000.00"), 30);

    private static CountCandidate candidate(String sku, AbcClass abc, long onHand) {
        return CountCandidate.of(StockKey.of(Sku.of(sku), SH), abc, pieces(onHand));
    }

    @Test
    void a_year_of_working_days_counts_each_article_of_a_class_its_times_and_evenly() {
        WorkCalendar calendar = WorkCalendar.china();
        List<CountCandidate> stocks = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            stocks.add(candidate("S" + (100 + i), i < 20 ? AbcClass.A : AbcClass.C, 5));
        }
        int workdays = 0;
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (LocalDate day = FIRST; day.getYear() == 2025; day = day.plusDays(1)) {
            DueCounts due = PLAN.due(stocks, day);
            if (!calendar.isWorkday(day)) {
                assertThat(due.due()).isEmpty();
                continue;
            }
            workdays++;
            least = Math.min(least, due.due().size());
            most = Math.max(most, due.due().size());
            for (DueCount each : due.due()) {
                int i = Integer.parseInt(each.stock().sku().value().substring(1)) - 100;
                stocks.set(i, stocks.get(i).counted(day, stocks.get(i).countsThisYear() + 1));
            }
        }
        assertThat(workdays).isEqualTo(248);
        for (int i = 0; i < 50; i++) {
            assertThat(stocks.get(i).countsThisYear()).isEqualTo(i < 20 ? 12 : 1);
        }
        assertThat(least).isZero();
        assertThat(most).isEqualTo(2);
    }

    @Test
    void articles_that_nobody_ever_counted_come_first_then_the_longest_ago_then_by_stock() {
        CountPlan often = CountPlan.on(WorkCalendar.china()).timesAYear(AbcClass.A, 248);
        List<CountCandidate> stocks = List.of(
                candidate("D", AbcClass.A, 1).counted(MONDAY.minusDays(10), 0),
                candidate("C", AbcClass.A, 1).counted(MONDAY.minusDays(10), 0),
                candidate("B", AbcClass.A, 1).counted(MONDAY.minusDays(11), 0),
                candidate("A", AbcClass.A, 1).counted(MONDAY, 0),
                candidate("Z", AbcClass.A, 1));
        DueCounts due = often.due(stocks, MONDAY);
        assertThat(due.due()).extracting(each -> each.stock().sku().value()).containsExactly("Z", "B", "C", "D");
        assertThat(due.due().get(0).reason()).isEqualTo(CountReason.NEVER_COUNTED);
        assertThat(due.due().get(1).reason()).isEqualTo(CountReason.CYCLE);
        assertThat(due.byClass()).containsOnlyKeys(AbcClass.A).containsEntry(AbcClass.A, 4);
    }

    @Test
    void what_was_missed_is_made_up_for_by_at_most_twice_an_even_day() {
        ClassShare share = ClassShare.of(AbcClass.B, 100, 4, 100, 200, 10);
        assertThat(share.wanted()).isEqualTo(200);
        assertThat(share.share()).isEqualTo(4);
        assertThat(ClassShare.of(AbcClass.B, 100, 4, 100, 200, 197).share()).isEqualTo(3);
        assertThat(ClassShare.of(AbcClass.B, 100, 4, 100, 200, 200).share()).isZero();
        assertThat(ClassShare.of(AbcClass.B, 100, 4, 100, 200, 250).share()).isZero();
        assertThat(ClassShare.of(AbcClass.C, 1, 1, 1, 248, 0).share()).isEqualTo(1);
        assertThat(ClassShare.of(AbcClass.C, 0, 1, 1, 248, 0).share()).isZero();
        assertThat(share.explain().toText(Locale.ENGLISH))
                .isEqualTo(
                        "Turn of class B: 4 = 100 articles × 4 a year × working day 100 ÷ 200 = 200 wanted − 10 done,"
                                + " at most two even days\n");
    }

    @Test
    void counts_beyond_the_times_of_a_year_do_not_stand_in_for_other_articles() {
        List<CountCandidate> stocks =
                List.of(candidate("A", AbcClass.C, 1).counted(MONDAY.minusDays(1), 9), candidate("B", AbcClass.C, 1));
        assertThat(PLAN.due(stocks, MONDAY).shares())
                .filteredOn(share -> share.abc() == AbcClass.C)
                .extracting(ClassShare::done)
                .containsExactly(1);
    }

    @Test
    void the_book_at_zero_or_below_is_counted_once_each_time() {
        CountCandidate zero = candidate("A", AbcClass.A, 0);
        CountCandidate below = candidate("A", AbcClass.A, -1);
        assertThat(reason(zero)).isEqualTo(CountReason.ZERO_STOCK);
        assertThat(reason(below)).isEqualTo(CountReason.NEGATIVE_STOCK);
        assertThat(reason(zero.outOn(MONDAY.minusDays(3)))).isEqualTo(CountReason.ZERO_STOCK);
        assertThat(reason(zero.outOn(MONDAY.minusDays(3)).counted(MONDAY.minusDays(3), 1)))
                .isEqualTo(CountReason.ZERO_STOCK);
        assertThat(reason(zero.outOn(MONDAY.minusDays(3)).counted(MONDAY.minusDays(2), 1)))
                .isNull();
        assertThat(reason(below.outOn(MONDAY.minusDays(3)).counted(MONDAY.minusDays(2), 1)))
                .isNull();
        assertThat(reason(zero.counted(MONDAY, 1))).isNull();
    }

    @Test
    void goods_that_are_there_again_after_a_stock_out_are_counted_once() {
        CountCandidate again = candidate("A", AbcClass.A, 7).outOn(MONDAY.minusDays(3));
        assertThat(reason(again)).isEqualTo(CountReason.STOCK_OUT);
        assertThat(reason(again.counted(MONDAY.minusDays(2), 1))).isNull();
        assertThat(reason(candidate("A", AbcClass.A, 7))).isNull();
    }

    @Test
    void a_large_difference_is_counted_again_on_another_day() {
        CountCandidate differed = candidate("A", AbcClass.A, 7).differedMuch();
        assertThat(reason(differed.counted(MONDAY.minusDays(1), 1))).isEqualTo(CountReason.BIG_DIFFERENCE);
        assertThat(reason(differed.counted(MONDAY, 1))).isNull();
    }

    @Test
    void what_is_worth_much_is_counted_every_so_many_days() {
        CountCandidate dear = candidate("A", AbcClass.A, 7).worth(Money.parse("CNY 1000.00"));
        assertThat(reason(dear)).isEqualTo(CountReason.HIGH_VALUE);
        assertThat(reason(dear.counted(MONDAY.minusDays(30), 1))).isEqualTo(CountReason.HIGH_VALUE);
        assertThat(reason(dear.counted(MONDAY.minusDays(29), 1))).isNull();
        assertThat(reason(dear.worth(Money.parse("CNY 999.99")))).isNull();
        assertThatThrownBy(() -> reason(dear.worth(Money.parse("USD 1000.00"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("USD 1000.00");
    }

    private static CountReason reason(CountCandidate candidate) {
        List<DueCount> due = TRIGGERED.due(List.of(candidate), MONDAY).due();
        assertThat(PLAN.due(List.of(candidate.counted(MONDAY, 1)), MONDAY).due())
                .isEmpty();
        return due.isEmpty() ? null : due.get(0).reason();
    }

    @Test
    void triggers_come_by_reason_then_stock_and_no_stock_twice() {
        List<CountCandidate> stocks = List.of(
                candidate("C", AbcClass.A, 0),
                candidate("B", AbcClass.A, 0),
                candidate("D", AbcClass.A, -1).differedMuch(),
                candidate("A", AbcClass.A, 9));
        assertThat(TRIGGERED.timesAYear(AbcClass.A, 300).due(stocks, MONDAY).due())
                .extracting(each -> each.stock().sku().value() + " " + each.reason())
                .containsExactly("D NEGATIVE_STOCK", "B ZERO_STOCK", "C ZERO_STOCK", "A NEVER_COUNTED");
    }

    @Test
    void without_triggers_and_times_nothing_is_due() {
        assertThat(CountPlan.on(WorkCalendar.china())
                        .due(List.of(candidate("A", AbcClass.A, -1).differedMuch()), MONDAY))
                .isEqualTo(new DueCounts(MONDAY, List.of(), List.of()));
        assertThat(PLAN.due(List.of(candidate("A", AbcClass.A, -1)), MONDAY.minusDays(1)))
                .isEqualTo(new DueCounts(MONDAY.minusDays(1), List.of(), List.of()));
    }

    @Test
    void a_full_count_is_of_everything_in_the_warehouse() {
        CountCandidate elsewhere =
                CountCandidate.of(StockKey.of(Sku.of("A"), WarehouseId.of("WH-HZ")), AbcClass.A, pieces(1));
        DueCounts full = CountPlan.full(
                List.of(candidate("B", AbcClass.A, 1), elsewhere, candidate("A", AbcClass.C, 0)), SH, MONDAY);
        assertThat(full.due())
                .extracting(each -> each.stock().sku().value() + " " + each.reason())
                .containsExactly("A FULL", "B FULL");
        assertThat(full.toTable().rows()).hasSize(2);
        assertThat(full.explain().toText(Locale.SIMPLIFIED_CHINESE))
                .startsWith("2025-11-03待盘点：2")
                .contains("全盘");
    }

    @Test
    void a_month_ends_with_its_last_working_day() {
        CountPlan plan = CountPlan.on(WorkCalendar.china());
        assertThat(plan.monthEnd(YearMonth.of(2025, 11))).isEqualTo(LocalDate.of(2025, 11, 28));
        assertThat(plan.monthEnd(YearMonth.of(2025, 12))).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @Test
    void wrong_figures_are_refused() {
        CountPlan plan = CountPlan.on(WorkCalendar.china());
        assertThatThrownBy(() -> plan.timesAYear(AbcClass.A, 0)).hasMessageContaining("but is 0");
        assertThatThrownBy(() -> plan.timesAYear(AbcClass.A, 367)).hasMessageContaining("but is 367");
        assertThatThrownBy(() -> plan.worthAtLeast(Money.parse("CNY 1.00"), 0)).hasMessageContaining("but are 0");
        assertThatThrownBy(() -> candidate("A", AbcClass.A, 1).counted(MONDAY, -1))
                .hasMessageContaining("but is -1");
        CountCandidate one = candidate("A", AbcClass.A, 1);
        assertThatThrownBy(() -> plan.due(List.of(one, one), MONDAY)).hasMessageContaining("A in WH-SH stands twice");
    }

    @Test
    void each_trigger_works_alone_and_leaves_the_others_out() {
        CountPlan plan = CountPlan.on(WorkCalendar.china());
        LocalDate out = MONDAY.minusDays(3);
        List<CountCandidate> stocks = List.of(
                candidate("ZERO", AbcClass.A, 0).outOn(out),
                candidate("BELOW", AbcClass.A, -1).outOn(out),
                candidate("AGAIN", AbcClass.A, 7).outOn(out),
                candidate("DIFFERED", AbcClass.A, 7).differedMuch(),
                candidate("DEAR", AbcClass.A, 7).worth(Money.parse("CNY 9.00")).counted(MONDAY.minusDays(1), 1));
        assertThat(skus(plan.atZero(), stocks)).containsExactly("ZERO");
        assertThat(skus(plan.atNegative(), stocks)).containsExactly("BELOW");
        assertThat(skus(plan.afterStockOut(), stocks)).containsExactly("AGAIN");
        assertThat(skus(plan.afterBigDifference(), stocks)).containsExactly("DIFFERED");
        assertThat(skus(plan.worthAtLeast(Money.parse("CNY 9.00"), 1), stocks)).containsExactly("DEAR");
        assertThat(skus(plan.worthAtLeast(Money.parse("CNY 9.00"), 2), stocks)).isEmpty();
        assertThat(skus(plan.worthAtLeast(Money.parse("CNY 9.00"), 1).atZero(), stocks))
                .containsExactly("ZERO", "DEAR");
    }

    private static List<String> skus(CountPlan plan, List<CountCandidate> stocks) {
        return plan.due(stocks, MONDAY).due().stream()
                .map(each -> each.stock().sku().value())
                .toList();
    }

    @Test
    void a_class_may_be_counted_once_a_year_or_every_day() {
        CountPlan plan = CountPlan.on(WorkCalendar.china());
        List<CountCandidate> stocks = List.of(candidate("A", AbcClass.A, 1), candidate("B", AbcClass.A, 1));
        assertThat(plan.timesAYear(AbcClass.A, 366).due(stocks, FIRST).due()).hasSize(2);
        assertThat(plan.timesAYear(AbcClass.A, 1).due(stocks, FIRST).due()).hasSize(1);
    }
}
