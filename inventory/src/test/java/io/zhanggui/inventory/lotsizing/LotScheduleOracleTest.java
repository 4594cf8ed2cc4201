package io.zhanggui.inventory.lotsizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/** Wagner and Whitin against a mixed-integer programme (ojAlgo) that knows nothing of lots. */
class LotScheduleOracleTest {

    private static double mixedIntegerProgramme(
            double[] demand, double[] order, double[] holding, double[] unit, double initialStock) {
        double all = Arrays.stream(demand).sum();
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable before = null;
        for (int t = 0; t < demand.length; t++) {
            Variable ordered = model.addVariable("ordered " + t).binary().weight(order[t]);
            Variable quantity = model.addVariable("quantity " + t).lower(0).weight(unit[t]);
            Variable stock = model.addVariable("stock " + t).lower(0).weight(holding[t]);
            model.addExpression("only with an order " + t)
                    .set(quantity, 1)
                    .set(ordered, -all)
                    .upper(0);
            Expression balance = model.addExpression("balance " + t)
                    .set(quantity, 1)
                    .set(stock, -1)
                    .level(t == 0 ? demand[t] - initialStock : demand[t]);
            if (before != null) {
                balance.set(before, 1);
            }
            before = stock;
        }
        return model.minimise().getValue();
    }

    @Test
    void optimum_costsWhatAMixedIntegerProgrammeCosts() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 12; i++) {
            int horizon = 3 + i % 5;
            double[] demand = random.doubles(horizon, 0, 40).map(Math::rint).toArray();
            double[] order = random.doubles(horizon, 0, 90).map(Math::rint).toArray();
            double[] holding = random.doubles(horizon, 0, 4).map(Math::rint).toArray();
            double[] unit = random.doubles(horizon, 0, 6).map(Math::rint).toArray();
            double stock = Math.min(i % 3 * 15, Arrays.stream(demand).sum());

            LotSchedule optimum = LotSizingProblem.of(demand, LotCosts.ofOrder(0))
                    .withOrderCosts(order)
                    .withHoldingCosts(holding)
                    .withUnitCosts(unit)
                    .withInitialStock(stock)
                    .optimum();

            assertThat(optimum.cost())
                    .isCloseTo(mixedIntegerProgramme(demand, order, holding, unit, stock), within(1e-4));
        }
    }
}
