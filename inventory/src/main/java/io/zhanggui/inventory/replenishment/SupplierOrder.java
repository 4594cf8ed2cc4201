package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PartyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;

/**
 * What a plan would order from one supplier on one day (供应商订单建议). What is ordered in the end are the proposals that somebody
 * accepted: {@link PurchaseRequest#of}.
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
}
