package io.zhanggui.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests run on the class path; this one puts the library on the module path, as a modular host does. */
class ModulePathTest {
    private static final Set<String> LIBRARY = Set.of(
            "io.zhanggui.core",
            "io.zhanggui.hr",
            "io.zhanggui.hr.china",
            "io.zhanggui.hr.hongkong",
            "io.zhanggui.finance",
            "io.zhanggui.procurement",
            "io.zhanggui.inventory");

    private static final Set<String> TESTKITS = Set.of(
            "io.zhanggui.core.testkit",
            "io.zhanggui.hr.testkit",
            "io.zhanggui.finance.testkit",
            "io.zhanggui.procurement.testkit",
            "io.zhanggui.inventory.testkit");

    private static final ModuleFinder FINDER =
            ModuleFinder.of(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(entry -> !entry.contains("test-classes"))
                    .map(Path::of)
                    .filter(ModulePathTest::isNamedModule)
                    .toArray(Path[]::new));

    private static boolean isNamedModule(Path entry) {
        return ModuleFinder.of(entry).findAll().stream()
                .map(ModuleReference::descriptor)
                .anyMatch(d -> !d.isAutomatic() || d.name().startsWith("net.jqwik"));
    }

    @Test
    void library_resolvesWithNamedModulesOnly() {
        Configuration resolved = resolve(LIBRARY);

        assertThat(names(resolved)).containsAll(LIBRARY).noneMatch(name -> name.contains("testkit"));
        assertThat(resolved.modules()).noneMatch(m -> m.reference().descriptor().isAutomatic());
    }

    @Test
    void testkits_resolve() {
        assertThat(names(resolve(TESTKITS))).containsAll(TESTKITS).containsAll(Set.of("io.zhanggui.core"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.zhanggui.core",
                "io.zhanggui.hr",
                "io.zhanggui.hr.china",
                "io.zhanggui.hr.hongkong",
                "io.zhanggui.finance",
                "io.zhanggui.procurement",
                "io.zhanggui.inventory"
            })
    void everyExportedPackage_loadsItsClasses(String name) throws Exception {
        ModuleLayer layer =
                ModuleLayer.boot().defineModulesWithOneLoader(resolve(LIBRARY), ClassLoader.getPlatformClassLoader());
        Module module = layer.findModule(name).orElseThrow();

        try (var reader = FINDER.find(name).orElseThrow().open()) {
            for (String entry : reader.list()
                    .filter(e -> e.endsWith(".class") && !e.endsWith("-info.class"))
                    .toList()) {
                String type =
                        entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
                assertThat(Class.forName(module, type)).as(type).isNotNull();
            }
        }
    }

    private static Configuration resolve(Set<String> roots) {
        return ModuleLayer.boot().configuration().resolve(FINDER, ModuleFinder.of(), roots);
    }

    private static Set<String> names(Configuration configuration) {
        return configuration.modules().stream().map(m -> m.name()).collect(Collectors.toCollection(TreeSet::new));
    }
}
