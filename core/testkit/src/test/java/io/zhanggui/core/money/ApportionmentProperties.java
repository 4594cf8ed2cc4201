package io.zhanggui.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.testkit.MoneyArbitraries;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;

/** Laws of splits, and a slow twin that hands the rest out one by one. */
class ApportionmentProperties {

    @Provide
    Arbitrary<Money> totals() {
        return MoneyArbitraries.money();
    }

    @Provide
    Arbitrary<List<BigDecimal>> weights() {
        return MoneyArbitraries.weights();
    }

    @Property
    void parts_add_up_to_the_whole(@ForAll("totals") Money total, @ForAll("weights") List<BigDecimal> weights) {
        List<Money> parts = Apportionment.split(total, weights);
        assertThat(parts).hasSameSizeAs(weights);
        assertThat(Money.total(parts)).isEqualTo(total);
    }

    @Property
    void no_part_is_a_unit_or_more_away_from_its_exact_share(
            @ForAll("totals") Money total, @ForAll("weights") List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Money> parts = Apportionment.split(total, weights);
        for (int i = 0; i < parts.size(); i++) {
            // part * sum and total * weight differ by less than one unit * sum
            BigDecimal difference = BigDecimal.valueOf(parts.get(i).getAmountMinorLong())
                    .multiply(sum)
                    .subtract(BigDecimal.valueOf(total.getAmountMinorLong()).multiply(weights.get(i)));
            assertThat(difference.abs()).isLessThan(sum);
        }
    }

    @Property
    void a_part_without_weight_gets_nothing(
            @ForAll("totals") Money total, @ForAll("weights") List<BigDecimal> weights) {
        List<Money> parts = Apportionment.split(total, weights);
        for (int i = 0; i < parts.size(); i++) {
            if (weights.get(i).signum() == 0) {
                assertThat(parts.get(i).isZero()).isTrue();
            }
        }
    }

    @Property
    void a_negative_total_mirrors_the_positive_one(
            @ForAll("totals") Money total, @ForAll("weights") List<BigDecimal> weights) {
        assertThat(Apportionment.split(total.negated(), weights))
                .isEqualTo(Apportionment.split(total, weights).stream()
                        .map(Money::negated)
                        .toList());
    }

    @Property
    void the_scale_of_the_weights_does_not_matter(
            @ForAll("totals") Money total, @ForAll("weights") List<BigDecimal> weights) {
        List<BigDecimal> thousandfold =
                weights.stream().map(weight -> weight.movePointRight(3)).toList();
        assertThat(Apportionment.split(total, thousandfold)).isEqualTo(Apportionment.split(total, weights));
    }

    @Property
    void a_split_is_that_of_the_slow_twin(@ForAll("totals") Money total, @ForAll("weights") List<BigDecimal> weights) {
        assertThat(Apportionment.split(total, weights)).isEqualTo(slowly(total, weights));
    }

    /** Shares with 60 digits, and the rest unit by unit to the largest remainder, of equal ones to the first. */
    private static List<Money> slowly(Money total, List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal units = BigDecimal.valueOf(total.abs().getAmountMinorLong());
        List<BigDecimal> remainders = new ArrayList<>();
        List<Long> parts = new ArrayList<>();
        long left = units.longValueExact();
        for (BigDecimal weight : weights) {
            BigDecimal share = units.multiply(weight).divide(sum, new MathContext(60, RoundingMode.HALF_EVEN));
            BigDecimal whole = units.multiply(weight).divideToIntegralValue(sum);
            parts.add(whole.longValueExact());
            remainders.add(share.subtract(whole).setScale(40, RoundingMode.HALF_EVEN));
            left -= whole.longValueExact();
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < remainders.size(); i++) {
                largest = remainders.get(i).compareTo(remainders.get(largest)) > 0 ? i : largest;
            }
            parts.set(largest, parts.get(largest) + 1);
            remainders.set(largest, BigDecimal.ONE.negate());
        }
        return parts.stream()
                .map(part -> Money.ofMinor(total.getCurrencyUnit(), total.isNegative() ? -part : part))
                .toList();
    }
}
