package io.zhanggui.core.table;

import static io.zhanggui.core.table.TableReaderTest.bytes;
import static io.zhanggui.core.table.TableReaderTest.latin;
import static io.zhanggui.core.table.TableReaderTest.zipped;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a table can be wrong gives one clear line. */
class BadInputTest {

    private static final int LONGEST_MESSAGE = 500;

    @TempDir
    private Path folder;

    @Test
    void a_missing_file() {
        Path file = folder.resolve("none.csv");
        assertThat(problem(TableReader.of(file))).isEqualTo(file + ": does not exist");
    }

    @Test
    void a_directory_in_place_of_a_file() {
        assertThat(problem(TableReader.of(folder))).isEqualTo(folder + ": is a directory, not a file");
    }

    static Stream<Arguments> wrongFiles() throws IOException {
        byte[] zip = zipped("sku,qty\n" + "A,1\n".repeat(100));
        byte[] damaged = zip.clone();
        damaged[damaged.length - 5] ^= 0x55;
        return Stream.of(
                arguments("t.csv", text(""), "t.csv: is empty, not even a header line"),
                arguments("t.csv", text("\n\r\n\n"), "t.csv: is empty, not even a header line"),
                arguments("t.csv", text("\uFEFF"), "t.csv: is empty, not even a header line"),
                arguments(
                        "t.csv",
                        text("sku;qty\nA;1\n"),
                        "t.csv, line 1, column sku: is missing in the header, which should have sku,qty"),
                arguments(
                        "t.csv",
                        text("\nSKU,qty\nA,1\n"),
                        "t.csv, line 2, column sku: is missing in the header, which should have sku,qty"),
                arguments(
                        "t.csv", text("sku,qty,sku\nA,1,B\n"), "t.csv, line 1, column sku: stands twice in the header"),
                arguments("t.csv", text("sku,qty,,\nA,1,,\n"), "t.csv, line 1, column '': stands twice in the header"),
                arguments("t.csv", text("sku,qty\nA\n"), "t.csv, line 2: has 1 cells, but the header has 2"),
                arguments("t.csv", text("sku,qty\nA,1\nB,2,3\n"), "t.csv, line 3: has 3 cells, but the header has 2"),
                arguments("t.csv", text("sku,qty\nA,1\n  \n"), "t.csv, line 3: has 1 cells, but the header has 2"),
                arguments(
                        "t.csv",
                        text("sku,qty\nA,1\nB,\"2\nC,3\n"),
                        "t.csv, line 3: a quote is opened on this row and never closed"),
                arguments(
                        "t.csv",
                        text("sku,\"qty\nA,1\n"),
                        "t.csv, line 1: a quote is opened on this row and never closed"),
                arguments(
                        "t.csv",
                        text("sku,qty\n\"A\nA\",1\n\n\n\"B\"x,2\n"),
                        "t.csv, line 6: a closing quote is followed by more text in the same cell"),
                arguments("t.csv", latin("sku,qty\nA,1\nB\u00e9,2\n"), "t.csv, line 3: is not UTF-8 text"),
                arguments("t.csv", Arrays.copyOf(text("sku,qty\nA,中"), 12), "t.csv, line 2: is not UTF-8 text"),
                arguments("t.csv", "sku,qty\nA,1\n".getBytes(UTF_16), "t.csv, line 1: is not UTF-8 text"),
                arguments(
                        "t.csv",
                        "sku,qty\nA,1\n".getBytes(UTF_16LE),
                        "t.csv, line 1: is UTF-16 or binary data, not UTF-8 text"),
                arguments(
                        "t.csv",
                        text("sku,qty\nA,1\nB\0B,2\n"),
                        "t.csv, line 3, column sku, value 'B␣B': has a NUL character. Maybe the file is damaged?"),
                arguments("t.csv.gz", text("sku,qty\nA,1\n"), "t.csv.gz: is not a gzip file, or is damaged"),
                arguments("t.csv.gz", new byte[0], "t.csv.gz: the compressed file is cut off"),
                arguments("t.csv.gz", Arrays.copyOf(zip, 5), "t.csv.gz: the compressed file is cut off"),
                arguments(
                        "t.csv.gz", damaged, "t.csv.gz, line 101: is not a gzip file, or is damaged after this line"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("wrongFiles")
    void a_wrong_file(String name, byte[] content, String message) {
        assertThat(problem(bytes(name, content).columns("sku", "qty"))).isEqualTo(message);
    }

    static Stream<Arguments> wrongCells() {
        return Stream.of(
                cell("1,234", row -> row.decimal("q"), "is not a number"),
                cell("１２", row -> row.decimal("q"), "is not a number"),
                cell("1e3", row -> row.decimal("q"), "is not a number"),
                cell("0x10", row -> row.decimal("q"), "is not a number"),
                cell("1.2.3", row -> row.decimal("q"), "is not a number"),
                cell("1-2", row -> row.decimal("q"), "is not a number"),
                cell("-", row -> row.decimal("q"), "is not a number"),
                cell(".", row -> row.decimal("q"), "is not a number"),
                cell("NaN", row -> row.decimal("q"), "is not a number"),
                cell("=1+1", row -> row.decimal("q"), "is not a number"),
                cell("1" + "0".repeat(40), row -> row.decimal("q"), "is not a number"),
                cell("1.5", row -> row.integer("q"), "is not a whole number, or is out of range"),
                cell("2147483648", row -> row.integer("q"), "is not a whole number, or is out of range"),
                cell("x", row -> row.decimal("q", java.math.BigDecimal.ONE), "is not a number"),
                cell("2025-02-29", row -> row.date("q"), "is not a date that exists, such as 2025-11-30"),
                cell("2025-11-31", row -> row.date("q"), "is not a date that exists, such as 2025-11-30"),
                cell("2025/11/30", row -> row.date("q"), "is not a date that exists, such as 2025-11-30"),
                cell("20251130", row -> row.date("q"), "is not a date that exists, such as 2025-11-30"),
                cell("2025-13", row -> row.month("q"), "is not a month, such as 2025-11"),
                cell(
                        "FRYDAY",
                        row -> row.oneOf("q", DayOfWeek.class),
                        "is none of [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY]"),
                cell("x".repeat(65), row -> row.value("q", Sku::of), "Sku must have 1 to 64 characters, but has 65"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongCells")
    void a_wrong_cell(String value, Function<Row, Object> read, String problem) {
        TableException e = catchThrowableOfType(
                TableException.class,
                () -> bytes("t.csv", text("id,q\n1,\"" + value + "\"\n")).read(read));
        String shown = value.length() > 60 ? value.substring(0, 60) + "…" : value;
        assertThat(e).hasMessage("t.csv, line 2, column q, value '" + shown + "': " + problem);
        assertThat(e.file()).isEqualTo("t.csv");
        assertThat(e.line()).isEqualTo(2);
        assertThat(e.column()).isEqualTo("q");
        assertThat(e.problem()).isEqualTo(problem);
    }

    @Test
    void a_refusal_of_the_business_is_an_error_of_its_row_or_cell() {
        RejectedException refusal =
                new RejectedException(Violations.of(Violation.of(Term.of("no more than 36 hours"), "overtime")));
        TableReader table = bytes("t.csv", text("sku,qty\nA,1\n"));
        assertThatThrownBy(() -> table.forEach(row -> {
                    throw refusal;
                }))
                .isInstanceOf(TableException.class)
                .hasMessageStartingWith("t.csv, line 2: overtime: no more than 36 hours");
        assertThatThrownBy(() -> table.forEach(row -> row.value("qty", cell -> {
                    throw refusal;
                })))
                .isInstanceOf(TableException.class)
                .hasMessageStartingWith("t.csv, line 2, column qty, value '1': overtime: no more than 36 hours");
    }

    @Test
    void an_empty_cell_where_one_is_needed() {
        assertThat(problem(bytes("t.csv", text("id,q\n1, \n")), row -> row.text("q")))
                .isEqualTo("t.csv, line 2, column q, value '': is empty");
        assertThat(problem(bytes("t.csv", text("id\n1\n")), row -> row.decimal("q")))
                .isEqualTo("t.csv, line 2, column q, value '': is empty");
    }

    @Test
    void a_cut_off_gzip_gives_its_whole_rows_and_then_one_line() throws IOException {
        StringBuilder rows = new StringBuilder("sku,qty\n");
        new Random(1)
                .ints(20_000, 0, 1_000_000)
                .forEach(n -> rows.append('S').append(n).append(",1\n"));
        byte[] zip = zipped(rows.toString());
        Path file = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(zip, zip.length / 2));
        int[] seen = {0};
        assertThatThrownBy(() -> TableReader.of(file).columns("sku", "qty").forEach(row -> seen[0]++))
                .isInstanceOf(TableException.class)
                .hasMessageMatching("\\Q" + file + "\\E, line \\d+: the compressed file is cut off after this line");
        assertThat(seen[0]).isBetween(5_000, 15_000);
    }

    @ParameterizedTest
    @ValueSource(chars = {'x', ',', '"', '\\'})
    void a_line_of_200_megabytes_is_refused_quickly_and_in_little_memory(char filling) {
        Endless endless = new Endless("sku,qty\nA,1\n", filling, 200_000_000L);
        long before = System.nanoTime();
        String message = problem(TableReader.of("big.csv", () -> endless).columns("sku", "qty"));
        assertThat(message)
                .isEqualTo(
                        "big.csv, line 3: is longer than 16 million characters or 16 thousand cells. Maybe a quote is"
                                + " open?");
        assertThat(endless.given).as("bytes read before the refusal").isLessThan(20_000_000L);
        assertThat(System.nanoTime() - before).as("nanoseconds").isLessThan(20_000_000_000L);
    }

    @Test
    void a_header_of_200_megabytes_is_refused() {
        assertThat(problem(TableReader.of("big.csv", () -> new Endless("", 'x', 200_000_000L))))
                .startsWith("big.csv, line 1: is longer than 16 million characters");
    }

    @Test
    void a_message_is_one_line_of_at_most_500_characters_whatever_the_file_holds() {
        String bell = "\u0007\u001b[31m\u202e\u2028\u0085\ud800😀".repeat(3_000_000 / 10);
        String header = "\"" + bell + "\"," + "\"" + bell + "\"\n";
        String name = "/very/long".repeat(1000) + "\n.csv";
        assertThat(problem(bytes(name, text(header)))).endsWith(": stands twice in the header");
        assertThat(problem(bytes(name, text("q\n\"" + bell + "\"\n")), row -> row.decimal("q")))
                .endsWith(": is not a number");
        assertThat(problem(bytes(name, text("q\n1\n")), row -> {
                    throw new IllegalArgumentException(bell);
                }))
                .contains(", line 2: ");
        assertThat(problem(bytes(name, text("q\n1\n")), row -> {
                    throw row.error(bell, bell);
                }))
                .contains(", line 2, column ");
    }

    private static Arguments cell(String value, Function<Row, Object> read, String problem) {
        return arguments(value, read, problem);
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    private static String problem(TableReader reader) {
        return problem(reader, row -> row);
    }

    private static String problem(TableReader reader, Function<Row, Object> read) {
        TableException e = catchThrowableOfType(TableException.class, () -> reader.forEach(read::apply));
        assertThat(e).isNotNull();
        assertThat(e.getMessage()).hasSizeLessThanOrEqualTo(LONGEST_MESSAGE);
        assertThat(e.problem()).hasSizeLessThanOrEqualTo(LONGEST_MESSAGE);
        assertThat((e.getMessage() + e.problem()).codePoints())
                .noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x202e);
        return e.getMessage();
    }

    /** A beginning, and then one character again and again. */
    private static final class Endless extends InputStream {

        private final byte[] begin;
        private final char filling;
        private final long length;
        private long given;

        Endless(String begin, char filling, long length) {
            this.begin = text(begin);
            this.filling = filling;
            this.length = length;
        }

        @Override
        public int read() {
            if (given >= length) {
                return -1;
            }
            int next = given < begin.length ? begin[(int) given] : filling;
            given++;
            return next;
        }
    }
}
