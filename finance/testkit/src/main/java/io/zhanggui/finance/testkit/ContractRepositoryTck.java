package io.zhanggui.finance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.core.testkit.Query;
import io.zhanggui.core.testkit.RepositoryTck;
import io.zhanggui.finance.contract.Contract;
import io.zhanggui.finance.contract.ContractRepository;
import io.zhanggui.finance.contract.ContractVersion;
import io.zhanggui.finance.contract.Obligation;
import io.zhanggui.finance.contract.Termination;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** The rules of {@link ContractRepository} as tests; an integrator implements {@link #open()} alone. */
public abstract class ContractRepositoryTck extends RepositoryTck<ContractNo, Contract, ContractRepository> {

    /** For the adapters. */
    protected ContractRepositoryTck() {}

    @Override
    protected Contract value(String unique) {
        return ContractSamples.plain(unique, "CNY 100.00");
    }

    @Override
    protected Contract changed(Contract value) {
        return value.amended(
                value.latest().next(ContractSamples.DAY, value.latest().amount().plus(1), List.of(), "changed"));
    }

    @Override
    protected ContractNo idOf(Contract value) {
        return value.no();
    }

    @Override
    protected Stream<Contract> awkwardValues(Supplier<String> unique) {
        Contract open = value(unique.get());
        return Stream.of(
                ContractSamples.full(unique.get()),
                open.terminated(new Termination(ContractSamples.DAY, null, "x")),
                ContractSamples.plain(unique.get(), "KWD 0.001"));
    }

    @Override
    protected Stream<Query<ContractRepository, Contract>> queries() {
        return Stream.of(Query.of("inCurrency", (port, contract) -> port.inCurrency(contract.currency())));
    }

    @Override
    protected Stream<Fault> faults() {
        return ContractFaults.ofContracts();
    }

    @Test
    void rule5_versions_and_obligations_come_back_in_their_order() {
        Contract stored = ContractSamples.full(unique());
        within(() -> port().add(stored));
        Contract read = within(() -> port().get(stored.no())).value();
        assertThat(read.versions()).extracting(ContractVersion::number).containsExactly(1, 2, 3);
        assertThat(read.versions().get(0).obligations())
                .extracting(Obligation::id)
                .containsExactlyElementsOf(stored.versions().get(0).obligations().stream()
                        .map(Obligation::id)
                        .toList());
    }

    @Test
    void rule10_in_currency_is_in_the_order_of_numbers() {
        String unique = unique();
        List<ContractNo> numbers = Stream.of("-Z", "-a", "-b")
                .map(end -> ContractNo.of(unique + end))
                .toList();
        for (int i : new int[] {2, 0, 1}) {
            within(() -> port().add(ContractSamples.plain(numbers.get(i).value(), "USD 1.00")));
        }
        assertThat(inCurrency("USD", Set.copyOf(numbers)))
                .extracting(Contract::no)
                .containsExactlyElementsOf(numbers);
    }

    @Test
    void rule11_in_currency_gives_every_contract_in_the_currency_and_no_other() {
        Contract one = ContractSamples.plain(unique(), "USD 1.00");
        Contract two = ContractSamples.plain(unique(), "USD 1.00");
        Contract other = ContractSamples.plain(unique(), "CNY 1.00");
        for (Contract contract : List.of(one, other, two)) {
            within(() -> port().add(contract));
        }
        assertThat(inCurrency("USD", Set.of(one.no(), two.no(), other.no()))).containsExactlyInAnyOrder(one, two);
    }

    private List<Contract> inCurrency(String currency, Set<ContractNo> numbers) {
        return within(() -> {
            try (Stream<Versioned<Contract>> all = port().inCurrency(CurrencyUnit.of(currency))) {
                return all.map(Versioned::value)
                        .filter(contract -> numbers.contains(contract.no()))
                        .toList();
            }
        });
    }
}
