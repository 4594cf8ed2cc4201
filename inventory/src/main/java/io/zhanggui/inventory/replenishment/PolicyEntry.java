package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.inventory.stock.StockKey;
import java.time.LocalDate;

/**
 * That a policy holds for an article in a warehouse from a day on, and who said so, when and why.
 *
 * @param stock the article and the warehouse
 * @param policy by which rule it is replenished
 * @param from the first day on which it holds
 * @param stamp who, when and why
 */
@Beta
public record PolicyEntry(StockKey stock, ReplenishmentPolicy policy, LocalDate from, Stamp stamp) {

    public PolicyEntry {
        requireNonNull(stock, "stock");
        requireNonNull(policy, "policy");
        requireNonNull(from, "from");
        requireNonNull(stamp, "stamp");
    }

    /** The entry as a {@link PolicyEntries} port stores it. */
    public Recorded<PolicyEntry> recorded() {
        return new Recorded<>(stamp.at(), this);
    }
}
