package io.zhanggui.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.table.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The month end of the sample shop; its figures are those that its README gives, computed by other code. */
class MonthEndTest {

    static final List<String> SECTIONS = List.of(
            "organisation",
            "payroll",
            "kpi",
            "sales",
            "articles",
            "stock",
            "turnover",
            "ageing",
            "count",
            "reorders",
            "moves",
            "forecasts",
            "contracts",
            "suppliers",
            "ledger");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    @TempDir
    private static Path folder;

    private static final Map<String, Run> RUNS = new TreeMap<>();

    @BeforeAll
    static void run() {
        for (String language : List.of("zh", "en")) {
            RUNS.put(
                    language,
                    Run.with(List.of("--lang", language, "--out", out(language).toString())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void the_run_succeeds_and_says_what_it_wrote(String language) throws IOException {
        Run run = RUNS.get(language);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.progress()).hasSizeGreaterThan(8);
        assertThat(run.out()).hasSize(1);
        assertThat(run.out().get(0))
                .contains(out(language).resolve("index.html").toString(), "MiB");
        try (Stream<Path> files = Files.list(out(language))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.endsWith(".csv")
                            || List.of("index.html", "month-end.xlsx", "manifest.sha256")
                                    .contains(name))
                    .contains(
                            "index.html",
                            "payroll-register.csv",
                            "kpi-cards.csv",
                            "sales-by-month.csv",
                            "articles.csv",
                            "turnover.csv",
                            "stock.csv",
                            "stock-by-warehouse.csv",
                            "stock-postings.csv",
                            "age.csv",
                            "slow-stock.csv",
                            "expiry.csv",
                            "gmroi.csv",
                            "count-sheet.csv",
                            "count-approval.csv",
                            "losses.csv",
                            "reorders.csv",
                            "supplier-orders.csv",
                            "purchase-requests.csv",
                            "moves.csv",
                            "forecasts.csv",
                            "forecast-accuracy.csv",
                            "contracts.csv",
                            "contract-performance.csv",
                            "contract-statistics.csv",
                            "suppliers.csv",
                            "journal.csv",
                            "trial-balance.csv",
                            "who-may-sign.csv",
                            "findings.csv",
                            "pay-approval.csv",
                            "unverified-figures.csv");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void the_page_is_whole(String language) throws IOException {
        String page = page(language);
        assertThat(page).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
        for (String id : SECTIONS) {
            assertThat(page).containsOnlyOnce("<section id=\"" + id + "\">").contains("<a href=\"#" + id + "\">");
        }
        assertThat(text(page)).doesNotContain("null", "NaN", "Infinity", "Optional", "io.zhanggui");
        assertThat(Pattern.compile("\\{[0-9]").matcher(text(page)).find()).isFalse();
        assertThat(page).doesNotContain("http://", "https://", "src=").contains("<svg ");
        for (String tag :
                List.of("section", "table", "tr", "td", "th", "div", "p", "ul", "li", "details", "svg", "dl")) {
            assertThat(count(page, "<" + tag + "[ >]")).as(tag).isEqualTo(count(page, "</" + tag + ">"));
        }
    }

    @Test
    void the_page_speaks_one_language() throws IOException {
        assertThat(page("zh")).contains("<html lang=\"zh-CN\">", "掌柜月结 · 上海青禾家居有限公司 · 2025-11", "合同履行");
        assertThat(page("en"))
                .contains("<html lang=\"en\">", "Zhanggui month end · Qinghe Home (Shanghai) Co., Ltd. · 2025-11");
        assertThat(headings(page("en"))).noneMatch(heading -> heading.matches(".*\\p{IsHan}.*"));
        assertThat(headings(page("zh")))
                .allMatch(heading -> heading.matches(".*\\p{IsHan}.*|(ABC|XYZ)( [ABCXYZ])?|[ABC]"));
    }

    @Test
    void chinese_sentences_have_chinese_punctuation() throws IOException {
        Locale chinese = Locale.SIMPLIFIED_CHINESE;
        assertThat(MonthEndTerm.values())
                .extracting(term -> term.text(chinese))
                .noneMatch(text -> text.matches(".*(\\p{IsHan} ?[,;:?!()]|[,;:?!(] ?\\p{IsHan}).*"));
    }

    /** Ids of the shop are short or have a dash (FIN, OPS-MGR); longer words in capitals would be constants of code. */
    @Test
    void chinese_tables_and_pictures_show_no_code() throws IOException {
        Pattern code = Pattern.compile(
                "[A-Z]{4,}(_[A-Z]+)*|[A-Z]+_[A-Z_]+|PCS|KG|ratio|count|(payroll|inventory)\\.[a-z.-]+|[a-z-]+ \\w+=.*");
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(out("zh"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                rows(file)
                        .forEach(row -> row.stream()
                                .filter(cell -> code.matcher(cell).matches())
                                .forEach(cell -> found.add(file.getFileName() + ": " + cell)));
            }
        }
        assertThat(found).isEmpty();
        assertThat(rows("zh", "reorders"))
                .allSatisfy(row -> assertThat(row.get(7)).matches(".*\\p{IsHan}.*"));
        assertThat(rows("zh", "forecasts"))
                .allSatisfy(row -> assertThat(row.subList(2, 4)).allMatch(words -> words.matches(".*\\p{IsHan}.*")));
        assertThat(rows("zh", "journal"))
                .allSatisfy(row -> assertThat(row.get(8)).matches("\\p{IsHan}[\\p{IsHan}（）]+"));
        assertThat(text(page("zh"))).contains("床品", "茶叶").doesNotContain("BEDDING", "TEAWARE", "BLOCK_PO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void a_contract_with_nothing_due_yet_has_no_rate(String language) {
        assertThat(rows(language, "contracts"))
                .filteredOn(row -> row.get(0).equals("HT-2025-036"))
                .singleElement()
                .satisfies(row -> assertThat(row.subList(9, 11)).containsExactly("", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void the_figures_are_those_of_the_readme(String language) throws IOException {
        String page = text(page(language));
        assertThat(page)
                .contains("39,408", "1,085,705.40", "998,347.10", "809,374.10", "6,321", "5,177", "5,014")
                .contains("308,831.80", "439,758.68", "355,170.27", "352,850.61")
                .contains("354,320.37", "849.90");
        assertThat(rows(language, "sales-left-out").stream().map(row -> row.get(1)))
                .containsExactly("191", "524", "59", "1");
        Map<String, List<String>> months = new TreeMap<>();
        rows(language, "sales-by-month").forEach(row -> months.put(row.get(0), row));
        assertThat(months).hasSize(13);
        assertThat(months.get("2025-11")).startsWith("2025-11", "6321", "1085705.40");
        assertThat(months.get("2024-11")).startsWith("2024-11", "5177", "998347.10");
        assertThat(months.get("2025-06")).startsWith("2025-06", "5014", "809374.10");
        assertThat(months.values().stream()
                        .mapToInt(row -> Integer.parseInt(row.get(3)))
                        .sum())
                .as("sales and returns")
                .isEqualTo(37_477 + 1_740);
        assertThat(months.values().stream()
                        .mapToInt(row -> Integer.parseInt(row.get(4)))
                        .sum())
                .as("returns")
                .isEqualTo(1_740);
    }

    @Test
    void the_obligations_are_those_of_the_readme() throws IOException {
        List<List<String>> obligations = rows("en", "contract-performance");
        assertThat(obligations).hasSize(53);
        assertThat(obligations.stream().filter(row -> String.join("|", row).contains("verdue")))
                .as("partly done and overdue, or overdue")
                .hasSize(2 + 5);
        assertThat(rows("en", "contracts").stream()
                        .mapToInt(row -> Integer.parseInt(row.get(11)))
                        .sum())
                .isEqualTo(2 + 5);
    }

    @Test
    void every_person_on_the_payroll_has_a_payslip_and_findings_are_shown() throws IOException {
        assertThat(rows("en", "payroll-register").stream()
                        .filter(row -> row.get(0).matches("P0[0-9]{2}")))
                .hasSize(32);
        assertThat(rows("en", "payroll-findings")).extracting(row -> row.get(0)).containsExactly("P028", "P030");
    }

    @Test
    void limits_of_authority_are_inclusive() throws IOException {
        Map<String, String> first = new TreeMap<>();
        rows("en", "who-may-sign").forEach(row -> first.put(row.get(0), row.get(1)));
        assertThat(first).containsEntry("80000.00", "FIN-MGR").containsEntry("80000.01", "GM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void no_cell_of_a_table_is_a_formula(String language) throws IOException {
        try (Stream<Path> files = Files.list(out(language))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                for (List<String> row : rows(file)) {
                    assertThat(row)
                            .as(file.toString())
                            .allMatch(cell -> cell.isEmpty()
                                    || "=+-@\t\r".indexOf(cell.charAt(0)) < 0
                                    || NUMBER.matcher(cell).matches());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void names_identity_numbers_and_bank_cards_appear_nowhere(String language) throws IOException {
        List<String> secrets = new ArrayList<>();
        TableReader.of("people.csv", () -> MonthEnd.class.getResourceAsStream("/sample-shop/people.csv"))
                .forEach(row ->
                        secrets.addAll(List.of(row.text("name"), row.text("resident_id"), row.text("bank_card"))));
        assertThat(secrets).hasSize(96);
        List<String> texts = new ArrayList<>(RUNS.get(language).progress());
        texts.addAll(RUNS.get(language).out());
        try (Stream<Path> files = Files.list(out(language))) {
            for (Path file : files.toList()) {
                if (file.toString().endsWith(".xlsx")) {
                    Spreadsheet.read(file)
                            .sheets()
                            .values()
                            .forEach(rows -> rows.forEach(row -> texts.add(String.valueOf(row))));
                } else {
                    texts.add(Files.readString(file));
                }
            }
        }
        for (String secret : secrets) {
            assertThat(texts).as(secret).noneMatch(text -> text.contains(secret));
        }
    }

    @Test
    void a_second_run_gives_the_same_page() throws IOException {
        Path again = folder.resolve("again");
        Run.with(List.of("--lang", "en", "--out", again.toString()));
        assertThat(Files.readString(again.resolve("index.html"))).isEqualTo(page("en"));
    }

    static List<List<String>> rows(Path file) {
        TableReader table = TableReader.of(file);
        List<String> columns = table.header();
        return table.read(row ->
                columns.stream().map(column -> row.find(column).orElse("")).toList());
    }

    private static List<List<String>> rows(String language, String table) {
        return rows(out(language).resolve(table + ".csv"));
    }

    private static Path out(String language) {
        return folder.resolve(language);
    }

    private static String page(String language) throws IOException {
        return Files.readString(out(language).resolve("index.html"));
    }

    /** The page without its style and tags. */
    static String text(String page) {
        return page.replaceAll("(?s)<style>.*?</style>", "").replaceAll("<[^>]*>", "\n");
    }

    private static List<String> headings(String page) {
        List<String> headings = new ArrayList<>();
        Matcher matcher = Pattern.compile("<(?:h[123]|th|dt|figcaption|span class=\"title\")[^>]*>([^<]+)<")
                .matcher(page);
        while (matcher.find()) {
            headings.add(matcher.group(1).strip());
        }
        return headings;
    }

    private static int count(String text, String pattern) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }
}
