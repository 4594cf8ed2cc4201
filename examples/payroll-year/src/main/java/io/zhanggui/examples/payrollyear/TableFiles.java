package io.zhanggui.examples.payrollyear;

import io.zhanggui.core.table.Table;
import io.zhanggui.core.table.TableWriter;
import io.zhanggui.hr.payroll.BankList;
import io.zhanggui.hr.payroll.ContributionList;
import io.zhanggui.hr.payroll.Payslip;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The tables of the year as CSV files: all of them, or none. */
final class TableFiles {

    private final Map<String, Table> tables = new LinkedHashMap<>();

    /** The lists of a month as the library makes them, accounts masked. */
    void add(MonthResult month, Staff staff) {
        String name = month.month().toString();
        tables.put(name + "-register", month.results().register());
        tables.put(name + "-register-by-department", month.results().registerByUnit());
        for (BankList list : month.banks()) {
            tables.put(name + "-bank-" + list.number(), list.toTable());
        }
        tables.put(
                name + "-funds",
                Tables.joined(month.results().contributionLists().stream()
                        .map(ContributionList::toTable)
                        .toList()));
        tables.put(name + "-tax", month.results().taxDeclaration().toTable());
        tables.put(name + "-posting", Tables.posting(month, staff));
        if (month.differences() != null) {
            tables.put(name + "-differences", month.differences().toTable());
        }
    }

    void add(String name, Table table) {
        tables.put(name, table);
    }

    void add(Payslip slip) {
        tables.put("payslip-" + slip.person() + "-" + slip.dates().work(), slip.toTable());
    }

    int size() {
        return tables.size();
    }

    /**
     * Refuses a folder that cannot be written without touching what is there.
     *
     * @throws InputException if it is a file or has files
     */
    static void check(Path out) throws IOException {
        if (Files.exists(out)) {
            if (!Files.isDirectory(out)) {
                throw new InputException("--out " + out + " is a file, not a folder");
            }
            try (Stream<Path> inside = Files.list(out)) {
                if (inside.findAny().isPresent()) {
                    throw new InputException("--out " + out + " is not empty");
                }
            }
        }
    }

    /** Writes into a new folder beside the wanted one, which takes its name only when all is written. */
    void write(Path out, Locale locale) throws IOException {
        Path target = out.toAbsolutePath().normalize();
        Path parent = target.getParent();
        if (parent == null) {
            throw new InputException("--out " + out + " is no folder of its own");
        }
        Files.createDirectories(parent);
        Path building = Files.createTempDirectory(parent, ".payroll-year");
        try {
            for (Map.Entry<String, Table> each : tables.entrySet()) {
                Path file = building.resolve(each.getKey() + ".csv");
                try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                    writer.write('\uFEFF');
                    TableWriter.in(locale).write(each.getValue(), writer);
                }
            }
            Files.deleteIfExists(target);
            Files.move(building, target);
        } catch (IOException e) {
            delete(building);
            throw e;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** The names of the files, without their ending. */
    List<String> names() {
        return List.copyOf(tables.keySet());
    }
}
