package io.zhanggui.inventory.distribution;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Why a warehouse is still short after the moves. */
@Beta
public enum ShortReason implements Term {
    /** Less than a lot is missing, and lots never exceed the target. */
    LESS_THAN_A_LOT,
    /** No lane arrives there in time. */
    NO_LANE_IN_TIME,
    /** No warehouse with a lane there has a lot to spare. */
    NO_SURPLUS,
    /** All that can be spared and get there moves, or moves elsewhere. */
    USED_UP,
    /** There is something to spare, but moving it costs more than being short, or is less than the least transfer. */
    NOT_WORTH_IT;

    private static final TermBundle BUNDLE =
            TermBundle.of("shortreason", file -> ShortReason.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
