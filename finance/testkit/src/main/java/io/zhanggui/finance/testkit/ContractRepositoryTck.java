package io.zhanggui.finance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.RepositoryTck;
import io.zhanggui.finance.contract.Contract;
import io.zhanggui.finance.contract.ContractRepository;
import io.zhanggui.finance.contract.ContractVersion;
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

    @Test
    void rule11_in_currency_gives_every_contract_in_the_currency_and_no_other_by_number() {
        String unique = unique();
        Contract second = ContractSamples.plain(unique + "-b", "USD 1.00");
        Contract first = ContractSamples.plain(unique + "-a", "USD 1.00");
        Contract lower = ContractSamples.plain(unique + "-Z", "USD 1.00");
        Contract other = ContractSamples.plain(unique + "-c", "CNY 1.00");
        for (Contract contract : List.of(second, other, first, lower)) {
            within(() -> port().add(contract));
        }
        assertThat(inCurrency("USD", Set.of(first.no(), second.no(), lower.no(), other.no())))
                .containsExactly(lower, first, second);
    }

    @Test
    void rule12_versions_and_obligations_come_back_in_their_order() {
        Contract stored = ContractSamples.full(unique());
        within(() -> port().add(stored));
        Contract read = within(() -> port().get(stored.no())).value();
        assertThat(read.versions().stream().map(ContractVersion::number)).containsExactly(1, 2, 3);
        assertThat(read.versions().get(0).obligations().stream()
                        .map(one -> one.id().value()))
                .containsExactly("O2", "O1");
        assertThat(inCurrency("JPY", Set.of(stored.no()))).containsExactly(stored);
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
