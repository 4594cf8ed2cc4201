package io.zhanggui.inventory.item;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * An article that is bought, kept, sold or given away (商品).
 *
 * <pre>{@code
 * Item tea = Item.builder(Sku.of("TEA-005"), "明前龙井 250 g").category("茶", "绿茶").expiring(ShelfLife.ofThirds(540)).build();
 * }</pre>
 *
 * @param sku its number
 * @param name what it is called (品名), not blank
 * @param kind where it comes from and what it is for
 * @param unit the unit in which it is counted
 * @param category its place in the tree of categories; {@code null} if it has none
 * @param tracking how closely its goods are followed; of a kit {@link Tracking#NONE}
 * @param shelfLife how long it keeps; {@code null} if nothing is known, or its goods do not expire
 * @param volume litres of one unit with its package, not negative; {@code null} if not measured
 * @param weight kilograms of one unit with its package, not negative; {@code null} if not measured
 * @param barcodes what scanners read from it, each once; the first is the usual one
 * @param active the days on which it may be bought or made, not empty; what is left may be sold later
 * @param successor the article that takes its place (替代品); {@code null} if there is none
 */
@Beta
public record Item(
        Sku sku,
        String name,
        ItemKind kind,
        UnitOfMeasure unit,
        @Nullable CategoryPath category,
        Tracking tracking,
        @Nullable ShelfLife shelfLife,
        @Nullable BigDecimal volume,
        @Nullable BigDecimal weight,
        List<Barcode> barcodes,
        LocalDateRange active,
        @Nullable Sku successor) {

    public Item {
        requireNonNull(sku, "sku");
        requireNonNull(kind, "kind");
        requireNonNull(unit, "unit");
        requireNonNull(tracking, "tracking");
        requireNonNull(active, "active");
        barcodes = List.copyOf(barcodes);
        if (Identifier.isBlank(requireNonNull(name, "name"))) {
            throw new IllegalArgumentException("item " + sku + " has a blank name");
        }
        requireTracking(sku, kind, tracking, shelfLife);
        requireNotNegative(sku, "volume", volume);
        requireNotNegative(sku, "weight", weight);
        if (new HashSet<>(barcodes).size() != barcodes.size()) {
            throw new IllegalArgumentException("item " + sku + " has a barcode twice: " + barcodes);
        }
        if (active.isEmpty()) {
            throw new IllegalArgumentException("item " + sku + " is active on no day, from " + active.getStart());
        }
        if (sku.equals(successor)) {
            throw new IllegalArgumentException("item " + sku + " is its own successor");
        }
    }

    private static void requireTracking(Sku sku, ItemKind kind, Tracking tracking, @Nullable ShelfLife shelfLife) {
        if (!kind.isStocked() && tracking != Tracking.NONE) {
            throw new IllegalArgumentException(
                    "kit " + sku + " is tracked by " + tracking + ". Maybe its components are meant?");
        }
        if (shelfLife != null && tracking != Tracking.LOT_WITH_EXPIRY) {
            throw new IllegalArgumentException("item " + sku + " has a shelf life, but is tracked by " + tracking
                    + ". Maybe LOT_WITH_EXPIRY is meant?");
        }
    }

    private static void requireNotNegative(Sku sku, String name, @Nullable BigDecimal value) {
        if (value != null && value.signum() < 0) {
            throw new IllegalArgumentException(name + " of " + sku + " must not be negative, but is " + value);
        }
    }

    /** An article that is bought, counted in pieces, tracked by quantity and always active, unless something else is said. */
    public static Builder builder(Sku sku, String name) {
        return new Builder(sku, name);
    }

    /** A builder that begins with what this article says. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Whether it may be bought or made on a day. */
    public boolean isActiveOn(LocalDate day) {
        return active.contains(day);
    }

    /** The same, replaced by another article from a day on: no longer bought or made then. */
    public Item replacedBy(Sku other, LocalDate from) {
        return toBuilder().successor(other).activeBefore(from).build();
    }

    /**
     * Whether goods may come into stock.
     *
     * @param day when they come
     * @param expiresOn when they expire; {@code null} if they do not, or nobody knows
     */
    public Violations checkReceipt(LocalDate day, @Nullable LocalDate expiresOn) {
        return Violations.builder()
                .addIf(!isActiveOn(day), ItemViolation.NOT_ACTIVE, "sku", sku, day)
                .build()
                .plus(checkGoods(day, expiresOn, shelfLife == null ? 0 : shelfLife.leftOnReceipt()));
    }

    /** Whether goods may go to a customer; see {@link #checkReceipt}. */
    public Violations checkShipment(LocalDate day, @Nullable LocalDate expiresOn) {
        return checkGoods(day, expiresOn, shelfLife == null ? 0 : shelfLife.leftOnShipment());
    }

    private Violations checkGoods(LocalDate day, @Nullable LocalDate expiresOn, int least) {
        Violations.Builder found = Violations.builder()
                .addIf(!kind.isStocked(), ItemViolation.KIT_IS_NOT_STOCKED, "sku", sku)
                .addIf(
                        tracking == Tracking.LOT_WITH_EXPIRY && expiresOn == null,
                        ItemViolation.EXPIRY_MISSING,
                        "expiresOn",
                        sku);
        if (expiresOn != null) {
            long left = ShelfLife.daysLeft(expiresOn, day);
            found.addIf(left < 1, ItemViolation.EXPIRED, "expiresOn", expiresOn, day)
                    .addIf(left >= 1 && left < least, ItemViolation.LIFE_TOO_SHORT, "expiresOn", left, least);
        }
        return found.build();
    }

    /** Collects what is known of an article; not safe for threads. */
    public static final class Builder {

        private final Sku sku;
        private String name;
        private ItemKind kind = ItemKind.BOUGHT;
        private UnitOfMeasure unit = UnitOfMeasure.PIECE;
        private @Nullable CategoryPath category;
        private Tracking tracking = Tracking.NONE;
        private @Nullable ShelfLife shelfLife;
        private @Nullable BigDecimal volume;
        private @Nullable BigDecimal weight;
        private List<Barcode> barcodes = new ArrayList<>();
        private LocalDateRange active = LocalDateRange.ALL;
        private @Nullable Sku successor;

        private Builder(Sku sku, String name) {
            this.sku = requireNonNull(sku, "sku");
            this.name = requireNonNull(name, "name");
        }

        private Builder(Item item) {
            this(item.sku, item.name);
            kind = item.kind;
            unit = item.unit;
            category = item.category;
            tracking = item.tracking;
            shelfLife = item.shelfLife;
            volume = item.volume;
            weight = item.weight;
            barcodes = new ArrayList<>(item.barcodes);
            active = item.active;
            successor = item.successor;
        }

        /** Another name. */
        public Builder name(String other) {
            name = requireNonNull(other, "other");
            return this;
        }

        /** Where it comes from and what it is for. */
        public Builder kind(ItemKind what) {
            kind = requireNonNull(what, "what");
            return this;
        }

        /** The unit in which it is counted. */
        public Builder unit(UnitOfMeasure measure) {
            unit = requireNonNull(measure, "measure");
            return this;
        }

        /** Its category, from the top. */
        public Builder category(String... path) {
            category = CategoryPath.of(path);
            return this;
        }

        /** How closely its goods are followed; a shelf life of another kind of tracking is dropped. */
        public Builder tracking(Tracking how) {
            tracking = requireNonNull(how, "how");
            shelfLife = how == Tracking.LOT_WITH_EXPIRY ? shelfLife : null;
            return this;
        }

        /** Followed in lots that expire, with its shelf life. */
        public Builder expiring(ShelfLife life) {
            tracking = Tracking.LOT_WITH_EXPIRY;
            shelfLife = requireNonNull(life, "life");
            return this;
        }

        /** Litres of one unit with its package. */
        public Builder volume(BigDecimal litres) {
            volume = requireNonNull(litres, "litres");
            return this;
        }

        /** Kilograms of one unit with its package. */
        public Builder weight(BigDecimal kilograms) {
            weight = requireNonNull(kilograms, "kilograms");
            return this;
        }

        /** One more barcode. */
        public Builder barcode(String text) {
            barcodes.add(Barcode.of(text));
            return this;
        }

        /** The first day on which it may be bought or made. */
        public Builder activeFrom(LocalDate first) {
            active = active.isUnboundedEnd()
                    ? LocalDateRange.ofUnboundedEnd(first)
                    : LocalDateRange.of(first, active.getEnd());
            return this;
        }

        /** The first day on which it may no longer be bought or made. */
        public Builder activeBefore(LocalDate end) {
            active = active.isUnboundedStart()
                    ? LocalDateRange.ofUnboundedStart(end)
                    : LocalDateRange.of(active.getStart(), end);
            return this;
        }

        /** The article that takes its place. */
        public Builder successor(Sku other) {
            successor = requireNonNull(other, "other");
            return this;
        }

        /**
         * The article.
         *
         * @throws IllegalArgumentException if the parts do not fit together
         */
        public Item build() {
            return new Item(
                    sku, name, kind, unit, category, tracking, shelfLife, volume, weight, barcodes, active, successor);
        }
    }
}
