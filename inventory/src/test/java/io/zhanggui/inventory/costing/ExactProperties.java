package io.zhanggui.inventory.costing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

/** Whole-number arithmetic against that of arbitrary size. */
class ExactProperties {

    /** The smallest and largest longs may overflow by their rounding, which is refused. */
    private static final long MOST_VALUE = Long.MAX_VALUE - Exact.QUANTITY_LIMIT;

    private static final long MOST = Exact.QUANTITY_LIMIT - 1;

    @Property
    void a_share_is_value_times_part_by_whole_to_the_nearest(
            @ForAll @LongRange(min = -MOST_VALUE, max = MOST_VALUE) long value,
            @ForAll @LongRange(min = 0, max = MOST) long a,
            @ForAll @LongRange(min = 1, max = MOST) long b) {
        assertShare(value, Math.min(a, b), Math.max(a, b));
    }

    @Property
    void a_share_may_be_more_than_the_whole(
            @ForAll @LongRange(min = 0, max = 1_000_000) long value,
            @ForAll @LongRange(min = 0, max = MOST) long part,
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long whole) {
        BigInteger exact = BigInteger.valueOf(value).multiply(BigInteger.valueOf(part));
        if (exact.divide(BigInteger.valueOf(whole)).bitLength() < 62) {
            assertShare(value, part, whole);
        }
    }

    @Example
    void halves_go_up() {
        assertThat(Exact.share(1, 1, 2)).isEqualTo(1);
        assertThat(Exact.share(3, 1, 2)).isEqualTo(2);
        assertThat(Exact.share(-1, 1, 2)).isZero();
        assertThat(Exact.share(-3, 1, 2)).isEqualTo(-1);
        assertThat(Exact.share(7, 1, 3)).isEqualTo(2);
        assertThat(Exact.share(8, 1, 3)).isEqualTo(3);
        assertThat(Exact.share(Long.MIN_VALUE, 5, 5)).isEqualTo(Long.MIN_VALUE);
    }

    @Property
    void a_value_is_quantity_times_unit_cost_half_up(
            @ForAll @BigRange(min = "0", max = "9999") @Scale(6) BigDecimal quantity,
            @ForAll @IntRange(min = 0, max = 9_999_999) int cost,
            @ForAll @IntRange(min = -1, max = 12) int costScale,
            @ForAll @IntRange(min = 6, max = 8) int scale) {
        BigDecimal unitCost = BigDecimal.valueOf(cost, costScale);
        BigDecimal expected = quantity.multiply(unitCost).setScale(scale, RoundingMode.HALF_UP);
        if (expected.unscaledValue().bitLength() < 63) {
            assertThat(Exact.value(Exact.quantity(quantity), unitCost, scale))
                    .isEqualTo(expected.unscaledValue().longValueExact());
        }
    }

    @Property
    void a_wide_sum_is_the_sum(@ForAll List<Long> values, @ForAll List<Long> others) {
        WideSum sum = new WideSum();
        WideSum other = new WideSum();
        BigInteger expected = BigInteger.ZERO;
        for (long value : values) {
            sum.add(value);
            expected = expected.add(BigInteger.valueOf(value));
        }
        for (long value : others) {
            other.add(value);
            expected = expected.add(BigInteger.valueOf(value));
        }
        sum.add(other);
        assertThat(sum.toBigInteger()).isEqualTo(expected);
    }

    @Example
    void quantities_are_exact_or_refused() {
        assertThat(Exact.quantity(new BigDecimal("0.000001"))).isEqualTo(1);
        assertThat(Exact.quantity(new BigDecimal("-999999999.999999"))).isEqualTo(-MOST);
        assertThatThrownBy(() -> Exact.quantity(new BigDecimal("0.0000001"))).hasMessageContaining("6 decimals");
        assertThatThrownBy(() -> Exact.quantity(new BigDecimal("-1000000000"))).hasMessageContaining("not below");
    }

    private static void assertShare(long value, long part, long whole) {
        BigInteger[] quotient = BigInteger.valueOf(value)
                .multiply(BigInteger.valueOf(part))
                .shiftLeft(1)
                .add(BigInteger.valueOf(whole))
                .divideAndRemainder(BigInteger.valueOf(whole).shiftLeft(1));
        BigInteger nearest = quotient[1].signum() < 0 ? quotient[0].subtract(BigInteger.ONE) : quotient[0];
        assertThat(Exact.share(value, part, whole)).isEqualTo(nearest.longValueExact());
    }
}
