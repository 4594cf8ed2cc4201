package io.zhanggui.examples.benchmarks;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErfc;

/** The arithmetic of policies for one article; the fields hold the figures. */
final class PolicyFloor {

    private static final double ROOT_2 = Math.sqrt(2);
    private static final double DENSITY_AT_0 = 1 / Math.sqrt(2 * Math.PI);

    double fillRate;
    double backorders;
    double onHand;
    int reorderPoint;
    int quantity;
    double cost;
    double level;
    double leftOver;
    double shortage;

    /** An (r, Q) policy on Poisson demand of a lead time: one way up, from probability to probability. */
    void service(double mean, int reorderPoint, int quantity) {
        double probability = Math.exp(-mean);
        double cumulative = 0;
        double held = 0; // E[(x − D)⁺]
        double served = 0;
        double stock = 0;
        for (int x = 1; x <= reorderPoint + quantity; x++) {
            cumulative += probability;
            held += cumulative;
            probability *= mean / x;
            if (x > reorderPoint) {
                served += cumulative;
                stock += held;
            }
        }
        fillRate = served / quantity;
        onHand = stock / quantity;
        backorders = onHand - (reorderPoint + (quantity + 1) / 2.0) + mean;
    }

    /** The best (r, Q) on Poisson demand of a lead time: up to the cheapest position, then its neighbours one by one. */
    void best(double mean, double orderCost, double holding, double stockout) {
        double both = holding + stockout;
        double ratio = stockout / both;
        double probability = Math.exp(-mean);
        double cumulative = probability;
        double held = 0;
        int x = 0;
        while (cumulative < ratio) {
            held += cumulative;
            x++;
            probability *= mean / x;
            cumulative += probability;
        }
        double least = holding * held + stockout * (held - x + mean);
        double total = orderCost + least;
        int positions = 1;
        int up = x;
        int down = x;
        double probabilityUp = probability;
        double probabilityDown = probability;
        double cumulativeUp = cumulative;
        double cumulativeDown = cumulative - probability;
        double above = least + both * cumulativeUp - stockout;
        double below = least + stockout - both * cumulativeDown;
        while (Math.min(above, below) * positions < total) {
            positions++;
            if (above < below) {
                total += above;
                up++;
                probabilityUp *= mean / up;
                cumulativeUp += probabilityUp;
                above += both * cumulativeUp - stockout;
            } else {
                total += below;
                probabilityDown *= down / mean;
                down--;
                cumulativeDown -= probabilityDown;
                below += stockout - both * cumulativeDown;
            }
        }
        reorderPoint = down - 1;
        quantity = positions;
        cost = total / positions;
    }

    /** The newsvendor's level for normal demand, and what is left over and short with it. */
    void normal(double mean, double deviation, double overage, double underage) {
        double ratio = underage / (overage + underage);
        double z = ratio <= 0.5 ? -ROOT_2 * InverseErfc.value(2 * ratio) : ROOT_2 * InverseErfc.value(2 * (1 - ratio));
        level = mean + z * deviation;
        double density = DENSITY_AT_0 * Math.exp(-z * z / 2);
        shortage = deviation * (density - z * Erfc.value(z / ROOT_2) / 2);
        leftOver = level - mean + shortage;
    }

    /** The newsvendor's level for Poisson demand, and what is left over and short with it. */
    void poisson(double mean, double overage, double underage) {
        double ratio = underage / (overage + underage);
        double probability = Math.exp(-mean);
        double cumulative = probability;
        double held = 0;
        int x = 0;
        while (cumulative < ratio) {
            held += cumulative;
            x++;
            probability *= mean / x;
            cumulative += probability;
        }
        level = x;
        leftOver = held;
        shortage = held - x + mean;
    }
}
