package io.zhanggui.finance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.testkit.EventStreamTck;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.core.testkit.Query;
import io.zhanggui.finance.contract.ObligationId;
import io.zhanggui.finance.contract.PerformanceLog;
import io.zhanggui.finance.contract.PerformanceRecord;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The rules of {@link PerformanceLog} as tests; an integrator implements {@link #open()} alone. */
public abstract class PerformanceLogTck extends EventStreamTck<ContractNo, PerformanceRecord, PerformanceLog> {

    /** For the adapters. */
    protected PerformanceLogTck() {}

    @Override
    protected ContractNo key(String unique) {
        return ContractNo.of(unique);
    }

    @Override
    protected PerformanceRecord event(ContractNo key, int number) {
        return new PerformanceRecord(
                key,
                ObligationId.of("O1"),
                ContractSamples.DAY,
                ContractSamples.DAY,
                Money.parse("CNY 10.00").plus(number),
                "GRN-" + number);
    }

    @Override
    protected Stream<PerformanceRecord> awkwardEvents(ContractNo key) {
        PerformanceRecord plain = event(key, 0);
        return Stream.of(
                new PerformanceRecord(key, ObligationId.of("验收 1"), plain.performedOn(), plain.recordedOn(), null, ""),
                new PerformanceRecord(
                        key,
                        plain.obligation(),
                        plain.performedOn(),
                        plain.recordedOn().plusYears(1),
                        Money.parse("JPY -5000"),
                        "凭证 \"1\"\n"),
                plain,
                plain);
    }

    @Override
    protected Stream<Query<PerformanceLog, ContractNo>> queries() {
        return Stream.of(Query.of("ofContracts", (port, no) -> port.ofContracts(List.of(no))));
    }

    @Override
    protected Stream<Fault> faults() {
        return ContractFaults.ofRecords();
    }

    @Test
    void rule10_of_contracts_is_in_the_order_of_recording_for_each_contract() {
        ContractNo one = key(unique());
        ContractNo other = key(unique());
        append(one, event(one, 5));
        append(other, event(other, 3));
        append(one, event(one, 2));
        append(one, event(one, 4));
        assertThat(ofContracts(List.of(other, one)))
                .filteredOn(record -> record.contract().equals(one))
                .containsExactly(event(one, 5), event(one, 2), event(one, 4));
    }

    @Test
    void rule11_of_contracts_gives_the_records_of_exactly_these_contracts() {
        ContractNo one = key(unique());
        ContractNo two = key(unique());
        ContractNo other = key(unique());
        ContractNo without = key(unique());
        append(one, event(one, 5));
        append(other, event(other, 3));
        append(two, event(two, 4));
        append(one, event(one, 2));
        assertThat(ofContracts(List.of(one, two, without)))
                .containsExactlyInAnyOrder(event(one, 5), event(one, 2), event(two, 4));
        assertThat(ofContracts(List.of())).isEmpty();
    }

    private List<PerformanceRecord> ofContracts(List<ContractNo> contracts) {
        return within(() -> {
            try (Stream<PerformanceRecord> all = port().ofContracts(contracts)) {
                return all.toList();
            }
        });
    }
}
