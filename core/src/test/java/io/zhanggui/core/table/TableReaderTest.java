package io.zhanggui.core.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.violation.ConstraintTerm;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {

    @TempDir
    private Path folder;

    @Test
    void rows_come_in_the_order_of_the_file_with_their_lines() {
        List<String> read = csv("sku,qty\nA,1\n\nB,2\n").read(row -> row.line() + row.text("sku") + row.integer("qty"));
        assertThat(read).containsExactly("2A1", "4B2");
    }

    @Test
    void columns_may_stand_in_any_order_and_others_are_ignored() {
        assertThat(csv("note,qty,sku\nx,1,A\n").columns("sku", "qty").read(row -> row.text("sku")))
                .containsExactly("A");
    }

    @Test
    void blanks_around_cells_and_headings_do_not_count() {
        assertThat(csv(" sku , qty\n  A B  , 1 \n")
                        .columns("sku", "qty")
                        .read(row -> row.text("sku") + row.integer("qty")))
                .containsExactly("A B1");
    }

    @Test
    void quoted_cells_hold_commas_quotes_and_line_breaks() {
        List<Row> rows = csv("sku,qty\n\"a,\"\"b\"\"\nc\",1\nD,2\n").read(row -> row);
        assertThat(rows).extracting(row -> row.text("sku")).containsExactly("a,\"b\"\nc", "D");
        assertThat(rows).extracting(Row::line).containsExactly(2L, 4L);
    }

    @Test
    void a_byte_order_mark_does_not_count() {
        assertThat(csv("\uFEFFsku,qty\nA,1\n").columns("sku").read(row -> row.text("sku")))
                .containsExactly("A");
        assertThat(csv("\uFEFF\"sku\",qty\nA,1\n").columns("sku").read(row -> row.text("sku")))
                .containsExactly("A");
    }

    @Test
    void a_header_alone_is_a_table_without_rows() {
        assertThat(csv("sku,qty\r\n").columns("sku").read(row -> row)).isEmpty();
        assertThat(csv("sku,qty").columns("sku").read(row -> row)).isEmpty();
    }

    @Test
    void a_formula_is_read_as_the_text_it_is() {
        assertThat(csv("sku,qty\n=1+1,@x\n").read(row -> row.text("sku") + row.text("qty")))
                .containsExactly("=1+1@x");
    }

    @Test
    void a_file_may_be_read_twice() throws IOException {
        Path file = Files.writeString(folder.resolve("items.csv"), "sku\nA\n");
        TableReader reader = TableReader.of(file);
        assertThat(reader.read(row -> row.text("sku"))).isEqualTo(reader.read(row -> row.text("sku")));
        assertThat(reader.name()).isEqualTo(file.toString());
    }

    @Test
    void a_gzipped_file_is_unzipped_by_its_name() throws IOException {
        Path file = Files.write(folder.resolve("items.csv.gz"), zipped("sku\n货品\n"));
        assertThat(TableReader.of(file).read(row -> row.text("sku"))).containsExactly("货品");
    }

    @Test
    void characters_of_every_length_survive_the_edges_of_buffers() {
        String text = "é中😀a".repeat(50_000);
        assertThat(csv("a\n" + text + "\n" + text).read(row -> row.text("a"))).containsExactly(text, text);
    }

    @Test
    void lines_are_counted_for_every_line_break() {
        for (String lineBreak : List.of("\n", "\r\n", "\r")) {
            assertThatThrownBy(() -> bytes("t.csv", latin("a" + lineBreak + "b" + lineBreak + "c\u00e9"))
                            .read(row -> row))
                    .hasMessage("t.csv, line 3: is not UTF-8 text");
        }
    }

    @Test
    void the_source_is_closed_also_after_an_error() {
        List<String> closed = new ArrayList<>();
        TableReader reader = TableReader.of("t.csv", () -> new ByteArrayInputStream("a\n1,2".getBytes(UTF_8)) {
            @Override
            public void close() {
                closed.add("closed");
            }
        });
        assertThatThrownBy(() -> reader.read(row -> row)).isInstanceOf(TableException.class);
        assertThat(closed).contains("closed");
    }

    @Test
    void the_source_is_closed_when_it_is_not_gzipped() {
        List<String> closed = new ArrayList<>();
        TableReader reader = TableReader.of("t.csv.gz", () -> new ByteArrayInputStream("a,b,c,d,e,f".getBytes(UTF_8)) {
            @Override
            public void close() {
                closed.add("closed");
            }
        });
        assertThatThrownBy(() -> reader.read(row -> row)).isInstanceOf(TableException.class);
        assertThat(closed).containsExactly("closed");
    }

    // ------------------------------------------------------------------------------------------------- bad rows

    @Test
    void a_bad_row_stops_the_reading_unless_there_is_a_handler() {
        assertThatThrownBy(() -> csv("q\n1\nx\n3\n").read(row -> row.integer("q")))
                .isInstanceOf(TableException.class);
        List<TableException> bad = new ArrayList<>();
        assertThat(csv("q\n1\nx\n3\n\n5,6\n").onBadRow(bad::add).read(row -> row.integer("q")))
                .containsExactly(1, 3);
        assertThat(bad).extracting(TableException::line).containsExactly(3L, 6L);
    }

    @Test
    void what_the_mapping_refuses_is_a_bad_row() {
        List<String> bad = new ArrayList<>();
        csv("q\n1\n2\n3\n").onBadRow(e -> bad.add(e.getMessage())).forEach(row -> {
            switch (row.integer("q")) {
                case 1 -> throw new IllegalArgumentException("weights add up to 99,\nnot 100");
                case 2 -> throw new ArithmeticException("no\u2028exact result");
                default -> throw new java.time.DateTimeException("no such day");
            }
        });
        assertThat(bad)
                .containsExactly(
                        "t.csv, line 2: weights add up to 99, not 100",
                        "t.csv, line 3: no exact result",
                        "t.csv, line 4: no such day");
    }

    @Test
    void what_the_business_refuses_is_a_bad_row_with_its_violations() {
        assertThatThrownBy(() -> csv("q\n99\n").forEach(row -> {
                    throw new RejectedException(Violations.of(Violation.of(ConstraintTerm.WEIGHTS_OF_100, "weights")
                            .rejecting(row.integer("q"))));
                }))
                .isInstanceOf(TableException.class)
                .hasMessage("t.csv, line 2: weights '99': the weights must add up to exactly 100"
                        + " [constraint.weights-of-100]");
    }

    @Test
    void a_refusal_without_a_reason_still_says_something() {
        assertThatThrownBy(() -> csv("q\n1\n").forEach(row -> {
                    throw new IllegalArgumentException();
                }))
                .hasMessage("t.csv, line 2: is not accepted");
    }

    @Test
    void a_bug_in_the_mapping_comes_through_unchanged() {
        IllegalStateException bug = new IllegalStateException("bug");
        assertThatThrownBy(() -> csv("q\n1\n").onBadRow(e -> {}).forEach(row -> {
                    throw bug;
                }))
                .isSameAs(bug);
    }

    @Test
    void a_failure_to_write_in_the_mapping_is_not_taken_for_one_of_reading() {
        UncheckedIOException full = new UncheckedIOException(new IOException("disk full"));
        assertThatThrownBy(() -> csv("q\n1\n").forEach(row -> {
                    throw full;
                }))
                .isSameAs(full);
    }

    @Test
    void a_wrong_header_stops_the_reading_even_with_a_handler() {
        assertThatThrownBy(() -> csv("x\n1\n").columns("q").onBadRow(e -> {}).read(row -> row))
                .isInstanceOf(TableException.class);
    }

    @Test
    void what_a_table_inside_a_table_refuses_names_the_inner_one() {
        assertThatThrownBy(() -> csv("q\n1\n")
                        .forEach(row ->
                                bytes("inner.csv", "a\n1,2".getBytes(UTF_8)).read(inner -> inner)))
                .hasMessageStartingWith("inner.csv, line 2");
    }

    // ------------------------------------------------------------------------------------------- a broken source

    @Test
    void an_error_of_the_source_is_told_with_the_line_before_it() {
        TableReader reader = TableReader.of("net.csv", () -> new InputStream() {
            private final InputStream begin = new ByteArrayInputStream("a\n1\n2\n".getBytes(UTF_8));

            @Override
            public int read() throws IOException {
                int next = begin.read();
                if (next < 0) {
                    throw new IOException("connection reset");
                }
                return next;
            }
        });
        assertThatThrownBy(() -> reader.read(row -> row))
                .hasMessage("net.csv, line 3: cannot be read after this line: connection reset");
    }

    @Test
    void an_error_of_the_source_without_a_message_shows_its_kind() {
        assertThatThrownBy(() -> TableReader.of("x.csv", () -> {
                            throw new java.nio.channels.ClosedChannelException();
                        })
                        .read(row -> row))
                .hasMessage("x.csv: cannot be read: ClosedChannelException");
    }

    private static TableReader csv(String text) {
        return bytes("t.csv", text.getBytes(UTF_8));
    }

    static TableReader bytes(String name, byte[] content) {
        return TableReader.of(name, () -> new ByteArrayInputStream(content));
    }

    static byte[] latin(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
