package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.JobId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import java.time.LocalDate;
import java.util.List;

/** One dated change of the organisation; whatever it does not mention stays as it was. */
public sealed interface OrgChange {

    /** A stable code, for storage. */
    String code();

    /** The first day on which the change holds. */
    LocalDate from();

    /** The id of what is changed: a unit, a position or a job. */
    Identifier subject();

    /** The unit at the top comes into being. */
    record Found(OrgUnit root, LocalDate from) implements OrgChange {
        public Found {
            requireNonNull(root, "root");
            requireNonNull(from, "from");
        }

        @Override
        public String code() {
            return "FOUND";
        }

        @Override
        public OrgUnitId subject() {
            return root.id();
        }
    }

    /** A unit comes into being below another. */
    record CreateUnit(OrgUnit unit, OrgUnitId parent, LocalDate from) implements OrgChange {
        public CreateUnit {
            requireNonNull(unit, "unit");
            requireNonNull(parent, "parent");
            requireNonNull(from, "from");
        }

        @Override
        public String code() {
            return "CREATE_UNIT";
        }

        @Override
        public OrgUnitId subject() {
            return unit.id();
        }
    }

    /** A unit moves below another, with everything below it. */
    record MoveUnit(OrgUnitId subject, OrgUnitId parent, LocalDate from) implements OrgChange {
        public MoveUnit {
            requireNonNull(subject, "subject");
            requireNonNull(parent, "parent");
            requireNonNull(from, "from");
        }

        @Override
        public String code() {
            return "MOVE_UNIT";
        }
    }

    /** A unit gets another name. */
    record RenameUnit(OrgUnitId subject, OrgName name, LocalDate from) implements OrgChange {
        public RenameUnit {
            requireNonNull(subject, "subject");
            requireNonNull(name, "name");
            requireNonNull(from, "from");
        }

        @Override
        public String code() {
            return "RENAME_UNIT";
        }
    }

    /** A position becomes the head of a unit, in place of the one that the reporting lines show. */
    record NameHead(OrgUnitId subject, PositionId head, LocalDate from) implements OrgChange {
        public NameHead {
            requireNonNull(subject, "subject");
            requireNonNull(head, "head");
            requireNonNull(from, "from");
        }

        @Override
        public String code() {
            return "NAME_HEAD";
        }
    }

    /** A unit ends; nothing may stand in or below it any more. */
    record CloseUnit(OrgUnitId subject, LocalDate from) implements OrgChange {
        public CloseUnit {
            requireNonNull(subject, "subject");
            requireNonNull(from, "from");
        }

        @Override
        public String code() {
            return "CLOSE_UNIT";
        }
    }

    /**
     * A unit goes into another and ends (合并); a unit that is to go into a new one is merged in the call that creates it.
     *
     * @param subject the unit that ends
     * @param into the unit that goes on
     * @param units the units right below that go over, with everything below them
     * @param positions the positions that go over, with their holders and reporting lines
     * @param from the first day without the unit; nothing else may stand in it then
     */
    record MergeUnits(
            OrgUnitId subject, OrgUnitId into, List<OrgUnitId> units, List<PositionId> positions, LocalDate from)
            implements OrgChange {
        public MergeUnits {
            requireNonNull(subject, "subject");
            requireNonNull(into, "into");
            units = Moved.checked("units", units, subject, into);
            positions = Moved.checked("positions", positions);
            requireNonNull(from, "from");
            if (subject.equals(into)) {
                throw new IllegalArgumentException("unit " + subject + " cannot be merged into itself");
            }
        }

        @Override
        public String code() {
            return "MERGE_UNITS";
        }
    }

    /**
     * A part of a unit becomes a unit of its own (拆分).
     *
     * @param subject the unit that goes on with the rest
     * @param part the new unit
     * @param parent the unit above the new one
     * @param units the units that go over, with everything below them
     * @param positions the positions that go over, with their holders and reporting lines
     * @param from the first day of the new unit
     */
    record SplitUnit(
            OrgUnitId subject,
            OrgUnit part,
            OrgUnitId parent,
            List<OrgUnitId> units,
            List<PositionId> positions,
            LocalDate from)
            implements OrgChange {
        public SplitUnit {
            requireNonNull(subject, "subject");
            requireNonNull(part, "part");
            requireNonNull(parent, "parent");
            units = Moved.checked("units", units, subject, part.id());
            positions = Moved.checked("positions", positions);
            requireNonNull(from, "from");
        }

        @Override
        public String code() {
            return "SPLIT_UNIT";
        }
    }

    /** A unit is at a site from a day on, in place of the one before. */
    record LocateUnit(OrgUnitId subject, Site site, LocalDate from) implements OrgChange {
        public LocateUnit {
            requireNonNull(subject, "subject");
            requireNonNull(site, "site");
            requireNonNull(from, "from");
        }

        @Override
        public String code() {
            return "LOCATE_UNIT";
        }
    }

    /** A body begins to supervise a unit. */
    record Supervise(Supervision supervision) implements OrgChange {
        public Supervise {
            requireNonNull(supervision, "supervision");
        }

        @Override
        public String code() {
            return "SUPERVISE";
        }

        @Override
        public LocalDate from() {
            return supervision.period().getStart();
        }

        @Override
        public OrgUnitId subject() {
            return supervision.subject();
        }
    }

    /** A body no longer supervises a unit from a day on. */
    record EndSupervision(OrgUnitId body, OrgUnitId subject, LocalDate from) implements OrgChange {
        public EndSupervision {
            requireNonNull(body, "body");
            requireNonNull(subject, "subject");
            requireNonNull(from, "from");
        }

        @Override
        public String code() {
            return "END_SUPERVISION";
        }
    }

    /** A job comes into being. */
    record CreateJob(Job job, LocalDate from) implements OrgChange {
        public CreateJob {
            requireNonNull(job, "job");
            requireNonNull(from, "from");
        }

        @Override
        public String code() {
            return "CREATE_JOB";
        }

        @Override
        public JobId subject() {
            return job.id();
        }
    }

    /** A job is described anew: title, grade and requirements. */
    record ChangeJob(Job job, LocalDate from) implements OrgChange {
        public ChangeJob {
            requireNonNull(job, "job");
            requireNonNull(from, "from");
        }

        @Override
        public String code() {
            return "CHANGE_JOB";
        }

        @Override
        public JobId subject() {
            return job.id();
        }
    }

    /** A position comes into being, vacant. */
    record CreatePosition(Position position, LocalDate from) implements OrgChange {
        public CreatePosition {
            requireNonNull(position, "position");
            requireNonNull(from, "from");
        }

        @Override
        public String code() {
            return "CREATE_POSITION";
        }

        @Override
        public PositionId subject() {
            return position.id();
        }
    }

    /** A position is described anew: unit, title, superior, headcount and job. */
    record ChangePosition(Position position, LocalDate from) implements OrgChange {
        public ChangePosition {
            requireNonNull(position, "position");
            requireNonNull(from, "from");
        }

        @Override
        public String code() {
            return "CHANGE_POSITION";
        }

        @Override
        public PositionId subject() {
            return position.id();
        }
    }

    /** A position ends; nobody may hold it or report to it any more. */
    record ClosePosition(PositionId subject, LocalDate from) implements OrgChange {
        public ClosePosition {
            requireNonNull(subject, "subject");
            requireNonNull(from, "from");
        }

        @Override
        public String code() {
            return "CLOSE_POSITION";
        }
    }

    /** A person takes a position. */
    record Appoint(Assignment assignment) implements OrgChange {
        public Appoint {
            requireNonNull(assignment, "assignment");
        }

        @Override
        public String code() {
            return "APPOINT";
        }

        @Override
        public LocalDate from() {
            return assignment.period().getStart();
        }

        @Override
        public PositionId subject() {
            return assignment.position();
        }
    }

    /** A person no longer holds a position from a day on. */
    record Release(PositionId subject, PersonId person, LocalDate from) implements OrgChange {
        public Release {
            requireNonNull(subject, "subject");
            requireNonNull(person, "person");
            requireNonNull(from, "from");
        }

        @Override
        public String code() {
            return "RELEASE";
        }
    }

    /** A functional or project line begins. */
    record DrawLine(ReportingLine line) implements OrgChange {
        public DrawLine {
            requireNonNull(line, "line");
        }

        @Override
        public String code() {
            return "DRAW_LINE";
        }

        @Override
        public LocalDate from() {
            return line.period().getStart();
        }

        @Override
        public PositionId subject() {
            return line.position();
        }
    }

    /** A functional or project line no longer holds from a day on. */
    record EndLine(PositionId subject, PositionId manager, LineKind kind, LocalDate from) implements OrgChange {
        public EndLine {
            requireNonNull(subject, "subject");
            requireNonNull(manager, "manager");
            requireNonNull(kind, "kind");
            requireNonNull(from, "from");
        }

        @Override
        public String code() {
            return "END_LINE";
        }
    }
}
