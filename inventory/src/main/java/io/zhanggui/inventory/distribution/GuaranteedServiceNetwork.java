package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.StandardNormal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tree of places that supply each other (树形供应网络), each of which promises to deliver within a time.
 *
 * <p>Whoever promises less time than it takes to be supplied and to process holds safety stock for the rest. Demand is
 * covered up to a bound, safety factor × deviation × √time; what exceeds it is met by other means. Who supplies and who is
 * supplied may branch both ways, but between two places there is one way only. Source: Simpson (1958); Graves and Willems
 * (2000); Snyder and Shen, Fundamentals of Supply Chain Theory, 2nd ed. (2019), section 6.3.
 */
@Beta
public final class GuaranteedServiceNetwork {

    private static final double MOST_STEPS = 2e9;

    private final ServiceTree tree;

    private GuaranteedServiceNetwork(ServiceTree tree) {
        this.tree = tree;
    }

    /** Starts a network. */
    public static Builder builder() {
        return new Builder();
    }

    /** The places, in the order in which they were given. */
    public List<ServiceStage> stages() {
        return tree.stages();
    }

    /**
     * The promises of least cost. Of promises that cost the same shorter ones are taken.
     *
     * <p>All times are whole, and so are the best promises. It takes places × (longest time through the tree)² steps. Source:
     * Graves and Willems (2000).
     *
     * @throws IllegalArgumentException if there are more than 2,000,000,000 steps to take, because periods are too short
     */
    public SafetyStockPlacement optimum() {
        double steps = tree.steps();
        if (steps > MOST_STEPS) {
            throw new IllegalArgumentException("the longest time through the tree is " + tree.longest()
                    + " periods, which takes too long to search. Maybe count times in days or weeks?");
        }
        return placement(new GuaranteedServiceSolver(tree).promises());
    }

    /**
     * What promises of the caller's own cost.
     *
     * @param promises for each place the time within which it delivers, in periods
     * @throws IllegalArgumentException if one is missing, negative, longer than the place may let wait, or longer than it
     *     needs
     */
    public SafetyStockPlacement placement(Map<WarehouseId, Integer> promises) {
        int[] outbound = tree.promises((k, most) -> checked(promises, k, most));
        return placement(outbound);
    }

    private int checked(Map<WarehouseId, Integer> promises, int k, int most) {
        WarehouseId place = tree.stage(k).place();
        Integer promise = promises.get(place);
        if (promise == null) {
            throw new IllegalArgumentException("there is no promise of " + place);
        }
        return Check.within(0, most, promise, "the promise of " + place);
    }

    private SafetyStockPlacement placement(int[] outbound) {
        int[] atOnce = tree.promises((k, most) -> tree.isLast(k) ? most : 0);
        int[] asLateAsPossible = tree.promises((k, most) -> most);
        return new SafetyStockPlacement(tree.placed(outbound), tree.cost(atOnce), tree.cost(asLateAsPossible));
    }

    /** Makes a network. */
    public static final class Builder {

        private final List<ServiceStage> stages = new ArrayList<>();
        private final List<ServiceLink> links = new ArrayList<>();
        private @Nullable Double safetyFactor;

        private Builder() {}

        /** Adds a place. */
        public Builder stage(ServiceStage stage) {
            stages.add(requireNonNull(stage, "stage"));
            return this;
        }

        /** Lets one place supply another. */
        public Builder link(WarehouseId from, WarehouseId to) {
            links.add(new ServiceLink(from, to));
            return this;
        }

        /**
         * Lets every place cover the demand of its time in this share of cycles: it replaces the safety factor of each.
         *
         * @param probability at least 0.5, below 1, such as 0.95
         * @throws IllegalArgumentException if it is outside its range
         */
        public Builder cycleService(double probability) {
            Check.within(0.5, 1, Check.probability(probability, "cycleService"), "cycleService");
            safetyFactor = StandardNormal.quantile(probability);
            return this;
        }

        /**
         * The network.
         *
         * @throws IllegalArgumentException if there is no place, one stands twice, a link names an unknown one, two ways lead
         *     from one place to another, or the demand of a place is neither given nor follows
         */
        public GuaranteedServiceNetwork build() {
            Double factor = safetyFactor;
            List<ServiceStage> covering = factor == null
                    ? stages
                    : stages.stream()
                            .map(stage -> stage.withSafetyFactor(factor))
                            .toList();
            return new GuaranteedServiceNetwork(ServiceTree.of(covering, links));
        }
    }
}
