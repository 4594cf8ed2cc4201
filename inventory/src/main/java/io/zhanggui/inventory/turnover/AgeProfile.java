package io.zhanggui.inventory.turnover;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.quantity.UnitOfMeasure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How old the goods of a group are (库龄结构).
 *
 * @param buckets the classes of age
 * @param values what the goods of each class are worth
 * @param notAged what goods without age are worth: negative where more had left than came
 * @param unit the unit of the quantities; {@code null} if goods are counted in several
 * @param quantities how much there is of each class; empty without a unit
 * @param days the mean age weighted by quantity (平均库龄), in days; {@code null} without a unit or goods with an age
 * @param daysByValue the mean age weighted by value, in days; {@code null} if the goods with an age are worth nothing
 * @param assumed whether an age rests on {@link AgeBasis#ASSUMED_FIFO}
 */
@Beta
public record AgeProfile(
        AgeBuckets buckets,
        List<Money> values,
        Money notAged,
        @Nullable UnitOfMeasure unit,
        List<BigDecimal> quantities,
        @Nullable Double days,
        @Nullable Double daysByValue,
        boolean assumed) {

    /**
     * @throws IllegalArgumentException if there is not one value, and with a unit one quantity, for each class
     */
    public AgeProfile {
        requireNonNull(notAged, "notAged");
        values = List.copyOf(values);
        quantities = List.copyOf(quantities);
        if (values.size() != buckets.count() || quantities.size() != (unit == null ? 0 : buckets.count())) {
            throw new IllegalArgumentException("there must be one figure for each of " + buckets.count()
                    + " classes, but there are " + values + " and " + quantities);
        }
    }

    /** What all goods are worth, with and without age. */
    public Money total() {
        return notAged.plus(values);
    }

    /** The mean age weighted by quantity; empty if {@link #days} is {@code null}. */
    public OptionalDouble averageAge() {
        return days == null ? OptionalDouble.empty() : OptionalDouble.of(days);
    }

    /** What goods of at least this age are worth; an age that is not an edge is refused. */
    public Money valueFrom(int edge) {
        int first = buckets.edges().indexOf(edge) + 1;
        if (first == 0) {
            throw new IllegalArgumentException(edge + " is none of the edges " + buckets.edges());
        }
        return Money.zero(notAged.getCurrencyUnit()).plus(values.subList(first, values.size()));
    }

    /** The value by class. */
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            parts.add(
                    Explanation.of(TurnoverTerm.AGE_CLASS.with(buckets.labels().get(i)), values.get(i)));
        }
        if (!notAged.isZero()) {
            parts.add(Explanation.of(AgeBasis.NOT_AGED, notAged));
        }
        if (days != null) {
            parts.add(Explanation.of(TurnoverTerm.AVERAGE_AGE, days));
        }
        if (assumed) {
            parts.add(Explanation.of(TurnoverTerm.AGE_BASIS, AgeBasis.ASSUMED_FIFO));
        }
        return Explanation.of(TurnoverTerm.STOCK_VALUE, total())
                .formula(TurnoverTerm.SUM_OF_PARTS)
                .with(parts);
    }
}
