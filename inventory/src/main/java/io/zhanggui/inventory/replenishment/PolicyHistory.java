package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.inventory.stock.StockKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every policy that was ever set for an article in a warehouse (补货策略变更记录); immutable, and only appended to.
 *
 * <p>On a day the entry with the latest first day holds, of two with the same one that which was recorded later. {@link #on}
 * reads as known now; {@link #asOf} as known on a day, which later entries never change.
 */
@Beta
public final class PolicyHistory {

    static final ZoneId CHINA = ZoneOffset.ofHours(8);

    private final StockKey stock;
    private final List<PolicyEntry> entries;
    private final ZoneId zone;

    private PolicyHistory(StockKey stock, List<PolicyEntry> entries, ZoneId zone) {
        this.stock = stock;
        this.entries = entries;
        this.zone = zone;
    }

    /** The history of a stock for which nothing was set; days of recording are those of China. */
    public static PolicyHistory of(StockKey stock) {
        return new PolicyHistory(requireNonNull(stock, "stock"), List.of(), CHINA);
    }

    /**
     * A history from stored entries, in the order of recording.
     *
     * @throws IllegalArgumentException if an entry is of another stock, or recording time goes back
     */
    public static PolicyHistory restore(StockKey stock, List<PolicyEntry> entries) {
        PolicyHistory history = of(stock);
        for (PolicyEntry entry : entries) {
            history = history.plus(entry);
        }
        return history;
    }

    /** The same, where days of recording are those of a time zone. */
    public PolicyHistory recordedIn(ZoneId other) {
        return new PolicyHistory(stock, entries, requireNonNull(other, "other"));
    }

    /** The article and the warehouse. */
    public StockKey stock() {
        return stock;
    }

    /** All entries in the order of recording. */
    public List<PolicyEntry> entries() {
        return entries;
    }

    /**
     * The history with one more entry.
     *
     * @throws IllegalArgumentException if it is of another stock, or recording time would go back
     */
    public PolicyHistory plus(PolicyEntry entry) {
        if (!entry.stock().equals(stock)) {
            throw new IllegalArgumentException("policy is of " + entry.stock() + ", not of " + stock);
        }
        if (!entries.isEmpty()) {
            Instant last = entries.get(entries.size() - 1).stamp().at();
            if (entry.stamp().at().isBefore(last)) {
                throw new IllegalArgumentException("recording time of the policies of " + stock + " would go back from "
                        + last + " to " + entry.stamp().at());
            }
        }
        List<PolicyEntry> more = new ArrayList<>(entries);
        more.add(entry);
        return new PolicyHistory(stock, List.copyOf(more), zone);
    }

    /** What holds on a day, as known now; empty if nothing was set for it. */
    public Optional<PolicyEntry> on(LocalDate date) {
        return asOf(AsOf.of(date));
    }

    /** What holds on a day, as known on another; empty if nothing was known to be set for it. */
    public Optional<PolicyEntry> asOf(AsOf asOf) {
        requireNonNull(asOf, "asOf");
        PolicyEntry found = null;
        for (PolicyEntry each : entries) {
            boolean known =
                    asOf.knowledge().includes(each.stamp().at().atZone(zone).toLocalDate());
            boolean later = found == null || !each.from().isBefore(found.from());
            if (known && later && !each.from().isAfter(asOf.date())) {
                found = each;
            }
        }
        return Optional.ofNullable(found);
    }
}
