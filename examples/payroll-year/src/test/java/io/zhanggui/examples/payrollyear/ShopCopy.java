package io.zhanggui.examples.payrollyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sample shop in a folder, to be spoilt. */
record ShopCopy(Path folder) {

    private static final List<String> FILES = List.of(
            "company",
            "names",
            "employees",
            "pay_terms",
            "claims",
            "attendance",
            "events",
            "leavers",
            "punches",
            "overtime");

    static ShopCopy in(Path folder) {
        try {
            Files.createDirectories(folder);
            for (String name : FILES) {
                try (InputStream from = ShopCopy.class.getResourceAsStream("/shop/" + name + ".csv")) {
                    Files.copy(from, folder.resolve(name + ".csv"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ShopCopy(folder);
    }

    /** Replaces a text that stands in the file. */
    ShopCopy replace(String name, String old, String now) {
        String text = read(name);
        assertThat(text).as(name).contains(old);
        return write(name, text.replace(old, now));
    }

    /** Adds a row. */
    ShopCopy add(String name, String row) {
        return write(name, read(name) + row + "\n");
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name + ".csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ShopCopy write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name + ".csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
