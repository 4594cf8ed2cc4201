package io.zhanggui.core.approval;

import io.zhanggui.core.authority.Approver;
import io.zhanggui.core.authority.Approvers;
import io.zhanggui.core.authority.AuthorityDecision;
import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.authority.DenialReason;
import io.zhanggui.core.authority.Limit;
import io.zhanggui.core.authority.Refusal;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.Capacity;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds who is asked in one step, and notes everything that was tried; used once. */
final class Routing implements ApproverRule.Cases<Routing> {

    private final ApprovalStep step;
    private final ApprovalRequest request;
    private final ApprovalContext context;
    private final OrgSnapshot org;
    private final LocalDate date;
    private final List<Seat> taken;
    private final List<Seat> seats = new ArrayList<>();
    private final List<TrailNote> notes = new ArrayList<>();
    private boolean failed;

    private Routing(
            ApprovalStep step, ApprovalRequest request, ApprovalContext context, LocalDate date, List<Seat> taken) {
        this.step = step;
        this.request = request;
        this.context = context;
        this.org = context.org();
        this.date = date;
        this.taken = taken;
    }

    /** Everybody whom the step's rule finds. */
    static Routing of(ApprovalStep step, ApprovalRequest request, ApprovalContext context, LocalDate date) {
        return step.approvers().match(new Routing(step, request, context, date, List.of()));
    }

    /** A search for somebody who takes one seat over. */
    static Routing beside(
            List<Seat> taken, ApprovalStep step, ApprovalRequest request, ApprovalContext context, LocalDate date) {
        return new Routing(step, request, context, date, taken);
    }

    List<TrailNote> notes() {
        return notes;
    }

    /** The seats from 1, each with what its holder needs authority for; none if the rule refuses. */
    List<Seat> seats() {
        if (failed) {
            return List.of();
        }
        List<Seat> numbered = new ArrayList<>();
        for (Seat seat : seats) {
            numbered.add(seat.numbered(numbered.size() + 1));
        }
        return numbered;
    }

    @Override
    public Routing holder(ApproverRule.Holder rule) {
        fill(rule.position(), null);
        return this;
    }

    @Override
    public Routing lineSuperior(ApproverRule.LineSuperior rule) {
        Optional<PositionId> own = positionOfRequester();
        if (own.isPresent()) {
            List<Position> line = org.reportingLine(own.get());
            if (line.size() < rule.level()) {
                note(NoteKind.NO_SUCH_LEVEL, request.requester(), rule.level());
            } else {
                fill(line.get(rule.level() - 1).id(), null);
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
            note(NoteKind.NO_HEAD, unit);
            Optional<OrgUnit> above = org.parent(unit);
            if (step.onVacancy() == VacancyRule.FAIL || above.isEmpty()) {
                return this;
            }
            unit = above.get().id();
            head = org.head(unit);
        }
        fill(head.get().id(), null);
        return this;
    }

    @Override
    public Routing titleInScope(ApproverRule.TitleInScope rule) {
        OrgUnitId unit = rule.unit() == null ? request.unit() : rule.unit();
        List<PositionId> found = positionsWithin(unit).stream()
                .filter(each -> each.title().zh().equals(rule.title())
                        || each.title().en().equals(rule.title()))
                .map(Position::id)
                .toList();
        if (found.isEmpty()) {
            note(NoteKind.NOBODY_OF_TITLE, rule.title(), unit);
        }
        List<PositionId> unseated =
                found.stream().filter(each -> !seatHolders(each, null)).toList();
        boolean everyone = step.mode().equals(SigningMode.ALL) || step.mode().equals(SigningMode.IN_TURN);
        if (everyone || seats.isEmpty()) {
            unseated.forEach(each -> above(each, null));
        }
        return this;
    }

    @Override
    public Routing decidersInScope(ApproverRule.DecidersInScope rule) {
        OrgUnitId unit = rule.unit() == null ? request.unit() : rule.unit();
        Approvers who = approvers(rule.decision());
        for (Approver each : who.all()) {
            if (org.has(unit) && org.isWithin(org.position(each.position()).unit(), unit)) {
                seatApprover(each, rule.decision());
            }
        }
        noteNobody(rule.decision());
        return this;
    }

    @Override
    public Routing committee(ApproverRule.Committee rule) {
        for (PositionId position : rule.positions()) {
            if (!org.has(position)) {
                missing(NoteKind.POSITION_ABSENT, position);
            } else if (step.mode() instanceof SigningMode.Ballot) {
                seatVoters(position);
            } else {
                seatHolders(position, null);
            }
        }
        for (PersonId person : rule.persons()) {
            if (step.mode() instanceof SigningMode.Ballot) {
                seatVoter(person, null);
            } else {
                seatPerson(person, null, null);
            }
        }
        return this;
    }

    @Override
    public Routing firstSufficient(ApproverRule.FirstSufficient rule) {
        for (Approver each : approvers(rule.decision()).all()) {
            if (seatApprover(each, rule.decision()) || failed) {
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
            int before = seats.size();
            seatHolders(each.id(), null);
            if (failed) {
                return this;
            }
            for (int i = before; i < seats.size(); i++) {
                if (decide(seats.get(i).holder(), rule.decision()).permitted()) {
                    Seat last = seats.get(i).needing(rule.decision());
                    seats.set(i, last);
                    noteGrant(last.holder(), rule.decision());
                    return this;
                }
            }
        }
        note(NoteKind.NOBODY_MAY, rule.decision(), request.amount());
        failed = true;
        return this;
    }

    /** Seats those who hold the position, else the deputy or superior by the step's rule. */
    boolean fill(PositionId position, @Nullable DecisionType decision) {
        return seatHolders(position, decision) || above(position, decision);
    }

    /** Seats who took the position over; in a ballot nobody but its holders votes. */
    boolean succeed(PositionId position, @Nullable DecisionType decision) {
        return step.mode() instanceof SigningMode.Ballot
                ? org.has(position) && seatVoters(position)
                : fill(position, decision);
    }

    /** Seats the first above the position who may be asked. */
    boolean above(PositionId position, @Nullable DecisionType decision) {
        PositionId below = position;
        while (!failed && org.has(below)) {
            Optional<Position> superior = org.superior(below);
            if (superior.isEmpty()) {
                note(NoteKind.NO_SUPERIOR, below);
                return false;
            }
            note(NoteKind.SUPERIOR, below, superior.get().id());
            if (seatHolders(superior.get().id(), decision)) {
                return true;
            }
            below = superior.get().id();
        }
        return false;
    }

    private boolean seatHolders(PositionId position, @Nullable DecisionType decision) {
        if (!org.has(position)) {
            return missing(NoteKind.POSITION_ABSENT, position);
        }
        List<Assignment> holders = holders(position);
        if (holders.isEmpty()) {
            missing(NoteKind.VACANT, position);
            return !failed && step.onVacancy() == VacancyRule.DEPUTY && seatStanding(position, decision);
        }
        boolean any = false;
        for (Assignment holder : holders) {
            if (seatPerson(holder.person(), position, decision)) {
                any = true;
                if (holder.capacity() == Capacity.ACTING) {
                    note(NoteKind.ACTING, holder.person(), position);
                }
            }
        }
        return any;
    }

    private boolean seatStanding(PositionId position, @Nullable DecisionType decision) {
        Optional<PersonId> deputy = context.deputies().standIn(position, date);
        if (deputy.isEmpty()) {
            note(NoteKind.NO_DEPUTY, position);
            return false;
        }
        if (!isFree(deputy.get())) {
            note(NoteKind.DEPUTY_PASSED_OVER, deputy.get(), position);
            return false;
        }
        note(NoteKind.DEPUTY, deputy.get(), position);
        return seatPerson(deputy.get(), position, decision);
    }

    /** Seats a person, or who stands in for them; false, with a note, if neither may be asked. */
    boolean seatPerson(PersonId person, @Nullable PositionId position, @Nullable DecisionType decision) {
        if (!mayBeAsked(person) || (decision != null && !hasAuthority(person, decision))) {
            return false;
        }
        if (!context.deputies().isAbsent(person, date)) {
            return seat(Seat.of(person, null, position), decision);
        }
        missing(NoteKind.ABSENT, person);
        return !failed && step.onVacancy() == VacancyRule.DEPUTY && seatDeputy(person, position, decision);
    }

    private boolean seatDeputy(PersonId person, @Nullable PositionId position, @Nullable DecisionType decision) {
        PersonId before = person;
        for (PersonId deputy : context.deputies().chain(person, date)) {
            note(NoteKind.DEPUTY, deputy, before);
            before = deputy;
        }
        Optional<PersonId> deputy = context.deputies().standIn(person, date);
        if (deputy.isEmpty()) {
            note(NoteKind.NO_DEPUTY, before);
            return false;
        }
        if (!isFree(deputy.get())) {
            note(NoteKind.DEPUTY_PASSED_OVER, deputy.get(), person);
            return false;
        }
        return seat(Seat.of(deputy.get(), person, position), decision);
    }

    /** An approver by authority, or one to whom they delegated it. */
    private boolean seatApprover(Approver approver, DecisionType type) {
        PersonId person = approver.person();
        if (!mayBeAsked(person)) {
            return false;
        }
        Optional<PersonId> delegate =
                approver.deputies().stream().filter(this::isFree).findFirst();
        boolean done;
        if (delegate.isPresent() && !context.deputies().isAbsent(delegate.get(), date)) {
            note(NoteKind.DELEGATED, delegate.get(), person);
            done = seat(Seat.of(delegate.get(), person, approver.position()), type);
        } else {
            done = seatPerson(person, approver.position(), null);
            if (done) {
                seats.set(seats.size() - 1, seats.get(seats.size() - 1).needing(type));
            }
        }
        if (done) {
            noteGrant(person, type);
        }
        return done;
    }

    private boolean seatVoters(PositionId position) {
        List<Assignment> holders = holders(position);
        if (holders.isEmpty()) {
            missing(NoteKind.VACANT, position);
        }
        holders.forEach(each -> seatVoter(each.person(), position));
        return !seats.isEmpty();
    }

    /** A member who votes in person, there or not. */
    private void seatVoter(PersonId person, @Nullable PositionId position) {
        if (mayBeAsked(person)) {
            if (context.deputies().isAbsent(person, date)) {
                note(NoteKind.ABSENT_BUT_ASKED, person);
            }
            seat(Seat.of(person, null, position), null);
        }
    }

    private boolean seat(Seat seat, @Nullable DecisionType decision) {
        seats.add(seat.needing(decision));
        return true;
    }

    private boolean mayBeAsked(PersonId person) {
        if (request.isBarred(person)) {
            note(NoteKind.OWN_REQUEST, person);
            return false;
        }
        if (isSeated(person)) {
            note(NoteKind.ALREADY_ASKED, person);
            return false;
        }
        return true;
    }

    private boolean isFree(PersonId person) {
        return !request.isBarred(person) && !isSeated(person);
    }

    private boolean isSeated(PersonId person) {
        return seats.stream().anyMatch(seat -> seat.involves(person))
                || taken.stream().anyMatch(seat -> seat.involves(person));
    }

    private boolean hasAuthority(PersonId person, DecisionType decision) {
        boolean permitted = decide(person, decision).permitted();
        if (!permitted) {
            note(NoteKind.NO_AUTHORITY, person, decision, request.amount());
        }
        return permitted;
    }

    private AuthorityDecision decide(PersonId person, DecisionType decision) {
        return context.authority().decide(person, request.decision(decision, date));
    }

    private void noteGrant(PersonId person, DecisionType type) {
        decide(person, type)
                .match(
                        permit -> {
                            noteGrant(person, permit.grant());
                            return true;
                        },
                        deny -> false);
    }

    private void noteGrant(PersonId person, AuthorityGrant grant) {
        Limit limit = grant.limit();
        note(
                NoteKind.GRANT,
                person,
                grant.holder().id(),
                limit.perCase() == null ? TrailNote.NO_LIMIT : limit.perCase());
        if (limit.perPeriod() != null && limit.period() != null) {
            note(NoteKind.GRANT_PER_PERIOD, person, limit.perPeriod(), limit.period());
        }
    }

    private Approvers approvers(DecisionType type) {
        Approvers who = context.authority().whoMay(request.decision(type, date));
        for (Refusal refusal : who.passedOver()) {
            if (refusal.reason() == DenialReason.VACANT) {
                note(NoteKind.VACANT, Objects.requireNonNull(refusal.position()));
            }
        }
        return who;
    }

    private void noteNobody(DecisionType type) {
        if (seats.isEmpty()) {
            note(NoteKind.NOBODY_MAY, type, request.amount());
        }
    }

    private List<Assignment> holders(PositionId position) {
        List<Assignment> all = org.holders(position);
        List<Assignment> regular =
                all.stream().filter(each -> each.capacity() == Capacity.REGULAR).toList();
        return regular.isEmpty() ? all : regular;
    }

    private Optional<PositionId> positionOfRequester() {
        Optional<PositionId> own = org.positionsOf(request.requester()).stream()
                .map(Assignment::position)
                .findFirst();
        if (own.isEmpty()) {
            note(NoteKind.NO_POSITION, request.requester());
        }
        return own;
    }

    private List<Position> positionsWithin(OrgUnitId unit) {
        return org.has(unit) ? org.positionsWithin(unit) : List.of();
    }

    /** Notes a vacancy or absence, about which a rule may say that nobody takes the place. */
    private boolean missing(NoteKind kind, Object what) {
        note(kind, what);
        failed |= step.onVacancy() == VacancyRule.FAIL;
        return false;
    }

    private void note(NoteKind kind, Object... arguments) {
        notes.add(TrailNote.of(kind, arguments));
    }
}
