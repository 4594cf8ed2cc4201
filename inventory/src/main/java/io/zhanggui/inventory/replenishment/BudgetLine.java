package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.inventory.probability.DemandDistribution;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What can be ordered of one article under a budget: every order that its terms allow, up to what is wanted, with its cost and
 * the service that it gives; more than {@link #MOST_STEPS} in equal strides. What costs more and serves no more is left out.
 */
final class BudgetLine {

    static final int MOST_STEPS = 500;
    /** Costs are whole millionths, rounded up, so that sums of them are exact. */
    private static final int DECIMALS = 6;

    private record Option(BigDecimal quantity, double cost, double gain) {}

    private final JointLine line;
    private final BigDecimal wanted;
    private final List<Option> options;
    /** Of each option the one to which the gain per cost is greatest. */
    private final int[] next;

    BudgetLine(JointLine line, ServiceMeasure measure) {
        this.line = line;
        this.wanted = line.quantity();
        this.options = options(line, measure);
        this.next = hull(options);
    }

    /** An amount in the unit of costs; a budget is rounded down. */
    static double units(BigDecimal amount, RoundingMode mode) {
        return amount.movePointRight(DECIMALS).setScale(0, mode).doubleValue();
    }

    /** What a unit of costs is worth of the unit of money. */
    static double perMoney(double gainPerUnit) {
        return gainPerUnit * Math.pow(10, DECIMALS);
    }

    JointLine line() {
        return line;
    }

    BigDecimal wanted() {
        return wanted;
    }

    BigDecimal quantity(int option) {
        return options.get(option).quantity;
    }

    double gain(int option) {
        return options.get(option).gain;
    }

    /** What all that is wanted would serve. */
    double wantedGain() {
        return gain(options.size() - 1);
    }

    MarginalAnalysis.@Nullable Step best(int article, int option, double money) {
        int to = next[option];
        if (to >= 0 && cost(option, to) > money) {
            to = steepest(option, money);
        }
        return to < 0 ? null : step(article, option, to);
    }

    /** The gain per cost of the next step, however dear; 0 if nothing more gains. */
    double nextReturn(int option) {
        return next[option] < 0 ? 0 : step(0, option, next[option]).gainPerCost();
    }

    private MarginalAnalysis.Step step(int article, int from, int to) {
        double gain = options.get(to).gain - options.get(from).gain;
        double urgency = line.daysAfter(options.get(from).quantity);
        return new MarginalAnalysis.Step(article, to, cost(from, to), gain, urgency);
    }

    private double cost(int from, int to) {
        return options.get(to).cost - options.get(from).cost;
    }

    private int steepest(int from, double money) {
        int best = -1;
        double most = 0;
        for (int to = from + 1; to < options.size() && cost(from, to) <= money; to++) {
            double slope = (options.get(to).gain - options.get(from).gain) / cost(from, to);
            if (slope > most) {
                most = slope;
                best = to;
            }
        }
        return best;
    }

    private static List<Option> options(JointLine line, ServiceMeasure measure) {
        ReorderProposal proposal = line.proposal();
        PriceList prices = requireNonNull(proposal.terms().prices(), "prices");
        DemandDistribution demand = proposal.demand();
        double position = proposal.position();
        double worth = measure.worth(proposal, prices);
        double without = demand.loss(position);
        List<Option> all = new ArrayList<>();
        all.add(new Option(BigDecimal.ZERO, 0, 0));
        for (BigDecimal quantity : quantities(proposal.terms(), line.quantity())) {
            double gain = worth * (without - demand.loss(position + quantity.doubleValue()));
            all.add(new Option(quantity, units(line.cost(quantity), RoundingMode.CEILING), gain));
        }
        all.sort(Comparator.comparingDouble(Option::cost)
                .thenComparing(Comparator.comparingDouble(Option::gain).reversed()));
        List<Option> kept = new ArrayList<>();
        for (Option each : all) {
            if (kept.isEmpty() || each.gain > kept.get(kept.size() - 1).gain) {
                kept.add(each);
            }
        }
        return kept;
    }

    private static NavigableSet<BigDecimal> quantities(SupplyTerms terms, BigDecimal wanted) {
        NavigableSet<BigDecimal> quantities = new TreeSet<>();
        BigDecimal pack = terms.packMultiple();
        BigDecimal packs = wanted.divide(pack, 0, RoundingMode.FLOOR);
        BigDecimal stride = packs.divide(BigDecimal.valueOf(MOST_STEPS), 0, RoundingMode.CEILING)
                .max(BigDecimal.ONE)
                .multiply(pack);
        for (BigDecimal each = stride; each.compareTo(wanted) < 0; each = each.add(stride)) {
            quantities.add(each);
        }
        quantities.add(terms.orderFor(BigDecimal.ZERO));
        requireNonNull(terms.prices(), "prices").breaks().forEach(each -> quantities.add(terms.orderFor(each.from())));
        quantities.removeIf(each -> each.compareTo(wanted) >= 0 || !terms.isOrder(each));
        if (wanted.signum() > 0) {
            quantities.add(wanted);
        }
        return quantities;
    }

    /** The upper hull of gains over costs, seen from every option: from the right, what lies below a chord is passed over. */
    private static int[] hull(List<Option> options) {
        int[] next = new int[options.size()];
        next[next.length - 1] = -1;
        for (int from = next.length - 2; from >= 0; from--) {
            int to = from + 1;
            while (next[to] >= 0 && slope(options, from, to) < slope(options, to, next[to])) {
                to = next[to];
            }
            next[from] = to;
        }
        return next;
    }

    private static double slope(List<Option> options, int from, int to) {
        return (options.get(to).gain - options.get(from).gain) / (options.get(to).cost - options.get(from).cost);
    }
}
