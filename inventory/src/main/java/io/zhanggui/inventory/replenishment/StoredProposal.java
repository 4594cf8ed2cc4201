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
import io.zhanggui.inventory.check.Check;
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
 * @param terms how it can be ordered, and from whom, as they were on the day of the plan
 * @param proposed what was planned, positive
 * @param plannedOn the day of the plan
 * @param orderDay when to order, not before that day
 * @param expectedOn when it would arrive, not before the order day
 * @param validUntil the last day on which it may be ordered, not before the order day
 * @param reason what decided on the planned quantity
 * @param steps how it came to where it stands; empty until it is handed in
 */
@Beta
public record StoredProposal(
        ProposalId id,
        StockKey stock,
        SupplyTerms terms,
        Quantity proposed,
        LocalDate plannedOn,
        LocalDate orderDay,
        LocalDate expectedOn,
        LocalDate validUntil,
        ReorderReason reason,
        List<ProposalStep> steps) {

    /**
     * @throws IllegalArgumentException if the quantity is not positive, not below 1,000,000,000 or has more than six decimals,
     *     the terms are of another article, or days or steps go back
     */
    public StoredProposal {
        requireNonNull(id, "id");
        requireNonNull(stock, "stock");
        requireNonNull(terms, "terms");
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
        Check.quantity(proposed.amount(), "quantity of proposal " + id);
        if (!terms.sku().equals(stock.sku())) {
            throw new IllegalArgumentException(
                    "proposal " + id + " of " + stock.sku() + " cannot have terms of " + terms.sku());
        }
        if (orderDay.isBefore(plannedOn) || expectedOn.isBefore(orderDay) || validUntil.isBefore(orderDay)) {
            throw new IllegalArgumentException("proposal " + id + " planned on " + plannedOn + " cannot be ordered on "
                    + orderDay + ", valid until " + validUntil + " and expected on " + expectedOn);
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).at().isBefore(steps.get(i - 1).at())) {
                throw new IllegalArgumentException("proposal " + id + " cannot be "
                        + steps.get(i).state() + " at " + steps.get(i).at() + ", before it was "
                        + steps.get(i - 1).state() + " at " + steps.get(i - 1).at());
            }
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
                proposal.terms(),
                proposal.quantity(),
                proposal.on(),
                proposal.timing().orderDay(),
                proposal.timing().arrival(),
                validUntil,
                proposal.reason(),
                List.of());
    }

    /** Who would deliver it. */
    public PartyId supplier() {
        return terms.supplier();
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
        return Optional.ofNullable(terms.prices())
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

    /** Whether the quantity is further from what was planned than a share of that. */
    boolean isChangedBeyond(BigDecimal share) {
        BigDecimal difference = quantity().minus(proposed).amount().abs();
        return difference.compareTo(share.multiply(proposed.amount())) > 0;
    }

    /** Whether it may not be ordered any more on a day. */
    boolean isLapsedOn(LocalDate day) {
        return validUntil.isBefore(day);
    }

    /** Whether a plan that made this one cannot have counted on that other one of the same stock. */
    boolean repeats(StoredProposal other) {
        boolean sameStock = !other.id.equals(id) && other.stock.equals(stock);
        return sameStock
                && (other.state() == ProposalState.ACCEPTED
                        || (other.state() == ProposalState.ORDERED && other.plannedOn.equals(plannedOn)));
    }

    /** Whether the actor handed it in, for themselves or for somebody. */
    boolean wasHandedInBy(Actor actor) {
        return wasBroughtTo(ProposalState.PROPOSED, actor);
    }

    /** Whether the actor had a hand in a change, for themselves or for somebody. */
    boolean wasChangedBy(Actor actor) {
        return wasBroughtTo(ProposalState.CHANGED, actor);
    }

    private boolean wasBroughtTo(ProposalState state, Actor actor) {
        return steps.stream()
                .filter(step -> step.state() == state)
                .map(ProposalStep::by)
                .anyMatch(by ->
                        by.involves(actor.person()) || (actor.principal() != null && by.involves(actor.principal())));
    }

    StoredProposal to(ProposalState state, Quantity quantity, Stamp stamp, @Nullable OrderNo order) {
        List<ProposalStep> more = new ArrayList<>(steps);
        more.add(new ProposalStep(state, quantity, stamp.actor(), stamp.at(), stamp.reason(), order));
        return new StoredProposal(
                id, stock, terms, proposed, plannedOn, orderDay, expectedOn, validUntil, reason, more);
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
                .add("proposed", proposed)
                .add("terms", terms)
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
