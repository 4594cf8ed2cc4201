package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.SerialNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What a counter found (实盘数).
 *
 * @param item what was counted
 * @param found how much was there, not negative; zero says that somebody looked and found nothing
 * @param serials the numbers of the pieces found, sorted; none where pieces have no numbers, otherwise as many as were found
 * @param counter who counted
 * @param at when: what moved until then is in the count
 */
@Beta
public record Tally(CountItem item, Quantity found, List<SerialNumber> serials, PersonId counter, Instant at) {

    public Tally {
        requireNonNull(item, "item");
        requireNonNull(found, "found");
        serials = Serials.sorted(serials);
        requireNonNull(counter, "counter");
        requireNonNull(at, "at");
        if (found.signum() < 0) {
            throw new IllegalArgumentException("nobody finds " + found + " of " + item);
        }
        if (!serials.isEmpty() && found.amount().compareTo(BigDecimal.valueOf(serials.size())) != 0) {
            throw new IllegalArgumentException(
                    "found " + found + " of " + item + ", but " + serials.size() + " serial numbers");
        }
    }

    /** What was found of goods whose pieces have no numbers. */
    public static Tally of(CountItem item, Quantity found, PersonId counter, Instant at) {
        return new Tally(item, found, List.of(), counter, at);
    }

    /** Everything that it says, for fingerprints. */
    List<Object> parts() {
        return List.of(item, found, serials, counter, at);
    }

    /** Item and quantity; no person. */
    @Override
    public String toString() {
        return "Tally[" + found + " of " + item + "]";
    }

    /** The same with the numbers of the pieces. */
    public Tally serials(List<SerialNumber> numbers) {
        return new Tally(item, found, numbers, counter, at);
    }
}
