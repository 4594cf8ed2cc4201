package io.zhanggui.examples.replenishment;

import io.zhanggui.inventory.demand.PooledForecaster;
import io.zhanggui.inventory.replenishment.EqualReturn;
import io.zhanggui.inventory.turnover.AbcClass;
import io.zhanggui.inventory.turnover.AbcClassification;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Runs every rule over its parameter and keeps the frontiers, in total and by class. */
final class Study {

    /** Risks of the planned policy, from hardly any stock to plenty. */
    static final double[] RISKS = {0.75, 0.55, 0.4, 0.28, 0.18, 0.11, 0.065, 0.035, 0.018, 0.008, 0.003, 0.001, 0.0003};

    private static final double[] FORESIGHT = {0.4, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.5, 2};

    /** Of the worth of a unit served, what counts as a unit; the rest counts as its price. */
    static final double UNIT_WEIGHT = 0.25;

    private final Replay replay;
    private final Map<String, AbcClass> classes;
    private final Map<String, Map<AbcClass, Frontier>> byClass = new LinkedHashMap<>();
    private final List<Frontier> simple = new ArrayList<>();
    private final Frontier planned;
    private final Frontier standard;
    private final Frontier foresight;

    Study(Replay replay) {
        this.replay = replay;
        this.classes = classes(replay);
        for (SimpleRule rule : SimpleRule.values()) {
            simple.add(frontier(rule.text(), rule.parameters(), parameter -> rule.plan(parameter, replay)));
        }
        Shop shop = new Shop(replay.sales());
        this.planned = frontier("planned", RISKS, risk -> planned(shop, risk));
        this.standard = frontier("planner, standard forecasts", RISKS, risk -> new StandardOrders(shop, risk));
        this.foresight = frontier("foresight", FORESIGHT, factor -> SimpleRule.foresight(factor, replay));
    }

    static Plan planned(Shop shop, double risk) {
        return new PlannedOrders(shop, forecaster(), EqualReturn.atRisk(risk).withUnitWeight(UNIT_WEIGHT));
    }

    /** Half-lives and weights are those that served most in replays within training; the page says how. */
    static PooledForecaster forecaster() {
        return PooledForecaster.builder()
                .halfLife(1)
                .longShare(0.1)
                .varianceHalfLife(26)
                .lawWeight(12)
                .openDays(6)
                .build();
    }

    /** By the revenue of training. */
    private static Map<String, AbcClass> classes(Replay replay) {
        Sales sales = replay.sales();
        Map<String, Double> revenue = new LinkedHashMap<>();
        for (int i = 0; i < sales.skus().size(); i++) {
            revenue.put(sales.skus().get(i), sales.revenue(i));
        }
        return AbcClassification.of(revenue, 0.80, 0.95).classes();
    }

    private Frontier frontier(String name, double[] parameters, Function<Double, Plan> plan) {
        List<Point> total = new ArrayList<>();
        Map<AbcClass, List<Point>> parts = new EnumMap<>(AbcClass.class);
        Sales sales = replay.sales();
        for (double parameter : parameters) {
            Outcome outcome = replay.run(plan.apply(parameter));
            total.add(outcome.point(parameter, sales, unusedArticle -> true));
            for (AbcClass abc : AbcClass.values()) {
                parts.computeIfAbsent(abc, unusedClass -> new ArrayList<>())
                        .add(outcome.point(
                                parameter, sales, i -> classes.get(sales.skus().get(i)) == abc));
            }
        }
        Map<AbcClass, Frontier> frontiers = new EnumMap<>(AbcClass.class);
        parts.forEach((abc, points) -> frontiers.put(abc, new Frontier(name + " " + abc, points)));
        byClass.put(name, frontiers);
        return new Frontier(name, total);
    }

    Replay replay() {
        return replay;
    }

    Map<String, AbcClass> classes() {
        return classes;
    }

    Map<AbcClass, Frontier> byClass(Frontier frontier) {
        return byClass.getOrDefault(frontier.name(), Map.of());
    }

    List<Frontier> simple() {
        return List.copyOf(simple);
    }

    Frontier planned() {
        return planned;
    }

    /** The planner as it is unless something is set. */
    Frontier standard() {
        return standard;
    }

    Frontier foresight() {
        return foresight;
    }

    List<Comparison> comparison() {
        return Comparison.at(
                new double[] {0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.925, 0.95}, planned, standard, simple);
    }
}
