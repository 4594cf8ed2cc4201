package io.zhanggui.inventory.lotsizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The best multiples of half a dozen articles against a search over the time between joint orders. */
class JointOrdersOfManyArticlesTest {

    /**
     * The least cost if an order may also be empty but is paid: for each cycle, the best multiple of each article alone.
     * Cycles are tried in steps of a thousandth; the cost is flat around the best, so that misses less than a millionth.
     */
    private static double least(double shared, double[] order, double[] burden) {
        double least = Double.POSITIVE_INFINITY;
        for (double cycle = 1e-3; cycle < 1e3; cycle *= 1.001) {
            double orders = shared;
            double held = 0;
            boolean each = false;
            for (int i = 0; i < order.length; i++) {
                int best = 1;
                while (cost(order[i], burden[i], cycle, best + 1) < cost(order[i], burden[i], cycle, best)) {
                    best++;
                }
                each |= best == 1;
                orders += order[i] / best;
                held += burden[i] * best;
            }
            if (each) {
                least = Math.min(least, Math.sqrt(2 * orders * held));
            }
        }
        return least;
    }

    private static double cost(double order, double burden, double cycle, int multiple) {
        return order / (multiple * cycle) + burden * multiple * cycle / 2;
    }

    @Test
    void optimum_costsAsLittleAsTheBestOfAllCycles() {
        Random random = new Random(7);
        for (int trial = 0; trial < 40; trial++) {
            double shared = trial % 4 == 0 ? 0 : random.nextInt(60);
            double[] order = new double[6];
            double[] burden = new double[6];
            List<JointItem> items = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                order[i] = 1 + random.nextInt(60);
                burden[i] = Math.exp(random.nextDouble() * 6);
                items.add(JointItem.of(Sku.of("ITEM-" + i), burden[i], LotCosts.of(order[i], 1)));
            }
            JointSchedule optimum = JointReplenishment.of(shared, items).optimum();
            double least = least(shared, order, burden);
            assertThat(optimum.cost()).isCloseTo(least, within(1e-9 * least));
            assertThat(optimum.multiples()).contains(1);
        }
    }
}
