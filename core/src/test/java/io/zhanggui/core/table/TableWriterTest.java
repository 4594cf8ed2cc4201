package io.zhanggui.core.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.violation.ConstraintTerm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableWriterTest {

    private static final Term A = Term.of("a");
    private static final Term B = Term.of("b");

    @Test
    void a_table_is_written_with_a_header_and_crlf() throws IOException {
        Table table = Table.titled(A).columns(A, B).row("x", 1).row("y", null).build();
        assertThat(written(table)).isEqualTo("a,b\r\nx,1\r\ny,\r\n");
    }

    @Test
    void every_kind_of_cell_has_one_plain_form() throws IOException {
        Table table = Table.titled(A)
                .columns(A, B)
                .row(Money.parse("CNY -1234567.80"), new BigDecimal("1E+3"))
                .row(new BigDecimal("0.0000001"), 12345678901L)
                .row(LocalDate.of(2025, 11, 30), YearMonth.of(2025, 11))
                .row(true, -5)
                .build();
        assertThat(written(table))
                .isEqualTo("a,b\r\n-1234567.80,1000\r\n0.0000001,12345678901\r\n2025-11-30,2025-11\r\ntrue,-5\r\n");
    }

    @ParameterizedTest
    @CsvSource({"1.0E10,10000000000", "1.0E-5,0.000010", "-0.25,-0.25", "NaN,''", "Infinity,''", "-Infinity,''"})
    void statistics_have_no_exponent_and_what_is_no_number_is_empty(double number, String cell) throws IOException {
        assertThat(written(Table.titled(A).columns(A, B).row(number, 1).build()))
                .isEqualTo("a,b\r\n" + cell + ",1\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "－1", "＋1", "＠x"})
    void text_that_a_spreadsheet_would_take_for_a_formula_is_guarded(String text) throws IOException {
        Table table = Table.titled(A).columns(A, B).row(text, Term.of(text)).build();
        List<String> read = read(table, row -> row.text("a") + "|" + row.text("b"));
        assertThat(read).containsExactly("'" + text + "|'" + text);
    }

    @Test
    void writers_of_other_formats_get_the_same_guarded_text() {
        TableWriter writer = TableWriter.in(Locale.ENGLISH);
        assertThat(writer.text("=1+1")).isEqualTo("'=1+1");
        assertThat(writer.text(Term.of("@x"))).isEqualTo("'@x");
        assertThat(writer.text("a \"quoted\", text")).isEqualTo("a \"quoted\", text");
        assertThat(writer.text(Money.parse("CNY -3.50"))).isEqualTo("-3.50");
        assertThat(writer.text(null)).isEmpty();
        assertThat(writer.text(-0.0)).isEqualTo("0.0");
        assertThat(writer.text(1e10f)).isEqualTo("10000000000");
        assertThat(writer.text(0.1f)).isEqualTo("0.1");
        assertThat(writer.text(Float.NaN)).isEmpty();
        assertThat(writer.text(BigMoney.parse("CNY -0.125"))).isEqualTo("CNY -0.125");
    }

    @Test
    void headings_are_guarded_too() throws IOException {
        assertThat(written(Table.titled(A).columns(Term.of("=x"), B).build())).isEqualTo("'=x,b\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b", "1-2", "x", "货品", "'=1", "a@b.example"})
    void other_text_is_written_as_it_is(String text) throws IOException {
        assertThat(read(Table.titled(A).columns(A, B).row(text, 1).build(), row -> row.text("a")))
                .containsExactly(text);
    }

    @Test
    void terms_are_written_in_the_language() throws IOException {
        Table table = Table.titled(A)
                .columns(A, B)
                .row(ConstraintTerm.WEIGHTS_OF_100, 1)
                .build();
        StringWriter chinese = new StringWriter();
        TableWriter.in(Locale.SIMPLIFIED_CHINESE).write(table, chinese);
        assertThat(chinese.toString()).contains("权重合计必须正好等于 100");
        assertThat(written(table)).contains("the weights must add up to exactly 100");
    }

    @Test
    void an_empty_cell_of_a_single_column_keeps_its_row() throws IOException {
        Table table =
                Table.titled(A).columns(A).row("x").row((Object) null).row("y").build();
        assertThat(read(table, row -> row.find("a").orElse("-"))).containsExactly("x", "-", "y");
    }

    @Test
    void the_target_stays_open() throws IOException {
        StringWriter target = new StringWriter() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        TableWriter.in(Locale.ENGLISH).write(Table.titled(A).columns(A).row("x").build(), target);
        target.append("more");
        assertThat(target.toString()).endsWith("x\r\nmore");
    }

    static String written(Table table) throws IOException {
        StringWriter target = new StringWriter();
        TableWriter.in(Locale.ENGLISH).write(table, target);
        return target.toString();
    }

    static <T> List<T> read(Table table, java.util.function.Function<Row, T> mapping) throws IOException {
        byte[] bytes = written(table).getBytes(UTF_8);
        return TableReader.of("t.csv", () -> new ByteArrayInputStream(bytes)).read(mapping);
    }
}
