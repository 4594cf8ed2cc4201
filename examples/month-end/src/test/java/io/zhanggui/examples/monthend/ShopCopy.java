package io.zhanggui.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** A copy of the sample shop that a test may damage; of the sales only the last 1,500 lines, so that runs are short. */
final class ShopCopy {

    private static final int SALES_LINES = 1500;
    private static final String SALES = "sales";

    private static final Path SAMPLE = sample();
    private static final List<String> FEWER_SALES = fewerSales();

    private final Path folder;

    private ShopCopy(Path folder) {
        this.folder = folder;
    }

    static ShopCopy in(Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(SAMPLE)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".csv"))
                        .filter(each -> !each.endsWith(SALES + ".csv"))
                        .toList()) {
                    Files.copy(file, folder.resolve(file.getFileName().toString()));
                }
            }
            return new ShopCopy(folder).write(SALES, FEWER_SALES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path sample() {
        try {
            return Path.of(ShopCopy.class.getResource("/sample-shop/shop.csv").toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> fewerSales() {
        List<String> sales = new ShopCopy(SAMPLE).lines(SALES);
        List<String> fewer = new ArrayList<>(List.of(sales.get(0)));
        fewer.addAll(sales.subList(sales.size() - SALES_LINES, sales.size()));
        return List.copyOf(fewer);
    }

    Path folder() {
        return folder;
    }

    Path file(String name) {
        return folder.resolve(name + ".csv");
    }

    List<String> lines(String name) {
        try {
            return Files.readAllLines(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ShopCopy write(String name, List<String> lines) {
        return text(name, String.join("\n", lines) + "\n");
    }

    ShopCopy text(String name, String text) {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    ShopCopy bytes(String name, byte[] bytes) {
        try {
            Files.write(file(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a value into a cell of a line without quotes. */
    ShopCopy cell(String name, int line, String column, String value) {
        List<String> lines = new ArrayList<>(lines(name));
        int index = List.of(lines.get(0).split(",")).indexOf(column);
        assertThat(index).as("column " + column + " of " + name).isNotNegative();
        String[] cells = lines.get(line - 1).split(",", -1);
        cells[index] = value;
        lines.set(line - 1, String.join(",", cells));
        return write(name, lines);
    }

    /** Adds a line at the end. */
    ShopCopy add(String name, String line) {
        List<String> lines = new ArrayList<>(lines(name));
        lines.add(line);
        return write(name, lines);
    }

    /** Takes a line away, the first being 1. */
    ShopCopy remove(String name, int line) {
        List<String> lines = new ArrayList<>(lines(name));
        lines.remove(line - 1);
        return write(name, lines);
    }

    /** Replaces the first occurrence, which must be there. */
    ShopCopy replace(String name, String old, String fresh) {
        String text = String.join("\n", lines(name)) + "\n";
        assertThat(text).contains(old);
        int at = text.indexOf(old);
        return text(name, text.substring(0, at) + fresh + text.substring(at + old.length()));
    }

    /** The number of the line that begins with the text. */
    int lineOf(String name, String start) {
        List<String> lines = lines(name);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i + 1;
            }
        }
        throw new AssertionError(name + " has no line that begins with " + start);
    }

    ShopCopy delete(String name) {
        try {
            Files.delete(file(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ShopCopy directory(String name) {
        delete(name);
        try {
            Files.createDirectory(file(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ShopCopy copyOver(String from, String to) {
        try {
            Files.copy(folder.resolve(from), folder.resolve(to), StandardCopyOption.REPLACE_EXISTING);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file zipped, and so many bytes of it cut off at the end. */
    ShopCopy zipped(String name, int cutOff) {
        try {
            Path zip = folder.resolve(name + ".csv.gz");
            try (OutputStream target = new GZIPOutputStream(Files.newOutputStream(zip))) {
                Files.copy(file(name), target);
            }
            byte[] bytes = Files.readAllBytes(zip);
            Files.write(zip, Arrays.copyOf(bytes, bytes.length - cutOff));
            return delete(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
