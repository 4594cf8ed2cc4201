package io.zhanggui.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail is no rule: each must find its deliberate breach in the packages {@code …broken}. */
class BrokenRulesTest {
    private static final JavaClasses BROKEN = new ClassFileImporter()
            .importPackages(
                    "io.zhanggui.core.broken",
                    "io.zhanggui.hr.broken",
                    "io.zhanggui.finance.broken",
                    "io.zhanggui.finance.testkit.broken",
                    "io.zhanggui.procurement.broken",
                    "io.zhanggui.inventory.broken");

    static Stream<Arguments> rulesAndWhatTheyMustName() {
        return Stream.of(
                broken(ArchitectureRules.CORE_KNOWS_NO_DOMAIN_MODULE, "core.broken.UsesFinance"),
                broken(ArchitectureRules.HR_STANDS_ON_CORE_ALONE, "hr.broken.UsesFinance"),
                broken(ArchitectureRules.FINANCE_STANDS_ON_CORE_ALONE, "finance.broken.UsesHr"),
                broken(ArchitectureRules.PROCUREMENT_STANDS_ON_CORE_ALONE, "procurement.broken.UsesFinance"),
                broken(ArchitectureRules.INVENTORY_STANDS_ON_CORE_ALONE, "inventory.broken.UsesFinance"),
                broken(ArchitectureRules.LIBRARY_KNOWS_NO_TESTKIT_AND_NO_EXAMPLE, "finance.broken.UsesTestkit"),
                broken(ArchitectureRules.NO_CYCLES_BETWEEN_PACKAGES, "Slice finance.broken", "Slice hr.broken"),
                broken(ArchitectureRules.FEATURES_OF_CORE_KEEP_THEIR_ORDER, "core.broken.UsesReview"),
                broken(ArchitectureRules.STANDS_ON_FEW_LIBRARIES, "UsesValidatorProvider"),
                broken(ArchitectureRules.NO_FRAMEWORK, "UsesValidatorProvider"),
                broken(ArchitectureRules.NO_GUAVA_IN_SIGNATURES, "ShowsGuava.plain()", "ShowsGuava.nested("),
                broken(
                        ArchitectureRules.NO_CLOCK,
                        "ReadsClock.today()",
                        "ReadsClock.byReference()",
                        "ReadsClock.month()",
                        "ReadsClock.millis()",
                        "ReadsClock.zone()"),
                broken(ArchitectureRules.NO_OLD_DATES, "UsesOldDate.date()"),
                broken(
                        ArchitectureRules.NO_CHANCE,
                        "DrawsLots.id()",
                        "DrawsLots.random()",
                        "DrawsLots.shared()",
                        "DrawsLots.byReference()"),
                broken(ArchitectureRules.NO_PRINTING, "Prints.out()", "Prints.err()", "Prints.trace("),
                broken(
                        ArchitectureRules.NO_THREADS,
                        "StartsThread.thread()",
                        "StartsThread.async()",
                        "StartsThread.parallel("),
                broken(ArchitectureRules.NAMES_SAY_SOMETHING, "finance.broken.MoneyUtils"),
                broken(ArchitectureRules.PACKAGES_ARE_FEATURES, "finance.broken.impl.Hidden"),
                broken(ArchitectureRules.PACKAGES_ARE_NULL_MARKED, "finance.broken.impl.Hidden"));
    }

    private static Arguments broken(ArchRule rule, String... named) {
        return Arguments.of(rule, List.of(named));
    }

    @ParameterizedTest
    @MethodSource("rulesAndWhatTheyMustName")
    void rule_broken_namesTheBreach(ArchRule rule, List<String> named) {
        String report = report(rule);

        assertAll(named.stream().map(name -> () -> assertThat(report).contains(name)));
    }

    @Test
    void guavaInside_isAllowed() {
        assertThat(report(ArchitectureRules.NO_GUAVA_IN_SIGNATURES)).doesNotContain("inside()");
    }

    @Test
    void seededRandom_isAllowed() {
        assertThat(report(ArchitectureRules.NO_CHANCE)).doesNotContain("seeded()");
    }

    @Test
    void nullMarkedPackage_isAllowed() {
        assertThat(report(ArchitectureRules.PACKAGES_ARE_NULL_MARKED)).doesNotContain("ReadsClock");
    }

    @Test
    void everyRule_isHeldAgainstTheLibraryAndProved() {
        Set<Object> all = rules(ArchitectureRules.class, false);
        Set<Object> proved = rulesAndWhatTheyMustName().map(a -> a.get()[0]).collect(Collectors.toSet());

        assertThat(rules(ArchitectureTest.class, true)).isEqualTo(all);
        assertThat(proved).isEqualTo(all);
    }

    private static Set<Object> rules(Class<?> holder, boolean annotated) {
        return Arrays.stream(holder.getDeclaredFields())
                .filter(f -> ArchRule.class.isAssignableFrom(f.getType()))
                .filter(f -> !annotated || f.isAnnotationPresent(ArchTest.class))
                .map(BrokenRulesTest::value)
                .collect(Collectors.toSet());
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static String report(ArchRule rule) {
        EvaluationResult result = rule.evaluate(BROKEN);
        return String.join("\n", result.getFailureReport().getDetails());
    }
}
