package io.zhanggui.examples.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Every library module, testkits among them, against every rule. */
@AnalyzeClasses(
        packages = {
            "io.zhanggui.core",
            "io.zhanggui.hr",
            "io.zhanggui.finance",
            "io.zhanggui.procurement",
            "io.zhanggui.inventory"
        },
        importOptions = ArchitectureTest.OnlyMainCode.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule CORE = ArchitectureRules.CORE_KNOWS_NO_DOMAIN_MODULE;

    @ArchTest
    static final ArchRule HR = ArchitectureRules.HR_STANDS_ON_CORE_ALONE;

    @ArchTest
    static final ArchRule FINANCE = ArchitectureRules.FINANCE_STANDS_ON_CORE_ALONE;

    @ArchTest
    static final ArchRule PROCUREMENT = ArchitectureRules.PROCUREMENT_STANDS_ON_CORE_ALONE;

    @ArchTest
    static final ArchRule INVENTORY = ArchitectureRules.INVENTORY_STANDS_ON_CORE_ALONE;

    @ArchTest
    static final ArchRule TESTKITS = ArchitectureRules.LIBRARY_KNOWS_NO_TESTKIT_AND_NO_EXAMPLE;

    @ArchTest
    static final ArchRule CYCLES = ArchitectureRules.NO_CYCLES_BETWEEN_PACKAGES;

    @ArchTest
    static final ArchRule ORDER = ArchitectureRules.FEATURES_OF_CORE_KEEP_THEIR_ORDER;

    @ArchTest
    static final ArchRule FEW_LIBRARIES = ArchitectureRules.STANDS_ON_FEW_LIBRARIES;

    @ArchTest
    static final ArchRule FRAMEWORKS = ArchitectureRules.NO_FRAMEWORK;

    @ArchTest
    static final ArchRule GUAVA = ArchitectureRules.NO_GUAVA_IN_SIGNATURES;

    @ArchTest
    static final ArchRule CLOCK = ArchitectureRules.NO_CLOCK;

    @ArchTest
    static final ArchRule OLD_DATES = ArchitectureRules.NO_OLD_DATES;

    @ArchTest
    static final ArchRule CHANCE = ArchitectureRules.NO_CHANCE;

    @ArchTest
    static final ArchRule PRINTING = ArchitectureRules.NO_PRINTING;

    @ArchTest
    static final ArchRule THREADS = ArchitectureRules.NO_THREADS;

    @ArchTest
    static final ArchRule CLASS_NAMES = ArchitectureRules.NAMES_SAY_SOMETHING;

    @ArchTest
    static final ArchRule PACKAGE_NAMES = ArchitectureRules.PACKAGES_ARE_FEATURES;

    @ArchTest
    static final ArchRule NULL_MARKED = ArchitectureRules.PACKAGES_ARE_NULL_MARKED;

    /** Leaves out this module's own broken samples. */
    static final class OnlyMainCode implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }
}
