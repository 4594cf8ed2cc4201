package io.zhanggui.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An id may hold any printable character: it names no file elsewhere and is no markup. */
class WildIdsTest {

    private static final String WILD = "/../../\"'><img src=x onerror=x>";

    @TempDir
    private Path folder;

    @Test
    void ids_of_the_data_lead_nowhere_and_are_text_everywhere() throws IOException {
        ShopCopy shop = ShopCopy.in(folder.resolve("shop"));
        for (String id : List.of("OPS-MGR", "OPS", "P002", "TEA-001", "WH-SH", "S01", "HT-2024-031")) {
            replace(shop, id, id + WILD);
        }
        Path out = folder.resolve("a/b/out");
        Run run = Run.with(List.of("--data", shop.folder().toString(), "--out", out.toString(), "--lang", "en"));

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        String page = Files.readString(out.resolve("index.html"));
        assertThat(page)
                .doesNotContain("<img")
                .contains("TEA-001/../../&quot;&#39;&gt;&lt;img src=x onerror=x&gt;")
                .contains("href=\"kpi-card-ops-mgr-img-src-x-onerror-x-.csv\"");
        assertThat(out.resolve("kpi-card-ops-mgr-img-src-x-onerror-x-.csv")).isRegularFile();
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile))
                    .allMatch(file -> file.startsWith(out) || file.startsWith(shop.folder()));
        }
    }

    /** Puts another id into every cell that holds the first. */
    private static void replace(ShopCopy shop, String id, String other) throws IOException {
        String quoted = "\"" + other.replace("\"", "\"\"") + "\"";
        int found = 0;
        try (Stream<Path> files = Files.list(shop.folder())) {
            for (Path file : files.toList()) {
                String before = Files.readString(file);
                String after = before.replaceAll("(?m)(?<=^|,)" + id + "(?=,|$)", quoted);
                found += before.equals(after) ? 0 : 1;
                Files.writeString(file, after);
            }
        }
        assertThat(found).as("files with " + id).isPositive();
    }
}
