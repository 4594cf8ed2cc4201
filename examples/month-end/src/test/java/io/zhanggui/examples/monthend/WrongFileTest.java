package io.zhanggui.examples.monthend;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong files and wrong options end the run with one line, whether or not it is to keep going. */
class WrongFileTest {

    private static final String UCI =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    @TempDir
    private Path folder;

    static Stream<Arguments> wrongFiles() {
        return Stream.of(
                file("a missing file", shop -> shop.delete("contracts"), "contracts.csv: does not exist"),
                file(
                        "a directory in place of a file",
                        shop -> shop.directory("people"),
                        "people.csv: is a directory, not a file"),
                file(
                        "a truncated gzip",
                        shop -> shop.zipped("sales", 4000),
                        "sales.csv.gz, line 1095: the compressed file is cut off after this line"),
                file(
                        "a gzip that is none",
                        shop -> shop.zipped("sales", 0).copyOver("stock.csv", "sales.csv.gz"),
                        "sales.csv.gz: is not a gzip file, or is damaged"),
                file(
                        "a wrong header",
                        shop -> shop.replace("movements", "quantity", "Quantity"),
                        "movements.csv, line 1, column quantity: is missing in the header, which should have"),
                file(
                        "semicolons of a spreadsheet",
                        shop -> shop.text(
                                "pay", String.join("\n", shop.lines("pay")).replace(',', ';')),
                        "pay.csv, line 1, column person: is missing in the header"),
                file(
                        "a column twice",
                        shop -> shop.replace("stock", "on_order", "on_hand"),
                        "stock.csv, line 1, column on_hand: stands twice in the header"),
                file("no duties", shop -> shop.delete("duties"), "duties.csv"),
                file("no absences", shop -> shop.delete("absences"), "absences.csv"),
                file("an empty file", shop -> shop.text("grades", ""), "grades.csv: is empty, not even a header line"),
                file("an empty zip", shop -> shop.text("sales", "").zipped("sales", 0), "sales.csv.gz: is empty"),
                file(
                        "sales without lines",
                        shop -> shop.write("sales", shop.lines("sales").subList(0, 1)),
                        "sales.csv has no sales line that counts"),
                file(
                        "people without lines",
                        shop -> shop.write("people", shop.lines("people").subList(0, 1)),
                        null),
                file(
                        "units without lines",
                        shop -> shop.write("units", shop.lines("units").subList(0, 1)),
                        null),
                file(
                        "text that is not UTF-8",
                        shop -> shop.bytes(
                                "suppliers",
                                String.join("\n", shop.lines("suppliers")).getBytes(Charset.forName("GB18030"))),
                        "suppliers.csv, line 2: is not UTF-8 text"),
                file(
                        "UTF-16 of a spreadsheet",
                        shop -> shop.bytes(
                                "kits", String.join("\n", shop.lines("kits")).getBytes(UTF_16)),
                        "kits.csv, line 1: is not UTF-8 text"),
                file(
                        "a quote that is never closed",
                        shop -> shop.replace("performance", "HT-2025-002", "\"HT-2025-002"),
                        "performance.csv, line 4: a quote is opened on this row and never closed"));
    }

    private static Arguments file(String name, Consumer<ShopCopy> damage, @Nullable String expected) {
        return arguments(name, damage, expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongFiles")
    void a_wrong_file_ends_the_run(String name, Consumer<ShopCopy> damage, @Nullable String expected)
            throws IOException {
        ShopCopy shop = ShopCopy.in(folder.resolve("shop"));
        damage.accept(shop);
        for (String more : List.of("--lang=", "--keep-going")) {
            List<String> arguments =
                    new ArrayList<>(List.of("--data", shop.folder().toString()));
            if (more.startsWith("--k")) {
                arguments.add(more);
            }
            Run run = refused(arguments);
            if (expected != null) {
                assertThat(run.err().get(run.err().size() - 1)).startsWith(shop.folder() + "/" + expected);
            }
            if (!more.startsWith("--k")) {
                assertThat(run.err()).hasSize(1);
            }
        }
    }

    @Test
    void a_line_of_200_megabytes_ends_the_run() throws IOException {
        Path sales = folder.resolve("big.csv.gz");
        byte[] part = new byte[1 << 20];
        Arrays.fill(part, (byte) 'x');
        try (OutputStream target = new GZIPOutputStream(Files.newOutputStream(sales))) {
            target.write((UCI + "536365,85123A,MUG,6,2010-12-01 08:26:00,2.55,17850.0,France\n").getBytes(UTF_8));
            for (int i = 0; i < 200; i++) {
                target.write(part);
            }
        }
        Run run = refused(List.of("--sales", sales.toString()));
        assertThat(run.err())
                .containsExactly(
                        sales
                                + ", line 3: is longer than 16 million characters or 16 thousand cells. Maybe a quote is open?");
    }

    static Stream<Arguments> wrongOptions() {
        return Stream.of(
                options("unknown option --moth. Maybe --help?", "--moth", "2025-11"),
                options("unknown option 2025-11. Maybe --help?", "2025-11"),
                options("--month needs a value. Maybe --help?", "--month"),
                options("--month needs a value. Maybe --help?", "--month", "--keep-going"),
                options("--data needs a value. Maybe --help?", "--data", ""),
                options("--month '2025-13' is not a month such as 2025-11", "--month", "2025-13"),
                options("--lang 'de' is neither zh nor en", "--lang", "de"),
                options("--currency 'GOLD' is not a currency such as CNY or GBP", "--currency", "GOLD"),
                options(
                        "--cost-ratio '1.5' is not a ratio from 0 to 1 such as 0.6",
                        "--sales",
                        "x.csv",
                        "--cost-ratio",
                        "1.5"),
                options(
                        "--opening-cover '-3' is not a number of days from 0 to 9999",
                        "--sales",
                        "x.csv",
                        "--opening-cover",
                        "-3"),
                options(
                        "--opening-cover and --cost-ratio are for foreign sales. Maybe add --sales FILE?",
                        "--opening-cover",
                        "30"),
                options("--data nowhere does not exist", "--data", "nowhere"),
                options("nowhere.csv: does not exist", "--sales", "nowhere.csv"),
                options("--out '\0' is no path: Nul character not allowed", "--out", "\0"),
                options(
                        "--month 2026-01 is not in the sales, which reach from 2024-11 to 2025-11",
                        "--month",
                        "2026-01",
                        "--keep-going"),
                options(
                        "--month 999999999-01 is not in the sales, which reach from 2024-11 to 2025-11",
                        "--month",
                        "+999999999-01"));
    }

    private static Arguments options(String expected, String... options) {
        return arguments(List.of(options), expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongOptions")
    void a_wrong_option_ends_the_run(List<String> options, String expected) throws IOException {
        assertThat(refused(options).err()).containsExactly(expected);
    }

    @Test
    void the_data_may_not_be_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "x");
        assertThat(refused(List.of("--data", file.toString())).err())
                .containsExactly("--data " + file + " is a file, not a folder");
    }

    @Test
    void the_folder_that_is_written_may_not_be_a_file_nor_below_one() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        for (Path out : List.of(file, file.resolve("below"), file.resolve("far/below"))) {
            Run run = Run.with(List.of("--out", out.toString()));
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).containsExactly("--out " + out + ": " + file + " is a file, not a folder");
            assertThat(run.progress()).as("nothing was done before").isEmpty();
        }
        assertThat(file).hasContent("x");
    }

    @Test
    void a_folder_in_place_of_a_table_is_told_before_anything_is_written() throws IOException {
        Path table = Files.createDirectories(folder.resolve("out/stock.csv"));
        Run run = Run.with(List.of("--out", folder.resolve("out").toString()));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).containsExactly("--out " + folder.resolve("out") + ": " + table + " is a folder");
        assertThat(folder.resolve("out").toFile().list()).containsExactly("stock.csv");
    }

    @Test
    void the_usage_names_every_option() {
        Run run = Run.with(List.of("--help"));
        assertThat(run.status()).isZero();
        assertThat(String.join("\n", run.out()))
                .contains(
                        "--data DIR",
                        "--sales FILE",
                        "--month YYYY-MM",
                        "--opening-cover DAYS",
                        "--currency CODE",
                        "--cost-ratio RATIO",
                        "--lang zh|en",
                        "--out DIR",
                        "--keep-going",
                        "--help");
    }

    /** What a spreadsheet or another system makes of the same rows changes nothing. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("otherForms")
    void another_form_of_the_same_rows_works(String name, Consumer<ShopCopy> change) {
        ShopCopy shop = ShopCopy.in(folder.resolve("shop"));
        change.accept(shop);
        Path out = folder.resolve("out");
        Run run = Run.with(List.of("--data", shop.folder().toString(), "--out", out.toString()));
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    static Stream<Arguments> otherForms() {
        return Stream.of(
                form("byte order mark", shop -> shop.text("sales", "\uFEFF" + String.join("\n", shop.lines("sales")))),
                form("CRLF", shop -> shop.text("people", String.join("\r\n", shop.lines("people")))),
                form("a line break within quotes", shop -> shop.replace("products", "明前龙井 100g 罐装", "\"明前龙井\n罐装\"")),
                form("zipped", shop -> shop.zipped("movements", 0)),
                form("a unit whose parent comes later", shop -> {
                    List<String> lines = new ArrayList<>(shop.lines("units"));
                    lines.add(lines.remove(1));
                    shop.write("units", lines);
                }),
                form("a position whose superior comes later", shop -> {
                    List<String> lines = new ArrayList<>(shop.lines("positions"));
                    lines.add(lines.remove(1));
                    shop.write("positions", lines);
                }),
                form(
                        "rows of other months",
                        shop -> shop.add(
                                        "attendance",
                                        shop.lines("attendance").get(1).replace("2025-11", "2025-10"))
                                .add(
                                        "kpi_targets",
                                        shop.lines("kpi_targets").get(1).replace("2025-11", "2025-10"))
                                .add(
                                        "kpi_actuals",
                                        shop.lines("kpi_actuals").get(1).replace("2025-11", "2025-10"))),
                form("an empty line at the end", shop -> shop.add("stock", "").add("stock", "")));
    }

    private static Arguments form(String name, Consumer<ShopCopy> change) {
        return arguments(name, change);
    }

    /** A run that must end with status 2 and leave an old output as it was. */
    private Run refused(List<String> options) throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        Files.writeString(out.resolve("index.html"), "old");
        List<String> arguments =
                new ArrayList<>(options.contains("--out") ? List.of() : List.of("--out", out.toString()));
        arguments.addAll(options);
        Run run = Run.with(arguments);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotEmpty().noneMatch(line -> line.contains("Exception") || line.startsWith("\tat"));
        assertThat(out.toFile().list()).containsExactly("index.html");
        assertThat(out.resolve("index.html")).hasContent("old");
        return run;
    }
}
