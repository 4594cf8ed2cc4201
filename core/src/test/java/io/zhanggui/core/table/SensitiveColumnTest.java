package io.zhanggui.core.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.zhanggui.core.audit.ResidentIdentityNumber;
import io.zhanggui.core.id.PersonId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.DayOfWeek;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A value of a sensitive column reaches neither the message nor the stack trace. */
class SensitiveColumnTest {

    private static final String SECRET = "11010519491231002Z";

    static Stream<Arguments> readings() {
        return Stream.of(
                reading("date", row -> row.date("secret")),
                reading("month", row -> row.month("secret")),
                reading("decimal", row -> row.decimal("secret")),
                reading("integer", row -> row.integer("secret")),
                reading("enum", row -> row.oneOf("secret", DayOfWeek.class)),
                reading("masked type", row -> row.value("secret", ResidentIdentityNumber::parse)),
                reading("parser that quotes", row -> row.value("secret", text -> Integer.parseInt(text))),
                reading(
                        "parser that changes",
                        row -> row.value("secret", text -> {
                            throw new IllegalArgumentException("no: " + text.toLowerCase(java.util.Locale.ROOT));
                        })),
                reading("an error of the mapping", row -> {
                    throw row.error("secret", "is not known");
                }),
                reading("the row as a whole", row -> PersonId.of(row.text("secret") + "\t")),
                reading("the row with a cause", row -> {
                    throw new IllegalArgumentException("bad row", new IllegalStateException(row.text("secret")));
                }),
                reading(
                        "another column's parser",
                        row -> row.value("id", id -> {
                            throw new IllegalArgumentException(id + " has " + row.text("secret"));
                        })));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readings")
    void nothing_of_the_value_shows(String what, Function<Row, Object> read) {
        TableException e = thrown(read);
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace, true));
        assertThat(e.getMessage() + e.problem() + trace).doesNotContainIgnoringCase(SECRET);
        assertThat(e.line()).isEqualTo(2);
    }

    @Test
    void the_place_still_shows() {
        assertThat(thrown(row -> row.value("secret", ResidentIdentityNumber::parse)))
                .hasMessage("t.csv, line 2, column secret, value '***': is not accepted");
    }

    @Test
    void a_refusal_of_the_whole_row_shows_the_rest_of_its_message() {
        assertThat(thrown(row -> {
                    throw new IllegalArgumentException("P1 with " + row.text("secret") + " is known");
                }))
                .hasMessage("t.csv, line 2: P1 with *** is known");
    }

    @Test
    void an_empty_sensitive_cell_changes_nothing() {
        TableReader reader =
                TableReader.of("t.csv", () -> stream("id,secret\nP1,\n")).sensitive("secret");
        TableException e = catchThrowableOfType(
                TableException.class,
                () -> reader.forEach(row -> {
                    throw new IllegalArgumentException("P1 is known");
                }));
        assertThat(e).hasMessage("t.csv, line 2: P1 is known");
    }

    @Test
    void a_table_without_sensitive_columns_keeps_causes() {
        TableReader reader = TableReader.of("t.csv", () -> stream("id\nx\n"));
        assertThat(catchThrowableOfType(TableException.class, () -> reader.forEach(row -> row.date("id"))))
                .hasCauseInstanceOf(java.time.DateTimeException.class);
    }

    private static TableException thrown(Function<Row, Object> read) {
        TableReader reader = TableReader.of("t.csv", () -> stream("id,secret\nP1,\"" + SECRET + "\"\n"))
                .columns("id", "secret")
                .sensitive("secret");
        return catchThrowableOfType(TableException.class, () -> reader.forEach(read::apply));
    }

    private static java.io.InputStream stream(String text) {
        return new java.io.ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static Arguments reading(String what, Function<Row, Object> read) {
        return arguments(what, read);
    }
}
