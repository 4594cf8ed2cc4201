package io.zhanggui.core.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.table.TableException;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Dated;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class RulePackTest {

    private static final String HEADER = "rule,scope,from,until,published,value,unit,document,source,confidence,note\n";
    private static final RuleKey<BigDecimal> RATE = RuleKey.ofDecimal("test.rate");
    private static final RuleKey<Rounding> ROUNDING = RuleKey.ofRounding("test.rounding");
    private static final LocalDate JAN = LocalDate.of(2025, 1, 1);

    @Test
    void a_full_row_is_a_rule_with_everything() {
        RuleBook book = read(
                "test.rate,CN-SHANGHAI,2025-01-01,2025-07-01,2024-12-20,0.08,of base,Act 1,page,SECONDARY,rounded later\n");
        assertThat(book.rules())
                .containsExactly(new Rule<>(
                        RATE,
                        RuleScope.of("CN-SHANGHAI"),
                        new Dated<>(
                                LocalDateRange.of(JAN, LocalDate.of(2025, 7, 1)),
                                LocalDate.of(2024, 12, 20),
                                new BigDecimal("0.08")),
                        "of base",
                        new Citation("Act 1", "page", "rounded later"),
                        Confidence.SECONDARY));
    }

    @Test
    void empty_cells_mean_everywhere_open_and_always_known() {
        assertThat(read("test.rounding,,2025-01-01,,,0 HALF_UP,,,,COMPANY,\n").rules())
                .containsExactly(new Rule<>(
                        ROUNDING,
                        RuleScope.EVERYWHERE,
                        Dated.from(JAN, Rounding.WHOLE),
                        "",
                        new Citation("", "", ""),
                        Confidence.COMPANY));
    }

    @Test
    void until_is_the_first_day_on_which_the_figure_no_longer_holds() {
        RuleBook book =
                read("test.rate,,2025-01-01,2025-07-01,,1,,,,COMPANY,\n" + "test.rate,,2025-07-01,,,2,,,,COMPANY,\n");
        assertThat(value(book, LocalDate.of(2025, 6, 30))).isEqualTo("1");
        assertThat(value(book, LocalDate.of(2025, 7, 1))).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "test.rat,,2025-01-01,,,1,,,,COMPANY, | column rule, value 'test.rat': is not a rule that this pack may hold",
                ",,2025-01-01,,,1,,,,COMPANY, | column rule, value '': is empty",
                "test.rate,,,,,1,,,,COMPANY, | column from, value '': is empty",
                "test.rate,,2025-02-30,,,1,,,,COMPANY, | column from, value '2025-02-30': is not a date that exists, such as 2025-11-30",
                "test.rate,,2025-01-01,2025-01-01,,1,,,,COMPANY, | column until, value '2025-01-01': is not after from 2025-01-01",
                "test.rate,,2025-01-01,,soon,1,,,,COMPANY, | column published, value 'soon': is not a date that exists, such as 2025-11-30",
                "test.rate,,2025-01-01,,,8%,,,,COMPANY, | column value, value '8%': is not a number",
                "test.rate,,2025-01-01,,,1E999999999,,,,COMPANY, | column value, value '1E999999999': is not a number",
                "test.rounding,,2025-01-01,,,up,,,,COMPANY, | column value, value 'up': 'up' is no rounding. Maybe '2 HALF_UP'?",
                "test.rate,,2025-01-01,,,1,,,,SURE, | column confidence, value 'SURE': is none of [OFFICIAL_TEXT, SECONDARY, DERIVED, COMPANY, CONFLICT, SINGLE_SOURCE, FROM_MEMORY]"
            })
    void a_wrong_cell_is_told_with_its_place(String row, String problem) {
        assertThatThrownBy(() -> read(row + "\n"))
                .isInstanceOf(TableException.class)
                .hasMessage("pack.csv, line 2, " + problem);
    }

    @Test
    void the_same_figure_twice_is_told_with_both_lines() {
        assertThatThrownBy(() -> read("test.rate,A,2025-01-01,,,1,,,,COMPANY,\n"
                        + "test.rate,B,2025-01-01,,,1,,,,COMPANY,\n"
                        + "test.rate,A,2025-01-01,,2025-01-02,1,,,,COMPANY,\n"
                        + "test.rate,A,2025-01-01,2025-02-01,,2,,,,COMPANY,\n"))
                .isInstanceOf(TableException.class)
                .hasMessage(
                        "pack.csv, line 5, column rule, value 'test.rate': has the same scope, from and published as"
                                + " line 2");
    }

    @Test
    void a_missing_column_is_told() {
        assertThatThrownBy(() -> RuleBook.read(reader("rule,scope\n"), List.of(RATE)))
                .isInstanceOf(TableException.class)
                .hasMessageStartingWith("pack.csv, line 1, column from: is missing in the header");
    }

    private static BigDecimal value(RuleBook book, LocalDate date) {
        return book.resolve(RATE, RuleScope.EVERYWHERE, AsOf.of(date), MissingRule.REFUSE)
                .value();
    }

    private static RuleBook read(String rows) {
        return RuleBook.read(reader(HEADER + rows), List.of(RATE, ROUNDING));
    }

    private static TableReader reader(String text) {
        return TableReader.of("pack.csv", () -> new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
