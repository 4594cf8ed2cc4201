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
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Contracts in CNY with amendments, penalties and terminations, and records of their performance, 2024 to 2026. */
public final class ContractArbitraries {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private static final int VERSIONS_MOST = 3;
    private static final int OBLIGATIONS_MOST = 6;
    private static final int CONTRACTS_MOST = 5;
    private static final int RECORDS_MOST = 12;

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
        Arbitrary<List<ContractVersion>> versions = Combinators.combine(
                        obligationLists().list().ofMinSize(1).ofMaxSize(VERSIONS_MOST),
                        DateArbitraries.dates().list().ofSize(VERSIONS_MOST),
                        DateArbitraries.dates().injectNull(0.3).list().ofSize(VERSIONS_MOST),
                        penalties().injectNull(0.3))
                .as(ContractArbitraries::versions);
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
        return Arbitraries.integers().between(0, CONTRACTS_MOST).flatMap(count -> {
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
        return drafts().map(drafts -> Draft.records(contract, drafts));
    }

    /** Records of all contracts of a register, in any order. */
    public static Arbitrary<List<PerformanceRecord>> records(ContractRegister register) {
        return Combinators.combine(draftsOfRegisters(), Arbitraries.longs())
                .as((drafts, order) -> records(register, drafts, order));
    }

    /** What becomes records of whatever contract: a generator that depends on another value is slow. */
    static Arbitrary<List<Draft>> drafts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9_999).withDistribution(RandomDistribution.uniform()),
                        DateArbitraries.dates(),
                        Arbitraries.integers().between(0, 60),
                        amounts(),
                        Arbitraries.integers().between(0, 9))
                .as(Draft::new)
                .list()
                .ofMaxSize(RECORDS_MOST);
    }

    /** Drafts for each contract of whatever register. */
    static Arbitrary<List<List<Draft>>> draftsOfRegisters() {
        return drafts().list().ofSize(CONTRACTS_MOST);
    }

    static List<PerformanceRecord> records(ContractRegister register, List<List<Draft>> drafts, long order) {
        List<PerformanceRecord> all = new ArrayList<>();
        int i = 0;
        for (Contract contract : register.contracts()) {
            all.addAll(Draft.records(contract, drafts.get(i++ % drafts.size())));
        }
        Collections.shuffle(all, new Random(order));
        return all;
    }

    /** A record of an obligation that is still to be picked. */
    record Draft(int pick, LocalDate day, int later, Money amount, int dice) {

        static List<PerformanceRecord> records(Contract contract, List<Draft> drafts) {
            List<Obligation> all = contract.versions().stream()
                    .flatMap(version -> version.obligations().stream())
                    .toList();
            if (all.isEmpty()) {
                return List.of();
            }
            return drafts.stream()
                    .map(draft -> draft.of(contract, all.get(draft.pick % all.size())))
                    .toList();
        }

        private PerformanceRecord of(Contract contract, Obligation obligation) {
            boolean milestone = contract.versions().stream()
                    .flatMap(version -> version.obligation(obligation.id()).stream())
                    .anyMatch(Obligation::isMilestone);
            return new PerformanceRecord(
                    contract.no(),
                    obligation.id(),
                    day,
                    day.plusDays(later),
                    milestone ? null : (dice == 0 ? amount.negated() : amount),
                    "D" + dice);
        }
    }

    private static Arbitrary<List<Obligation>> obligationLists() {
        List<Arbitrary<Obligation>> obligations = new ArrayList<>();
        for (int i = 0; i < OBLIGATIONS_MOST; i++) {
            obligations.add(obligations(ObligationId.of("O" + i)));
        }
        return Combinators.combine(
                        Arbitraries.integers().between(0, OBLIGATIONS_MOST),
                        Combinators.combine(obligations).as(all -> all))
                .as((count, all) -> List.copyOf(all.subList(0, count)));
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
