package io.zhanggui.examples.replenishment;

/** Decides what to order at a review, from what was seen before the day alone. */
@FunctionalInterface
interface Plan {

    /**
     * What to order of each article, in units; parts of a unit are rounded up by the warehouse, below zero orders nothing.
     *
     * @param day the day of the review
     * @param seen what was sold on the days before
     * @param position what is on hand and on order, by article
     */
    double[] orders(int day, Seen seen, double[] position);
}
