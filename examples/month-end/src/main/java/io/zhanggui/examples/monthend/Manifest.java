package io.zhanggui.examples.monthend;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of what a run wrote, with the fingerprint of each file, in the form that {@code sha256sum -c} reads.
 *
 * <p>By it the next run takes away what it does not write again. A file that anybody changed since is left alone, and so is
 * everything that the list does not name.
 *
 * @param fingerprints of the files, by name
 */
record Manifest(Map<String, String> fingerprints) {

    /** The name of the file. */
    static final String FILE = "manifest.sha256";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([A-Za-z0-9][A-Za-z0-9._-]{0,200})");
    private static final long LONGEST = 1 << 20;

    /** The list that an earlier run left in the folder; empty if there is none, or none that can be read. */
    static Manifest read(Path folder) throws IOException {
        Map<String, String> fingerprints = new LinkedHashMap<>();
        Path file = folder.resolve(FILE);
        if (isPlain(file) && Files.size(file) <= LONGEST) {
            for (String line : lines(file)) {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches()) {
                    fingerprints.put(matcher.group(2), matcher.group(1));
                }
            }
        }
        return new Manifest(fingerprints);
    }

    /** The list of these files of the folder. */
    static Manifest of(Path folder, Collection<String> names) throws IOException {
        Map<String, String> fingerprints = new LinkedHashMap<>();
        for (String name : names) {
            fingerprints.put(name, fingerprint(folder.resolve(name)));
        }
        return new Manifest(fingerprints);
    }

    /** The list as lines. */
    String text() {
        StringBuilder text = new StringBuilder();
        fingerprints.forEach((name, fingerprint) ->
                text.append(fingerprint).append("  ").append(name).append('\n'));
        return text.toString();
    }

    /** Deletes the files of this list that are as they were written and that are not among those to keep. */
    void deleteFrom(Path folder, Collection<String> kept) throws IOException {
        for (Map.Entry<String, String> entry : fingerprints.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            if (!kept.contains(entry.getKey()) && isAsWritten(file, entry.getValue())) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isAsWritten(Path file, String fingerprint) throws IOException {
        try {
            return isPlain(file) && fingerprint.equals(fingerprint(file));
        } catch (NoSuchFileException e) {
            return false; // another run took it away
        }
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException e) {
            return List.of();
        }
    }

    private static boolean isPlain(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static String fingerprint(Path file) throws IOException {
        return MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
    }
}
