package io.zhanggui.inventory.item;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.ShopId;
import java.util.Comparator;

/**
 * What a platform calls something that a shop sells there (平台 SKU). Listings are ordered by shop, then code.
 *
 * @param shop the shop
 * @param code the platform's own text for it; 1 to 64 characters, no control characters, no blanks at the ends
 */
@Beta
public record PlatformSku(ShopId shop, String code) implements Comparable<PlatformSku> {

    private static final Comparator<PlatformSku> ORDER =
            Comparator.comparing(PlatformSku::shop).thenComparing(PlatformSku::code);

    public PlatformSku {
        requireNonNull(shop, "shop");
        code = Identifier.checked("PlatformSku", code);
    }

    /** The listing of a shop. */
    public static PlatformSku of(ShopId shop, String code) {
        return new PlatformSku(shop, code);
    }

    @Override
    public int compareTo(PlatformSku other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return shop + " " + code;
    }
}
