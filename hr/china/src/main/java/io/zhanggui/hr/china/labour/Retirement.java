package io.zhanggui.hr.china.labour;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;

/**
 * When somebody retires (退休年龄与退休时间).
 *
 * @param rules the rules on which it rests
 * @param group whose age it is
 * @param birth the month of birth
 * @param ageMonths the statutory age in months
 * @param statutory the month in which it is reached
 * @param earliest the first month that may be chosen instead (弹性提前退休), never before the old age
 * @param latest the last month that employer and employee may agree on (弹性延迟退休)
 */
@Beta
public record Retirement(
        RetirementRules rules,
        RetirementGroup group,
        YearMonth birth,
        int ageMonths,
        YearMonth statutory,
        YearMonth earliest,
        YearMonth latest) {

    public Retirement {
        requireNonNull(rules, "rules");
        requireNonNull(group, "group");
        requireNonNull(birth, "birth");
        Exact.requireNotNegative("ageMonths", ageMonths);
        requireNonNull(statutory, "statutory");
        requireNonNull(earliest, "earliest");
        requireNonNull(latest, "latest");
    }

    /** The statutory age in years and months. */
    public Period age() {
        return Period.of(ageMonths / 12, ageMonths % 12, 0);
    }

    /** By how many months the age is above that before 2025. */
    public int delayMonths() {
        return ageMonths - steps().value().fromAge() * 12;
    }

    /** Whether somebody is over the retirement age in a month: it was reached in an earlier one. */
    public boolean isOver(YearMonth month) {
        return month.isAfter(statutory);
    }

    /**
     * Whether a month may be chosen to retire in.
     *
     * @param yearsPaid years of contribution to pension insurance by then
     * @param path what the violations name
     */
    public Violations check(YearMonth chosen, BigDecimal yearsPaid, String path) {
        BigDecimal needed = rules.contributionYears(Year.of(chosen.getYear())).orElse(BigDecimal.ZERO);
        return Violations.builder()
                .addIf(chosen.isBefore(earliest), LabourViolation.RETIREMENT_TOO_EARLY, path, chosen, earliest)
                .addIf(chosen.isAfter(latest), LabourViolation.RETIREMENT_TOO_LATE, path, chosen, latest)
                .addIf(
                        yearsPaid.compareTo(needed) < 0,
                        LabourViolation.CONTRIBUTION_YEARS_MISSING,
                        path,
                        yearsPaid,
                        needed)
                .build();
    }

    /** Why it is that month. */
    public Explanation explain() {
        RetirementSteps by = steps().value();
        Explanation age = Explanation.of(LabourTerm.RETIREMENT_AGE, LabourTerm.AGE.with(ageMonths / 12, ageMonths % 12))
                .formula(
                        delayMonths() == 0 ? LabourTerm.AGE_UNCHANGED : LabourTerm.AGE_FORMULA,
                        by.fromAge(),
                        delayMonths(),
                        by.birthMonths(),
                        by.firstBirth(),
                        by.toAge())
                .because(steps());
        Explanation window = Explanation.of(LabourTerm.RETIREMENT_WINDOW, LabourTerm.FROM_TO.with(earliest, latest))
                .because(rules.windowYears());
        Explanation why = Explanation.of(LabourTerm.RETIREMENT_MONTH, statutory)
                .formula(LabourTerm.RETIREMENT_MONTH_FORMULA, birth, ageMonths / 12, ageMonths % 12)
                .with(age, window);
        return rules.contributionYears(Year.of(statutory.getYear()))
                .map(years -> why.with(
                        Explanation.of(LabourTerm.CONTRIBUTION_YEARS, years).because(rules.contributionYears())))
                .orElse(why);
    }

    private ResolvedRule<RetirementSteps> steps() {
        return requireNonNull(rules.steps().get(group), "steps");
    }
}
