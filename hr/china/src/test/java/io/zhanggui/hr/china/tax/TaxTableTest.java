package io.zhanggui.hr.china.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxTableTest {

    @ParameterizedTest
    @CsvSource({"0.10, 0.00", "0.30, 0.02", "0.50, 0.04", "1.10, 0.10", "1.30, 0.12"})
    void tax_is_rounded_once_after_the_quick_deduction(String taxable, String tax) {
        // half even: 0.1 × 0.30 − 0.005 is 0.025, which rounds to 0.02; rounding before taking off gives another cent
        TaxTable table = TaxTable.parse("0.05:0:0; *:0.1:0.005");
        Rounding halfEven = new Rounding(2, RoundingMode.HALF_EVEN);
        long cents = new BigDecimal(taxable).movePointRight(2).longValueExact();
        TaxTable.Compiled compiled = table.compile(2);

        assertThat(table.tax(new BigDecimal(taxable), halfEven)).isEqualTo(tax);
        assertThat(BigDecimal.valueOf(compiled.tax(cents, compiled.bracketOf(cents), halfEven), 2))
                .isEqualTo(tax);
    }

    @Test
    void an_amount_at_a_limit_belongs_to_the_lower_bracket() {
        TaxTable table = TaxTable.parse("36000:0.03:0; *:0.10:2520");
        assertThat(table.bracketOf(new BigDecimal("36000")).rate()).isEqualTo("0.03");
        assertThat(table.bracketOf(new BigDecimal("36000.01")).rate()).isEqualTo("0.10");
        TaxTable.Compiled compiled = table.compile(2);
        assertThat(compiled.bracketOf(3_600_000)).isZero();
        assertThat(compiled.bracketOf(3_600_001)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "36000:0.03:0",
                "*:0.03",
                "x:0.03:0; *:0.1:2520",
                "36000:0.03:0; 100:0.1:2520; *:0.2:9",
                "36000:0.03:0; *:0.10:2500"
            })
    void a_table_that_is_open_falls_or_jumps_is_refused(String text) {
        assertThatThrownBy(() -> TaxTable.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
