package io.zhanggui.finance.testkit;

import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.finance.contract.Contract;
import io.zhanggui.finance.contract.ContractRepository;
import io.zhanggui.finance.contract.ContractVersion;
import io.zhanggui.finance.contract.Obligation;
import io.zhanggui.finance.contract.PerformanceLog;
import io.zhanggui.finance.contract.PerformanceRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** Mistakes that break the rules of the contract ports. */
final class ContractFaults {

    private ContractFaults() {}

    static Stream<Fault> ofContracts() {
        return Stream.of(
                Fault.in(
                        "obligations come back by id",
                        5,
                        ContractRepository.class,
                        "get",
                        (right, arguments) ->
                                right.get((ContractNo) arguments.get(0)).map(ContractFaults::sorted)),
                inCurrency(
                        "contracts sort without regard to case",
                        10,
                        (right, currency) -> right.inCurrency(currency)
                                .sorted(Comparator.comparing(
                                        contract -> contract.value().no().value(), String.CASE_INSENSITIVE_ORDER))),
                inCurrency(
                        "every currency comes",
                        11,
                        (right, currency) -> Stream.of("CNY", "JPY", "USD")
                                .flatMap(code -> right.inCurrency(CurrencyUnit.of(code)))
                                .sorted(Comparator.comparing(
                                        contract -> contract.value().no()))));
    }

    static Stream<Fault> ofRecords() {
        return Stream.of(
                ofContracts("the newest records come first", 10, (right, contracts) -> {
                    List<PerformanceRecord> all = new ArrayList<>(read(right, contracts));
                    Collections.reverse(all);
                    return all;
                }),
                ofContracts("records of one contract come", 11, (right, contracts) -> {
                    List<PerformanceRecord> all = read(right, contracts);
                    ContractNo last =
                            all.isEmpty() ? null : all.get(all.size() - 1).contract();
                    return all.stream()
                            .filter(record -> record.contract().equals(last))
                            .toList();
                }));
    }

    private static Contract sorted(Contract contract) {
        List<ContractVersion> versions = contract.versions().stream()
                .map(version -> new ContractVersion(
                        version.number(),
                        version.effective(),
                        version.recordedOn(),
                        version.amount(),
                        version.end(),
                        version.obligations().stream()
                                .sorted(Comparator.comparing((Obligation obligation) ->
                                        obligation.id().value()))
                                .toList(),
                        version.penalty(),
                        version.retention(),
                        version.renewal(),
                        version.reason()))
                .toList();
        return new Contract(
                contract.no(),
                contract.kind(),
                contract.party(),
                contract.partyName(),
                contract.title(),
                contract.signed(),
                versions,
                contract.termination());
    }

    private static Fault inCurrency(
            String title, int rule, BiFunction<ContractRepository, CurrencyUnit, Stream<Versioned<Contract>>> answer) {
        return Fault.in(title, rule, ContractRepository.class, "inCurrency", (right, arguments) -> {
            try (Stream<Versioned<Contract>> all = answer.apply(right, (CurrencyUnit) arguments.get(0))) {
                return all.toList().stream();
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static Fault ofContracts(
            String title,
            int rule,
            BiFunction<PerformanceLog, Collection<ContractNo>, List<PerformanceRecord>> answer) {
        return Fault.in(
                title,
                rule,
                PerformanceLog.class,
                "ofContracts",
                (right, arguments) -> answer.apply(right, (Collection<ContractNo>) arguments.get(0)).stream());
    }

    private static List<PerformanceRecord> read(PerformanceLog right, Collection<ContractNo> contracts) {
        try (Stream<PerformanceRecord> all = right.ofContracts(contracts)) {
            return all.toList();
        }
    }
}
