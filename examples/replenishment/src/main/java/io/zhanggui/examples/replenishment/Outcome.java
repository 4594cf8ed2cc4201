package io.zhanggui.examples.replenishment;

import java.util.function.IntPredicate;

/** What a replay counted, by article. */
final class Outcome {

    private final int days;
    private final double[] asked;
    private final double[] served;
    private final double[] stock;
    private final double[] ordered;
    private final int[] orders;
    private double[] onHand = {};
    private double[] onOrder = {};

    Outcome(int articles, int days) {
        this.days = days;
        this.asked = new double[articles];
        this.served = new double[articles];
        this.stock = new double[articles];
        this.ordered = new double[articles];
        this.orders = new int[articles];
    }

    void ordered(int article, double quantity) {
        orders[article]++;
        ordered[article] += quantity;
    }

    void day(int article, double units, double sold, double closing) {
        asked[article] += units;
        served[article] += sold;
        stock[article] += closing;
    }

    void close(double[] lastOnHand, double[] lastOnOrder) {
        this.onHand = lastOnHand.clone();
        this.onOrder = lastOnOrder.clone();
    }

    double served(int article) {
        return served[article];
    }

    double ordered(int article) {
        return ordered[article];
    }

    double onHand(int article) {
        return onHand[article];
    }

    double onOrder(int article) {
        return onOrder[article];
    }

    /** Over the articles that are chosen, valued at their prices. */
    Point point(double parameter, Sales sales, IntPredicate chosen) {
        double units = 0;
        double unitsServed = 0;
        double value = 0;
        double valueServed = 0;
        double unitStock = 0;
        double valueStock = 0;
        int orderLines = 0;
        for (int i = 0; i < asked.length; i++) {
            if (chosen.test(i)) {
                double price = sales.price(i);
                units += asked[i];
                unitsServed += served[i];
                value += asked[i] * price;
                valueServed += served[i] * price;
                unitStock += stock[i];
                valueStock += stock[i] * price;
                orderLines += orders[i];
            }
        }
        return new Point(
                parameter, unitsServed / units, valueServed / value, unitStock / days, valueStock / days, orderLines);
    }
}
