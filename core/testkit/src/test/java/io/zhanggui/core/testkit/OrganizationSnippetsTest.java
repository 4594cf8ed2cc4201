package io.zhanggui.core.testkit;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.JobId;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.Job;
import io.zhanggui.core.organization.JobRequirement;
import io.zhanggui.core.organization.LineKind;
import io.zhanggui.core.organization.OrgChange;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.ReportingLine;
import io.zhanggui.core.organization.RequirementKind;
import io.zhanggui.core.organization.Site;
import io.zhanggui.core.organization.Superior;
import io.zhanggui.core.organization.Supervision;
import io.zhanggui.core.organization.UnitKind;
import io.zhanggui.core.template.OrgTemplates;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The section Organisation of the page core/README.md. */
class OrganizationSnippetsTest {

    @Test
    void organisation() {
        LegalEntityId qinghe = LegalEntityId.of("QH");
        OrgUnitId company = OrgUnitId.of("QH");
        OrgUnitId board = OrgUnitId.of("JSH");
        OrgUnitId operations = OrgUnitId.of("OPS");
        OrgUnitId sales = OrgUnitId.of("SALES");
        PositionId gm = PositionId.of("GM");
        PositionId head = PositionId.of("OPS-1");
        PositionId clerk = PositionId.of("SALES-1");
        JobId job = JobId.of("CARE");
        PersonId person = PersonId.of("P007");
        LocalDate founded = LocalDate.of(2025, 1, 1);
        LocalDate june = LocalDate.of(2025, 6, 1);
        Stamp stamp = Stamp.by(PersonId.of("P001")).at(Instant.parse("2025-05-02T08:00:00Z"));

        OrgHistory history = OrgHistory.found(
                        qinghe, new OrgUnit(company, UnitKind.COMPANY, OrgName.of("青禾", "Qinghe")), founded, stamp)
                .append(
                        List.of(
                                new OrgChange.CreateUnit(
                                        new OrgUnit(
                                                board, UnitKind.SUPERVISORY_BOARD, OrgName.of("监事会", "Supervisors")),
                                        company,
                                        founded),
                                new OrgChange.CreateUnit(
                                        OrgUnit.department(operations, OrgName.of("运营部", "Operations")),
                                        company,
                                        founded),
                                new OrgChange.CreateUnit(
                                        OrgUnit.department(sales, OrgName.of("销售部", "Sales")), company, founded),
                                new OrgChange.CreateJob(
                                        Job.of(job, OrgName.of("客服", "Customer care"))
                                                .onGrade("P3")
                                                .requiring(JobRequirement.of(
                                                        RequirementKind.EXPERIENCE, OrgName.of("客服", "Care"), 2)),
                                        founded),
                                new OrgChange.CreatePosition(
                                        Position.of(gm, company, OrgName.of("总经理", "General manager")), founded),
                                new OrgChange.CreatePosition(
                                        Position.of(head, operations, OrgName.of("运营经理", "Head of operations"))
                                                .reportingTo(gm),
                                        founded),
                                new OrgChange.CreatePosition(
                                        Position.of(clerk, sales, OrgName.of("客服专员", "Clerk"))
                                                .reportingTo(gm)
                                                .ofJob(job),
                                        founded),
                                new OrgChange.Appoint(Assignment.from(founded, person, clerk))),
                        stamp)
                .drawLine(ReportingLine.functional(clerk, head, founded), stamp)
                .supervise(Supervision.from(founded, board, company), stamp)
                .locateUnit(sales, Site.in("DE").covering(new BigDecimal("3.5")), founded, stamp);

        OrgHistory merged = history.mergeUnits(sales, operations, june, stamp) // its positions and people go over
                .nameHead(operations, head, june, stamp);
        OrgSnapshot org = merged.on(june);
        List<Superior> managers = org.lines().managers(clerk); // the line manager first, then functional, then project
        List<OrgUnit> bodies = org.lines().supervisors(operations); // 监事会, because it supervises the company
        List<Position> answering = org.lines().answersFor(operations); // up to the executive team
        Map<OrgUnitId, Integer> people = org.totals().people(); // of all units at once, everything below included
        long seats = org.totals().ofPositions(Position::headcount).of(company);
        String picture = org.toMermaid(operations, SIMPLIFIED_CHINESE); // or toGraphviz

        Violations refused = merged.check(List.of(new OrgChange.MoveUnit(company, operations, june)), stamp);
        refused.text(ENGLISH); // changes[0]: units stand below each other from 2025-06-01 on: QH → OPS → QH
        merged.parentOf(sales, june.minusDays(1)); // QH, without a chart of that day
        merged.asOf(AsOf.of(june).knownOn(LocalDate.of(2025, 5, 2))); // as known then, whatever is entered later

        assertThat(merged.asOf(AsOf.of(june).knownOn(LocalDate.of(2025, 5, 2))).has(sales))
                .isFalse();
        assertThat(merged.zone()).isEqualTo(ZoneOffset.ofHours(8));
        assertThat(managers).extracting(Superior::kind).containsExactly(LineKind.SOLID, LineKind.FUNCTIONAL);
        assertThat(bodies).extracting(OrgUnit::id).containsExactly(board);
        assertThat(answering).extracting(Position::id).containsExactly(head, gm);
        assertThat(people).containsEntry(company, 1).containsEntry(operations, 1);
        assertThat(seats).isEqualTo(3);
        assertThat(picture).contains("职能虚线");
        assertThat(refused.text(ENGLISH)).contains("QH → OPS → QH");
        assertThat(merged.parentOf(sales, june.minusDays(1))).contains(company);
        assertThat(history.on(founded).sites().overseas(company, "CN").sites()).isEqualTo(1);
    }

    @Test
    void appointment_and_split() {
        OrgUnitId PUR = OrgUnitId.of("PUR");
        OrgUnitId LOG = OrgUnitId.of("LOG");
        PositionId STORE = PositionId.of("PUR-STORE");
        PositionId clerk = PositionId.of("FIN-SALES");
        PersonId wang = PersonId.of("P007");
        LocalDate june = LocalDate.of(2025, 6, 1);
        Stamp stamp = Stamp.by(PersonId.of("P001")).at(Instant.parse("2025-05-02T17:00:00Z"));
        OrgHistory history = OrgTemplates.smallETailer().found(LegalEntityId.of("QH"), LocalDate.of(2025, 1, 1), stamp);

        OrgHistory split = history.appoint(clerk, wang, june, stamp)
                .splitUnit(
                        PUR,
                        OrgUnit.department(LOG, OrgName.of("仓配部", "Logistics")),
                        List.of(),
                        List.of(STORE),
                        june,
                        stamp);
        split.on(june).positionsIn(LOG); // STORE, which reports to PUR-MGR as before

        assertThat(split.on(june).positionsIn(LOG)).extracting(Position::id).containsExactly(STORE);
        assertThat(split.reportingLine(STORE, june)).startsWith(PositionId.of("PUR-MGR"));
        assertThat(split.on(june.minusDays(1)).has(LOG)).isFalse();
        AsOf recorded = AsOf.of(june).knownOn(LocalDate.of(2025, 5, 3)); // 17:00 UTC is the next day in China
        assertThat(split.asOf(recorded).has(LOG)).isTrue();
        assertThat(split.asOf(AsOf.of(june).knownOn(LocalDate.of(2025, 5, 2))).has(LOG))
                .isFalse();
    }
}
