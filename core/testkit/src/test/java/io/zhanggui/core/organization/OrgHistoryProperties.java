package io.zhanggui.core.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.testkit.DateArbitraries;
import io.zhanggui.core.testkit.OrgArbitraries;
import io.zhanggui.core.time.AsOf;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.threeten.extra.LocalDateRange;

/** Laws of histories, over made-up organisations. */
class OrgHistoryProperties {

    private static final LegalEntityId ACME = LegalEntityId.of("ACME");

    @Provide
    Arbitrary<OrgHistory> histories() {
        return OrgArbitraries.histories(ACME, 40);
    }

    @Provide
    Arbitrary<AsOf> questions() {
        return DateArbitraries.questions();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_history_restored_from_its_stored_events_answers_alike(
            @ForAll("histories") OrgHistory history, @ForAll("questions") AsOf question) {
        OrgEvents stored = OrgEvents.inMemory(new MemoryStore());
        for (OrgEvent event : history.events()) {
            stored.append(ACME, stored.read(ACME).size(), List.of(event.recorded()));
        }
        OrgHistory restored = OrgHistory.restore(
                ACME, stored.read(ACME).stream().map(Recorded::event).toList());

        assertThat(restored).isEqualTo(history);
        assertThat(restored.asOf(question).units())
                .isEqualTo(history.asOf(question).units());
        assertThat(restored.asOf(question).vacancies())
                .isEqualTo(history.asOf(question).vacancies());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void every_unit_stands_once_below_the_root_on_every_day(
            @ForAll("histories") OrgHistory history, @ForAll("questions") AsOf question) {
        OrgSnapshot org = history.asOf(question);
        org.root().ifPresent(root -> {
            assertThat(org.subtree(root.id())).containsExactlyInAnyOrderElementsOf(org.units());
            for (OrgUnit unit : org.units()) {
                assertThat(org.isWithin(unit.id(), root.id())).isTrue();
                assertThat(org.subtreeSize(unit.id()))
                        .isEqualTo(1
                                + org.children(unit.id()).stream()
                                        .mapToInt(child -> org.subtreeSize(child.id()))
                                        .sum());
            }
        });
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void nobody_holds_a_position_on_a_day_without_an_assignment_that_covers_it(
            @ForAll("histories") OrgHistory history, @ForAll("questions") AsOf question) {
        OrgSnapshot org = history.asOf(question);
        for (Position position : org.positions()) {
            assertThat(org.holders(position.id()))
                    .extracting(Assignment::period)
                    .allMatch((LocalDateRange days) -> days.contains(question.date()));
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void a_snapshot_is_what_playing_the_events_one_by_one_gives(
            @ForAll("histories") OrgHistory history, @ForAll("questions") AsOf question) {
        PlayedEvents played = PlayedEvents.of(history, question);
        OrgSnapshot org = history.asOf(question);

        assertThat(org.units()).containsExactlyInAnyOrderElementsOf(played.units());
        for (OrgUnit unit : org.units()) {
            assertThat(org.parent(unit.id()).map(OrgUnit::id)).isEqualTo(played.parent(unit.id()));
        }
        assertThat(org.positions()).containsExactlyInAnyOrderElementsOf(played.positions());
        for (Position position : org.positions()) {
            assertThat(org.holders(position.id())).containsExactlyInAnyOrderElementsOf(played.holders(position.id()));
        }
    }

    @Example
    void made_up_histories_have_every_kind_of_change() {
        Set<Class<?>> kinds = histories()
                .sampleStream()
                .limit(500)
                .flatMap(history -> history.events().stream())
                .map(event -> event.change().getClass())
                .collect(Collectors.toSet());
        assertThat(kinds).containsExactlyInAnyOrder(OrgChange.class.getPermittedSubclasses());
    }
}
