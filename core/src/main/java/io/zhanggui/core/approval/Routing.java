package io.zhanggui.core.approval;

import io.zhanggui.core.authority.Approver;
import io.zhanggui.core.authority.Approvers;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.authority.DenialReason;
import io.zhanggui.core.authority.Refusal;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds who is asked in one step by its rule; used once. */
final class Routing implements ApproverRule.Cases<Routing> {

    private final ApprovalStep step;
    private final ApprovalRequest request;
    private final ApprovalContext context;
    private final OrgSnapshot org;
    private final LocalDate date;
    private final Seating seating;

    private Routing(ApprovalStep step, ApprovalRequest request, ApprovalContext context, LocalDate date) {
        this.step = step;
        this.request = request;
        this.context = context;
        this.org = context.org();
        this.date = date;
        this.seating = new Seating(step, request, context, date, List.of());
    }

    /** Everybody whom the step's rule finds. */
    static Routing of(ApprovalStep step, ApprovalRequest request, ApprovalContext context, LocalDate date) {
        return step.approvers().match(new Routing(step, request, context, date));
    }

    /** Everything that was tried. */
    List<TrailNote> notes() {
        return seating.notes();
    }

    /** How many belong to the body that votes; 0 where nothing is voted on. */
    int members() {
        return seating.members();
    }

    /** How many of them may not vote. */
    int conflicted() {
        return seating.conflicted();
    }

    /** The seats from 1; none if the rule refuses. */
    List<Seat> seats() {
        return seating.seats();
    }

    @Override
    public Routing holder(ApproverRule.Holder rule) {
        seating.fill(rule.position(), null);
        return this;
    }

    @Override
    public Routing lineSuperior(ApproverRule.LineSuperior rule) {
        Optional<PositionId> own = positionOfRequester();
        if (own.isPresent()) {
            List<Position> line = org.reportingLine(own.get());
            if (line.size() < rule.level()) {
                seating.note(NoteKind.NO_SUCH_LEVEL, request.requester(), rule.level());
            } else {
                seating.fill(line.get(rule.level() - 1).id(), null);
            }
        }
        return this;
    }

    @Override
    public Routing headOfUnit(ApproverRule.HeadOfUnit rule) {
        OrgUnitId unit = request.unit();
        if (rule.unit() == UnitOf.REQUESTER) {
            Optional<PositionId> own = positionOfRequester();
            if (own.isEmpty()) {
                return this;
            }
            unit = org.position(own.get()).unit();
        }
        Optional<Position> head = org.head(unit);
        while (head.isEmpty()) {
            seating.note(NoteKind.NO_HEAD, unit);
            Optional<OrgUnit> above = org.parent(unit);
            if (step.onVacancy() == VacancyRule.FAIL || above.isEmpty()) {
                return this;
            }
            unit = above.get().id();
            head = org.head(unit);
        }
        seating.fill(head.get().id(), null);
        return this;
    }

    @Override
    public Routing titleInScope(ApproverRule.TitleInScope rule) {
        return inScope(
                rule.unit(),
                each -> each.title().zh().equals(rule.title())
                        || each.title().en().equals(rule.title()),
                NoteKind.NOBODY_OF_TITLE,
                rule.title());
    }

    @Override
    public Routing jobInScope(ApproverRule.JobInScope rule) {
        return inScope(rule.unit(), each -> rule.job().equals(each.job()), NoteKind.NOBODY_OF_JOB, rule.job());
    }

    private Routing inScope(@Nullable OrgUnitId where, Predicate<Position> wanted, NoteKind none, Object what) {
        OrgUnitId unit = where == null ? request.unit() : where;
        List<PositionId> found =
                positionsWithin(unit).stream().filter(wanted).map(Position::id).toList();
        if (found.isEmpty()) {
            seating.note(none, what, unit);
        }
        List<PositionId> unseated =
                found.stream().filter(each -> !seating.seatHolders(each, null)).toList();
        if (needsEveryone() || seating.isEmpty()) {
            unseated.forEach(this::replace);
        }
        return this;
    }

    @Override
    public Routing decidersInScope(ApproverRule.DecidersInScope rule) {
        OrgUnitId unit = rule.unit() == null ? request.unit() : rule.unit();
        Approvers who = approvers(rule.decision());
        for (Approver each : who.all()) {
            if (org.has(unit) && org.isWithin(org.position(each.position()).unit(), unit)) {
                seating.seatApprover(each, rule.decision());
            }
        }
        noteNobody(rule.decision());
        return this;
    }

    @Override
    public Routing committee(ApproverRule.Committee rule) {
        if (step.mode() instanceof SigningMode.Ballot) {
            rule.positions().forEach(seating::seatVoters);
            rule.persons().forEach(person -> seating.seatVoter(person, null));
            return this;
        }
        List<PositionId> unseated = rule.positions().stream()
                .filter(each -> !seating.seatHolders(each, null))
                .toList();
        rule.persons().forEach(person -> seating.seatPerson(person, null, null));
        if (needsEveryone()) {
            unseated.stream().filter(each -> !seating.isLeftOut(each)).forEach(this::replace);
            rule.persons().stream().filter(request.preparers()::contains).forEach(this::replacePreparer);
        }
        return this;
    }

    private void replace(PositionId position) {
        if (needsEveryone() && seating.isPreparers(position)) {
            seating.replacePreparer(position, null);
        } else {
            seating.above(position, null);
        }
    }

    private void replacePreparer(PersonId person) {
        Optional<Assignment> own = org.positionsOf(person).stream().findFirst();
        own.ifPresentOrElse(each -> seating.replacePreparer(each.position(), null), seating::fail);
    }

    private boolean needsEveryone() {
        return step.mode().equals(SigningMode.ALL) || step.mode().equals(SigningMode.IN_TURN);
    }

    @Override
    public Routing firstSufficient(ApproverRule.FirstSufficient rule) {
        for (Approver each : approvers(rule.decision()).all()) {
            if (seating.seatApprover(each, rule.decision()) || seating.hasFailed()) {
                return this;
            }
        }
        noteNobody(rule.decision());
        return this;
    }

    @Override
    public Routing authorityChain(ApproverRule.AuthorityChain rule) {
        Optional<PositionId> own = positionOfRequester();
        if (own.isEmpty()) {
            return this;
        }
        for (Position each : org.reportingLine(own.get())) {
            int before = seating.size();
            seating.seatHolders(each.id(), null);
            if (seating.hasFailed() || seating.mayDecide(before, rule.decision())) {
                return this;
            }
        }
        seating.note(NoteKind.NOBODY_MAY, rule.decision(), request.amount());
        seating.fail();
        return this;
    }

    private Approvers approvers(DecisionType type) {
        Approvers who = context.authority().whoMay(request.decision(type, date));
        for (Refusal refusal : who.passedOver()) {
            if (refusal.reason() == DenialReason.VACANT) {
                seating.note(NoteKind.VACANT, Objects.requireNonNull(refusal.position()));
            }
        }
        return who;
    }

    private void noteNobody(DecisionType type) {
        if (seating.isEmpty()) {
            seating.note(NoteKind.NOBODY_MAY, type, request.amount());
        }
    }

    private Optional<PositionId> positionOfRequester() {
        Optional<PositionId> own = org.positionsOf(request.requester()).stream()
                .map(Assignment::position)
                .findFirst();
        if (own.isEmpty()) {
            seating.note(NoteKind.NO_POSITION, request.requester());
        }
        return own;
    }

    private List<Position> positionsWithin(OrgUnitId unit) {
        return org.has(unit) ? org.positionsWithin(unit) : List.of();
    }
}
