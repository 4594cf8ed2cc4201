package io.zhanggui.inventory.stock;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * Lots with about as much left.
 *
 * @param fewest the fewest days left; {@code null} for what has expired
 * @param most the most days left; 0 for what has expired
 * @param lines the lots, by expiry, article and lot number
 */
@Beta
public record ExpiryBucket(@Nullable Integer fewest, int most, List<ExpiryLine> lines) {

    public ExpiryBucket {
        lines = List.copyOf(lines);
    }

    /** What the lots cost that have a unit cost, exact; empty if none has one. */
    public Optional<BigMoney> value() {
        return lines.stream().flatMap(line -> line.value().stream()).reduce(BigMoney::plus);
    }

    /** How many lots have no unit cost, so that they are not in the value. */
    public int withoutCost() {
        return (int) lines.stream().filter(line -> line.unitCost() == null).count();
    }

    /** What people call it. */
    public Term label() {
        return fewest == null ? LotTerm.BUCKET_EXPIRED : LotTerm.BUCKET_DAYS.with(fewest, most);
    }

    Explanation explain() {
        return Explanation.of(label(), value().orElse(null))
                .formula(LotTerm.BUCKET_FORMULA, lines.size(), withoutCost())
                .with(lines.stream().map(ExpiryLine::explain).toList());
    }
}
