package io.zhanggui.examples.benchmarks;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.inventory.demand.ChosenForecast;
import io.zhanggui.inventory.demand.Forecast;
import io.zhanggui.inventory.demand.ForecastModel;
import io.zhanggui.inventory.policy.OrderUpToLevel;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.replenishment.DemandShape;
import io.zhanggui.inventory.replenishment.OrderTiming;
import io.zhanggui.inventory.replenishment.ReorderProposal;
import io.zhanggui.inventory.replenishment.ReorderReason;
import io.zhanggui.inventory.replenishment.ReplenishmentPlan;
import io.zhanggui.inventory.replenishment.ServiceGoal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErfc;

/** The arithmetic of a plan: choice of the forecast, level to order up to, order. */
final class PlanFloor {

    private static final double ROOT_2 = Math.sqrt(2);
    private static final ServiceGoal GOAL = new ServiceGoal.CycleService(PlanFacts.CYCLE_SERVICE);

    private final PlanFacts facts;
    private final ChoiceFloor choice = new ChoiceFloor();

    private double review;
    private double lead;
    private double leadDeviation;
    private double mean;
    private double deviation;
    private boolean assumed;
    private double protectedMean;
    private double protectedDeviation;
    private double factor;
    private double upTo;
    private double risk;

    PlanFloor(PlanFacts facts) {
        this.facts = facts;
    }

    /** What to order of an article, in millionths. */
    long order(int article) {
        double[] demand = facts.demand[article];
        review = PlanFacts.REVIEW_DAYS / facts.periodDays;
        lead = facts.leadTime[article] / facts.periodDays;
        leadDeviation = facts.leadTimeDeviation[article] / facts.periodDays;
        double protection = review + lead;
        choice.choose(demand, (int) Math.ceil(protection));
        double expected = 0;
        for (int step = 1; step <= Math.ceil(protection); step++) {
            expected += Math.max(0, choice.at(step)) * Math.min(1, protection - (step - 1));
        }
        mean = expected / protection;
        double own = choice.deviation();
        assumed = Double.isNaN(own);
        deviation = assumed ? Math.sqrt(mean) : own;
        double random = mean * leadDeviation;
        double variance = assumed ? expected : own * own * choice.varianceOf(protection, demand.length);
        protectedMean = expected;
        protectedDeviation = Math.sqrt(variance + random * random);
        factor = ROOT_2 * InverseErfc.value(2 * (1 - PlanFacts.CYCLE_SERVICE));
        upTo = protectedMean + factor * protectedDeviation;
        double position = facts.position[article];
        risk = protectedDeviation == 0
                ? position >= protectedMean ? 0 : 1
                : Erfc.value((position - protectedMean) / protectedDeviation / ROOT_2) / 2;
        long wanted = Math.round((upTo - position) * 1e6);
        if (wanted <= 0) {
            return 0;
        }
        long pack = facts.pack[article];
        return Math.max(1, (Math.max(wanted, facts.minimum[article]) + pack - 1) / pack) * pack;
    }

    /** The plan of all articles. */
    ReplenishmentPlan plan() {
        List<ItemResult<Sku, ReorderProposal>> results = new ArrayList<>(facts.skus.length);
        for (int article = 0; article < facts.skus.length; article++) {
            results.add(new ItemResult.Done<>(facts.skus[article], proposal(article)));
        }
        return new ReplenishmentPlan(results);
    }

    private ReorderProposal proposal(int article) {
        long order = order(article);
        LeadTime leadTime = new LeadTime(lead, leadDeviation);
        OrderUpToLevel level = new OrderUpToLevel(
                new NormalDemand(mean, deviation),
                review,
                leadTime,
                new NormalDemand(protectedMean, protectedDeviation),
                factor,
                factor * protectedDeviation,
                upTo);
        double[] demand = facts.demand[article];
        ForecastModel model = choice.model();
        Forecast forecast = new Forecast(
                model,
                demand.length,
                (int) Math.ceil(review + lead),
                choice.state(),
                choice.run.squares,
                choice.run.errors);
        return new ReorderProposal(
                facts.skus[article],
                PlanFacts.TODAY,
                Quantity.of(BigDecimal.valueOf(order, 6), UnitOfMeasure.PIECE),
                facts.positions.get(article),
                facts.terms.get(article),
                timing(article),
                GOAL,
                DemandShape.NORMAL,
                false,
                level,
                new ChosenForecast(choice.choice(demand, model), forecast),
                risk,
                reason(article, order));
    }

    private OrderTiming timing(int article) {
        LocalDate next = PlanFacts.TODAY.plusDays(PlanFacts.REVIEW_DAYS);
        int days = (int) Math.ceil(facts.leadTime[article]);
        return new OrderTiming(PlanFacts.TODAY, PlanFacts.TODAY.plusDays(days), next, next.plusDays(days));
    }

    private ReorderReason reason(int article, long order) {
        if (order == 0) {
            return ReorderReason.ENOUGH_STOCK;
        }
        long pack = facts.pack[article];
        long wanted = Math.round((upTo - facts.position[article]) * 1e6);
        return facts.minimum[article] > wanted && order > (wanted + pack - 1) / pack * pack
                ? ReorderReason.MINIMUM_RAISED
                : ReorderReason.BELOW_LEVEL;
    }
}
