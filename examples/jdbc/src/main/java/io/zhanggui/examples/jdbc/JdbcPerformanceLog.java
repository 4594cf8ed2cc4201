package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.finance.contract.ObligationId;
import io.zhanggui.finance.contract.PerformanceLog;
import io.zhanggui.finance.contract.PerformanceRecord;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What was performed under each contract. */
final class JdbcPerformanceLog extends JdbcEventStream<ContractNo, PerformanceRecord> implements PerformanceLog {

    private static final Keys<ContractNo> KEYS = Keys.of("contract_no", no -> no);

    private static final Table<PerformanceRecord> RECORD = Table.<PerformanceRecord>named("performance_record")
            .column("obligation_id", PerformanceRecord::obligation)
            .column("performed_on", PerformanceRecord::performedOn)
            .column("recorded_on", PerformanceRecord::recordedOn)
            .money("amount", "currency", PerformanceRecord::amount)
            .column("evidence", PerformanceRecord::evidence);

    private static final Select OF_CONTRACTS = query(
            RECORD,
            KEYS,
            "performance_record.contract_no = any (?)",
            "performance_record.contract_no",
            "performance_record.seq");

    JdbcPerformanceLog(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, RECORD, KEYS, JdbcPerformanceLog::record);
    }

    @Override
    public Stream<PerformanceRecord> ofContracts(Collection<ContractNo> contracts) {
        return stream(
                OF_CONTRACTS, List.of(contracts.stream().map(ContractNo::value).toList()));
    }

    @Override
    void check(ContractNo contract, List<Recorded<PerformanceRecord>> records) {
        for (Recorded<PerformanceRecord> each : records) {
            if (!each.event().contract().equals(contract)) {
                throw new IllegalArgumentException(
                        "performance of " + each.event().contract() + " does not belong to the records of " + contract);
            }
        }
    }

    private static PerformanceRecord record(Row row) {
        return new PerformanceRecord(
                row.id("contract_no", ContractNo::of),
                row.id("obligation_id", ObligationId::of),
                row.date("performed_on"),
                row.date("recorded_on"),
                row.orNull("amount", amount -> row.money(amount, row.currency("currency"))),
                row.text("evidence"));
    }
}
