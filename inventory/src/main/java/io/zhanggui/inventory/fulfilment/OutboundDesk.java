package io.zhanggui.inventory.fulfilment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.AuditEntry;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.ConcurrentChangeException;
import io.zhanggui.core.repository.DuplicateIdException;
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.core.violation.Violations;
import java.time.Instant;
import java.util.function.Supplier;

/** Stores outbound orders: each command once, in one unit of work with its audit entry and its receipt. */
final class OutboundDesk {

    private final OutboundOrderRepository orders;
    private final CommandReceipts receipts;
    private final AuditTrail audit;
    private final UnitOfWork work;

    OutboundDesk(OutboundOrderRepository orders, CommandReceipts receipts, AuditTrail audit, UnitOfWork work) {
        this.orders = requireNonNull(orders, "orders");
        this.receipts = requireNonNull(receipts, "receipts");
        this.audit = requireNonNull(audit, "audit");
        this.work = requireNonNull(work, "work");
    }

    <T> T read(Supplier<T> question) {
        return work.call(question);
    }

    OutboundOrder get(OutboundOrderId id) {
        requireNonNull(id, "id");
        return work.call(() -> orders.get(id).value());
    }

    OutboundOrder create(OrderNo order, Stamp stamp, Fingerprint content, Supplier<OutboundOrder> next) {
        return work.call(() -> {
            String number = receipts.once(stamp, content, () -> {
                OutboundOrder made = next.get();
                add(made);
                audit.record(
                        new AuditEntry(stamp, "fulfilment.create", made.id().toString(), content));
                return Integer.toString(made.id().number());
            });
            return orders.get(OutboundOrderId.of(order, Integer.parseInt(number)))
                    .value();
        });
    }

    private void add(OutboundOrder made) {
        try {
            orders.add(made);
        } catch (DuplicateIdException e) {
            ConcurrentChangeException other = new ConcurrentChangeException(made.id(), 0, 1);
            other.initCause(e);
            throw other;
        }
    }

    Violations check(OutboundOrderId id, Stamp stamp, OutboundTask task) {
        requireNonNull(id, "id");
        requireNonNull(stamp, "stamp");
        return work.call(() -> check(orders.get(id).value(), stamp, task));
    }

    OutboundOrder change(OutboundOrderId id, Stamp stamp, Fingerprint content, OutboundTask task) {
        return work.call(() -> {
            receipts.once(stamp, content, () -> {
                OutboundOrder changed = orders.replace(orders.get(id).map(order -> {
                            check(order, stamp, task).throwIfAny();
                            return task.act().apply(order);
                        }))
                        .value();
                OutboundStep last = changed.steps().get(changed.steps().size() - 1);
                audit.record(new AuditEntry(stamp, last.action().code(), id.toString(), content));
                return changed.state().code();
            });
            return orders.get(id).value();
        });
    }

    private static Violations check(OutboundOrder order, Stamp stamp, OutboundTask task) {
        Instant last = order.steps().stream()
                .map(each -> each.stamp().at())
                .max(Instant::compareTo)
                .orElse(stamp.at());
        return Violations.builder()
                .addIf(
                        stamp.at().isBefore(last),
                        FulfilmentViolation.BEFORE_LAST_STEP,
                        "at",
                        stamp.at().toString(),
                        last.toString())
                .build()
                .plus(task.check().apply(order));
    }
}
