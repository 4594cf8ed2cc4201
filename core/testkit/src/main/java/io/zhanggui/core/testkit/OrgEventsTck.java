package io.zhanggui.core.testkit;

import io.zhanggui.core.audit.Actor;
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
import io.zhanggui.core.organization.OrgEvent;
import io.zhanggui.core.organization.OrgEvents;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.ReportingLine;
import io.zhanggui.core.organization.RequirementKind;
import io.zhanggui.core.organization.Site;
import io.zhanggui.core.organization.Supervision;
import io.zhanggui.core.organization.UnitKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/** The rules of {@link OrgEvents} as tests: those of an event stream, with every kind of change. */
public abstract class OrgEventsTck extends EventStreamTck<LegalEntityId, OrgEvent, OrgEvents> {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 30);
    private static final Instant NOON = Instant.parse("2025-11-30T12:00:00Z");
    private static final PersonId CLERK = PersonId.of("P001");
    private static final OrgUnitId ROOT = OrgUnitId.of("青禾");
    private static final OrgUnitId UNIT = OrgUnitId.of("D \"1\"");
    private static final PositionId HEAD = PositionId.of("岗位 1");

    /** For the integrator. */
    protected OrgEventsTck() {}

    @Override
    protected final LegalEntityId key(String unique) {
        return LegalEntityId.of(unique);
    }

    @Override
    protected final OrgEvent event(LegalEntityId key, int number) {
        OrgUnit unit = OrgUnit.department(OrgUnitId.of("D" + number), OrgName.of("unit"));
        return new OrgEvent(
                new OrgChange.CreateUnit(unit, OrgUnitId.of("ROOT"), DAY),
                Stamp.by(CLERK).at(NOON));
    }

    @Override
    protected final Stream<OrgEvent> awkwardEvents(LegalEntityId key) {
        OrgName name = OrgName.of("市场部, \"华东\"", "Marketing, 'East'");
        Position position = Position.of(HEAD, UNIT, name);
        Assignment assignment = Assignment.from(DAY, PersonId.of("员工 1"), HEAD);
        List<OrgChange> changes = new ArrayList<>(List.of(
                new OrgChange.MoveUnit(UNIT, ROOT, LocalDate.of(1949, 10, 1)),
                new OrgChange.RenameUnit(UNIT, name, DAY),
                new OrgChange.NameHead(UNIT, HEAD, DAY),
                new OrgChange.CloseUnit(UNIT, LocalDate.of(2099, 12, 31)),
                new OrgChange.CreatePosition(position, DAY),
                new OrgChange.ChangePosition(
                        position.reportingTo(PositionId.of("岗位 0")).withHeadcount(1_000_000), DAY),
                new OrgChange.ClosePosition(HEAD, DAY),
                new OrgChange.Appoint(assignment),
                new OrgChange.Appoint(assignment.acting().until(DAY.plusDays(1))),
                new OrgChange.Appoint(assignment.share(new BigDecimal("0.50"))),
                new OrgChange.Appoint(assignment.share(new BigDecimal("0.0001"))),
                new OrgChange.Release(HEAD, assignment.person(), DAY)));
        changes.addAll(besideTheTrees(position, name));
        for (UnitKind kind : UnitKind.values()) {
            changes.add(new OrgChange.Found(new OrgUnit(ROOT, kind, name), DAY));
            changes.add(new OrgChange.CreateUnit(new OrgUnit(UNIT, kind, name), ROOT, DAY));
        }
        for (LineKind kind : LineKind.values()) {
            changes.add(new OrgChange.EndLine(HEAD, PositionId.of("岗位 0"), kind, DAY));
            if (kind != LineKind.SOLID) {
                LocalDateRange open = LocalDateRange.ofUnboundedEnd(DAY);
                ReportingLine line = new ReportingLine(HEAD, PositionId.of("岗位 0"), kind, open);
                changes.add(new OrgChange.DrawLine(line));
                changes.add(new OrgChange.DrawLine(line.until(DAY.plusDays(1))));
            }
        }
        Stamp plain = Stamp.by(CLERK).at(NOON.plusNanos(1_000));
        Stamp full = Stamp.by(Actor.of(CLERK).onBehalfOf(PersonId.of("总经理")))
                .at(NOON)
                .key("重组 '1'")
                .reason("年度重组\n, \"x\" ");
        return changes.stream().flatMap(change -> Stream.of(new OrgEvent(change, plain), new OrgEvent(change, full)));
    }

    private static List<OrgChange> besideTheTrees(Position position, OrgName name) {
        OrgUnitId other = OrgUnitId.of("并入, 'x'");
        OrgUnit part = OrgUnit.department(OrgUnitId.of("新 部"), name);
        PositionId second = PositionId.of("岗位 2, 'x'");
        Job plain = Job.of(JobId.of("职务 \"1\""), name);
        Job full = plain.onGrade("P5, '高'")
                .requiring(
                        JobRequirement.of(RequirementKind.EDUCATION, name, 1),
                        JobRequirement.of(RequirementKind.EXPERIENCE, OrgName.of("采购"), 5),
                        JobRequirement.of(RequirementKind.SKILL, OrgName.of("谈判 \"x\""), 1_000_000),
                        JobRequirement.of(RequirementKind.CERTIFICATE, OrgName.of("CPA"), 1));
        Site site = Site.in("DE");
        Supervision supervision = Supervision.from(DAY, other, UNIT);
        return List.of(
                new OrgChange.MergeUnits(UNIT, other, List.of(), List.of(), DAY),
                new OrgChange.MergeUnits(UNIT, other, List.of(part.id(), ROOT), List.of(HEAD, second), DAY),
                new OrgChange.SplitUnit(UNIT, part, ROOT, List.of(), List.of(), DAY),
                new OrgChange.SplitUnit(UNIT, part, ROOT, List.of(other), List.of(second), DAY),
                new OrgChange.CreateJob(plain, DAY),
                new OrgChange.ChangeJob(full, DAY),
                new OrgChange.CreatePosition(position.ofJob(full.id()), DAY),
                new OrgChange.LocateUnit(UNIT, site, DAY),
                new OrgChange.LocateUnit(
                        UNIT, site.covering(new BigDecimal("600.50")).making("冰箱, 'x'", "空调, \"x\"", "洗衣机"), DAY),
                new OrgChange.Supervise(supervision),
                new OrgChange.Supervise(supervision.until(DAY.plusDays(1))),
                new OrgChange.EndSupervision(other, UNIT, DAY));
    }
}
