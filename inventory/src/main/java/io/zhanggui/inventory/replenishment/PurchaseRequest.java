package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * What procurement is asked to buy (采购申请), as plain data: a host hands it on.
 *
 * @param key under which it is safe to hand on twice
 * @param supplier from whom
 * @param deliverTo where the goods are wanted
 * @param orderDay when to order
 * @param lines what, at least one
 */
@Beta
public record PurchaseRequest(
        CommandKey key, PartyId supplier, WarehouseId deliverTo, LocalDate orderDay, List<Line> lines) {

    /**
     * @throws IllegalArgumentException if there is no line
     */
    public PurchaseRequest {
        requireNonNull(key, "key");
        requireNonNull(supplier, "supplier");
        requireNonNull(deliverTo, "deliverTo");
        requireNonNull(orderDay, "orderDay");
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("purchase request " + key + " has no lines");
        }
    }

    /**
     * What was accepted, as one request for each supplier, warehouse and order day, in that order; the key is made of the
     * content, so that the same proposals asked for twice are one command.
     *
     * @param accepted proposals of {@link ProposalDesk}, in any order; each stands for itself
     * @throws IllegalArgumentException if one is not accepted
     */
    public static List<PurchaseRequest> of(Collection<StoredProposal> accepted) {
        for (StoredProposal each : accepted) {
            if (each.state() != ProposalState.ACCEPTED) {
                throw new IllegalArgumentException(
                        "proposal " + each.id() + " is " + each.state() + ". Maybe accept it first?");
            }
        }
        return preview(accepted);
    }

    /**
     * What {@link #of} would ask for if these proposals were accepted as they stand, to be shown and not to be handed on: the
     * keys are others.
     */
    public static List<PurchaseRequest> preview(Collection<StoredProposal> proposals) {
        Map<List<Object>, List<StoredProposal>> orders = new LinkedHashMap<>();
        proposals.stream()
                .sorted(Comparator.comparing(StoredProposal::supplier)
                        .thenComparing(each -> each.stock().warehouse())
                        .thenComparing(StoredProposal::orderDay)
                        .thenComparing(StoredProposal::id))
                .forEach(each -> orders.computeIfAbsent(
                                List.of(each.supplier(), each.stock().warehouse(), each.orderDay()),
                                any -> new ArrayList<>())
                        .add(each));
        return orders.values().stream().map(PurchaseRequest::request).toList();
    }

    private static PurchaseRequest request(List<StoredProposal> proposals) {
        StoredProposal first = proposals.get(0);
        Fingerprint.Builder content = Fingerprint.of("inventory.purchase-request");
        List<Line> lines = new ArrayList<>();
        for (StoredProposal each : proposals) {
            content.add("proposal", each.fingerprint());
            lines.add(new Line(
                    each.stock().sku(),
                    each.quantity(),
                    each.expectedOn(),
                    each.unitPrice().orElse(null)));
        }
        String hex = content.build().hex();
        return new PurchaseRequest(
                CommandKey.of("replenish-" + hex.substring(0, 40)),
                first.supplier(),
                first.stock().warehouse(),
                first.orderDay(),
                lines);
    }

    /**
     * One article.
     *
     * @param sku the article
     * @param quantity how much, positive
     * @param expectedOn when it is expected
     * @param unitPrice what a unit costs on average; {@code null} if nobody said
     */
    @Beta
    public record Line(
            Sku sku,
            Quantity quantity,
            LocalDate expectedOn,
            @Nullable BigMoney unitPrice) {

        /**
         * @throws IllegalArgumentException if the quantity is not positive
         */
        public Line {
            requireNonNull(sku, "sku");
            requireNonNull(quantity, "quantity");
            requireNonNull(expectedOn, "expectedOn");
            if (quantity.signum() <= 0) {
                throw new IllegalArgumentException("quantity of " + sku + " must be positive but is " + quantity);
            }
        }
    }
}
