package io.zhanggui.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a caller sees has a word of Javadoc. */
class MissingJavadocTest {

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
    void a_module_says_something_about_all_that_a_caller_sees(String module) throws IOException {
        Path sources = Path.of("..", "..", module, "src", "main", "java")
                .toAbsolutePath()
                .normalize();
        assertThat(MissingJavadoc.in(sources)).isEmpty();
    }

    @Test
    void what_has_no_javadoc_is_found_and_what_needs_none_is_not() throws IOException {
        Path sample = Path.of("src", "test", "java", "io", "zhanggui", "core", "undocumented")
                .toAbsolutePath();
        assertThat(MissingJavadoc.in(sample))
                .containsExactly(
                        "Silent.java:5: type Silent",
                        "Silent.java:8: constructor of Silent",
                        "Silent.java:10: method says",
                        "Silent.java:14: method asks",
                        "Silent.java:17: method empty",
                        "Silent.java:36: type Inner",
                        "Silent.java:37: method implied",
                        "Silent.java:46: type Pair",
                        "Silent.java:51: constructor of Pair",
                        "Silent.java:64: constructor of Triple",
                        "Silent.java:68: constructor of Triple");
    }
}
