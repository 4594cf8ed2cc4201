package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.quantity.UnitOfMeasure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * How exact the book is (库存准确率). It holds sums, so that several counts together are ratios of sums, never means of ratios.
 * Every ratio is rounded half up to six decimals.
 *
 * @param lines how many lines were counted
 * @param right how many of them were right within the tolerance
 * @param units the units of the lines, sorted by code
 * @param expected the sum of what was expected, each by its size
 * @param deviation the sum of the differences, each by its size
 * @param value what was expected at cost, each by its size, of lines with a cost; {@code null} if none has one
 * @param net the differences at cost, surplus less shortage; {@code null} if no line has a cost
 * @param gross the differences at cost, each by its size; {@code null} if no line has a cost
 */
@Beta
public record CountAccuracy(
        int lines,
        int right,
        List<UnitOfMeasure> units,
        BigDecimal expected,
        BigDecimal deviation,
        @Nullable BigMoney value,
        @Nullable BigMoney net,
        @Nullable BigMoney gross) {

    private static final int DECIMALS = 6;

    public CountAccuracy {
        units = List.copyOf(units);
        requireNonNull(expected, "expected");
        requireNonNull(deviation, "deviation");
        if (right < 0 || right > lines) {
            throw new IllegalArgumentException("right must be 0 to lines " + lines + ", but is " + right);
        }
        if ((value == null) != (net == null) || (value == null) != (gross == null)) {
            throw new IllegalArgumentException(
                    "value, net and gross must be known together, but are " + value + ", " + net + ", " + gross);
        }
    }

    /** Of counted lines. */
    public static CountAccuracy of(Collection<CountedLine> lines, CountTolerance tolerance) {
        CountAccuracy sum = new CountAccuracy(0, 0, List.of(), BigDecimal.ZERO, BigDecimal.ZERO, null, null, null);
        for (CountedLine line : lines) {
            sum = sum.plus(of(line, tolerance));
        }
        return sum;
    }

    private static CountAccuracy of(CountedLine line, CountTolerance tolerance) {
        BigDecimal expected = line.expected().amount().abs();
        BigMoney cost = line.line().unitCost();
        return new CountAccuracy(
                1,
                tolerance.accepts(line) ? 1 : 0,
                List.of(line.line().book().unit()),
                expected,
                line.gross().amount(),
                cost == null ? null : cost.multipliedBy(expected),
                line.exactValue(),
                line.exactGross());
    }

    /**
     * Of counted lines by whatever they belong to: class, zone, counter, article.
     *
     * @param group where a line belongs
     */
    public static <K extends Comparable<? super K>> Map<K, CountAccuracy> by(
            Function<CountedLine, K> group, Collection<CountedLine> lines, CountTolerance tolerance) {
        Map<K, List<CountedLine>> groups = new TreeMap<>();
        lines.forEach(line -> groups.computeIfAbsent(group.apply(line), key -> new ArrayList<>())
                .add(line));
        Map<K, CountAccuracy> all = new TreeMap<>();
        groups.forEach((key, each) -> all.put(key, of(each, tolerance)));
        return all;
    }

    /** The trend (准确率走势): of all counts of each month, by the day of the count; months without a count are left out. */
    public static Map<YearMonth, CountAccuracy> monthly(Collection<StockTake> takes, CountTolerance tolerance) {
        Map<YearMonth, CountAccuracy> months = new TreeMap<>();
        takes.forEach(
                take -> months.merge(YearMonth.from(take.day()), of(take.results(), tolerance), CountAccuracy::plus));
        return months;
    }

    /**
     * Of both together.
     *
     * @throws org.joda.money.CurrencyMismatchException if their values are in different currencies
     */
    public CountAccuracy plus(CountAccuracy other) {
        return new CountAccuracy(
                lines + other.lines,
                right + other.right,
                Stream.concat(units.stream(), other.units.stream())
                        .distinct()
                        .sorted(Comparator.comparing(UnitOfMeasure::code))
                        .toList(),
                expected.add(other.expected),
                deviation.add(other.deviation),
                sum(value, other.value),
                sum(net, other.net),
                sum(gross, other.gross));
    }

    private static @Nullable BigMoney sum(@Nullable BigMoney one, @Nullable BigMoney other) {
        return one == null ? other : other == null ? one : one.plus(other);
    }

    /** Right lines ÷ counted lines; empty if none was counted. */
    public Optional<BigDecimal> byLine() {
        return ratio(BigDecimal.valueOf(right), BigDecimal.valueOf(lines));
    }

    /**
     * 1 − deviation ÷ expected, not below 0; empty if nothing was expected, or lines are kept in several units, which do not
     * add up.
     */
    public Optional<BigDecimal> byQuantity() {
        return units.size() > 1 ? Optional.empty() : accuracy(deviation, expected);
    }

    /** 1 − the net difference ÷ value, not below 0: what the balance sheet sees; empty if nothing of value was expected. */
    public Optional<BigDecimal> byValueNet() {
        return net == null || value == null
                ? Optional.empty()
                : accuracy(net.getAmount().abs(), value.getAmount());
    }

    /** 1 − the gross difference ÷ value, not below 0: what customers see; empty if nothing of value was expected. */
    public Optional<BigDecimal> byValueGross() {
        return gross == null || value == null ? Optional.empty() : accuracy(gross.getAmount(), value.getAmount());
    }

    /** The currency of the values; empty if no line has a cost. */
    public Optional<CurrencyUnit> currency() {
        return Optional.ofNullable(value).map(BigMoney::getCurrencyUnit);
    }

    private static Optional<BigDecimal> accuracy(BigDecimal off, BigDecimal whole) {
        return ratio(whole.subtract(off).max(BigDecimal.ZERO), whole);
    }

    private static Optional<BigDecimal> ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? Optional.empty() : Optional.of(part.divide(whole, DECIMALS, RoundingMode.HALF_UP));
    }

    /** The accuracies, each with what it is made of. */
    public Explanation explain() {
        return Explanation.of(CountTerm.LINE_ACCURACY, byLine().orElse(null))
                .formula(CountTerm.RATIO, right, lines)
                .with(
                        Explanation.of(CountTerm.QUANTITY_ACCURACY, byQuantity().orElse(null))
                                .formula(CountTerm.ONE_LESS_RATIO, deviation, expected),
                        Explanation.of(
                                        CountTerm.VALUE_ACCURACY_NET,
                                        byValueNet().orElse(null))
                                .formula(CountTerm.ONE_LESS_RATIO, figure(net), figure(value)),
                        Explanation.of(
                                        CountTerm.VALUE_ACCURACY_GROSS,
                                        byValueGross().orElse(null))
                                .formula(CountTerm.ONE_LESS_RATIO, figure(gross), figure(value)));
    }

    private static Object figure(@Nullable BigMoney amount) {
        return amount == null ? "–" : amount;
    }
}
