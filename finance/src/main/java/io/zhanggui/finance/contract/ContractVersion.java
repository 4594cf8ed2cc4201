package io.zhanggui.finance.contract;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.time.AsOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says from a day on: the contract as signed is version 1, each amendment (补充协议) one more.
 *
 * @param number 1 for the contract as signed, then one more each
 * @param effective the first day on which it holds
 * @param recordedOn the day on which the company's books learned of it; {@code null} means always known
 * @param amount the amount of the whole contract
 * @param end the last day of the term; {@code null} if it is open
 * @param obligations all of them, also those of the version before that go on, in the order of reading
 * @param penalty what lateness costs; {@code null} if nothing is agreed
 * @param retention what is held back; {@code null} if nothing is
 * @param renewal how it prolongs itself; {@code null} if it does not
 * @param reason why it was amended; empty for version 1
 */
public record ContractVersion(
        int number,
        LocalDate effective,
        @Nullable LocalDate recordedOn,
        Money amount,
        @Nullable LocalDate end,
        List<Obligation> obligations,
        @Nullable PenaltyTerms penalty,
        @Nullable Retention retention,
        @Nullable RenewalTerms renewal,
        String reason) {

    public ContractVersion {
        requireNonNull(effective, "effective");
        requireNonNull(amount, "amount");
        requireNonNull(reason, "reason");
        obligations = List.copyOf(obligations);
        if (number < 1) {
            throw new IllegalArgumentException("number must be at least 1, but is " + number);
        }
        if (amount.isNegative()) {
            throw new IllegalArgumentException("amount of version " + number + " is negative: " + amount);
        }
        if (end != null && end.isBefore(effective)) {
            throw new IllegalArgumentException(
                    "end " + end + " of version " + number + " is before its first day " + effective);
        }
        requireConsistent(number, amount.getCurrencyUnit(), obligations);
    }

    private static void requireConsistent(int number, CurrencyUnit currency, List<Obligation> obligations) {
        Set<ObligationId> ids = new HashSet<>();
        for (Obligation obligation : obligations) {
            if (!ids.add(obligation.id())) {
                throw new IllegalArgumentException(
                        "version " + number + " has obligation " + obligation.id() + " twice");
            }
            Money planned = obligation.planned();
            if (planned != null && !planned.getCurrencyUnit().equals(currency)) {
                throw new IllegalArgumentException("obligation " + obligation.id() + " of version " + number + " is in "
                        + planned.getCurrencyUnit() + ", but the amount is in " + currency);
            }
        }
    }

    /** The contract as signed, without further terms. */
    public static ContractVersion first(LocalDate effective, Money amount, List<Obligation> obligations) {
        return new ContractVersion(1, effective, null, amount, null, obligations, null, null, null, "");
    }

    /** The next version with other obligations and another amount; the terms go on. */
    public ContractVersion next(LocalDate from, Money newAmount, List<Obligation> newObligations, String why) {
        return new ContractVersion(
                number + 1, from, null, newAmount, end, newObligations, penalty, retention, renewal, why);
    }

    /**
     * The next version in which an obligation, and with it the whole contract, has more to it.
     *
     * @param more less if negative
     * @throws IllegalArgumentException if there is no such obligation, or it is a milestone
     */
    public ContractVersion nextWithMore(LocalDate from, ObligationId id, Money more, String why) {
        Obligation changed = obligation(id)
                .orElseThrow(() -> new IllegalArgumentException("version " + number + " has no obligation " + id));
        Money planned = changed.planned();
        if (planned == null) {
            throw new IllegalArgumentException("obligation " + id + " is a milestone and has no amount to change");
        }
        List<Obligation> all = new ArrayList<>(obligations);
        all.set(
                all.indexOf(changed),
                new Obligation(id, changed.type(), changed.obligor(), changed.due(), planned.plus(more)));
        return next(from, amount.plus(more), all, why);
    }

    /** The same, ending on a day. */
    public ContractVersion until(LocalDate lastDay) {
        return new ContractVersion(
                number, effective, recordedOn, amount, lastDay, obligations, penalty, retention, renewal, reason);
    }

    /** The same, learned of on a day. */
    public ContractVersion recordedOn(LocalDate day) {
        return new ContractVersion(
                number, effective, day, amount, end, obligations, penalty, retention, renewal, reason);
    }

    /** The same with late penalties. */
    public ContractVersion penalty(PenaltyTerms terms) {
        return new ContractVersion(
                number, effective, recordedOn, amount, end, obligations, terms, retention, renewal, reason);
    }

    /** The same with retained money. */
    public ContractVersion retention(Retention terms) {
        return new ContractVersion(
                number, effective, recordedOn, amount, end, obligations, penalty, terms, renewal, reason);
    }

    /** The same, prolonging itself. */
    public ContractVersion renewal(RenewalTerms terms) {
        return new ContractVersion(
                number, effective, recordedOn, amount, end, obligations, penalty, retention, terms, reason);
    }

    /** The obligation with that id; empty if this version has none. */
    public Optional<Obligation> obligation(ObligationId id) {
        requireNonNull(id, "id");
        return obligations.stream()
                .filter(obligation -> obligation.id().equals(id))
                .findFirst();
    }

    /** The currency of the amount and of all obligations. */
    public CurrencyUnit currency() {
        return amount.getCurrencyUnit();
    }

    boolean holds(AsOf asOf) {
        return !effective.isAfter(asOf.date()) && asOf.knowledge().includes(recordedOn);
    }
}
