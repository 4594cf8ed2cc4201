package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.testkit.Fixture;
import io.zhanggui.inventory.stock.StockEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The code of the page inventory/README.md on its ports: what stands there stands here, and runs. */
class ReadmePortsTest {

    private static final Path PAGE = Path.of("..", "README.md");
    private static final Path SOURCE =
            Path.of("src", "test", "java", "io", "zhanggui", "inventory", "testkit", "ReadmePortsTest.java");

    @Nested
    class MyStockEventsTest extends StockEventsTck {

        private final MemoryStore store = new MemoryStore(); // your transactions

        @Override
        protected Fixture<StockEvents> open() {
            return Fixture.of(StockEvents.inMemory(store), store); // your adapter
        }
    }

    @Test
    void the_page_shows_what_is_tested_here() throws IOException {
        String tested = withoutBlanks(Files.readString(SOURCE));
        List<String> blocks = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult block) -> block.group(1))
                .filter(block -> block.contains("Tck"))
                .toList();
        assertThat(blocks).isNotEmpty();
        for (String block : blocks) {
            assertThat(tested).contains(withoutBlanks(block));
        }
    }

    /** Where lines break is the formatter's business. */
    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s+", "");
    }
}
