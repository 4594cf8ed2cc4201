package io.zhanggui.examples.benchmarks;

import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.costing.PeriodicAverage;
import io.zhanggui.inventory.stock.Movement;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The average of a whole period for each article, from its movements. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class PeriodicCostBenchmark {

    /** So many movements has an article in a period. */
    private static final int EACH = 100;

    @Param("100000")
    public int n;

    private List<List<Movement>> byArticle;
    private CostFloor floor;

    @Setup
    public void prepare() {
        StockFacts facts = StockFacts.random(n, n / EACH);
        byArticle = byArticle(facts);
        floor = new CostFloor(facts);
    }

    static List<List<Movement>> byArticle(StockFacts facts) {
        List<List<Movement>> all = new ArrayList<>();
        for (int article = 0; article < facts.stocks.length; article++) {
            all.add(new ArrayList<>());
        }
        for (int i = 0; i < facts.movements.length; i++) {
            all.get(facts.stock[i]).add(facts.movements[i]);
        }
        return all;
    }

    static List<PeriodicAverage> close(List<List<Movement>> byArticle) {
        List<PeriodicAverage> closed = new ArrayList<>(byArticle.size());
        for (List<Movement> movements : byArticle) {
            closed.add(PeriodicAverage.opening(Quantity.zero(UnitOfMeasure.PIECE), BigMoney.zero(StockFacts.CNY))
                    .close(movements));
        }
        return closed;
    }

    @Benchmark
    public void close(Blackhole hole) {
        hole.consume(close(byArticle));
    }

    @Benchmark
    public void closeResultFloor(Blackhole hole) {
        floor.periodicAverage();
        hole.consume(floor.periods());
    }

    @Benchmark
    public void closeArithmeticFloor(Blackhole hole) {
        hole.consume(floor.periodicAverage());
    }
}
