package io.zhanggui.finance.contract;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.time.AsOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A contract in the register (合同台账) with everything that was ever agreed; where it stands is computed as of a day.
 *
 * <pre>{@code
 * ContractPerformanceSheet sheet = contract.performance(records, AsOf.of(LocalDate.of(2025, 5, 15)));
 * }</pre>
 *
 * @param no its number
 * @param kind whether the company buys or sells
 * @param party the other party
 * @param partyName how the other party is called in lists
 * @param title what it is about
 * @param signed the day on which it was signed
 * @param versions numbered 1, 2, 3 …, all in one currency; of those in force, the one with the highest number counts
 * @param termination how it ended before its time; {@code null} if it did not
 */
public record Contract(
        ContractNo no,
        ContractKind kind,
        PartyId party,
        String partyName,
        String title,
        LocalDate signed,
        List<ContractVersion> versions,
        @Nullable Termination termination) {

    public Contract {
        requireNonNull(no, "no");
        requireNonNull(kind, "kind");
        requireNonNull(party, "party");
        requireNonNull(partyName, "partyName");
        requireNonNull(title, "title");
        requireNonNull(signed, "signed");
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("contract " + no + " needs at least one version");
        }
        for (int i = 0; i < versions.size(); i++) {
            ContractVersion version = versions.get(i);
            if (version.number() != i + 1) {
                throw new IllegalArgumentException(
                        "version " + (i + 1) + " of contract " + no + " has number " + version.number());
            }
            if (!version.currency().equals(versions.get(0).currency())) {
                throw new IllegalArgumentException("contract " + no + " is in "
                        + versions.get(0).currency() + ", but its version " + version.number() + " in "
                        + version.currency());
            }
        }
    }

    /** A contract as signed. */
    public static Contract of(
            ContractNo no,
            ContractKind kind,
            PartyId party,
            String partyName,
            String title,
            LocalDate signed,
            ContractVersion version) {
        return new Contract(no, kind, party, partyName, title, signed, List.of(version), null);
    }

    /**
     * The contract with one more version; the history stays.
     *
     * @throws IllegalArgumentException if the version does not have the next number or is in another currency
     */
    public Contract amended(ContractVersion version) {
        List<ContractVersion> all = new ArrayList<>(versions);
        all.add(requireNonNull(version, "version"));
        return new Contract(no, kind, party, partyName, title, signed, all, termination);
    }

    /** The contract, ended before its time. */
    public Contract terminated(Termination end) {
        return new Contract(no, kind, party, partyName, title, signed, versions, requireNonNull(end, "end"));
    }

    /** The version agreed last, whether it is in force yet or not. */
    public ContractVersion latest() {
        return versions.get(versions.size() - 1);
    }

    /** The version in force; empty before the first day, or while nothing was known. */
    public Optional<ContractVersion> version(AsOf asOf) {
        return Optional.ofNullable(versionOrNull(requireNonNull(asOf, "asOf")));
    }

    @Nullable
    ContractVersion versionOrNull(AsOf asOf) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (versions.get(i).holds(asOf)) {
                return versions.get(i);
            }
        }
        return null;
    }

    /** The currency of the contract. */
    public CurrencyUnit currency() {
        return versions.get(0).currency();
    }

    /** What was done, what is open and what is late (合同履行一览表); records of other contracts do not count. */
    public ContractPerformanceSheet performance(PerformanceRecords records, AsOf asOf) {
        return ContractPerformanceSheet.of(this, records, asOf);
    }

    /** The planned days on which may be billed: after a termination none. */
    public List<LocalDate> billable(Collection<LocalDate> planned) {
        return planned.stream()
                .filter(day -> termination == null || !day.isAfter(termination.lastDay()))
                .toList();
    }

    /** The days that matter before it prolongs itself; empty if it does not, was terminated or has no end. */
    public Optional<RenewalNotice> renewalNotice(AsOf asOf) {
        ContractVersion version = versionOrNull(asOf);
        if (version == null || version.renewal() == null || version.end() == null || isTerminated(asOf)) {
            return Optional.empty();
        }
        return Optional.of(version.renewal().notice(version.end()));
    }

    boolean isTerminated(AsOf asOf) {
        return termination != null
                && asOf.knowledge().includes(termination.recordedOn())
                && asOf.date().isAfter(termination.lastDay());
    }

    boolean hasLapsed(Obligation obligation, AsOf asOf) {
        return termination != null && obligation.due().isAfter(termination.lastDay()) && isTerminated(asOf);
    }
}
