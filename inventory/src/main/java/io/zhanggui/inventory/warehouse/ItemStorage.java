package io.zhanggui.inventory.warehouse;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.item.Item;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How an article lies in a warehouse (存储属性): its storage class, and what one unit of it takes up.
 *
 * @param sku the article
 * @param storageClass the host's word for how it must be kept, for example {@code cold} or {@code food}
 * @param volume of one unit, not negative; {@code null} if nobody measured it
 * @param weight of one unit, not negative; {@code null} if nobody weighed it
 * @param perPallet how many units go on one pallet, positive; {@code null} if it does not go on pallets
 */
@Beta
public record ItemStorage(
        Sku sku,
        String storageClass,
        @Nullable BigDecimal volume,
        @Nullable BigDecimal weight,
        @Nullable BigDecimal perPallet) {

    /** The storage class of goods that need nothing special. */
    public static final String PLAIN = "plain";

    /**
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public ItemStorage {
        requireNonNull(sku, "sku");
        requireNonNull(storageClass, "storageClass");
        requireNotNegative(sku, "volume", volume);
        requireNotNegative(sku, "weight", weight);
        if (perPallet != null && perPallet.signum() <= 0) {
            throw new IllegalArgumentException("perPallet of " + sku + " must be positive, but is " + perPallet);
        }
    }

    /** A plain article of which nothing was measured. */
    public static ItemStorage of(Sku sku) {
        return new ItemStorage(sku, PLAIN, null, null, null);
    }

    /** A plain article with the volume and the weight of one unit that the article itself has, in litres and kilograms. */
    public static ItemStorage from(Item item) {
        return new ItemStorage(item.sku(), PLAIN, item.volume(), item.weight(), null);
    }

    /** The same of another storage class. */
    public ItemStorage kept(String otherClass) {
        return new ItemStorage(sku, otherClass, volume, weight, perPallet);
    }

    /** The same with the volume of one unit. */
    public ItemStorage volume(String ofOne) {
        return new ItemStorage(sku, storageClass, Figure.parse("volume", ofOne), weight, perPallet);
    }

    /** The same with the weight of one unit. */
    public ItemStorage weight(String ofOne) {
        return new ItemStorage(sku, storageClass, volume, Figure.parse("weight", ofOne), perPallet);
    }

    /** The same with the number of units on one pallet. */
    public ItemStorage perPallet(String unitsOnOne) {
        return new ItemStorage(sku, storageClass, volume, weight, Figure.parse("perPallet", unitsOnOne));
    }

    /** What a quantity in one location takes up; a pallet that is begun counts as one. */
    public Space of(Quantity quantity) {
        BigDecimal amount = quantity.amount();
        return new Space(
                volume == null ? null : volume.multiply(amount),
                weight == null ? null : weight.multiply(amount),
                perPallet == null ? null : amount.divide(perPallet, 0, RoundingMode.CEILING),
                amount);
    }

    private static void requireNotNegative(Sku sku, String name, @Nullable BigDecimal figure) {
        if (figure != null && figure.signum() < 0) {
            throw new IllegalArgumentException(name + " of " + sku + " must not be negative, but is " + figure);
        }
    }
}
