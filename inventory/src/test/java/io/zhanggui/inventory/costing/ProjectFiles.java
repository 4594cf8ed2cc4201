package io.zhanggui.inventory.costing;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the project, from whichever module the tests run. */
final class ProjectFiles {

    private ProjectFiles() {}

    static Path path(String fromRoot) {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("examples"))) {
            folder = requireNonNull(folder.getParent(), "the tests run outside of the project");
        }
        return folder.resolve(fromRoot);
    }

    static Path sampleShop(String file) {
        return path("examples/month-end/src/main/resources/sample-shop").resolve(file);
    }
}
