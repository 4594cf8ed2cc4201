package io.zhanggui.hr.china.labour;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.RuleLookup;
import java.math.BigDecimal;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of retirement (法定退休年龄), looked up once: the statutory age by group and month of birth, the window around it
 * that people may choose, and the years of contribution that a pension takes.
 *
 * <p>Source: 国务院关于渐进式延迟法定退休年龄的办法, from 2025-01-01.
 *
 * @param steps how the age of each group rises
 * @param windowYears years before and after the statutory month within which people may choose
 * @param contributionYears the years of contribution that a pension takes, by the year of retirement
 */
@Beta
public record RetirementRules(
        Map<RetirementGroup, ResolvedRule<RetirementSteps>> steps,
        ResolvedRule<BigDecimal> windowYears,
        ResolvedRule<Tiers> contributionYears) {

    public RetirementRules {
        steps = Collections.unmodifiableMap(new EnumMap<>(steps));
        Exact.requirePositive("windowYears", windowYears);
        requireNonNull(contributionYears, "contributionYears");
        if (steps.size() != RetirementGroup.values().length) {
            throw new IllegalArgumentException("every group needs steps, but there are those of " + steps.keySet());
        }
    }

    /**
     * The rules of a day.
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing; the rules begin with 2025
     */
    public static RetirementRules of(RuleLookup rules) {
        Map<RetirementGroup, ResolvedRule<RetirementSteps>> steps = new EnumMap<>(RetirementGroup.class);
        for (RetirementGroup group : RetirementGroup.values()) {
            steps.put(group, rules.get(group.steps()));
        }
        return new RetirementRules(
                steps,
                rules.get(LabourRules.RETIREMENT_WINDOW_YEARS),
                rules.get(LabourRules.RETIREMENT_CONTRIBUTION_YEARS));
    }

    /** The age and month of retirement of those born in a month; born before the first step, the old age stays. */
    public Retirement of(RetirementGroup group, YearMonth birth) {
        ResolvedRule<RetirementSteps> rule = requireNonNull(steps.get(requireNonNull(group, "group")), "steps");
        int old = rule.value().fromAge() * 12;
        int age = old + rule.value().delay(birth);
        YearMonth statutory = birth.plusMonths(age);
        int window = windowYears.value().intValueExact();
        YearMonth early = statutory.minusYears(window);
        YearMonth oldMonth = birth.plusMonths(old);
        return new Retirement(
                this,
                group,
                birth,
                age,
                statutory,
                early.isBefore(oldMonth) ? oldMonth : early,
                statutory.plusYears(window));
    }

    /** The years of contribution that a pension takes for whoever retires in a year; empty before the rule. */
    public Optional<BigDecimal> contributionYears(Year year) {
        return contributionYears.value().at(BigDecimal.valueOf(year.getValue()));
    }
}
