package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * A lot that expires soon.
 *
 * @param stock the lot with what is there
 * @param expiresOn when it expires
 * @param daysLeft how many days it is still good, the day of the report included; 0 or less if it is not
 * @param action what to do with it; a blocked lot must be looked into first
 * @param unitCost what one unit cost; {@code null} if nobody said
 */
@Beta
public record ExpiryLine(
        LotStock stock,
        LocalDate expiresOn,
        long daysLeft,
        ExpiryAction action,
        @Nullable BigMoney unitCost) {

    public ExpiryLine {
        requireNonNull(stock, "stock");
        requireNonNull(expiresOn, "expiresOn");
        requireNonNull(action, "action");
    }

    /** What it cost, exact; empty if nobody said what one unit cost. */
    public Optional<BigMoney> value() {
        return Optional.ofNullable(unitCost)
                .map(cost -> cost.multipliedBy(stock.quantity().amount()));
    }

    Explanation explain() {
        Explanation line = Explanation.of(LotTerm.PICK_OF.with(stock.lot().id()), value().orElse(null));
        return unitCost == null
                ? line.formula(LotTerm.LINE_WITHOUT_COST, stock.quantity(), expiresOn, action)
                : line.formula(LotTerm.LINE_VALUE, stock.quantity(), unitCost, expiresOn, action);
    }
}
