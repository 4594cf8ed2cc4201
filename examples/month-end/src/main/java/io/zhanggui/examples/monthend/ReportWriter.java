package io.zhanggui.examples.monthend;

import io.zhanggui.core.table.TableWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a report as a page and its tables as CSV.
 *
 * <p>Everything is written beside the target under temporary names first and then renamed, so that a run that breaks
 * leaves no half-written file.
 */
final class ReportWriter {

    private final Path folder;
    private final Locale locale;

    ReportWriter(Path folder, Locale locale) {
        this.folder = folder;
        this.locale = locale;
    }

    /** Refuses a target that cannot be a folder, before any work is done. */
    void check() {
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

    /** The files written, the page first. */
    List<Path> write(Report report) throws IOException {
        Files.createDirectories(folder);
        for (String name : names(report)) {
            if (Files.isDirectory(folder.resolve(name))) {
                throw new InputException("--out " + folder + ": " + folder.resolve(name) + " is a folder");
            }
        }
        Path scratch = Files.createTempDirectory(folder, ".writing");
        List<String> names = names(report);
        try {
            Files.writeString(scratch.resolve("index.html"), new HtmlPage(locale).render(report));
            for (Report.Section section : report.sections()) {
                for (Report.Block block : section.blocks()) {
                    if (block instanceof Report.Listing listing) {
                        writeTable(scratch.resolve(listing.file() + ".csv"), listing);
                    }
                }
            }
            List<Path> written = new ArrayList<>();
            for (String name : names) {
                Path target = folder.resolve(name);
                Files.move(scratch.resolve(name), target, StandardCopyOption.REPLACE_EXISTING);
                written.add(target);
            }
            return written;
        } finally {
            for (String name : names) {
                Files.deleteIfExists(scratch.resolve(name));
            }
            Files.deleteIfExists(scratch);
        }
    }

    private static List<String> names(Report report) {
        List<String> names = new ArrayList<>(List.of("index.html"));
        for (Report.Section section : report.sections()) {
            for (Report.Block block : section.blocks()) {
                if (block instanceof Report.Listing listing) {
                    names.add(listing.file() + ".csv");
                }
            }
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
