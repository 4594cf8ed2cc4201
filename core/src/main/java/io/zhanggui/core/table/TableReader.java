package io.zhanggui.core.table;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV table row by row: UTF-8, comma, a header line, cells quoted where needed; gzipped if the name ends in
 * {@code .gz}.
 *
 * <p>Whatever is wrong comes as a {@link TableException} with file, line, column and value. A cell is data: nothing is
 * evaluated. One row may have at most sixteen million characters.
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

    /** Each row in the order of the file; see {@link #read}. What the action refuses counts as a wrong row. */
    public void forEach(Consumer<Row> action) {
        Progress progress = new Progress();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(characters())) {
            Map<String, Integer> header = null;
            for (CsvRecord cells : csv) {
                progress.line = cells.getStartingLineNumber();
                if (header == null) {
                    header = header(cells);
                } else {
                    accept(action, header, cells);
                }
            }
            if (header == null) {
                throw TableException.ofFile(name, 0, "is empty, not even a header line", null);
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw unreadable(e, progress.line);
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
            action.accept(row);
        } catch (TableException e) {
            refuse(e);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            refuse(row.error(e));
        }
    }

    private void refuse(TableException e) {
        if (badRows == null) {
            throw e;
        }
        badRows.accept(e);
    }

    private Map<String, Integer> header(CsvRecord cells) {
        Map<String, Integer> header = new HashMap<>();
        for (int i = 0; i < cells.getFieldCount(); i++) {
            String column = cells.getField(i).strip();
            if (header.putIfAbsent(column, i) != null) {
                throw TableException.ofFile(
                        name, cells.getStartingLineNumber(), "the header has column " + column + " twice", null);
            }
        }
        for (String column : required) {
            if (!header.containsKey(column)) {
                throw TableException.ofFile(
                        name,
                        cells.getStartingLineNumber(),
                        "the header lacks column " + column + "; it should have " + String.join(",", required),
                        null);
            }
        }
        return header;
    }

    private Reader characters() throws IOException {
        InputStream bytes = source.open();
        try {
            InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
            return new ByteOrderMark(new InputStreamReader(
                    plain,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private TableException unreadable(Exception e, long line) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TableException known) {
                return known;
            }
            if (cause instanceof EOFException) {
                return TableException.ofFile(name, line, "the compressed file is cut off after this line", e);
            }
            if (cause instanceof ZipException) {
                return TableException.ofFile(name, line, "is not a gzip file, or is damaged after this line", e);
            }
            if (cause instanceof CharacterCodingException) {
                return TableException.ofFile(name, line, "is not UTF-8 text after this line", e);
            }
        }
        if (e instanceof CsvParseException || e.getCause() instanceof CsvParseException) {
            return TableException.ofFile(name, line + 1, "is no CSV row, or is longer than 16 million characters", e);
        }
        return TableException.ofFile(name, line, "cannot be read: " + e.getMessage(), e);
    }

    private static final class Progress {
        private long line;
    }
}
