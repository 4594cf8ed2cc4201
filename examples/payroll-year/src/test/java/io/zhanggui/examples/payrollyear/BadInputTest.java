package io.zhanggui.examples.payrollyear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.zhanggui.core.repository.MemoryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong ends the program with status 2 and a message that names it; nothing is printed or written. */
class BadInputTest {

    private static final String HEADER = "rule,scope,from,until,published,value,unit,document,source,confidence,note\n";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongShops")
    void a_wrong_shop_is_refused(String name, Consumer<ShopCopy> change, List<String> said) {
        ShopCopy shop = ShopCopy.in(folder.resolve("shop"));
        change.accept(shop);
        Run run = refused("--data", shop.folder().toString(), "--lang", "en");
        assertThat(run.err()).hasSize(1);
        assertThat(run.err().get(0)).contains(said);
    }

    static Stream<Arguments> wrongShops() {
        return Stream.of(
                wrong(
                        "negative pay",
                        shop -> shop.replace("pay_terms", "P008,2017-01-21,,,11000,", "P008,2017-01-21,,,-11000,"),
                        "P008 邵**: P008.pay[0].monthlyWage '***'",
                        "must not be negative",
                        "[employment.pay-negative]"),
                wrong(
                        "overlapping pay terms",
                        shop -> shop.replace("pay_terms", "2025-04-15", "2025-04-20"),
                        "P007 方**: P007.pay[1].from '2025-04-16'",
                        "2025-04-20",
                        "[employment.pay-overlaps]"),
                wrong(
                        "a leaver before joining",
                        shop -> shop.replace("employees", "2021-03-15,2025-10-17", "2021-03-15,2020-10-17"),
                        "P042 侯**: P042.lastDay '2020-10-17'",
                        "2021-03-15",
                        "[employment.left-before-hired]"),
                wrong(
                        "an unknown city",
                        shop -> shop.replace("employees", "CN-SHANGHAI,0.07,17", "CN-FOSHAN,0.07,17"),
                        "P033 贺**, 2025-01: P033.place 'CN-FOSHAN'",
                        "[china.place-unknown]"),
                wrong(
                        "a claim above its limit",
                        shop -> shop.replace("claims", "ALL,,1200,,", "ALL,,1800,,"),
                        "P026 彭**: claims[0].agreed '***'",
                        "1,500.00",
                        "[tax.claim-above-limit]"),
                wrong(
                        "attendance of a locked month",
                        shop -> shop.add("punches", "P031,2025-08-20T19:00,2025-10-09"),
                        "2025-10, P031 汪**: P031.2025-08-20T19:00",
                        "2025-08",
                        "[attendance.month-locked]"),
                wrong(
                        "overtime of nobody",
                        shop -> shop.replace("attendance", "P045,2025-11", "P099,2025-11"),
                        "attendance.csv, line ",
                        "column person, value 'P099': is not in employees.csv"),
                wrong(
                        "a rate that the place does not allow",
                        shop -> shop.replace("employees", "CN-SHANGHAI,0.07,17", "CN-SHANGHAI,0.20,17"),
                        "2025-01, P033 贺**: ",
                        "[payroll.rate-not-allowed]"));
    }

    private static Arguments wrong(String name, Consumer<ShopCopy> change, String... said) {
        return arguments(name, change, List.of(said));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        ShopCopy shop = ShopCopy.in(folder.resolve("shop"))
                .replace("pay_terms", "2025-04-15", "2025-04-20")
                .replace("employees", "2021-03-15,2025-10-17", "2021-03-15,2020-10-17")
                .add("events", "P001,2025-13,KPI,,1,,");
        Run run = refused("--data", shop.folder().toString());
        assertThat(run.err()).hasSize(3);
        assertThat(run.err().get(0)).contains("events.csv, line ", "column month, value '2025-13'");
    }

    @Test
    void nobody_is_paid_in_a_month_in_which_one_is_refused() {
        ShopCopy shop =
                ShopCopy.in(folder.resolve("shop")).replace("employees", "CN-SHANGHAI,0.07,17", "CN-SHANGHAI,0.20,17");
        ShopFiles files = new ShopFiles(shop.folder());
        Staff staff = StaffReader.read(files);
        MemoryStore store = new MemoryStore();
        TimeClock clock = new TimeClock(store, staff.company(), files);
        YearRun run = new YearRun(PayrollYear.rules(List.of()), staff, clock, store, Locale.ENGLISH);
        assertThatThrownBy(run::pay).isInstanceOf(InputException.class).hasMessageContaining("P033 贺**");
        assertThat(staff.people())
                .allSatisfy(person -> assertThat(run.paid(person)).isEmpty());
    }

    @Test
    void a_month_with_no_rule_is_refused() throws IOException {
        ShopCopy shop =
                ShopCopy.in(folder.resolve("shop")).replace("employees", "CN-SHANGHAI,0.07,17", "CN-NINGBO,0.07,17");
        Path pack = pack("cn.pension.employee-rate,CN-NINGBO,2025-04-01,,,0.08,,a notice,,COMPANY,");
        Run run = refused("--data", shop.folder().toString(), "--rules", pack.toString());
        assertThat(run.err()).hasSize(1);
        assertThat(run.err().get(0))
                .contains(
                        "P033 贺**, 2025-01: P033.place",
                        "CN-NINGBO",
                        "cn.pension.employee-rate",
                        "2025-01-01",
                        "[china.rule-missing]");
    }

    @Test
    void a_rule_pack_with_a_gap_is_refused() throws IOException {
        Path pack = pack(
                "cn.pension.floor,CN-HANGZHOU,2025-01-01,2025-04-01,,4900,CNY/month,a notice,,COMPANY,",
                "cn.pension.floor,CN-HANGZHOU,2025-06-01,2026-01-01,,4986,CNY/month,a notice,,COMPANY,");
        Run run = refused("--rules", pack.toString());
        assertThat(run.err()).hasSize(1);
        assertThat(run.err().get(0))
                .contains("own.csv, line 3, column from, value '2025-06-01'", "cn.pension.floor of CN-HANGZHOU");
    }

    @Test
    void wrong_options_are_refused() throws IOException {
        assertThat(refused("--lang", "fr").err()).containsExactly("--lang 'fr' is neither zh nor en");
        assertThat(refused("--month", "2024-01").err())
                .containsExactly("--month '2024-01' is no month of 2025, such as 2025-10");
        assertThat(refused("--month").err()).containsExactly("--month needs a value. Maybe --help?");
        assertThat(refused("--moth", "x").err()).containsExactly("unknown option --moth. Maybe --help?");
        assertThat(refused("--data", folder.resolve("no").toString()).err())
                .containsExactly("--data " + folder.resolve("no") + " is no folder");
        assertThat(refused("--person", "P077").err())
                .containsExactly("--person P077 is not in employees.csv. Maybe P001?");
        assertThat(refused("--person", "P049", "--month", "2025-01").err())
                .containsExactly("P049 郝** has no payslip of 2025-01");
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.writeString(full.resolve("mine.txt"), "mine");
        Run run = Run.with("--out", full.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).containsExactly("--out " + full + " is not empty");
        assertThat(full.toFile().list()).containsExactly("mine.txt");
    }

    private Path pack(String... rows) throws IOException {
        return Files.writeString(folder.resolve("own.csv"), HEADER + String.join("\n", rows) + "\n");
    }

    private Run refused(String... arguments) {
        Path out = folder.resolve("out");
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--out", out.toString()));
        Run run = Run.with(all.toArray(String[]::new));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotEmpty().noneMatch(line -> line.contains("Exception") || line.startsWith("\tat"));
        assertThat(out).doesNotExist();
        return run;
    }
}
