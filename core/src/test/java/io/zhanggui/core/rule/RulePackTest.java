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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class RulePackTest {

    private static final String HEADER = "rule,scope,from,until,published,value,unit,document,source,confidence,note\n";
    private static final RuleKey<BigDecimal> RATE = RuleKey.ofDecimal("test.rate");
    private static final RuleKey<Rounding> ROUNDING = RuleKey.ofRounding("test.rounding");
    private static final RuleKey<BigDecimal> SHARE = RuleKey.ofRate("test.share");
    private static final RuleKey<BigDecimal> FLOOR = RuleKey.ofAmount("test.floor");
    private static final RuleKey<BigDecimal> CAP = RuleKey.ofAmount("test.cap").notBelow(FLOOR);
    private static final List<RuleKey<?>> KEYS = List.of(RATE, ROUNDING, SHARE, FLOOR, CAP);
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
                "test.share,,2025-01-01,,,8,,,,COMPANY, | column value, value '8': is not a rate from 0 to 1. Maybe 0.08 for 8 %?",
                "test.share,,2025-01-01,,,-0.01,,,,COMPANY, | column value, value '-0.01': is not a rate from 0 to 1. Maybe 0.08 for 8 %?",
                "test.share,,2025-01-01,,,8%,,,,COMPANY, | column value, value '8%': is not a number",
                "test.floor,,2025-01-01,,,-1,,,,COMPANY, | column value, value '-1': is negative",
                "test.rate,,2025-01-01,,2025-13,1,,,,COMPANY, | column published, value '2025-13': is not a month, such as 2025-11",
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
    void rates_may_be_nothing_or_everything() {
        assertThat(read("test.share,A,2025-01-01,,,0,,,,COMPANY,\ntest.share,B,2025-01-01,,,1.00,,,,COMPANY,\n")
                        .rules())
                .hasSize(2);
    }

    @Test
    void what_was_published_in_some_month_is_known_from_its_last_day_on() {
        assertThat(read("test.rate,,2025-01-01,,2025-02,1,,,,COMPANY,\n")
                        .rules()
                        .get(0)
                        .value()
                        .publishedOn())
                .isEqualTo(LocalDate.of(2025, 2, 28));
    }

    @Test
    void days_between_two_rows_that_neither_covers_are_refused() {
        assertThatThrownBy(() -> read("test.rate,A,2025-08-01,,,2,,,,COMPANY,\n"
                        + "test.rate,B,2025-07-02,,,9,,,,COMPANY,\n"
                        + "test.rate,A,2025-01-01,2025-07-01,,1,,,,COMPANY,\n"))
                .isInstanceOf(TableException.class)
                .hasMessage("pack.csv, line 2, column from, value '2025-08-01': leaves test.rate of A without a figure"
                        + " from 2025-07-01 on, where line 4 ends. Maybe add a row with the value 'gap'?");
    }

    @Test
    void days_are_covered_by_any_row_before_not_by_the_last_one_only() {
        assertThat(read("test.rate,,2025-01-01,2025-08-01,,1,,,,COMPANY,\n"
                                + "test.rate,,2025-02-01,2025-03-01,,2,,,,COMPANY,\n"
                                + "test.rate,,2025-08-01,,,3,,,,COMPANY,\n")
                        .rules())
                .hasSize(3);
    }

    @Test
    void a_gap_may_be_said_aloud() {
        RuleBook book = read("test.rate,,2025-01-01,2025-07-01,,1,,,,COMPANY,\n"
                + "test.rate,,2025-07-01,2025-09-01,,gap,,,,COMPANY,nobody knows\n"
                + "test.rate,,2025-09-01,,,2,,,,COMPANY,\n");

        assertThat(book.rules()).hasSize(2);
        assertThat(book.find(RATE, RuleScope.EVERYWHERE, AsOf.of(LocalDate.of(2025, 8, 1)), MissingRule.REFUSE))
                .isEmpty();
    }

    @Test
    void of_rows_that_overlap_the_later_start_wins() {
        RuleBook book =
                read("test.rate,,2025-01-01,,,1,,,,COMPANY,\n" + "test.rate,,2025-03-01,2025-07-01,,2,,,,COMPANY,\n");

        assertThat(value(book, LocalDate.of(2025, 3, 1))).isEqualTo("2");
        assertThat(value(book, LocalDate.of(2025, 7, 1))).isEqualTo("1");
    }

    @Test
    void a_cap_below_its_floor_is_refused_on_the_row_that_makes_it_so() {
        assertThatThrownBy(() -> read("test.cap,A,2025-01-01,,,100,,,,COMPANY,\n"
                        + "test.floor,A,2025-01-01,2025-07-01,,100,,,,COMPANY,\n"
                        + "test.floor,A,2025-07-01,,,101,,,,COMPANY,\n"
                        + "test.floor,B,2025-01-01,,,200,,,,COMPANY,\n"))
                .isInstanceOf(TableException.class)
                .hasMessage("pack.csv, line 4, column value, value '101': makes test.cap 100 of line 2 less than"
                        + " test.floor 101 of line 4 on 2025-07-01");
        assertThatThrownBy(() -> read("test.floor,,2025-01-01,,,7,,,,COMPANY,\ntest.cap,,2025-02-01,,,6,,,,COMPANY,\n"))
                .hasMessageStartingWith("pack.csv, line 3, column value, value '6'");
    }

    @Test
    void all_wrong_rows_are_told_at_once_where_the_reader_has_a_handler() {
        List<String> problems = new ArrayList<>();

        RuleBook book = RuleBook.read(
                reader(HEADER
                                + "test.rate,,2025-01-01,2025-02-01,,x,,,,COMPANY,\n"
                                + "test.rate,,2025-03-01,,,1,,,,COMPANY,\n"
                                + "test.floor,,2025-01-01,2025-02-01,,5,,,,COMPANY,\n"
                                + "test.floor,,2025-03-01,,,5,,,,COMPANY,\n"
                                + "test.cap,,2025-01-01,,,4,,,,COMPANY,\n"
                                + "unknown,,2025-01-01,,,4,,,,COMPANY,\n")
                        .onBadRow(e -> problems.add(e.line() + " " + e.column())),
                KEYS);

        // line 2 hides whether its rule has a gap; the cap is too small on the days of both floors
        assertThat(problems).containsExactly("2 value", "7 rule", "5 from", "6 value", "5 value");
        assertThat(book.rules()).hasSize(4);
    }

    @Test
    void only_values_that_can_be_compared_have_a_least() {
        assertThatThrownBy(() -> ROUNDING.notBelow(ROUNDING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("values of rule test.rounding cannot be compared");
        assertThat(CAP.least()).contains(FLOOR);
        assertThat(FLOOR.least()).isEmpty();
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
        return RuleBook.read(reader(HEADER + rows), KEYS);
    }

    private static TableReader reader(String text) {
        return TableReader.of("pack.csv", () -> new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
