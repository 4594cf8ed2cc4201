package io.zhanggui.finance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.testkit.EventStreamTck;
import io.zhanggui.finance.contract.ObligationId;
import io.zhanggui.finance.contract.PerformanceLog;
import io.zhanggui.finance.contract.PerformanceRecord;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The rules of {@link PerformanceLog} as tests; an integrator implements {@link #open()} alone. */
public abstract class PerformanceLogTck extends EventStreamTck<ContractNo, PerformanceRecord, PerformanceLog> {

    private static final Instant NOON = Instant.parse("2025-11-30T12:00:00Z");

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

    @Test
    void rule11_of_contracts_gives_the_records_of_exactly_these_contracts_in_the_order_of_recording() {
        ContractNo one = key(unique());
        ContractNo two = key(unique());
        ContractNo other = key(unique());
        ContractNo without = key(unique());
        append(one, 0, 5);
        append(other, 0, 3);
        append(two, 0, 4);
        append(one, 1, 2);
        List<PerformanceRecord> read = within(() -> {
            try (Stream<PerformanceRecord> all = port().ofContracts(List.of(one, two, without))) {
                return all.toList();
            }
        });
        assertThat(read).containsExactlyInAnyOrder(event(one, 5), event(one, 2), event(two, 4));
        assertThat(read.stream().filter(record -> record.contract().equals(one)))
                .containsExactly(event(one, 5), event(one, 2));
    }

    private void append(ContractNo key, int size, int number) {
        within(() -> port().append(key, size, List.of(new Recorded<>(NOON.plusSeconds(size), event(key, number)))));
    }
}
