package io.zhanggui.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.OrgChange;
import io.zhanggui.core.organization.OrgComparison;
import io.zhanggui.core.organization.OrgEvent;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgMetrics;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.SpanLimits;
import io.zhanggui.core.organization.UnitKind;
import io.zhanggui.core.review.Finding;
import io.zhanggui.core.review.Findings;
import io.zhanggui.core.review.StructureReview;
import io.zhanggui.core.violation.RejectedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationAnswersTest {

    @Test
    @Proves("O1.build")
    void floors_giveTheLibrarysChart() {
        assertSame(OrgRows.tree(2_000));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 60})
    void floors_giveTheLibrarysChart_ofFewNodes(int nodes) {
        assertSame(OrgRows.tree(nodes));
    }

    private static void assertSame(OrgRows rows) {
        OrgSnapshot org = rows.history().on(OrgRows.FOUNDED);
        OrgFloor.Chart chart = OrgFloor.chart(rows.events);
        OrgFloor.Numbers numbers = OrgFloor.numbers(rows.parent, rows.unitOf, rows.superior);
        assertThat(chart.numbers()).usingRecursiveComparison().isEqualTo(numbers);
        assertThat(IntStream.of(numbers.units().preorder()).mapToObj(i -> chart.units()[i]))
                .containsExactlyElementsOf(org.units());
        assertThat(IntStream.of(numbers.byUnit()).mapToObj(i -> chart.positions()[i]))
                .containsExactlyElementsOf(org.positions());
        for (OrgUnit unit : org.units()) {
            int number = chart.unitNumbers().get(unit.id());
            assertThat(numbers.units().end()[number] - numbers.units().first()[number])
                    .isEqualTo(org.subtreeSize(unit.id()));
            assertThat(Optional.ofNullable(chart.sites()[number]))
                    .isEqualTo(org.sites().of(unit.id()));
        }
        for (Position position : org.positions()) {
            int number = chart.positionNumbers().get(position.id());
            assertThat(numbers.reporting().first()[number] + 1
                            < numbers.reporting().end()[number])
                    .isEqualTo(!org.subordinates(position.id()).isEmpty());
        }
    }

    @Test
    void both_refuseALoopAndASecondId() {
        int[] loop = {-1, 2, 1};
        assertThatThrownBy(() -> OrgFloor.numbers(loop, new int[0], new int[0]))
                .isInstanceOf(IllegalArgumentException.class);
        List<OrgEvent> twice = new ArrayList<>(OrgRows.tree(20).events);
        twice.add(twice.get(twice.size() - 1));
        assertThatThrownBy(() -> OrgFloor.chart(twice)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OrgHistory.restore(OrgRows.ENTITY, twice)).isInstanceOf(RejectedException.class);
    }

    @Test
    @Proves("O1.heap")
    void heap_isMeasuredInAJvmOfItsOwn() {
        double bytes = new ProcessMeasure(OrgHeap.class, List.of("-Xmx256m"), List.of("20000"))
                .take(Effort.QUICK)
                .taken();
        assertThat(bytes / 20_000).isBetween(100.0, 2_000.0);
    }

    @Test
    @Proves({"O2.fresh", "O2.cached"})
    void snapshots_showWhoHoldsWhatUnderWhichName() {
        OrgRows rows = OrgRows.dated(3_000);
        OrgHistory history = rows.history();
        for (int days : new int[] {1, 2, 100, 1_700, 3_599, 4_000}) {
            LocalDate day = OrgRows.FOUNDED.plusDays(days);
            OrgSnapshot org = history.on(day);
            assertThat(history.on(day)).isSameAs(org);
            for (int i = 0; i < rows.unitOf.length; i++) {
                boolean first = day.isBefore(OrgRows.handover(i));
                assertThat(org.holders(OrgRows.position(i)))
                        .extracting(Assignment::person)
                        .containsExactly(first ? OrgRows.first(i) : OrgRows.second(i));
                assertThat(org.position(OrgRows.position(i)).title().equals(OrgRows.laterName()))
                        .isEqualTo(!day.isBefore(OrgRows.handover(i).plusDays(5)));
            }
            for (int unit = 0; unit < rows.parent.length; unit++) {
                assertThat(org.unit(OrgRows.unit(unit)).name().equals(OrgRows.laterName()))
                        .isEqualTo(!day.isBefore(OrgRows.renamed(unit)));
            }
        }
    }

    @Test
    @Proves({"O3.subtree", "O3.count", "O3.ancestors", "O3.superior"})
    void questions_areAnsweredAsAWalkAnswersThem() {
        OrgRows rows = OrgRows.tree(1_500);
        OrgSnapshot org = rows.history().on(OrgRows.FOUNDED);
        int[] size = new int[rows.parent.length];
        for (int unit = rows.parent.length - 1; unit >= 0; unit--) {
            size[unit]++;
            if (unit > 0) {
                size[rows.parent[unit]] += size[unit];
            }
        }
        for (int unit = 0; unit < rows.parent.length; unit++) {
            assertThat(org.subtreeSize(OrgRows.unit(unit))).isEqualTo(size[unit]);
            assertThat(org.subtree(OrgRows.unit(unit)))
                    .hasSize(size[unit])
                    .first()
                    .extracting(OrgUnit::id)
                    .isEqualTo(OrgRows.unit(unit));
            List<OrgUnitId> above = above(rows, unit);
            assertThat(org.ancestors(OrgRows.unit(unit)))
                    .extracting(OrgUnit::id)
                    .isEqualTo(above);
            int other = unit * 7 % rows.parent.length;
            List<OrgUnitId> mine = new ArrayList<>(above);
            mine.add(0, OrgRows.unit(unit));
            List<OrgUnitId> others = above(rows, other);
            others.add(0, OrgRows.unit(other));
            assertThat(org.commonSuperior(OrgRows.unit(unit), OrgRows.unit(other))
                            .id())
                    .isEqualTo(
                            mine.stream().filter(others::contains).findFirst().orElseThrow());
        }
    }

    @Test
    void theOrganisation_hasTheSitesOfTheSource() {
        OrgRows rows = OrgRows.tree(OrgRows.NODES);
        OrgSnapshot org = rows.history().on(OrgRows.FOUNDED);
        Map<UnitKind, Integer> sites = new EnumMap<>(UnitKind.class);
        Map<UnitKind, Integer> overseas = new EnumMap<>(UnitKind.class);
        for (OrgUnit unit : org.units()) {
            sites.merge(unit.kind(), 1, Integer::sum);
            if (org.sites().of(unit.id()).filter(site -> site.isOverseas("CN")).isPresent()) {
                overseas.merge(unit.kind(), 1, Integer::sum);
            }
        }

        assertThat(sites)
                .containsEntry(UnitKind.TRADE_CENTRE, 56)
                .containsEntry(UnitKind.DESIGN_CENTRE, 15)
                .containsEntry(UnitKind.INDUSTRIAL_PARK, 7)
                .containsEntry(UnitKind.FACTORY, 46)
                .containsEntry(UnitKind.SERVICE_POINT, 11_976)
                .containsEntry(UnitKind.OUTLET, 53_000)
                .containsEntry(UnitKind.DEPARTMENT, 3_080)
                .hasSize(7);
        assertThat(overseas).isEqualTo(Map.of(UnitKind.FACTORY, 10, UnitKind.OUTLET, 38_000));
        assertThat(org.sites().within(OrgRows.unit(0))).hasSize(65_100);
        assertThat(org.units()).hasSize(65_100 + 3_080);
        assertThat(org.positions()).hasSize(200_000);
        assertThat(org.subtreeSize(OrgRows.unit(1))).isBetween(4_800, 5_000);
        assertThat(OrgMetrics.of(org).unitLayers()).isEqualTo(5);
    }

    @Test
    @Proves({"O4.move", "O4.merge", "O4.flatten"})
    void whatIfs_areAsAWalkWouldHaveThem() {
        OrgRows rows = OrgRows.tree(3_000);
        OrgSnapshot org = rows.history().on(OrgRows.FOUNDED);

        assertThat(OrgWhatIfBenchmark.move(org).ancestors(OrgRows.unit(1)))
                .extracting(OrgUnit::id)
                .containsExactly(OrgRows.unit(2), OrgRows.unit(0));

        OrgSnapshot merged = OrgWhatIfBenchmark.merge(org);
        assertThat(merged.has(OrgRows.unit(1))).isFalse();
        for (int i = 0; i < rows.parent.length; i++) {
            if (i != 1) {
                int above = rows.parent[i] == 1 ? 2 : rows.parent[i];
                assertThat(merged.parent(OrgRows.unit(i)).map(OrgUnit::id))
                        .isEqualTo(above < 0 ? Optional.empty() : Optional.of(OrgRows.unit(above)));
            }
        }

        OrgComparison flat = OrgWhatIfBenchmark.flatten(org);
        assertThat(flat.managersSaved()).isEqualTo(64);
        assertThat(flat.layersSaved()).isEqualTo(1);
        assertThat(flat.positionsGone())
                .extracting(Position::id)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(9, 73).mapToObj(OrgRows::position).toList());
        assertThat(flat.newSpans()).hasSize(8).allMatch(each -> each.span() == 64);
    }

    @Test
    @Proves({"O4.metrics", "O4.findings"})
    void metricsAndFindings_areAsAWalkCountsThem() {
        OrgRows rows = OrgRows.staffed(3_000);
        OrgSnapshot org = rows.history().on(OrgRows.FOUNDED);
        int[] span = new int[rows.superior.length];
        for (int above : rows.superior) {
            if (above >= 0) {
                span[above]++;
            }
        }
        int[] spans = IntStream.of(span).filter(each -> each > 0).toArray();
        assertThat(OrgMetrics.of(org).spans().orElseThrow().reports()).isEqualTo(rows.superior.length - 1);
        assertThat(OrgMetrics.of(org).managers()).isEqualTo(spans.length);
        assertThat(OrgMetrics.byUnit(org).managers(OrgRows.unit(0))).isEqualTo(spans.length);

        Findings found = StructureReview.standard().within(SpanLimits.of(8, 8)).review(org);
        assertThat(found.of(Finding.Vacancy.class)).isEmpty();
        assertThat(found.of(Finding.SpanOutside.class))
                .hasSize((int) IntStream.of(spans).filter(each -> each != 8).count());
        assertThat(found.of(Finding.HeadlessUnit.class))
                .extracting(Finding.HeadlessUnit::unit)
                .containsExactlyElementsOf(org.units().stream()
                        .map(OrgUnit::id)
                        .filter(unit -> org.head(unit).isEmpty())
                        .toList());
    }

    private static List<OrgUnitId> above(OrgRows rows, int unit) {
        List<OrgUnitId> above = new ArrayList<>();
        for (int at = rows.parent[unit]; at >= 0; at = rows.parent[at]) {
            above.add(OrgRows.unit(at));
        }
        return above;
    }

    @Test
    @Proves({"O6.chain", "O6.star"})
    void extremeShapes_areBuilt() {
        OrgSnapshot chain = OrgRows.chain(500).history().on(OrgRows.FOUNDED);
        assertThat(chain.ancestors(OrgRows.unit(499))).hasSize(499);
        OrgSnapshot star = OrgRows.star(500).history().on(OrgRows.FOUNDED);
        assertThat(star.children(OrgRows.unit(0))).hasSize(499);
        assertThat(OrgRows.star(2).events).extracting(OrgEvent::change).last().isInstanceOf(OrgChange.CreateUnit.class);
    }
}
