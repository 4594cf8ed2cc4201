package io.zhanggui.inventory.count;

import static io.zhanggui.inventory.count.CountSamples.APPROVAL;
import static io.zhanggui.inventory.count.CountSamples.BOSS;
import static io.zhanggui.inventory.count.CountSamples.CHO;
import static io.zhanggui.inventory.count.CountSamples.CUP;
import static io.zhanggui.inventory.count.CountSamples.CUT_OFF;
import static io.zhanggui.inventory.count.CountSamples.DAN;
import static io.zhanggui.inventory.count.CountSamples.DAY;
import static io.zhanggui.inventory.count.CountSamples.FIN;
import static io.zhanggui.inventory.count.CountSamples.FINANCE;
import static io.zhanggui.inventory.count.CountSamples.KIM;
import static io.zhanggui.inventory.count.CountSamples.MUG;
import static io.zhanggui.inventory.count.CountSamples.NO;
import static io.zhanggui.inventory.count.CountSamples.TEA;
import static io.zhanggui.inventory.count.CountSamples.after;
import static io.zhanggui.inventory.count.CountSamples.by;
import static io.zhanggui.inventory.count.CountSamples.cny;
import static io.zhanggui.inventory.count.CountSamples.order;
import static io.zhanggui.inventory.count.CountSamples.pieces;
import static io.zhanggui.inventory.count.CountSamples.tally;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.CommandConflictException;
import io.zhanggui.core.repository.ConcurrentChangeException;
import io.zhanggui.core.repository.DuplicateIdException;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.inventory.stock.Goods;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementKind;
import io.zhanggui.inventory.stock.SerialNumber;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.turnover.AbcClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The way of a count from plan to adjustment, and who may take part in it. */
class StockTakesTest {

    private final CountSamples shop = new CountSamples();
    private final StockTakes takes = shop.takes;

    @Test
    void a_count_goes_from_plan_to_adjustment() {
        StockTake submitted = shop.submitted();
        assertThat(submitted.state()).isEqualTo(StockTakeState.SUBMITTED);
        assertThat(takes.approvalCase(NO).request().amount()).isEqualTo(Money.parse("CNY 10.00"));
        assertThat(takes.approvalCase(NO).request().facts())
                .containsEntry("shortage", "10.00")
                .containsEntry("surplus", "0.00")
                .containsEntry("lines", "1");
        shop.sign(FINANCE);
        takes.approve(NO, by(FINANCE));
        StockTake adjusted = takes.adjust(NO, DAY.plusDays(2), by(CHO).key("adjust"));
        takes.adjust(NO, DAY.plusDays(2), by(CHO).key("adjust"));

        assertThat(adjusted.steps())
                .extracting(CountStep::state)
                .containsExactly(
                        StockTakeState.PLANNED,
                        StockTakeState.COUNTING,
                        StockTakeState.COUNTED,
                        StockTakeState.SUBMITTED,
                        StockTakeState.APPROVED,
                        StockTakeState.ADJUSTED);
        assertThat(shop.booked)
                .containsExactly(Movement.count(MovementId.of("count-PD2511-1"), DAY, MUG.stock(), pieces(-2))
                        .reference("PD2511")
                        .recordedOn(DAY.plusDays(2)));
        assertThat(refused(() -> takes.adjust(NO, DAY, by(CHO)))).containsExactly(CountViolation.WRONG_STATE);
    }

    @Test
    void a_count_without_difference_books_nothing() {
        shop.counted(order(), tally(MUG, 10, CHO), tally(TEA, 20, CHO));
        takes.submit(NO, APPROVAL, FIN, by(CHO));
        shop.sign(FINANCE);
        takes.approve(NO, by(FINANCE));
        assertThat(takes.adjust(NO, DAY, by(CHO)).state()).isEqualTo(StockTakeState.ADJUSTED);
        assertThat(shop.booked).isEmpty();
    }

    @Test
    void small_differences_are_approved_lower_than_large_ones() {
        shop.counted(order(), tally(MUG, 10, CHO), tally(TEA, 17, CHO));
        takes.reasons(NO, List.of(DifferenceReason.of(TEA, CountCause.UNKNOWN)), by(CHO));
        takes.submit(NO, APPROVAL, FIN, by(CHO));
        assertThat(takes.approvalCase(NO).request().amount()).isEqualTo(Money.parse("CNY 124.50"));
        assertThat(takes.approvalCase(NO).asked()).containsExactly(BOSS);
        assertThatThrownBy(() -> shop.sign(FINANCE)).isInstanceOf(RejectedException.class);
        shop.sign(BOSS);
        assertThat(refused(() -> takes.approve(NO, by(FINANCE)))).containsExactly(CountViolation.NOT_SIGNED);
        assertThat(takes.approve(NO, by(BOSS)).state()).isEqualTo(StockTakeState.APPROVED);
    }

    @Test
    void a_plan_needs_lines_keepers_and_its_own_warehouse() {
        assertThat(refused(() -> takes.plan(order().keptBy().lines(List.of()), by(CHO))))
                .containsExactly(CountViolation.NO_LINES, CountViolation.KEEPER_MISSING);
        CountItem elsewhere = CountItem.of(StockKey.of(Sku.of("MUG"), WarehouseId.of("WH-HZ")));
        assertThat(refused(() -> takes.plan(
                        order().lines(List.of(
                                CountLine.of(MUG, pieces(0)).counter(KIM),
                                CountLine.of(MUG, pieces(2)),
                                CountLine.of(elsewhere, pieces(0)),
                                CountLine.of(TEA, pieces(0)).unitCost(org.joda.money.BigMoney.parse("USD 1")))),
                        by(CHO))))
                .containsExactly(
                        CountViolation.KEEPER_COUNTS,
                        CountViolation.ON_SHEET,
                        CountViolation.OTHER_WAREHOUSE,
                        CountViolation.OTHER_CURRENCY);
        shop.stocked(order());
        takes.plan(order(), by(CHO).key("plan"));
        takes.plan(order(), by(CHO).key("plan"));
        assertThatThrownBy(() -> takes.plan(order(), by(CHO))).isInstanceOf(DuplicateIdException.class);
        assertThatThrownBy(() -> takes.plan(order().blindly(), by(CHO).key("plan")))
                .isInstanceOf(CommandConflictException.class);
    }

    @Test
    void the_keeper_neither_counts_nor_enters_counts_although_a_grant_allows_it() {
        shop.counting(order());
        assertThat(refused(() -> takes.count(NO, List.of(tally(MUG, 10, KIM)), by(CHO))))
                .containsExactly(CountViolation.KEEPER_COUNTS);
        assertThat(refused(() -> takes.count(NO, List.of(tally(MUG, 10, CHO)), by(KIM))))
                .containsExactly(CountViolation.KEEPER_COUNTS);
        Stamp deputy = Stamp.by(Actor.of(DAN).onBehalfOf(KIM)).at(after(60));
        assertThat(refused(() -> takes.count(NO, List.of(tally(MUG, 10, DAN)), deputy)))
                .containsExactly(CountViolation.KEEPER_COUNTS);
        assertThat(takes.get(NO).entries()).isEmpty();
    }

    @Test
    void nobody_counts_without_a_grant() {
        shop.counting(order());
        PersonId stranger = PersonId.of("stranger");
        assertThat(takes.checkCount(NO, List.of(tally(MUG, 10, stranger)), by(CHO))
                        .list())
                .extracting(Violation::toString)
                .containsExactly("PD2511: stranger has no authority to count [count.no-authority]");
    }

    @Test
    void counts_are_refused_with_everything_that_is_wrong() {
        takes.plan(
                shop.stocked(order().lines(
                                List.of(CountLine.of(MUG, pieces(10)).counter(DAN), CountLine.of(TEA, pieces(20))))),
                by(CHO));
        assertThat(refused(() -> takes.count(NO, List.of(tally(MUG, 1, DAN)), by(DAN))))
                .containsExactly(CountViolation.WRONG_STATE);
        takes.start(NO, by(CHO));
        assertThat(refused(() -> takes.start(NO, by(CHO)))).containsExactly(CountViolation.WRONG_STATE);
        Tally early = Tally.of(TEA, Quantity.of(BigDecimal.ONE, UnitOfMeasure.KILOGRAM), CHO, CUT_OFF.minusNanos(1));
        assertThat(refused(() -> takes.count(
                        NO, List.of(tally(MUG, 10, CHO), early, tally(TEA, 3, CHO), tally(CUP, 1, CHO)), by(CHO))))
                .containsExactly(
                        CountViolation.NOT_ASSIGNED,
                        CountViolation.COUNTED_BEFORE_CUT_OFF,
                        CountViolation.OTHER_UNIT,
                        CountViolation.ALREADY_COUNTED,
                        CountViolation.NOT_ON_SHEET);
        takes.count(NO, List.of(Tally.of(TEA, pieces(20), CHO, CUT_OFF)), by(CHO));
        assertThat(refused(() -> takes.count(NO, List.of(tally(TEA, 20, CHO)), by(CHO))))
                .containsExactly(CountViolation.ALREADY_COUNTED);
    }

    @Test
    void lines_that_nobody_counted_are_open_and_never_zero() {
        shop.counting(order());
        takes.count(NO, List.of(tally(MUG, 0, CHO)), by(CHO));
        assertThat(takes.get(NO).open()).extracting(CountLine::item).containsExactly(TEA);
        assertThat(takes.get(NO).results()).extracting(CountedLine::item).containsExactly(MUG);
        RejectedException open = catchThrowableOfType(RejectedException.class, () -> takes.finish(NO, by(CHO)));
        assertThat(open.violations().list()).containsExactly(Violation.of(CountViolation.LINE_OPEN, "WH-SH/TEA"));
        takes.count(NO, List.of(tally(TEA, 20, DAN)), by(DAN));
        StockTake counted = takes.finish(NO, by(CHO));
        assertThat(counted.state()).isEqualTo(StockTakeState.COUNTED);
        assertThat(counted.results().get(0).difference()).isEqualTo(pieces(-10));
    }

    @Test
    void what_the_stock_book_has_after_the_cut_off_and_before_the_count_is_expected() {
        shop.counting(order());
        moved("back", 0, 1);
        moved("forth", 0, -1);
        moved("in", 1, 1);
        takes.count(NO, List.of(tally(MUG, 7, CHO), tally(TEA, 20, CHO)), by(CHO));
        assertThat(takes.get(NO).movements())
                .extracting(MovementDuring::movement)
                .containsExactly(id("in"));
        moved("at-the-count", 10, -2);
        moved("later", 11, -5);
        StockTake counted = takes.finish(NO, by(CHO));
        CountedLine mugs = counted.results().get(0);
        assertThat(mugs.expected()).isEqualTo(pieces(9));
        assertThat(mugs.difference()).isEqualTo(pieces(-2));
        assertThat(counted.movements())
                .extracting(MovementDuring::movement, MovementDuring::at, MovementDuring::recordedAt)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(id("in"), after(1), after(1)),
                        org.assertj.core.groups.Tuple.tuple(id("at-the-count"), after(10), after(10)));
        assertThat(refused(() -> takes.moved(
                        NO,
                        List.of(
                                new MovementMoment(MUG, id("invented"), after(5)),
                                new MovementMoment(TEA, id("later"), after(5)),
                                new MovementMoment(CUP, id("later"), after(5)),
                                new MovementMoment(MUG, id("forth"), CUT_OFF),
                                new MovementMoment(MUG, id("in"), after(61))),
                        by(CHO))))
                .containsExactly(
                        CountViolation.NOT_YET,
                        CountViolation.MOVEMENT_UNKNOWN,
                        CountViolation.MOVEMENT_UNKNOWN,
                        CountViolation.NOT_ON_SHEET,
                        CountViolation.MOVED_BEFORE_CUT_OFF);
    }

    @Test
    void what_was_entered_late_is_told_with_the_moment_at_which_it_moved() {
        shop.counting(order());
        takes.count(NO, List.of(tally(MUG, 8, CHO), tally(TEA, 20, CHO)), by(CHO));
        moved("out", 60, -2);
        assertThat(takes.finish(NO, by(CHO)).results().get(0).difference()).isEqualTo(pieces(-2));
        StockTake told = takes.moved(NO, List.of(new MovementMoment(MUG, id("out"), after(-60))), by(CHO));
        assertThat(told.results().get(0).difference()).isEqualTo(pieces(0));
        assertThat(told.differences()).isEmpty();
        StockTake other = takes.moved(NO, List.of(new MovementMoment(MUG, id("out"), after(11))), by(CHO));
        assertThat(other.movements()).hasSize(1);
        assertThat(other.results().get(0).difference()).isEqualTo(pieces(-2));
    }

    @Test
    void what_was_entered_early_and_had_not_left_at_the_count_is_expected() {
        shop.enter(-9, Movement.count(id("in"), DAY, MUG.stock(), pieces(10)));
        shop.enter(-5, Movement.issue(id("early"), DAY, MUG.stock(), pieces(3)));
        takes.plan(order().lines(List.of(CountLine.of(MUG, pieces(7)))), by(CHO));
        takes.start(NO, by(CHO));
        takes.count(NO, List.of(tally(MUG, 10, CHO)), by(CHO));
        takes.finish(NO, by(CHO));
        StockTake told = takes.moved(NO, List.of(new MovementMoment(MUG, id("early"), after(11))), by(CHO));
        assertThat(told.results().get(0).expected()).isEqualTo(pieces(10));
        told = takes.moved(NO, List.of(new MovementMoment(MUG, id("early"), after(10))), by(CHO));
        assertThat(told.results().get(0).expected()).isEqualTo(pieces(7));
    }

    @Test
    void what_the_stock_book_has_and_the_sheet_lacks_holds_the_submission_up() {
        shop.counted(order(), tally(MUG, 10, CHO), tally(TEA, 20, CHO));
        moved("out", 9, -2);
        assertThat(takes.checkSubmission(NO).list())
                .containsExactly(Violation.of(CountViolation.MOVEMENT_MISSING, "WH-SH/MUG", "out"));
        assertThat(refused(() -> takes.submit(NO, APPROVAL, FIN, by(CHO))))
                .containsExactly(CountViolation.MOVEMENT_MISSING);
        takes.moved(NO, List.of(), by(CHO));
        assertThat(takes.get(NO).results().get(0).difference()).isEqualTo(pieces(2));
        assertThat(takes.checkSubmission(NO).has(CountViolation.MOVEMENT_MISSING))
                .isFalse();
    }

    @Test
    void where_goods_lie_at_places_people_say_at_which_they_moved() {
        CountItem shelf = MUG.at("A");
        CountItem gate = MUG.at("B");
        shop.enter(0, Movement.count(id("open"), DAY, MUG.stock(), pieces(5)));
        shop.counting(order().lines(List.of(CountLine.of(shelf, pieces(3)), CountLine.of(gate, pieces(2)))));
        moved("out", 5, -1);
        takes.count(NO, List.of(tally(shelf, 3, CHO), tally(gate, 1, CHO)), by(CHO));
        assertThat(takes.finish(NO, by(CHO)).movements()).isEmpty();
        StockTake told = takes.moved(NO, List.of(new MovementMoment(gate, id("out"), after(5))), by(CHO));
        assertThat(told.differences()).isEmpty();
        told = takes.moved(NO, List.of(new MovementMoment(shelf, id("out"), after(5))), by(CHO));
        assertThat(told.movements()).extracting(MovementDuring::item).containsExactly(shelf);
    }

    @Test
    void a_stock_take_in_the_book_moves_what_it_settled() {
        shop.counting(order());
        shop.enter(5, Movement.stockTake(id("take"), DAY, MUG.stock(), pieces(8)));
        shop.enter(6, Movement.issue(id("older"), DAY.minusDays(1), MUG.stock(), pieces(3)));
        takes.count(NO, List.of(tally(MUG, 8, CHO), tally(TEA, 20, CHO)), by(CHO));
        assertThat(takes.get(NO).movements())
                .extracting(MovementDuring::movement, MovementDuring::change)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(id("take"), pieces(-2)));
        assertThat(takes.finish(NO, by(CHO)).differences()).isEmpty();
    }

    @Test
    void keepers_change_nothing_on_a_sheet() {
        assertThat(refused(() -> takes.plan(shop.stocked(order()), by(KIM))))
                .containsExactly(CountViolation.KEEPER_CHANGES);
        takes.plan(order(), by(CHO));
        takes.start(NO, by(CHO));
        Stamp deputy = Stamp.by(Actor.of(DAN).onBehalfOf(KIM)).at(after(60));
        for (Stamp keeper : List.of(by(KIM), deputy)) {
            assertThat(refused(() -> takes.add(NO, List.of(CountLine.of(CUP, pieces(0))), keeper)))
                    .containsExactly(CountViolation.KEEPER_CHANGES);
            assertThat(refused(() -> takes.moved(NO, List.of(), keeper)))
                    .containsExactly(CountViolation.KEEPER_CHANGES);
            assertThat(refused(() -> takes.cost(NO, stock -> cny("7"), keeper)))
                    .containsExactly(CountViolation.KEEPER_CHANGES);
        }
        takes.count(NO, List.of(tally(MUG, 8, CHO), tally(TEA, 20, CHO)), by(CHO));
        takes.finish(NO, by(CHO));
        assertThat(refused(
                        () -> takes.reasons(NO, List.of(DifferenceReason.of(MUG, CountCause.NATURAL_LOSS)), by(KIM))))
                .containsExactly(CountViolation.KEEPER_CHANGES);
        assertThat(refused(() -> takes.moved(NO, List.of(new MovementMoment(MUG, id("FAKE"), after(5))), by(KIM))))
                .containsExactly(CountViolation.KEEPER_CHANGES, CountViolation.MOVEMENT_UNKNOWN);
        assertThat(takes.get(NO).differences()).hasSize(1);
    }

    @Test
    void figures_are_those_of_the_book_as_of_the_cut_off() {
        shop.stocked(order());
        moved("later", 1, -2);
        for (long book : new long[] {8, 9, 11}) {
            assertThat(refused(() -> takes.plan(order().lines(List.of(CountLine.of(MUG, pieces(book)))), by(CHO))))
                    .containsExactly(CountViolation.BOOK_DIFFERS);
        }
        Quantity kilos = Quantity.of(BigDecimal.TEN, UnitOfMeasure.KILOGRAM);
        assertThat(refused(() -> takes.plan(order().lines(List.of(CountLine.of(MUG, kilos))), by(CHO))))
                .containsExactly(CountViolation.BOOK_DIFFERS);
        takes.plan(order(), by(CHO));
        takes.start(NO, by(CHO));
        shop.enter(0, Movement.count(id("cups"), DAY, CUP.stock(), pieces(1)).serials(List.of(SerialNumber.of("S"))));
        assertThat(refused(() -> takes.add(NO, List.of(CountLine.of(CUP, pieces(0))), by(CHO))))
                .containsExactly(CountViolation.BOOK_DIFFERS);
        assertThat(refused(() -> takes.add(NO, List.of(CountLine.of(CUP, pieces(1))), by(CHO))))
                .containsExactly(CountViolation.BOOK_DIFFERS);
        takes.add(NO, List.of(CountLine.of(CUP, pieces(1)).serials(List.of(SerialNumber.of("S")))), by(CHO));
    }

    @Test
    void a_threshold_is_in_the_currency_of_the_sheet() {
        RecountRule dollars = RecountRule.above(CountThreshold.none().orValueOver(Money.parse("USD 1000.00")));
        assertThat(refused(() -> takes.plan(shop.stocked(order().recounting(dollars)), by(CHO))))
                .containsExactly(CountViolation.OTHER_CURRENCY);
        RecountRule some =
                RecountRule.none().forClass(AbcClass.A, CountThreshold.none().orValueOver(Money.parse("USD 1000.00")));
        assertThat(refused(() -> takes.plan(order().recounting(some), by(CHO))))
                .containsExactly(CountViolation.OTHER_CURRENCY);
    }

    @Test
    void counts_that_miss_other_pieces_do_not_agree() {
        List<SerialNumber> all = List.of(SerialNumber.of("S1"), SerialNumber.of("S10"));
        shop.counting(order().recounting(
                        RecountRule.above(CountThreshold.anyDifference()).bySameCounter())
                .lines(List.of(CountLine.of(MUG, pieces(2)).serials(all))));
        takes.count(NO, List.of(tally(MUG, 1, CHO).serials(all.subList(0, 1))), by(CHO));
        assertThat(takes.finish(NO, by(CHO)).state()).isEqualTo(StockTakeState.RECOUNTING);
        takes.count(NO, List.of(tally(MUG, 1, CHO).serials(all.subList(1, 2))), by(CHO));
        assertThat(takes.finish(NO, by(CHO)).state()).isEqualTo(StockTakeState.RECOUNTING);
        takes.count(NO, List.of(tally(MUG, 1, CHO).serials(all.subList(1, 2))), by(CHO));
        StockTake counted = takes.finish(NO, by(CHO));
        assertThat(counted.state()).isEqualTo(StockTakeState.COUNTED);
        assertThat(counted.results().get(0).confirmed()).isTrue();
    }

    @Test
    void pieces_with_numbers_are_counted_by_number_also_if_they_came_meanwhile() {
        shop.counting(order().lines(List.of(CountLine.of(MUG, pieces(0)), CountLine.of(TEA, pieces(20)))));
        shop.enter(5, named("in", 1, SerialNumber.of("S1")));
        assertThat(refused(() -> takes.count(NO, List.of(tally(MUG, 1, CHO)), by(CHO))))
                .containsExactly(CountViolation.SERIALS_MISSING);
        assertThat(refused(() ->
                        takes.count(NO, List.of(tally(TEA, 1, CHO).serials(List.of(SerialNumber.of("T")))), by(CHO))))
                .containsExactly(CountViolation.SERIALS_UNKNOWN);
        takes.count(NO, List.of(tally(MUG, 1, CHO).serials(List.of(SerialNumber.of("S1")))), by(CHO));
        takes.count(NO, List.of(tally(TEA, 20, CHO)), by(CHO));
        assertThat(takes.finish(NO, by(CHO)).differences()).isEmpty();
    }

    @Test
    void numbers_that_become_known_after_the_count_hold_the_submission_up() {
        shop.counted(order().lines(List.of(CountLine.of(MUG, pieces(0)).unitCost(cny("5.01")))), tally(MUG, 1, CHO));
        shop.enter(5, named("in", 1, SerialNumber.of("S1")));
        StockTake told = takes.moved(NO, List.of(), by(CHO));
        assertThat(told.summary().gross()).isEqualTo(Money.parse("CNY 5.01"));
        takes.reasons(NO, List.of(DifferenceReason.of(MUG, CountCause.DATA_ERROR)), by(CHO));
        assertThat(refused(() -> takes.submit(NO, APPROVAL, FIN, by(CHO))))
                .containsExactly(CountViolation.SERIALS_MISSING);
        takes.recount(NO, Set.of(MUG), by(CHO));
        takes.count(NO, List.of(tally(MUG, 1, CHO).serials(List.of(SerialNumber.of("S1")))), by(CHO));
        takes.finish(NO, by(CHO));
        assertThat(takes.submit(NO, APPROVAL, FIN, by(CHO)).adjustments(DAY)).isEmpty();
    }

    @Test
    void nothing_is_counted_or_moved_later_than_it_is_entered() {
        shop.counting(order());
        Tally late = Tally.of(MUG, pieces(10), CHO, after(60).plusNanos(1));
        assertThat(refused(() -> takes.count(NO, List.of(late), by(CHO)))).containsExactly(CountViolation.NOT_YET);
        takes.count(NO, List.of(Tally.of(MUG, pieces(10), CHO, after(60))), by(CHO));
    }

    @Test
    void goods_are_on_one_open_sheet_at_a_time() {
        shop.counting(order().lines(List.of(CountLine.of(MUG.at("A"), pieces(1)), CountLine.of(TEA, pieces(20)))));
        StockTakeNo second = StockTakeNo.of("PD2512");
        assertThat(refused(() -> takes.plan(of(second, CountLine.of(MUG, pieces(0))), by(CHO))))
                .containsExactly(CountViolation.ON_OTHER_SHEET);
        assertThat(refused(() -> takes.plan(of(second, CountLine.of(MUG.at("A"), pieces(0))), by(CHO))))
                .containsExactly(CountViolation.ON_OTHER_SHEET);
        assertThat(refused(() -> takes.plan(of(second, CountLine.of(TEA.at("A"), pieces(0))), by(CHO))))
                .containsExactly(CountViolation.ON_OTHER_SHEET);
        takes.plan(of(second, CountLine.of(MUG.at("B"), pieces(0))), by(CHO));
        takes.start(second, by(CHO));
        assertThat(refused(() -> takes.add(second, List.of(CountLine.of(TEA, pieces(20))), by(CHO))))
                .containsExactly(CountViolation.ON_OTHER_SHEET);
        takes.cancel(NO, by(CHO).reason("flood"));
        takes.add(second, List.of(CountLine.of(TEA, pieces(20))), by(CHO));
    }

    private static StockTakeOrder of(StockTakeNo no, CountLine line) {
        return StockTakeOrder.of(no, MUG.stock().warehouse(), DAY, CUT_OFF, CountSamples.CNY)
                .keptBy(KIM)
                .lines(List.of(line));
    }

    @Test
    void a_difference_that_another_count_booked_is_not_booked_again() {
        shop.submitted();
        shop.sign(FINANCE);
        takes.approve(NO, by(FINANCE));
        shop.enter(70, Movement.count(id("other"), DAY, MUG.stock(), pieces(-2)));
        assertThat(takes.checkAdjust(NO, DAY).list())
                .containsExactly(Violation.of(CountViolation.MOVEMENT_MISSING, "WH-SH/MUG", "other"));
        assertThat(refused(() -> takes.adjust(NO, DAY, by(CHO)))).containsExactly(CountViolation.MOVEMENT_MISSING);
        takes.cancel(NO, by(CHO).reason("counted twice"));
    }

    @Test
    void what_another_count_put_right_after_the_cut_off_was_so_before() {
        shop.counted(order(), tally(MUG, 8, CHO), tally(TEA, 20, CHO));
        shop.enter(70, Movement.count(id("other"), DAY, MUG.stock(), pieces(-2)));
        assertThat(refused(() -> takes.moved(NO, List.of(new MovementMoment(MUG, id("other"), after(60))), by(CHO))))
                .containsExactly(CountViolation.MOVEMENT_UNKNOWN);
        StockTake told = takes.moved(NO, List.of(), by(CHO));
        assertThat(told.movements().get(0).at()).isEqualTo(CUT_OFF);
        assertThat(told.differences()).isEmpty();
    }

    @Test
    void an_approved_count_that_the_book_refuses_can_be_given_up() {
        shop.submitted();
        shop.sign(FINANCE);
        takes.approve(NO, by(FINANCE));
        assertThat(refused(() -> takes.cancel(NO, by(CHO)))).containsExactly(CountViolation.REASON_MISSING);
        assertThat(takes.cancel(NO, by(CHO).reason("to be counted anew")).state())
                .isEqualTo(StockTakeState.CANCELLED);
    }

    @Test
    void a_piece_that_is_found_at_another_place_leaves_before_it_comes() {
        List<SerialNumber> piece = List.of(SerialNumber.of("S2"));
        shop.enter(0, named("open", 1, SerialNumber.of("S2")));
        CountItem found = MUG.at("B");
        CountItem booked = MUG.at("Z");
        shop.counting(order().lines(List.of(
                CountLine.of(found, pieces(0)), CountLine.of(booked, pieces(1)).serials(piece))));
        takes.count(NO, List.of(tally(found, 1, CHO).serials(piece), tally(booked, 0, CHO)), by(CHO));
        assertThat(takes.get(NO).adjustments(DAY))
                .extracting(movement -> movement.id().value())
                .containsExactly("count-PD2511-2-out", "count-PD2511-1-in");
    }

    @Test
    void a_movement_without_numbers_is_not_told_of_pieces_that_have_some() {
        List<SerialNumber> all = List.of(SerialNumber.of("S1"), SerialNumber.of("S2"));
        shop.counting(
                order().lines(List.of(CountLine.of(MUG, pieces(2)).serials(all).unitCost(cny("5.01")))));
        moved("out", 5, -1);
        assertThat(refused(() -> takes.moved(NO, List.of(new MovementMoment(MUG, id("out"), after(1))), by(CHO))))
                .containsExactly(CountViolation.SERIALS_MISSING);
        takes.count(NO, List.of(tally(MUG, 1, CHO).serials(all.subList(0, 1))), by(CHO));
        StockTake counted = takes.finish(NO, by(CHO));
        assertThat(counted.summary().shortage()).isEqualTo(Money.parse("CNY 5.01"));
        assertThat(takes.checkSubmission(NO).has(CountViolation.SERIALS_MISSING))
                .isTrue();
    }

    @Test
    void what_is_missing_is_named() {
        assertThatThrownBy(() -> takes.plan(null, by(CHO))).hasMessage("order");
        assertThatThrownBy(() -> takes.plan(order(), null)).hasMessage("stamp");
        assertThatThrownBy(() -> takes.start(null, by(CHO))).hasMessage("no");
        assertThatThrownBy(() -> takes.count(NO, null, by(CHO))).hasMessage("tallies");
        assertThatThrownBy(() -> takes.add(NO, null, by(CHO))).hasMessage("lines");
        assertThatThrownBy(() -> takes.moved(NO, null, by(CHO))).hasMessage("told");
        assertThatThrownBy(() -> takes.recount(NO, null, by(CHO))).hasMessage("items");
        assertThatThrownBy(() -> takes.reasons(NO, null, by(CHO))).hasMessage("reasons");
    }

    @Test
    void a_retry_asks_for_no_costs() {
        shop.counting(order().lines(List.of(CountLine.of(MUG, pieces(1)))));
        takes.cost(NO, stock -> cny("7"), by(CHO).key("cost"));
        takes.cost(NO, stock -> cny("8"), by(CHO).key("cost"));
        assertThat(takes.get(NO).lines().get(0).unitCost()).isEqualTo(cny("7"));
    }

    /** Enters pieces of mugs that came or went, so many minutes after the cut-off. */
    private void moved(String id, int minute, int change) {
        shop.enter(
                minute,
                change > 0
                        ? Movement.receipt(id(id), DAY, MUG.stock(), pieces(change), cny("5"))
                        : Movement.issue(id(id), DAY, MUG.stock(), pieces(-change)));
    }

    private Movement named(String id, int pieces, SerialNumber... serials) {
        return Movement.receipt(id(id), DAY, MUG.stock(), pieces(pieces), cny("5"))
                .serials(List.of(serials));
    }

    private static MovementId id(String id) {
        return MovementId.of(id);
    }

    @Test
    void large_differences_are_counted_again_by_somebody_else_and_every_count_is_kept() {
        shop.counting(order().recounting(RecountRule.above(CountThreshold.quantityOver("1"))));
        takes.count(NO, List.of(tally(MUG, 8, CHO), tally(TEA, 19, CHO)), by(CHO));
        StockTake again = takes.finish(NO, by(CHO));
        assertThat(again.state()).isEqualTo(StockTakeState.RECOUNTING);
        assertThat(again.open()).extracting(CountLine::item).containsExactly(MUG);
        assertThat(again.sheetFor(CHO).rows()).isEmpty();
        assertThat(again.sheetFor(DAN).rows()).extracting(CountSheet.Row::item).containsExactly(MUG);
        assertThat(refused(() -> takes.count(NO, List.of(tally(MUG, 9, CHO)), by(DAN))))
                .containsExactly(CountViolation.SAME_COUNTER);
        assertThat(refused(() -> takes.count(NO, List.of(tally(TEA, 20, DAN)), by(DAN))))
                .containsExactly(CountViolation.ALREADY_COUNTED);
        takes.count(NO, List.of(tally(MUG, 9, DAN)), by(DAN));
        StockTake counted = takes.finish(NO, by(CHO));
        assertThat(counted.state()).isEqualTo(StockTakeState.COUNTED);
        assertThat(counted.entries())
                .extracting(CountEntry::round, entry -> entry.tally().found())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, pieces(8)),
                        org.assertj.core.groups.Tuple.tuple(2, pieces(9)),
                        org.assertj.core.groups.Tuple.tuple(1, pieces(19)));
        assertThat(counted.results().get(0).found()).isEqualTo(pieces(9));
    }

    @Test
    void two_counts_that_agree_are_enough_and_otherwise_the_last_one_counts() {
        RecountRule any = RecountRule.above(CountThreshold.anyDifference()).bySameCounter();
        shop.counted(order().recounting(any), tally(MUG, 8, CHO), tally(TEA, 21, CHO));
        takes.count(NO, List.of(tally(MUG, 8, CHO), tally(TEA, 19, CHO)), by(CHO));
        assertThat(takes.finish(NO, by(CHO)).open()).extracting(CountLine::item).containsExactly(TEA);
        takes.count(NO, List.of(tally(TEA, 18, CHO)), by(CHO));
        StockTake counted = takes.finish(NO, by(CHO));
        assertThat(counted.state()).isEqualTo(StockTakeState.COUNTED);
        assertThat(counted.results().get(1).found()).isEqualTo(pieces(18));
        assertThat(counted.results().get(1).counts()).isEqualTo(3);
    }

    @Test
    void a_reviewer_may_order_any_counted_line_to_be_counted_again() {
        shop.counted(order(), tally(MUG, 10, CHO), tally(TEA, 20, CHO));
        assertThat(refused(() -> takes.recount(NO, Set.of(CUP), by(FINANCE))))
                .containsExactly(CountViolation.NOT_ON_SHEET);
        StockTake again = takes.recount(NO, Set.of(TEA), by(FINANCE));
        assertThat(again.state()).isEqualTo(StockTakeState.RECOUNTING);
        assertThat(again.open()).extracting(CountLine::item).containsExactly(TEA);
        assertThat(refused(() -> takes.recount(NO, Set.of(TEA), by(FINANCE))))
                .containsExactly(CountViolation.WRONG_STATE);
        takes.count(NO, List.of(tally(TEA, 21, DAN)), by(DAN));
        assertThat(takes.finish(NO, by(CHO)).results().get(1).difference()).isEqualTo(pieces(1));
    }

    @Test
    void a_movement_that_is_told_late_can_make_a_recount_due() {
        shop.counted(
                order().recounting(RecountRule.above(CountThreshold.quantityOver("1"))),
                tally(MUG, 10, CHO),
                tally(TEA, 20, CHO));
        moved("late", 5, -3);
        takes.moved(NO, List.of(), by(CHO));
        takes.reasons(NO, List.of(DifferenceReason.of(MUG, CountCause.UNKNOWN)), by(CHO));
        assertThat(takes.checkSubmission(NO).list())
                .containsExactly(Violation.of(CountViolation.RECOUNT_DUE, "WH-SH/MUG"));
    }

    @Test
    void goods_that_are_not_on_the_sheet_can_be_added() {
        shop.counting(order());
        CountLine cups = CountLine.of(CUP, pieces(0));
        takes.add(NO, List.of(cups), by(CHO).key("add"));
        assertThatThrownBy(() -> takes.add(NO, List.of(cups.unitCost(cny("7"))), by(CHO).key("add")))
                .isInstanceOf(CommandConflictException.class);
        assertThat(refused(() -> takes.add(NO, List.of(cups), by(CHO)))).containsExactly(CountViolation.ON_SHEET);
        takes.count(NO, List.of(tally(CUP, 3, CHO), tally(MUG, 10, CHO), tally(TEA, 20, CHO)), by(CHO));
        StockTake counted = takes.finish(NO, by(CHO));
        assertThat(counted.line(CUP)).get().matches(CountLine::added);
        assertThat(counted.line(MUG)).get().matches(line -> !line.added());
        assertThat(takes.checkSubmission(NO).list())
                .extracting(Violation::rule)
                .containsExactly(CountViolation.CAUSE_MISSING, CountViolation.COST_MISSING);
        takes.cost(NO, stock -> cny("7"), by(CHO));
        assertThat(takes.get(NO).line(MUG))
                .get()
                .extracting(CountLine::unitCost)
                .isEqualTo(cny("5"));
        takes.reasons(NO, List.of(DifferenceReason.of(CUP, CountCause.DATA_ERROR)), by(CHO));
        assertThat(takes.checkSubmission(NO).isEmpty()).isTrue();
        assertThat(takes.get(NO).summary().surplus()).isEqualTo(Money.parse("CNY 21.00"));
        assertThat(refused(() -> takes.add(NO, List.of(CountLine.of(CUP.at("A1"), pieces(0))), by(CHO))))
                .containsExactly(CountViolation.WRONG_STATE);
    }

    @Test
    void consigned_goods_are_counted_without_cost() {
        CountItem theirs = MUG.goods(Goods.ofOwner(PartyId.of("S8")));
        shop.counted(order().lines(List.of(CountLine.of(theirs, pieces(4)))), tally(theirs, 3, CHO));
        takes.cost(NO, stock -> cny("7"), by(CHO));
        takes.reasons(NO, List.of(DifferenceReason.of(theirs, CountCause.MANAGEMENT)), by(CHO));
        StockTake submitted = takes.submit(NO, APPROVAL, FIN, by(CHO));
        assertThat(submitted.summary().gross()).isEqualTo(Money.parse("CNY 0.00"));
        assertThat(submitted.adjustments(DAY).get(0).goods()).isEqualTo(theirs.goods());
    }

    @Test
    void nothing_can_be_changed_after_submission_and_taking_it_back_voids_the_approval() {
        shop.submitted();
        assertThat(refused(() -> takes.reasons(NO, List.of(), by(CHO)))).containsExactly(CountViolation.WRONG_STATE);
        assertThat(refused(() -> takes.moved(NO, List.of(), by(CHO)))).containsExactly(CountViolation.WRONG_STATE);
        shop.sign(FINANCE);
        takes.withdraw(NO, by(CHO));
        takes.reasons(NO, List.of(DifferenceReason.of(MUG, CountCause.DAMAGE)), by(CHO));
        assertThat(refused(() -> takes.approve(NO, by(FINANCE)))).containsExactly(CountViolation.WRONG_STATE);
        StockTake again = takes.submit(NO, APPROVAL, FIN, by(CHO));
        assertThat(again.approval()).hasToString("count-PD2511-2");
        assertThat(refused(() -> takes.approve(NO, by(FINANCE))))
                .containsExactly(CountViolation.CASE_NOT_APPROVED, CountViolation.NOT_SIGNED);
        shop.sign(FINANCE);
        takes.approve(NO, by(FINANCE));
        for (ThrowingCallable change : changes()) {
            assertThat(refused(change)).contains(CountViolation.WRONG_STATE);
        }
    }

    private List<ThrowingCallable> changes() {
        return List.of(
                () -> takes.start(NO, by(CHO)),
                () -> takes.count(NO, List.of(tally(MUG, 8, DAN)), by(DAN)),
                () -> takes.add(NO, List.of(CountLine.of(CUP, pieces(0))), by(CHO)),
                () -> takes.moved(NO, List.of(), by(CHO)),
                () -> takes.cost(NO, stock -> cny("7"), by(CHO)),
                () -> takes.finish(NO, by(CHO)),
                () -> takes.recount(NO, Set.of(MUG), by(CHO)),
                () -> takes.reasons(NO, List.of(), by(CHO)),
                () -> takes.submit(NO, APPROVAL, FIN, by(CHO)),
                () -> takes.withdraw(NO, by(CHO)),
                () -> takes.approve(NO, by(FINANCE)));
    }

    @Test
    void who_had_a_hand_in_the_count_never_approves_it() {
        shop.counting(order());
        takes.count(NO, List.of(tally(MUG, 8, FINANCE), tally(TEA, 20, CHO)), by(CHO));
        takes.finish(NO, by(CHO));
        takes.reasons(NO, List.of(DifferenceReason.of(MUG, CountCause.THEFT)), by(DAN));
        StockTake submitted = takes.submit(NO, APPROVAL, FIN, by(CHO));
        assertThat(submitted.preparers()).containsExactly(CHO, DAN, FINANCE);
        assertThat(takes.approvalCase(NO).request().preparers()).contains(FINANCE, DAN, KIM);
        assertThatThrownBy(() -> shop.sign(FINANCE)).isInstanceOf(RejectedException.class);
        assertThat(refused(() -> takes.approve(NO, by(FINANCE))))
                .containsExactly(
                        CountViolation.CASE_NOT_APPROVED, CountViolation.NOT_SIGNED, CountViolation.APPROVER_COUNTED);
        assertThat(refused(() -> takes.approve(NO, by(DAN)))).contains(CountViolation.APPROVER_PREPARED);
        assertThat(refused(() -> takes.approve(NO, by(KIM)))).contains(CountViolation.APPROVER_KEEPS);
    }

    @Test
    void a_count_is_given_up_with_a_reason() {
        shop.counting(order());
        assertThat(refused(() -> takes.cancel(NO, by(CHO)))).containsExactly(CountViolation.REASON_MISSING);
        assertThat(refused(() -> takes.cancel(NO, by(CHO).reason(" ")))).containsExactly(CountViolation.REASON_MISSING);
        assertThat(takes.cancel(NO, by(CHO).reason("flood")).state()).isEqualTo(StockTakeState.CANCELLED);
        assertThat(refused(() -> takes.cancel(NO, by(CHO).reason("flood"))))
                .containsExactly(CountViolation.WRONG_STATE);
    }

    @Test
    void a_retry_of_any_command_changes_nothing() {
        takes.plan(shop.stocked(order()), by(CHO).key("1"));
        for (int i = 0; i < 2; i++) {
            takes.start(NO, by(CHO).key("2"));
            takes.count(NO, List.of(tally(MUG, 8, CHO), tally(TEA, 20, CHO)), by(CHO).key("3"));
            takes.finish(NO, by(CHO).key("4"));
            takes.reasons(NO, List.of(DifferenceReason.of(MUG, CountCause.THEFT)), by(CHO).key("5"));
            takes.submit(NO, APPROVAL, FIN, by(CHO).key("6"));
        }
        assertThat(takes.get(NO).entries()).hasSize(2);
        assertThat(takes.get(NO).approval()).hasToString("count-PD2511-1");
        assertThat(takes.get(NO).steps()).hasSize(4);
    }

    @Test
    void numbered_pieces_are_found_and_missed_one_by_one() {
        List<SerialNumber> booked = List.of(SerialNumber.of("S3"), SerialNumber.of("S1"), SerialNumber.of("S2"));
        shop.counting(order().lines(
                        List.of(CountLine.of(MUG, pieces(3)).serials(booked).unitCost(cny("100")))));
        assertThat(refused(() -> takes.count(NO, List.of(tally(MUG, 3, CHO)), by(CHO))))
                .containsExactly(CountViolation.SERIALS_MISSING);
        shop.enter(5, Movement.issue(id("o"), DAY, MUG.stock(), pieces(1)).serials(List.of(SerialNumber.of("S2"))));
        shop.enter(6, named("i", 1, SerialNumber.of("S7")));
        List<SerialNumber> found = List.of(SerialNumber.of("S9"), SerialNumber.of("S7"), SerialNumber.of("S1"));
        takes.count(NO, List.of(tally(MUG, 3, CHO).serials(found)), by(CHO));
        StockTake counted = takes.finish(NO, by(CHO));
        CountedLine line = counted.results().get(0);
        assertThat(line.difference()).isEqualTo(pieces(0));
        assertThat(line.missing()).containsExactly(SerialNumber.of("S3"));
        assertThat(line.unexpected()).containsExactly(SerialNumber.of("S9"));
        assertThat(line.differs()).isTrue();
        assertThat(line.gross()).isEqualTo(pieces(2));
        CountSummary summary = counted.summary();
        assertThat(summary.gross()).isEqualTo(Money.parse("CNY 200.00"));
        assertThat(summary.surplus()).isEqualTo(Money.parse("CNY 100.00"));
        assertThat(summary.net()).isEqualTo(Money.parse("CNY 0.00"));
        assertThat(counted.adjustments(DAY))
                .extracting(Movement::id, Movement::kind, Movement::quantity, Movement::serials)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                MovementId.of("count-PD2511-1-out"), MovementKind.COUNT, pieces(-1), line.missing()),
                        org.assertj.core.groups.Tuple.tuple(
                                MovementId.of("count-PD2511-1-in"), MovementKind.COUNT, pieces(1), line.unexpected()));
        assertThat(line.explain().toText(Locale.ENGLISH)).contains("[S3]").contains("[S9]");
    }

    @Test
    void ids_of_adjustments_do_not_depend_on_other_articles() {
        List<CountLine> lines = List.of(
                CountLine.of(MUG.at("B"), pieces(1)),
                CountLine.of(MUG.at("A"), pieces(1)),
                CountLine.of(TEA, pieces(1)));
        shop.counting(order().lines(lines));
        takes.count(NO, List.of(tally(MUG.at("B"), 0, CHO), tally(MUG.at("A"), 2, CHO), tally(TEA, 2, CHO)), by(CHO));
        assertThat(takes.get(NO).adjustments(DAY))
                .extracting(
                        movement -> movement.id().value(),
                        movement -> movement.stock().sku().value(),
                        Movement::quantity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("count-PD2511-1", "MUG", pieces(1)),
                        org.assertj.core.groups.Tuple.tuple("count-PD2511-2", "MUG", pieces(-1)),
                        org.assertj.core.groups.Tuple.tuple("count-PD2511-1", "TEA", pieces(1)));
    }

    @Test
    void a_blind_sheet_shows_no_figure_of_the_book() {
        shop.counting(order().blindly()
                .lines(List.of(
                        CountLine.of(MUG, pieces(777))
                                .counter(CHO)
                                .abc(AbcClass.A)
                                .unitCost(cny("5")),
                        CountLine.of(TEA, pieces(888)).counter(DAN))));
        CountSheet sheet = takes.get(NO).sheetFor(CHO);
        assertThat(sheet.rows()).extracting(CountSheet.Row::item).containsExactly(MUG);
        assertThat(sheet.toString()).doesNotContain("777");
        assertThat(sheet.toTable().rows().toString()).doesNotContain("777").contains("MUG");
        CountSheet open = takes.get(NO).sheet();
        assertThat(open.toTable().rows().toString()).contains("777").contains("888");
    }

    @Test
    void two_people_who_enter_counts_at_once_lose_none() throws Exception {
        List<CountLine> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.add(CountLine.of(MUG.at("L" + i), pieces(1)));
        }
        shop.counting(order().lines(lines));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<?>> done = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            int from = half * 20;
            PersonId person = half == 0 ? CHO : DAN;
            done.add(threads.submit(() -> {
                go.await();
                for (int i = from; i < from + 20; i++) {
                    Stamp stamp = by(person).key("c" + i);
                    again(List.of(tally(MUG.at("L" + i), 1, person)), stamp);
                }
                return null;
            }));
        }
        go.countDown();
        for (Future<?> each : done) {
            each.get();
        }
        threads.shutdown();
        assertThat(takes.get(NO).entries()).hasSize(40);
        assertThat(takes.get(NO).open()).isEmpty();
        assertThat(takes.get(NO).counters()).containsExactly(CHO, DAN);
    }

    /** Gives a command again as long as somebody else is faster. */
    private void again(List<Tally> tallies, Stamp stamp) {
        for (int attempt = 0; ; attempt++) {
            try {
                takes.count(NO, tallies, stamp);
                return;
            } catch (ConcurrentChangeException e) {
                assertThat(attempt).isLessThan(100);
            }
        }
    }

    static List<Object> refused(ThrowingCallable act) {
        RejectedException refused = catchThrowableOfType(RejectedException.class, act);
        assertThat(refused).isNotNull();
        refused.violations()
                .list()
                .forEach(each -> assertThat(each.text(Locale.CHINESE)).isNotBlank());
        return refused.violations().list().stream().<Object>map(Violation::rule).toList();
    }

    @Test
    void each_step_gives_back_the_count_as_it_stands_now() {
        shop.counting(order());
        assertThat(takes.add(NO, List.of(CountLine.of(CUP, pieces(0))), by(CHO)).lines())
                .hasSize(3);
        assertThat(takes.moved(NO, List.of(), by(CHO))).isEqualTo(takes.get(NO));
        assertThat(takes.cost(NO, stock -> cny("7"), by(CHO)).line(CUP))
                .get()
                .extracting(CountLine::unitCost)
                .isEqualTo(cny("7"));
        takes.count(NO, List.of(tally(MUG, 10, CHO), tally(TEA, 20, CHO), tally(CUP, 0, CHO)), by(CHO));
        takes.finish(NO, by(CHO));
        takes.submit(NO, APPROVAL, FIN, by(CHO));
        assertThat(takes.withdraw(NO, by(CHO)).state()).isEqualTo(StockTakeState.COUNTED);
    }

    @Test
    void goods_that_are_added_are_of_the_warehouse_and_currency_of_the_sheet() {
        shop.counting(order());
        CountItem elsewhere = CountItem.of(StockKey.of(Sku.of("MUG"), WarehouseId.of("WH-HZ")));
        assertThat(refused(() -> takes.add(
                        NO,
                        List.of(
                                CountLine.of(elsewhere, pieces(1)),
                                CountLine.of(CUP, pieces(1)).unitCost(org.joda.money.BigMoney.parse("USD 1"))),
                        by(CHO))))
                .contains(CountViolation.OTHER_WAREHOUSE, CountViolation.OTHER_CURRENCY);
    }

    @Test
    void counters_without_a_grant_are_named_in_order() {
        shop.counting(order());
        assertThat(takes.checkCount(
                                NO,
                                List.of(
                                        tally(MUG, 10, PersonId.of("zoe")),
                                        tally(TEA, 20, PersonId.of("ann")),
                                        tally(MUG, 10, PersonId.of("max"))),
                                by(CHO))
                        .list())
                .extracting(Violation::toString)
                .filteredOn(text -> text.contains("no authority"))
                .extracting(text -> text.substring(text.indexOf(' ') + 1, text.indexOf(" has")))
                .containsExactly("ann", "max", "zoe");
    }

    @Test
    void reasons_of_other_lines_stay_and_compensation_is_in_the_currency_of_the_sheet() {
        shop.counted(order(), tally(MUG, 8, CHO), tally(TEA, 19, CHO));
        takes.reasons(NO, List.of(DifferenceReason.of(TEA, CountCause.THEFT)), by(CHO));
        DifferenceReason paid =
                DifferenceReason.of(MUG, CountCause.MANAGEMENT).responsible(KIM).compensation(Money.parse("CNY 1.00"));
        takes.reasons(NO, List.of(paid), by(CHO));
        assertThat(takes.get(NO).reasons()).containsExactly(paid, DifferenceReason.of(TEA, CountCause.THEFT));
        assertThat(refused(() -> takes.reasons(NO, List.of(paid.compensation(Money.parse("USD 1.00"))), by(CHO))))
                .containsExactly(CountViolation.OTHER_CURRENCY);
        takes.reasons(NO, List.of(DifferenceReason.of(TEA, CountCause.DAMAGE)), by(CHO));
        assertThat(takes.get(NO).reasons()).containsExactly(paid, DifferenceReason.of(TEA, CountCause.DAMAGE));
    }

    @Test
    void whoever_rejected_a_case_did_not_sign_it() {
        shop.submitted();
        var asked = takes.approvalCase(NO);
        shop.approvals.reject(asked.id(), "SIGN", by(FINANCE).reason("count again"));
        assertThat(takes.checkApproval(NO, by(FINANCE)).list())
                .extracting(Violation::rule)
                .containsExactly(CountViolation.CASE_NOT_APPROVED, CountViolation.NOT_SIGNED);
    }

    @Test
    void what_stands_against_an_approval_can_be_asked_without_approving() {
        shop.submitted();
        assertThat(takes.checkApproval(NO, by(FINANCE)).isEmpty()).isFalse();
        shop.sign(FINANCE);
        assertThat(takes.checkApproval(NO, by(FINANCE)).isEmpty()).isTrue();
        assertThat(takes.get(NO).state()).isEqualTo(StockTakeState.SUBMITTED);
    }
}
