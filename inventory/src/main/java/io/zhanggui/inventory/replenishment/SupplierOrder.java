package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.WarehouseId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;

/**
 * What to order from one supplier on one day (供应商订单建议).
 *
 * @param supplier who delivers
 * @param orderDay when to order
 * @param lines what, at least one article
 */
@Beta
public record SupplierOrder(PartyId supplier, LocalDate orderDay, List<ReorderProposal> lines) {

    /**
     * @throws IllegalArgumentException if there is no line, or one is of another supplier or orders nothing
     */
    public SupplierOrder {
        requireNonNull(supplier, "supplier");
        requireNonNull(orderDay, "orderDay");
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("order from " + supplier + " has no lines");
        }
        for (ReorderProposal line : lines) {
            if (!line.supplier().equals(supplier) || !line.isOrder()) {
                throw new IllegalArgumentException("order from " + supplier + " cannot hold " + line.quantity() + " of "
                        + line.sku() + " from " + line.supplier());
            }
        }
    }

    /** What the order costs, exactly; empty if a line has no price or the currencies differ. */
    public Optional<BigMoney> value() {
        BigMoney sum = null;
        for (ReorderProposal line : lines) {
            Optional<BigMoney> cost = line.cost();
            if (cost.isEmpty() || (sum != null && !sum.isSameCurrency(cost.get()))) {
                return Optional.empty();
            }
            sum = sum == null ? cost.get() : sum.plus(cost.get());
        }
        return Optional.ofNullable(sum);
    }

    /** When the first of its goods are expected. */
    public LocalDate firstArrival() {
        return lines.stream()
                .map(line -> line.timing().arrival())
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /**
     * The order as data for procurement (采购申请), whose key is made of its content: the same order asked for twice is one
     * command.
     *
     * @param deliverTo where the goods are wanted
     */
    public PurchaseRequest request(WarehouseId deliverTo) {
        requireNonNull(deliverTo, "deliverTo");
        Fingerprint.Builder content = Fingerprint.of("inventory.purchase-request")
                .add("supplier", supplier)
                .add("orderDay", orderDay)
                .add("deliverTo", deliverTo);
        for (ReorderProposal line : lines) {
            content.add("on", line.on())
                    .add("sku", line.sku())
                    .add("quantity", line.quantity())
                    .add("arrival", line.timing().arrival())
                    .add("cost", line.cost().orElse(null));
        }
        String hex = content.build().hex();
        return new PurchaseRequest(
                CommandKey.of("replenish-" + hex.substring(0, 40)),
                supplier,
                deliverTo,
                orderDay,
                lines.stream()
                        .map(line -> new PurchaseRequest.Line(
                                line.sku(),
                                line.quantity(),
                                line.timing().arrival(),
                                line.unitPrice().orElse(null)))
                        .toList());
    }
}
