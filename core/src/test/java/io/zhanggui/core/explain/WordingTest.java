package io.zhanggui.core.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.zhanggui.core.quantity.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTest {

    static Stream<Arguments> values() {
        return Stream.of(
                arguments(null, "–"),
                arguments(Money.parse("CNY 0.05"), "0.05 CNY"),
                arguments(Money.parse("CNY 999.00"), "999.00 CNY"),
                arguments(Money.parse("CNY -1234.50"), "-1,234.50 CNY"),
                arguments(Money.parse("JPY 1234567"), "1,234,567 JPY"),
                arguments(BigMoney.parse("USD 0.12345"), "0.12345 USD"),
                arguments(new BigDecimal("1234567.890"), "1,234,567.890"),
                arguments(new BigDecimal("1E+3"), "1,000"),
                arguments(new BigDecimal("1E-7"), "0.0000001"),
                arguments(BigDecimal.ZERO, "0"),
                arguments(1234567, "1234567"),
                arguments(0.5, "0.5"),
                arguments(1234.56785, "1,234.5679"),
                arguments(1e10, "10,000,000,000"),
                arguments(100.0, "100"),
                arguments(-0.00001, "0"),
                arguments(0.25f, "0.25"),
                arguments(Double.NaN, "–"),
                arguments(Double.POSITIVE_INFINITY, "–"),
                arguments(Float.NaN, "–"),
                arguments(SampleTerm.PENSION, "Pension"),
                arguments(LocalDate.of(2025, 11, 30), "2025-11-30"),
                arguments("a,b", "a,b"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_reads_the_same_everywhere(@Nullable Object value, String text) {
        assertThat(Wording.of(value, Locale.ENGLISH)).isEqualTo(text);
    }

    static Stream<Arguments> patterns() {
        return Stream.of(
                arguments("{0} × {1%}", "7.5 × 8%"),
                arguments("{1}{0}", "0.087.5"),
                arguments("{2} and {12%}", "{2} and {12%}"),
                arguments("{} {a} { 0} {0 {%} {0x}", "{} {a} { 0} {0 {%} {0x}"),
                arguments("{{0}}", "{7.5}"),
                arguments("{0", "{0"),
                arguments("{0%", "{0%"),
                arguments("{99999999999} {99999999999%}", "{99999999999} {99999999999%}"),
                arguments("{0}{{1%}}{0{1%}", "7.5{8%}{08%"),
                arguments("{", "{"),
                arguments("$1 \\ {00}", "$1 \\ 7.5"),
                arguments("", ""));
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void places_of_a_pattern_are_filled_and_everything_else_stays(String pattern, String text) {
        assertThat(Phrase.of(pattern).text(Locale.ENGLISH, new BigDecimal("7.5"), new BigDecimal("0.08")))
                .isEqualTo(text);
    }

    static Stream<Arguments> ratios() {
        return Stream.of(
                arguments(new BigDecimal("0.08"), "8%"),
                arguments(new BigDecimal("0.1050"), "10.5%"),
                arguments(new BigDecimal("-0.00125"), "-0.125%"),
                arguments(new BigDecimal("10"), "1000%"),
                arguments(BigDecimal.ZERO, "0%"),
                arguments(0.12345678, "12.35%"),
                arguments(0.5f, "50%"),
                arguments(1, "100%"),
                arguments(0L, "0%"),
                arguments(Double.NaN, "–"),
                arguments("n/a", "n/a"));
    }

    @ParameterizedTest
    @MethodSource("ratios")
    void a_ratio_reads_as_a_percentage(Object ratio, String text) {
        assertThat(Phrase.of("{0%}").text(Locale.ENGLISH, ratio)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("values")
    void texts_hold_values_as_they_read(@Nullable Object value, String text) {
        assertThat(Phrase.of("a {0} b").text(Locale.ENGLISH, new Object[] {value}))
                .isEqualTo("a " + text + " b");
    }

    @Test
    void chinese_reads_money_in_yuan_and_quantities_in_pieces() {
        Locale chinese = Locale.SIMPLIFIED_CHINESE;
        assertThat(Wording.of(Money.parse("CNY -1234.50"), chinese)).isEqualTo("-1,234.50 元");
        assertThat(Wording.of(BigMoney.parse("CNY 0.125"), chinese)).isEqualTo("0.125 元");
        assertThat(Wording.of(Money.parse("USD 1234.50"), chinese)).isEqualTo("1,234.50 USD");
        assertThat(Wording.of(CurrencyUnit.of("CNY"), chinese)).isEqualTo("人民币");
        assertThat(Wording.of(CurrencyUnit.of("CNY"), Locale.ENGLISH)).isEqualTo("CNY");
        assertThat(Wording.of(CurrencyUnit.of("USD"), chinese)).isEqualTo("USD");
        assertThat(Wording.of(Quantity.ofPieces(1200), chinese)).isEqualTo("1,200 件");
        assertThat(Wording.of(Quantity.ofPieces(1200), Locale.ENGLISH)).isEqualTo("1,200 PCS");
        assertThat(Wording.of(Quantity.parse("2.5 KG"), chinese)).isEqualTo("2.5 千克");
        assertThat(Wording.of(Quantity.parse("3 箱"), Locale.ENGLISH)).isEqualTo("3 箱");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{0} 超过限额 {1}     | 1.00 元超过限额 2.00 元",
                "由 {2} 审批          | 由王经理审批",
                "由 {3} 审批          | 由 P001 审批",
                "{2} {3} 有权审批     | 王经理 P001 有权审批",
                "{2} {2}              | 王经理王经理",
                "品名 {4}             | 品名铁观音 浓香"
            })
    void no_blank_is_left_where_chinese_meets_chinese(String pattern, String text) {
        assertThat(Phrase.of(pattern)
                        .text(
                                Locale.SIMPLIFIED_CHINESE,
                                Money.parse("CNY 1"),
                                Money.parse("CNY 2"),
                                "王经理",
                                "P001",
                                "铁观音 浓香"))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "由 {0} 审批|𠮷|由𠮷审批",
                "由 {0} 审批| 王 |由  王  审批",
                "由{0}审批| 王 |由 王 审批",
                "由 {0} 审批|（王）|由 （王） 审批",
                "由 {0} 审批|{0} {1}|由 {0} {1} 审批",
                "由 {1} 审批 {0}|王|由 {1} 审批王",
                "由 经理 {0}|王|由 经理王",
                " {0} |王| 王 ",
            })
    void only_a_blank_that_the_pattern_has_beside_a_place_is_left_out(String pattern, String argument, String text) {
        assertThat(Phrase.of(pattern).text(Locale.SIMPLIFIED_CHINESE, argument)).isEqualTo(text);
    }

    @Test
    void a_missing_value_is_a_dash_in_every_place_and_no_arguments_leave_the_pattern_as_it_is() {
        assertThat(Phrase.of("{0} {0%}").text(Locale.ENGLISH, new Object[] {null}))
                .isEqualTo("– –");
        assertThat(Phrase.of("{0} {0%} 由 {1} 审批").text(Locale.ENGLISH)).isEqualTo("{0} {0%} 由 {1} 审批");
        assertThat(Phrase.of("由 {0}{1} 审批").text(Locale.SIMPLIFIED_CHINESE, "", ""))
                .isEqualTo("由  审批");
    }

    @Test
    void colon_semicolon_and_quotation_marks_are_those_of_the_language() {
        Locale chinese = Locale.SIMPLIFIED_CHINESE;
        assertThat(Wording.labelled("实发工资", "1", chinese)).isEqualTo("实发工资：1");
        assertThat(Wording.labelled("Net pay", "1", Locale.ENGLISH)).isEqualTo("Net pay: 1");
        assertThat(Wording.joined(List.of("甲", "乙"), chinese)).isEqualTo("甲；乙");
        assertThat(Wording.joined(List.of("a", "b"), Locale.ENGLISH)).isEqualTo("a; b");
        assertThat(Wording.quoted("9", chinese)).isEqualTo("“9”");
        assertThat(Wording.quoted("9", Locale.ENGLISH)).isEqualTo("'9'");
    }
}
