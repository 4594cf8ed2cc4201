package io.zhanggui.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Javadoc cannot run on a module that exports nothing; as soon as one exports something, its pom may no longer skip it. */
class JavadocTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "core",
                "core/testkit",
                "hr",
                "hr/china",
                "hr/hongkong",
                "hr/testkit",
                "finance",
                "finance/testkit",
                "procurement",
                "procurement/testkit",
                "inventory",
                "inventory/testkit"
            })
    void module_thatExports_hasItsJavadocChecked(String module) throws IOException {
        Path root = Path.of("..", "..");
        boolean exports = Files.readString(root.resolve(module + "/src/main/java/module-info.java"))
                .contains("\n    exports ");
        boolean skips = Files.readString(root.resolve(module + "/pom.xml")).contains("maven.javadoc.skip");

        assertThat(skips)
                .as("%s exports packages: %s, skips Javadoc", module, exports)
                .isEqualTo(!exports);
    }
}
