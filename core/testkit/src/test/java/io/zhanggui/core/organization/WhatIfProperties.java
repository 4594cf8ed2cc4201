package io.zhanggui.core.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.testkit.OrgArbitraries;
import io.zhanggui.core.violation.RejectedException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What-ifs against reality, and metrics against a walk that is slow and obvious. */
class WhatIfProperties {

    private static final LegalEntityId ACME = LegalEntityId.of("ACME");
    /** After all that made-up histories know of. */
    private static final LocalDate DAY = LocalDate.of(2030, 1, 1);

    private static final Stamp STAMP = Stamp.by(PersonId.of("P9999")).at(Instant.parse("2030-01-01T01:00:00Z"));

    @Provide
    Arbitrary<OrgHistory> histories() {
        return OrgArbitraries.histories(ACME, 60);
    }

    /** What, of which, with which other. */
    @Provide
    Arbitrary<List<int[]>> steps() {
        return Arbitraries.integers()
                .between(0, 11)
                .array(int[].class)
                .ofSize(3)
                .list()
                .ofMaxSize(8);
    }

    private static WhatIf played(OrgSnapshot org, List<int[]> steps) {
        WhatIf whatIf = WhatIf.of(org);
        for (int[] step : steps) {
            try {
                whatIf = played(whatIf, step[0], step[1], step[2]);
            } catch (RejectedException | IllegalArgumentException e) {
                assertThat(e).hasMessageMatching("(?s).*( → |layer|span).*");
            }
        }
        return whatIf;
    }

    private static WhatIf played(WhatIf whatIf, int what, int one, int other) {
        List<OrgUnit> units = whatIf.after().units();
        List<Position> positions = whatIf.after().positions();
        OrgUnitId unit = units.get(one % units.size()).id();
        OrgUnitId above = units.get(other % units.size()).id();
        if (positions.isEmpty()) {
            return what < 2 ? whatIf.moveUnit(unit, above) : whatIf.mergeUnits(unit, above);
        }
        PositionId position = positions.get(one % positions.size()).id();
        PositionId superior = positions.get(other % positions.size()).id();
        return switch (what) {
            case 0, 1 -> whatIf.moveUnit(unit, above);
            case 2, 3 -> whatIf.mergeUnits(unit, above);
            case 4 -> whatIf.movePosition(position, above);
            case 5, 6 -> whatIf.reportTo(position, superior);
            case 7 -> whatIf.remove(position);
            case 8 -> whatIf.removeLayer(one);
            case 9 -> whatIf.flatten(position);
            case 10 -> whatIf.regroup(position, other);
            default -> whatIf.closeEmptyUnits();
        };
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_history_with_the_changes_appended_shows_the_what_if(
            @ForAll("histories") OrgHistory history, @ForAll("steps") List<int[]> steps) {
        OrgSnapshot org = history.on(DAY);
        if (org.units().isEmpty()) {
            return;
        }
        WhatIf whatIf = played(org, steps);
        OrgSnapshot real = history.append(whatIf.changes(DAY), STAMP).on(DAY);

        OrgSnapshot after = whatIf.after();
        assertThat(after.units()).isEqualTo(real.units());
        assertThat(after.positions()).isEqualTo(real.positions());
        for (OrgUnit unit : real.units()) {
            assertThat(after.parent(unit.id())).isEqualTo(real.parent(unit.id()));
            assertThat(after.head(unit.id())).isEqualTo(real.head(unit.id()));
            assertThat(after.lines().supervision(unit.id()))
                    .isEqualTo(real.lines().supervision(unit.id()));
            assertThat(after.positionsIn(unit.id())).isEqualTo(real.positionsIn(unit.id()));
        }
        assertThat(after.lines().all()).isEqualTo(real.lines().all());
        assertThat(after.jobs()).isEqualTo(real.jobs());
        assertThat(after.toMermaid()).isEqualTo(real.toMermaid());
        for (Position position : real.positions()) {
            assertThat(after.superior(position.id())).isEqualTo(real.superior(position.id()));
            assertThat(after.holders(position.id())).isEqualTo(real.holders(position.id()));
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void the_original_stays_as_it_was(@ForAll("histories") OrgHistory history, @ForAll("steps") List<int[]> steps) {
        OrgSnapshot org = history.on(DAY);
        if (org.units().isEmpty()) {
            return;
        }
        String was = org.toMermaid() + org.toTable().rows();
        played(org, steps).after();
        assertThat(org.toMermaid() + org.toTable().rows()).isEqualTo(was);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void what_goes_and_what_stays_is_what_was(
            @ForAll("histories") OrgHistory history, @ForAll("steps") List<int[]> steps) {
        OrgSnapshot org = history.on(DAY);
        if (org.units().isEmpty()) {
            return;
        }
        WhatIf whatIf = played(org, steps);
        Set<PositionId> all = new HashSet<>();
        whatIf.comparison().positionsGone().forEach(each -> all.add(each.id()));
        whatIf.after()
                .positions()
                .forEach(each -> assertThat(all.add(each.id())).isTrue());
        assertThat(all).hasSize(org.positions().size());
        assertThat(whatIf.comparison().unitsGone().size()
                        + whatIf.after().units().size())
                .isEqualTo(org.units().size());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void metrics_are_those_of_a_naive_walk(@ForAll("histories") OrgHistory history) {
        OrgSnapshot org = history.on(DAY);
        for (OrgUnit unit : org.units()) {
            OrgMetrics metrics = OrgMetrics.of(org, unit.id());
            List<Position> within = org.positionsWithin(unit.id());
            Map<PositionId, Integer> spans = new HashMap<>();
            int layers = 0;
            for (Position position : within) {
                int span = org.subordinates(position.id()).stream()
                        .mapToInt(Position::headcount)
                        .sum();
                if (span > 0) {
                    spans.put(position.id(), span);
                }
                layers = Math.max(layers, line(org, within, position));
            }
            assertThat(metrics.layers()).isEqualTo(layers);
            assertThat(metrics.managerSpans())
                    .hasSize(spans.size())
                    .allMatch(each -> spans.get(each.manager()) == each.span());
            int depth = org.subtree(unit.id()).stream()
                    .mapToInt(each -> org.depth(each.id()) - org.depth(unit.id()) + 1)
                    .max()
                    .orElseThrow();
            assertThat(metrics.unitLayers()).isEqualTo(depth);
            assertThat(OrgMetrics.byUnit(org).unitLayers(unit.id())).isEqualTo(depth);
            assertThat(OrgMetrics.byUnit(org).managers(unit.id())).isEqualTo(spans.size());
        }
    }

    /** The positions of the line up to the first superior that stands outside. */
    private static int line(OrgSnapshot org, List<Position> within, Position position) {
        int length = 1;
        for (Position above : org.reportingLine(position.id())) {
            if (!within.contains(above)) {
                return length;
            }
            length++;
        }
        return length;
    }
}
