package io.zhanggui.inventory.costing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.time.AsOf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.BigMoney;

/** Dated standard costs of articles (标准成本表). */
@Beta
public final class StandardCosts {

    private static final Comparator<StandardCost> ORDER =
            Comparator.comparing(StandardCost::from).thenComparing(entry -> entry.knownSince());

    private static final StandardCosts NONE = new StandardCosts(new TreeMap<>());

    private final Map<Sku, List<StandardCost>> entries;

    private StandardCosts(Map<Sku, List<StandardCost>> entries) {
        this.entries = entries;
    }

    /** No article has one. */
    public static StandardCosts none() {
        return NONE;
    }

    /**
     * A table from its entries, in any order.
     *
     * @throws IllegalArgumentException if an article has two entries for one day that are known since the same day
     */
    public static StandardCosts of(Iterable<StandardCost> entries) {
        return NONE.plus(entries);
    }

    /** This table with more entries; see {@link #of}. */
    public StandardCosts plus(Iterable<StandardCost> more) {
        Map<Sku, List<StandardCost>> all = new TreeMap<>(entries);
        for (StandardCost entry : more) {
            List<StandardCost> ofSku = new ArrayList<>(all.getOrDefault(entry.sku(), List.of()));
            if (ofSku.stream().anyMatch(other -> ORDER.compare(entry, other) == 0)) {
                throw new IllegalArgumentException("standard cost of " + entry.sku() + " from " + entry.from()
                        + " occurs twice. Maybe a correction is known since later?");
            }
            ofSku.add(entry);
            ofSku.sort(ORDER);
            all.put(entry.sku(), List.copyOf(ofSku));
        }
        return new StandardCosts(all);
    }

    /** Every entry, by article, day and day of becoming known. */
    public Stream<StandardCost> entries() {
        return entries.values().stream().flatMap(List::stream);
    }

    /** The entries of an article, by day and day of becoming known. */
    public List<StandardCost> of(Sku sku) {
        return entries.getOrDefault(requireNonNull(sku, "sku"), List.of());
    }

    /** What one unit is to cost on a day, as known on another; empty if it had no standard cost then. */
    public Optional<BigMoney> find(Sku sku, AsOf asOf) {
        BigMoney found = null;
        for (StandardCost entry : of(sku)) {
            boolean known = asOf.knowledge().cutOff() == null
                    || !entry.knownSince().isAfter(asOf.knowledge().cutOff());
            if (known && !entry.from().isAfter(asOf.date())) {
                found = entry.unitCost();
            }
        }
        return Optional.ofNullable(found);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StandardCosts that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return "StandardCosts[" + entries.size() + " articles]";
    }
}
