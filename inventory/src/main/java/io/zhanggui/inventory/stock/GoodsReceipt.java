package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.WarehouseId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A delivery against a purchase order, looked over (收货单、验收): what was ordered, what came, and what of it is accepted. Only
 * that comes into stock; what is rejected stays the supplier's, whether the carrier takes it back or it is kept apart.
 *
 * @param order the purchase order, or another document of the host's, not blank
 * @param supplier who delivered
 * @param warehouse where it came
 * @param date the day on which it came
 * @param lines what was ordered or came, at least one
 */
@Beta
public record GoodsReceipt(
        String order, PartyId supplier, WarehouseId warehouse, LocalDate date, List<GoodsReceiptLine> lines) {

    public GoodsReceipt {
        requireNonNull(supplier, "supplier");
        requireNonNull(warehouse, "warehouse");
        requireNonNull(date, "date");
        lines = List.copyOf(lines);
        if (Identifier.isBlank(requireNonNull(order, "order"))) {
            throw new IllegalArgumentException("a goods receipt of " + date + " has a blank order");
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("the goods receipt of order " + order + " has no line");
        }
    }

    /**
     * The receipts of what is accepted, in the order of the lines, for {@link StockBook#record}.
     *
     * @param ids gives the movement of a line its id, unique within its stock
     */
    public List<Movement> receipts(Function<GoodsReceiptLine, MovementId> ids) {
        return lines.stream()
                .filter(line -> line.accepted().signum() > 0)
                .map(line -> Movement.receipt(ids.apply(line), date, stock(line), line.accepted(), line.unitCost())
                        .goods(new Goods(line.lot(), null))
                        .serials(line.serials())
                        .reference(order))
                .toList();
    }

    /**
     * The receipts of what is rejected and kept apart until the supplier takes it back (待退): the supplier's own goods in a
     * warehouse of their own, so that they cost nothing and are promised to nobody; {@link MovementKind#HANDOVER} gives them
     * back.
     *
     * @param apart the warehouse in which rejected goods lie
     * @param ids gives the movement of a line its id, unique within its stock
     */
    public List<Movement> keptApart(WarehouseId apart, Function<GoodsReceiptLine, MovementId> ids) {
        requireNonNull(apart, "apart");
        return rejected()
                .map(line -> Movement.consigned(
                                ids.apply(line), date, StockKey.of(line.sku(), apart), line.rejected(), supplier)
                        .goods(new Goods(line.lot(), supplier))
                        .reference(order))
                .toList();
    }

    /** The lines of which something is not accepted. */
    public Stream<GoodsReceiptLine> rejected() {
        return lines.stream().filter(line -> line.rejected().signum() > 0);
    }

    /** The lines of which the supplier still owes something (欠交): less was accepted than ordered. */
    public Stream<GoodsReceiptLine> owed() {
        return lines.stream().filter(line -> line.difference().signum() < 0);
    }

    /** The lines of which more was accepted than ordered (超收). */
    public Stream<GoodsReceiptLine> above() {
        return lines.stream().filter(line -> line.difference().signum() > 0);
    }

    private StockKey stock(GoodsReceiptLine line) {
        return StockKey.of(line.sku(), warehouse);
    }
}
