package io.zhanggui.examples.payrollyear;

import io.zhanggui.core.table.TableException;
import io.zhanggui.core.table.TableReader;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The CSV files of a shop: a folder, or those of the sample shop. What is wrong in them is collected. */
final class ShopFiles {

    private final @Nullable Path folder;
    private final List<String> problems = new ArrayList<>();

    ShopFiles(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The table {@code NAME.csv}; a wrong row is a problem, and the others are read. */
    TableReader table(String name) {
        String file = name + ".csv";
        TableReader reader =
                folder == null ? TableReader.of(file, () -> resource(file)) : TableReader.of(folder.resolve(file));
        return reader.onBadRow(this::problem);
    }

    /** Adds a wrong row. */
    void problem(TableException wrong) {
        problems.add(String.valueOf(wrong.getMessage()));
    }

    /** Adds what was found wrong elsewhere. */
    void problems(List<String> more) {
        problems.addAll(more);
    }

    /**
     * Ends the reading.
     *
     * @throws InputException with all problems, if there is one
     */
    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }

    private static InputStream resource(String file) throws FileNotFoundException {
        InputStream stream = ShopFiles.class.getResourceAsStream("/shop/" + file);
        if (stream == null) {
            throw new FileNotFoundException("the sample shop has no " + file);
        }
        return stream;
    }
}
