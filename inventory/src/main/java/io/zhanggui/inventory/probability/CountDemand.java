package io.zhanggui.inventory.probability;

/** Demand for whole pieces (离散需求): 0, 1, 2 … */
public sealed interface CountDemand extends DemandDistribution
        permits DiscreteDemand, NegativeBinomialDemand, PoissonDemand {

    /** P(D = k). */
    double probability(int k);

    /**
     * P(D = first), P(D = first + 1) …, at less cost than one by one.
     *
     * @param first zero or more
     * @param count how many, zero or more
     * @throws IllegalArgumentException if a number is negative
     */
    double[] probabilities(int first, int count);

    @Override
    CountDemand during(double periods);

    @Override
    CountDemand during(LeadTime leadTime);
}
