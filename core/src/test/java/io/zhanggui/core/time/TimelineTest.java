package io.zhanggui.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class TimelineTest {

    private static final LocalDate JAN = LocalDate.of(2025, 1, 1);
    private static final LocalDate JUL = LocalDate.of(2025, 7, 1);
    private static final LocalDate NOV = LocalDate.of(2025, 11, 1);

    @Test
    void the_entry_with_the_latest_start_holds() {
        Timeline<String> pay = Timeline.of(List.of(Dated.from(JUL, "new"), Dated.from(JAN, "old")));
        assertThat(pay.on(JAN.minusDays(1))).isEmpty();
        assertThat(value(pay, AsOf.of(JAN))).isEqualTo("old");
        assertThat(value(pay, AsOf.of(JUL.minusDays(1)))).isEqualTo("old");
        assertThat(value(pay, AsOf.of(JUL))).isEqualTo("new");
    }

    @Test
    void the_end_of_an_entry_is_not_part_of_it() {
        Timeline<String> one = Timeline.of(List.of(new Dated<>(LocalDateRange.of(JAN, JUL), null, "x")));
        assertThat(one.on(JUL.minusDays(1))).isPresent();
        assertThat(one.on(JUL)).isEmpty();
    }

    @Test
    void an_entry_holds_again_after_one_that_interrupted_it() {
        Timeline<String> timeline = Timeline.of(
                List.of(Dated.from(JAN, "usual"), new Dated<>(LocalDateRange.of(JUL, JUL.plusDays(7)), null, "sale")));
        assertThat(value(timeline, AsOf.of(JUL))).isEqualTo("sale");
        assertThat(value(timeline, AsOf.of(JUL.plusDays(7)))).isEqualTo("usual");
    }

    @Test
    void a_correction_is_one_more_entry_and_leaves_earlier_answers_alone() {
        Timeline<String> timeline = Timeline.<String>none()
                .plus(Dated.from(JAN, "wrong").published(JAN))
                .plus(Dated.from(JAN, "right").published(JUL));
        assertThat(value(timeline, AsOf.of(JAN))).isEqualTo("right");
        assertThat(value(timeline, AsOf.of(JAN).knownOn(JUL.minusDays(1)))).isEqualTo("wrong");
        assertThat(value(timeline, AsOf.of(JAN).knownOn(JUL))).isEqualTo("right");
        assertThat(timeline.asOf(AsOf.of(JAN).knownOn(JAN.minusDays(1)))).isEmpty();
    }

    @Test
    void what_was_always_known_gives_way_to_what_was_published() {
        Timeline<String> timeline =
                Timeline.of(List.of(Dated.from(JAN, "published").published(JUL), Dated.from(JAN, "always")));
        assertThat(value(timeline, AsOf.of(JUL))).isEqualTo("published");
        assertThat(value(timeline, AsOf.of(JUL).knownOn(JAN))).isEqualTo("always");
    }

    @Test
    void the_last_entry_before_a_day_is_one_that_ended() {
        Timeline<String> caps = Timeline.of(List.of(
                new Dated<>(LocalDateRange.of(JAN.minusYears(1), JAN), null, "2024"),
                new Dated<>(LocalDateRange.of(JAN, JUL), null, "first half"),
                Dated.from(NOV, "new").published(NOV)));
        assertThat(caps.lastBefore(AsOf.of(JUL)).map(Dated::value)).contains("first half");
        assertThat(caps.lastBefore(AsOf.of(JUL.minusDays(1))).map(Dated::value)).contains("2024");
        assertThat(caps.lastBefore(AsOf.of(JAN.minusDays(1)))).isEmpty();
        assertThat(caps.lastBefore(AsOf.of(NOV.plusYears(1))).map(Dated::value))
                .as("what still holds has not ended")
                .contains("first half");
    }

    @Test
    void of_two_that_ended_together_the_last_is_the_one_published_later() {
        LocalDateRange half = LocalDateRange.of(JAN, JUL);
        Timeline<String> timeline =
                Timeline.of(List.of(new Dated<>(half, NOV, "corrected"), new Dated<>(half, JAN, "first")));
        assertThat(timeline.lastBefore(AsOf.of(NOV)).map(Dated::value)).contains("corrected");
        assertThat(timeline.lastBefore(AsOf.of(NOV).knownOn(JUL)).map(Dated::value))
                .contains("first");
    }

    @Test
    void two_entries_with_one_start_and_day_of_publication_are_refused() {
        assertThatThrownBy(() -> Timeline.of(List.of(Dated.from(JAN, "a"), Dated.from(JAN, "b"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two entries start on 2025-01-01 and were published on the same day: a and b");
        assertThatThrownBy(() -> Timeline.<String>none()
                        .plus(Dated.from(JAN, "a").published(JUL))
                        .plus(Dated.from(JAN, "b").published(JUL)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void timelines_with_the_same_entries_are_equal_in_any_order() {
        Dated<String> a = Dated.from(JAN, "a");
        Dated<String> b = Dated.from(JUL, "b").published(JUL);
        assertThat(Timeline.of(List.of(b, a)))
                .isEqualTo(Timeline.of(List.of(a, b)))
                .hasSameHashCodeAs(Timeline.of(List.of(a, b)));
        assertThat(Timeline.of(List.of(a))).isNotEqualTo(Timeline.of(List.of(a, b)));
        assertThat(Timeline.of(List.of(b, a)).entries()).containsExactly(a, b);
        assertThat(Timeline.of(List.of(b, a)))
                .hasToString("Timeline[a from 2025-01-01, b from 2025-07-01, published 2025-07-01]");
    }

    @Test
    void an_open_end_never_shows_as_a_date() {
        assertThat(Dated.from(JAN, "x")).hasToString("x from 2025-01-01");
        assertThat(new Dated<>(LocalDateRange.of(JAN, JUL), null, "x")).hasToString("x from 2025-01-01 to 2025-06-30");
        assertThat(new Dated<>(LocalDateRange.ofUnboundedStart(JUL), null, "x")).hasToString("x to 2025-06-30");
        assertThat(new Dated<>(LocalDateRange.ALL, JAN, "x")).hasToString("x, published 2025-01-01");
    }

    @Test
    void a_value_that_never_holds_is_refused() {
        assertThatThrownBy(() -> new Dated<>(LocalDateRange.ofEmpty(JAN), null, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("validity is empty at 2025-01-01");
    }

    @Test
    void a_question_says_its_two_dates() {
        assertThat(AsOf.of(JAN)).hasToString("2025-01-01, all knowledge");
        assertThat(AsOf.of(JAN).knownOn(JUL)).hasToString("2025-01-01, as known on 2025-07-01");
    }

    private static String value(Timeline<String> timeline, AsOf asOf) {
        return timeline.asOf(asOf).orElseThrow().value();
    }
}
