package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * That a rule of segregation does not hold for a person, or for whoever holds a position, for some days (职责分离例外).
 *
 * <p>It ends by itself, and nobody profits from one that they approved: for a person that is refused here, for a position
 * it counts for its other holders only.
 *
 * <pre>{@code
 * SegregationWaiver.of("PAY").toPosition(cashier).from(monday).until(friday)
 *         .approvedBy(gm, "the accountant is ill", "the GM checks each pay-out")
 * }</pre>
 *
 * @param rule the code of the rule
 * @param person the person; {@code null} if it is for a position
 * @param position the position; {@code null} if it is for a person
 * @param period the days, half-open, not empty, with a first and a last one
 * @param approver who approved it
 * @param reason why, not blank
 * @param control what is done instead so that nothing goes wrong (补偿性控制), not blank
 */
@Beta
public record SegregationWaiver(
        String rule,
        @Nullable PersonId person,
        @Nullable PositionId position,
        LocalDateRange period,
        PersonId approver,
        String reason,
        String control) {

    public SegregationWaiver {
        Identifier.checked("rule of a waiver", rule);
        requireNonNull(period, "period");
        requireNonNull(approver, "approver");
        if ((person == null) == (position == null)) {
            throw new IllegalArgumentException("waiver of rule " + rule
                    + " must be for a person or for a position, but is for " + (person == null ? "neither" : "both"));
        }
        if (approver.equals(person)) {
            throw new IllegalArgumentException(approver + " approves a waiver of rule " + rule + " for themselves");
        }
        if (period.isEmpty() || period.isUnboundedStart() || period.isUnboundedEnd()) {
            throw new IllegalArgumentException("period of a waiver must have a first and a last day, but "
                    + (period.isEmpty() ? "is empty" : period.isUnboundedEnd() ? "has no end" : "has no first day")
                    + ". Maybe change the rule instead?");
        }
        notBlank("reason", reason);
        notBlank("control", control);
    }

    /** A waiver without the one it is for. */
    public interface Of {
        /** For a person, whatever they hold. */
        From toPerson(PersonId person);

        /** For whoever holds the position, as far as the conflict comes from it. */
        From toPosition(PositionId position);
    }

    /** A waiver without its first day. */
    public interface From {
        /** From that day on. */
        Until from(LocalDate start);
    }

    /** A waiver without its end. */
    public interface Until {
        /** Ending before that day. */
        Approved until(LocalDate end);
    }

    /** A waiver without its approval. */
    public interface Approved {
        /** The waiver with who approved it, why, and what is done instead. */
        SegregationWaiver approvedBy(PersonId approver, String reason, String control);
    }

    /** Begins a waiver of the rule with that code. */
    public static Of of(String rule) {
        return new Of() {
            @Override
            public From toPerson(PersonId person) {
                return dated(rule, requireNonNull(person, "person"), null);
            }

            @Override
            public From toPosition(PositionId position) {
                return dated(rule, null, requireNonNull(position, "position"));
            }
        };
    }

    private static From dated(String rule, @Nullable PersonId person, @Nullable PositionId position) {
        return start -> end -> (approver, reason, control) ->
                new SegregationWaiver(rule, person, position, LocalDateRange.of(start, end), approver, reason, control);
    }

    private static void notBlank(String what, String text) {
        if (requireNonNull(text, what).isBlank()) {
            throw new IllegalArgumentException(what + " of a waiver must not be blank");
        }
    }

    /** The same ending before a day at the latest; the period may not become empty. */
    SegregationWaiver until(LocalDate end) {
        return new SegregationWaiver(
                rule, person, position, LocalDateRange.of(period.getStart(), end), approver, reason, control);
    }

    /** Whether the rule is lifted for somebody who is in conflict with it by these positions. */
    boolean lifts(SegregationRule ofRule, PersonId of, Collection<PositionId> by, LocalDate date) {
        return rule.equals(ofRule.code())
                && period.contains(date)
                && !approver.equals(of)
                && (person == null ? by.contains(requireNonNull(position)) : person.equals(of));
    }
}
