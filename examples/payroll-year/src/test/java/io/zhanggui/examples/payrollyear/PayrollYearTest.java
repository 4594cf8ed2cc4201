package io.zhanggui.examples.payrollyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user runs it. */
class PayrollYearTest {

    @TempDir
    private static Path folder;

    private static Run chinese;
    private static Run english;
    private static Run october;
    private static Path out;

    @BeforeAll
    static void runOnceInEachLanguageAndForOneMonth() throws IOException {
        out = folder.resolve("far/out");
        chinese = Run.with();
        english = Run.with("--lang", "en", "--person", "P016", "--out", out.toString());
        Path pack = Files.writeString(folder.resolve("own.csv"), """
                rule,scope,from,until,published,value,unit,document,source,confidence,note
                cn.housing-fund.rounding,CN-HANGZHOU,2019-01-01,,,0 HALF_UP,,the notice that we have,,COMPANY,
                """);
        october = Run.with("--month", "2025-10", "--person", "P001", "--lang", "en", "--rules", pack.toString());
    }

    @Test
    void the_year_is_printed_in_chinese() {
        Run run = chinese;
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(pages(run)).hasSize(16);
        assertThat(run.text())
                .contains("杭州云杉家居用品有限公司：2025 年工资，50 人")
                .contains("P012 胡**，2025-01 至 2025-09：工资 0.00 元，个人缴费 164.43 元，单位缴费 410.31 元")
                .contains("第 1 批暂缓发放：P042 侯**")
                .contains("2025 年度汇算清缴", "可申请退税")
                .contains("2025 年用工成本")
                .contains("P007 方** 2025-04 工资条逐行说明")
                .contains("未核实或暂用的数字")
                .doesNotContain("胡桂兰");
    }

    @Test
    void the_year_is_printed_in_english_and_as_csv() throws IOException {
        Run run = english;
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.text())
                .contains("made good for earlier months:")
                .contains("Payslip of P016 戴**, 2025-08, line by line")
                .contains("Tax on the severance payment: 1,530.00 CNY")
                .contains("Figures that were unverified or provisional");
        Set<String> files = files(out);
        assertThat(files)
                .contains(
                        "2025-01-register.csv",
                        "2025-04-bank-1.csv",
                        "2025-04-bank-2.csv",
                        "2025-10-funds.csv",
                        "2025-12-tax.csv",
                        "2025-12-posting.csv",
                        "2025-02-differences.csv",
                        "settlement.csv",
                        "cost.csv",
                        "doubts.csv",
                        "payslip-P016-2025-08.csv")
                .hasSize(12 * 6 + 1 + 11 + 4);
        assertThat(run.out().get(run.out().size() - 1)).startsWith(files.size() + " tables were written to ");
        assertThat(files(out.getParent())).containsExactly("out");
        assertThat(Files.readString(out.resolve("2025-04-bank-1.csv")))
                .contains("****")
                .doesNotContainPattern("\\d{16,}");
    }

    @Test
    void no_page_of_a_month_is_longer_than_a_terminal() {
        for (List<String> page : pages(english).subList(0, 12)) {
            assertThat(page).as(page.get(0)).hasSizeLessThanOrEqualTo(40);
        }
    }

    @Test
    void one_month_is_printed_in_full() {
        Run run = october;
        assertThat(run.status()).isZero();
        assertThat(run.text())
                .contains("  Register\n", "  Posting\n", "  Insurance and funds\n")
                .contains("Payslip of P001 沈**, 2025-10, line by line")
                .doesNotContain("2025-09-25", "Settlement of 2025");
    }

    @Test
    void a_rule_pack_replaces_a_figure() {
        assertThat(english.text()).containsPattern("cn.housing-fund.rounding +Hangzhou .*2025-01–2025-12");
        assertThat(october.text()).doesNotContainPattern("cn.housing-fund.rounding +Hangzhou");
    }

    @Test
    void departments_places_and_accounts_have_names_and_no_codes() {
        assertThat(chinese.text())
                .contains("仓储部", "杭州", "2 位小数，四舍五入")
                .doesNotContain("WAREHOUSE", "CN-HANGZHOU", "HALF_UP");
        assertThat(october.text())
                .contains("Pension payable (own part)", "Warehouse")
                .doesNotContain("employer-contributions", "WAREHOUSE", "''");
    }

    @Test
    void an_amount_of_zero_is_no_reason() {
        assertThat(chinese.out()).noneMatch(line -> line.matches(" {4}\\S.*：0\\.00 元"));
    }

    @Test
    void the_usage_names_every_option() {
        assertThat(Run.with("--help").text())
                .contains("--month", "--person", "--lang", "--out", "--rules", "--data", "--help");
    }

    private static List<List<String>> pages(Run run) {
        return Stream.of(run.text().split("\n── ", -1))
                .skip(1)
                .map(page -> page.lines().toList())
                .toList();
    }

    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
