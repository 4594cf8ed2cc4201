package io.zhanggui.inventory.fulfilment;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import java.time.Duration;

/** In what times are measured. */
@Beta
public enum TimeScale implements Term {
    /** Hours (小时). */
    HOURS(3600),
    /** Days of 24 hours (天). */
    DAYS(86_400);

    private static final double NANOS = 1e9;

    private final double seconds;

    TimeScale(int seconds) {
        this.seconds = seconds;
    }

    double of(Duration duration) {
        return (duration.getSeconds() + duration.getNano() / NANOS) / seconds;
    }

    @Override
    public TermBundle bundle() {
        return FulfilmentTerm.BUNDLE;
    }
}
