package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.money.Rounding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Two snapshots side by side: of a what-if, or of two dates. */
@Beta
public final class OrgComparison {

    private final OrgSnapshot before;
    private final OrgSnapshot after;
    private final OrgMetrics was;
    private final OrgMetrics is;

    private OrgComparison(OrgSnapshot before, OrgSnapshot after) {
        this.before = before;
        this.after = after;
        this.was = OrgMetrics.of(before);
        this.is = OrgMetrics.of(after);
    }

    /** Compares the earlier with the later, or what is with what would be. */
    public static OrgComparison of(OrgSnapshot before, OrgSnapshot after) {
        return new OrgComparison(requireNonNull(before, "before"), requireNonNull(after, "after"));
    }

    /** Levels and spans before. */
    public OrgMetrics before() {
        return was;
    }

    /** Levels and spans after. */
    public OrgMetrics after() {
        return is;
    }

    /** How many managing positions there are fewer; below 0 if there are more. */
    public int managersSaved() {
        return was.managers() - is.managers();
    }

    /** How many layers of positions there are fewer; below 0 if there are more. */
    public int layersSaved() {
        return was.layers() - is.layers();
    }

    /**
     * The cost of positions that went less that of positions that came; positions that stay cost what they did.
     *
     * @param cost what a position costs in a period, by whatever measure the host has
     * @throws CurrencyMismatchException if a cost is in another currency
     */
    public Money costSaved(CurrencyUnit currency, Function<Position, Money> cost) {
        return sum(currency, cost, before.parts(), missing(before, after))
                .minus(sum(currency, cost, after.parts(), missing(after, before)));
    }

    static Money sum(CurrencyUnit currency, Function<Position, Money> cost, OrgParts parts, int[] positions) {
        long minor = 0;
        for (int position : positions) {
            Money each = cost.apply(parts.positionAt(position));
            if (!each.getCurrencyUnit().equals(currency)) {
                throw new CurrencyMismatchException(currency, each.getCurrencyUnit());
            }
            minor = Math.addExact(minor, each.getAmountMinorLong());
        }
        return Money.ofMinor(currency, minor);
    }

    /** The positions of one that the other has not, in the order of the chart. */
    private static int[] missing(OrgSnapshot one, OrgSnapshot other) {
        OrgParts parts = one.parts();
        return IntStream.of(parts.byUnit())
                .filter(position -> !other.has(parts.positionIds().get(position)))
                .toArray();
    }

    /** The positions that went, in the order of the chart before. */
    public List<Position> positionsGone() {
        return IntStream.of(missing(before, after))
                .mapToObj(before.parts()::positionAt)
                .toList();
    }

    /** The units that went, from the top down as before. */
    public List<OrgUnit> unitsGone() {
        List<OrgUnit> gone = new ArrayList<>();
        for (OrgUnit unit : before.units()) {
            if (!after.has(unit.id())) {
                gone.add(unit);
            }
        }
        return List.copyOf(gone);
    }

    /** The managers whose span is not what it was, with the new one, in the order of the chart; new managers too. */
    public List<ManagerSpan> newSpans() {
        return is.managerSpans().stream()
                .filter(each -> !before.has(each.manager()) || was.span(each.manager()) != each.span())
                .toList();
    }

    /** The managers that are outside the limits after and were not before, in the order of the chart. */
    public List<ManagerSpan> newlyOutside(SpanLimits limits) {
        Set<PositionId> known = new HashSet<>();
        was.outside(limits).forEach(each -> known.add(each.manager()));
        return is.outside(limits).stream()
                .filter(each -> !known.contains(each.manager()))
                .toList();
    }

    /** {@link OrgMetrics#hops} before; empty also if a position was not there. */
    public OptionalInt hopsBefore(PositionId from, PositionId to) {
        return hops(before, was, from, to);
    }

    /** {@link OrgMetrics#hops} after; empty also if a position went. */
    public OptionalInt hopsAfter(PositionId from, PositionId to) {
        return hops(after, is, from, to);
    }

    private static OptionalInt hops(OrgSnapshot org, OrgMetrics metrics, PositionId from, PositionId to) {
        return org.has(from) && org.has(to) ? metrics.hops(from, to) : OptionalInt.empty();
    }

    /** What is saved, the spans before and after, and what went. */
    public Explanation explain() {
        return Explanation.of(OrgMetricsTerm.COMPARISON, null)
                .with(
                        Explanation.of(OrgMetricsTerm.MANAGERS_SAVED, managersSaved())
                                .formula(OrgMetricsTerm.BEFORE_LESS_AFTER, was.managers(), is.managers()),
                        Explanation.of(OrgMetricsTerm.LAYERS_SAVED, layersSaved())
                                .formula(OrgMetricsTerm.BEFORE_LESS_AFTER, was.layers(), is.layers()),
                        average(OrgMetricsTerm.AVERAGE_BEFORE, was),
                        average(OrgMetricsTerm.AVERAGE_AFTER, is),
                        gone(OrgMetricsTerm.UNITS_GONE, unitsGone(), OrgUnit::id, OrgUnit::name),
                        gone(OrgMetricsTerm.POSITIONS_GONE, positionsGone(), Position::id, Position::title));
    }

    private static Explanation average(OrgMetricsTerm label, OrgMetrics metrics) {
        Explanation none = Explanation.of(label, null).formula(OrgMetricsTerm.SHARE, 0, 0);
        return metrics.spans()
                .map(spans -> Explanation.of(label, spans.average(Rounding.CENT))
                        .formula(OrgMetricsTerm.SHARE, spans.reports(), spans.managers()))
                .orElse(none);
    }

    private static <T> Explanation gone(
            OrgMetricsTerm label, List<T> things, Function<T, Identifier> id, Function<T, OrgName> name) {
        return Explanation.of(label, things.size())
                .with(things.stream()
                        .map(thing -> Explanation.of(Term.of(id.apply(thing).value()), name.apply(thing)))
                        .toList());
    }
}
