package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.inventory.check.Check;
import java.util.function.Function;
import org.joda.money.BigMoney;

/**
 * What stock is held for (服务目标): how often it may run out, how much may be short, or what a shortage costs.
 *
 * <p>Each goal gives the level to order up to from the demand that the stock must last for.
 */
@Beta
public sealed interface ServiceGoal {

    /** A stable name for storage and reports, such as {@code CYCLE_SERVICE}. */
    String code();

    /** What the goal is called. */
    Term label();

    /** The share from 0 to 1 that the goal asks for: of cycles, of demand, or the ratio of the costs. */
    double share();

    /** One of three answers, by the kind of goal. */
    <R> R match(
            Function<CycleService, R> cycleService,
            Function<FillRate, R> fillRate,
            Function<ShortageBalance, R> shortageBalance);

    /**
     * The probability that the time between two arrivals passes without a shortage (周期服务水平).
     *
     * @throws IllegalArgumentException if it is no number above 0 and below 1
     */
    static ServiceGoal ofCycleService(String probability) {
        return new CycleService(share(probability, "cycleService"));
    }

    /**
     * The share of demand that is served from stock (满足率).
     *
     * @throws IllegalArgumentException if it is no number above 0 and below 1
     */
    static ServiceGoal ofFillRate(String share) {
        return new FillRate(share(share, "fillRate"));
    }

    /**
     * What a unit short costs against what a unit left over costs (缺货成本与持有成本).
     *
     * @param shortage of one unit short, such as its margin
     * @param holding of one unit left over, from one arrival to the next
     * @throws IllegalArgumentException if a figure is not above zero or the currencies differ
     */
    static ServiceGoal ofCosts(BigMoney shortage, BigMoney holding) {
        return new ShortageBalance(shortage, holding);
    }

    private static double share(String text, String name) {
        return Check.probability(Check.decimal(text, name).doubleValue(), name);
    }

    /**
     * No shortage in this share of cycles.
     *
     * @param probability above 0 and below 1
     */
    @Beta
    record CycleService(double probability) implements ServiceGoal {

        public CycleService {
            Check.probability(probability, "cycleService");
        }

        @Override
        public String code() {
            return "CYCLE_SERVICE";
        }

        @Override
        public Term label() {
            return ReplenishmentTerm.CYCLE_SERVICE;
        }

        @Override
        public double share() {
            return probability;
        }

        @Override
        public <R> R match(
                Function<CycleService, R> cycleService,
                Function<FillRate, R> fillRate,
                Function<ShortageBalance, R> shortageBalance) {
            return cycleService.apply(this);
        }
    }

    /**
     * This share of demand is served from stock.
     *
     * @param fraction above 0 and below 1
     */
    @Beta
    record FillRate(double fraction) implements ServiceGoal {

        public FillRate {
            Check.probability(fraction, "fillRate");
        }

        @Override
        public String code() {
            return "FILL_RATE";
        }

        @Override
        public Term label() {
            return ReplenishmentTerm.FILL_RATE;
        }

        @Override
        public double share() {
            return fraction;
        }

        @Override
        public <R> R match(
                Function<CycleService, R> cycleService,
                Function<FillRate, R> fillRate,
                Function<ShortageBalance, R> shortageBalance) {
            return fillRate.apply(this);
        }
    }

    /**
     * The balance of the newsvendor: no shortage in the share shortage / (shortage + holding) of cycles.
     *
     * @param shortage what a unit short costs, above zero
     * @param holding what a unit left over costs from one arrival to the next, above zero
     */
    @Beta
    record ShortageBalance(BigMoney shortage, BigMoney holding) implements ServiceGoal {

        public ShortageBalance {
            requireNonNull(shortage, "shortage");
            requireNonNull(holding, "holding");
            if (!shortage.isPositive() || !holding.isPositive()) {
                throw new IllegalArgumentException(
                        "costs of shortage and holding must be above zero but are " + shortage + " and " + holding);
            }
            if (!shortage.isSameCurrency(holding)) {
                throw new IllegalArgumentException(
                        "costs of shortage and holding must have one currency but are " + shortage + " and " + holding);
            }
        }

        @Override
        public String code() {
            return "SHORTAGE_BALANCE";
        }

        @Override
        public Term label() {
            return ReplenishmentTerm.SHORTAGE_BALANCE;
        }

        @Override
        public double share() {
            double part = shortage.getAmount().doubleValue();
            return part / (part + holding.getAmount().doubleValue());
        }

        @Override
        public <R> R match(
                Function<CycleService, R> cycleService,
                Function<FillRate, R> fillRate,
                Function<ShortageBalance, R> shortageBalance) {
            return shortageBalance.apply(this);
        }
    }
}
