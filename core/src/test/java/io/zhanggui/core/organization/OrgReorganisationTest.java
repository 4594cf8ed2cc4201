package io.zhanggui.core.organization;

import static io.zhanggui.core.organization.OrgSamples.ACME;
import static io.zhanggui.core.organization.OrgSamples.FOUNDED;
import static io.zhanggui.core.organization.OrgSamples.day;
import static io.zhanggui.core.organization.OrgSamples.department;
import static io.zhanggui.core.organization.OrgSamples.person;
import static io.zhanggui.core.organization.OrgSamples.position;
import static io.zhanggui.core.organization.OrgSamples.recorded;
import static io.zhanggui.core.organization.OrgSamples.refusals;
import static io.zhanggui.core.organization.OrgSamples.small;
import static io.zhanggui.core.organization.OrgSamples.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.time.AsOf;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Merges and splits, and what a day says without its chart. */
class OrgReorganisationTest {

    private static final LocalDate JUNE = day("2025-06-01");

    /** ACME over A over B, and C beside A; A-1 leads A-2 in A, held by P1. */
    private static final OrgHistory HISTORY = small().append(
                    List.of(
                            new OrgChange.CreatePosition(
                                    Position.of(position("A-1"), unit("A"), OrgName.of("first")), FOUNDED),
                            new OrgChange.CreatePosition(
                                    Position.of(position("A-2"), unit("A"), OrgName.of("second"))
                                            .reportingTo(position("A-1"))
                                            .withHeadcount(2),
                                    FOUNDED)),
                    recorded("2025-01-01"))
            .appoint(position("A-1"), person("P1"), FOUNDED, recorded("2025-01-01"));

    @Test
    void a_merged_unit_goes_over_with_units_positions_holders_and_lines() {
        OrgHistory merged = HISTORY.mergeUnits(unit("A"), unit("C"), JUNE, recorded("2025-05-01"));
        OrgSnapshot after = merged.on(JUNE);

        assertThat(after.has(unit("A"))).isFalse();
        assertThat(after.parent(unit("B")).map(OrgUnit::id)).contains(unit("C"));
        assertThat(after.positionsIn(unit("C")))
                .extracting(Position::id)
                .containsExactly(position("A-1"), position("A-2"));
        assertThat(after.position(position("A-2")))
                .isEqualTo(Position.of(position("A-2"), unit("C"), OrgName.of("second"))
                        .reportingTo(position("A-1"))
                        .withHeadcount(2));
        assertThat(after.holders(position("A-1")))
                .extracting(Assignment::person)
                .containsExactly(person("P1"));
        assertThat(merged.events())
                .last()
                .extracting(OrgEvent::change)
                .isEqualTo(new OrgChange.MergeUnits(
                        unit("A"), unit("C"), List.of(unit("B")), List.of(position("A-1"), position("A-2")), JUNE));
    }

    @Test
    void reports_of_the_day_before_and_of_what_was_known_before_keep_the_old_structure() {
        OrgHistory merged = HISTORY.mergeUnits(unit("A"), unit("C"), JUNE, recorded("2025-05-01"));

        assertThat(merged.on(JUNE.minusDays(1)).toMermaid())
                .isEqualTo(HISTORY.on(JUNE.minusDays(1)).toMermaid());
        assertThat(merged.asOf(AsOf.of(JUNE).knownOn(day("2025-04-30"))).toMermaid())
                .isEqualTo(HISTORY.on(JUNE).toMermaid());
        assertThat(merged.asOf(AsOf.of(JUNE).knownOn(day("2025-05-01"))).has(unit("A")))
                .isFalse();
    }

    @Test
    void a_split_part_stands_beside_the_rest() {
        OrgHistory split = HISTORY.splitUnit(
                unit("A"), department("D"), List.of(unit("B")), List.of(position("A-2")), JUNE, recorded("2025-05-01"));
        OrgSnapshot after = split.on(JUNE);

        assertThat(after.parent(unit("D")).map(OrgUnit::id)).contains(unit("ACME"));
        assertThat(after.parent(unit("B")).map(OrgUnit::id)).contains(unit("D"));
        assertThat(after.positionsIn(unit("A"))).extracting(Position::id).containsExactly(position("A-1"));
        assertThat(after.positionsIn(unit("D"))).extracting(Position::unit).containsExactly(unit("D"));
        assertThat(after.superior(position("A-2")).map(Position::id)).contains(position("A-1"));
        assertThat(after.unit(unit("D"))).isEqualTo(department("D"));
        assertThat(split.on(JUNE.minusDays(1)).has(unit("D"))).isFalse();
        assertThat(split.renameUnit(unit("D"), OrgName.of("new"), JUNE, recorded("2025-05-02"))
                        .on(JUNE)
                        .unit(unit("D"))
                        .name())
                .isEqualTo(OrgName.of("new"));
    }

    @Test
    void a_part_of_the_topmost_unit_stands_below_it() {
        assertThat(HISTORY.splitUnit(unit("ACME"), department("D"), List.of(), List.of(), JUNE, recorded("2025-05-01"))
                        .on(JUNE)
                        .parent(unit("D"))
                        .map(OrgUnit::id))
                .contains(unit("ACME"));
    }

    @Test
    void a_merge_that_leaves_something_behind_is_refused() {
        OrgChange merge = new OrgChange.MergeUnits(unit("A"), unit("C"), List.of(), List.of(position("A-2")), JUNE);

        assertThat(refusals(HISTORY, merge))
                .containsExactly(
                        "changes[0]: unit A cannot be closed from 2025-06-01: 1 units and 1 positions still stand"
                                + " in it. Maybe move or close them first?");
    }

    @Test
    void a_merge_into_a_unit_below_is_refused_unless_that_one_moves_out() {
        OrgChange merge = new OrgChange.MergeUnits(
                unit("A"), unit("B"), List.of(), List.of(position("A-1"), position("A-2")), JUNE);
        OrgChange out = new OrgChange.MoveUnit(unit("B"), unit("ACME"), JUNE);

        assertThat(refusals(HISTORY, merge)).hasSize(1).first().asString().contains("1 units and 0 positions");
        assertThat(refusals(HISTORY, merge, out)).isEmpty();
        assertThat(refusals(HISTORY, out, merge)).isEmpty();
    }

    @Test
    void what_a_merge_or_split_names_must_exist() {
        assertThat(refusals(
                        HISTORY,
                        new OrgChange.MergeUnits(
                                unit("B"), unit("X"), List.of(unit("Y")), List.of(position("Z")), JUNE)))
                .containsExactly(
                        "changes[0]: there is no unit X",
                        "changes[0]: there is no unit Y",
                        "changes[0]: there is no position Z");
        assertThat(refusals(
                        HISTORY,
                        new OrgChange.SplitUnit(unit("X"), department("A"), unit("ACME"), List.of(), List.of(), JUNE)))
                .containsExactly("changes[0]: the id of unit A is taken", "changes[0]: there is no unit X");
        OrgHistory closed = HISTORY.closeUnit(unit("C"), JUNE, recorded("2025-02-01"));
        assertThat(refusals(closed, new OrgChange.MergeUnits(unit("B"), unit("C"), List.of(), List.of(), JUNE)))
                .containsExactly("changes[0]: unit C does not exist on 2025-06-01");
        assertThat(refusals(
                        closed,
                        new OrgChange.SplitUnit(unit("C"), department("D"), unit("ACME"), List.of(), List.of(), JUNE)))
                .containsExactly("changes[0]: unit C does not exist on 2025-06-01");
        assertThat(refusals(
                        closed,
                        new OrgChange.SplitUnit(
                                unit("C"), department("D"), unit("ACME"), List.of(), List.of(), JUNE.minusDays(1))))
                .isEmpty();
    }

    @Test
    void a_split_that_closes_a_loop_names_the_whole_loop_at_the_change() {
        OrgChange rename = new OrgChange.RenameUnit(unit("C"), OrgName.of("C"), JUNE);
        OrgChange split =
                new OrgChange.SplitUnit(unit("C"), department("D"), unit("B"), List.of(unit("A")), List.of(), JUNE);

        assertThat(refusals(HISTORY, rename, split))
                .containsExactly("changes[1]: units stand below each other from 2025-06-01 on: A → D → B → A");
    }

    @Test
    void a_position_that_is_described_later_names_its_unit_anew() {
        Position second = HISTORY.on(FOUNDED).position(position("A-2"));
        OrgHistory merged = HISTORY.mergeUnits(unit("A"), unit("C"), JUNE, recorded("2025-05-01"));

        assertThat(refusals(merged, new OrgChange.ChangePosition(second, JUNE.plusDays(1))))
                .containsExactly("changes[0]: unit A does not exist on 2025-06-02");
        OrgHistory renamed = merged.changePosition(
                second.inUnit(unit("B")).withHeadcount(5), JUNE.plusDays(1), recorded("2025-05-02"));
        assertThat(renamed.on(JUNE).position(position("A-2")).unit()).isEqualTo(unit("C"));
        assertThat(renamed.on(JUNE.plusDays(1)).position(position("A-2")))
                .isEqualTo(second.inUnit(unit("B")).withHeadcount(5));
    }

    @Test
    void of_a_merge_and_a_description_from_one_day_the_one_recorded_later_says_the_unit() {
        Position moved = Position.of(position("A-1"), unit("ACME"), OrgName.of("boss"));
        OrgChange change = new OrgChange.ChangePosition(moved, JUNE);
        OrgHistory later = HISTORY.mergeUnits(unit("A"), unit("C"), JUNE, recorded("2025-05-01"))
                .append(List.of(change), recorded("2025-05-02"));
        OrgChange merge = new OrgChange.MergeUnits(
                unit("A"), unit("C"), List.of(unit("B")), List.of(position("A-1"), position("A-2")), JUNE);

        assertThat(later.on(JUNE).position(position("A-1"))).isEqualTo(moved);
        for (List<OrgChange> batch : List.of(List.of(change, merge), List.of(merge, change))) {
            OrgHistory together = HISTORY.append(batch, recorded("2025-05-01"));
            assertThat(together.on(JUNE).position(position("A-1"))).isEqualTo(moved.inUnit(unit("C")));
        }
        assertThat(HISTORY.append(List.of(change), recorded("2025-05-01"))
                        .append(List.of(merge), recorded("2025-05-02"))
                        .on(JUNE)
                        .position(position("A-1")))
                .isEqualTo(moved.inUnit(unit("C")));
    }

    @Test
    void nothing_goes_two_ways_at_one_moment() {
        OrgChange merge = new OrgChange.MergeUnits(
                unit("A"), unit("C"), List.of(unit("B")), List.of(position("A-1"), position("A-2")), JUNE);
        OrgChange move = new OrgChange.MoveUnit(unit("B"), unit("ACME"), JUNE);
        OrgChange split = new OrgChange.SplitUnit(
                unit("A"), department("D"), unit("ACME"), List.of(), List.of(position("A-1")), JUNE);

        assertThat(refusals(HISTORY, merge, move))
                .containsExactly("changes[1]: two changes of B from 2025-06-01 were recorded at the same moment and"
                        + " contradict each other");
        assertThat(refusals(HISTORY, merge, split))
                .hasSize(1)
                .first()
                .asString()
                .contains("two changes of A-1");
        assertThat(refusals(HISTORY.append(List.of(merge), recorded("2025-05-01")), move))
                .hasSize(1);
    }

    @Test
    void a_merge_says_only_what_it_can_mean() {
        List<OrgUnitId> none = List.of();
        List<PositionId> twice = List.of(position("P"), position("P"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrgChange.MergeUnits(unit("A"), unit("A"), none, List.of(), JUNE))
                .withMessage("unit A cannot be merged into itself");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrgChange.MergeUnits(unit("A"), unit("B"), List.of(unit("B")), List.of(), JUNE))
                .withMessageStartingWith("units must not name B, which stays");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrgChange.MergeUnits(unit("A"), unit("B"), List.of(unit("A")), List.of(), JUNE))
                .withMessageStartingWith("units must not name A");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrgChange.SplitUnit(unit("A"), department("B"), unit("C"), none, twice, JUNE))
                .withMessage("positions must name P once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrgChange.SplitUnit(
                        unit("A"), department("B"), unit("C"), List.of(unit("B")), List.of(), JUNE))
                .withMessageStartingWith("units must not name B");
    }

    @Test
    void a_history_with_merges_survives_storage() {
        OrgHistory merged = HISTORY.mergeUnits(unit("A"), unit("C"), JUNE, recorded("2025-05-01"));
        OrgHistory restored = OrgHistory.restore(ACME, merged.events());

        assertThat(restored).isEqualTo(merged);
        assertThat(restored.on(JUNE).toMermaid()).isEqualTo(merged.on(JUNE).toMermaid());
    }

    @Test
    void an_end_that_a_later_entry_made_idle_does_not_hinder_restoring() {
        OrgHistory twice = HISTORY.release(position("A-1"), person("P1"), day("2025-08-01"), recorded("2025-05-01"))
                .release(position("A-1"), person("P1"), JUNE, recorded("2025-05-02"));

        assertThat(OrgHistory.restore(ACME, twice.events())).isEqualTo(twice);
    }

    @Test
    void the_unit_above_and_the_line_of_a_day_need_no_chart() {
        OrgHistory moved = HISTORY.moveUnit(unit("B"), unit("C"), JUNE, recorded("2025-05-01"));

        assertThat(moved.parentOf(unit("B"), JUNE)).contains(unit("C"));
        assertThat(moved.parentOf(unit("B"), JUNE.minusDays(1))).contains(unit("A"));
        assertThat(moved.parentOf(unit("B"), AsOf.of(JUNE).knownOn(day("2025-04-30"))))
                .contains(unit("A"));
        assertThat(moved.parentOf(unit("ACME"), JUNE)).isEmpty();
        assertThat(moved.reportingLine(position("A-2"), JUNE)).containsExactly(position("A-1"));
        assertThat(moved.reportingLine(position("A-1"), AsOf.of(JUNE))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> moved.parentOf(unit("B"), FOUNDED.minusDays(1)))
                .withMessage("unit B does not exist on 2024-12-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> moved.parentOf(unit("X"), JUNE))
                .withMessage("unit X does not exist on 2025-06-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> moved.reportingLine(position("X"), JUNE))
                .withMessage("position X does not exist on 2025-06-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> moved.reportingLine(position("A-2"), FOUNDED.minusDays(1)))
                .withMessage("position A-2 does not exist on 2024-12-31");
    }

    @Test
    void a_head_is_named_in_one_call() {
        assertThat(HISTORY.nameHead(unit("A"), position("A-2"), JUNE, recorded("2025-05-01"))
                        .on(JUNE)
                        .head(unit("A"))
                        .map(Position::id))
                .contains(position("A-2"));
    }
}
