package io.zhanggui.examples.cases;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What an adapter must not do. Everything beside the runner's own classes counts as an adapter, whatever its name. */
final class AdapterRules {

    static final int LINES = 25;

    private static final Set<String> RUNNER = Set.of(
            "CaseFile",
            "CaseFileException",
            "CaseInput",
            "CaseRunner",
            "Cases",
            "Comparison",
            "Fit",
            "PayRules",
            "PlainArithmetic",
            "WorkedCase");

    /** Which methods of an owner are banned; of two rows for one owner each must allow. */
    private record Ban(Pattern owner, Pattern methods) {

        static Ban of(String owner, String methods) {
            return new Ban(Pattern.compile(owner), Pattern.compile(methods));
        }

        static Ban allBut(String owner, String methods) {
            return of(owner, "(?!(" + methods + ")$).*");
        }

        boolean bans(JavaAccess<?> access) {
            return owner.matcher(access.getTargetOwner().getName()).matches()
                    && methods.matcher(access.getName()).matches();
        }
    }

    private static final List<Ban> BANS = List.of(
            Ban.allBut(
                    "java\\.math\\.Big(Decimal|Integer)",
                    "<init>|valueOf|compareTo|equals|hashCode|toString|toPlainString|signum"
                            + "|(int|long)ValueExact|(int|long|double)Value|ZERO|ONE|TEN"),
            Ban.allBut(
                    "org\\.joda\\.money\\.(Money|BigMoney)(Provider)?",
                    "of|ofMinor|parse|zero|toMoney|toBigMoney|getAmount|getAmountMinorLong|getCurrencyUnit"
                            + "|compareTo|equals|hashCode|toString|is[A-Z].*"),
            Ban.allBut(
                    "java\\.lang\\.(Integer|Long|Short|Byte|Double|Float)",
                    "valueOf|parse[A-Z].*|toString|[a-z]+Value|compare|compareTo|equals|isNaN|isFinite|NaN"),
            Ban.of("java\\.lang\\.(Strict)?Math", ".*"),
            Ban.of("com\\.google\\.common\\.math\\..*|org\\.apache\\.commons\\..*", ".*"),
            Ban.of("java\\.util\\.concurrent\\.atomic\\..*|java\\.util\\.\\w+SummaryStatistics", ".*"),
            Ban.of("java\\.util\\.stream\\.\\w*Stream", "sum|average|reduce|summaryStatistics|min|max"),
            Ban.of(
                    "java\\.util\\.stream\\.Collectors",
                    "summing.*|averaging.*|summarizing.*|reducing|counting|minBy|maxBy"),
            Ban.of("java\\.time\\..*", "plus.*|minus.*|until|between|multipliedBy|dividedBy|negated"),
            Ban.of("io\\.zhanggui\\.core\\.money\\.Rounding", "round|divide"),
            Ban.of("io\\.zhanggui\\.core\\.quantity\\..*", "plus|minus|multipliedBy|dividedBy|negated|abs"));

    static final ArchRule NO_ARITHMETIC_CALLS = classes()
            .that(are("adapters", AdapterRules::isAdapter))
            .should(new ArchCondition<JavaClass>("call no arithmetic") {
                @Override
                public void check(JavaClass adapter, ConditionEvents events) {
                    adapter.getAccessesFromSelf().stream()
                            .filter(access -> BANS.stream().anyMatch(ban -> ban.bans(access)))
                            .forEach(access ->
                                    events.add(SimpleConditionEvent.violated(adapter, access.getDescription())));
                }
            });

    static final ArchRule NO_ARITHMETIC_OPCODES = classes()
            .that(are("adapters", AdapterRules::isAdapter))
            .should(new ArchCondition<JavaClass>("hold no arithmetic") {
                @Override
                public void check(JavaClass adapter, ConditionEvents events) {
                    ClassFile.of(adapter)
                            .methods()
                            .forEach(method -> method.arithmetic()
                                    .forEach(found -> events.add(SimpleConditionEvent.violated(
                                            adapter, adapter.getName() + "." + method.name() + " holds " + found))));
                }
            });

    static final ArchRule SHORT = classes()
            .that(are("adapters", AdapterRules::isAdapter))
            .should(new ArchCondition<JavaClass>("have methods of at most " + LINES + " lines") {
                @Override
                public void check(JavaClass adapter, ConditionEvents events) {
                    ClassFile.of(adapter).methods().stream()
                            .filter(method -> method.lines() > LINES)
                            .forEach(method -> events.add(SimpleConditionEvent.violated(
                                    adapter,
                                    adapter.getName() + "." + method.name() + " has " + method.lines() + " lines")));
                }
            });

    /** Plain arithmetic is for the operations that are nothing else. */
    static final ArchRule PLAIN_ARITHMETIC_STAYS_PLAIN = classes()
            .that()
            .haveSimpleName("PlainArithmetic")
            .should()
            .onlyBeAccessed()
            .byClassesThat(are(
                    "the plain ones",
                    type -> type.getSimpleName().equals("PlainOperations")
                            || type.getSimpleName().equals("PlainArithmetic")));

    private AdapterRules() {}

    private static boolean isAdapter(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return !RUNNER.contains(outermost.getSimpleName())
                && !outermost.getSimpleName().equals("package-info");
    }

    private static DescribedPredicate<JavaClass> are(String what, java.util.function.Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(what, predicate);
    }
}
