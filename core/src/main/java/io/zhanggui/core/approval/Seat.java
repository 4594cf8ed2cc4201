package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is asked in a step.
 *
 * @param number from 1, unique in the step
 * @param person whom to ask
 * @param principal for whom the person stands in; {@code null} if they are asked themselves
 * @param position the position through which they were found; {@code null} if there is none
 * @param decision what the holder of the seat must have authority for; {@code null} if nothing
 * @param addedBy who added the seat to those of the rule (加签); {@code null} for a seat of the rule
 * @param waitsFor the number of the seat that must decide first; 0 if none
 * @param signature what was decided; {@code null} if nothing yet
 */
public record Seat(
        int number,
        PersonId person,
        @Nullable PersonId principal,
        @Nullable PositionId position,
        @Nullable DecisionType decision,
        @Nullable PersonId addedBy,
        int waitsFor,
        @Nullable Signature signature) {

    public Seat {
        requireNonNull(person, "person");
        if (number < 1) {
            throw new IllegalArgumentException("number of a seat must be 1 or more, but is " + number);
        }
        if (waitsFor < 0 || waitsFor == number) {
            throw new IllegalArgumentException("seat " + number + " cannot wait for seat " + waitsFor);
        }
        if (person.equals(principal)) {
            throw new IllegalArgumentException(person + " stands in for themselves");
        }
    }

    static Seat of(PersonId person, @Nullable PersonId principal, @Nullable PositionId position) {
        return new Seat(1, person, principal, position, null, null, 0, null);
    }

    /** Whose decision it is: the principal, else the person. */
    public PersonId holder() {
        return principal == null ? person : principal;
    }

    /** Whether nothing was decided yet. */
    public boolean isOpen() {
        return signature == null;
    }

    /** Whether it was added to those of the rule. */
    public boolean isAdded() {
        return addedBy != null;
    }

    boolean involves(PersonId other) {
        return person.equals(other) || other.equals(principal);
    }

    boolean has(Decision made) {
        return signature != null && signature.decision() == made;
    }

    Seat numbered(int other) {
        return new Seat(other, person, principal, position, decision, addedBy, waitsFor, signature);
    }

    Seat needing(@Nullable DecisionType type) {
        return new Seat(number, person, principal, position, type, addedBy, waitsFor, signature);
    }

    Seat added(PersonId by, int waiting) {
        return new Seat(number, person, principal, position, decision, by, waiting, signature);
    }

    Seat waitingFor(int other) {
        return new Seat(number, person, principal, position, decision, addedBy, other, signature);
    }

    Seat signed(Signature made) {
        return new Seat(number, person, principal, position, decision, addedBy, waitsFor, made);
    }

    /** The same seat with somebody else in it. */
    Seat passedTo(Seat other) {
        return new Seat(number, other.person, other.principal, other.position, decision, addedBy, waitsFor, null);
    }
}
