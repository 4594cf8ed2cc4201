package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order, claim or payment that somebody asked for and that a limit applies to.
 *
 * @param id the number of the order or claim, unique among those that are looked at
 * @param type the kind of decision that it took
 * @param requester who asked for it
 * @param counterparty the other side; {@code null} if there is none
 * @param unit the unit for which it is
 * @param amount the amount, not negative
 * @param date the day on which it was asked for
 */
@Beta
public record LimitedAct(
        String id,
        DecisionType type,
        PersonId requester,
        @Nullable PartyId counterparty,
        OrgUnitId unit,
        Money amount,
        LocalDate date) {

    public LimitedAct {
        Identifier.checked("id", id);
        requireNonNull(type, "type");
        requireNonNull(requester, "requester");
        requireNonNull(unit, "unit");
        requireNonNull(amount, "amount");
        requireNonNull(date, "date");
        if (amount.isNegative()) {
            throw new IllegalArgumentException("amount of " + id + " must not be negative, but is " + amount
                    + ". Maybe leave returns and credit notes out?");
        }
    }
}
