package io.zhanggui.inventory.distribution;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.probability.NormalDemand;
import java.util.ArrayList;
import java.util.List;

/**
 * Warehouses in a row (串行系统): customers buy from the first, which is supplied by the second, and so on; the last one's
 * supplier always delivers.
 *
 * <p>Stock is watched all the time, and what is short is backordered. Each warehouse orders what lifts its echelon position,
 * that is everything on its way to it, in it, and downstream of it, less what customers are owed, to its echelon base stock.
 * That is the best policy of all. Source: Clark and Scarf (1960); Chen and Zheng (1994); Snyder and Shen, Fundamentals of
 * Supply Chain Theory, 2nd ed. (2019), section 6.2.
 *
 * @param stages the warehouses, the one that serves customers first
 * @param stockoutCost what it costs that one unit is owed to a customer for one period, above zero, in money
 */
@Beta
public record SerialSystem(List<SerialStage> stages, double stockoutCost) {

    /**
     * @throws IllegalArgumentException if there is no warehouse, one stands twice, or the cost is not above zero
     */
    public SerialSystem {
        stages = List.copyOf(stages);
        Check.atLeast(1, stages.size(), "the number of stages");
        long different = stages.stream().map(SerialStage::warehouse).distinct().count();
        if (different < stages.size()) {
            throw new IllegalArgumentException("each warehouse must stand once in the row but stages are " + stages);
        }
        Check.positive(stockoutCost, "stockoutCost");
    }

    /** Warehouses in a row, the one that serves customers first. */
    public static SerialSystem of(double stockoutCost, SerialStage... downstreamFirst) {
        return new SerialSystem(List.of(downstreamFirst), stockoutCost);
    }

    /**
     * The best levels: for demand of whole pieces exact, of levels that cost the same the lowest; for normal demand to about
     * ten digits.
     *
     * <p>Other demand by weight or length is taken as normal with its mean and standard deviation. Lead-time demand that
     * varies less than a thousandth of what the next warehouse downstream is exposed to counts as not varying. Discrete
     * demand is exact over whole lead times, over others it keeps mean and variance.
     *
     * @param demandPerPeriod its mean not negative
     * @throws IllegalArgumentException if the mean is negative, or demand of whole pieces over a lead time has a mean above
     *     1,000,000 or a standard deviation above 20,000
     */
    public SerialPolicy optimum(DemandDistribution demandPerPeriod) {
        return demandPerPeriod instanceof CountDemand pieces ? ofPieces(pieces) : ofNormal(demandPerPeriod);
    }

    private SerialPolicy ofPieces(CountDemand demand) {
        CountSerial solver = new CountSerial(this);
        for (SerialStage stage : stages) {
            solver.add(stage.echelonHoldingCost(), demand.during(LeadTime.of(stage.leadTime())));
        }
        return SerialPolicy.of(this, demand, solver.levels(), solver.cost());
    }

    private SerialPolicy ofNormal(DemandDistribution demand) {
        Check.notNegative(demand.mean(), "the mean of demandPerPeriod");
        NormalDemand normal = NormalDemand.of(demand.mean(), demand.standardDeviation());
        NormalSerial solver = new NormalSerial(this);
        for (SerialStage stage : stages) {
            solver.add(stage.echelonHoldingCost(), normal.during(stage.leadTime()));
        }
        return SerialPolicy.of(this, demand, solver.levels(), solver.cost());
    }

    /** What a unit costs that is owed for a period: the stockout, and what is not held while it is owed. */
    double backorderBurden() {
        double sum = stockoutCost;
        for (SerialStage stage : stages) {
            sum += stage.echelonHoldingCost();
        }
        return sum;
    }

    /**
     * What an echelon level of the last warehouse would cost per period if customers were owed at every moment: a straight
     * line, which the cost of low levels is on.
     *
     * @param means the expected demand of each lead time
     */
    double costOfAlwaysOwing(double level, List<Double> means) {
        double cost = 0;
        double below = 0;
        for (int i = stages.size() - 1; i >= 0; i--) {
            below += means.get(i);
            cost += stages.get(i).echelonHoldingCost() * (level - below);
        }
        return cost - backorderBurden() * (level - below);
    }

    /** The levels that count: no warehouse can have more than what those upstream of it let through. */
    static List<Double> effective(List<Double> levels) {
        List<Double> effective = new ArrayList<>(levels);
        for (int i = levels.size() - 2; i >= 0; i--) {
            effective.set(i, Math.min(levels.get(i), effective.get(i + 1)));
        }
        return effective;
    }
}
