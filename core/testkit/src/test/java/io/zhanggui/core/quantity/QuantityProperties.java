package io.zhanggui.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.testkit.QuantityArbitraries;
import java.math.BigDecimal;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class QuantityProperties {

    @Provide
    Arbitrary<Quantity> quantities() {
        return QuantityArbitraries.quantities();
    }

    @Provide
    Arbitrary<Quantity> kilograms() {
        return QuantityArbitraries.quantities(UnitOfMeasure.KILOGRAM);
    }

    @Provide
    Arbitrary<UnitConversion> conversions() {
        return QuantityArbitraries.conversions();
    }

    @Property
    void parse_reads_what_to_string_writes(@ForAll("quantities") Quantity quantity) {
        assertThat(Quantity.parse(quantity.toString())).isEqualTo(quantity);
    }

    @Property
    void equal_amounts_are_equal_quantities(
            @ForAll("quantities") Quantity quantity, @ForAll @IntRange(max = 12) int zeros) {
        BigDecimal longer = quantity.amount().setScale(quantity.amount().scale() + zeros);
        Quantity same = Quantity.of(longer, quantity.unit());
        assertThat(same).isEqualTo(quantity).hasSameHashCodeAs(quantity);
    }

    @Property
    void adding_and_taking_away_is_exact(@ForAll("kilograms") Quantity a, @ForAll("kilograms") Quantity b) {
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.minus(b)).isEqualTo(b.minus(a).negated());
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
    }

    @Property
    void a_conversion_along_and_back_is_the_quantity_itself(
            @ForAll("conversions") UnitConversion conversion, @ForAll("kilograms") Quantity amount) {
        Quantity quantity = Quantity.of(amount.amount(), conversion.from());
        Quantity there = conversion.convert(quantity, Rounding.halfUp(18));
        assertThat(there.unit()).isEqualTo(conversion.to());
        assertThat(conversion.convert(there, Rounding.halfUp(6))).isEqualTo(quantity);
    }
}
