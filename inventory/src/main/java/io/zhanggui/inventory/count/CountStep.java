package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Actor;
import java.time.Instant;

/**
 * That a count sheet came to a state.
 *
 * @param state where it stands from then on
 * @param by who brought it there
 * @param at when
 */
@Beta
public record CountStep(StockTakeState state, Actor by, Instant at) {

    public CountStep {
        requireNonNull(state, "state");
        requireNonNull(by, "by");
        requireNonNull(at, "at");
    }
}
