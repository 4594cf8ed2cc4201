package io.zhanggui.inventory.count;

import static io.zhanggui.inventory.count.CountSamples.APPROVAL;
import static io.zhanggui.inventory.count.CountSamples.CHO;
import static io.zhanggui.inventory.count.CountSamples.CNY;
import static io.zhanggui.inventory.count.CountSamples.CUP;
import static io.zhanggui.inventory.count.CountSamples.CUT_OFF;
import static io.zhanggui.inventory.count.CountSamples.DAN;
import static io.zhanggui.inventory.count.CountSamples.DAY;
import static io.zhanggui.inventory.count.CountSamples.FIN;
import static io.zhanggui.inventory.count.CountSamples.FINANCE;
import static io.zhanggui.inventory.count.CountSamples.KIM;
import static io.zhanggui.inventory.count.CountSamples.MUG;
import static io.zhanggui.inventory.count.CountSamples.NO;
import static io.zhanggui.inventory.count.CountSamples.SH;
import static io.zhanggui.inventory.count.CountSamples.TEA;
import static io.zhanggui.inventory.count.CountSamples.after;
import static io.zhanggui.inventory.count.CountSamples.by;
import static io.zhanggui.inventory.count.CountSamples.cny;
import static io.zhanggui.inventory.count.CountSamples.order;
import static io.zhanggui.inventory.count.CountSamples.pieces;
import static io.zhanggui.inventory.count.CountSamples.tally;
import static io.zhanggui.inventory.count.StockTakesTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.authority.Segregation;
import io.zhanggui.core.authority.SegregationRule;
import io.zhanggui.core.authority.SegregationViolation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.ConcurrentChangeException;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.stock.Goods;
import io.zhanggui.inventory.stock.LotId;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.Reservation;
import io.zhanggui.inventory.stock.ReservationId;
import io.zhanggui.inventory.stock.SerialNumber;
import io.zhanggui.inventory.stock.StockBook;
import io.zhanggui.inventory.stock.StockEvents;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.stock.StockLevel;
import io.zhanggui.inventory.stock.StockLevels;
import io.zhanggui.inventory.stock.StockReserved;
import io.zhanggui.inventory.turnover.AbcClass;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of counts, at their edges. */
class CountPartsTest {

    private static final List<SerialNumber> TWO = List.of(SerialNumber.of("S2"), SerialNumber.of("S1"));

    private final CountSamples shop = new CountSamples();

    @ParameterizedTest
    @CsvSource({
        // quantity, share, value, inclusive, found of 10 at 5.00, passed
        "2, , , false, 8, false",
        "2, , , true, 8, true",
        "2, , , true, 9, false",
        "2, , , false, 13, true",
        ", 0.2, , false, 8, false",
        ", 0.2, , true, 8, true",
        ", 0.19, , false, 12, true",
        ", , 10.00, false, 8, false",
        ", , 10.00, true, 8, true",
        ", , 9.99, false, 12, true",
        "0, 0, 0.00, true, 10, false",
        "5, 0.9, 10.00, true, 8, true",
        ", , , true, 0, false"
    })
    void a_threshold_is_passed_by_one_figure(
            String quantity, String share, String value, boolean inclusive, long found, boolean passed) {
        CountThreshold threshold = new CountThreshold(
                quantity == null ? null : new java.math.BigDecimal(quantity),
                share == null ? null : new java.math.BigDecimal(share),
                value == null ? null : Money.parse("CNY " + value),
                inclusive);
        assertThat(threshold.isPassed(line(CountLine.of(MUG, pieces(10)).unitCost(cny("5")), found)))
                .isEqualTo(passed);
    }

    private static CountedLine line(CountLine line, long found) {
        return CountedLine.of(
                line,
                List.of(new CountEntry(1, tally(line.item(), found, CHO), Actor.of(CHO))),
                List.of(),
                CUT_OFF,
                null);
    }

    @Test
    void without_expected_quantity_any_share_is_passed_and_without_cost_no_value() {
        CountLine none = CountLine.of(MUG, pieces(0));
        CountThreshold share = CountThreshold.none().orShareOver("100");
        assertThat(share.isPassed(line(none, 1))).isTrue();
        assertThat(share.isPassed(line(none, 0))).isFalse();
        assertThat(CountThreshold.none().orValueOver(Money.parse("CNY 0.00")).isPassed(line(none, 1)))
                .isFalse();
        assertThat(share.isPassed(line(CountLine.of(MUG, pieces(-10)), 1000))).isTrue();
        assertThat(share.isPassed(line(CountLine.of(MUG, pieces(-10)), 990))).isFalse();
    }

    @Test
    void thresholds_and_rules_refuse_what_cannot_be() {
        assertThatThrownBy(() -> CountThreshold.quantityOver("-1"))
                .hasMessage("the quantity of a threshold must not be negative, but is -1");
        assertThatThrownBy(() -> CountThreshold.none().orShareOver("-0.1"))
                .hasMessage("the share of a threshold must not be negative, but is -0.1");
        assertThatThrownBy(() -> CountThreshold.none().orValueOver(Money.parse("CNY -1.00")))
                .hasMessage("the value of a threshold must not be negative, but is CNY -1.00");
        assertThat(CountThreshold.quantityOver("0").orShareOver("0").orValueOver(Money.parse("CNY 0.00")))
                .as("nothing is not negative")
                .isNotNull();
        assertThatThrownBy(() -> RecountRule.none().mostCounts(0)).hasMessageContaining("but is 0");
    }

    @Test
    void classes_have_thresholds_of_their_own_and_rules_an_end() {
        RecountRule rule =
                RecountRule.above(CountThreshold.none()).forClass(AbcClass.A, CountThreshold.anyDifference());
        CountLine plain = CountLine.of(MUG, pieces(10));
        assertThat(rule.demands(line(plain, 9))).isFalse();
        assertThat(rule.demands(line(plain.abc(AbcClass.A), 9))).isTrue();
        assertThat(rule.demands(line(plain.abc(AbcClass.A), 10))).isFalse();
        assertThat(rule.demands(line(plain.abc(AbcClass.B), 9))).isFalse();
        assertThat(rule.mostCounts(1).demands(line(plain.abc(AbcClass.A), 9))).isFalse();
        assertThat(rule.otherCounter()).isTrue();
        assertThat(rule.bySameCounter().otherCounter()).isFalse();
        assertThat(RecountRule.none().demands(line(plain, 0))).isFalse();
    }

    @Test
    void items_are_ordered_by_stock_then_goods_then_place_and_say_what_they_are() {
        CountItem lot = MUG.goods(Goods.ofLot(LotId.of("L1")));
        assertThat(List.of(TEA, MUG.at("B"), MUG.at("A"), lot, MUG).stream().sorted())
                .containsExactly(MUG, MUG.at("A"), MUG.at("B"), lot, TEA);
        assertThat(lot.goods(Goods.ofLot(LotId.of("L1")).ownedBy(PartyId.of("S8")))
                        .at("A-1"))
                .hasToString("MUG in WH-SH lot L1 of S8 at A-1");
        assertThat(MUG).hasToString("MUG in WH-SH");
    }

    @Test
    void lines_and_tallies_refuse_what_cannot_be() {
        CountLine line = CountLine.of(MUG, pieces(2));
        assertThatThrownBy(() -> CountLine.of(MUG, pieces(3)).serials(TWO)).hasMessageContaining("2 serial numbers");
        assertThatThrownBy(() -> line.unitCost(cny("-1"))).hasMessageContaining("-1");
        assertThatThrownBy(() -> CountLine.of(MUG.goods(Goods.ofOwner(PartyId.of("S8"))), pieces(2))
                        .unitCost(cny("1")))
                .hasMessageContaining("another's");
        assertThatThrownBy(() -> new CountLine(MUG, pieces(1), List.of(), null, null, null, 0, false))
                .hasMessageContaining("demands 0");
        assertThat(line.serials(TWO).serials()).containsExactly(SerialNumber.of("S1"), SerialNumber.of("S2"));
        assertThat(line.unitCost(cny("0")).unitCost()).isEqualTo(cny("0"));
        assertThatThrownBy(() -> tally(MUG, -1, CHO)).hasMessageContaining("nobody finds -1");
        assertThatThrownBy(() -> tally(MUG, 1, CHO).serials(TWO)).hasMessageContaining("2 serial numbers");
        assertThatThrownBy(() -> tally(MUG, 2, CHO).serials(List.of(TWO.get(0), TWO.get(0))))
                .hasMessageContaining("stands twice");
        assertThatThrownBy(() -> new CountEntry(0, tally(MUG, 1, CHO), Actor.of(CHO)))
                .hasMessageContaining("but is 0");
        assertThatThrownBy(() -> new CountedLine(line, List.of(), List.of(), List.of(), List.of(), false, null))
                .hasMessageContaining("0 counts");
        assertThatThrownBy(() -> DifferenceReason.of(MUG, CountCause.THEFT).compensation(Money.parse("CNY 0.00")))
                .hasMessageContaining("must be positive");
        assertThatThrownBy(() -> StockTakeNo.of("x".repeat(49))).hasMessageContaining("has 49");
        assertThat(StockTakeNo.of("x".repeat(48)).value()).hasSize(48);
    }

    @Test
    void what_moved_says_by_how_much_and_names_all_pieces_or_none() {
        assertThatThrownBy(() -> during(0, List.of())).hasMessageContaining("moves nothing");
        assertThatThrownBy(() -> during(-1, TWO)).hasMessageContaining("2 serial numbers");
        assertThat(during(-2, TWO).serials()).hasSize(2);
    }

    private static MovementDuring during(long change, List<SerialNumber> serials) {
        return new MovementDuring(MUG, MovementId.of("1"), after(1), after(1), pieces(change), serials);
    }

    @Test
    void a_movement_counts_by_when_goods_moved_and_when_it_was_entered() {
        assertThat(sign(-9, -9, 5)).isZero();
        assertThat(sign(-9, 0, 5)).isZero();
        assertThat(sign(-9, 1, 5)).isOne();
        assertThat(sign(5, 9, 5)).isOne();
        assertThat(sign(6, 9, 5)).isZero();
        assertThat(sign(6, 0, 5)).isEqualTo(-1);
        assertThat(sign(5, 0, 5)).isZero();
        assertThat(moved(0, 0).isBefore(CUT_OFF)).isTrue();
        assertThat(moved(1, 0).isBefore(CUT_OFF)).isFalse();
        assertThat(moved(0, 1).isBefore(CUT_OFF)).isFalse();
    }

    private static int sign(int moved, int recorded, int counted) {
        return moved(moved, recorded).sign(CUT_OFF, after(counted));
    }

    private static MovementDuring moved(int moved, int recorded) {
        return new MovementDuring(MUG, MovementId.of("1"), after(moved), after(recorded), pieces(1), List.of());
    }

    @Test
    void a_count_holds_lines_of_its_warehouse_and_currency_once_each() {
        StockTake take = shop.counting(order());
        assertThatThrownBy(() -> take.withLines(List.of(CountLine.of(MUG, pieces(1)), CountLine.of(MUG, pieces(2)))))
                .hasMessageContaining("two lines of MUG");
        CountItem elsewhere = CountItem.of(StockKey.of(Sku.of("MUG"), WarehouseId.of("WH-HZ")));
        assertThatThrownBy(() -> take.withLines(List.of(CountLine.of(elsewhere, pieces(1)))))
                .hasMessageContaining("WH-HZ");
        assertThatThrownBy(() ->
                        take.withLines(List.of(CountLine.of(MUG, pieces(1)).unitCost(BigMoney.parse("USD 1")))))
                .hasMessageContaining("USD 1");
        assertThatThrownBy(() -> new StockTake(
                        NO,
                        SH,
                        DAY,
                        CUT_OFF,
                        CNY,
                        false,
                        List.of(KIM),
                        RecountRule.none(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(CHO),
                        List.of(),
                        null))
                .hasMessageContaining("somebody who planned it");
        assertThat(take).hasToString("StockTake[PD2511, COUNTING, 2 lines, 0 counts]");
        assertThat(take.isKeeper(Actor.of(DAN).onBehalfOf(KIM))).isTrue();
        assertThat(take.isKeeper(Actor.of(DAN))).isFalse();
        assertThat(take.wasPreparedBy(Actor.of(DAN).onBehalfOf(CHO))).isTrue();
        assertThat(take.wasPreparedBy(Actor.of(DAN))).isFalse();
        assertThat(take.line(CUP)).isEmpty();
    }

    @Test
    void whatever_is_approved_is_in_the_fingerprint() {
        shop.counted(order(), tally(MUG, 8, CHO), tally(TEA, 20, CHO));
        StockTake take = shop.takes.get(NO);
        assertThat(take.withReasons(List.of(DifferenceReason.of(MUG, CountCause.THEFT)))
                        .fingerprint())
                .isNotEqualTo(take.fingerprint());
        assertThat(take.withMovements(List.of(during(1, List.of()))).fingerprint())
                .isNotEqualTo(take.fingerprint());
        assertThat(take.withEntries(take.entries().subList(0, 1)).fingerprint()).isNotEqualTo(take.fingerprint());
        assertThat(take.withLines(List.of()).fingerprint()).isNotEqualTo(take.fingerprint());
        assertThat(take.in(StockTakeState.CANCELLED, by(CHO)).fingerprint()).isEqualTo(take.fingerprint());
    }

    @Test
    void the_summary_and_lines_explain_themselves_in_both_languages() {
        shop.counted(order(), tally(MUG, 8, CHO), tally(TEA, 21, CHO));
        StockTake take = shop.takes.reasons(NO, List.of(DifferenceReason.of(MUG, CountCause.THEFT)), by(CHO));
        assertThat(take.summary())
                .extracting(
                        CountSummary::lines, CountSummary::counted, CountSummary::surpluses, CountSummary::shortages)
                .containsExactly(2, 2, 1, 1);
        assertThat(take.summary().withoutCost()).isZero();
        assertThat(take.summary().explain().toText(Locale.ENGLISH)).isEqualTo("""
                        Gross difference: 51.50 CNY = surplus 41.50 CNY + shortage 10.00 CNY
                          Net difference: 31.50 CNY
                          Lines counted: 2
                          MUG in WH-SH: -2 PCS = found 8 PCS − expected 10 PCS
                            Book quantity: 10 PCS
                            Moved from the cut-off until counted: 0 PCS
                            Count 1 by cho: 8 PCS
                            Cause: Theft
                          TEA in WH-SH: 1 PCS = found 21 PCS − expected 20 PCS
                            Book quantity: 20 PCS
                            Moved from the cut-off until counted: 0 PCS
                            Count 1 by cho: 21 PCS
                        """.replace("PCS", unit()));
        assertThat(take.summary().explain().toText(Locale.SIMPLIFIED_CHINESE))
                .startsWith("差异总额：51.50 元 = 盘盈 41.50 元 + 盘亏 10.00 元")
                .contains("\n  WH-SH 的 MUG：-2 件 = 实盘 8 件 − 应有 10 件\n")
                .contains("原因：被盗");
    }

    private static String unit() {
        return pieces(1).unit().label().text(Locale.ENGLISH);
    }

    @Test
    void the_sheet_of_reviewers_shows_book_counts_values_and_causes() {
        shop.counted(
                order().lines(List.of(
                        CountLine.of(MUG.goods(Goods.ofLot(LotId.of("L1"))).at("A1"), pieces(2))
                                .serials(TWO)
                                .unitCost(cny("5.005")),
                        CountLine.of(TEA.goods(Goods.ofOwner(PartyId.of("S8"))), pieces(20)))),
                tally(MUG.goods(Goods.ofLot(LotId.of("L1"))).at("A1"), 0, CHO),
                tally(TEA.goods(Goods.ofOwner(PartyId.of("S8"))), 20, CHO));
        StockTake take = shop.takes.reasons(
                NO,
                List.of(DifferenceReason.of(
                        MUG.goods(Goods.ofLot(LotId.of("L1"))).at("A1"), CountCause.DISASTER)),
                by(CHO));
        List<List<Object>> rows = take.sheet().toTable().rows().stream()
                .<List<Object>>map(row -> new java.util.ArrayList<>(row))
                .toList();
        assertThat(rows.get(0))
                .containsExactly(
                        "MUG",
                        "L1",
                        null,
                        "A1",
                        UnitOfMeasure.PIECE.label(),
                        pieces(2).amount(),
                        pieces(0).amount(),
                        pieces(-2).amount(),
                        Money.parse("CNY -10.01"),
                        CountCause.DISASTER,
                        "S1 S2");
        assertThat(rows.get(1).subList(0, 10))
                .containsExactly(
                        "TEA",
                        null,
                        "S8",
                        "",
                        UnitOfMeasure.PIECE.label(),
                        pieces(20).amount(),
                        pieces(20).amount(),
                        pieces(0).amount(),
                        null,
                        null);
        assertThat(take.sheet().showsBook()).isTrue();
        assertThat(take.sheetFor(CHO).rows()).isEmpty();
    }

    @Test
    void counters_see_their_part_and_open_counts_of_the_rest() {
        StockTake take = shop.counting(order().lines(List.of(
                CountLine.of(MUG, pieces(10)).counter(CHO),
                CountLine.of(TEA, pieces(20)),
                CountLine.of(CUP, pieces(1)).counter(DAN))));
        assertThat(take.sheetFor(CHO).rows()).extracting(CountSheet.Row::item).containsExactly(MUG, TEA);
        assertThat(take.sheetFor(DAN).rows()).extracting(CountSheet.Row::item).containsExactly(CUP, TEA);
        assertThat(take.sheetFor(CHO).showsBook()).isTrue();
        assertThat(take.sheetFor(CHO).rows()).allMatch(CountSheet.Row::toCount);
        assertThat(take.sheetFor(CHO).toTable().rows().get(0))
                .contains(pieces(10).amount());
        shop.takes.count(NO, List.of(tally(TEA, 20, DAN)), by(DAN));
        assertThat(shop.takes.get(NO).sheetFor(CHO).rows())
                .extracting(CountSheet.Row::item)
                .containsExactly(MUG);
        assertThat(shop.takes.get(NO).sheet().rows())
                .extracting(CountSheet.Row::toCount)
                .containsExactly(true, true, false);
    }

    @Test
    void what_a_stock_holds_becomes_lines() {
        StockBook book = StockBook.inMemory(new MemoryStore(), NegativeStock.REFUSE);
        PartyId owner = PartyId.of("S8");
        book.record(
                List.of(
                        Movement.receipt(MovementId.of("1"), DAY, MUG.stock(), pieces(2), cny("5"))
                                .serials(TWO),
                        Movement.consigned(MovementId.of("2"), DAY, MUG.stock(), pieces(3), owner),
                        Movement.receipt(MovementId.of("3"), DAY, TEA.stock(), pieces(2), cny("5")),
                        Movement.issue(MovementId.of("4"), DAY, TEA.stock(), pieces(2))),
                by(KIM));
        assertThat(CountLine.of(book.level(MUG.stock()), cny("5")))
                .containsExactly(
                        CountLine.of(MUG, pieces(2)).serials(TWO).unitCost(cny("5")),
                        CountLine.of(MUG.goods(Goods.ofOwner(owner)), pieces(3)));
        assertThat(CountLine.of(book.level(MUG.stock()), null).get(0).unitCost())
                .isNull();
        assertThat(CountLine.of(book.level(TEA.stock()), cny("5")))
                .containsExactly(CountLine.of(TEA, pieces(0)).unitCost(cny("5")));
        assertThat(CountLine.of(StockLevel.empty(CUP.stock()), cny("5"))).isEmpty();
    }

    @Test
    void papers_of_several_kinds_never_clash_and_their_ids_are_not_too_long() {
        assertThat(CountCommands.id("count-", "BS-7", "-1")).isEqualTo("count-BS-7-1");
        String longest = "x".repeat(64);
        String other = "x".repeat(63) + "y";
        assertThat(CountCommands.id("count-", longest, "-12"))
                .hasSizeLessThan(60)
                .startsWith("count-")
                .endsWith("-12")
                .isNotEqualTo(CountCommands.id("count-", other, "-12"));
        assertThat(CountCommands.id("count-", "x".repeat(52), "-1"))
                .endsWith("x-1")
                .hasSize(60);
        assertThat(CountCommands.id("count-", "x".repeat(53), "-1")).hasSize(40);
    }

    @Test
    void nothing_shows_persons_and_causes_that_need_not() {
        DifferenceReason reason = DifferenceReason.of(MUG, CountCause.THEFT)
                .responsible(KIM)
                .compensation(Money.parse("CNY 5.00"))
                .note("secret");
        assertThat(reason).hasToString("DifferenceReason[MUG in WH-SH]");
        assertThat(new io.zhanggui.inventory.count.LossCause(CountCause.THEFT, KIM))
                .hasToString("LossCause[THEFT]");
        assertThat(tally(MUG, 8, CHO)).hasToString("Tally[8 PCS of MUG in WH-SH]");
        assertThat(order()).hasToString("StockTakeOrder[PD2511, 2 lines]");
        assertThat(new CountEntry(1, tally(MUG, 8, CHO), Actor.of(DAN)))
                .hasToString("CountEntry[MUG in WH-SH, round 1]");
        assertThat(CountLine.of(MUG, pieces(777)).counter(DAN)).hasToString("CountLine[MUG in WH-SH]");
        shop.counted(order(), tally(MUG, 8, CHO), tally(TEA, 20, CHO));
        StockTake take = shop.takes.get(NO);
        StockTake one = take.withReasons(List.of(reason));
        for (DifferenceReason other : List.of(
                reason.responsible(DAN),
                reason.note("other"),
                reason.compensation(Money.parse("CNY 6.00")),
                DifferenceReason.of(MUG, CountCause.DAMAGE))) {
            assertThat(take.withReasons(List.of(other)).fingerprint()).isNotEqualTo(one.fingerprint());
        }
        for (Tally other : List.of(
                tally(MUG, 8, DAN), tally(MUG, 9, CHO), tally(MUG, 8, CHO).serials(eight()))) {
            assertThat(take.withEntries(List.of(new CountEntry(1, other, Actor.of(CHO))))
                            .fingerprint())
                    .isNotEqualTo(
                            take.withEntries(List.of(take.entries().get(0))).fingerprint());
        }
        assertThat(order().parts()).isNotEqualTo(order().blindly().parts());
        assertThat(take.withLines(List.of(CountLine.of(MUG, pieces(1)))).fingerprint())
                .isNotEqualTo(
                        take.withLines(List.of(CountLine.of(MUG, pieces(2)))).fingerprint());
    }

    private static List<SerialNumber> eight() {
        return java.util.stream.IntStream.range(0, 8)
                .mapToObj(number -> SerialNumber.of("S" + number))
                .toList();
    }

    @Test
    void items_are_read_in_each_language_and_found_in_none() {
        CountItem item = new CountItem(MUG.stock(), new Goods(LotId.of("L1"), PartyId.of("OWN")), "A-01");
        assertThat(item.term().text(Locale.ENGLISH)).isEqualTo("MUG in WH-SH lot L1 of OWN at A-01");
        assertThat(item.term().text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("WH-SH 的 MUG，批次 L1，货主 OWN，货位 A-01");
        assertThat(item.path()).isEqualTo("WH-SH/MUG/L1/OWN/A-01");
        assertThat(MUG.path()).isEqualTo("WH-SH/MUG");
        assertThat(MUG.at("A-01").path()).isEqualTo("WH-SH/MUG///A-01");
        shop.counted(order(), tally(MUG, 8, CHO), tally(TEA, 20, CHO));
        assertThat(shop.takes.get(NO).results().get(0).explain().toText(Locale.SIMPLIFIED_CHINESE))
                .startsWith("WH-SH 的 MUG：");
    }

    @Test
    void ratios_that_are_no_numbers_are_named() {
        assertThatThrownBy(() -> CountTolerance.within("x"))
                .hasMessage("ratio must be a number such as 0.05, but is 'x'");
        assertThatThrownBy(() -> CountThreshold.quantityOver(" ")).hasMessageContaining("quantity must be a number");
        assertThatThrownBy(() -> CountThreshold.none().orShareOver("5%")).hasMessageContaining("'5%'");
        assertThatThrownBy(() -> CountTolerance.within(null)).hasMessage("ratio");
    }

    @Test
    void lines_are_as_of_the_moment_of_the_cut_off() {
        shop.enter(-1, Movement.count(MovementId.of("1"), DAY, MUG.stock(), pieces(10)));
        shop.enter(0, Movement.count(MovementId.of("2"), DAY, MUG.stock(), pieces(5)));
        shop.enter(1, Movement.issue(MovementId.of("3"), DAY, MUG.stock(), pieces(2)));
        assertThat(CountLine.asOf(MUG.stock(), shop.book.events(MUG.stock()), CUT_OFF, cny("5")))
                .containsExactly(CountLine.of(MUG, pieces(15)).unitCost(cny("5")));
        assertThat(CountLine.asOf(MUG.stock(), shop.book.events(MUG.stock()), after(-2), null))
                .isEmpty();
    }

    @Test
    void rules_of_segregation_hold_within_a_count() {
        SegregationRule apart = new SegregationRule.DynamicExclusion(
                "COUNT",
                OrgName.of("盘点与核销分离", "Count apart from write-off"),
                "test",
                Set.of(DecisionType.STOCK_COUNT, DecisionType.STOCK_WRITE_OFF),
                2);
        SegregationRule keeping = new SegregationRule.DynamicExclusion(
                "KEEP",
                OrgName.of("入库与盘点分离", "Receipt apart from count"),
                "test",
                Set.of(DecisionType.STOCK_COUNT, DecisionType.GOODS_RECEIVE),
                2);
        CountAuthority authority =
                CountAuthority.of(at -> CountSamples.CONTEXT.apart(Segregation.of(List.of(apart, keeping))), FIN);
        StockTake take = shop.counted(order(), tally(MUG, 10, CHO), tally(TEA, 20, CHO));
        assertThat(rules(authority.check(Actor.of(CHO), DecisionType.STOCK_WRITE_OFF, take, after(1))))
                .containsExactly(SegregationViolation.EXERCISED_TOGETHER);
        assertThat(authority
                        .check(Actor.of(FINANCE), DecisionType.STOCK_WRITE_OFF, take, after(1))
                        .isEmpty())
                .isTrue();
        assertThat(rules(authority.check(Actor.of(KIM), DecisionType.STOCK_COUNT, take, after(1))))
                .contains(SegregationViolation.EXERCISED_TOGETHER);
        assertThat(authority
                        .check(Actor.of(DAN), DecisionType.STOCK_COUNT, take, after(1))
                        .isEmpty())
                .isTrue();
    }

    private static List<Term> rules(Violations found) {
        return found.list().stream().map(Violation::rule).toList();
    }

    @Test
    void who_is_slower_than_another_is_told_at_once() {
        AtomicInteger asked = new AtomicInteger();
        StockTakes takes = StockTakes.inMemory(
                shop.store,
                shop.approvals,
                (actor, activity, take, at) -> {
                    asked.incrementAndGet();
                    throw new ConcurrentChangeException(NO, 1, 2);
                },
                shop.book);
        takes.plan(shop.stocked(order()), by(CHO));
        takes.start(NO, by(CHO));
        assertThatThrownBy(() -> takes.count(NO, List.of(tally(MUG, 1, CHO)), by(CHO)))
                .isInstanceOf(ConcurrentChangeException.class);
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_stock_book_that_refuses_leaves_the_count_approved() {
        StockEvents events = StockEvents.inMemory(shop.store);
        StockBook book = new StockBook(
                events,
                StockLevels.inMemory(shop.store),
                CommandReceipts.inMemory(shop.store),
                AuditTrail.inMemory(shop.store),
                NegativeStock.REFUSE,
                shop.store);
        StockTakes takes = StockTakes.inMemory(
                shop.store,
                shop.approvals,
                (actor, activity, take, at) -> Violations.none(),
                CountBook.of(events, book));
        book.record(
                List.of(
                        Movement.receipt(MovementId.of("R1"), DAY.minusDays(1), MUG.stock(), pieces(10), cny("5")),
                        Movement.receipt(MovementId.of("R2"), DAY.minusDays(1), TEA.stock(), pieces(20), cny("41.5"))),
                Stamp.by(KIM).at(CUT_OFF));
        takes.plan(order(), by(CHO));
        takes.start(NO, by(CHO));
        takes.count(NO, List.of(tally(MUG, 8, CHO), tally(TEA, 20, CHO)), by(CHO));
        takes.finish(NO, by(CHO));
        takes.reasons(NO, List.of(DifferenceReason.of(MUG, CountCause.THEFT)), by(CHO));
        takes.submit(NO, APPROVAL, FIN, by(CHO));
        var decided = takes.approvalCase(NO);
        shop.approvals.approve(decided.id(), "SIGN", decided.request().fingerprint(), by(FINANCE));
        takes.approve(NO, by(FINANCE));
        Reservation promise = Reservation.of(ReservationId.of("SO1"), OrderNo.of("SO1"), pieces(9), DAY);
        book.reserve(List.of(new StockReserved(MUG.stock(), promise, DAY)), by(KIM));
        assertThat(takes.checkAdjust(NO, DAY).list())
                .extracting(Violation::path)
                .containsExactly("count-PD2511-1");
        refused(() -> takes.adjust(NO, DAY, by(CHO).key("adjust")));
        assertThat(takes.get(NO).state()).isEqualTo(StockTakeState.APPROVED);
        book.release(MUG.stock(), promise.id(), DAY, by(KIM));
        assertThat(takes.checkAdjust(NO, DAY).isEmpty()).isTrue();
        takes.adjust(NO, DAY, by(CHO).key("adjust"));
        assertThat(book.level(MUG.stock()).onHand()).isEqualTo(pieces(8));
        assertThat(takes.checkAdjust(NO, DAY).list())
                .extracting(Violation::rule)
                .containsExactly(CountViolation.WRONG_STATE);
    }

    @Test
    void every_step_is_in_the_audit_trail() {
        MemoryStore store = new MemoryStore();
        AuditTrail audit = AuditTrail.inMemory(store);
        StockTakes takes = new StockTakes(
                StockTakeRepository.inMemory(store),
                CommandReceipts.inMemory(store),
                audit,
                shop.approvals,
                (actor, activity, take, at) -> Violations.none(),
                shop.book,
                store);
        takes.plan(shop.stocked(order()), by(CHO));
        takes.start(NO, by(CHO));
        takes.count(NO, List.of(tally(MUG, 1, CHO)), by(CHO));
        takes.cancel(NO, by(CHO).reason("x"));
        assertThat(audit.read("PD2511"))
                .extracting(entry -> entry.event().action())
                .containsExactly(
                        "inventory.count-plan",
                        "inventory.count-start",
                        "inventory.count-count",
                        "inventory.count-cancel");
    }

    @Test
    void every_text_is_there_in_both_languages() {
        Map<String, Term> terms = new java.util.TreeMap<>();
        for (Term[] some : new Term[][] {
            CountTerm.values(),
            CountViolation.values(),
            CountCause.values(),
            CountReason.values(),
            StockTakeState.values(),
            WriteOffState.values()
        }) {
            for (Term term : some) {
                assertThat(terms.put(term.code(), term)).isNull();
                assertThat(term.text(Locale.ENGLISH)).isNotBlank();
                assertThat(term.text(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
            }
        }
    }

    @Test
    void the_summary_counts_lines_by_what_was_found_and_names_those_without_cost() {
        CountItem theirs = MUG.goods(Goods.ofOwner(PartyId.of("S8")));
        shop.counted(
                order().lines(List.of(
                        CountLine.of(MUG, pieces(10)),
                        CountLine.of(MUG.at("A"), pieces(10)).unitCost(cny("5")),
                        CountLine.of(TEA, pieces(10)).unitCost(cny("5")),
                        CountLine.of(CUP, pieces(10)),
                        CountLine.of(theirs, pieces(10)))),
                tally(MUG, 11, CHO),
                tally(MUG.at("A"), 13, CHO),
                tally(TEA, 10, CHO),
                tally(CUP, 10, CHO),
                tally(theirs, 9, CHO));
        CountSummary summary = shop.takes.get(NO).summary();
        assertThat(summary.surpluses()).isEqualTo(2);
        assertThat(summary.shortages()).isEqualTo(1);
        assertThat(summary.withoutCost()).isEqualTo(1);
        assertThat(summary.differences())
                .extracting(CountedLine::item)
                .containsExactlyInAnyOrder(MUG, MUG.at("A"), theirs);
        assertThat(summary.gross()).isEqualTo(Money.parse("CNY 15.00"));
    }

    @Test
    void a_class_more_keeps_those_before() {
        RecountRule rule = RecountRule.above(CountThreshold.none())
                .forClass(AbcClass.A, CountThreshold.anyDifference())
                .forClass(AbcClass.B, CountThreshold.quantityOver("2").including());
        assertThat(rule.byClass()).containsOnlyKeys(AbcClass.A, AbcClass.B);
        CountLine ten = CountLine.of(MUG, pieces(10)).abc(AbcClass.B);
        assertThat(rule.demands(line(ten, 9))).isFalse();
        assertThat(rule.demands(line(ten, 8))).isTrue();
        CountTolerance tolerance =
                CountTolerance.exact().forClass(AbcClass.A, "0.1").forClass(AbcClass.B, "0.2");
        assertThat(tolerance.byClass()).containsOnlyKeys(AbcClass.A, AbcClass.B);
        assertThat(tolerance.accepts(line(ten, 8))).isTrue();
        assertThat(tolerance.accepts(line(ten, 7))).isFalse();
        assertThat(tolerance.accepts(line(ten.abc(AbcClass.A), 9))).isTrue();
        assertThat(tolerance.accepts(line(ten.abc(AbcClass.A), 8))).isFalse();
        assertThat(tolerance.accepts(line(ten.abc(AbcClass.C), 9))).isFalse();
    }

    @Test
    void a_reason_says_who_pays_what_and_more_in_words() {
        DifferenceReason reason = DifferenceReason.of(MUG, CountCause.MANAGEMENT)
                .responsible(KIM)
                .compensation(Money.parse("CNY 10.00"))
                .note("dropped");
        assertThat(reason)
                .isEqualTo(new DifferenceReason(MUG, CountCause.MANAGEMENT, KIM, Money.parse("CNY 10.00"), "dropped"));
        assertThat(List.of(DifferenceReason.of(TEA, CountCause.THEFT), reason).stream()
                        .sorted())
                .extracting(DifferenceReason::item)
                .containsExactly(MUG, TEA);
    }

    @Test
    void numbers_are_ordered_as_text() {
        assertThat(List.of(StockTakeNo.of("PD2"), StockTakeNo.of("PD3"), StockTakeNo.of("PD1")).stream()
                        .sorted())
                .containsExactly(StockTakeNo.of("PD1"), StockTakeNo.of("PD2"), StockTakeNo.of("PD3"));
        assertThat(List.of(WriteOffNo.of("BS2"), WriteOffNo.of("BS3"), WriteOffNo.of("BS1")).stream()
                        .sorted())
                .containsExactly(WriteOffNo.of("BS1"), WriteOffNo.of("BS2"), WriteOffNo.of("BS3"));
    }

    @Test
    void a_command_within_a_command_has_a_receipt_of_its_own_where_there_is_a_key() {
        assertThat(CountCommands.part(by(CHO), "case:1")).isEqualTo(by(CHO));
        var part = CountCommands.part(by(CHO).key("k"), "case:1");
        assertThat(part.commandKey()).isNotNull().isNotEqualTo(by(CHO).key("k").commandKey());
        assertThat(part).isEqualTo(CountCommands.part(by(CHO).key("k"), "case:1"));
        assertThat(part).isNotEqualTo(CountCommands.part(by(CHO).key("k"), "case:2"));
        assertThat(part).isNotEqualTo(CountCommands.part(by(CHO).key("l"), "case:1"));
    }
}
