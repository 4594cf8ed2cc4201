package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.stock.MovementId;
import java.time.Instant;

/**
 * When, and at which place, goods moved that the stock book knows of (实际出入库时间): the book itself knows only when the
 * movement was entered.
 *
 * @param item the line whose goods moved; all of a movement is told of one place
 * @param movement the movement in the stock book
 * @param at when the goods moved
 */
@Beta
public record MovementMoment(CountItem item, MovementId movement, Instant at) {

    public MovementMoment {
        requireNonNull(item, "item");
        requireNonNull(movement, "movement");
        requireNonNull(at, "at");
    }
}
