package io.zhanggui.core.testkit;

import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitConversion;
import io.zhanggui.core.quantity.UnitOfMeasure;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Quantities, units of measure and conversions between them. */
public final class QuantityArbitraries {

    private QuantityArbitraries() {}

    /** Pieces, kilograms, and units that a shop makes up, Chinese ones among them. */
    public static Arbitrary<UnitOfMeasure> units() {
        return Arbitraries.of("PCS", "KG", "BOX", "PALLET", "m2", "箱", "件").map(UnitOfMeasure::of);
    }

    /** Quantities of any sign with up to six decimals, in the unit. */
    public static Arbitrary<Quantity> quantities(UnitOfMeasure unit) {
        return Combinators.combine(
                        Arbitraries.longs().between(-1_000_000_000L, 1_000_000_000L),
                        Arbitraries.integers().between(-2, 6))
                .as((unscaled, scale) -> Quantity.of(BigDecimal.valueOf(unscaled, scale), unit));
    }

    /** Quantities of any sign in any of the {@link #units()}. */
    public static Arbitrary<Quantity> quantities() {
        return units().flatMap(QuantityArbitraries::quantities);
    }

    /** Whole numbers of pieces from 0 to the greatest. */
    public static Arbitrary<Quantity> piecesUpTo(long greatest) {
        return Arbitraries.longs().between(0, greatest).map(Quantity::ofPieces);
    }

    /** Conversions between two different units, with whole and decimal factors. */
    public static Arbitrary<UnitConversion> conversions() {
        Arbitrary<BigDecimal> factor = Combinators.combine(
                        Arbitraries.longs().between(1, 10_000),
                        Arbitraries.integers().between(0, 3))
                .as(BigDecimal::valueOf);
        return Combinators.combine(units(), factor, units(), factor)
                .filter((from, fromAmount, to, toAmount) -> !from.equals(to))
                .as(UnitConversion::new);
    }
}
