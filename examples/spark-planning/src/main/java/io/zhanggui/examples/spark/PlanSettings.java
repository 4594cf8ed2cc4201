package io.zhanggui.examples.spark;

import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.replenishment.ReplenishmentPlanner;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What every partition must agree on; it travels to the workers, and each makes its planner from it.
 *
 * <p>The days of the history are part of it: without them each partition would end its history with its own last sale.
 *
 * @param from the first day of the history
 * @param until the day after its last one, and the day of the plan
 * @param cycleService the probability that a cycle passes without a shortage, such as {@code 0.95}
 * @param reviewDays the days from one review to the next
 */
public record PlanSettings(LocalDate from, LocalDate until, String cycleService, int reviewDays)
        implements Serializable {

    /** How sales lines become demand, here by week. */
    DemandHistory.Builder history() {
        return DemandHistory.weekly().between(from, until);
    }

    /** The planner. */
    ReplenishmentPlanner planner() {
        return ReplenishmentPlanner.builder()
                .cycleService(cycleService)
                .reviewEvery(reviewDays)
                .build();
    }
}
