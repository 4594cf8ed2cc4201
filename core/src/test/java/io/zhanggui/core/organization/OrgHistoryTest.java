package io.zhanggui.core.organization;

import static io.zhanggui.core.organization.OrgSamples.ACME;
import static io.zhanggui.core.organization.OrgSamples.FOUNDED;
import static io.zhanggui.core.organization.OrgSamples.day;
import static io.zhanggui.core.organization.OrgSamples.department;
import static io.zhanggui.core.organization.OrgSamples.person;
import static io.zhanggui.core.organization.OrgSamples.position;
import static io.zhanggui.core.organization.OrgSamples.recorded;
import static io.zhanggui.core.organization.OrgSamples.small;
import static io.zhanggui.core.organization.OrgSamples.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.JobId;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class OrgHistoryTest {

    private static final OrgHistory HELD = small().createPosition(
                    Position.of(position("A-1"), unit("A"), OrgName.of("first")), FOUNDED, recorded("2025-01-01"))
            .appoint(position("A-1"), person("P1"), day("2025-02-01"), recorded("2025-01-15"));

    private static List<Violation> refused(ThrowingCallable call) {
        return catchThrowableOfType(RejectedException.class, call).violations().list();
    }

    private static void assertRefused(ThrowingCallable call, OrgViolation rule, String path, String text) {
        assertThat(refused(call)).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo(rule);
            assertThat(violation.path()).isEqualTo(path);
            assertThat(violation
                            .rule()
                            .text(Locale.ENGLISH, violation.arguments().toArray()))
                    .isEqualTo(text);
        });
    }

    @Test
    void a_move_that_closes_a_loop_names_the_whole_loop() {
        assertRefused(
                () -> small().moveUnit(unit("A"), unit("B"), day("2025-06-01"), recorded("2025-05-01")),
                OrgViolation.UNIT_LOOP,
                "changes[0]",
                "units stand below each other from 2025-06-01 on: A → B → A");
    }

    @Test
    void a_loop_that_a_backdated_move_closes_on_a_later_day_is_found() {
        OrgHistory history = small().moveUnit(unit("A"), unit("C"), day("2025-06-01"), recorded("2025-05-01"));

        assertRefused(
                () -> history.moveUnit(unit("C"), unit("B"), day("2025-03-01"), recorded("2025-05-02")),
                OrgViolation.UNIT_LOOP,
                "changes[0]",
                "units stand below each other from 2025-06-01 on: A → C → B → A");
    }

    @Test
    void two_moves_of_one_day_that_swap_places_are_no_loop_in_either_order() {
        OrgChange up = new OrgChange.MoveUnit(unit("B"), unit("ACME"), day("2025-06-01"));
        OrgChange down = new OrgChange.MoveUnit(unit("A"), unit("B"), day("2025-06-01"));

        assertThat(small().append(List.of(up, down), recorded("2025-05-01"))
                        .on(day("2025-06-01"))
                        .ancestors(unit("A")))
                .extracting(OrgUnit::id)
                .containsExactly(unit("B"), unit("ACME"));
        assertThat(small().check(List.of(down, up), recorded("2025-05-01")).isEmpty())
                .isTrue();
    }

    @Test
    void a_headcount_beyond_what_an_int_holds_in_shares_is_counted() {
        Position many = Position.of(position("A-2"), unit("A"), OrgName.of("many"));

        for (int seats : new int[] {214_748, 214_749, 2_147_484, Integer.MAX_VALUE}) {
            assertThat(HELD.createPosition(many.withHeadcount(seats), FOUNDED, recorded("2025-02-01"))
                            .appoint(position("A-2"), person("P2"), day("2025-02-01"), recorded("2025-02-01"))
                            .on(day("2025-02-01"))
                            .position(position("A-2"))
                            .headcount())
                    .isEqualTo(seats);
        }
    }

    @Test
    void a_reporting_loop_is_refused() {
        Position first = Position.of(position("A-1"), unit("A"), OrgName.of("first"));
        Position second =
                Position.of(position("A-2"), unit("A"), OrgName.of("second")).reportingTo(first.id());
        OrgHistory history = small().append(
                        List.of(
                                new OrgChange.CreatePosition(second, FOUNDED),
                                new OrgChange.CreatePosition(first, FOUNDED)),
                        recorded("2025-01-01"));

        assertRefused(
                () -> history.append(
                        List.of(new OrgChange.ChangePosition(first.reportingTo(second.id()), day("2025-02-01"))),
                        recorded("2025-01-02")),
                OrgViolation.REPORTING_LOOP,
                "changes[0]",
                "positions report to each other from 2025-02-01 on: A-2 → A-1 → A-2");
    }

    @Test
    void all_unknown_and_taken_ids_are_named_at_once() {
        List<OrgChange> changes = List.of(
                new OrgChange.CreateUnit(department("A"), unit("ACME"), FOUNDED),
                new OrgChange.CreateUnit(department("D"), unit("X"), FOUNDED),
                new OrgChange.CreateUnit(department("D"), unit("A"), FOUNDED),
                new OrgChange.CreatePosition(
                        Position.of(position("P"), unit("Y"), OrgName.of("P")).reportingTo(position("Q")), FOUNDED),
                new OrgChange.Appoint(Assignment.from(FOUNDED, person("P1"), position("R"))));

        assertThat(refused(() -> small().append(changes, recorded("2025-01-02"))))
                .extracting(
                        Violation::rule,
                        Violation::path,
                        violation -> violation.arguments().get(0))
                .containsExactlyInAnyOrder(
                        tuple(OrgViolation.DUPLICATE_UNIT, "changes[0]", unit("A")),
                        tuple(OrgViolation.UNKNOWN_UNIT, "changes[1]", unit("X")),
                        tuple(OrgViolation.DUPLICATE_UNIT, "changes[2]", unit("D")),
                        tuple(OrgViolation.UNKNOWN_UNIT, "changes[3]", unit("Y")),
                        tuple(OrgViolation.UNKNOWN_POSITION, "changes[3]", position("Q")),
                        tuple(OrgViolation.UNKNOWN_POSITION, "changes[4]", position("R")));
    }

    @Test
    void a_second_unit_without_a_parent_is_refused() {
        assertRefused(
                () -> small().append(List.of(new OrgChange.Found(department("Z"), FOUNDED)), recorded("2025-01-02")),
                OrgViolation.SECOND_ROOT,
                "changes[0]",
                "Z has no parent, but there can be only one topmost unit. Maybe name its parent?");
    }

    @Test
    void two_changes_of_one_moment_that_contradict_each_other_are_refused_and_of_two_moments_the_later_holds() {
        OrgChange toC = new OrgChange.MoveUnit(unit("B"), unit("C"), day("2025-06-01"));
        OrgChange toTop = new OrgChange.MoveUnit(unit("B"), unit("ACME"), day("2025-06-01"));

        assertRefused(
                () -> small().append(List.of(toC, toTop), recorded("2025-05-01")),
                OrgViolation.CONFLICTING_CHANGES,
                "changes[1]",
                "two changes of B from 2025-06-01 were recorded at the same moment and contradict each other");
        assertRefused(
                () -> small().append(List.of(toC), recorded("2025-05-01"))
                        .append(List.of(toTop), recorded("2025-05-01")),
                OrgViolation.CONFLICTING_CHANGES,
                "changes[0]",
                "two changes of B from 2025-06-01 were recorded at the same moment and contradict each other");
        OrgHistory corrected =
                small().append(List.of(toC), recorded("2025-05-01")).append(List.of(toTop), recorded("2025-05-02"));
        assertThat(corrected
                        .on(day("2025-06-01"))
                        .parent(unit("B"))
                        .orElseThrow()
                        .id())
                .isEqualTo(unit("ACME"));
    }

    @Test
    void a_unit_in_use_cannot_be_closed_until_it_is_empty() {
        assertRefused(
                () -> small().closeUnit(unit("A"), day("2025-06-01"), recorded("2025-05-01")),
                OrgViolation.UNIT_IN_USE,
                "changes[0]",
                "unit A cannot be closed from 2025-06-01: 1 units and 0 positions still stand in it. Maybe move or close them first?");

        OrgHistory closed = small().append(
                        List.of(
                                new OrgChange.CloseUnit(unit("A"), day("2025-06-01")),
                                new OrgChange.MoveUnit(unit("B"), unit("C"), day("2025-06-01"))),
                        recorded("2025-05-01"));
        assertThat(closed.on(day("2025-05-31")).has(unit("A"))).isTrue();
        assertThat(closed.on(day("2025-06-01")).has(unit("A"))).isFalse();
        assertThat(closed.on(day("2025-06-01")).subtree(unit("C")))
                .extracting(OrgUnit::id)
                .containsExactly(unit("C"), unit("B"));
        assertThat(refused(
                        () -> closed.createUnit(department("D"), unit("A"), day("2025-07-01"), recorded("2025-05-02"))))
                .extracting(Violation::rule)
                .containsExactly(OrgViolation.PARENT_ABSENT);
        assertThat(refused(() -> closed.append(
                        List.of(new OrgChange.RenameUnit(unit("A"), OrgName.of("late"), day("2025-07-01"))),
                        recorded("2025-05-02"))))
                .extracting(Violation::rule)
                .containsExactly(OrgViolation.UNIT_ABSENT);
    }

    @Test
    void a_position_cannot_outlive_its_unit_nor_its_holder_the_position() {
        assertThat(refused(() -> HELD.closePosition(position("A-1"), day("2025-06-01"), recorded("2025-05-01"))))
                .extracting(Violation::rule)
                .containsExactly(OrgViolation.POSITION_ABSENT);
        assertThat(refused(() -> HELD.append(
                        List.of(
                                new OrgChange.CloseUnit(unit("A"), day("2025-06-01")),
                                new OrgChange.MoveUnit(unit("B"), unit("C"), day("2025-06-01"))),
                        recorded("2025-05-01"))))
                .extracting(Violation::rule)
                .containsExactly(OrgViolation.UNIT_IN_USE);

        OrgHistory closed = HELD.append(
                List.of(
                        new OrgChange.ClosePosition(position("A-1"), day("2025-06-01")),
                        new OrgChange.Release(position("A-1"), person("P1"), day("2025-06-01"))),
                recorded("2025-05-01"));
        assertThat(closed.on(day("2025-06-01")).positionsOf(person("P1"))).isEmpty();
        assertThat(closed.on(day("2025-05-31")).positionsOf(person("P1"))).hasSize(1);
        assertThat(refused(
                        () -> closed.appoint(position("A-1"), person("P2"), day("2025-07-01"), recorded("2025-05-02"))))
                .extracting(Violation::rule)
                .containsExactly(OrgViolation.POSITION_ABSENT);
        assertThat(refused(() -> closed.createPosition(
                        Position.of(position("A-2"), unit("A"), OrgName.of("second"))
                                .reportingTo(position("A-1")),
                        day("2025-07-01"),
                        recorded("2025-05-02"))))
                .extracting(Violation::rule)
                .containsExactly(OrgViolation.SUPERIOR_ABSENT);
    }

    @Test
    void a_position_to_which_others_report_cannot_be_closed() {
        OrgHistory history = small().createPosition(
                        Position.of(position("A-1"), unit("A"), OrgName.of("1")), FOUNDED, recorded("2025-01-01"))
                .createPosition(
                        Position.of(position("A-2"), unit("A"), OrgName.of("2")).reportingTo(position("A-1")),
                        FOUNDED,
                        recorded("2025-01-01"));

        assertRefused(
                () -> history.closePosition(position("A-1"), day("2025-06-01"), recorded("2025-05-01")),
                OrgViolation.POSITION_IN_USE,
                "changes[0]",
                "position A-1 cannot be closed from 2025-06-01: 1 positions still report to it. Maybe let them report to another first?");
    }

    @Test
    void a_seat_has_one_full_time_holder_or_shares_of_it_and_acting_holders_take_none() {
        assertRefused(
                () -> HELD.appoint(position("A-1"), person("P2"), day("2025-03-01"), recorded("2025-02-15")),
                OrgViolation.OVER_HEADCOUNT,
                "changes[0]",
                "position A-1 is for 1 and has more holders from 2025-03-01 on");

        OrgHistory acted = HELD.appoint(
                Assignment.from(day("2025-03-01"), person("P2"), position("A-1"))
                        .acting(),
                recorded("2025-02-15"));
        assertThat(acted.on(day("2025-03-01")).holders(position("A-1")))
                .extracting(Assignment::person)
                .containsExactly(person("P1"), person("P2"));

        BigDecimal half = new BigDecimal("0.5");
        OrgHistory shared = small().createPosition(
                        Position.of(position("A-1"), unit("A"), OrgName.of("1")), FOUNDED, recorded("2025-01-01"))
                .appoint(Assignment.from(FOUNDED, person("P1"), position("A-1")).share(half), recorded("2025-01-02"))
                .appoint(Assignment.from(FOUNDED, person("P2"), position("A-1")).share(half), recorded("2025-01-02"));
        assertThat(shared.on(FOUNDED).openSeats(position("A-1"))).isEqualByComparingTo("0");
        assertThat(shared.on(FOUNDED).headCount(unit("A"))).isEqualTo(2);
    }

    @Test
    void nobody_holds_more_than_one_full_time_job() {
        OrgHistory two = HELD.createPosition(
                Position.of(position("C-1"), unit("C"), OrgName.of("C")), FOUNDED, recorded("2025-01-16"));

        assertRefused(
                () -> two.appoint(
                        Assignment.from(day("2025-03-01"), person("P1"), position("C-1"))
                                .share(new BigDecimal("0.2")),
                        recorded("2025-02-15")),
                OrgViolation.OVER_FULL_TIME,
                "changes[0]",
                "P1 holds more than one full-time job from 2025-03-01 on");
    }

    @Test
    void a_person_is_appointed_once_and_released_only_from_what_they_hold() {
        assertThat(refused(() -> HELD.appoint(
                        Assignment.from(day("2025-04-01"), person("P1"), position("A-1"))
                                .acting(),
                        recorded("2025-03-15"))))
                .extracting(Violation::rule)
                .containsExactly(OrgViolation.ALREADY_HELD);
        assertRefused(
                () -> HELD.release(position("A-1"), person("P2"), day("2025-04-01"), recorded("2025-03-15")),
                OrgViolation.NOT_HELD,
                "changes[0]",
                "P2 does not hold position A-1 on 2025-04-01");
        assertThat(refused(
                        () -> HELD.release(position("A-1"), person("P1"), day("2025-01-31"), recorded("2025-03-15"))))
                .extracting(Violation::rule)
                .containsExactly(OrgViolation.NOT_HELD);
    }

    @Test
    void a_released_person_can_come_back_even_on_the_same_day_and_a_first_day_release_undoes_the_appointment() {
        OrgChange release = new OrgChange.Release(position("A-1"), person("P1"), day("2025-06-01"));
        OrgChange again = new OrgChange.Appoint(Assignment.from(day("2025-06-01"), person("P1"), position("A-1"))
                .share(new BigDecimal("0.5")));

        for (List<OrgChange> order : List.of(List.of(release, again), List.of(again, release))) {
            OrgSnapshot org = HELD.append(order, recorded("2025-05-15")).on(day("2025-06-01"));
            assertThat(org.holders(position("A-1")))
                    .singleElement()
                    .satisfies(held -> assertThat(held.fte()).isEqualByComparingTo("0.5"));
        }
        OrgHistory undone = HELD.release(position("A-1"), person("P1"), day("2025-02-01"), recorded("2025-01-20"));
        assertThat(undone.on(day("2025-02-01")).holders(position("A-1"))).isEmpty();
    }

    @Test
    void what_was_known_then_does_not_depend_on_later_entries() {
        AsOf march = AsOf.of(day("2025-03-31")).knownOn(day("2025-03-31"));
        OrgHistory later = HELD.release(position("A-1"), person("P1"), day("2025-03-15"), recorded("2025-04-02"))
                .append(
                        List.of(new OrgChange.RenameUnit(unit("A"), OrgName.of("new"), day("2025-02-01"))),
                        recorded("2025-04-02"));

        assertThat(later.asOf(march).holders(position("A-1"))).hasSize(1);
        assertThat(later.asOf(march).unit(unit("A")).name()).isEqualTo(OrgName.of("A"));
        assertThat(later.on(day("2025-03-31")).holders(position("A-1"))).isEmpty();
        assertThat(later.on(day("2025-03-31")).unit(unit("A")).name()).isEqualTo(OrgName.of("new"));
        assertThat(later.on(day("2025-01-31")).unit(unit("A")).name()).isEqualTo(OrgName.of("A"));
    }

    @Test
    void the_day_of_recording_is_that_of_china_unless_another_zone_is_given() {
        OrgHistory late = HELD.release(
                position("A-1"),
                person("P1"),
                day("2025-03-15"),
                Stamp.by(person("P9")).at(day("2025-03-31").atTime(17, 0).toInstant(ZoneOffset.UTC)));
        AsOf march = AsOf.of(day("2025-03-31")).knownOn(day("2025-03-31"));

        assertThat(late.asOf(march).holders(position("A-1"))).hasSize(1);
        assertThat(late.recordedIn(ZoneOffset.UTC).asOf(march).holders(position("A-1")))
                .isEmpty();
    }

    @Test
    void recording_time_never_goes_back() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HELD.createUnit(department("D"), unit("A"), FOUNDED, recorded("2025-01-14")))
                .withMessageContaining("would go back");
    }

    @Test
    void before_the_founding_there_is_nothing() {
        OrgSnapshot org = small().on(day("2024-12-31"));

        assertThat(org.units()).isEmpty();
        assertThat(org.root()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> org.unit(unit("A")))
                .withMessageContaining("unit A does not exist on 2024-12-31");
    }

    @Test
    void a_history_survives_storage() {
        OrgEvents stored = OrgEvents.inMemory(new MemoryStore());
        stored.append(ACME, 0, HELD.events().stream().map(OrgEvent::recorded).toList());

        List<OrgEvent> read = stored.read(ACME).stream().map(Recorded::event).toList();
        OrgHistory restored = OrgHistory.restore(ACME, read);

        assertThat(restored).isEqualTo(HELD);
        assertThat(restored.on(day("2025-02-01")).positionsOf(person("P1"))).hasSize(1);
        assertThat(stored.read(LegalEntityId.of("OTHER"))).isEmpty();
    }

    @Test
    void a_named_head_goes_before_the_one_that_reporting_lines_show() {
        OrgHistory history = HELD.createPosition(
                        Position.of(position("A-2"), unit("A"), OrgName.of("2")).reportingTo(position("A-1")),
                        FOUNDED,
                        recorded("2025-01-16"))
                .append(
                        List.of(new OrgChange.NameHead(unit("A"), position("A-2"), day("2025-06-01"))),
                        recorded("2025-05-01"));

        assertThat(history.on(day("2025-05-31")).head(unit("A")).orElseThrow().id())
                .isEqualTo(position("A-1"));
        assertThat(history.on(day("2025-06-01")).head(unit("A")).orElseThrow().id())
                .isEqualTo(position("A-2"));
    }

    @Test
    void each_kind_of_change_has_a_code_of_its_own() {
        List<OrgChange> all = List.of(
                new OrgChange.Found(department("A"), FOUNDED),
                new OrgChange.CreateUnit(department("A"), unit("B"), FOUNDED),
                new OrgChange.MoveUnit(unit("A"), unit("B"), FOUNDED),
                new OrgChange.RenameUnit(unit("A"), OrgName.of("B"), FOUNDED),
                new OrgChange.NameHead(unit("A"), position("B"), FOUNDED),
                new OrgChange.CloseUnit(unit("A"), FOUNDED),
                new OrgChange.CreatePosition(Position.of(position("A"), unit("B"), OrgName.of("A")), FOUNDED),
                new OrgChange.ChangePosition(Position.of(position("A"), unit("B"), OrgName.of("A")), FOUNDED),
                new OrgChange.ClosePosition(position("A"), FOUNDED),
                new OrgChange.Appoint(Assignment.from(FOUNDED, person("P"), position("A"))),
                new OrgChange.Release(position("A"), person("P"), FOUNDED),
                new OrgChange.MergeUnits(unit("A"), unit("B"), List.of(), List.of(), FOUNDED),
                new OrgChange.SplitUnit(unit("A"), department("B"), unit("C"), List.of(), List.of(), FOUNDED),
                new OrgChange.LocateUnit(unit("A"), Site.in("CN"), FOUNDED),
                new OrgChange.CreateJob(Job.of(JobId.of("J"), OrgName.of("J")), FOUNDED),
                new OrgChange.ChangeJob(Job.of(JobId.of("J"), OrgName.of("J")), FOUNDED),
                new OrgChange.DrawLine(ReportingLine.project(position("A"), position("B"), FOUNDED)),
                new OrgChange.EndLine(position("A"), position("B"), LineKind.PROJECT, FOUNDED),
                new OrgChange.Supervise(Supervision.from(FOUNDED, unit("A"), unit("B"))),
                new OrgChange.EndSupervision(unit("A"), unit("B"), FOUNDED));

        assertThat(OrgChange.class.getPermittedSubclasses()).hasSize(all.size());
        assertThat(all).extracting(OrgChange::code).doesNotHaveDuplicates();
        assertThat(all).extracting(OrgChange::from).containsOnly(FOUNDED);
    }

    @Test
    void each_id_is_kept_as_one_object_however_many_rows_name_it() {
        List<OrgEvent> rows = OrgFacts.events(
                List.of(
                        new OrgChange.Found(department("TOP"), FOUNDED),
                        new OrgChange.CreateUnit(department("LOW"), unit("TOP"), FOUNDED),
                        new OrgChange.LocateUnit(unit("LOW"), Site.in("CN"), FOUNDED),
                        new OrgChange.CreatePosition(
                                Position.of(position("1"), unit("LOW"), OrgName.of("first")), FOUNDED),
                        new OrgChange.CreatePosition(
                                Position.of(position("2"), unit("LOW"), OrgName.of("second"))
                                        .reportingTo(position("1")),
                                FOUNDED),
                        new OrgChange.ChangePosition(
                                Position.of(position("2"), unit("TOP"), OrgName.of("third"))
                                        .reportingTo(position("1"))
                                        .withHeadcount(3),
                                day("2025-06-01"))),
                recorded("2025-01-01"));

        OrgHistory history = OrgHistory.restore(ACME, rows);

        assertThat(history.events()).isEqualTo(rows);
        OrgUnitId top = (OrgUnitId) history.events().get(0).change().subject();
        OrgUnitId low = (OrgUnitId) history.events().get(1).change().subject();
        OrgChange.CreateUnit created =
                (OrgChange.CreateUnit) history.events().get(1).change();
        assertThat(created.parent()).isSameAs(top);
        assertThat(history.events().get(2).change().subject()).isSameAs(low);
        Position first = history.on(FOUNDED).position(position("1"));
        Position second = history.on(FOUNDED).position(position("2"));
        Position third = history.on(day("2025-06-01")).position(position("2"));
        assertThat(first.unit()).isSameAs(low);
        assertThat(second.reportsTo()).isSameAs(first.id());
        assertThat(third.id()).isSameAs(second.id());
        assertThat(third.unit()).isSameAs(top);
        assertThat(third.reportsTo()).isSameAs(first.id());
    }

    @Test
    void what_is_missing_is_named() {
        assertThatNullPointerException()
                .isThrownBy(() -> HELD.append(null, recorded("2025-05-01")))
                .withMessage("changes");
        assertThatNullPointerException()
                .isThrownBy(() -> HELD.check(null, recorded("2025-05-01")))
                .withMessage("changes");
        assertThatNullPointerException()
                .isThrownBy(() -> HELD.append(List.of(), null))
                .withMessage("stamp");
    }
}
