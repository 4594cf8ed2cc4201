package io.zhanggui.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.table.Table;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Section;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Cells and titles of every kind, hostile ones too. */
class WorkbookWriterTest {

    private static final Term A = Term.of("a");
    private static final Term B = Term.of("b");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "=HYPERLINK(\"x\")",
                "=cmd|' /C calc'!A0"
            })
    void text_that_could_be_a_formula_stands_as_in_the_csv_file(String text) throws Exception {
        Spreadsheet book = written(Table.titled(A)
                .columns(Term.of(text), B)
                .row(text, Term.of(text))
                .build());
        for (Cell cell : List.of(
                book.rows(2).get(0).get(0),
                book.rows(2).get(1).get(0),
                book.rows(2).get(1).get(1))) {
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.asString().replace("\r\n", "\n").replace('\r', '\n'))
                    .isEqualTo("'" + text.replace('\r', '\n'));
        }
        assertThat(book.xml(2)).doesNotContain("<f>", "<f ");
    }

    @Test
    void every_kind_of_cell_keeps_its_type() throws Exception {
        List<Cell> row = row(
                12,
                12345678901L,
                new BigDecimal("1.50"),
                0.125,
                true,
                LocalDate.of(2025, 11, 30),
                YearMonth.of(2025, 11));
        assertThat(row)
                .extracting(Cell::getType)
                .containsExactly(
                        CellType.NUMBER,
                        CellType.NUMBER,
                        CellType.NUMBER,
                        CellType.NUMBER,
                        CellType.BOOLEAN,
                        CellType.NUMBER,
                        CellType.NUMBER);
        assertThat(row.get(1).asNumber()).isEqualByComparingTo("12345678901");
        assertThat(row.get(2).getDataFormatString()).isEqualTo("#,##0.00_ ");
        assertThat(row.get(3).getDataFormatString()).isEqualTo("#,##0.0000_ ");
        assertThat(row.get(4).asBoolean()).isTrue();
        assertThat(row.get(5).asDate()).isEqualTo(LocalDate.of(2025, 11, 30).atStartOfDay());
        assertThat(row.get(6).asDate()).isEqualTo(LocalDate.of(2025, 11, 1).atStartOfDay());
    }

    @Test
    void what_is_not_applicable_and_what_is_no_number_is_empty() throws Exception {
        List<Cell> row = row(null, Double.NaN, Double.POSITIVE_INFINITY, "end");
        assertThat(row.subList(0, 3)).allMatch(cell -> cell == null || cell.getType() == CellType.EMPTY);
        assertThat(row.get(3).asString()).isEqualTo("end");
    }

    @Test
    void money_shows_the_decimals_of_its_currency() throws Exception {
        Table one = Table.titled(A)
                .columns(A, B)
                .row(Money.parse("JPY 1200"), Money.parse("CNY -3.50"))
                .row(Money.parse("JPY 7"), Money.parse("GBP 0.01"))
                .build();
        Spreadsheet book = written(one);
        assertThat(book.rows(2).get(0)).extracting(Cell::asString).containsExactly("a (JPY)", "b");
        assertThat(book.rows(2).get(1).get(0).getDataFormatString()).isEqualTo("#,##0_ ");
        assertThat(book.rows(2).get(1).get(1).getDataFormatString()).isEqualTo("[$CNY] #,##0.00_ ");
        assertThat(book.rows(2).get(2).get(1).getDataFormatString()).isEqualTo("[$GBP] #,##0.00_ ");
        assertThat(book.rows(2).get(1).get(1).asNumber()).isEqualByComparingTo("-3.50");
    }

    @Test
    void money_and_whole_numbers_beyond_15_digits_are_text_so_that_no_digit_changes() throws Exception {
        List<Cell> row = row(
                Money.parse("CNY 9999999999999.99"),
                Money.parse("CNY 99999999999999.99"),
                1234567890123456789L,
                new BigDecimal("123456789012345678901"),
                new BigDecimal("0.33333333333333333333"));
        assertThat(row)
                .extracting(Cell::getType)
                .containsExactly(CellType.NUMBER, CellType.STRING, CellType.STRING, CellType.STRING, CellType.NUMBER);
        assertThat(row.get(1).asString()).isEqualTo("99999999999999.99");
        assertThat(row.get(2).asString()).isEqualTo("1234567890123456789");
        assertThat(row.get(4).asNumber()).isEqualByComparingTo("0.333333333333333");
    }

    @Test
    void numbers_larger_than_a_spreadsheet_can_hold_are_text() throws Exception {
        BigDecimal most = new BigDecimal("9E+306");
        List<Cell> row =
                row(most, most.scaleByPowerOfTen(1), most.scaleByPowerOfTen(100).negate(), -0.0);
        assertThat(row)
                .extracting(Cell::getType)
                .containsExactly(CellType.NUMBER, CellType.STRING, CellType.STRING, CellType.NUMBER);
        assertThat(row.get(1).asString()).isEqualTo("9" + "0".repeat(307));
        assertThat(row.get(3).asNumber()).isEqualByComparingTo("0");
    }

    @Test
    void days_that_a_spreadsheet_cannot_count_are_text() throws Exception {
        List<Cell> row = row(LocalDate.of(1900, 2, 28), LocalDate.of(1900, 3, 1), LocalDate.MAX, YearMonth.of(1, 1));
        assertThat(row.get(0).asString()).isEqualTo("1900-02-28");
        assertThat(row.get(1).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.get(1).asNumber()).as("as Excel counts").isEqualByComparingTo("61");
        assertThat(row.get(2).asString()).endsWith("999999999-12-31").startsWith("'+");
        assertThat(row.get(3).asString()).isEqualTo("0001-01");
    }

    @Test
    void text_that_is_too_long_is_cut_and_says_so() throws Exception {
        String longest = "长".repeat(SheetCells.LONGEST);
        String pairs = "\uD83D\uDE00".repeat(20_000);
        List<Cell> row = row(longest, longest + "x", "x" + pairs, "=" + longest);
        assertThat(row.get(0).asString()).isEqualTo(longest);
        assertThat(row.get(1).asString()).hasSize(SheetCells.LONGEST).endsWith("长…");
        assertThat(row.get(2).asString())
                .hasSizeLessThanOrEqualTo(SheetCells.LONGEST)
                .endsWith("\uDE00…");
        assertThat(row.get(3).asString())
                .hasSize(SheetCells.LONGEST)
                .startsWith("'=长")
                .endsWith("…");
    }

    @Test
    void characters_that_xml_cannot_hold_are_replaced() throws Exception {
        Spreadsheet book = written(Table.titled(Term.of("t\u0000\u0001\uFFFF\uD800"))
                .columns(Term.of("h\u0007"), B)
                .row("a\u0000b\u001Fc\uFFFEd\uDC00e", "<&>\"']]>")
                .build());
        assertThat(book.rows(2).get(0).get(0).asString()).isEqualTo("h\uFFFD");
        assertThat(book.rows(2).get(1).get(0).asString()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
        assertThat(book.rows(2).get(1).get(1).asString()).isEqualTo("<&>\"']]>");
    }

    @Test
    void text_that_looks_like_an_escape_of_the_format_stays_as_it_is() throws Exception {
        Spreadsheet book =
                written(Table.titled(A).columns(A, B).row("_x0041_ _xyz_", 1).build());
        assertThat(String.join("", book.parts().values())).contains("_x005F_x0041_ _xyz_");
    }

    @Test
    void hostile_and_equal_titles_give_legal_names_of_their_own() throws Exception {
        String hostile = "'=HYPERLINK(\"http://x\")/[a]*?:\\'";
        Report report = new Report(
                "=t",
                "+s",
                List.of(new Section(
                        "s",
                        "=section",
                        "",
                        List.of(
                                listing(hostile),
                                listing(hostile),
                                listing(""),
                                listing("Contents"),
                                listing("HISTORY"),
                                listing("x".repeat(40)),
                                listing("X".repeat(40))))));
        Spreadsheet book = written(report);
        List<String> names = List.copyOf(book.sheets().keySet());
        assertThat(names)
                .hasSize(8)
                .allMatch(name -> name.length() <= 31 && !name.matches(".*[:\\\\/?*\\[\\]].*") && !name.isBlank())
                .noneMatch(name -> name.startsWith("'") || name.endsWith("'") || name.equalsIgnoreCase("history"));
        assertThat(names.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct())
                .hasSize(8);
        assertThat(book.rows(1).get(0).get(0).asString()).isEqualTo("'=t");
        assertThat(book.rows(1).get(4).get(0).asString()).isEqualTo("'=section");
        assertThat(book.xml(1)).doesNotContain("<f>");
    }

    @Test
    void rows_beyond_the_end_of_a_sheet_are_told() throws Exception {
        Table.Builder table = Table.titled(A).columns(A, B);
        for (int i = 1; i <= 20; i++) {
            table.row("r" + i, i);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new WorkbookWriter(Locale.ENGLISH, 11).write(report(List.of(new Listing("t", table.build(), 5))), bytes);
        List<List<Cell>> rows = Spreadsheet.read(bytes.toByteArray()).rows(2);
        assertThat(rows).hasSize(11);
        assertThat(rows.get(9).get(0).asString()).isEqualTo("r9");
        assertThat(rows.get(10).get(0).asString()).isEqualTo("11 more rows in t.csv");
    }

    @Test
    void a_table_without_rows_has_its_heading() throws Exception {
        Spreadsheet book = written(Table.titled(A).columns(A, B).build());
        assertThat(book.rows(2)).hasSize(1);
        assertThat(book.rows(1).get(4).get(2).asNumber()).isEqualByComparingTo("0");
    }

    @Test
    void chinese_counts_double_for_the_width_of_a_column() throws Exception {
        Spreadsheet book = written(Table.titled(A)
                .columns(A, B)
                .row("上海青禾家居有限公司上海分公司", "abcdefghijklmno")
                .build());
        assertThat(book.xml(2)).contains("width=\"32.0\"", "width=\"17.0\"");
    }

    @Test
    void many_rows_are_written_in_little_memory_and_all_arrive() throws Exception {
        Table.Builder table = Table.titled(A).columns(A, B);
        for (int i = 1; i <= 5_001; i++) {
            table.row("r" + i, i);
        }
        Spreadsheet book = written(table.build());
        assertThat(book.rows(2)).hasSize(5_002);
        assertThat(book.rows(2).get(5_001).get(0).asString()).isEqualTo("r5001");
        assertThat(book.rows(2).get(5_001).get(1).asNumber()).isEqualByComparingTo("5001");
    }

    private static Listing listing(String title) {
        return new Listing("f", Table.titled(Term.of(title)).columns(A).row(1).build(), 1);
    }

    private static Report report(List<Listing> listings) {
        return new Report("Title", "Subtitle", List.of(new Section("s", "Section", "", List.copyOf(listings))));
    }

    private static List<Cell> row(Object... cells) throws Exception {
        List<Term> columns = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            columns.add(Term.of("c" + i));
        }
        Table table =
                Table.titled(A).columns(columns.toArray(Term[]::new)).row(cells).build();
        return written(table).rows(2).get(1);
    }

    private static Spreadsheet written(Table table) throws Exception {
        return written(report(List.of(new Listing("t", table, 5))));
    }

    /** Writes, and makes sure that every part is XML that a strict parser takes. */
    private static Spreadsheet written(Report report) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new WorkbookWriter(Locale.ENGLISH).write(report, bytes);
        Spreadsheet book = Spreadsheet.read(bytes.toByteArray());
        for (String part : book.parts().values()) {
            DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(part)));
        }
        return book;
    }
}
