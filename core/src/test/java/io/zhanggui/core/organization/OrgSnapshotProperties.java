package io.zhanggui.core.organization;

import static io.zhanggui.core.organization.OrgSamples.ACME;
import static io.zhanggui.core.organization.OrgSamples.FOUNDED;
import static io.zhanggui.core.organization.OrgSamples.department;
import static io.zhanggui.core.organization.OrgSamples.position;
import static io.zhanggui.core.organization.OrgSamples.recorded;
import static io.zhanggui.core.organization.OrgSamples.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.violation.RejectedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random trees against a walk that is slow and obvious. */
class OrgSnapshotProperties {

    /** The parent of node i + 1, always a lower number; node 0 is the top. */
    @Provide
    Arbitrary<List<Integer>> trees() {
        return Arbitraries.integers().between(0, 1_000_000).list().ofMaxSize(40).map(numbers -> {
            List<Integer> parents = new ArrayList<>();
            for (int i = 0; i < numbers.size(); i++) {
                parents.add(numbers.get(i) % (i + 1));
            }
            return parents;
        });
    }

    /** Moves of a node below another on a day of the first year, some of which close loops. */
    @Provide
    Arbitrary<List<int[]>> moves() {
        return Arbitraries.integers()
                .between(0, 40)
                .array(int[].class)
                .ofSize(3)
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 300)
    void units_stand_where_a_naive_walk_finds_them(@ForAll("trees") List<Integer> parents) {
        OrgSnapshot org = history(changes(parents)).on(FOUNDED);

        for (int i = 0; i <= parents.size(); i++) {
            assertThat(numbers(org.ancestors(node(i)))).isEqualTo(above(parents, i));
            assertThat(org.depth(node(i))).isEqualTo(above(parents, i).size());
            Set<Integer> below = new HashSet<>();
            for (int j = 0; j <= parents.size(); j++) {
                boolean within = i == j || above(parents, j).contains(i);
                assertThat(org.isWithin(node(j), node(i))).isEqualTo(within);
                if (within) {
                    below.add(j);
                }
            }
            assertThat(numbers(org.subtree(node(i)))).containsExactlyInAnyOrderElementsOf(below);
            assertThat(org.subtreeSize(node(i))).isEqualTo(below.size());
        }
    }

    @Property(tries = 200)
    void the_common_superior_is_the_first_that_both_lines_share(@ForAll("trees") List<Integer> parents) {
        OrgSnapshot org = history(changes(parents)).on(FOUNDED);

        for (int i = 0; i <= parents.size(); i++) {
            for (int j = 0; j <= parents.size(); j++) {
                List<Integer> mine = new ArrayList<>(above(parents, i));
                mine.add(0, i);
                List<Integer> other = new ArrayList<>(above(parents, j));
                other.add(0, j);
                int common = mine.stream().filter(other::contains).findFirst().orElseThrow();
                assertThat(org.commonSuperior(node(i), node(j)).id()).isEqualTo(node(common));
            }
        }
    }

    @Property(tries = 200)
    void reporting_lines_are_those_of_a_naive_walk(@ForAll("trees") List<Integer> parents) {
        List<OrgChange> changes = new ArrayList<>();
        changes.add(new OrgChange.Found(department("0"), FOUNDED));
        for (int i = parents.size(); i >= 0; i--) {
            Position each = Position.of(seat(i), node(0), OrgName.of("p" + i));
            changes.add(
                    new OrgChange.CreatePosition(i == 0 ? each : each.reportingTo(seat(parents.get(i - 1))), FOUNDED));
        }
        OrgSnapshot org = history(changes).on(FOUNDED);

        for (int i = 0; i <= parents.size(); i++) {
            assertThat(org.reportingLine(seat(i)))
                    .extracting(Position::id)
                    .isEqualTo(above(parents, i).stream()
                            .map(OrgSnapshotProperties::seat)
                            .toList());
            int boss = i;
            assertThat(org.subordinates(seat(i)))
                    .extracting(Position::id)
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, parents.size())
                            .filter(j -> parents.get(j - 1) == boss)
                            .mapToObj(OrgSnapshotProperties::seat)
                            .toList());
        }
    }

    @Property(tries = 200)
    void the_order_of_the_events_of_one_day_does_not_matter(
            @ForAll("trees") List<Integer> parents, @ForAll("moves") List<int[]> moves, @ForAll long seed) {
        List<OrgChange> changes = changes(parents);
        moves.stream()
                .map(move -> (OrgChange) new OrgChange.MoveUnit(
                        node(move[0] % (parents.size() + 1)), node(move[1] % (parents.size() + 1)), FOUNDED))
                .forEach(changes::add);
        List<OrgChange> shuffled = new ArrayList<>(changes);
        Collections.shuffle(shuffled, new Random(seed));

        Object one = outcome(changes, parents.size());
        assertThat(outcome(shuffled, parents.size())).isEqualTo(one);
    }

    @Property(tries = 300)
    void a_history_is_accepted_exactly_if_no_day_has_a_loop(
            @ForAll("trees") List<Integer> parents, @ForAll("moves") List<int[]> moves) {
        List<Integer> now = new ArrayList<>(parents);
        OrgHistory history = history(changes(parents));
        List<int[]> accepted = new ArrayList<>();
        int second = 0;
        for (int[] move : moves) {
            if (parents.isEmpty()) {
                return;
            }
            int[] candidate = {1 + move[0] % parents.size(), move[1] % (parents.size() + 1), move[2]};
            accepted.add(candidate);
            boolean good = !anyLoop(now, accepted);
            OrgChange change =
                    new OrgChange.MoveUnit(node(candidate[0]), node(candidate[1]), FOUNDED.plusDays(candidate[2]));
            Stamp stamp = Stamp.by(OrgSamples.person("P1"))
                    .at(recorded("2025-01-02").at().plusSeconds(++second));
            assertThat(history.check(List.of(change), stamp).isEmpty()).isEqualTo(good);
            if (good) {
                history = history.append(List.of(change), stamp);
            } else {
                accepted.remove(accepted.size() - 1);
            }
        }
        for (int day = 0; day <= 41; day++) {
            OrgSnapshot org = history.on(FOUNDED.plusDays(day));
            List<Integer> state = state(now, accepted, day);
            for (int i = 0; i <= parents.size(); i++) {
                assertThat(numbers(org.ancestors(node(i)))).isEqualTo(above(state, i));
            }
        }
    }

    @Property(tries = 100)
    void what_was_known_then_never_changes(@ForAll("trees") List<Integer> parents, @ForAll("moves") List<int[]> moves) {
        OrgHistory history = history(changes(parents));
        LocalDate known = LocalDate.of(2025, 1, 2);
        String before =
                history.asOf(AsOf.of(FOUNDED.plusDays(20)).knownOn(known)).toMermaid();
        for (int[] move : moves) {
            OrgChange change = new OrgChange.MoveUnit(
                    node(move[0] % (parents.size() + 1)),
                    node(move[1] % (parents.size() + 1)),
                    FOUNDED.plusDays(move[2]));
            if (history.check(List.of(change), recorded("2025-01-03")).isEmpty()) {
                history = history.append(List.of(change), recorded("2025-01-03"));
            }
        }

        assertThat(history.asOf(AsOf.of(FOUNDED.plusDays(20)).knownOn(known)).toMermaid())
                .isEqualTo(before);
    }

    /** The parents on a day: of several moves of one node the one of the latest day, then the one recorded last. */
    private static List<Integer> state(List<Integer> parents, List<int[]> moves, int day) {
        List<Integer> state = new ArrayList<>(parents);
        int[] since = new int[parents.size() + 1];
        for (int[] move : moves) {
            if (move[2] <= day && move[2] >= since[move[0]]) {
                since[move[0]] = move[2];
                state.set(move[0] - 1, move[1]);
            }
        }
        return state;
    }

    private static boolean anyLoop(List<Integer> parents, List<int[]> moves) {
        for (int day = 0; day <= 41; day++) {
            List<Integer> state = state(parents, moves, day);
            for (int i = 1; i <= state.size(); i++) {
                int at = i;
                for (int steps = 0; steps <= state.size() && at != 0; steps++) {
                    at = state.get(at - 1);
                }
                if (at != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Object outcome(List<OrgChange> changes, int count) {
        try {
            OrgSnapshot org = history(changes).on(FOUNDED);
            List<List<Integer>> lines = new ArrayList<>();
            for (int i = 0; i <= count; i++) {
                lines.add(numbers(org.ancestors(node(i))));
            }
            return lines;
        } catch (RejectedException e) {
            Set<String> rules = new HashSet<>();
            e.violations().list().forEach(violation -> rules.add(violation.code()));
            return rules;
        }
    }

    private static OrgHistory history(List<OrgChange> changes) {
        return OrgHistory.restore(ACME, OrgFacts.events(changes, recorded("2025-01-01")));
    }

    private static List<OrgChange> changes(List<Integer> parents) {
        List<OrgChange> changes = new ArrayList<>();
        for (int i = parents.size(); i >= 1; i--) {
            changes.add(new OrgChange.CreateUnit(department("" + i), node(parents.get(i - 1)), FOUNDED));
        }
        changes.add(new OrgChange.Found(department("0"), FOUNDED));
        return changes;
    }

    private static List<Integer> above(List<Integer> parents, int node) {
        List<Integer> result = new ArrayList<>();
        for (int at = node; at != 0; at = parents.get(at - 1)) {
            result.add(parents.get(at - 1));
        }
        return result;
    }

    private static OrgUnitId node(int number) {
        return unit("" + number);
    }

    private static PositionId seat(int number) {
        return position("" + number);
    }

    private static List<Integer> numbers(List<OrgUnit> units) {
        return units.stream().map(each -> Integer.valueOf(each.id().value())).toList();
    }
}
