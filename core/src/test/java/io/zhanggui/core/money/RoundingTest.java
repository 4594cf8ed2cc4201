package io.zhanggui.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    @ParameterizedTest
    @CsvSource({
        "2 HALF_UP,0.145,0.15",
        "2 HALF_UP,-0.145,-0.15",
        "2 HALF_EVEN,0.145,0.14",
        "0 UP,100.01,101",
        "0 DOWN,100.99,100",
        "0 CEILING,-100.99,-100",
        "4 HALF_UP,0.5,0.5000"
    })
    void a_rounding_does_what_it_says(String rounding, BigDecimal exact, BigDecimal rounded) {
        assertThat(Rounding.parse(rounding).round(exact)).isEqualTo(rounded);
    }

    @Test
    void money_is_rounded_once() {
        assertThat(Rounding.CENT.round(CNY, new BigDecimal("2.345"))).isEqualTo(Money.parse("CNY 2.35"));
        assertThat(Rounding.WHOLE.round(CNY, new BigDecimal("2.5"))).isEqualTo(Money.parse("CNY 3.00"));
    }

    @Test
    void a_rounding_that_keeps_more_than_the_currency_has_is_refused() {
        assertThatThrownBy(() -> Rounding.halfUp(4).round(CNY, new BigDecimal("1.23")))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rounding.CENT.round(CurrencyUnit.of("JPY"), BigDecimal.ONE))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2 HALF_UP,7,2,4",
        "2 HALF_UP,-7,2,-4",
        "2 HALF_UP,7,-2,-4",
        "0 DOWN,7,2,3",
        "0 FLOOR,-7,2,-4",
        "0 HALF_EVEN,5,2,2"
    })
    void whole_numbers_are_divided_by_the_mode(String rounding, long dividend, long divisor, long quotient) {
        assertThat(Rounding.parse(rounding).divide(dividend, divisor)).isEqualTo(quotient);
    }

    @Test
    void half_up_division_of_whole_numbers_is_that_of_decimals_also_at_the_ends_of_the_range() {
        long[] numbers = {
            0, 1, 2, 3, 5, 49, 50, 51, 99, 100, 1_000_000, Long.MAX_VALUE / 2, Long.MAX_VALUE - 1, Long.MAX_VALUE
        };
        for (long dividend : numbers) {
            for (long divisor : numbers) {
                for (long each : new long[] {dividend, -dividend, -dividend - 1}) {
                    if (divisor > 0) {
                        BigDecimal quotient =
                                new BigDecimal(each).divide(new BigDecimal(divisor), 0, RoundingMode.HALF_UP);
                        assertThat(Rounding.CENT.divide(each, divisor))
                                .as(each + " / " + divisor)
                                .isEqualTo(quotient.longValueExact());
                    }
                }
            }
        }
    }

    @Test
    void a_division_by_zero_or_with_an_unwanted_rest_is_refused() {
        assertThatThrownBy(() -> Rounding.CENT.divide(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Rounding(0, RoundingMode.UNNECESSARY).divide(1, 2))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "2", "HALF_UP", "2 HALF-UP", "2  HALF_UP", "x HALF_UP", "2 half_up", "-1 UP", "19 UP"})
    void another_text_is_refused_with_an_example(String text) {
        assertThatThrownBy(() -> Rounding.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is no rounding. Maybe '2 HALF_UP'?");
    }

    @Test
    void the_scale_has_bounds() {
        assertThat(new Rounding(0, RoundingMode.UP)).hasToString("0 UP");
        assertThat(new Rounding(18, RoundingMode.UP)).hasToString("18 UP");
        assertThatThrownBy(() -> Rounding.halfUp(-1)).hasMessage("scale must be 0 to 18, but is -1");
        assertThatThrownBy(() -> Rounding.halfUp(19)).hasMessage("scale must be 0 to 18, but is 19");
    }
}
