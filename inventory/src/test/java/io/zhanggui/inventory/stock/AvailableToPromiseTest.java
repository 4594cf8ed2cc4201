package io.zhanggui.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AvailableToPromiseTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 11, 30);

    /** 10 there; 20 come on day 5; 8 are promised for day 2, 15 for day 7. */
    private final AvailableToPromise atp =
            AvailableToPromise.of(TODAY, pieces(10), List.of(on(5, 20)), List.of(on(7, 15), on(2, 8)));

    @Test
    void a_later_promise_holds_back_what_is_there_now() {
        assertThat(atp.on(TODAY)).isEqualTo(pieces(2));
        assertThat(atp.on(day(2))).isEqualTo(pieces(2));
        assertThat(atp.on(day(4))).isEqualTo(pieces(2));
        assertThat(atp.on(day(5))).isEqualTo(pieces(7));
        assertThat(atp.on(day(6))).isEqualTo(pieces(7));
        assertThat(atp.on(day(7))).isEqualTo(pieces(7));
        assertThat(atp.on(day(700))).isEqualTo(pieces(7));
    }

    @Test
    void the_earliest_day_is_the_first_with_enough() {
        assertThat(atp.earliest(pieces(0))).contains(TODAY);
        assertThat(atp.earliest(pieces(2))).contains(TODAY);
        assertThat(atp.earliest(pieces(3))).contains(day(5));
        assertThat(atp.earliest(pieces(7))).contains(day(5));
        assertThat(atp.earliest(pieces(8))).isEmpty();
    }

    @Test
    void a_promise_takes_from_its_day_on_and_one_too_many_is_refused() {
        AvailableToPromise next = atp.promising(day(5), pieces(6));
        assertThat(next.on(day(5))).isEqualTo(pieces(1));
        assertThat(next.on(day(4))).isEqualTo(pieces(1));
        assertThat(next.days()).extracting(PromiseDay::day).containsExactly(TODAY, day(2), day(5), day(7));
        assertThatThrownBy(() -> atp.promising(day(4), pieces(3)))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.violations().text(Locale.ENGLISH))
                                .isEqualTo("quantity: only 2 PCS may be promised for 2025-12-04, not 3 PCS."
                                        + " The first day for it is 2025-12-05"));
        Violations never = atp.check(day(4), pieces(8));
        assertThat(never.has(PromiseViolation.EXCEEDS_AVAILABLE)).isTrue();
        assertThat(never.text(Locale.SIMPLIFIED_CHINESE)).endsWith("最早可承诺日：无");
        assertThat(atp.check(day(4), pieces(2)).isEmpty()).isTrue();
    }

    @Test
    void what_was_promised_for_days_that_are_over_is_due_today_and_overdue_receipts_do_not_count() {
        AvailableToPromise late =
                AvailableToPromise.of(TODAY, pieces(10), List.of(on(-1, 5), on(-9, 1)), List.of(on(-3, 4), on(0, 1)));
        assertThat(late.on(TODAY)).isEqualTo(pieces(5));
        assertThat(late.overdue()).isEqualTo(pieces(6));
        assertThat(late.days()).hasSize(1);
        assertThat(late.promising(TODAY, pieces(1)).overdue()).isEqualTo(pieces(6));
        assertThat(late.explain(TODAY).toText(Locale.ENGLISH))
                .contains("Overdue receipts, not counted: 6 PCS = expected before 2025-11-30");
    }

    @Test
    void goods_that_come_may_go_on_the_same_day() {
        AvailableToPromise same = AvailableToPromise.of(TODAY, pieces(0), List.of(on(0, 3), on(1, 2)), List.of());
        assertThat(same.on(TODAY)).isEqualTo(pieces(3));
        assertThat(same.on(day(1))).isEqualTo(pieces(5));
    }

    @Test
    void where_too_much_was_promised_nothing_is_left_and_the_first_short_day_is_known() {
        AvailableToPromise over =
                AvailableToPromise.of(TODAY, pieces(1), List.of(on(5, 10)), List.of(on(2, 3), on(3, 1)));
        assertThat(over.on(TODAY)).isEqualTo(pieces(0));
        assertThat(over.on(day(3))).isEqualTo(pieces(0));
        assertThat(over.on(day(5))).isEqualTo(pieces(7));
        assertThat(over.shortOn()).contains(day(2));
        assertThat(atp.shortOn()).isEmpty();
        assertThat(over.explain(TODAY).toText(Locale.ENGLISH))
                .startsWith("Available to promise for 2025-11-30: 0 PCS = nothing, because from 2025-11-30 on too much"
                        + " was promised already: the projected stock of 2025-12-03 is -3 PCS\n");
        AvailableToPromise negative = AvailableToPromise.of(TODAY, pieces(-2), List.of(), List.of());
        assertThat(negative.on(TODAY)).isEqualTo(pieces(0));
        assertThat(negative.earliest(pieces(1))).isEmpty();
        assertThat(negative.shortOn()).contains(TODAY);
    }

    @Test
    void it_shows_and_explains_itself() {
        assertThat(atp.toTable().rows())
                .containsExactly(
                        List.of(TODAY, n(0), n(0), n(10), n(2)),
                        List.of(day(2), n(0), n(8), n(2), n(2)),
                        List.of(day(5), n(20), n(0), n(22), n(7)),
                        List.of(day(7), n(0), n(15), n(7), n(7)));
        assertThat(atp.toTable().title().text(Locale.ENGLISH)).isEqualTo("Available to promise");
        assertThat(atp.explain(day(4)).toText(Locale.ENGLISH)).isEqualTo("""
                Available to promise for 2025-12-04: 2 PCS = the smallest projected stock from 2025-12-04 on, which is 2 PCS on 2025-12-02
                  On hand: 10 PCS
                  Projected stock of 2025-11-30: 10 PCS = 10 PCS + 0 PCS received − 0 PCS promised
                  Projected stock of 2025-12-02: 2 PCS = 10 PCS + 0 PCS received − 8 PCS promised
                  Projected stock of 2025-12-05: 22 PCS = 2 PCS + 20 PCS received − 0 PCS promised
                  Projected stock of 2025-12-07: 7 PCS = 22 PCS + 0 PCS received − 15 PCS promised
                """);
        assertThat(atp.explain(day(6)).toText(Locale.SIMPLIFIED_CHINESE))
                .startsWith("2025-12-06 可承诺量：7 件 = 2025-12-06 起最小的预计结存，即 2025-12-07 的 7 件\n  现有量：10 件\n");
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> atp.on(day(-1)))
                .hasMessage("nothing can be promised for 2025-11-29, before today, 2025-11-30");
        assertThatThrownBy(() -> atp.promising(TODAY, pieces(0))).hasMessage("quantity must be positive, but is 0 PCS");
        assertThatThrownBy(() -> on(1, -1)).hasMessage("quantity on 2025-12-01 must not be negative, but is -1 PCS");
        assertThatThrownBy(() -> atp.earliest(Quantity.parse("1 KG"))).hasMessageContaining("different units");
        assertThatThrownBy(() -> AvailableToPromise.of(
                        TODAY, pieces(1), List.of(DatedQuantity.of(TODAY, Quantity.parse("1 KG"))), List.of()))
                .hasMessageContaining("different units");
        assertThatThrownBy(() -> new AvailableToPromise(TODAY, pieces(1), List.of(), pieces(0)))
                .hasMessageStartingWith("the first day must be 2025-11-30");
        assertThatThrownBy(() -> new AvailableToPromise(day(1), pieces(1), atp.days(), pieces(0)))
                .hasMessageStartingWith("the first day must be 2025-12-01");
    }

    private static LocalDate day(int days) {
        return TODAY.plusDays(days);
    }

    private static DatedQuantity on(int days, int pieces) {
        return DatedQuantity.of(day(days), pieces(pieces));
    }

    private static Quantity pieces(int pieces) {
        return Quantity.ofPieces(pieces);
    }

    private static BigDecimal n(int number) {
        return new BigDecimal(number);
    }
}
