package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.id.JobId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked (审批人规则), found in the organisation of the day.
 *
 * <p>A requester, or a person who prepared the request, is never asked: the request goes to the superior of the position
 * through which they were found. Vacancies and absences go by the step's {@link VacancyRule}; along lists of approvers in
 * the order of authority the next one takes the superior's place.
 */
public sealed interface ApproverRule {

    /** A stable code, for storage. */
    String code();

    /** One of nine answers. */
    <R> R match(Cases<R> cases);

    /** What to do for each rule. */
    interface Cases<R> {
        /** For a position. */
        R holder(Holder rule);

        /** For a line manager. */
        R lineSuperior(LineSuperior rule);

        /** For the head of a unit. */
        R headOfUnit(HeadOfUnit rule);

        /** For positions of a title. */
        R titleInScope(TitleInScope rule);

        /** For positions of a job. */
        R jobInScope(JobInScope rule);

        /** For those who may decide in a unit. */
        R decidersInScope(DecidersInScope rule);

        /** For a committee. */
        R committee(Committee rule);

        /** For the first with authority. */
        R firstSufficient(FirstSufficient rule);

        /** For the chain up to authority. */
        R authorityChain(AuthorityChain rule);
    }

    /** Whoever holds the position. */
    static ApproverRule holder(PositionId position) {
        return new Holder(position);
    }

    /** The line manager of the requester's first position, 1 being the direct one (直接上级). */
    static ApproverRule lineManager(int level) {
        return new LineSuperior(level);
    }

    /** The head of a unit (部门负责人). */
    static ApproverRule headOf(UnitOf unit) {
        return new HeadOfUnit(unit);
    }

    /** The first of those who may decide it, see {@link io.zhanggui.core.authority.Approvers#all}. */
    static ApproverRule firstWith(DecisionType type) {
        return new FirstSufficient(type);
    }

    /** Every line manager of the requester up to the first who may decide it (逐级审批). */
    static ApproverRule chainUpTo(DecisionType type) {
        return new AuthorityChain(type);
    }

    /** The holders of these positions (委员会). */
    static ApproverRule committee(PositionId... positions) {
        return new Committee(List.of(positions), List.of());
    }

    /** Whoever holds the position; all of its holders. */
    record Holder(PositionId position) implements ApproverRule {
        public Holder {
            requireNonNull(position, "position");
        }

        @Override
        public String code() {
            return "HOLDER";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.holder(this);
        }
    }

    /**
     * The n-th line manager of the requester.
     *
     * @param level 1 or more; nobody if the line is shorter
     */
    record LineSuperior(int level) implements ApproverRule {
        public LineSuperior {
            if (level < 1) {
                throw new IllegalArgumentException("level of a line manager must be 1 or more, but is " + level);
            }
        }

        @Override
        public String code() {
            return "LINE_SUPERIOR";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.lineSuperior(this);
        }
    }

    /** The head of the requester's unit, or of the one for which it is requested. */
    record HeadOfUnit(UnitOf unit) implements ApproverRule {
        public HeadOfUnit {
            requireNonNull(unit, "unit");
        }

        @Override
        public String code() {
            return "HEAD_OF_UNIT";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.headOfUnit(this);
        }
    }

    /**
     * The holders of all positions of a title in a unit and below it.
     *
     * @param title the Chinese or English title
     * @param unit where; {@code null} means the unit for which it is requested
     */
    record TitleInScope(String title, @Nullable OrgUnitId unit) implements ApproverRule {
        public TitleInScope {
            requireNonNull(title, "title");
        }

        @Override
        public String code() {
            return "TITLE_IN_SCOPE";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.titleInScope(this);
        }
    }

    /**
     * The holders of all positions of a job (职务) in a unit and below it, whatever their titles.
     *
     * @param job the job
     * @param unit where; {@code null} means the unit for which it is requested
     */
    record JobInScope(JobId job, @Nullable OrgUnitId unit) implements ApproverRule {
        public JobInScope {
            requireNonNull(job, "job");
        }

        @Override
        public String code() {
            return "JOB_IN_SCOPE";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.jobInScope(this);
        }
    }

    /**
     * Everybody in a unit and below it who may decide it.
     *
     * @param decision the kind of decision
     * @param unit where; {@code null} means the unit for which it is requested
     */
    record DecidersInScope(DecisionType decision, @Nullable OrgUnitId unit) implements ApproverRule {
        public DecidersInScope {
            requireNonNull(decision, "decision");
        }

        @Override
        public String code() {
            return "DECIDERS_IN_SCOPE";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.decidersInScope(this);
        }
    }

    /**
     * A committee: holders of positions and named people, also from outside. Its seats never go to a superior: a member
     * who cannot act is left out with a note, and the step needs as many as its mode says.
     *
     * @param positions whose holders are members
     * @param persons members by name
     */
    record Committee(List<PositionId> positions, List<PersonId> persons) implements ApproverRule {
        public Committee {
            positions = List.copyOf(positions);
            persons = List.copyOf(persons);
            if (positions.isEmpty() && persons.isEmpty()) {
                throw new IllegalArgumentException("a committee needs a member");
            }
        }

        @Override
        public String code() {
            return "COMMITTEE";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.committee(this);
        }
    }

    /** The first of those who may decide it. */
    record FirstSufficient(DecisionType decision) implements ApproverRule {
        public FirstSufficient {
            requireNonNull(decision, "decision");
        }

        @Override
        public String code() {
            return "FIRST_SUFFICIENT";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.firstSufficient(this);
        }
    }

    /** Every line manager up to the first who may decide it. */
    record AuthorityChain(DecisionType decision) implements ApproverRule {
        public AuthorityChain {
            requireNonNull(decision, "decision");
        }

        @Override
        public String code() {
            return "AUTHORITY_CHAIN";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.authorityChain(this);
        }
    }
}
