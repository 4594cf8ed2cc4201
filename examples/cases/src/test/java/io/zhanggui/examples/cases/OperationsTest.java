package io.zhanggui.examples.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The operations themselves, by cases of a few lines each, and the page that lists them. */
class OperationsTest {

    private static final String BEGIN = "<!-- operations: begin -->\n";
    private static final String END = "<!-- operations: end -->";

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/cases"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void smallCases_pass(Path file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);

        int status = Cases.run(List.of(file.toString()), stream, stream);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains(" passed, 0 failed, 0 unsupported");
        assertThat(status).isZero();
    }

    @Test
    void everyOperation_hasASmallCase() throws IOException {
        Set<String> tried = files().flatMap(file -> CaseFile.read(file.toString()).cases().stream())
                .map(WorkedCase::operation)
                .collect(Collectors.toSet());

        assertThat(tried).containsExactlyInAnyOrderElementsOf(Operations.all().keys());
    }

    @Test
    void page_listsExactlyTheOperationsThatAreSupported() throws IOException {
        String page = Files.readString(Path.of("README.md"));

        assertThat(page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END)))
                .isEqualTo(table());
    }

    @Test
    void page_showsFilesThatRun() throws IOException {
        String page = Files.readString(Path.of("README.md"));

        assertThat(page)
                .contains("```json\n" + Files.readString(Path.of("src/test/resources/cases/page.json")) + "```")
                .contains("```csv\n" + Files.readString(Path.of("src/test/resources/own-rules/rules.csv")) + "```")
                .contains("```json\n" + Files.readString(Path.of("src/test/resources/own-rules/tax.json")) + "```");
    }

    @Test
    void operation_withTheKeyOfAnother_isRefused() {
        Operations operations = new Operations().with("one", all -> all.add("op=a", in -> 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> operations.add("op=a", in -> 2))
                .withMessage("operation op=a is known already");
    }

    private static String table() {
        return Operations.all().groups().entrySet().stream()
                .map(group -> "| " + group.getKey() + " | "
                        + group.getValue().stream()
                                .sorted()
                                .map(key -> "`" + key + "`")
                                .collect(Collectors.joining(", "))
                        + " |\n")
                .collect(Collectors.joining("", "| field | operations |\n|---|---|\n", ""));
    }
}
