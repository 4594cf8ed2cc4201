package io.zhanggui.examples.spark;

import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.replenishment.ReplenishmentPlanner;
import java.time.LocalDate;
import java.util.List;

/**
 * The rules of the program: weekly demand, one service level, kits by what they held on the day.
 *
 * @param from the first day of the history
 * @param until the day after its last one, and the day of the plan
 * @param cycleService the probability that a cycle passes without a shortage, such as {@code 0.95}
 * @param reviewDays the days from one review to the next
 * @param kits what kits contain, from which day on
 */
public record PlanSettings(LocalDate from, LocalDate until, String cycleService, int reviewDays, List<KitRow> kits)
        implements PlanRules {

    /** Copies the kits. */
    public PlanSettings {
        kits = List.copyOf(kits);
    }

    @Override
    public DemandHistory.Builder history() {
        return DemandHistory.weekly().kits(KitRow.register(kits)).between(from, until);
    }

    @Override
    public ReplenishmentPlanner planner() {
        return ReplenishmentPlanner.builder()
                .cycleService(cycleService)
                .reviewEvery(reviewDays)
                .build();
    }

    @Override
    public LocalDate today() {
        return until;
    }
}
