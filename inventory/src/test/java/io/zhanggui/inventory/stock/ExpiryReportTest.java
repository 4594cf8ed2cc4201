package io.zhanggui.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.table.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class ExpiryReportTest {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 30);
    private static final ExpiryRules RULES =
            ExpiryRules.within(30, 60, 90).markDownWithin(45).returnableWith(31);

    @Test
    void each_lot_stands_in_its_bucket_with_what_to_do() {
        ExpiryReport report = ExpiryReport.of(
                List.of(
                        lot("G", 90, 1),
                        lot("F", 61, 1),
                        lot("E", 60, 1),
                        lot("D", 31, 1),
                        lot("C", 30, 1),
                        lot("B", 1, 1),
                        lot("A", 0, 1),
                        lot("H", 91, 1),
                        lot("I", 5, 0),
                        new LotStock(Lot.of(LotId.of("J"), Sku.of("TEA")), Quantity.ofPieces(1), DAY)),
                DAY,
                RULES);
        assertThat(report.buckets())
                .extracting(bucket -> bucket.label().text(Locale.ENGLISH) + ": "
                        + bucket.lines().stream()
                                .map(line -> line.stock().lot().id() + " " + line.daysLeft() + " " + line.action())
                                .toList())
                .containsExactly(
                        "Expired: [A 0 WRITE_OFF]",
                        "1 to 30 days left: [B 1 MARK_DOWN, C 30 MARK_DOWN]",
                        "31 to 60 days left: [D 31 RETURN_TO_SUPPLIER, E 60 SHIP_FIRST]",
                        "61 to 90 days left: [F 61 SHIP_FIRST, G 90 SHIP_FIRST]");
        assertThat(report.lines(ExpiryAction.MARK_DOWN)).hasSize(2);
        assertThat(report.value()).isEmpty();
        assertThat(report.buckets().get(1).value()).isEmpty();
        assertThat(report.buckets().get(1).withoutCost()).isEqualTo(2);
    }

    @Test
    void actions_change_at_their_bounds() {
        assertThat(RULES.action(46)).isEqualTo(ExpiryAction.SHIP_FIRST);
        assertThat(RULES.action(45)).isEqualTo(ExpiryAction.RETURN_TO_SUPPLIER);
        assertThat(RULES.action(31)).isEqualTo(ExpiryAction.RETURN_TO_SUPPLIER);
        assertThat(RULES.action(30)).isEqualTo(ExpiryAction.MARK_DOWN);
        assertThat(RULES.action(1)).isEqualTo(ExpiryAction.MARK_DOWN);
        assertThat(RULES.action(0)).isEqualTo(ExpiryAction.WRITE_OFF);
        assertThat(ExpiryRules.within(30).action(1)).isEqualTo(ExpiryAction.SHIP_FIRST);
        assertThat(ExpiryRules.within(30).markDownWithin(9).action(9)).isEqualTo(ExpiryAction.MARK_DOWN);
    }

    @Test
    void values_are_exact_and_lots_without_a_cost_are_counted() {
        ExpiryReport report = ExpiryReport.of(
                List.of(lot("A", 10, 3), lot("B", 20, 2), lot("C", 40, 1)),
                DAY,
                RULES,
                stock -> stock.lot().id().equals(LotId.of("B"))
                        ? Optional.empty()
                        : Optional.of(BigMoney.parse("CNY 1.2345")));
        assertThat(report.value()).contains(BigMoney.parse("CNY 4.9380"));
        assertThat(report.buckets().get(1).value()).contains(BigMoney.parse("CNY 3.7035"));
        assertThat(report.buckets().get(1).withoutCost()).isEqualTo(1);
        assertThat(report.lines()).extracting(line -> line.value().isPresent()).containsExactly(true, false, true);
    }

    @Test
    void it_shows_and_explains_itself() {
        ExpiryReport report = ExpiryReport.of(
                List.of(lot("A", 10, 3), lot("B", 20, 2)),
                DAY,
                ExpiryRules.within(30),
                stock -> stock.lot().id().equals(LotId.of("B"))
                        ? Optional.empty()
                        : Optional.of(BigMoney.parse("CNY 2.50")));
        Table table = report.toTable();
        assertThat(table.title().text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("临期库存");
        assertThat(table.rows().get(0))
                .startsWith("TEA", "A", DAY.plusDays(10), 10L, new BigDecimal("3"))
                .endsWith(new BigDecimal("7.50"), ExpiryAction.SHIP_FIRST);
        assertThat(table.rows().get(1).get(6)).isNull();
        assertThat(report.explain().toText(Locale.ENGLISH)).isEqualTo("""
                Value of what expires: 7.50 CNY = lots with 30 days left or fewer on 2025-11-30
                  Expired: – = 0 lots, 0 of them without a cost
                  1 to 30 days left: 7.50 CNY = 2 lots, 1 of them without a cost
                    Lot A: 7.50 CNY = 3 PCS × 2.50 CNY, expires on 2025-12-10, Ship first
                    Lot B: – = 2 PCS without a cost, expires on 2025-12-20, Ship first
                """);
    }

    @Test
    void lots_of_one_day_are_by_article_then_number() {
        ExpiryReport report = ExpiryReport.of(
                List.of(lot("B", 5, 1), of("CUP", "C", 5), of("CUP", "A", 5)), DAY, ExpiryRules.within(30));
        assertThat(report.lines())
                .extracting(line ->
                        line.stock().lot().sku() + " " + line.stock().lot().id())
                .containsExactly("CUP A", "CUP C", "TEA B");
    }

    @Test
    void rules_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> ExpiryRules.within()).hasMessage("there are no bounds. Maybe 30, 60, 90?");
        assertThatThrownBy(() -> ExpiryRules.within(30, 30))
                .hasMessage("bounds must be positive and ascending, but are [30, 30]");
        assertThatThrownBy(() -> ExpiryRules.within(0)).hasMessageContaining("[0]");
        assertThatThrownBy(() -> ExpiryRules.within(1).markDownWithin(-1))
                .hasMessage("markDownWithin must not be negative, but is -1");
        assertThatThrownBy(() -> ExpiryRules.within(1).returnableWith(0))
                .hasMessage("returnableWith must be positive, but is 0");
    }

    private static LotStock lot(String lot, int days, int pieces) {
        return new LotStock(
                Lot.goodThrough(LotId.of(lot), Sku.of("TEA"), DAY.plusDays(days - 1)),
                Quantity.ofPieces(pieces),
                DAY.minusDays(100));
    }

    private static LotStock of(String sku, String lot, int days) {
        return new LotStock(
                Lot.goodThrough(LotId.of(lot), Sku.of(sku), DAY.plusDays(days - 1)), Quantity.ofPieces(1), DAY);
    }

    @Test
    void goods_may_go_back_down_to_their_last_day() {
        ExpiryRules rules = ExpiryRules.within(10).markDownWithin(5).returnableWith(1);
        assertThat(rules).isEqualTo(new ExpiryRules(List.of(10), 5, 1));
        assertThat(rules.action(1)).isEqualTo(ExpiryAction.RETURN_TO_SUPPLIER);
        assertThat(rules.action(0)).isEqualTo(ExpiryAction.WRITE_OFF);
    }
}
