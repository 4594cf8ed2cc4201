package io.zhanggui.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApportionmentTest {

    /** Each worked by hand: exact shares, rounded towards zero, the rest to the largest remainders. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CNY 100.00 | 1 1 1 | 33.34 33.33 33.33",
                "CNY 0.05 | 1 1 | 0.03 0.02",
                "CNY 0.01 | 0 1 0 | 0.00 0.01 0.00",
                "CNY 10.00 | 0.5 0.25 0.25 | 5.00 2.50 2.50",
                "CNY 1.00 | 1E+1 10 | 0.50 0.50",
                "CNY 10.00 | 41 29 30 | 4.10 2.90 3.00",
                "CNY 0.10 | 3 3 1 | 0.04 0.04 0.02", // 4.29 4.29 1.43: the rest goes to the third
                "CNY -100.00 | 1 1 1 | -33.34 -33.33 -33.33",
                "CNY 0.00 | 1 2 | 0.00 0.00",
                "JPY 100 | 1 1 1 | 34 33 33",
                "KWD 0.001 | 1 1 | 0.001 0.000"
            })
    void the_rest_goes_to_the_largest_remainders(String total, String weights, String parts) {
        Money money = Money.parse(total);
        List<Money> expected = Arrays.stream(parts.split(" "))
                .map(part -> Money.of(money.getCurrencyUnit(), new BigDecimal(part)))
                .toList();
        assertThat(Apportionment.split(money, decimals(weights))).isEqualTo(expected);
    }

    @Test
    void units_are_split_like_money() {
        assertThat(Apportionment.split(10, new long[] {3, 3, 1})).containsExactly(4, 4, 2);
        assertThat(Apportionment.split(-10, new long[] {3, 3, 1})).containsExactly(-4, -4, -2);
        assertThat(Apportionment.split(Long.MAX_VALUE, new long[] {Long.MAX_VALUE, Long.MAX_VALUE}))
                .containsExactly(4611686018427387904L, 4611686018427387903L);
    }

    @Test
    void a_negative_weight_is_refused_with_its_place() {
        assertThatThrownBy(() -> Apportionment.split(Money.parse("CNY 1.00"), decimals("1 -1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weight 1 is negative");
    }

    @Test
    void weights_that_are_all_zero_or_missing_are_refused() {
        for (List<BigDecimal> weights : List.of(decimals("0 0"), List.<BigDecimal>of())) {
            assertThatThrownBy(() -> Apportionment.split(Money.parse("CNY 1.00"), weights))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the weights of a split must not all be 0, or there must be some");
        }
    }

    @Test
    void a_total_without_a_positive_twin_is_refused() {
        assertThatThrownBy(() -> Apportionment.split(Long.MIN_VALUE, new long[] {1}))
                .isInstanceOf(ArithmeticException.class);
    }

    private static List<BigDecimal> decimals(String weights) {
        return Arrays.stream(weights.split(" ")).map(BigDecimal::new).toList();
    }
}
