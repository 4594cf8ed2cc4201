package io.zhanggui.examples.monthend;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.table.TableException;
import io.zhanggui.core.table.TableReader;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The CSV files of a shop: a folder, or the sample shop that comes with the program. With keep-going, wrong rows are
 * collected instead of ending the run.
 */
final class ShopFiles {

    private final @Nullable Path folder;
    private final boolean keepGoing;
    private final List<TableException> badRows = new ArrayList<>();

    ShopFiles(@Nullable Path folder, boolean keepGoing) {
        this.folder = folder;
        this.keepGoing = keepGoing;
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
     * What the work gives; empty if it finds the data wrong and wrong data are only collected.
     *
     * @throws TableException if it finds the data wrong and that ends the run
     */
    <T> Optional<T> attempt(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (TableException e) {
            if (!keepGoing) {
                throw e;
            }
            badRows.add(e);
            return Optional.empty();
        }
    }

    /** Whether wrong rows are collected instead of ending the run. */
    boolean keepsGoing() {
        return keepGoing;
    }

    /** The wrong rows so far, in the order of reading. */
    List<TableException> badRows() {
        return Collections.unmodifiableList(badRows);
    }

    private TableReader lenient(TableReader reader) {
        return keepGoing ? reader.onBadRow(badRows::add) : reader;
    }

    private static InputStream resource(String file) throws FileNotFoundException {
        InputStream stream = ShopFiles.class.getResourceAsStream("/sample-shop/" + file);
        if (stream == null) {
            throw new FileNotFoundException("sample-shop/" + file);
        }
        return requireNonNull(stream);
    }
}
