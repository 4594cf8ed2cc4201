package io.zhanggui.core.organization;

import static io.zhanggui.core.organization.OrgSamples.ACME;
import static io.zhanggui.core.organization.OrgSamples.FOUNDED;
import static io.zhanggui.core.organization.OrgSamples.day;
import static io.zhanggui.core.organization.OrgSamples.department;
import static io.zhanggui.core.organization.OrgSamples.position;
import static io.zhanggui.core.organization.OrgSamples.recorded;
import static io.zhanggui.core.organization.OrgSamples.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zhanggui.core.violation.RejectedException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The sizes of the largest organisations; the bounds are far above what a small machine needs. */
class OrgScaleTest {

    private static final int UNITS = 68_180;
    private static final int PEOPLE = 200_000;
    private static final Duration BOUND = Duration.ofSeconds(30);

    private static OrgHistory history(List<OrgChange> changes) {
        return OrgHistory.restore(ACME, OrgFacts.events(changes, recorded("2025-01-01")));
    }

    /** Each unit below the one of a fourteenth of its number, so six levels; people spread over all units. */
    private static List<OrgChange> large() {
        List<OrgChange> changes = new ArrayList<>();
        changes.add(new OrgChange.Found(department("U0"), FOUNDED));
        for (int i = 1; i < UNITS; i++) {
            changes.add(new OrgChange.CreateUnit(department("U" + i), unit("U" + (i - 1) / 14), FOUNDED));
        }
        for (int i = 0; i < PEOPLE; i++) {
            Position each = Position.of(position("S" + i), unit("U" + i % UNITS), OrgName.of("S"));
            changes.add(new OrgChange.CreatePosition(
                    i == 0 ? each : each.reportingTo(position("S" + (i - 1) / 8)), FOUNDED));
        }
        return changes;
    }

    @Test
    void an_organisation_of_268_180_nodes_is_built_with_all_checks() {
        List<OrgChange> changes = large();

        OrgSnapshot org = Assertions.assertTimeout(BOUND, () -> history(changes).on(FOUNDED));

        assertThat(org.subtreeSize(unit("U0"))).isEqualTo(UNITS);
        assertThat(org.positions()).hasSize(PEOPLE);
        assertThat(org.children(unit("U1"))).hasSize(14);
        assertThat(org.reportingLine(position("S199999"))).hasSize(6);

        OrgMetrics metrics = OrgMetrics.of(org);
        assertThat(metrics.managers()).isEqualTo(25_000);
        assertThat(metrics.layers()).isEqualTo(7);
        assertThat(metrics.spans()).contains(new Spans(25_000, 199_999, 7, BigDecimal.valueOf(8), 8, 8));
        assertThat(OrgMetrics.byUnit(org).positions(unit("U0"))).isEqualTo(PEOPLE);
        OrgComparison flat = WhatIf.of(org)
                .moveUnit(unit("U20"), unit("U3"))
                .mergeUnits(unit("U1"), unit("U2"))
                .removeLayer(4)
                .comparison();
        assertThat(flat.managersSaved()).isEqualTo(512);
        assertThat(flat.after().layers()).isEqualTo(6);
        assertThat(flat.unitsGone()).hasSize(1);
        assertThat(flat.newSpans()).hasSize(64).allMatch(each -> each.span() == 64);
    }

    @Test
    void a_chain_of_a_million_units_overflows_no_stack() {
        int depth = 1_000_000;
        List<OrgChange> changes = new ArrayList<>(depth);
        changes.add(new OrgChange.Found(department("U0"), FOUNDED));
        for (int i = 1; i < depth; i++) {
            changes.add(new OrgChange.CreateUnit(department("U" + i), unit("U" + (i - 1)), FOUNDED));
        }

        OrgHistory history = Assertions.assertTimeout(BOUND.multipliedBy(2), () -> history(changes));
        OrgSnapshot org = history.on(FOUNDED);

        assertThat(org.ancestors(unit("U999999"))).hasSize(depth - 1);
        assertThat(org.subtree(unit("U0"))).hasSize(depth);
        assertThat(org.commonSuperior(unit("U999999"), unit("U5")).id()).isEqualTo(unit("U5"));
        assertThat(OrgMetrics.of(org).unitLayers()).isEqualTo(depth);
        OrgSnapshot shorter =
                WhatIf.of(org).mergeUnits(unit("U500000"), unit("U499999")).after();
        assertThat(shorter.depth(unit("U999999"))).isEqualTo(depth - 2);
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> WhatIf.of(org).moveUnit(unit("U1"), unit("U999999")))
                .withMessageContaining(": U1 → U999999 → U999998 → ");
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(
                        () -> history.moveUnit(unit("U1"), unit("U999999"), day("2025-06-01"), recorded("2025-05-01")))
                .withMessageStartingWith("changes[0]: units stand below each other from 2025-06-01 on: U1 → U999999");
    }

    @Test
    void a_line_of_200_000_positions_is_flattened() {
        List<OrgChange> changes = new ArrayList<>();
        changes.add(new OrgChange.Found(department("U0"), FOUNDED));
        for (int i = 0; i < PEOPLE; i++) {
            Position each = Position.of(position("S" + i), unit("U0"), OrgName.of("S"));
            changes.add(
                    new OrgChange.CreatePosition(i == 0 ? each : each.reportingTo(position("S" + (i - 1))), FOUNDED));
        }
        OrgSnapshot org = history(changes).on(FOUNDED);

        assertThat(OrgMetrics.of(org).layers()).isEqualTo(PEOPLE);
        assertThat(OrgMetrics.of(org).hops(position("S199999"), position("S0"))).hasValue(PEOPLE - 1);
        OrgSnapshot flat = WhatIf.of(org).flatten(position("S0")).after();
        assertThat(flat.positions()).extracting(Position::id).containsExactly(position("S0"), position("S199999"));
    }

    @Test
    void a_star_of_268_180_units_is_as_good_as_a_tree() {
        List<OrgChange> changes = new ArrayList<>();
        changes.add(new OrgChange.Found(department("U0"), FOUNDED));
        for (int i = 1; i < 268_180; i++) {
            changes.add(new OrgChange.CreateUnit(department("U" + i), unit("U0"), FOUNDED));
        }

        OrgSnapshot org = Assertions.assertTimeout(BOUND, () -> history(changes).on(FOUNDED));

        assertThat(org.children(unit("U0"))).hasSize(268_179);
        assertThat(WhatIf.of(org).mergeUnits(unit("U5"), unit("U6")).after().children(unit("U0")))
                .hasSize(268_178);
    }

    /** Haier's own figures (L131); all that is abroad stands in one country, because the source names none. */
    @Test
    void the_65_100_sites_of_haier_roll_up_at_home_and_abroad() {
        List<OrgChange> changes = new ArrayList<>();
        changes.add(new OrgChange.Found(new OrgUnit(unit("HAIER"), UnitKind.COMPANY, OrgName.of("海尔")), FOUNDED));
        Site park = Site.in("CN").covering(new BigDecimal("600")).making("冰箱", "空调", "洗衣机");
        sites(changes, UnitKind.TRADE_CENTRE, 56, Site.in("CN"));
        sites(changes, UnitKind.DESIGN_CENTRE, 15, Site.in("CN"));
        sites(changes, UnitKind.INDUSTRIAL_PARK, 7, park);
        sites(changes, UnitKind.FACTORY, 36, Site.in("CN"));
        sites(changes, UnitKind.FACTORY, 10, Site.in("US"));
        sites(changes, UnitKind.SERVICE_POINT, 11_976, Site.in("CN"));
        sites(changes, UnitKind.OUTLET, 15_000, Site.in("CN"));
        sites(changes, UnitKind.OUTLET, 38_000, Site.in("US"));

        OrgSites sites = history(changes).on(FOUNDED).sites();

        assertThat(sites.domestic(unit("HAIER"), "CN")).isEqualTo(new SiteTotal(27_090, new BigDecimal("4200")));
        assertThat(sites.overseas(unit("HAIER"), "CN").sites()).isEqualTo(38_010);
        assertThat(sites.within(unit("HAIER"))).hasSize(65_100);
        assertThat(sites.byCountry(unit("HAIER"), each -> each.kind() == UnitKind.FACTORY)
                        .get("US")
                        .sites())
                .isEqualTo(10);
    }

    private static void sites(List<OrgChange> changes, UnitKind kind, int count, Site site) {
        for (int i = 0; i < count; i++) {
            OrgUnit unit = new OrgUnit(unit(kind + "-" + site.country() + "-" + i), kind, OrgName.of("场所", "Site"));
            changes.add(new OrgChange.CreateUnit(unit, unit("HAIER"), FOUNDED));
            changes.add(new OrgChange.LocateUnit(unit.id(), site, FOUNDED));
        }
    }
}
