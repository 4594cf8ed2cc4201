package io.zhanggui.core.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.testkit.DateArbitraries;
import io.zhanggui.core.testkit.OrgArbitraries;
import io.zhanggui.core.time.AsOf;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
            assertThat(org.reportingLine(position.id()))
                    .extracting(Position::id)
                    .isEqualTo(played.reportingLine(position.id()));
            assertThat(history.reportingLine(position.id(), question)).isEqualTo(played.reportingLine(position.id()));
        }
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void units_have_the_place_the_people_and_the_site_that_a_walk_finds(
            @ForAll("histories") OrgHistory history, @ForAll("questions") AsOf question) {
        PlayedEvents played = PlayedEvents.of(history, question);
        OrgSnapshot org = history.asOf(question);
        Map<OrgUnitId, Integer> people = org.totals().people();
        Map<OrgUnitId, BigDecimal> fte = org.totals().fte();
        UnitTotals seats = org.totals().headcount();
        UnitTotals ones = org.totals().ofUnits(unit -> 1);

        assertThat(people.keySet())
                .containsExactlyElementsOf(org.units().stream().map(OrgUnit::id).toList());
        for (OrgUnit unit : org.units()) {
            OrgUnitId id = unit.id();
            assertThat(org.ancestors(id)).extracting(OrgUnit::id).isEqualTo(played.ancestors(id));
            assertThat(history.parentOf(id, question)).isEqualTo(played.parent(id));
            assertThat(org.positionsIn(id)).containsExactlyInAnyOrderElementsOf(played.positionsIn(id));
            assertThat(org.head(id).map(Position::id)).isEqualTo(played.head(id));
            assertThat(people.get(id)).isEqualTo(played.people(id)).isEqualTo(org.headCount(id));
            assertThat(fte.get(id)).isEqualByComparingTo(played.fte(id));
            assertThat(ones.of(id)).isEqualTo(org.subtreeSize(id));
            assertThat(ones.own(id)).isEqualTo(1);
            assertThat(seats.of(id))
                    .isEqualTo(played.positions().stream()
                            .filter(each -> played.isWithin(each.unit(), id))
                            .mapToLong(Position::headcount)
                            .sum());
            assertThat(org.sites().of(id)).isEqualTo(played.site(id));
            assertThat(org.sites().byCountry(id).values().stream()
                            .mapToInt(SiteTotal::sites)
                            .sum())
                    .isEqualTo(played.units().stream()
                            .filter(each -> played.isWithin(each.id(), id))
                            .filter(each -> played.site(each.id()).isPresent())
                            .count());
        }
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void who_leads_supervises_and_answers_is_what_a_walk_finds(
            @ForAll("histories") OrgHistory history, @ForAll("questions") AsOf question) {
        PlayedEvents played = PlayedEvents.of(history, question);
        OrgSnapshot org = history.asOf(question);

        assertThat(org.lines().all()).containsExactlyInAnyOrderElementsOf(played.lines());
        assertThat(org.jobs()).containsExactlyInAnyOrderElementsOf(played.jobs());
        for (Position position : org.positions()) {
            for (LineKind kind : LineKind.values()) {
                assertThat(org.lines().linesFrom(position.id(), kind))
                        .extracting(Position::id)
                        .containsExactlyInAnyOrderElementsOf(played.managers(position.id(), kind).stream()
                                .map(PositionId.class::cast)
                                .toList());
                for (Position manager : org.lines().linesFrom(position.id(), kind)) {
                    assertThat(org.lines().linesTo(manager.id(), kind)).contains(position);
                }
            }
            assertThat(org.jobOf(position.id()).map(Job::id)).isEqualTo(Optional.ofNullable(position.job()));
        }
        for (OrgUnit unit : org.units()) {
            assertThat(org.lines().supervisors(unit.id()))
                    .extracting(OrgUnit::id)
                    .containsExactlyInAnyOrderElementsOf(played.supervisors(unit.id()));
            assertThat(org.lines().answersFor(unit.id()))
                    .extracting(Position::id)
                    .isEqualTo(played.answersFor(unit.id()));
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void what_was_known_then_is_unchanged_by_later_entries(
            @ForAll("histories") OrgHistory history, @ForAll("questions") AsOf question) {
        LocalDate known = question.date();
        List<OrgEvent> then = history.events().stream()
                .filter(event -> event.stamp()
                        .at()
                        .isBefore(known.plusDays(1)
                                .atStartOfDay(ZoneOffset.ofHours(8))
                                .toInstant()))
                .toList();
        AsOf past = AsOf.of(question.date()).knownOn(known);

        if (then.isEmpty()) {
            assertThat(history.asOf(past).units()).isEmpty();
        } else {
            assertThat(everything(history.asOf(past)))
                    .isEqualTo(everything(OrgHistory.restore(ACME, then).asOf(past)));
        }
    }

    private static String everything(OrgSnapshot org) {
        return org.toMermaid()
                + org.toGraphviz(Locale.ENGLISH)
                + org.units()
                + org.positions()
                + org.jobs()
                + org.lines().all()
                + org.totals().people()
                + org.totals().fte()
                + org.units().stream()
                        .map(unit ->
                                org.sites().of(unit.id()) + " " + org.lines().supervisors(unit.id()) + " "
                                        + org.lines().answersFor(unit.id()))
                        .toList();
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
