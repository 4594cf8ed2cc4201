package io.zhanggui.examples.monthend;

import io.zhanggui.core.table.TableWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report as a page, and its tables as a workbook and as CSV.
 *
 * <p>Everything is written beside the target under temporary names first and then renamed, so that a run that breaks
 * leaves no half-written file. Tables of an earlier run that this one does not have are deleted, see {@link Manifest}.
 */
final class ReportWriter {

    private static final String PAGE = "index.html";

    private final Path folder;
    private final @Nullable Path data;
    private final @Nullable Path sales;
    private final Locale locale;

    ReportWriter(Options options) {
        this.folder = options.out();
        this.data = options.data();
        this.sales = options.sales();
        this.locale = options.locale();
    }

    /** Refuses a target that cannot be a folder, or that is the folder of the data, before any work is done. */
    void check() throws IOException {
        if (data != null && Files.isDirectory(data) && Files.isDirectory(folder) && Files.isSameFile(data, folder)) {
            throw new InputException("--out " + folder + " is the folder of --data, whose files would be replaced");
        }
        for (Path path = folder.toAbsolutePath(); path != null; path = path.getParent()) {
            if (Files.exists(path)) {
                if (!Files.isDirectory(path)) {
                    throw new InputException("--out " + folder + ": " + path + " is a file, not a folder");
                }
                if (!Files.isWritable(path)) {
                    throw new InputException("--out " + folder + ": " + path + " cannot be written");
                }
                return;
            }
        }
    }

    /** The files written, the page first, then the workbook. */
    List<Path> write(Report report) throws IOException {
        List<String> names = names(report);
        Files.createDirectories(folder);
        refuseToReplace(names);
        Manifest earlier = Manifest.read(folder);
        Path scratch = Files.createTempDirectory(folder, ".writing");
        try {
            write(report, scratch);
            Manifest manifest = Manifest.of(scratch, names);
            Files.writeString(scratch.resolve(Manifest.FILE), manifest.text());
            List<Path> written = new ArrayList<>();
            for (String name : names) {
                Path target = folder.resolve(name);
                Files.move(scratch.resolve(name), target, StandardCopyOption.ATOMIC_MOVE);
                written.add(target);
            }
            earlier.deleteFrom(folder, names);
            Files.move(scratch.resolve(Manifest.FILE), folder.resolve(Manifest.FILE), StandardCopyOption.ATOMIC_MOVE);
            return written;
        } finally {
            for (String name : names) {
                Files.deleteIfExists(scratch.resolve(name));
            }
            Files.deleteIfExists(scratch.resolve(Manifest.FILE));
            Files.deleteIfExists(scratch);
        }
    }

    private void refuseToReplace(List<String> names) throws IOException {
        List<String> all = new ArrayList<>(names);
        all.add(Manifest.FILE);
        for (String name : all) {
            Path target = folder.resolve(name);
            if (Files.isDirectory(target)) {
                throw new InputException("--out " + folder + ": " + target + " is a folder");
            }
            if (sales != null && Files.exists(target) && Files.isSameFile(target, sales)) {
                throw new InputException("--out " + folder + ": " + target + " is the file of --sales");
            }
        }
    }

    private void write(Report report, Path target) throws IOException {
        Files.writeString(target.resolve(PAGE), new HtmlPage(locale).render(report));
        try (OutputStream workbook =
                new BufferedOutputStream(Files.newOutputStream(target.resolve(WorkbookWriter.FILE)))) {
            new WorkbookWriter(locale).write(report, workbook);
        }
        for (Report.Section section : report.sections()) {
            for (Report.Listing listing : section.listings()) {
                writeTable(target.resolve(listing.file() + ".csv"), listing);
            }
        }
    }

    private static List<String> names(Report report) {
        List<String> names = new ArrayList<>(List.of(PAGE, WorkbookWriter.FILE));
        for (Report.Section section : report.sections()) {
            section.listings().forEach(listing -> names.add(listing.file() + ".csv"));
        }
        return names;
    }

    private void writeTable(Path file, Report.Listing listing) throws IOException {
        try (Writer target = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            target.write('\uFEFF'); // spreadsheets read Chinese only with a byte order mark
            TableWriter.in(locale).write(listing.table(), target);
        }
    }
}
