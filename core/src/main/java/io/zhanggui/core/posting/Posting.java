package io.zhanggui.core.posting;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.LegalEntityId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a module tells the ledger: amounts with reasons, no accounts and no persons. It sums to zero in each currency.
 *
 * @param entity the company in whose books it belongs
 * @param key the key that makes posting it twice harmless
 * @param date the day on which it belongs
 * @param lines at least two
 */
public record Posting(LegalEntityId entity, CommandKey key, LocalDate date, List<PostingLine> lines) {

    public Posting {
        requireNonNull(entity, "entity");
        requireNonNull(key, "key");
        requireNonNull(date, "date");
        lines = List.copyOf(lines);
        if (lines.size() < 2) {
            throw new IllegalArgumentException("posting " + key + " needs at least two lines, but has " + lines.size());
        }
        Map<CurrencyUnit, Money> sums = new HashMap<>();
        lines.forEach(line -> sums.merge(line.amount().getCurrencyUnit(), line.amount(), Money::plus));
        sums.forEach((currency, sum) -> {
            if (!sum.isZero()) {
                throw new IllegalArgumentException("posting " + key + " does not sum to zero, but to " + sum);
            }
        });
    }
}
