package io.zhanggui.examples.jdbc;

import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** How the library's values become values of a database; one place for all adapters. */
final class Binding {

    private Binding() {}

    static void bind(PreparedStatement statement, List<? extends @Nullable Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            bind(statement, i + 1, values.get(i));
        }
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (value instanceof String text) {
            statement.setString(index, text);
        } else if (value instanceof Identifier id) {
            statement.setString(index, id.value());
        } else if (value instanceof Term term) {
            statement.setString(index, term.code());
        } else if (value instanceof BigDecimal decimal) {
            statement.setBigDecimal(index, decimal);
        } else if (value instanceof Integer number) {
            statement.setInt(index, number);
        } else if (value instanceof List<?> texts) {
            statement.setArray(index, statement.getConnection().createArrayOf("varchar", texts.toArray()));
        } else {
            bindOther(statement, index, value);
        }
    }

    private static void bindOther(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof Instant moment) {
            statement.setObject(index, micros(moment).atOffset(ZoneOffset.UTC));
        } else if (value instanceof YearMonth month) {
            statement.setObject(index, month.atDay(1));
        } else if (value instanceof CurrencyUnit || value instanceof Fingerprint || value instanceof Rounding) {
            statement.setString(index, value.toString());
        } else {
            statement.setObject(index, value); // dates, long, boolean
        }
    }

    /** A moment as the database keeps it. */
    static Instant micros(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }
}
