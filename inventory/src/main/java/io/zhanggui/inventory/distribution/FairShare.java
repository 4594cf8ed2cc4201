package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shares a stock among claims when it is short (按比例分配、公平分配), in whole lots that add up exactly.
 *
 * <p>Guarantees come first, then the priority classes one after the other; the class in which the stock runs out shares by
 * the method: in proportion to what is still wanted, or by equal days of cover. Nobody gets more than wanted, so that a
 * demand of less than a lot gets nothing.
 *
 * <pre>{@code
 * FairAllocation shares = FairShare.proportional().inLotsOf(Quantity.ofPieces(6)).divide(stock, claims);
 * }</pre>
 */
@Beta
public final class FairShare {

    private final FairShareMethod method;
    private final @Nullable Quantity lot;

    private FairShare(FairShareMethod method, @Nullable Quantity lot) {
        this.method = method;
        this.lot = lot;
    }

    /** In proportion to demand, whole lots by largest remainder (最大余数法). */
    public static FairShare proportional() {
        return new FairShare(FairShareMethod.PROPORTIONAL, null);
    }

    /**
     * By equal cover (可售天数均等): every lot goes where stock would run out first, of equal ones to the earlier claim, so
     * that no other division in whole lots has a first stock-out that is later. Claimants that sell nothing come last, in
     * proportion to demand.
     */
    public static FairShare equalCover() {
        return new FairShare(FairShareMethod.EQUAL_COVER, null);
    }

    /**
     * The same in whole multiples of a lot, such as a carton; unless set, whole pieces ({@link UnitOfMeasure#PIECE}), and of
     * all other units any six decimals.
     *
     * @throws IllegalArgumentException if it is not above zero
     */
    public FairShare inLotsOf(Quantity size) {
        return new FairShare(method, RebalancingSolver.positive(size, "lot"));
    }

    /**
     * Divides a stock.
     *
     * @param stock zero or more
     * @param claims in the order in which equal ones go; a claimant may have several, such as one of each priority
     * @throws IllegalArgumentException if units differ, a quantity is negative or has more than six decimals
     */
    public FairAllocation divide(Quantity stock, Collection<FairShareClaim> claims) {
        requireNonNull(stock, "stock");
        List<FairShareClaim> all = List.copyOf(claims);
        Quantity size = lot == null ? Micro.least(stock.unit()) : lot;
        Micro micro = new Micro();
        long available = micro.of(stock, "stock");
        LotShares lots = new LotShares(method, micro.of(size, "lot"), all, micro);
        lots.divide(available);
        List<FairAllocation.OfClaim> shares = new ArrayList<>(all.size());
        long left = available;
        for (int i = 0; i < all.size(); i++) {
            shares.add(new FairAllocation.OfClaim(
                    all.get(i), micro.quantity(lots.guaranteed(i)), micro.quantity(lots.shared(i)), lots.isFull(i)));
            left -= lots.guaranteed(i) + lots.shared(i);
        }
        return new FairAllocation(method, stock, size, shares, micro.quantity(left));
    }
}
