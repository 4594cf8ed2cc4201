package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementKind;
import io.zhanggui.inventory.stock.StockKey;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was lost or found too much by one movement (报损报溢明细).
 *
 * @param movement the movement
 * @param date its day
 * @param stock the article and the warehouse
 * @param kind damage, loss, count difference or stock-take
 * @param cause why
 * @param responsible whose fault it is; {@code null} if nobody's, or nobody knows
 * @param quantity how much is gone; negative for what was found too much
 * @param cost what that cost, of the same sign
 */
@Beta
public record LossLine(
        MovementId movement,
        LocalDate date,
        StockKey stock,
        MovementKind kind,
        CountCause cause,
        @Nullable PersonId responsible,
        Quantity quantity,
        Money cost) {

    public LossLine {
        requireNonNull(movement, "movement");
        requireNonNull(date, "date");
        requireNonNull(stock, "stock");
        requireNonNull(kind, "kind");
        requireNonNull(cause, "cause");
        requireNonNull(quantity, "quantity");
        requireNonNull(cost, "cost");
    }

    /** Movement and stock; no person, cause or amount. */
    @Override
    public String toString() {
        return "LossLine[" + movement + " of " + stock + "]";
    }
}
