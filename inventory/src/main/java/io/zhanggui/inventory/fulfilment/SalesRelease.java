package io.zhanggui.inventory.fulfilment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.ShopId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sales order that was reviewed and may leave (销售订单放行): the fact that the host's sales side hands over.
 *
 * @param order the number of the sales order
 * @param shop where it was placed
 * @param customer who gets it, as an id; never a name or an address
 * @param lines what may leave, at least one; kits as they were sold
 * @param orderedAt when it was placed
 * @param paidAt when it was paid, not after the release; {@code null} if it is paid later (货到付款) or on account
 * @param releasedAt when it was released
 * @param releasedBy who reviewed it
 * @param promised the last day on which it is to be delivered; {@code null} if none was promised
 * @param priority the greater, the sooner it is picked
 */
@Beta
public record SalesRelease(
        OrderNo order,
        ShopId shop,
        PartyId customer,
        List<Line> lines,
        Instant orderedAt,
        @Nullable Instant paidAt,
        Instant releasedAt,
        Actor releasedBy,
        @Nullable LocalDate promised,
        int priority) {

    /**
     * What was released, on account, with no promised day and of priority 0 unless it is told.
     *
     * @param released who reviewed it, and when
     * @throws IllegalArgumentException if there is no line, or it was released before it was placed
     */
    public static SalesRelease of(
            OrderNo order, ShopId shop, PartyId customer, Instant orderedAt, Stamp released, Line... lines) {
        return new SalesRelease(
                order, shop, customer, List.of(lines), orderedAt, null, released.at(), released.actor(), null, 0);
    }

    /**
     * The same, paid before the release.
     *
     * @throws IllegalArgumentException if that is before the order was placed, or after the release
     */
    public SalesRelease paidAt(Instant at) {
        return new SalesRelease(
                order,
                shop,
                customer,
                lines,
                orderedAt,
                requireNonNull(at, "at"),
                releasedAt,
                releasedBy,
                promised,
                priority);
    }

    /** The same, to be delivered by the end of that day. */
    public SalesRelease promised(LocalDate day) {
        return new SalesRelease(
                order,
                shop,
                customer,
                lines,
                orderedAt,
                paidAt,
                releasedAt,
                releasedBy,
                requireNonNull(day, "day"),
                priority);
    }

    /** The same with that priority: the greater, the sooner it is picked. */
    public SalesRelease priority(int rank) {
        return new SalesRelease(
                order, shop, customer, lines, orderedAt, paidAt, releasedAt, releasedBy, promised, rank);
    }

    /**
     * An article with a quantity.
     *
     * @param sku the article
     * @param quantity how much, positive
     */
    public record Line(Sku sku, Quantity quantity) {

        /** So much of an article. */
        public static Line of(Sku sku, Quantity quantity) {
            return new Line(sku, quantity);
        }

        /**
         * @throws IllegalArgumentException if the quantity is not positive
         */
        public Line {
            requireNonNull(sku, "sku");
            if (requireNonNull(quantity, "quantity").signum() <= 0) {
                throw new IllegalArgumentException("quantity of " + sku + " must be positive, but is " + quantity);
            }
        }
    }

    /**
     * @throws IllegalArgumentException if there is no line, or time goes back from order to payment to release
     */
    public SalesRelease {
        requireNonNull(order, "order");
        requireNonNull(shop, "shop");
        requireNonNull(customer, "customer");
        lines = List.copyOf(lines);
        requireNonNull(orderedAt, "orderedAt");
        requireNonNull(releasedAt, "releasedAt");
        requireNonNull(releasedBy, "releasedBy");
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("release of " + order + " has no line");
        }
        if (releasedAt.isBefore(orderedAt)) {
            throw new IllegalArgumentException(
                    "order " + order + " was released at " + releasedAt + ", before it was placed at " + orderedAt);
        }
        if (paidAt != null && (paidAt.isBefore(orderedAt) || paidAt.isAfter(releasedAt))) {
            throw new IllegalArgumentException("order " + order + " was paid at " + paidAt + ", not between "
                    + orderedAt + " and " + releasedAt + ". Maybe leave out what was paid later?");
        }
    }

    /** The order with its articles and days; not the customer, nor who reviewed it. */
    @Override
    public String toString() {
        return "release of " + order + " from " + shop + " at " + releasedAt + ", " + lines + ", promised " + promised;
    }
}
