package io.zhanggui.finance.ledger;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.AuditEntry;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Closes, holds and reopens the periods of one company. */
final class PeriodChanges {

    private final LegalEntityId entity;
    private final AccountingPeriodRepository periods;
    private final CommandReceipts receipts;
    private final AuditTrail audit;
    private final UnitOfWork unitOfWork;

    PeriodChanges(
            LegalEntityId entity,
            AccountingPeriodRepository periods,
            CommandReceipts receipts,
            AuditTrail audit,
            UnitOfWork unitOfWork) {
        this.entity = entity;
        this.periods = periods;
        this.receipts = requireNonNull(receipts, "receipts");
        this.audit = requireNonNull(audit, "audit");
        this.unitOfWork = unitOfWork;
    }

    AccountingPeriods current() {
        return unitOfWork.call(this::read);
    }

    /** The same for a caller that is in a unit of work already. */
    AccountingPeriods read() {
        Optional<Versioned<AccountingPeriods>> stored = periods.find(entity);
        return stored.isPresent() ? stored.get().value() : AccountingPeriods.open(entity);
    }

    AccountingPeriods close(LocalDate through, Stamp stamp) {
        requireNonNull(through, "through");
        return change(
                "ledger.closed",
                through,
                stamp,
                now -> now.status(through) == PeriodStatus.CLOSED ? now : now.closed(through));
    }

    AccountingPeriods hold(LocalDate through, Stamp stamp) {
        requireNonNull(through, "through");
        return change("ledger.held", through, stamp, now -> {
            if (now.status(through) == PeriodStatus.CLOSED) {
                throw rejected(Violation.of(
                        LedgerViolation.PERIOD_CLOSED,
                        "through",
                        requireNonNull(now.closedThrough(), "closedThrough")));
            }
            return now.status(through) == PeriodStatus.HOLD ? now : now.held(through);
        });
    }

    AccountingPeriods reopen(LocalDate from, Stamp stamp) {
        requireNonNull(from, "from");
        return change("ledger.reopened", from, stamp, now -> {
            String reason = stamp.reason();
            if (reason == null || reason.isBlank()) {
                throw rejected(Violation.of(LedgerViolation.REASON_MISSING, "reason"));
            }
            return now.reopened(from);
        });
    }

    private AccountingPeriods change(
            String action, LocalDate date, Stamp stamp, UnaryOperator<AccountingPeriods> change) {
        Fingerprint content =
                Fingerprint.of(action).add("entity", entity).add("date", date).build();
        return unitOfWork.call(() -> {
            receipts.once(stamp, content, () -> {
                store(change);
                audit.record(new AuditEntry(stamp, action, entity.value(), content));
                return date.toString();
            });
            return current();
        });
    }

    private void store(UnaryOperator<AccountingPeriods> change) {
        Optional<Versioned<AccountingPeriods>> stored = periods.find(entity);
        if (stored.isPresent()) {
            periods.replace(stored.get().map(change));
        } else {
            periods.add(change.apply(AccountingPeriods.open(entity)));
        }
    }

    private static RejectedException rejected(Violation violation) {
        return new RejectedException(Violations.of(violation));
    }
}
