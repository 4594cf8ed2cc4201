package io.zhanggui.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;

class CatalogueTest {

    /** The rows that the project has set itself. */
    private static final List<String> TARGETS = Stream.of(
                    "P1 P2 P3", // pay
                    "K1 O1 O2 O3 O4 O5 O6", // kpi, organisation, authority
                    "I1 I2 I3 I4 I5 I6 I7 I8 I9", // inventory
                    "F1 F2 F3 F4 F5 F6", // finance
                    "S1 E1") // procurement, month end
            .flatMap(ids -> Stream.of(ids.split(" ")))
            .filter(id -> !id.isEmpty())
            .toList();

    private static final List<JavaMethod> METHODS = new ClassFileImporter()
            .importPackages(CatalogueTest.class.getPackageName()).stream()
                    .filter(one -> one.getPackageName().equals(CatalogueTest.class.getPackageName()))
                    .map(JavaClass::getMethods)
                    .flatMap(Set::stream)
                    .toList();

    @Test
    void ids_areUnique() {
        assertThat(Catalogue.rows()).extracting(Row::id).doesNotHaveDuplicates();
    }

    @Test
    void everyTarget_hasARow() {
        assertThat(TARGETS)
                .allSatisfy(
                        id -> assertThat(Catalogue.rows()).as("rows of " + id).anyMatch(row -> row.isMeantBy(id)));
    }

    @Test
    void everyJmhRow_hasItsBenchmark_andARowWithARatioTheResultFloor() {
        assertThat(Catalogue.rows()).allSatisfy(row -> {
            if (row.measure() instanceof JmhMeasure jmh) {
                assertThat(jmh.hasCall()).as(row.id() + " has " + jmh.call()).isTrue();
                if (!Double.isNaN(row.ratio())) {
                    assertThat(jmh.hasResultFloor())
                            .as(row.id() + " has its result floor")
                            .isTrue();
                }
                assertThat(jmh.hasArithmeticFloor())
                        .as(row.id() + " has both floors or none")
                        .isEqualTo(jmh.hasResultFloor());
            }
        });
    }

    @Test
    void everyBenchmark_belongsToARow() {
        Set<String> called = Catalogue.rows().stream()
                .map(Row::measure)
                .filter(JmhMeasure.class::isInstance)
                .map(JmhMeasure.class::cast)
                .map(jmh -> jmh.benchmark().getSimpleName() + "." + jmh.call())
                .collect(Collectors.toSet());
        assertThat(METHODS)
                .filteredOn(method -> method.isAnnotatedWith(Benchmark.class))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(called)
                        .contains(method.getOwner().getSimpleName() + "."
                                + method.getName().replaceAll("(Result|Arithmetic)Floor$", "")));
    }

    @Test
    void everyMeasuredRow_hasATestThatItsAnswersAreRight() {
        Set<String> proved = METHODS.stream()
                .filter(method -> method.isAnnotatedWith(Proves.class) && method.isAnnotatedWith(Test.class))
                .flatMap(method ->
                        Arrays.stream(method.getAnnotationOfType(Proves.class).value()))
                .collect(Collectors.toSet());
        assertThat(Catalogue.rows())
                .filteredOn(Row::isMeasured)
                .extracting(Row::id)
                .containsExactlyInAnyOrderElementsOf(proved);
    }
}
