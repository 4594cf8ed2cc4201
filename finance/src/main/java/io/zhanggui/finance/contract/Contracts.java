package io.zhanggui.finance.contract;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.AuditEntry;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Files contracts, amends and terminates them, and records what was performed; each call is one unit of work, safe to
 * repeat under its command key, and leaves a line in the audit trail. What it gives back is the contract as it stands now,
 * also when it replays.
 */
public final class Contracts {

    private final ContractRepository contracts;
    private final PerformanceLog log;
    private final CommandReceipts receipts;
    private final AuditTrail audit;
    private final UnitOfWork unitOfWork;

    /** The register on a host's storage. */
    public Contracts(
            ContractRepository contracts,
            PerformanceLog log,
            CommandReceipts receipts,
            AuditTrail audit,
            UnitOfWork unitOfWork) {
        this.contracts = requireNonNull(contracts, "contracts");
        this.log = requireNonNull(log, "log");
        this.receipts = requireNonNull(receipts, "receipts");
        this.audit = requireNonNull(audit, "audit");
        this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork");
    }

    /** An empty register in memory. */
    public static Contracts inMemory(MemoryStore store) {
        return new Contracts(
                ContractRepository.inMemory(store),
                PerformanceLog.inMemory(store),
                CommandReceipts.inMemory(store),
                AuditTrail.inMemory(store),
                store);
    }

    /**
     * Files a new contract (合同归档).
     *
     * @throws io.zhanggui.core.repository.DuplicateIdException if the number is taken
     * @throws io.zhanggui.core.repository.CommandConflictException if the key was used for another content
     */
    public Contract file(Contract contract, Stamp stamp) {
        requireNonNull(contract, "contract");
        return once(
                contract.no(),
                "contract.filed",
                ContractFingerprint.of(contract),
                stamp,
                () -> contracts.add(contract));
    }

    /** Everything that speaks against adding a version to a contract. */
    public Violations checkAmend(ContractNo no, ContractVersion version) {
        return unitOfWork.call(() -> check(contracts.get(no).value(), version));
    }

    /**
     * Adds a version to a contract (合同变更); the history stays.
     *
     * @throws io.zhanggui.core.violation.RejectedException with all violations of {@link #checkAmend}
     * @throws io.zhanggui.core.repository.NotFoundException if there is no such contract
     * @throws io.zhanggui.core.repository.CommandConflictException if the key was used for another content
     */
    public Contract amend(ContractNo no, ContractVersion version, Stamp stamp) {
        requireNonNull(version, "version");
        return change(no, "contract.amended", ContractFingerprint.of(no, version), stamp, contract -> {
            check(contract, version).throwIfAny();
            return contract.amended(version);
        });
    }

    /**
     * Ends a contract before its time (合同终止).
     *
     * @throws io.zhanggui.core.violation.RejectedException if it was terminated already
     * @throws io.zhanggui.core.repository.NotFoundException if there is no such contract
     * @throws io.zhanggui.core.repository.CommandConflictException if the key was used for another content
     */
    public Contract terminate(ContractNo no, Termination termination, Stamp stamp) {
        requireNonNull(termination, "termination");
        return change(no, "contract.terminated", ContractFingerprint.of(no, termination), stamp, contract -> {
            Violations.Builder found = Violations.builder();
            addIfTerminated(found, contract);
            found.build().throwIfAny();
            return contract.terminated(termination);
        });
    }

    /** Everything that speaks against a record. */
    public Violations checkRecord(PerformanceRecord record) {
        return unitOfWork.call(
                () -> check(contracts.get(record.contract()).value(), log.read(record.contract()), record));
    }

    /**
     * Records that an obligation was performed, or takes a wrong record back with a negative amount.
     *
     * @throws io.zhanggui.core.violation.RejectedException with all violations of {@link #checkRecord}
     * @throws io.zhanggui.core.repository.NotFoundException if there is no such contract
     * @throws io.zhanggui.core.repository.CommandConflictException if the key was used for another content
     */
    public void record(PerformanceRecord record, Stamp stamp) {
        ContractNo no = record.contract();
        once(no, "contract.performed", ContractFingerprint.of(record), stamp, () -> {
            Versioned<Contract> contract = contracts.get(no);
            List<Recorded<PerformanceRecord>> before = log.read(no);
            check(contract.value(), before, record).throwIfAny();
            log.append(no, before.size(), List.of(new Recorded<>(notBefore(before, stamp.at()), record)));
        });
    }

    /** Recording time never goes back, though clocks of several servers differ. */
    private static Instant notBefore(List<Recorded<PerformanceRecord>> before, Instant at) {
        Instant last = before.isEmpty() ? at : before.get(before.size() - 1).at();
        return last.isAfter(at) ? last : at;
    }

    /**
     * The performance sheet of a contract (合同履行一览表).
     *
     * @throws io.zhanggui.core.repository.NotFoundException if there is no such contract
     */
    public ContractPerformanceSheet sheet(ContractNo no, AsOf asOf) {
        return unitOfWork.call(() -> contracts.get(no).value().performance(records(List.of(no)), asOf));
    }

    /** All contracts in a currency. */
    public ContractRegister register(CurrencyUnit currency) {
        return unitOfWork.call(() -> {
            try (Stream<Versioned<Contract>> all = contracts.inCurrency(currency)) {
                return ContractRegister.of(currency, all.map(Versioned::value).toList());
            }
        });
    }

    /** Everything that was recorded about the contracts of a register. */
    public PerformanceRecords records(ContractRegister register) {
        return records(register.contracts().stream().map(Contract::no).toList());
    }

    /** The statistics of a period as of its last day, over all contracts in a currency. */
    public ContractStatistics statistics(CurrencyUnit currency, ReportingPeriod period) {
        return unitOfWork.call(() -> {
            ContractRegister register = register(currency);
            return ContractStatistics.of(register, records(register), period);
        });
    }

    private PerformanceRecords records(List<ContractNo> numbers) {
        return unitOfWork.call(() -> {
            try (Stream<PerformanceRecord> all = log.ofContracts(numbers)) {
                return PerformanceRecords.of(all.toList());
            }
        });
    }

    private Contract change(
            ContractNo no, String action, Fingerprint content, Stamp stamp, UnaryOperator<Contract> change) {
        return once(
                no,
                action,
                content,
                stamp,
                () -> contracts.replace(contracts.get(no).map(change)));
    }

    private Contract once(ContractNo no, String action, Fingerprint content, Stamp stamp, Runnable work) {
        requireNonNull(stamp, "stamp");
        return unitOfWork.call(() -> {
            receipts.once(stamp, content, () -> {
                work.run();
                audit.record(new AuditEntry(stamp, action, no.value(), content));
                return no.value();
            });
            return contracts.get(no).value();
        });
    }

    private Violations check(Contract contract, ContractVersion version) {
        Violations.Builder found = Violations.builder();
        addIfTerminated(found, contract);
        int expected = contract.latest().number() + 1;
        found.addIf(
                version.number() != expected, ContractViolation.VERSION_NUMBER, "number", expected, version.number());
        found.addIf(version.reason().isBlank(), ContractViolation.AMENDMENT_REASON_MISSING, "reason");
        found.addIf(
                !version.currency().equals(contract.currency()),
                ContractViolation.CURRENCY_DIFFERS,
                "amount",
                contract.currency());
        LocalDate last = contract.latest().recordedOn();
        LocalDate recordedOn = version.recordedOn();
        found.addIf(
                last != null && recordedOn != null && recordedOn.isBefore(last),
                ContractViolation.RECORDED_BACKWARDS,
                "recordedOn",
                String.valueOf(last));
        Set<ObligationId> performed = new HashSet<>();
        log.read(contract.no()).forEach(record -> performed.add(record.event().obligation()));
        for (Obligation obligation : contract.latest().obligations()) {
            found.addIf(
                    performed.contains(obligation.id())
                            && version.obligation(obligation.id()).isEmpty(),
                    ContractViolation.PERFORMED_OBLIGATION_DROPPED,
                    "obligations",
                    obligation.id());
        }
        return found.build();
    }

    private static void addIfTerminated(Violations.Builder found, Contract contract) {
        Termination termination = contract.termination();
        if (termination != null) {
            found.add(Violation.of(ContractViolation.CONTRACT_TERMINATED, "", termination.lastDay()));
        }
    }

    private static Violations check(
            Contract contract, List<Recorded<PerformanceRecord>> before, PerformanceRecord record) {
        Optional<Obligation> obligation = contract.versions().stream()
                .flatMap(version -> version.obligation(record.obligation()).stream())
                .reduce((older, newer) -> newer);
        Violations.Builder found = Violations.builder();
        if (obligation.isEmpty()) {
            found.add(Violation.of(ContractViolation.OBLIGATION_UNKNOWN, "obligation")
                    .rejecting(record.obligation()));
        } else {
            addAmount(found, contract.currency(), obligation.get(), before, record);
        }
        if (!before.isEmpty()) {
            LocalDate last = before.get(before.size() - 1).event().recordedOn();
            found.addIf(record.recordedOn().isBefore(last), ContractViolation.RECORDED_BACKWARDS, "recordedOn", last);
        }
        return found.build();
    }

    private static void addAmount(
            Violations.Builder found,
            CurrencyUnit currency,
            Obligation obligation,
            List<Recorded<PerformanceRecord>> before,
            PerformanceRecord record) {
        Money amount = record.amount();
        if (obligation.isMilestone() || amount == null) {
            found.addIf(obligation.isMilestone() && amount != null, ContractViolation.AMOUNT_ON_MILESTONE, "amount");
            found.addIf(!obligation.isMilestone() && amount == null, ContractViolation.AMOUNT_MISSING, "amount");
            return;
        }
        if (!amount.getCurrencyUnit().equals(currency)) {
            found.add(Violation.of(ContractViolation.CURRENCY_DIFFERS, "amount", currency)
                    .rejecting(amount));
            return;
        }
        Money left = amount;
        for (Recorded<PerformanceRecord> earlier : before) {
            Money done = earlier.event().amount();
            if (earlier.event().obligation().equals(obligation.id()) && done != null) {
                left = left.plus(done);
            }
        }
        found.addIf(left.isNegative(), ContractViolation.PERFORMANCE_NEGATIVE, "amount", left);
    }
}
