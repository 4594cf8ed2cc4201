package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.inventory.check.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A forecast on somebody's word (人工预测): a buyer's figures, a season plan, a promotion to come.
 *
 * @param reason who says so, or why; not blank
 * @param means the expected demand of each period, the next one first; at least one, none negative, in units
 * @param deviations the standard deviation of the first period, of the first two together, and so on; as many as means, none
 *     negative or below the one before, in units
 */
@Beta
public record StatedForecast(String reason, List<Double> means, List<Double> deviations) implements DemandOutlook {

    /**
     * @throws IllegalArgumentException if the reason is blank, there is no period, there are not as many deviations as means, or
     *     a figure is outside its range
     */
    public StatedForecast {
        requireNonNull(reason, "reason");
        if (reason.isBlank()) {
            throw new IllegalArgumentException("the reason of a stated forecast must not be blank");
        }
        means = List.copyOf(means);
        deviations = List.copyOf(deviations);
        Check.atLeast(1, means.size(), "the number of means");
        if (deviations.size() != means.size()) {
            throw new IllegalArgumentException(
                    "deviations must be as many as the " + means.size() + " means but are " + deviations.size());
        }
        double before = 0;
        for (int i = 0; i < means.size(); i++) {
            Check.notNegative(means.get(i), "mean " + (i + 1));
            double deviation = Check.notNegative(deviations.get(i), "deviation " + (i + 1));
            if (deviation < before) {
                throw new IllegalArgumentException("deviation " + (i + 1) + " must be at least " + before + " but was "
                        + deviation + ". Maybe it is that of one period alone?");
            }
            before = deviation;
        }
    }

    /**
     * These figures, where errors are independent from period to period.
     *
     * @param means the expected demand of each period, in units
     * @param standardDeviation of one period, in units
     */
    public static StatedForecast of(String reason, List<Double> means, double standardDeviation) {
        Check.notNegative(standardDeviation, "standardDeviation");
        List<Double> deviations = new ArrayList<>(means.size());
        for (int periods = 1; periods <= means.size(); periods++) {
            deviations.add(standardDeviation * Math.sqrt(periods));
        }
        return new StatedForecast(reason, means, deviations);
    }

    /**
     * Another forecast with these means, and with its deviations in the same proportion of the total.
     *
     * <p>So a promotion is planned for: {@code StatedForecast.of("618", usual, lift.applyTo(usual.means(n), …))}.
     *
     * @param usual a forecast for at least as many periods; where it knows no deviation that of Poisson demand is taken
     * @param means the expected demand of each period instead, in units
     */
    public static StatedForecast of(String reason, DemandOutlook usual, double[] means) {
        List<Double> lifted = new ArrayList<>(means.length);
        List<Double> deviations = new ArrayList<>(means.length);
        double total = 0;
        double before = 0;
        for (int periods = 1; periods <= means.length; periods++) {
            double mean = means[periods - 1];
            total += mean;
            double expected = usual.total(periods);
            double factor = expected == 0 ? 1 : total / expected;
            double deviation =
                    usual.isVariationAssumed() ? Math.sqrt(total) : factor * usual.standardDeviationOfTotal(periods);
            before = Math.max(before, deviation);
            lifted.add(mean);
            deviations.add(before);
        }
        return new StatedForecast(reason, lifted, deviations);
    }

    @Override
    public String code() {
        return "STATED";
    }

    @Override
    public Term method() {
        return Term.of(reason);
    }

    @Override
    public Optional<DemandClass> demandClass() {
        return Optional.empty();
    }

    @Override
    public int horizon() {
        return means.size();
    }

    @Override
    public double mean(int step) {
        return means.get(Check.within(1, horizon(), step, "step") - 1);
    }

    @Override
    public double standardDeviation() {
        return deviations.get(0);
    }

    @Override
    public double standardDeviationOfTotal(int periods) {
        return periods == 0 ? 0 : deviations.get(Check.within(0, horizon(), periods, "periods") - 1);
    }

    /** On whose word. */
    @Override
    public Explanation explain() {
        return Explanation.of(DemandTerm.FORECAST_METHOD, method()).formula(DemandTerm.STATED_FORMULA, horizon());
    }
}
