package io.zhanggui.hr.china.labour;

import io.zhanggui.core.Beta;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.RuleLookup;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How old employees are at least, and up to which age they are protected as minors (最低就业年龄、未成年工).
 *
 * <p>Source: 劳动法 articles 15 and 58.
 *
 * @param minimum the least age in years
 * @param adult the age in years from which an employee is no minor
 */
@Beta
public record WorkingAgeRules(ResolvedRule<BigDecimal> minimum, ResolvedRule<BigDecimal> adult) {

    public WorkingAgeRules {
        Exact.requirePositive("minimum", minimum);
        Exact.requirePositive("adult", adult);
    }

    /**
     * The rules of a day.
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing
     */
    public static WorkingAgeRules of(RuleLookup rules) {
        return new WorkingAgeRules(rules.get(LabourRules.MINIMUM_AGE), rules.get(LabourRules.ADULT_AGE));
    }

    /** Refuses whoever is too young to work. */
    public Violations check(LocalDate birth, LocalDate on, String path) {
        return Violations.builder()
                .addIf(isYounger(birth, on, minimum), LabourViolation.TOO_YOUNG, path, minimum.value())
                .build();
    }

    /** Tells of a minor, who may work but is protected. */
    public Violations findings(LocalDate birth, LocalDate on, String path) {
        return Violations.builder()
                .addIf(isMinor(birth, on), LabourViolation.MINOR_WORKER, path, minimum.value(), adult.value())
                .build();
    }

    /** Whether somebody is old enough to work and not of age yet (未成年工). */
    public boolean isMinor(LocalDate birth, LocalDate on) {
        return !isYounger(birth, on, minimum) && isYounger(birth, on, adult);
    }

    private static boolean isYounger(LocalDate birth, LocalDate on, ResolvedRule<BigDecimal> age) {
        return on.isBefore(birth.plusYears(age.value().intValueExact()));
    }
}
