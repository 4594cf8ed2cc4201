package io.zhanggui.inventory.turnover;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.quantity.UnitOfMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How fast a group of stocks turned in a period, by cost and by units, as ratios of the sums of its stocks.
 *
 * @param opening what the group was worth before the period
 * @param closing what it was worth after it
 * @param costOfSales what went out, at cost, less customer returns
 * @param byCost turnover by cost, in units of the currency
 * @param unit the unit in which the stocks are counted; {@code null} if they are counted in several
 * @param byUnits turnover by units; {@code null} if {@code unit} is
 * @param negativeDays at the end of how many days, summed over the stocks, more had left than had come: such days lower
 *     the average
 */
@Beta
public record TurnoverFigures(
        Money opening,
        Money closing,
        Money costOfSales,
        Turnover byCost,
        @Nullable UnitOfMeasure unit,
        @Nullable Turnover byUnits,
        int negativeDays) {

    public TurnoverFigures {
        requireNonNull(opening, "opening");
        requireNonNull(closing, "closing");
        requireNonNull(costOfSales, "costOfSales");
        requireNonNull(byCost, "byCost");
        if ((unit == null) != (byUnits == null)) {
            throw new IllegalArgumentException(
                    "turnover by units needs a unit, but they are " + byUnits + " and " + unit);
        }
    }

    /** Why there are no turns by units; empty if there are. */
    public Optional<TurnoverGap> unitsGap() {
        return byUnits == null ? Optional.of(TurnoverGap.UNITS_DIFFER) : byUnits.turnsGap();
    }

    /** Days and turns by cost and by units, from what they follow, and whether stock was negative. */
    public Explanation explain() {
        return explain(TurnoverTerm.DAYS_OF_STOCK);
    }

    Explanation explain(Term label) {
        List<Explanation> parts = new ArrayList<>();
        parts.add(Explanation.of(TurnoverTerm.OPENING, opening));
        parts.add(Explanation.of(TurnoverTerm.CLOSING, closing));
        parts.add(Explanation.of(TurnoverTerm.COST_OF_SALES, costOfSales));
        Turnover units = byUnits;
        parts.add(
                units == null
                        ? Explanation.of(TurnoverTerm.BY_UNITS, TurnoverGap.UNITS_DIFFER)
                        : Explanation.of(TurnoverTerm.BY_UNITS, Turnover.orGap(units.turns(), units.turnsGap()))
                                .with(units.explain()));
        if (negativeDays > 0) {
            parts.add(Explanation.of(TurnoverTerm.NEGATIVE_DAYS, negativeDays));
        }
        return byCost.explain(label).with(parts);
    }
}
