package io.zhanggui.core.table;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.zhanggui.core.violation.RejectedException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV table row by row: UTF-8, comma, a header line, cells quoted where needed; gzipped if the name ends in
 * {@code .gz}.
 *
 * <p>Whatever is wrong comes as a {@link TableException} with file, line, column and value. A cell is data: nothing is
 * evaluated. One cell may have at most sixteen million characters, one row at most sixteen thousand cells.
 *
 * <pre>{@code
 * List<Item> items = TableReader.of(path).columns("sku", "price").read(row ->
 *         new Item(row.value("sku", Sku::of), row.decimal("price")));
 * }</pre>
 */
public final class TableReader {

    /** Opens the bytes of a table; called once for each reading. */
    @FunctionalInterface
    public interface Source {
        /** The bytes from the beginning; the reader closes them. */
        InputStream open() throws IOException;
    }

    private static final Pattern PLACE = Pattern.compile("(?i)record starting at line (\\d+)");

    private final String name;
    private final Source source;
    private final List<String> required;
    private final Set<String> sensitive;
    private final @Nullable Consumer<TableException> badRows;

    private TableReader(
            String name,
            Source source,
            List<String> required,
            Set<String> sensitive,
            @Nullable Consumer<TableException> badRows) {
        this.name = name;
        this.source = source;
        this.required = required;
        this.sensitive = sensitive;
        this.badRows = badRows;
    }

    /** A table in a file. */
    public static TableReader of(Path file) {
        requireNonNull(file, "file");
        return of(file.toString(), () -> {
            if (Files.isDirectory(file)) {
                throw TableException.ofFile(file.toString(), 0, "is a directory, not a file", null);
            }
            if (!Files.exists(file)) {
                throw TableException.ofFile(file.toString(), 0, "does not exist", null);
            }
            return Files.newInputStream(file);
        });
    }

    /**
     * A table from anywhere.
     *
     * @param name the name that errors show; if it ends in {@code .gz}, the bytes are unzipped
     */
    public static TableReader of(String name, Source source) {
        return new TableReader(
                requireNonNull(name, "name"), requireNonNull(source, "source"), List.of(), Set.of(), null);
    }

    /** The same reader, which refuses a table whose header lacks one of the columns; others are ignored. */
    public TableReader columns(String... names) {
        return new TableReader(name, source, List.of(names), sensitive, badRows);
    }

    /** The same reader, which never shows the values of these columns in an error. */
    public TableReader sensitive(String... names) {
        return new TableReader(name, source, required, Set.of(names), badRows);
    }

    /** The same reader, which hands a wrong row to the handler and goes on; a wrong file or header still throws. */
    public TableReader onBadRow(Consumer<TableException> handler) {
        return new TableReader(name, source, required, sensitive, requireNonNull(handler, "handler"));
    }

    /** The name that errors show. */
    public String name() {
        return name;
    }

    /**
     * The columns of the header line, from left to right.
     *
     * @throws TableException if the file is wrong or empty
     */
    public List<String> header() {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(characters())) {
            for (CsvRecord cells : csv) {
                return cells.getFields().stream().map(String::strip).toList();
            }
            throw TableException.ofFile(name, 0, "is empty, not even a header line", null);
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw unreadable(e, 0);
        }
    }

    /**
     * All rows through a mapping.
     *
     * @throws TableException at the first wrong row, unless there is a handler, or if the file is wrong
     */
    public <T> List<T> read(Function<Row, T> mapping) {
        List<T> result = new ArrayList<>();
        forEach(row -> result.add(mapping.apply(row)));
        return result;
    }

    /**
     * Each row in the order of the file; see {@link #read}. What the action refuses, by an {@link IllegalArgumentException}
     * or a {@link RejectedException} for example, counts as a wrong row.
     */
    public void forEach(Consumer<Row> action) {
        Records records = new Records();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(characters())) {
            Iterator<CsvRecord> all = csv.iterator();
            CsvRecord first = records.next(all);
            if (first == null) {
                throw TableException.ofFile(name, 0, "is empty, not even a header line", null);
            }
            Map<String, Integer> header = header(first);
            for (CsvRecord cells = records.next(all); cells != null; cells = records.next(all)) {
                accept(action, header, cells);
            }
        } catch (IOException e) {
            throw unreadable(e, records.line);
        }
    }

    private void accept(Consumer<Row> action, Map<String, Integer> header, CsvRecord cells) {
        Row row = new Row(name, cells.getStartingLineNumber(), header, sensitive, cells.getFields());
        try {
            if (cells.getFieldCount() != header.size()) {
                throw TableException.ofFile(
                        name,
                        row.line(),
                        "has " + cells.getFieldCount() + " cells, but the header has " + header.size(),
                        null);
            }
            row.requireText();
            action.accept(row);
        } catch (TableException e) {
            refuse(e);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException | RejectedException e) {
            refuse(row.error(e));
        }
    }

    /**
     * Refuses a row that turned out wrong only beside others: the handler gets the error, and without one it is thrown.
     *
     * @throws TableException if there is no handler
     */
    public void refuse(TableException e) {
        if (badRows == null) {
            throw e;
        }
        badRows.accept(e);
    }

    private Map<String, Integer> header(CsvRecord cells) {
        Map<String, Integer> header = new HashMap<>();
        for (int i = 0; i < cells.getFieldCount(); i++) {
            String column = cells.getField(i).strip();
            if (column.indexOf('\0') >= 0) {
                throw TableException.ofFile(
                        name, cells.getStartingLineNumber(), "is UTF-16 or binary data, not UTF-8 text", null);
            }
            if (header.putIfAbsent(column, i) != null) {
                throw TableException.ofCell(
                        name, cells.getStartingLineNumber(), column, null, "stands twice in the header", null);
            }
        }
        for (String column : required) {
            if (!header.containsKey(column)) {
                throw TableException.ofCell(
                        name,
                        cells.getStartingLineNumber(),
                        column,
                        null,
                        "is missing in the header, which should have " + String.join(",", required),
                        null);
            }
        }
        return header;
    }

    private Reader characters() throws IOException {
        InputStream bytes = source.open();
        try {
            InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
            return new ByteOrderMark(new Utf8Reader(plain));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private TableException unreadable(Exception e, long line) {
        String after = line == 0 ? "" : " after this line";
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TableException known) {
                return known;
            }
            if (cause instanceof EOFException) {
                return TableException.ofFile(name, line, "the compressed file is cut off" + after, e);
            }
            if (cause instanceof ZipException) {
                return TableException.ofFile(name, line, "is not a gzip file, or is damaged" + after, e);
            }
            if (cause instanceof Utf8Reader.NotUtf8Exception wrong) {
                return TableException.ofFile(name, wrong.line(), "is not UTF-8 text", e);
            }
        }
        Throwable origin = e instanceof UncheckedIOException wrapped ? requireNonNull(wrapped.getCause()) : e;
        String reason = origin.getMessage() == null ? origin.getClass().getSimpleName() : origin.getMessage();
        return TableException.ofFile(name, line, "cannot be read" + after + ": " + reason, e);
    }

    private TableException malformed(CsvParseException e, long lastLine) {
        String reason = String.valueOf(e.getMessage());
        Matcher place = PLACE.matcher(reason);
        long line = place.find() ? Long.parseLong(place.group(1)) : lastLine + 1;
        if (reason.contains("buffer size") || reason.contains("limit of")) {
            return TableException.ofFile(
                    name, line, "is longer than 16 million characters or 16 thousand cells. Maybe a quote is open?", e);
        }
        return reason.startsWith("Unclosed")
                ? TableException.ofFile(name, line, "a quote is opened on this row and never closed", e)
                : TableException.ofFile(name, line, "a closing quote is followed by more text in the same cell", e);
    }

    /** The records one by one, with the line of the last one; what is wrong with the file comes as one exception. */
    private final class Records {

        private long line;

        @Nullable
        CsvRecord next(Iterator<CsvRecord> all) {
            try {
                if (!all.hasNext()) {
                    return null;
                }
                CsvRecord next = all.next();
                line = next.getStartingLineNumber();
                return next;
            } catch (CsvParseException e) {
                throw malformed(e, line);
            } catch (UncheckedIOException e) {
                throw unreadable(e, line);
            }
        }
    }
}
