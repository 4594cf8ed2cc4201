package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * A proposal that was handed in, and what became of it (补货建议单); {@link ProposalDesk} carries it to its order. Immutable.
 *
 * @param id the number
 * @param stock the article and the warehouse that it is for
 * @param supplier who would deliver it
 * @param proposed what was planned, positive
 * @param prices what it costs, by quantity; {@code null} if nobody said
 * @param plannedOn the day of the plan
 * @param orderDay when to order
 * @param expectedOn when it would arrive
 * @param validUntil the last day on which it may be ordered
 * @param reason what decided on the planned quantity
 * @param steps how it came to where it stands; empty until it is handed in
 */
@Beta
public record StoredProposal(
        ProposalId id,
        StockKey stock,
        PartyId supplier,
        Quantity proposed,
        @Nullable PriceList prices,
        LocalDate plannedOn,
        LocalDate orderDay,
        LocalDate expectedOn,
        LocalDate validUntil,
        ReorderReason reason,
        List<ProposalStep> steps) {

    /**
     * @throws IllegalArgumentException if the quantity is not positive
     */
    public StoredProposal {
        requireNonNull(id, "id");
        requireNonNull(stock, "stock");
        requireNonNull(supplier, "supplier");
        requireNonNull(proposed, "proposed");
        requireNonNull(plannedOn, "plannedOn");
        requireNonNull(orderDay, "orderDay");
        requireNonNull(expectedOn, "expectedOn");
        requireNonNull(validUntil, "validUntil");
        requireNonNull(reason, "reason");
        steps = List.copyOf(steps);
        if (proposed.signum() <= 0) {
            throw new IllegalArgumentException("quantity of proposal " + id + " must be positive but is " + proposed);
        }
    }

    /**
     * What is to be handed in of a plan; it stands nowhere yet.
     *
     * @param validUntil the last day on which it may be ordered
     * @throws IllegalArgumentException if there is nothing to order
     */
    public static StoredProposal of(
            ProposalId id, WarehouseId warehouse, ReorderProposal proposal, LocalDate validUntil) {
        return new StoredProposal(
                id,
                StockKey.of(proposal.sku(), warehouse),
                proposal.supplier(),
                proposal.quantity(),
                proposal.terms().prices(),
                proposal.on(),
                proposal.timing().orderDay(),
                proposal.timing().arrival(),
                validUntil,
                proposal.reason(),
                List.of());
    }

    /**
     * Where it stands.
     *
     * @throws IllegalStateException if it was not handed in
     */
    public ProposalState state() {
        return last().state();
    }

    /** What is to be ordered now; what was planned if nobody changed it. */
    public Quantity quantity() {
        return steps.isEmpty() ? proposed : last().quantity();
    }

    /** What a unit of the quantity to be ordered now costs on average; empty if nobody said. */
    public Optional<BigMoney> unitPrice() {
        return Optional.ofNullable(prices)
                .map(list -> list.averageUnitPrice(quantity().amount()));
    }

    /** The purchase order; empty unless it was ordered. */
    public Optional<OrderNo> order() {
        return steps.isEmpty() ? Optional.empty() : Optional.ofNullable(last().order());
    }

    /** How far the quantity is from what was planned, as a share of that, not negative. */
    public BigDecimal change() {
        return quantity().minus(proposed).amount().abs().divide(proposed.amount(), 6, RoundingMode.HALF_UP);
    }

    /** Whether the actor had a hand in a change, for themselves or for somebody. */
    boolean wasChangedBy(Actor actor) {
        return steps.stream()
                .filter(step -> step.state() == ProposalState.CHANGED)
                .map(ProposalStep::by)
                .anyMatch(by ->
                        by.involves(actor.person()) || (actor.principal() != null && by.involves(actor.principal())));
    }

    StoredProposal to(ProposalState state, Quantity quantity, Stamp stamp, @Nullable OrderNo order) {
        List<ProposalStep> more = new ArrayList<>(steps);
        more.add(new ProposalStep(state, quantity, stamp.actor(), stamp.at(), stamp.reason(), order));
        return new StoredProposal(
                id, stock, supplier, proposed, prices, plannedOn, orderDay, expectedOn, validUntil, reason, more);
    }

    private ProposalStep last() {
        if (steps.isEmpty()) {
            throw new IllegalStateException("proposal " + id + " was not handed in");
        }
        return steps.get(steps.size() - 1);
    }

    /** Everything that was planned, with the quantity and the state that it has now. */
    Fingerprint fingerprint() {
        return Fingerprint.of("inventory.proposal")
                .add("id", id)
                .add("sku", stock.sku())
                .add("warehouse", stock.warehouse())
                .add("supplier", supplier)
                .add("proposed", proposed)
                .add("prices", prices)
                .add("plannedOn", plannedOn)
                .add("orderDay", orderDay)
                .add("expectedOn", expectedOn)
                .add("validUntil", validUntil)
                .add("reason", reason)
                .add("quantity", quantity())
                .add("state", steps.isEmpty() ? null : state())
                .add("order", order().orElse(null))
                .build();
    }
}
