package io.zhanggui.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.table.Table;
import io.zhanggui.examples.monthend.Report.Block;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stays in the folder of an earlier run, and what does not. */
class ReportWriterTest {

    @TempDir
    private Path folder;

    @Test
    void tables_that_a_run_does_not_write_again_are_taken_away() throws IOException {
        write("a", "b");
        assertThat(names()).containsExactly("a.csv", "b.csv", "index.html", "manifest.sha256", "month-end.xlsx");
        write("b", "c");
        assertThat(names()).containsExactly("b.csv", "c.csv", "index.html", "manifest.sha256", "month-end.xlsx");
    }

    @Test
    void files_of_other_people_and_files_that_were_changed_stay() throws IOException {
        write("a", "b");
        Files.writeString(folder.resolve("a.csv"), "edited by hand");
        Files.writeString(folder.resolve("notes.csv"), "mine");
        write("c");
        assertThat(names()).contains("a.csv", "notes.csv", "c.csv").doesNotContain("b.csv");
        assertThat(folder.resolve("a.csv")).hasContent("edited by hand");
    }

    @Test
    void a_list_that_names_files_elsewhere_deletes_nothing() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Path elsewhere = Files.writeString(folder.resolve("elsewhere.csv"), "x");
        Path linked = Files.createSymbolicLink(out.resolve("linked.csv"), elsewhere);
        String fingerprint = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";
        Files.writeString(
                out.resolve(Manifest.FILE),
                fingerprint + "  ../elsewhere.csv\n" + fingerprint + "  " + elsewhere + "\n" + fingerprint
                        + "  linked.csv\nnonsense\n");
        new ReportWriter(Options.parse(List.of("--out", out.toString()))).write(report("a"));
        assertThat(elsewhere).hasContent("x");
        assertThat(linked).exists();
    }

    @Test
    void a_list_that_is_no_text_is_as_good_as_none() throws IOException {
        Files.write(folder.resolve(Manifest.FILE), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1});
        write("a");
        assertThat(names()).contains("a.csv");
        assertThat(Files.readString(folder.resolve(Manifest.FILE))).contains("  a.csv\n");
    }

    @Test
    void the_list_has_the_fingerprint_of_every_file() throws IOException {
        write("a");
        assertThat(Files.readAllLines(folder.resolve(Manifest.FILE)))
                .hasSize(3)
                .allMatch(line -> line.matches("[0-9a-f]{64}  (index\\.html|month-end\\.xlsx|a\\.csv)"));
    }

    @Test
    void the_folder_of_the_data_is_never_the_target() throws IOException {
        ShopCopy shop = ShopCopy.in(folder.resolve("shop"));
        List<String> before = shop.lines("stock");
        Run run = Run.with(List.of(
                "--data",
                shop.folder().toString(),
                "--out",
                shop.folder().resolve("../shop").toString()));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).singleElement().asString().contains("is the folder of --data");
        assertThat(shop.lines("stock")).isEqualTo(before);
    }

    @Test
    void a_table_never_replaces_the_sales_that_it_comes_from() throws IOException {
        Path sales = Files.writeString(folder.resolve("a.csv"), "sales");
        ReportWriter writer =
                new ReportWriter(Options.parse(List.of("--sales", sales.toString(), "--out", folder.toString())));
        assertThatThrownBy(() -> writer.write(report("a"))).hasMessageContaining("is the file of --sales");
        assertThat(sales).hasContent("sales");
    }

    @Test
    void two_runs_at_once_into_one_folder_both_come_to_their_end() {
        List<CompletableFuture<Void>> both = Stream.of("b", "c")
                .map(own -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 25; i++) {
                        try {
                            write("a", i % 2 == 0 ? own : "shared");
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                }))
                .toList();
        assertThat(both).allSatisfy(run -> assertThat(run).succeedsWithin(Duration.ofMinutes(1)));
        assertThat(folder).isDirectoryNotContaining("glob:**/.writing*");
    }

    @Test
    void a_link_in_the_place_of_a_table_is_replaced_and_what_it_leads_to_stays() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere.txt"), "x");
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.createSymbolicLink(out.resolve("a.csv"), elsewhere);
        Files.createSymbolicLink(out.resolve(Manifest.FILE), elsewhere);
        Files.createSymbolicLink(out.resolve("index.html"), folder.resolve("nowhere"));
        new ReportWriter(Options.parse(List.of("--out", out.toString()))).write(report("a"));
        assertThat(elsewhere).hasContent("x");
        assertThat(folder.resolve("nowhere")).doesNotExist();
        assertThat(List.of("a.csv", "index.html", Manifest.FILE))
                .allSatisfy(name -> assertThat(out.resolve(name))
                        .isRegularFile()
                        .satisfies(
                                file -> assertThat(Files.isSymbolicLink(file)).isFalse()));
    }

    @Test
    void a_folder_in_the_place_of_a_file_is_refused_and_nothing_is_written() throws IOException {
        for (String name : List.of("a.csv", "index.html", WorkbookWriter.FILE, Manifest.FILE)) {
            Path out = Files.createDirectories(folder.resolve("out-" + name));
            Files.createDirectory(out.resolve(name));
            ReportWriter writer = new ReportWriter(Options.parse(List.of("--out", out.toString())));
            assertThatThrownBy(() -> writer.write(report("a")))
                    .isInstanceOf(InputException.class)
                    .hasMessageEndingWith(name + " is a folder");
            assertThat(out).isDirectoryContaining("glob:**/" + name);
            try (Stream<Path> left = Files.list(out)) {
                assertThat(left).hasSize(1);
            }
        }
    }

    private void write(String... tables) throws IOException {
        new ReportWriter(Options.parse(List.of("--out", folder.toString()))).write(report(tables));
    }

    private static Report report(String... tables) {
        List<Block> blocks = new ArrayList<>();
        for (String name : tables) {
            blocks.add(new Listing(
                    name,
                    Table.titled(Term.of(name)).columns(Term.of("x")).row(1).build(),
                    1));
        }
        return new Report("Title", "Subtitle", List.of(new Section("s", "Section", "", blocks)));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
