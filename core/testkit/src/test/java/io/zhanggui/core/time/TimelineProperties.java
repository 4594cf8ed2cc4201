package io.zhanggui.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.testkit.DateArbitraries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of timelines, and a naive twin that looks at every entry. */
class TimelineProperties {

    @Provide
    Arbitrary<Timeline<Integer>> timelines() {
        return DateArbitraries.timelines(Arbitraries.integers().between(0, 1000));
    }

    @Provide
    Arbitrary<Dated<Integer>> entries() {
        return DateArbitraries.dated(Arbitraries.integers().between(1001, 2000));
    }

    @Provide
    Arbitrary<AsOf> questions() {
        return DateArbitraries.questions();
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return DateArbitraries.dates();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void an_answer_is_that_of_the_naive_twin(
            @ForAll("timelines") Timeline<Integer> timeline, @ForAll("questions") AsOf asOf) {
        assertThat(timeline.asOf(asOf)).isEqualTo(naive(timeline, asOf));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void on_a_date_means_as_known_now(
            @ForAll("timelines") Timeline<Integer> timeline, @ForAll("dates") LocalDate date) {
        assertThat(timeline.on(date)).isEqualTo(naive(timeline, AsOf.of(date)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void an_answer_as_known_on_a_day_does_not_depend_on_what_is_published_later(
            @ForAll("timelines") Timeline<Integer> timeline,
            @ForAll("entries") Dated<Integer> later,
            @ForAll("dates") LocalDate date,
            @ForAll("dates") LocalDate known) {
        Assume.that(later.publishedOn() != null && later.publishedOn().isAfter(known));
        Assume.that(timeline.entries().stream()
                .noneMatch(e ->
                        e.start().equals(later.start()) && later.publishedOn().equals(e.publishedOn())));
        AsOf asOf = AsOf.of(date).knownOn(known);
        Timeline<Integer> more = timeline.plus(later);
        assertThat(more.asOf(asOf)).isEqualTo(timeline.asOf(asOf));
        assertThat(more.lastBefore(asOf)).isEqualTo(timeline.lastBefore(asOf));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void the_order_of_entries_does_not_matter(
            @ForAll("timelines") Timeline<Integer> timeline, @ForAll Random random, @ForAll("questions") AsOf asOf) {
        List<Dated<Integer>> shuffled = new ArrayList<>(timeline.entries());
        Collections.shuffle(shuffled, random);
        assertThat(Timeline.of(shuffled)).isEqualTo(timeline);
        assertThat(Timeline.of(shuffled).asOf(asOf)).isEqualTo(timeline.asOf(asOf));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void the_last_before_is_known_has_ended_and_none_ended_later(
            @ForAll("timelines") Timeline<Integer> timeline, @ForAll("questions") AsOf asOf) {
        List<Dated<Integer>> ended = timeline.entries().stream()
                .filter(e -> !e.validity().isUnboundedEnd()
                        && e.validity().getEndInclusive().isBefore(asOf.date()))
                .filter(e -> asOf.knowledge().includes(e.publishedOn()))
                .toList();
        Optional<Dated<Integer>> last = timeline.lastBefore(asOf);
        assertThat(last.isPresent()).isEqualTo(!ended.isEmpty());
        last.ifPresent(found -> {
            assertThat(ended).contains(found);
            assertThat(ended)
                    .noneMatch(
                            e -> e.validity().getEnd().isAfter(found.validity().getEnd()));
        });
    }

    private static Optional<Dated<Integer>> naive(Timeline<Integer> timeline, AsOf asOf) {
        Dated<Integer> best = null;
        for (Dated<Integer> entry : timeline.entries()) {
            LocalDate published = entry.publishedOn();
            LocalDate cutOff = asOf.knowledge().cutOff();
            boolean known = cutOff == null || published == null || published.compareTo(cutOff) <= 0;
            boolean holds = entry.start().compareTo(asOf.date()) <= 0
                    && asOf.date().compareTo(entry.validity().getEnd()) < 0;
            if (known && holds && (best == null || beats(entry, best))) {
                best = entry;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean beats(Dated<Integer> entry, Dated<Integer> other) {
        if (!entry.start().equals(other.start())) {
            return entry.start().isAfter(other.start());
        }
        return other.publishedOn() == null
                || entry.publishedOn() != null && entry.publishedOn().isAfter(other.publishedOn());
    }
}
