package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Levels and spans of an organisation or of one unit with everything below it (管理层次、管理幅度).
 *
 * <p>A manager is a position that others report to. Its span is the headcount of all positions that report to it directly, held
 * or vacant, in whatever unit they stand. No span is good or bad by itself: {@link SpanLimits} are the company's.
 */
@Beta
public final class OrgMetrics {

    private static final int SHOWN = 3;

    private final OrgSnapshot org;
    private final OrgParts parts;
    private final int[] positions;
    private final int[] span;
    private final int[] managers;
    private final int units;
    private final int unitLayers;
    private final int layers;

    private OrgMetrics(OrgSnapshot org, int from, int to) {
        this.org = org;
        this.parts = org.parts();
        this.positions = Arrays.copyOfRange(parts.byUnit(), parts.offset()[from], parts.offset()[to]);
        this.span = spans(parts);
        this.managers = IntStream.of(positions).filter(each -> span[each] > 0).toArray();
        this.units = to - from;
        this.unitLayers = unitLayers(from, to);
        this.layers = layersWithin();
    }

    /** Of the whole organisation. */
    public static OrgMetrics of(OrgSnapshot org) {
        return new OrgMetrics(org, 0, org.parts().units().preorder().length);
    }

    /** Of a unit and everything below it. */
    public static OrgMetrics of(OrgSnapshot org, OrgUnitId unit) {
        int number = org.number(unit);
        Forest units = org.parts().units();
        return new OrgMetrics(org, units.first(number), units.end(number));
    }

    /** The same for every unit at once, as far as it adds up. */
    public static UnitMetrics byUnit(OrgSnapshot org) {
        return new UnitMetrics(org);
    }

    /** The span of each position by number; 0 if it is no manager. */
    static int[] spans(OrgParts parts) {
        int[] span = new int[parts.position().length];
        for (int position = 0; position < span.length; position++) {
            int above = parts.reporting().parent(position);
            if (above >= 0) {
                span[above] += parts.positionAt(position).headcount();
            }
        }
        return span;
    }

    private int unitLayers(int from, int to) {
        int[] layer = new int[parts.unit().length];
        int deepest = 0;
        for (int place = from; place < to; place++) {
            int unit = parts.units().preorder()[place];
            layer[unit] = place == from ? 1 : layer[parts.units().parent(unit)] + 1;
            deepest = Math.max(deepest, layer[unit]);
        }
        return deepest;
    }

    /** A superior outside does not count; above 0 marks those inside. */
    private int layersWithin() {
        int[] layer = new int[span.length];
        for (int position : positions) {
            layer[position] = 1;
        }
        int deepest = 0;
        for (int position : parts.reporting().preorder()) {
            if (layer[position] > 0) {
                int above = parts.reporting().parent(position);
                layer[position] += above == Forest.ROOT ? 0 : layer[above];
                deepest = Math.max(deepest, layer[position]);
            }
        }
        return deepest;
    }

    /** How many units, the one asked about too. */
    public int units() {
        return units;
    }

    /** How many layers of units. */
    public int unitLayers() {
        return unitLayers;
    }

    /** How many positions. */
    public int positions() {
        return positions.length;
    }

    /** How many positions that others report to. */
    public int managers() {
        return managers.length;
    }

    /** The positions on the longest reporting line within (管理层次), operatives too; 0 without positions. */
    public int layers() {
        return layers;
    }

    /** Managing positions ÷ all positions; empty without positions. */
    public Optional<BigDecimal> managerRatio(Rounding rounding) {
        return positions.length == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(managers.length)
                        .divide(BigDecimal.valueOf(positions.length), rounding.scale(), rounding.mode()));
    }

    /** The spans of all managers; empty if there is none. */
    public Optional<Spans> spans() {
        if (managers.length == 0) {
            return Optional.empty();
        }
        int[] sorted = IntStream.of(managers).map(manager -> span[manager]).toArray();
        Arrays.sort(sorted);
        return Optional.of(Spans.ofSorted(sorted));
    }

    /** The span of one position, here or elsewhere; 0 if nobody reports to it. */
    public int span(PositionId position) {
        return span[org.number(position)];
    }

    /** Every manager with its span, in the order of the chart. */
    public List<ManagerSpan> managerSpans() {
        return IntStream.of(managers).mapToObj(this::managerSpan).toList();
    }

    /** The managers with the most reports, at most so many; of equal ones those first in the chart. */
    public List<ManagerSpan> widest(int most) {
        return ordered(Comparator.comparingInt((Integer manager) -> -span[manager]), most);
    }

    /** The managers with the fewest reports, at most so many; of equal ones those first in the chart. */
    public List<ManagerSpan> narrowest(int most) {
        return ordered(Comparator.comparingInt((Integer manager) -> span[manager]), most);
    }

    private List<ManagerSpan> ordered(Comparator<Integer> order, int most) {
        return IntStream.of(managers)
                .boxed()
                .sorted(order)
                .limit(most)
                .map(this::managerSpan)
                .toList();
    }

    /** The managers with a single report, in the order of the chart (一对一汇报). */
    public List<ManagerSpan> oneToOne() {
        return outside(SpanLimits.of(2, Integer.MAX_VALUE));
    }

    /** The managers whose span is outside the limits, in the order of the chart. */
    public List<ManagerSpan> outside(SpanLimits limits) {
        requireNonNull(limits, "limits");
        List<ManagerSpan> result = new ArrayList<>();
        for (int manager : managers) {
            if (!limits.contains(span[manager])) {
                result.add(managerSpan(manager));
            }
        }
        return List.copyOf(result);
    }

    private ManagerSpan managerSpan(int number) {
        return new ManagerSpan(parts.positionIds().get(number), span[number]);
    }

    /**
     * What the managers cost of all cost (管理成本).
     *
     * @param cost what a position costs in a period, by whatever measure the host has
     * @throws org.joda.money.CurrencyMismatchException if a cost is in another currency
     */
    public ManagementCost managementCost(CurrencyUnit currency, Function<Position, Money> cost) {
        return new ManagementCost(
                OrgComparison.sum(currency, cost, parts, managers),
                OrgComparison.sum(currency, cost, parts, positions));
    }

    /**
     * How many steps a message takes along the reporting lines from one position to the other (信息传递层次), up to their
     * lowest common superior and down; empty if the lines never meet.
     */
    public OptionalInt hops(PositionId from, PositionId to) {
        Forest reporting = parts.reporting();
        int one = org.number(from);
        int other = org.number(to);
        int common = reporting.common(one, other);
        if (common == Forest.ROOT) {
            return OptionalInt.empty();
        }
        int hops = 0;
        for (int at = one; at != common; at = reporting.parent(at)) {
            hops++;
        }
        for (int at = other; at != common; at = reporting.parent(at)) {
            hops++;
        }
        return OptionalInt.of(hops);
    }

    /**
     * The relations that a manager of so many has to keep in mind, n(2ⁿ⁻¹ + n − 1) (格拉丘纳斯公式): with each, with each
     * group, and between them. Source: V. A. Graicunas, "Relationship in Organization", 1933.
     *
     * @throws IllegalArgumentException if there are fewer than 0
     */
    public static BigInteger relations(int reports) {
        if (reports < 0) {
            throw new IllegalArgumentException("reports must not be negative, but are " + reports);
        }
        return reports == 0
                ? BigInteger.ZERO
                : BigInteger.ONE
                        .shiftLeft(reports - 1)
                        .add(BigInteger.valueOf(reports - 1L))
                        .multiply(BigInteger.valueOf(reports));
    }

    /** Layers, managers and spans, with the widest and the narrowest. */
    public Explanation explain() {
        Explanation all = Explanation.of(OrgMetricsTerm.METRICS, null)
                .with(
                        Explanation.of(OrgMetricsTerm.UNITS, units),
                        Explanation.of(OrgMetricsTerm.UNIT_LAYERS, unitLayers),
                        Explanation.of(OrgMetricsTerm.POSITIONS, positions.length),
                        Explanation.of(OrgMetricsTerm.LAYERS, layers),
                        Explanation.of(
                                        OrgMetricsTerm.MANAGER_RATIO,
                                        managerRatio(Rounding.halfUp(4)).orElse(null))
                                .formula(OrgMetricsTerm.SHARE, managers.length, positions.length));
        return spans().map(spans -> all.with(explained(spans))).orElse(all);
    }

    private Explanation explained(Spans spans) {
        return Explanation.of(OrgMetricsTerm.AVERAGE_SPAN, spans.average(Rounding.CENT))
                .formula(OrgMetricsTerm.SHARE, spans.reports(), spans.managers())
                .with(
                        Explanation.of(OrgMetricsTerm.LEAST_SPAN, spans.min()),
                        Explanation.of(OrgMetricsTerm.MEDIAN_SPAN, spans.median()),
                        Explanation.of(OrgMetricsTerm.P90_SPAN, spans.p90()),
                        Explanation.of(OrgMetricsTerm.MOST_SPAN, spans.max()),
                        ends(OrgMetricsTerm.WIDEST, widest(SHOWN)),
                        ends(OrgMetricsTerm.NARROWEST, narrowest(SHOWN)));
    }

    private static Explanation ends(OrgMetricsTerm label, List<ManagerSpan> some) {
        return Explanation.of(label, null)
                .with(some.stream()
                        .map(each -> Explanation.of(Term.of(each.manager().value()), each.span()))
                        .toList());
    }
}
