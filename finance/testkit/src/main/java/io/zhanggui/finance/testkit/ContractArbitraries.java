package io.zhanggui.finance.testkit;

import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.testkit.DateArbitraries;
import io.zhanggui.finance.contract.CapBase;
import io.zhanggui.finance.contract.Contract;
import io.zhanggui.finance.contract.ContractKind;
import io.zhanggui.finance.contract.ContractRegister;
import io.zhanggui.finance.contract.ContractVersion;
import io.zhanggui.finance.contract.Obligation;
import io.zhanggui.finance.contract.ObligationId;
import io.zhanggui.finance.contract.ObligationType;
import io.zhanggui.finance.contract.Obligor;
import io.zhanggui.finance.contract.PenaltyTerms;
import io.zhanggui.finance.contract.PerformanceRecord;
import io.zhanggui.finance.contract.Termination;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Contracts in CNY with amendments, penalties and terminations, and records of their performance, 2024 to 2026. */
public final class ContractArbitraries {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private ContractArbitraries() {}

    /** Obligations of 0.01 to 10,000.00, one in five a milestone. */
    public static Arbitrary<Obligation> obligations(ObligationId id) {
        return Combinators.combine(
                        Arbitraries.of(ObligationType.class),
                        Arbitraries.of(Obligor.class),
                        DateArbitraries.dates(),
                        amounts().injectNull(0.2))
                .as((type, obligor, due, planned) -> new Obligation(id, type, obligor, due, planned));
    }

    /** Contracts with one to three versions of up to six obligations O0, O1 …; some have ended before their time. */
    public static Arbitrary<Contract> contracts(ContractNo no) {
        Arbitrary<List<ContractVersion>> versions = obligationLists()
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .flatMap(lists -> Combinators.combine(
                                DateArbitraries.dates().list().ofSize(lists.size()),
                                DateArbitraries.dates().injectNull(0.3).list().ofSize(lists.size()),
                                penalties().injectNull(0.3))
                        .as((effective, recorded, penalty) -> versions(lists, effective, recorded, penalty)));
        return Combinators.combine(
                        versions,
                        Arbitraries.of(ContractKind.class),
                        DateArbitraries.dates(),
                        terminations().injectNull(0.7))
                .as((all, kind, signed, termination) ->
                        new Contract(no, kind, PartyId.of("P"), "party", "title", signed, all, termination));
    }

    /** Registers of up to five contracts C0, C1 …. */
    public static Arbitrary<ContractRegister> registers() {
        return Arbitraries.integers().between(0, 5).flatMap(count -> {
            List<Arbitrary<Contract>> contracts = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                contracts.add(contracts(ContractNo.of("C" + i)));
            }
            return Combinators.combine(contracts).as(all -> ContractRegister.of(CNY, all));
        });
    }

    /**
     * Up to twelve records of a contract, of obligations that it has: parts, wholes, too much, some taken back, some
     * recorded weeks later.
     */
    public static Arbitrary<List<PerformanceRecord>> records(Contract contract) {
        List<Obligation> all = contract.versions().stream()
                .flatMap(version -> version.obligations().stream())
                .toList();
        if (all.isEmpty()) {
            return Arbitraries.just(List.of());
        }
        return Arbitraries.of(all)
                .flatMap(obligation -> records(contract, obligation))
                .list()
                .ofMaxSize(12);
    }

    /** Records of all contracts of a register, in any order. */
    public static Arbitrary<List<PerformanceRecord>> records(ContractRegister register) {
        List<Arbitrary<List<PerformanceRecord>>> lists = new ArrayList<>();
        register.contracts().forEach(contract -> lists.add(records(contract)));
        return Combinators.combine(lists)
                .as(all -> all.stream().flatMap(List::stream).toList())
                .flatMap(all -> Arbitraries.shuffle(all));
    }

    private static Arbitrary<PerformanceRecord> records(Contract contract, Obligation obligation) {
        boolean milestone = contract.versions().stream()
                .flatMap(version -> version.obligation(obligation.id()).stream())
                .anyMatch(Obligation::isMilestone);
        return Combinators.combine(
                        DateArbitraries.dates(),
                        Arbitraries.integers().between(0, 60),
                        amounts(),
                        Arbitraries.integers().between(0, 9))
                .as((day, later, amount, dice) -> new PerformanceRecord(
                        contract.no(),
                        obligation.id(),
                        day,
                        day.plusDays(later),
                        milestone ? null : (dice == 0 ? amount.negated() : amount),
                        "D" + dice));
    }

    private static Arbitrary<List<Obligation>> obligationLists() {
        return Arbitraries.integers().between(0, 6).flatMap(count -> {
            List<Arbitrary<Obligation>> obligations = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                obligations.add(obligations(ObligationId.of("O" + i)));
            }
            return Combinators.combine(obligations).as(all -> all);
        });
    }

    /** An obligation that was an amount or a milestone stays so in later versions. */
    private static List<ContractVersion> versions(
            List<List<Obligation>> lists,
            List<LocalDate> effective,
            List<LocalDate> recorded,
            @Nullable PenaltyTerms penalty) {
        List<ContractVersion> versions = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            Money amount = Money.ofMajor(CNY, 1000L * (i + 1));
            versions.add(new ContractVersion(
                    i + 1,
                    effective.get(i),
                    recorded.get(i),
                    amount,
                    null,
                    alike(lists.get(i), lists),
                    penalty,
                    null,
                    null,
                    i == 0 ? "" : "changed"));
        }
        return versions;
    }

    private static List<Obligation> alike(List<Obligation> list, List<List<Obligation>> all) {
        return list.stream()
                .map(one -> {
                    boolean milestone = all.stream()
                            .flatMap(List::stream)
                            .anyMatch(other -> other.id().equals(one.id()) && other.isMilestone());
                    return milestone ? Obligation.milestone(one.id(), one.type(), one.obligor(), one.due()) : one;
                })
                .toList();
    }

    private static Arbitrary<PenaltyTerms> penalties() {
        return Combinators.combine(
                        Arbitraries.of("0.0001", "0.0005", "0.01"),
                        Arbitraries.of("0.05", "0.3").injectNull(0.3),
                        Arbitraries.of(CapBase.class))
                .as((rate, cap, base) -> {
                    PenaltyTerms terms = PenaltyTerms.perDay(new BigDecimal(rate), Rounding.CENT);
                    return cap == null ? terms : terms.cappedAt(new BigDecimal(cap), base);
                });
    }

    private static Arbitrary<Termination> terminations() {
        return Combinators.combine(
                        DateArbitraries.dates(), DateArbitraries.dates().injectNull(0.5))
                .as((lastDay, recorded) -> new Termination(lastDay, recorded, "ended"));
    }

    private static Arbitrary<Money> amounts() {
        return Arbitraries.longs().between(1, 1_000_000).map(minor -> Money.ofMinor(CNY, minor));
    }
}
