package io.zhanggui.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page shows what is there: queries, the adapter, tables and files. */
class ReadmeTest {

    private static final Path MODULE = module();
    private final String page = text(MODULE.resolve("README.md"));

    @Test
    void it_shows_the_queries_as_they_are() {
        for (String query : List.of("trial-balance", "payroll-register", "stock-on-hand")) {
            assertThat(page).contains("```sql\n" + SqlQuery.text(query) + "```");
        }
    }

    @Test
    void it_shows_the_smallest_adapter_as_it_is() {
        String source = text(MODULE.resolve("src/main/java/io/zhanggui/examples/jdbc/JdbcCommandReceipts.java"));
        assertThat(page).contains(source.substring(source.indexOf("final class JdbcCommandReceipts")));
    }

    @Test
    void it_names_every_table_that_the_migrations_leave() throws IOException {
        List<String> dropped = inMigrations("drop table (\\w+)");
        List<String> tables = inMigrations("create table (\\w+)").stream()
                .filter(table -> !dropped.contains(table))
                .toList();
        assertThat(tables)
                .hasSizeGreaterThan(15)
                .allSatisfy(table -> assertThat(page).contains("`" + table));
        assertThat(dropped).isNotEmpty().allSatisfy(table -> assertThat(page).doesNotContain("`" + table + "`"));
    }

    private static List<String> inMigrations(String statement) throws IOException {
        Pattern pattern = Pattern.compile(statement);
        try (Stream<Path> files = Files.walk(MODULE.resolve("src/main/resources/db/migration"))) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> pattern.matcher(text(file)).results())
                    .map(found -> found.group(1))
                    .toList();
        }
    }

    @Test
    void its_links_lead_somewhere() {
        Matcher link = Pattern.compile("]\\(([^)]+)\\)").matcher(page);
        assertThat(link.results().map(found -> found.group(1)).toList())
                .isNotEmpty()
                .allSatisfy(target -> assertThat(MODULE.resolve(target)).exists());
    }

    private static Path module() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("examples/jdbc")) ? here.resolve("examples/jdbc") : here;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
