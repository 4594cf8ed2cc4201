package io.zhanggui.examples.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the adapters against the rules, and each rule against adapters that break it. */
class AdapterRulesTest {

    private static final JavaClasses ADAPTERS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.zhanggui.examples.cases");

    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("io.zhanggui.examples.cases.wrong");

    static Stream<ArchRule> rules() {
        return Stream.of(
                AdapterRules.NO_ARITHMETIC_CALLS,
                AdapterRules.NO_ARITHMETIC_OPCODES,
                AdapterRules.SHORT,
                AdapterRules.PLAIN_ARITHMETIC_STAYS_PLAIN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void adapters_keepTheRule(ArchRule rule) {
        rule.check(ADAPTERS);
    }

    @Test
    void callsOfArithmetic_areFound() {
        assertThat(breaches(AdapterRules.NO_ARITHMETIC_CALLS))
                .contains("CallsArithmeticOperations.decimal(")
                .contains("CallsArithmeticOperations.rounded(")
                .contains("CallsArithmeticOperations.integer(")
                .contains("CallsArithmeticOperations.money(")
                .contains("CallsArithmeticOperations.bigMoney(")
                .contains("CallsArithmeticOperations.math(")
                .contains("CallsArithmeticOperations.strictMath(")
                .contains("CallsArithmeticOperations.guava(")
                .contains("CallsArithmeticOperations.streamSum(")
                .contains("CallsArithmeticOperations.streamAverage(")
                .contains("CallsArithmeticOperations.byReference(")
                .contains("CallsArithmeticOperations.merged(")
                .contains("CallsArithmeticOperations.date(");
    }

    @Test
    void operators_areFound_butCountingByOneIsNone() {
        assertThat(breaches(AdapterRules.NO_ARITHMETIC_OPCODES))
                .contains("CalculatesOperations.sum holds opcode 96")
                .contains("CalculatesOperations.quotient holds opcode 111")
                .contains("CalculatesOperations.remainder holds opcode 113")
                .contains("CalculatesOperations.negative holds opcode 118")
                .contains("CalculatesOperations.shifted holds opcode 120")
                .contains("CalculatesOperations.jump holds increment by 7")
                .contains("CalculatesOperations.lambda$inLambda$0 holds opcode 107")
                .contains("Shortcut.half holds opcode 108")
                .doesNotContain("counting");
    }

    @Test
    void methodOf26Lines_isFound_andOneOf25IsNot() {
        assertThat(breaches(AdapterRules.SHORT))
                .contains("LongOperations.tooLong has 26 lines")
                .doesNotContain("longest");
    }

    @Test
    void plainArithmetic_usedByAnotherAdapter_isFound() {
        JavaClasses classes = new ClassFileImporter()
                .importClasses(PlainArithmetic.class, PlainOperations.class, UsesPlainArithmetic.class);

        assertThat(AdapterRules.PLAIN_ARITHMETIC_STAYS_PLAIN
                        .evaluate(classes)
                        .getFailureReport()
                        .getDetails())
                .singleElement()
                .asString()
                .contains("UsesPlainArithmetic.total(");
    }

    @Test
    void plainOperations_areTheFourThatTheListNames() {
        Operations operations = new Operations().with("plain", PlainOperations::addTo);

        assertThat(operations.keys())
                .containsExactlyInAnyOrder("kind=mult", "kind=ratio", "rule=SUM", "op=fx_small_balance");
    }

    /** An adapter that calculates by the runner's own arithmetic. */
    static final class UsesPlainArithmetic {

        private UsesPlainArithmetic() {}

        static Object total(CaseInput in) {
            return PlainArithmetic.sum(List.of(in.decimal("a"), in.decimal("b")));
        }
    }

    private static String breaches(ArchRule rule) {
        return rule.evaluate(WRONG).getFailureReport().getDetails().stream().collect(Collectors.joining("\n"));
    }
}
