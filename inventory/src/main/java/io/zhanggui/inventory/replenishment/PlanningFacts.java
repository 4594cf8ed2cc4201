package io.zhanggui.inventory.replenishment;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.demand.DemandHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a plan is made from, by article and supplier. */
final class PlanningFacts {

    private static final Comparator<SupplyTerms> MOST_PREFERRED =
            Comparator.comparingInt(SupplyTerms::preference).thenComparing(SupplyTerms::supplier);

    private final DemandHistory demand;
    private final Map<Sku, StockPosition> positions;
    private final Map<Sku, List<SupplyTerms>> terms;
    private final Map<PartyId, SupplierTerms> suppliers;
    private final LocalDate today;

    PlanningFacts(
            DemandHistory demand,
            Collection<StockPosition> stock,
            Collection<SupplyTerms> terms,
            Collection<SupplierTerms> suppliers,
            LocalDate today) {
        this.demand = demand;
        this.positions = byKey(stock, StockPosition::sku, "stock positions");
        this.terms = bySku(terms);
        this.suppliers = byKey(suppliers, SupplierTerms::supplier, "sets of supplier terms");
        this.today = today;
    }

    DemandHistory demand() {
        return demand;
    }

    LocalDate today() {
        return today;
    }

    @Nullable
    StockPosition stock(Sku sku) {
        return positions.get(sku);
    }

    /** How an article can be ordered, the supplier to be asked first in front. */
    List<SupplyTerms> terms(Sku sku) {
        return terms.getOrDefault(sku, List.of());
    }

    @Nullable
    SupplierTerms supplier(PartyId supplier) {
        return suppliers.get(supplier);
    }

    boolean asksOfWholeOrders() {
        return suppliers.values().stream()
                .anyMatch(each -> each.capacity() != null || each.minimumOrderValue() != null);
    }

    SupplyCalendar calendar(PartyId supplier) {
        SupplierTerms of = suppliers.get(supplier);
        return of == null ? SupplyCalendar.ALWAYS : of.calendar();
    }

    /** Those of the history, and after them the further ones in stock that can be ordered or are promised beyond it. */
    List<Sku> articles() {
        Set<Sku> articles = new LinkedHashSet<>(demand.skus());
        positions.forEach((sku, position) -> {
            if (terms.containsKey(sku) || position.position().signum() < 0) {
                articles.add(sku);
            }
        });
        return new ArrayList<>(articles);
    }

    private static Map<Sku, List<SupplyTerms>> bySku(Collection<SupplyTerms> given) {
        Map<Sku, List<SupplyTerms>> bySku = new HashMap<>();
        for (SupplyTerms each : given) {
            List<SupplyTerms> before = bySku.put(each.sku(), List.of(each));
            if (before != null) {
                for (SupplyTerms other : before) {
                    if (other.supplier().equals(each.supplier())) {
                        throw new IllegalArgumentException(each.sku() + " has two sets of supply terms at "
                                + each.supplier() + ". Maybe choose one first?");
                    }
                }
                List<SupplyTerms> all = new ArrayList<>(before);
                all.add(each);
                all.sort(MOST_PREFERRED);
                bySku.put(each.sku(), all);
            }
        }
        return bySku;
    }

    private static <K, T> Map<K, T> byKey(Collection<T> given, Function<T, K> key, String what) {
        Map<K, T> byKey = new LinkedHashMap<>();
        for (T each : given) {
            if (byKey.put(key.apply(each), each) != null) {
                throw new IllegalArgumentException(key.apply(each) + " has two " + what + ". Maybe choose one first?");
            }
        }
        return byKey;
    }
}
