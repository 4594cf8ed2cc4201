package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import java.time.LocalDate;

/** One dated change of the organisation; whatever it does not mention stays as it was. */
public sealed interface OrgChange {

    /** A stable code, for storage. */
    String code();

    /** The first day on which the change holds. */
    LocalDate from();

    /** The id of what is changed: a unit or a position. */
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

    /** A position is described anew: unit, title, superior and headcount. */
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
}
