package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.LeadTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The times from purchase to receipt that were observed (采购到入库周期), as lead times for {@link SupplyTerms}.
 *
 * <p>Each receipt counts once, whatever its quantity: an order that came in three parts was three times on its way.
 */
@Beta
public final class ReceiptTimes {

    private record Of(PartyId supplier, Sku sku) {}

    private final Map<Of, List<ObservedReceipt>> ofArticle = new HashMap<>();
    private final Map<PartyId, List<ObservedReceipt>> ofSupplier = new HashMap<>();

    private ReceiptTimes() {}

    /** The times of receipts in any order; the stream is closed. */
    public static ReceiptTimes of(Stream<ObservedReceipt> receipts) {
        ReceiptTimes times = new ReceiptTimes();
        try (receipts) {
            receipts.forEach(each -> {
                times.ofArticle
                        .computeIfAbsent(new Of(each.supplier(), each.sku()), any -> new ArrayList<>())
                        .add(each);
                times.ofSupplier
                        .computeIfAbsent(each.supplier(), any -> new ArrayList<>())
                        .add(each);
            });
        }
        return times;
    }

    /** The lead time of an article at a supplier in days; empty if none of it was received. */
    public Optional<LeadTime> ofArticle(PartyId supplier, Sku sku) {
        return leadTime(ofArticle.get(new Of(requireNonNull(supplier, "supplier"), requireNonNull(sku, "sku"))));
    }

    /** The lead time of all articles of a supplier in days; empty if nothing was received. */
    public Optional<LeadTime> ofSupplier(PartyId supplier) {
        return leadTime(ofSupplier.get(requireNonNull(supplier, "supplier")));
    }

    /**
     * The lead time of an article where it was received often enough, else that of all articles of its supplier; empty if
     * nothing was received of either.
     *
     * @param least from how many receipts on those of the article alone count, at least 1
     * @throws IllegalArgumentException if {@code least} is below 1
     */
    public Optional<LeadTime> leadTime(PartyId supplier, Sku sku, int least) {
        Check.atLeast(1, least, "least");
        List<ObservedReceipt> own = ofArticle.get(new Of(supplier, sku));
        return own != null && own.size() >= least ? leadTime(own) : ofSupplier(supplier);
    }

    private static Optional<LeadTime> leadTime(@Nullable List<ObservedReceipt> receipts) {
        if (receipts == null) {
            return Optional.empty();
        }
        double[] days =
                receipts.stream().mapToDouble(ObservedReceipt::days).sorted().toArray();
        return Optional.of(LeadTime.ofObserved(days));
    }
}
