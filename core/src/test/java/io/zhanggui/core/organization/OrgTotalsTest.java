package io.zhanggui.core.organization;

import static io.zhanggui.core.organization.OrgSamples.FOUNDED;
import static io.zhanggui.core.organization.OrgSamples.person;
import static io.zhanggui.core.organization.OrgSamples.position;
import static io.zhanggui.core.organization.OrgSamples.recorded;
import static io.zhanggui.core.organization.OrgSamples.small;
import static io.zhanggui.core.organization.OrgSamples.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** P1 is half in A and half in B, P2 is in C and acts in B, P3 is in A. */
class OrgTotalsTest {

    private static final OrgSnapshot ORG = org();

    private static OrgSnapshot org() {
        List<OrgChange> changes = new ArrayList<>();
        for (String id : List.of("A", "B", "C")) {
            changes.add(new OrgChange.CreatePosition(
                    Position.of(position(id), unit(id), OrgName.of(id)).withHeadcount(2), FOUNDED));
        }
        changes.add(half("P1", "A"));
        changes.add(half("P1", "B"));
        changes.add(new OrgChange.Appoint(Assignment.from(FOUNDED, person("P2"), position("C"))));
        changes.add(new OrgChange.Appoint(
                Assignment.from(FOUNDED, person("P2"), position("B")).acting()));
        changes.add(new OrgChange.Appoint(
                Assignment.from(FOUNDED, person("P3"), position("A")).share(new BigDecimal("0.0001"))));
        return small().append(changes, recorded("2025-01-02")).on(FOUNDED);
    }

    private static OrgChange half(String person, String position) {
        return new OrgChange.Appoint(
                Assignment.from(FOUNDED, person(person), position(position)).share(new BigDecimal("0.5")));
    }

    @Test
    void people_count_once_wherever_all_their_positions_are() {
        assertThat(ORG.totals().people())
                .containsExactly(
                        Map.entry(unit("ACME"), 3),
                        Map.entry(unit("A"), 2),
                        Map.entry(unit("B"), 1),
                        Map.entry(unit("C"), 1));
    }

    @Test
    void full_time_equivalents_are_exact_and_acting_adds_none() {
        assertThat(ORG.totals().fte())
                .containsExactly(
                        Map.entry(unit("ACME"), new BigDecimal("2.0001")),
                        Map.entry(unit("A"), new BigDecimal("1.0001")),
                        Map.entry(unit("B"), new BigDecimal("0.5000")),
                        Map.entry(unit("C"), new BigDecimal("1.0000")));
    }

    @Test
    void any_measure_adds_up_over_units_and_positions() {
        UnitTotals seats = ORG.totals().headcount();
        UnitTotals lengths = ORG.totals().ofUnits(unit -> unit.name().zh().length());

        assertThat(seats.of(unit("ACME"))).isEqualTo(6);
        assertThat(seats.of(unit("A"))).isEqualTo(4);
        assertThat(seats.own(unit("A"))).isEqualTo(2);
        assertThat(seats.own(unit("ACME"))).isZero();
        assertThat(lengths.byUnit())
                .containsExactly(
                        Map.entry(unit("ACME"), 7L),
                        Map.entry(unit("A"), 2L),
                        Map.entry(unit("B"), 1L),
                        Map.entry(unit("C"), 1L));
        assertThat(ORG.totals().ofPositions(position -> -position.headcount()).of(unit("ACME")))
                .isEqualTo(-6);
        assertThatIllegalArgumentException().isThrownBy(() -> seats.of(unit("X")));
        assertThatIllegalArgumentException().isThrownBy(() -> seats.own(unit("X")));
    }

    @Test
    void a_sum_that_is_too_great_is_refused() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> ORG.totals().ofUnits(unit -> Long.MAX_VALUE));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> ORG.totals().ofPositions(position -> Long.MIN_VALUE));
    }

    @Test
    void before_the_founding_there_is_nothing_to_sum() {
        OrgSnapshot nothing = small().on(FOUNDED.minusDays(1));

        assertThat(nothing.totals().people()).isEmpty();
        assertThat(nothing.totals().fte()).isEmpty();
        assertThat(nothing.totals().headcount().byUnit()).isEmpty();
    }
}
