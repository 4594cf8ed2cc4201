package io.zhanggui.examples.benchmarks;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The class path for forks: inside Maven's exec:java, {@code java.class.path} is Maven's own, and the project's lies in
 * a class loader.
 */
final class ForkClassPath {

    private ForkClassPath() {}

    /** Sets {@code java.class.path} to what this program was loaded from. */
    static void publish() {
        if (ForkClassPath.class.getClassLoader() instanceof URLClassLoader loader) {
            System.setProperty(
                    "java.class.path",
                    Arrays.stream(loader.getURLs())
                            .map(ForkClassPath::path)
                            .collect(Collectors.joining(File.pathSeparator)));
        }
    }

    private static String path(URL url) {
        try {
            URI uri = url.toURI();
            return Path.of(uri).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("class path has " + url, e);
        }
    }
}
