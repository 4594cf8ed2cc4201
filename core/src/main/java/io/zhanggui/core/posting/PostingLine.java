package io.zhanggui.core.posting;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PartyId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One amount of a posting.
 *
 * @param reason why it moves
 * @param unit the unit that bears it; {@code null} if none does
 * @param party the customer, supplier or platform that it concerns; {@code null} if none, never a person
 * @param amount debit positive, credit negative (借正贷负), not zero
 */
public record PostingLine(
        PostingReason reason,
        @Nullable OrgUnitId unit,
        @Nullable PartyId party,
        Money amount) {

    public PostingLine {
        requireNonNull(reason, "reason");
        if (amount.isZero()) {
            throw new IllegalArgumentException("posting line " + reason + " has amount 0. Maybe leave it out?");
        }
    }

    /** An amount without unit and party. */
    public static PostingLine of(PostingReason reason, Money amount) {
        return new PostingLine(reason, null, null, amount);
    }

    /** The same, borne by a unit. */
    public PostingLine unit(OrgUnitId bearer) {
        return new PostingLine(reason, requireNonNull(bearer, "bearer"), party, amount);
    }

    /** The same, concerning a party. */
    public PostingLine party(PartyId other) {
        return new PostingLine(reason, unit, requireNonNull(other, "other"), amount);
    }
}
