package io.zhanggui.examples.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The rules. {@link ArchitectureTest} holds the library against them, {@link BrokenRulesTest} proves that each can fail. */
final class ArchitectureRules {
    private static final String CORE = "io.zhanggui.core..";
    private static final String HR = "io.zhanggui.hr..";
    private static final String FINANCE = "io.zhanggui.finance..";
    private static final String PROCUREMENT = "io.zhanggui.procurement..";
    private static final String INVENTORY = "io.zhanggui.inventory..";
    private static final String TESTKITS = "io.zhanggui.(*).testkit..";

    private ArchitectureRules() {}

    // ------------------------------------------------------------------------------------------------ the star

    static final ArchRule CORE_KNOWS_NO_DOMAIN_MODULE = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HR, FINANCE, PROCUREMENT, INVENTORY)
            .allowEmptyShould(true);

    static final ArchRule HR_STANDS_ON_CORE_ALONE = standsOnCoreAlone(HR, FINANCE, PROCUREMENT, INVENTORY);
    static final ArchRule FINANCE_STANDS_ON_CORE_ALONE = standsOnCoreAlone(FINANCE, HR, PROCUREMENT, INVENTORY);
    static final ArchRule PROCUREMENT_STANDS_ON_CORE_ALONE = standsOnCoreAlone(PROCUREMENT, HR, FINANCE, INVENTORY);
    static final ArchRule INVENTORY_STANDS_ON_CORE_ALONE = standsOnCoreAlone(INVENTORY, HR, FINANCE, PROCUREMENT);

    private static ArchRule standsOnCoreAlone(String module, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("domain modules meet in core only, the host wires the rest")
                .allowEmptyShould(true);
    }

    static final ArchRule LIBRARY_KNOWS_NO_TESTKIT_AND_NO_EXAMPLE = noClasses()
            .that()
            .resideOutsideOfPackage(TESTKITS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TESTKITS, "io.zhanggui.examples..")
            .allowEmptyShould(true);

    static final ArchRule NO_CYCLES_BETWEEN_PACKAGES =
            slices().matching("io.zhanggui.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    /** Which other features each feature of core may use; what is not named here stands below all of them. */
    private static final Map<String, Set<String>> FEATURES_OF_CORE = Map.of(
            "organization", Set.of(),
            "authority", Set.of("organization"),
            "duty", Set.of("organization", "authority"),
            "template", Set.of("organization", "authority", "duty"),
            "approval", Set.of("organization", "authority"),
            "kpi", Set.of(),
            "control", Set.of("kpi"),
            "review", Set.of("organization", "authority", "duty", "template", "approval", "kpi", "control"));

    static final ArchRule FEATURES_OF_CORE_KEEP_THEIR_ORDER = classes()
            .that()
            .resideInAPackage(CORE)
            .and()
            .resideOutsideOfPackage(TESTKITS)
            .should(useNoFeatureAboveTheirs())
            .because("the organisation is what authority, duties and approval speak of, and a review looks at all of them")
            .allowEmptyShould(true);

    private static ArchCondition<JavaClass> useNoFeatureAboveTheirs() {
        return new ArchCondition<>("use no feature of core above theirs") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                String own = featureOf(user);
                user.getDirectDependenciesFromSelf().forEach(dependency -> {
                    String used = featureOf(dependency.getTargetClass());
                    boolean above = FEATURES_OF_CORE.containsKey(used)
                            && !used.equals(own)
                            && !FEATURES_OF_CORE.getOrDefault(own, Set.of()).contains(used);
                    events.add(new SimpleConditionEvent(user, !above, dependency.getDescription()));
                });
            }
        };
    }

    /** The package below {@code io.zhanggui.core}; empty for a class that is not there. */
    private static String featureOf(JavaClass some) {
        String root = "io.zhanggui.core.";
        String name = some.getBaseComponentType().getPackageName();
        return name.startsWith(root) ? name.substring(root.length()).split("\\.")[0] : "";
    }

    // ------------------------------------------------------------------------------------------ what it stands on

    static final ArchRule STANDS_ON_FEW_LIBRARIES = classes()
            .that()
            .resideOutsideOfPackage(TESTKITS)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "io.zhanggui..",
                            "java..",
                            "org.joda.money..",
                            "org.threeten.extra..",
                            "com.google.common..",
                            "de.siegmar.fastcsv..",
                            "jakarta.validation..",
                            "org.slf4j..",
                            "org.jspecify.annotations..",
                            "org.apache.commons.statistics..",
                            "org.apache.commons.numbers..")
                    .or(describe("are primitives", JavaClass::isPrimitive))
                    .or(describe(
                            "are arrays of primitives",
                            c -> c.getBaseComponentType().isPrimitive())))
            .because("the library brings no framework, no database and no JSON mapper into a host")
            .allowEmptyShould(true);

    static final ArchRule NO_FRAMEWORK = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.hibernate..",
                    "jakarta.persistence..",
                    "jakarta.inject..",
                    "jakarta.enterprise..",
                    "jakarta.ws..",
                    "jakarta.servlet..",
                    "javax.persistence..",
                    "javax.inject..",
                    "java.sql..",
                    "javax.sql..",
                    "com.fasterxml.jackson..",
                    "tools.jackson..",
                    "com.google.gson..",
                    "com.google.inject..",
                    "io.quarkus..",
                    "io.micronaut..",
                    "lombok..")
            .allowEmptyShould(true);

    static final ArchRule NO_GUAVA_IN_SIGNATURES = members()
            .that()
            .areDeclaredInClassesThat(describe("are open to callers", ArchitectureRules::isOpenToCallers))
            .and(describe(
                    "are public or protected",
                    (JavaMember m) -> m.getModifiers().contains(JavaModifier.PUBLIC)
                            || m.getModifiers().contains(JavaModifier.PROTECTED)))
            .should(nameNoTypeOf("com.google.common"))
            .because("Guava is inside; a caller sees the collections of the JDK")
            .allowEmptyShould(true);

    private static boolean isOpenToCallers(JavaClass c) {
        return c.getModifiers().contains(JavaModifier.PUBLIC)
                || c.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static ArchCondition<JavaMember> nameNoTypeOf(String root) {
        return new ArchCondition<>("name no type of " + root + " in their signature") {
            @Override
            public void check(JavaMember member, ConditionEvents events) {
                for (JavaClass type : typesOf(member)) {
                    boolean found = type.getPackageName().startsWith(root);
                    events.add(new SimpleConditionEvent(
                            member, !found, member.getDescription() + " names " + type.getName()));
                }
            }
        };
    }

    private static Set<JavaClass> typesOf(JavaMember member) {
        if (member instanceof JavaField field) {
            return field.getType().getAllInvolvedRawTypes();
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        return Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                .flatMap(t -> t.getAllInvolvedRawTypes().stream())
                .collect(Collectors.toSet());
    }

    // --------------------------------------------------------------------------- no clock, no chance, no printing

    /** Testkits race threads and time them; the library never does. */
    static final ArchRule NO_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage(TESTKITS)
            .should()
            .accessTargetWhere(target("reads the clock", ArchitectureRules::readsTheClock))
            .because("dates and instants come in as arguments")
            .allowEmptyShould(true);

    private static boolean readsTheClock(AccessTarget target) {
        String owner = target.getOwner().getName();
        return switch (target.getName()) {
            case "now" -> owner.startsWith("java.time.") || owner.startsWith("org.threeten.extra.");
            case "currentTimeMillis", "nanoTime" -> owner.equals("java.lang.System");
            case "systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds", "tickMinutes" ->
                owner.equals("java.time.Clock");
            case "systemDefault" -> owner.equals("java.time.ZoneId");
            default -> false;
        };
    }

    /** Calls, field accesses and method references alike. */
    private static DescribedPredicate<JavaAccess<?>> target(String description, Predicate<AccessTarget> wrong) {
        return describe(description, access -> wrong.test(access.getTarget()));
    }

    static final ArchRule NO_OLD_DATES = noClasses()
            .should()
            .dependOnClassesThat(HasName.Predicates.nameMatching(
                    "java\\.util\\.(Date|Calendar|GregorianCalendar|TimeZone)|java\\.text\\..*DateFormat"))
            .because("new Date() reads the clock; java.time says what it means")
            .allowEmptyShould(true);

    static final ArchRule NO_CHANCE = noClasses()
            .that()
            .resideOutsideOfPackage(TESTKITS)
            .should()
            .accessTargetWhere(target("draws lots", ArchitectureRules::drawsLots))
            .because("ids and randomness come in as arguments")
            .allowEmptyShould(true);

    private static boolean drawsLots(AccessTarget target) {
        return switch (target.getOwner().getName()) {
            case "java.util.UUID" -> target.getName().equals("randomUUID");
            case "java.lang.Math", "java.lang.StrictMath" -> target.getName().equals("random");
            case "java.util.concurrent.ThreadLocalRandom" -> true;
            case "java.util.Random", "java.util.SplittableRandom", "java.security.SecureRandom" ->
                target instanceof AccessTarget.CodeUnitAccessTarget unit
                        && unit.getName().equals("<init>")
                        && unit.getRawParameterTypes().isEmpty();
            default -> false;
        };
    }

    static final ArchRule NO_PRINTING = noClasses()
            .should()
            .accessTargetWhere(target("prints", ArchitectureRules::prints))
            .because("a library logs through SLF4J")
            .allowEmptyShould(true);

    private static boolean prints(AccessTarget target) {
        return target.getName().equals("printStackTrace")
                || target.getOwner().getName().equals("java.lang.System")
                        && Set.of("out", "err").contains(target.getName());
    }

    static final ArchRule NO_THREADS = noClasses()
            .that()
            .resideOutsideOfPackage(TESTKITS)
            .should()
            .accessTargetWhere(target("starts a thread", ArchitectureRules::startsThread))
            .because("the host brings the threads")
            .allowEmptyShould(true);

    private static boolean startsThread(AccessTarget target) {
        String owner = target.getOwner().getName();
        return owner.equals("java.lang.Thread") && Set.of("<init>", "start").contains(target.getName())
                || owner.matches("java\\.util\\.concurrent\\.(Executors|ForkJoinPool|ThreadPoolExecutor)")
                || owner.equals("java.util.concurrent.CompletableFuture")
                        && target.getName().endsWith("Async")
                || target.getName().equals("parallelStream")
                        && target.getOwner().isAssignableTo(java.util.Collection.class);
    }

    // --------------------------------------------------------------------------------------------- names and nulls

    static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)(\\$.*)?")
            .allowEmptyShould(true);

    static final ArchRule PACKAGES_ARE_FEATURES = noClasses()
            .should()
            .resideInAnyPackage(
                    "..model..",
                    "..service..",
                    "..services..",
                    "..util..",
                    "..utils..",
                    "..helper..",
                    "..helpers..",
                    "..impl..",
                    "..dto..",
                    "..common..")
            .allowEmptyShould(true);

    static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .that()
            .doNotHaveSimpleName("module-info")
            .should(new ArchCondition<>("reside in a package that is @NullMarked") {
                @Override
                public void check(JavaClass c, ConditionEvents events) {
                    boolean marked = c.getPackage()
                            .tryGetPackageInfo()
                            .map(info -> info.isAnnotatedWith(NullMarked.class))
                            .orElse(false);
                    events.add(new SimpleConditionEvent(
                            c, marked, c.getName() + ": " + c.getPackageName() + " has no @NullMarked package-info"));
                }
            })
            .allowEmptyShould(true);
}
