package io.zhanggui.examples.monthend;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.table.Row;
import io.zhanggui.core.table.TableException;
import io.zhanggui.core.table.TableReader;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The CSV files of a shop: a folder, or the sample shop that comes with the program. With keep-going, what is wrong is
 * told and collected instead of ending the run.
 */
final class ShopFiles {

    /**
     * Something wrong that was left out.
     *
     * @param file the file; empty if it is not about one
     * @param line the line; {@code null} if it is not about one
     * @param problem file, line, column, value and what is wrong with it, as one line
     */
    record Bad(String file, @Nullable Long line, String problem) {}

    private final @Nullable Path folder;
    private final boolean keepGoing;
    private final Consumer<String> teller;
    private final List<Bad> bad = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    ShopFiles(@Nullable Path folder, boolean keepGoing, Consumer<String> teller) {
        this.folder = folder;
        this.keepGoing = keepGoing;
        this.teller = teller;
        if (folder != null && !Files.isDirectory(folder)) {
            throw new InputException(
                    "--data " + folder + (Files.exists(folder) ? " is a file, not a folder" : " does not exist"));
        }
    }

    /** The table {@code NAME.csv}, or {@code NAME.csv.gz} if the folder has that. */
    TableReader table(String name) {
        String file = name + ".csv";
        if (folder == null) {
            return lenient(TableReader.of("sample-shop/" + file, () -> resource(file)));
        }
        Path plain = folder.resolve(file);
        Path zipped = folder.resolve(file + ".gz");
        return table(Files.exists(plain) || !Files.exists(zipped) ? plain : zipped);
    }

    /** A table in a file anywhere. */
    TableReader table(Path file) {
        return lenient(TableReader.of(file));
    }

    /**
     * What the work gives; empty if it finds the data wrong and what is wrong is only collected.
     *
     * @throws RuntimeException what the work threw, if that ends the run
     */
    <T> Optional<T> attempt(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException e) {
            refuse(e);
            return Optional.empty();
        }
    }

    /** The same, where whatever is wrong is the fault of a cell. */
    <T> Optional<T> attempt(Row row, String column, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException e) {
            refuse(
                    e instanceof TableException || !InputException.blamesData(e)
                            ? e
                            : row.error(column, InputException.reason(e)));
            return Optional.empty();
        }
    }

    /**
     * What the work gives.
     *
     * @throws InputException if it finds the data wrong, with the name of the table
     */
    <T> T whole(String table, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (e instanceof InputException || e instanceof TableException || !InputException.blamesData(e)) {
                throw e;
            }
            throw new InputException(table(table).name() + ": " + InputException.reason(e));
        }
    }

    /** The error of the row that has the value in the column, found by reading the table again. */
    RuntimeException wrong(String table, String key, String value, String column, String problem) {
        RuntimeException[] found = {new InputException(table(table).name() + ", " + key + " " + value + ": " + problem)
        };
        table(table).onBadRow(known -> {}).columns(key).forEach(row -> {
            if (row.find(key).equals(Optional.of(value))) {
                found[0] = row.error(column, problem);
            }
        });
        return found[0];
    }

    /** Ends the run with the error, or collects it. */
    void refuse(RuntimeException e) {
        if (!keepGoing || !InputException.blamesData(e) || e instanceof TableException known && isWholeFile(known)) {
            throw e;
        }
        collect(e);
    }

    /** A wrong file or header ends the run in any case. */
    private static boolean isWholeFile(TableException e) {
        return e.line() <= 1 || e.column() == null;
    }

    private void collect(RuntimeException e) {
        String problem = InputException.reason(e);
        if (told.add(problem)) {
            bad.add(
                    e instanceof TableException known
                            ? new Bad(known.file(), known.line() == 0 ? null : known.line(), problem)
                            : new Bad("", null, problem));
            teller.accept(problem);
        }
    }

    /** What was left out so far, in the order of finding, nothing twice. */
    List<Bad> bad() {
        return Collections.unmodifiableList(bad);
    }

    private TableReader lenient(TableReader reader) {
        return keepGoing ? reader.onBadRow(this::collect) : reader;
    }

    private static InputStream resource(String file) throws FileNotFoundException {
        InputStream stream = ShopFiles.class.getResourceAsStream("/sample-shop/" + file);
        if (stream == null) {
            throw new FileNotFoundException("sample-shop/" + file);
        }
        return requireNonNull(stream);
    }
}
