package io.zhanggui.examples.jdbc;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The queries of the page, as somebody runs them who knows SQL and not the library. */
final class SqlQuery {

    private SqlQuery() {}

    /** The text of one of the queries, by name. */
    static String text(String name) {
        try (InputStream stream =
                requireNonNull(SqlQuery.class.getResourceAsStream("/queries/" + name + ".sql"), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows, with the names of the columns first. */
    static List<List<String>> rows(DataSource database, String name, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(text(name))) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                return rows(result);
            }
        } catch (SQLException e) {
            throw SqlErrors.translated(name, e);
        }
    }

    private static List<List<String>> rows(ResultSet result) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        int count = result.getMetaData().getColumnCount();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            names.add(result.getMetaData().getColumnLabel(i));
        }
        rows.add(names);
        while (result.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
                @Nullable String value = result.getString(i);
                row.add(value == null ? "" : value);
            }
            rows.add(row);
        }
        return rows;
    }
}
