package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PartyId;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Which goods of an article: of which lot, and whose. Goods are ordered by lot, then owner, those without first.
 *
 * @param lot the lot (批次); {@code null} if the article is not kept in lots
 * @param owner whose they are (寄售、代销); {@code null} if they are the company's own
 */
public record Goods(@Nullable LotId lot, @Nullable PartyId owner) implements Comparable<Goods> {

    /** The company's own, not in lots. */
    public static final Goods OWN = new Goods(null, null);

    private static final Comparator<Goods> ORDER = Comparator.comparing(
                    Goods::lot, Comparator.nullsFirst(Comparator.<LotId>naturalOrder()))
            .thenComparing(Goods::owner, Comparator.nullsFirst(Comparator.comparing(PartyId::value)));

    /** The company's own goods of a lot. */
    public static Goods ofLot(LotId lot) {
        return new Goods(requireNonNull(lot, "lot"), null);
    }

    /** Goods of another owner, not in lots. */
    public static Goods ofOwner(PartyId owner) {
        return new Goods(null, requireNonNull(owner, "owner"));
    }

    /** The same lot of an owner. */
    public Goods ownedBy(PartyId party) {
        return new Goods(lot, requireNonNull(party, "party"));
    }

    /** Whether they are the company's own, so that they have a cost in its books. */
    public boolean isOwn() {
        return owner == null;
    }

    @Override
    public int compareTo(Goods other) {
        return ORDER.compare(this, other);
    }

    /** {@code own}, {@code lot 2503A}, {@code goods of MAKER} or {@code lot 2503A of MAKER}. */
    @Override
    public String toString() {
        if (lot == null) {
            return owner == null ? "own" : "goods of " + owner;
        }
        return owner == null ? "lot " + lot : "lot " + lot + " of " + owner;
    }
}
