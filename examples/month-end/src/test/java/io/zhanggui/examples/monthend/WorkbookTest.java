package io.zhanggui.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.table.TableReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workbook of the sample shop, read by other code and compared with the CSV files of the same run. */
class WorkbookTest {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    @TempDir
    private static Path folder;

    private static final Map<String, Spreadsheet> BOOKS = new TreeMap<>();

    @BeforeAll
    static void run() {
        for (String language : List.of("zh", "en")) {
            Path out = folder.resolve(language);
            assertThat(Run.with(List.of("--lang", language, "--out", out.toString()))
                            .status())
                    .isZero();
            BOOKS.put(language, Spreadsheet.read(out.resolve("month-end.xlsx")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_table_has_a_sheet_with_the_figures_of_its_csv_file(String language) {
        Spreadsheet book = BOOKS.get(language);
        List<String> names = List.copyOf(book.sheets().keySet());
        List<String> files = files(language);
        assertThat(files).hasSize(names.size() - 1).hasSizeGreaterThan(18);
        for (int i = 0; i < files.size(); i++) {
            List<List<String>> csv = csv(language, files.get(i));
            List<List<Cell>> sheet = book.sheets().get(names.get(i + 1));
            assertThat(sheet).as(files.get(i)).hasSameSizeAs(csv);
            for (int row = 0; row < csv.size(); row++) {
                for (int column = 0; column < csv.get(row).size(); column++) {
                    String where = files.get(i) + " row " + row + " column " + column;
                    String expected = csv.get(row).get(column);
                    Cell cell = cell(sheet.get(row), column);
                    if (row == 0) {
                        assertThat(cell.asString()).as(where).startsWith(expected);
                    } else {
                        assertThat(text(cell, expected)).as(where).isEqualTo(expected);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void the_contents_lead_to_every_sheet(String language) {
        Spreadsheet book = BOOKS.get(language);
        List<String> names = List.copyOf(book.sheets().keySet());
        assertThat(names.get(0)).isEqualTo(language.equals("zh") ? "目录" : "Contents");
        List<List<Cell>> contents = book.rows(1);
        String xml = book.xml(1);
        for (int i = 1; i < names.size(); i++) {
            List<Cell> row = contents.get(3 + i);
            assertThat(row.get(1).asString()).startsWith(names.get(i).substring(0, 3));
            assertThat(row.get(2).asNumber().intValueExact())
                    .isEqualTo(book.rows(i + 1).size() - 1);
            assertThat(xml).contains("ref=\"B" + (4 + i) + "\"");
        }
        assertThat(unescaped(xml))
                .contains(names.stream()
                        .skip(1)
                        .map(name -> "location=\"'" + name + "'!A1\"")
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_sheet_has_a_frozen_heading_a_filter_and_widths_that_fit(String language) {
        Spreadsheet book = BOOKS.get(language);
        for (int sheet = 2; sheet <= book.sheets().size(); sheet++) {
            String xml = book.xml(sheet);
            assertThat(xml).contains("ySplit=\"1\"", "state=\"frozen\"", "topLeftCell=\"A2\"");
            int columns = book.rows(sheet).get(0).size();
            assertThat(xml).containsPattern("<autoFilter ref=\"A1:" + (char) ('A' + columns - 1) + "\\d+\"");
            List<Double> widths = Pattern.compile("<col [^>]*width=\"([0-9.]+)\"")
                    .matcher(xml)
                    .results()
                    .map(match -> Double.valueOf(match.group(1)))
                    .toList();
            assertThat(widths).hasSize(columns).allMatch(width -> width >= 8 && width <= 60);
            for (int i = 0; i < columns; i++) {
                String heading = book.rows(sheet).get(0).get(i).asString();
                int wide = heading.length()
                        + (int) heading.codePoints()
                                .filter(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN)
                                .count();
                assertThat(widths.get(i)).as(heading).isGreaterThanOrEqualTo(Math.min(wide, 60));
            }
        }
    }

    @Test
    void cells_have_their_type_and_money_its_decimals_and_currency() {
        List<List<Cell>> sales = sheet("zh", "sales-by-month");
        assertThat(sales.get(0)).extracting(Cell::asString).contains("月份", "净销售额（CNY）", "净销量（件）");
        Cell month = sales.get(1).get(0);
        assertThat(month.getType()).isEqualTo(CellType.NUMBER);
        assertThat(month.asDate().toLocalDate()).isEqualTo(LocalDate.of(2024, 11, 1));
        assertThat(month.getDataFormatString()).isEqualTo("yyyy-mm");
        Cell revenue = sales.get(1).get(2);
        assertThat(revenue.asNumber()).isEqualByComparingTo("998347.10");
        assertThat(revenue.getDataFormatString()).isEqualTo("#,##0.00_ ");
        assertThat(sales.get(1).get(3).getDataFormatString()).isEqualTo("#,##0_ ");

        List<Cell> contract = sheet("en", "contracts").get(1);
        assertThat(contract.get(4).asDate().toLocalDate()).isEqualTo(LocalDate.of(2024, 9, 10));
        assertThat(contract.get(4).getDataFormatString()).isEqualTo("yyyy-mm-dd");
    }

    @Test
    void what_is_not_applicable_is_empty_and_not_zero() {
        List<List<Cell>> turnover = sheet("en", "turnover");
        List<List<String>> csv = csv("en", "turnover");
        int empty = 0;
        for (int row = 1; row < csv.size(); row++) {
            if (csv.get(row).get(7).isEmpty()) {
                empty++;
                assertThat(text(cell(turnover.get(row), 7), "")).isEmpty();
            }
        }
        assertThat(empty).as("articles that sold nothing have no days of stock").isPositive();
    }

    @Test
    void no_cell_is_a_formula_and_the_file_asks_for_nothing_from_outside() {
        for (Spreadsheet book : BOOKS.values()) {
            book.parts().forEach((name, part) -> {
                assertThat(part).as(name).doesNotContain("<f>", "<f ", "TargetMode=\"External\"");
                assertThat(name).doesNotContain("vba", "externalLink", "connections");
            });
        }
    }

    private static List<List<Cell>> sheet(String language, String file) {
        return BOOKS.get(language).rows(files(language).indexOf(file) + 2);
    }

    /** The names of the tables as the sheet of contents lists them. */
    private static List<String> files(String language) {
        return BOOKS.get(language).rows(1).stream()
                .skip(4)
                .map(row -> row.get(3).asString().replace(".csv", ""))
                .toList();
    }

    private static List<List<String>> csv(String language, String file) {
        Path path = folder.resolve(language).resolve(file + ".csv");
        List<List<String>> rows = new ArrayList<>();
        rows.add(TableReader.of(path).header());
        rows.addAll(MonthEndTest.rows(path));
        return rows;
    }

    private static Cell cell(List<Cell> row, int column) {
        return column < row.size() ? row.get(column) : null;
    }

    /** The cell as the CSV file would have it, to the 15 digits that a spreadsheet keeps. */
    private static String text(Cell cell, String expected) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return cell.asBoolean().toString();
        }
        if (cell.getType() == CellType.STRING) {
            assertThat(expected).as("a number that is written as text").doesNotMatch("-?\\d+\\.\\d+");
            return cell.asString();
        }
        if (DAY.matcher(expected).matches()) {
            return cell.asDate().toLocalDate().toString();
        }
        if (MONTH.matcher(expected).matches()) {
            return cell.asDate().toLocalDate().toString().substring(0, 7);
        }
        assertThat(expected).matches(NUMBER);
        BigDecimal difference =
                cell.asNumber().subtract(new BigDecimal(expected)).abs();
        BigDecimal tolerance = new BigDecimal(expected).abs().movePointLeft(14);
        return difference.compareTo(tolerance) <= 0 ? expected : cell.asNumber().toPlainString();
    }

    private static String unescaped(String xml) {
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(xml.replace("&apos;", "'"))
                .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
    }
}
