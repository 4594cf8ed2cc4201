package io.zhanggui.hr.china.labour;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.RuleLookup;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What no agreement takes from an employee (强制性保护), looked up once; a figure is 1 where the law says so on the day, else
 * 0 or missing.
 *
 * <p>Source: 法释〔2025〕12号 article 19; 人社部令第56号.
 *
 * @param waiverVoid whether an agreement not to pay social insurance is void
 * @param overAgeMinimumWage whether the minimum wage holds over the retirement age
 * @param overAgeInjury whether injury insurance is owed over the retirement age
 */
@Beta
public record ProtectionRules(
        @Nullable ResolvedRule<BigDecimal> waiverVoid,
        @Nullable ResolvedRule<BigDecimal> overAgeMinimumWage,
        @Nullable ResolvedRule<BigDecimal> overAgeInjury) {

    /** The rules of a day; those that begin later are left out. */
    public static ProtectionRules of(RuleLookup rules) {
        return new ProtectionRules(
                rules.find(LabourRules.INSURANCE_WAIVER_VOID).orElse(null),
                rules.find(LabourRules.OVER_AGE_MINIMUM_WAGE).orElse(null),
                rules.find(LabourRules.OVER_AGE_INJURY).orElse(null));
    }

    /** Tells that a waiver of social insurance binds nobody, and that the employee may leave with compensation. */
    public Violations waivedInsurance(String path) {
        return Violations.builder()
                .addIf(holds(waiverVoid), LabourViolation.INSURANCE_WAIVER_VOID, path)
                .build();
    }

    /** Whether the minimum wage holds for somebody in a month: always up to the retirement age. */
    public boolean minimumWageHolds(Retirement retirement, YearMonth month) {
        return !requireNonNull(retirement, "retirement").isOver(month) || holds(overAgeMinimumWage);
    }

    /** Tells of somebody over the retirement age for whom injury insurance is owed and not paid. */
    public Violations injuryInsurance(Retirement retirement, YearMonth month, boolean insured, String path) {
        return Violations.builder()
                .addIf(
                        !insured && retirement.isOver(month) && holds(overAgeInjury),
                        LabourViolation.OVER_AGE_WITHOUT_INJURY_INSURANCE,
                        path,
                        month)
                .build();
    }

    private static boolean holds(@Nullable ResolvedRule<BigDecimal> rule) {
        return rule != null && rule.value().signum() > 0;
    }
}
