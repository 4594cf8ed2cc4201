package io.zhanggui.examples.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.kpi.Scorecard;
import io.zhanggui.core.kpi.ScorecardResult;
import io.zhanggui.inventory.costing.CostReport;
import io.zhanggui.procurement.supplier.SupplierScorecard;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page tells a host to copy the package; in a package of the host's own it writes and reads the same. */
class CopiedPackageTest {

    private static final String ORIGINAL = "io.zhanggui.examples.json";
    private static final String COPY = "com.example.wire";

    @TempDir
    private Path folder;

    @Test
    void a_copy_in_a_package_of_the_hosts_own_writes_and_reads_every_record_the_same() throws Exception {
        JsonMapper original = ZhangguiModule.mapper();
        JsonMapper revealing = ZhangguiModule.mapper(new ZhangguiModule().revealing());
        Harvest harvest = new Harvest();
        Results.all().forEach(harvest::from);
        List<Object> values = Stream.of(
                        PublicRecords.all().stream(),
                        Stream.of(Scorecard.class, ScorecardResult.class, SupplierScorecard.class, CostReport.class))
                .flatMap(types -> types.flatMap(type -> harvest.of(type).stream()))
                .filter(EveryRecordTest::mayTravel)
                .toList();
        assertThat(values.size()).isGreaterThan(400);

        try (URLClassLoader loader = compiledCopy()) {
            Class<?> module = loader.loadClass(COPY + ".ZhangguiModule");
            JsonMapper copy = (JsonMapper) module.getMethod("mapper").invoke(null);
            Object reveals =
                    module.getMethod("revealing").invoke(module.getConstructor().newInstance());
            JsonMapper revealingCopy =
                    (JsonMapper) module.getMethod("mapper", module).invoke(null, reveals);

            for (Object value : values) {
                assertThat(copy.writeValueAsString(value)).isEqualTo(original.writeValueAsString(value));
                boolean personal = EveryRecordTest.holdsPersonalData(value);
                JsonMapper from = personal ? revealing : original;
                JsonMapper to = personal ? revealingCopy : copy;
                String json = to.writeValueAsString(value);
                assertThat(json).isEqualTo(from.writeValueAsString(value));
                Object back = to.readValue(json, EveryRecordTest.typeOf(value, to));
                assertThat(from.writeValueAsString(back)).isEqualTo(json);
            }
            Explanation why = Samples.payslip().explain();
            assertThat(copy.readValue(copy.writeValueAsString(why), Explanation.class)
                            .toText(Locale.ENGLISH))
                    .isEqualTo(why.toText(Locale.ENGLISH));
        }
    }

    private URLClassLoader compiledCopy() throws Exception {
        Path to = Files.createDirectories(folder.resolve(COPY.replace('.', '/')));
        copyAll(Path.of("src", "main", "java").resolve(ORIGINAL.replace('.', '/')), to);
        copyAll(Path.of("src", "main", "resources").resolve(ORIGINAL.replace('.', '/')), to);

        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
                Stream<Path> sources =
                        Files.list(to).filter(file -> file.toString().endsWith(".java"))) {
            Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources.toList());
            List<String> options =
                    List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
            assertThat(compiler.getTask(said, files, null, options, null, units).call())
                    .as(said::toString)
                    .isTrue();
        }
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    }

    private static void copyAll(Path from, Path to) throws Exception {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.writeString(
                        to.resolve(file.getFileName()), Files.readString(file).replace(ORIGINAL, COPY));
            }
        }
    }
}
