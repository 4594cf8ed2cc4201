package io.zhanggui.examples.jdbc;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.PersonId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * One object's columns in a result. Read the columns first and {@link #rows} last: that moves the cursor on, and a column
 * that is asked for afterwards is refused.
 */
final class Row {

    private final Cursor cursor;
    private final Select select;
    private final Select.Level level;
    private final long position;

    private Row(Cursor cursor, Select select, Select.Level level) {
        this.cursor = cursor;
        this.select = select;
        this.level = level;
        this.position = cursor.position();
    }

    /** Reads the object at the cursor, and leaves the cursor at the next one. */
    static <T> T whole(Cursor cursor, Select select, Function<Row, T> reader) throws SQLException {
        return one(cursor, new Row(cursor, select, select.level(0)), reader);
    }

    private static <T> T one(Cursor cursor, Row row, Function<Row, T> reader) throws SQLException {
        T value = reader.apply(row);
        if (cursor.position() == row.position) {
            cursor.advance();
        }
        return value;
    }

    /** The rows that belong to this object; to be read last. */
    <C> List<C> rows(Function<Row, C> reader) {
        Select.Level below = select.level(level.depth() + 1);
        List<Integer> key = select.keyOf(level);
        List<C> all = new ArrayList<>();
        try {
            List<Object> mine = keyAtCursor(key);
            if (result().getObject(below.index(String.valueOf(below.position()))) == null) {
                cursor.advance();
                return all;
            }
            do {
                all.add(one(cursor, new Row(cursor, select, below), reader));
            } while (cursor.isOnRow() && keyAtCursor(key).equals(mine));
            return all;
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private List<Object> keyAtCursor(List<Integer> indexes) throws SQLException {
        List<Object> key = new ArrayList<>(indexes.size());
        for (int index : indexes) {
            key.add(cursor.result().getObject(index));
        }
        return key;
    }

    /** What the reader makes of the column; {@code null} if it is null. */
    <R> @Nullable R orNull(String column, Function<String, R> reader) {
        try {
            return result().getObject(level.index(column)) == null ? null : reader.apply(column);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    String text(String column) {
        return read(column, ResultSet::getString);
    }

    <I> I id(String column, Function<String, I> of) {
        return of.apply(text(column));
    }

    <I> @Nullable I idOrNull(String column, Function<String, I> of) {
        return orNull(column, name -> id(name, of));
    }

    int number(String column) {
        return read(column, ResultSet::getInt);
    }

    long version() {
        return read("version", ResultSet::getLong);
    }

    long wide(String column) {
        return read(column, ResultSet::getLong);
    }

    boolean flag(String column) {
        return read(column, ResultSet::getBoolean);
    }

    BigDecimal decimal(String column) {
        return read(column, ResultSet::getBigDecimal);
    }

    LocalDate date(String column) {
        return read(column, (result, index) -> result.getObject(index, LocalDate.class));
    }

    LocalDateTime localTime(String column) {
        return read(column, (result, index) -> result.getObject(index, LocalDateTime.class));
    }

    YearMonth month(String column) {
        return YearMonth.from(date(column));
    }

    Instant moment(String column) {
        return read(column, (result, index) -> result.getObject(index, OffsetDateTime.class))
                .toInstant();
    }

    Fingerprint fingerprint(String column) {
        return Fingerprint.parse(text(column));
    }

    CurrencyUnit currency(String column) {
        return CurrencyUnit.of(text(column));
    }

    Money money(String column, CurrencyUnit currency) {
        return Money.of(currency, decimal(column));
    }

    long minor(String column, CurrencyUnit currency) {
        return decimal(column).movePointRight(currency.getDecimalPlaces()).longValueExact();
    }

    /** A range of days, half-open; null columns are open ends. */
    LocalDateRange range(String from, String to) {
        LocalDate start = orNull(from, this::date);
        LocalDate end = orNull(to, this::date);
        if (start == null) {
            return end == null ? LocalDateRange.ALL : LocalDateRange.ofUnboundedStart(end);
        }
        return end == null ? LocalDateRange.ofUnboundedEnd(start) : LocalDateRange.of(start, end);
    }

    List<String> texts(String column) {
        return Arrays.stream((Object[])
                        read(column, (result, index) -> result.getArray(index).getArray()))
                .map(String::valueOf)
                .toList();
    }

    /** The term with the stored code. */
    <E extends Enum<E> & Term> E term(String column, Class<E> terms) {
        return Terms.of(terms, text(column));
    }

    /** Who acted, when and why, from the columns of {@link Stamps}. */
    Stamp stamp() {
        Actor actor = actor("actor", "principal");
        return new Stamp(
                actor, moment("stamped_at"), idOrNull("command_key", CommandKey::of), orNull("reason", this::text));
    }

    Actor actor(String person, String principal) {
        return new Actor(id(person, PersonId::of), idOrNull(principal, PersonId::of));
    }

    private interface Reading<R> {
        R read(ResultSet result, int index) throws SQLException;
    }

    private <R> R read(String column, Reading<R> reading) {
        try {
            R value = reading.read(result(), level.index(column));
            if (value == null) {
                throw new StorageException("column " + column + " of " + level.table() + " is null");
            }
            return value;
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private ResultSet result() {
        if (cursor.position() != position) {
            throw new IllegalStateException(
                    "the cursor has left this row of " + level.table() + ". Maybe read its columns before its rows?");
        }
        return cursor.result();
    }

    private RuntimeException broken(SQLException e) {
        return cursor.failed("a row of " + level.table() + " could not be read", e);
    }
}
