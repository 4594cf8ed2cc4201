package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is to be decided.
 *
 * @param type the kind of decision
 * @param amount the amount, not negative
 * @param unit the unit for which it is decided
 * @param date the day of the decision
 * @param requester who asks for it and may therefore not decide it; {@code null} if nobody in particular
 * @param preparers who entered it for the requester and may decide it as little, neither themselves nor through others
 * @param category what kind of thing it is about, see {@link Scope#category}; {@code null} if not stated, which meets no
 *     grant for one category
 * @param country where, see {@link Scope#country}; {@code null} if not stated, which meets no grant for one country
 */
public record DecisionRequest(
        DecisionType type,
        Money amount,
        OrgUnitId unit,
        LocalDate date,
        @Nullable PersonId requester,
        List<PersonId> preparers,
        @Nullable String category,
        @Nullable String country) {

    public DecisionRequest {
        requireNonNull(type, "type");
        requireNonNull(amount, "amount");
        requireNonNull(unit, "unit");
        requireNonNull(date, "date");
        preparers = List.copyOf(preparers);
        if (amount.isNegative()) {
            throw new IllegalArgumentException(
                    "amount must not be negative, but is " + amount + ". Maybe ask for its absolute value?");
        }
        Scope.requireCode("category", category);
        Scope.requireCode("country", country);
    }

    /** A request that nobody in particular made. */
    public static DecisionRequest of(DecisionType type, Money amount, OrgUnitId unit, LocalDate date) {
        return new DecisionRequest(type, amount, unit, date, null, List.of(), null, null);
    }

    /** The same, asked for by a person. */
    public DecisionRequest requestedBy(PersonId person) {
        return new DecisionRequest(
                type, amount, unit, date, requireNonNull(person, "person"), preparers, category, country);
    }

    /** The same, entered by these people. */
    public DecisionRequest preparedBy(List<PersonId> people) {
        return new DecisionRequest(type, amount, unit, date, requester, people, category, country);
    }

    /** Whether the person may not decide it, nor let others decide it for them: its requester, or who entered it. */
    public boolean isBarred(PersonId person) {
        return person.equals(requester) || preparers.contains(person);
    }

    /** The same, about a category of things. */
    public DecisionRequest ofCategory(String code) {
        return new DecisionRequest(
                type, amount, unit, date, requester, preparers, requireNonNull(code, "code"), country);
    }

    /** The same, in a country. */
    public DecisionRequest inCountry(String code) {
        return new DecisionRequest(
                type, amount, unit, date, requester, preparers, category, requireNonNull(code, "code"));
    }
}
