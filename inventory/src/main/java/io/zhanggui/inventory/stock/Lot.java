package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.item.Item;
import io.zhanggui.inventory.item.ShelfLife;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Goods of an article that were made together (批次).
 *
 * @param id its number, unique within the article
 * @param sku the article
 * @param madeOn when it was made (生产日期); {@code null} if nobody knows
 * @param expiresOn the first day on which it is no longer good, the day after the one on the label (保质期至), after
 *     {@code madeOn}; {@code null} if it does not expire
 * @param supplierLot the supplier's own number; {@code null} if there is none
 * @param blocked why nothing of it may leave (冻结), such as a complaint that is looked into; {@code null} if it may
 */
@Beta
public record Lot(
        LotId id,
        Sku sku,
        @Nullable LocalDate madeOn,
        @Nullable LocalDate expiresOn,
        @Nullable String supplierLot,
        @Nullable String blocked) {

    /**
     * What names a lot. Keys are ordered by article, then number.
     *
     * @param sku the article
     * @param id the number of the lot, unique within the article
     */
    @Beta
    public record Key(Sku sku, LotId id) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::sku).thenComparing(Key::id);

        public Key {
            requireNonNull(sku, "sku");
            requireNonNull(id, "id");
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return id + " of " + sku;
        }
    }

    public Lot {
        requireNonNull(id, "id");
        requireNonNull(sku, "sku");
        if (madeOn != null && expiresOn != null && !expiresOn.isAfter(madeOn)) {
            throw new IllegalArgumentException(
                    "lot " + id + " of " + sku + " is made on " + madeOn + ", but expires on " + expiresOn);
        }
        if (supplierLot != null && Identifier.isBlank(supplierLot)) {
            throw new IllegalArgumentException("lot " + id + " of " + sku + " has a blank supplierLot");
        }
        if (blocked != null && Identifier.isBlank(blocked)) {
            throw new IllegalArgumentException("lot " + id + " of " + sku + " is blocked for a blank reason");
        }
    }

    /** A lot that does not expire. */
    public static Lot of(LotId id, Sku sku) {
        return new Lot(id, sku, null, null, null, null);
    }

    /**
     * A lot whose label says until when it is good.
     *
     * @param lastDay the last day on which it is good (保质期至)
     */
    public static Lot goodThrough(LotId id, Sku sku, LocalDate lastDay) {
        if (requireNonNull(lastDay, "lastDay").equals(LocalDate.MAX)) {
            throw new IllegalArgumentException(
                    "lot " + id + " of " + sku + " is good through " + lastDay + ". Maybe it does not expire?");
        }
        return new Lot(id, sku, null, lastDay.plusDays(1), null, null);
    }

    /** A lot that was made on a day and keeps for the shelf life of the article. */
    public static Lot madeOn(LotId id, Sku sku, LocalDate day, ShelfLife shelfLife) {
        return new Lot(id, sku, day, shelfLife.expiryOf(day), null, null);
    }

    /** What names it. */
    public Key key() {
        return new Key(sku, id);
    }

    /** The same with the supplier's number. */
    public Lot supplierLot(String number) {
        return new Lot(id, sku, madeOn, expiresOn, requireNonNull(number, "number"), blocked);
    }

    /** The same, of which nothing may leave. */
    public Lot blocked(String reason) {
        return new Lot(id, sku, madeOn, expiresOn, supplierLot, requireNonNull(reason, "reason"));
    }

    /** The same, free to leave. */
    public Lot unblocked() {
        return new Lot(id, sku, madeOn, expiresOn, supplierLot, null);
    }

    /** Whether something of it may leave on a day: it is not blocked, and is still good. */
    public boolean mayLeave(LocalDate day) {
        return blocked == null && (expiresOn == null || day.isBefore(expiresOn));
    }

    /**
     * Whether the lot may come into stock; see {@link Item#checkReceipt}.
     *
     * @throws IllegalArgumentException if the article is another one
     */
    public Violations checkReceipt(Item item, LocalDate day) {
        if (!item.sku().equals(sku)) {
            throw new IllegalArgumentException("lot " + id + " is of " + sku + ", not of " + item.sku());
        }
        return item.checkReceipt(day, expiresOn);
    }
}
