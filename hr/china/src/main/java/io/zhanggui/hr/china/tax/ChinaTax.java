package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.RuleLookup;
import io.zhanggui.core.rule.RuleScope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All calculators of Chinese income tax for one day of payment (个人所得税); {@code ChinaPayroll.tax} makes it.
 *
 * <p>Each method looks its figures up when it is called and throws {@link io.zhanggui.core.rule.RuleNotFoundException} if one
 * is missing on the day; what it gives is shared by all payments of the day, so ask once.
 */
@Beta
public final class ChinaTax {

    private final RuleLookup rules;

    /**
     * The tax of a day.
     *
     * @param rules looks up the figures of the country, for the day of payment
     */
    public ChinaTax(RuleLookup rules) {
        this.rules = requireNonNull(rules, "rules");
    }

    /** The tax on residents' wages (工资薪金累计预扣). */
    public CumulativeWithholding wages() {
        Map<SpecialDeduction, ResolvedRule<BigDecimal>> amounts = new EnumMap<>(SpecialDeduction.class);
        for (SpecialDeduction deduction : SpecialDeduction.values()) {
            rules.find(deduction.amount()).ifPresent(amount -> amounts.put(deduction, amount));
        }
        return new CumulativeWithholding(
                rules.get(TaxRules.TAX_TABLE),
                rules.get(TaxRules.BASIC_DEDUCTION),
                rules.get(TaxRules.TAX_ROUNDING),
                amounts);
    }

    /** Who may have which basic deduction (减除费用方式). */
    public BasicDeductionCheck basicDeduction() {
        return new BasicDeductionCheck(rules);
    }

    /** The amounts of special additional deductions in the months of the year of the day (专项附加扣除标准). */
    public DeductionRules deductions() {
        return new DeductionRules(rules);
    }

    /** The tax on an annual bonus (全年一次性奖金); the rule ends with 2027. */
    public AnnualBonus bonus() {
        return new AnnualBonus(rules.get(TaxRules.BONUS_TABLE), rules.get(TaxRules.TAX_ROUNDING), wages());
    }

    /** Withholding from labour service, authors and royalties, payment by payment (劳务报酬、稿酬、特许权使用费). */
    public OtherIncomeWithholding otherIncome() {
        return new OtherIncomeWithholding(rules);
    }

    /** Withholding from full-time students on an internship (实习学生). */
    public CumulativeLabour interns() {
        return new CumulativeLabour(LabourScheme.STUDENT_INTERN, rules);
    }

    /** Withholding from people who work within an internet platform (平台内从业人员), from 2025-10-01. */
    public CumulativeLabour platform() {
        return new CumulativeLabour(LabourScheme.PLATFORM_WORKER, rules);
    }

    /** The tax on wages and bonuses of non-residents (非居民个人). */
    public NonResident nonResident() {
        return new NonResident(rules);
    }

    /** The tax on severance payments (一次性补偿收入). */
    public SeveranceTaxRule severance() {
        return new SeveranceTaxRule(rules);
    }

    /** What is free of tax up to a limit in a city (免税限额). */
    public TaxFreeLimits taxFree(RuleScope city) {
        return new TaxFreeLimits(of(city));
    }

    /** The tier of a city for the deduction of rent (住房租金档次). */
    public ResolvedRule<RentTier> rentTier(RuleScope city) {
        return of(city).get(TaxRules.RENT_TIER);
    }

    /** The settlement of the year of the day (年度汇算); resolve it for the last day of the year. */
    public AnnualSettlement settlement() {
        return new AnnualSettlement(wages(), otherIncome(), rules);
    }

    private RuleLookup of(RuleScope city) {
        List<RuleScope> scopes = new ArrayList<>(List.of(city));
        scopes.addAll(rules.scopes());
        return new RuleLookup(rules.book(), scopes, rules.asOf(), rules.missing());
    }
}
