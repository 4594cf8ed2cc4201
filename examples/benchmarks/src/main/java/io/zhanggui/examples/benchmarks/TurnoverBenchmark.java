package io.zhanggui.examples.benchmarks;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.costing.CostPeriod;
import io.zhanggui.inventory.costing.Valuation;
import io.zhanggui.inventory.stock.MovementKind;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.turnover.Turnover;
import io.zhanggui.inventory.turnover.TurnoverFigures;
import io.zhanggui.inventory.turnover.TurnoverReport;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The turnover of every article in one month of a year's ledger, by cost. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class TurnoverBenchmark {

    private static final int EACH = 1_000;
    private static final YearMonth MONTH = YearMonth.of(2025, 11);
    private static final int FIRST = MONTH.atDay(1).getDayOfYear() - 1;
    private static final int LAST = MONTH.atEndOfMonth().getDayOfYear() - 1;
    private static final double UNIT = 1e8;

    @Param("100000")
    public int n;

    private StockFacts facts;
    private CostLedger ledger;
    private CostFloor costs;
    private long[] opening;
    private long[] closing;
    private long[] sold;

    @Setup
    public void prepare() {
        prepare(StockFacts.columns(n, n / EACH));
    }

    void prepare(StockFacts given) {
        facts = given;
        ledger = CostLedger.fifo(StockFacts.CNY, NegativeStock.REFUSE).append(facts.batch());
        costs = new CostFloor(facts);
        costs.fifo();
        opening = new long[facts.stocks.length];
        closing = new long[facts.stocks.length];
        sold = new long[facts.stocks.length];
    }

    /** As a host composes it: the books of the month, article by article. */
    List<Turnover> turnovers() {
        CostPeriod period = ledger.during(ReportingPeriod.month(MONTH));
        Map<StockKey, Valuation> before = new HashMap<>();
        period.opening().stocks().forEach(each -> before.put(each.stock(), each));
        List<Turnover> turnovers = new ArrayList<>(facts.stocks.length);
        for (Valuation after : period.closing().stocks()) {
            Valuation opened = before.get(after.stock());
            double value = after.balance().exactValue().doubleValue();
            double cost = after.balance().exactCostOfGoodsSold().doubleValue();
            if (opened != null) {
                cost = after.balance()
                        .exactCostOfGoodsSold()
                        .subtract(opened.balance().exactCostOfGoodsSold())
                        .doubleValue();
                value += opened.balance().exactValue().doubleValue();
            }
            turnovers.add(Turnover.of(cost, value / 2, MONTH.lengthOfMonth()));
        }
        return turnovers;
    }

    @Benchmark
    public void turnover(Blackhole hole) {
        hole.consume(turnovers());
    }

    Map<Sku, TurnoverFigures> report() {
        return TurnoverReport.of(ledger, ReportingPeriod.month(MONTH)).bySku();
    }

    @Benchmark
    public void report(Blackhole hole) {
        hole.consume(report());
    }

    List<Turnover> turnoversFloor() {
        sum();
        List<Turnover> turnovers = new ArrayList<>(sold.length);
        for (int article = 0; article < sold.length; article++) {
            turnovers.add(Turnover.of(sold[article] / UNIT, average(article), MONTH.lengthOfMonth()));
        }
        return turnovers;
    }

    private double average(int article) {
        return (closing[article] / UNIT + opening[article] / UNIT) / 2;
    }

    private void sum() {
        Arrays.fill(opening, 0);
        Arrays.fill(closing, 0);
        Arrays.fill(sold, 0);
        for (int i = 0; i < facts.day.length && facts.day[i] <= LAST; i++) {
            int article = facts.stock[i];
            long value = facts.kind[i] == MovementKind.RECEIPT ? costs.cost[i] : -costs.cost[i];
            closing[article] += value;
            if (facts.day[i] < FIRST) {
                opening[article] += value;
            } else if (facts.kind[i] == MovementKind.ISSUE) {
                sold[article] += costs.cost[i];
            }
        }
    }

    @Benchmark
    public void turnoverResultFloor(Blackhole hole) {
        hole.consume(turnoversFloor());
    }

    @Benchmark
    public void turnoverArithmeticFloor(Blackhole hole) {
        sum();
        double turns = 0;
        for (int article = 0; article < sold.length; article++) {
            turns += sold[article] / UNIT / average(article);
        }
        hole.consume(turns);
    }
}
