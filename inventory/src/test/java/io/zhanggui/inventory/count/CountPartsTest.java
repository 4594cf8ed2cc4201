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
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.authority.Segregation;
import io.zhanggui.core.authority.SegregationRule;
import io.zhanggui.core.authority.SegregationViolation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.ConcurrentChangeException;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.stock.Goods;
import io.zhanggui.inventory.stock.LotId;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.SerialNumber;
import io.zhanggui.inventory.stock.StockBook;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.stock.StockLevel;
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
                line, List.of(new CountEntry(1, tally(line.item(), found, CHO), Actor.of(CHO))), List.of(), null);
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
        assertThatThrownBy(() -> CountThreshold.quantityOver("-1")).hasMessageContaining("-1");
        assertThatThrownBy(() -> CountThreshold.none().orShareOver("-0.1")).hasMessageContaining("-0.1");
        assertThatThrownBy(() -> CountThreshold.none().orValueOver(Money.parse("CNY -1.00")))
                .hasMessageContaining("-1.00");
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
        assertThatThrownBy(() -> new CountedLine(line, List.of(), List.of(), List.of(), List.of(), null))
                .hasMessageContaining("0 counts");
        assertThatThrownBy(() -> DifferenceReason.of(MUG, CountCause.THEFT).compensation(Money.parse("CNY 0.00")))
                .hasMessageContaining("must be positive");
        assertThatThrownBy(() -> StockTakeNo.of("x".repeat(49))).hasMessageContaining("has 49");
        assertThat(StockTakeNo.of("x".repeat(48)).value()).hasSize(48);
    }

    @Test
    void movements_of_the_book_say_their_change() {
        Goods own = Goods.OWN;
        assertThat(change(Movement.receipt(MovementId.of("1"), DAY, MUG.stock(), pieces(3), cny("5")), own))
                .isEqualTo(pieces(3));
        assertThat(change(Movement.issue(MovementId.of("1"), DAY, MUG.stock(), pieces(3)), own))
                .isEqualTo(pieces(-3));
        assertThat(change(
                        Movement.customerReturn(MovementId.of("1"), DAY, MUG.stock(), pieces(3), MovementId.of("0")),
                        own))
                .isEqualTo(pieces(3));
        assertThat(change(Movement.supplierReturn(MovementId.of("1"), DAY, MUG.stock(), pieces(3), null), own))
                .isEqualTo(pieces(-3));
        assertThat(change(Movement.damage(MovementId.of("1"), DAY, MUG.stock(), pieces(3)), own))
                .isEqualTo(pieces(-3));
        assertThat(change(Movement.loss(MovementId.of("1"), DAY, MUG.stock(), pieces(3)), own))
                .isEqualTo(pieces(-3));
        assertThat(change(Movement.count(MovementId.of("1"), DAY, MUG.stock(), pieces(-3)), own))
                .isEqualTo(pieces(-3));
        WarehouseId other = WarehouseId.of("WH-HZ");
        assertThat(change(Movement.transferOut(MovementId.of("1"), DAY, MUG.stock(), pieces(3), other), own))
                .isEqualTo(pieces(-3));
        assertThat(change(
                        Movement.transferIn(MovementId.of("1"), DAY, MUG.stock(), pieces(3), other, MovementId.of("0")),
                        own))
                .isEqualTo(pieces(3));
        PartyId owner = PartyId.of("S8");
        assertThat(change(
                        Movement.handover(MovementId.of("1"), DAY, MUG.stock(), pieces(3), owner),
                        Goods.ofOwner(owner)))
                .isEqualTo(pieces(-3));
        Movement take = Movement.stockTake(MovementId.of("1"), DAY, MUG.stock(), pieces(3));
        assertThatThrownBy(() -> change(take, own)).hasMessageContaining("says no change");
        Movement landed =
                Movement.landedCost(MovementId.of("1"), DAY, MUG.stock(), Money.parse("CNY 1.00"), MovementId.of("0"));
        assertThatThrownBy(() -> change(landed, own)).hasMessageContaining("says no change");
        Movement issue = Movement.issue(MovementId.of("1"), DAY, MUG.stock(), pieces(3));
        assertThatThrownBy(() -> MovementDuring.of(TEA, new Recorded<>(CUT_OFF, issue)))
                .hasMessageContaining("not of TEA");
        assertThatThrownBy(() -> change(issue, Goods.ofOwner(owner))).hasMessageContaining("not of MUG");
        assertThatThrownBy(() -> new MovementDuring(MUG, MovementId.of("1"), CUT_OFF, pieces(0), List.of()))
                .hasMessageContaining("moves nothing");
        assertThatThrownBy(() -> new MovementDuring(MUG, MovementId.of("1"), CUT_OFF, pieces(-1), TWO))
                .hasMessageContaining("2 serial numbers");
        assertThat(new MovementDuring(MUG, MovementId.of("1"), CUT_OFF, pieces(-2), TWO).serials())
                .hasSize(2);
    }

    private static Quantity change(Movement movement, Goods goods) {
        MovementDuring during = MovementDuring.of(MUG.goods(goods), new Recorded<>(after(1), movement));
        assertThat(during.at()).isEqualTo(after(1));
        return during.change();
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
        assertThat(take.withMovements(
                                List.of(new MovementDuring(MUG, MovementId.of("1"), after(1), pieces(1), List.of())))
                        .fingerprint())
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
                        "PCS",
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
                        "PCS",
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
    void who_is_slower_than_another_tries_again_ten_times() {
        for (int failures : new int[] {1, 9, 10}) {
            AtomicInteger left = new AtomicInteger(failures);
            MemoryStore store = new MemoryStore();
            StockTakes takes = new StockTakes(
                    StockTakeRepository.inMemory(store),
                    CommandReceipts.inMemory(store),
                    AuditTrail.inMemory(store),
                    shop.approvals,
                    (actor, activity, take, at) -> {
                        if (left.getAndDecrement() > 0) {
                            throw new ConcurrentChangeException(NO, 1, 2);
                        }
                        return Violations.none();
                    },
                    (movements, stamp) -> {},
                    store);
            takes.plan(order(), by(CHO));
            takes.start(NO, by(CHO));
            if (failures < 10) {
                assertThat(takes.count(NO, List.of(tally(MUG, 1, CHO)), by(CHO)).entries())
                        .hasSize(1);
            } else {
                assertThatThrownBy(() -> takes.count(NO, List.of(tally(MUG, 1, CHO)), by(CHO)))
                        .isInstanceOf(ConcurrentChangeException.class);
            }
        }
    }

    @Test
    void a_stock_book_that_refuses_leaves_the_count_approved() {
        StockBook book = StockBook.inMemory(shop.store, NegativeStock.REFUSE);
        StockTakes takes = StockTakes.inMemory(
                shop.store, shop.approvals, (actor, activity, take, at) -> Violations.none(), book::record);
        takes.plan(order(), by(CHO));
        takes.start(NO, by(CHO));
        takes.count(NO, List.of(tally(MUG, 8, CHO), tally(TEA, 20, CHO)), by(CHO));
        takes.finish(NO, by(CHO));
        takes.reasons(NO, List.of(DifferenceReason.of(MUG, CountCause.THEFT)), by(CHO));
        takes.submit(NO, APPROVAL, FIN, by(CHO));
        var decided = takes.approvalCase(NO);
        shop.approvals.approve(decided.id(), "SIGN", decided.request().fingerprint(), by(FINANCE));
        takes.approve(NO, by(FINANCE));
        refused(() -> takes.adjust(NO, DAY, by(CHO).key("adjust")));
        assertThat(takes.get(NO).state()).isEqualTo(StockTakeState.APPROVED);
        book.record(
                List.of(Movement.receipt(MovementId.of("R"), DAY.minusDays(1), MUG.stock(), pieces(10), cny("5"))),
                by(KIM));
        takes.adjust(NO, DAY, by(CHO).key("adjust"));
        assertThat(book.level(MUG.stock()).onHand()).isEqualTo(pieces(8));
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
                (movements, stamp) -> {},
                store);
        takes.plan(order(), by(CHO));
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
