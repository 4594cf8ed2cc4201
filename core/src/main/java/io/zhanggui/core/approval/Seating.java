package io.zhanggui.core.approval;

import io.zhanggui.core.authority.Approver;
import io.zhanggui.core.authority.AuthorityDecision;
import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.authority.Limit;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.Capacity;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Seats those who are asked in one step, or who takes their place, and notes everything that was tried; used once. */
final class Seating {

    private final ApprovalStep step;
    private final ApprovalRequest request;
    private final ApprovalContext context;
    private final OrgSnapshot org;
    private final LocalDate date;
    private final List<Seat> taken;
    private final List<Seat> seats = new ArrayList<>();
    private final List<TrailNote> notes = new ArrayList<>();
    private final Set<PersonId> conflicted = new HashSet<>();
    private final Set<PersonId> prepared = new HashSet<>();
    private int vacant;
    private boolean failed;

    /** With the seats of the step that stay as they are. */
    Seating(ApprovalStep step, ApprovalRequest request, ApprovalContext context, LocalDate date, List<Seat> taken) {
        this.step = step;
        this.request = request;
        this.context = context;
        this.org = context.org();
        this.date = date;
        this.taken = taken;
    }

    boolean isEmpty() {
        return seats.isEmpty();
    }

    int size() {
        return seats.size();
    }

    /** Whether somebody is missing, or nobody may decide, where the step then asks nobody. */
    boolean hasFailed() {
        return failed;
    }

    void fail() {
        failed = true;
    }

    /** Whether a seat from an index on has the authority; the first of them must keep it. */
    boolean mayDecide(int from, DecisionType decision) {
        for (int i = from; i < seats.size(); i++) {
            Seat seat = seats.get(i);
            if (decide(seat.holder(), decision).permitted()) {
                seats.set(i, seat.needing(decision));
                noteGrant(seat.holder(), decision);
                return true;
            }
        }
        return false;
    }

    /** How many belong to the body that votes, vacant seats and those who may not vote too. */
    int members() {
        return step.mode() instanceof SigningMode.Ballot ? seats.size() + conflicted.size() + vacant : 0;
    }

    /** How many of them may not vote. */
    int conflicted() {
        return conflicted.size();
    }

    /** Whether all who hold the position requested it or are asked already, so that nobody is missing. */
    boolean isLeftOut(PositionId position) {
        List<Assignment> holders = org.has(position) ? holders(position) : List.of();
        return !holders.isEmpty()
                && holders.stream()
                        .allMatch(each -> each.person().equals(request.requester()) || isSeated(each.person()));
    }

    /**
     * Lets the superior take the place of a preparer of whom all must sign; nothing is asked if nobody above sits in the
     * step, so that no body is made smaller by naming its members as preparers.
     */
    void replacePreparer(PositionId position, @Nullable DecisionType decision) {
        above(position, decision);
        failed |= org.reportingLine(position).stream()
                .flatMap(each -> org.holders(each.id()).stream())
                .noneMatch(each -> isSeated(each.person()));
    }

    /** Whether somebody who holds the position prepared the request. */
    boolean isPreparers(PositionId position) {
        return org.has(position)
                && holders(position).stream()
                        .anyMatch(each -> request.preparers().contains(each.person()));
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

    /** Seats those who hold the position, else the deputy or superior by the step's rule. */
    void fill(PositionId position, @Nullable DecisionType decision) {
        if (!seatHolders(position, decision)) {
            above(position, decision);
        }
    }

    /** Seats who took the position over; in a ballot nobody but its holders votes. */
    void succeed(PositionId position, @Nullable DecisionType decision) {
        if (step.mode() instanceof SigningMode.Ballot) {
            seatVoters(position);
        } else {
            fill(position, decision);
        }
    }

    /** Seats the first above the position who may be asked. */
    void above(PositionId position, @Nullable DecisionType decision) {
        PositionId below = position;
        while (!failed && org.has(below)) {
            Optional<Position> superior = org.superior(below);
            if (superior.isEmpty()) {
                note(NoteKind.NO_SUPERIOR, below);
                return;
            }
            note(NoteKind.SUPERIOR, below, superior.get().id());
            if (seatHolders(superior.get().id(), decision)) {
                return;
            }
            below = superior.get().id();
        }
    }

    boolean seatHolders(PositionId position, @Nullable DecisionType decision) {
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
        Optional<PersonId> barred = context.deputies().chain(person, date).stream()
                .filter(request::isBarred)
                .findFirst();
        if (barred.isPresent() || isSeated(deputy.get())) {
            note(NoteKind.DEPUTY_PASSED_OVER, barred.orElse(deputy.get()), person);
            return false;
        }
        return seat(Seat.of(deputy.get(), person, position), decision);
    }

    /** An approver by authority, or one to whom they delegated it. */
    boolean seatApprover(Approver approver, DecisionType type) {
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

    /** The members who hold the position; whether there are any. */
    boolean seatVoters(PositionId position) {
        List<Assignment> holders = org.has(position) ? holders(position) : List.of();
        if (holders.isEmpty()) {
            missing(org.has(position) ? NoteKind.VACANT : NoteKind.POSITION_ABSENT, position);
            vacant++;
        }
        holders.forEach(each -> seatVoter(each.person(), position));
        return !seats.isEmpty();
    }

    /** A member who votes in person, there or not. */
    void seatVoter(PersonId person, @Nullable PositionId position) {
        if (person.equals(request.requester())) {
            conflicted.add(person);
        } else if (request.isBarred(person) && prepared.add(person)) {
            vacant++; // their vote is missing; naming somebody a preparer makes no majority easier
        }
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
        if (decide(person, type) instanceof AuthorityDecision.Permit permit) {
            noteGrant(person, permit.grant());
        }
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

    private List<Assignment> holders(PositionId position) {
        List<Assignment> all = org.holders(position);
        List<Assignment> regular =
                all.stream().filter(each -> each.capacity() == Capacity.REGULAR).toList();
        return regular.isEmpty() ? all : regular;
    }

    /** Notes a vacancy or absence, about which a rule may say that nobody takes the place. */
    boolean missing(NoteKind kind, Object what) {
        note(kind, what);
        failed |= step.onVacancy() == VacancyRule.FAIL;
        return false;
    }

    void note(NoteKind kind, Object... arguments) {
        notes.add(TrailNote.of(kind, arguments));
    }
}
