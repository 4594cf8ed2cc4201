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

import io.zhanggui.core.time.AsOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long stories of one position, days at the ends of the calendar, ids that meet in one place. */
class OrgTrackTest {

    /** Some people hold the position again and again, each for two days, the days touching. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8, 9, 17, 40, 200})
    void a_position_has_the_holder_of_the_day_however_many_came_before(int terms) {
        List<OrgChange> changes = new ArrayList<>();
        for (int i = 0; i < terms; i++) {
            changes.add(new OrgChange.Appoint(Assignment.from(begin(i), person("P" + i % 7), position("S"))));
            changes.add(new OrgChange.Release(position("S"), person("P" + i % 7), begin(i + 1)));
        }
        Collections.shuffle(changes, new Random(terms));

        OrgHistory history = small().createPosition(
                        Position.of(position("S"), unit("B"), OrgName.of("S")), FOUNDED, recorded("2025-01-02"))
                .append(changes, recorded("2025-01-03"));

        for (int i = 0; i < terms; i++) {
            Assignment held = Assignment.from(begin(i), person("P" + i % 7), position("S"))
                    .until(begin(i + 1));
            assertThat(history.on(begin(i)).holders(position("S"))).containsExactly(held);
            assertThat(history.on(begin(i).plusDays(1)).holders(position("S"))).containsExactly(held);
        }
        assertThat(history.on(begin(terms)).holders(position("S"))).isEmpty();
        assertThat(history.on(begin(0).minusDays(1)).holders(position("S"))).isEmpty();
        assertThat(history.asOf(AsOf.of(begin(0)).knownOn(day("2025-01-02"))).holders(position("S")))
                .isEmpty();
    }

    private static LocalDate begin(int term) {
        return FOUNDED.plusDays(2L * term + 1);
    }

    @Test
    void changes_are_told_apart_on_days_that_share_a_number() {
        LocalDate late = LocalDate.MAX.minusDays(5);
        OrgHistory history = small().moveUnit(unit("B"), unit("C"), late, recorded("2025-02-01"))
                .closeUnit(unit("B"), late.plusDays(2), recorded("2025-02-02"));

        assertThat(OrgMoment.numberOf(late)).isEqualTo(OrgMoment.numberOf(LocalDate.MAX));
        assertThat(history.on(late.minusDays(1)).parent(unit("B")))
                .map(OrgUnit::id)
                .contains(unit("A"));
        assertThat(history.on(late.plusDays(1)).parent(unit("B")))
                .map(OrgUnit::id)
                .contains(unit("C"));
        assertThat(history.on(late.plusDays(2)).has(unit("B"))).isFalse();
        assertThat(history.on(LocalDate.MIN).units()).isEmpty();
    }

    @Test
    void ids_whose_hashes_are_the_same_have_numbers_of_their_own() {
        List<String> names = new ArrayList<>(List.of(""));
        for (int i = 0; i < 7; i++) { // "Aa" and "BB" have one hash
            names = names.stream()
                    .flatMap(name -> List.of(name + "Aa", name + "BB").stream())
                    .toList();
        }
        assertThat(names.stream().map(String::hashCode).distinct()).hasSize(1);
        OrgHistory history = OrgHistory.found(ACME, department("top"), FOUNDED, recorded("2025-01-01"));
        List<OrgChange> changes = new ArrayList<>();
        names.forEach(name -> changes.add(new OrgChange.CreateUnit(department(name), unit("top"), FOUNDED)));

        OrgSnapshot org = history.append(changes, recorded("2025-01-02")).on(FOUNDED);

        assertThat(org.children(unit("top")))
                .extracting(child -> child.id().value())
                .containsExactlyElementsOf(names);
        assertThat(names)
                .allSatisfy(
                        name -> assertThat(org.unit(unit(name)).id().value()).isEqualTo(name));
        assertThat(org.has(unit("AaAa"))).isFalse();
    }
}
