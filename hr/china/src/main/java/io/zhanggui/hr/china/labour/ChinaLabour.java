package io.zhanggui.hr.china.labour;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.rule.Citation;
import io.zhanggui.core.rule.Confidence;
import io.zhanggui.core.rule.MissingRule;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.Rule;
import io.zhanggui.core.rule.RuleBook;
import io.zhanggui.core.rule.RuleKey;
import io.zhanggui.core.rule.RuleLookup;
import io.zhanggui.core.rule.RuleScope;
import io.zhanggui.core.time.Dated;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * Chinese labour law for a place and a day (劳动法): each method looks the rules of one field up; keep what it gives for as
 * many people as there are.
 *
 * <p>A field whose figures a place lacks, a local average wage for example, is refused by its own method alone.
 */
@Beta
public final class ChinaLabour {

    /** Ends the scope of figures that the caller gave, which begins with the place. */
    private static final String GIVEN = "/given";

    private final RuleLookup rules;

    /** The law as the lookup finds it. */
    public ChinaLabour(RuleLookup rules) {
        this.rules = requireNonNull(rules, "rules");
    }

    /** The same with a figure that the caller answers for in place of that of the place. */
    public ChinaLabour with(RuleKey<BigDecimal> key, BigDecimal figure) {
        RuleScope place = rules.scopes().get(0);
        RuleScope given = place.code().endsWith(GIVEN) ? place : RuleScope.of(place.code() + GIVEN);
        Rule<BigDecimal> own = new Rule<>(
                key, given, Dated.from(rules.asOf().date(), figure), "", Citation.of(""), Confidence.COMPANY);
        List<RuleScope> scopes = new ArrayList<>(rules.scopes());
        if (!place.equals(given)) {
            scopes.add(0, given);
        }
        return new ChinaLabour(
                new RuleLookup(rules.book().with(RuleBook.of(List.of(own))), scopes, rules.asOf(), rules.missing()));
    }

    /** The same with an amount of money in place of that of the place: a minimum or an average wage. */
    public ChinaLabour with(RuleKey<BigDecimal> key, Money figure) {
        return with(key, Exact.requireYuan("figure", figure).getAmount());
    }

    /** Averages of working time, and statutory holidays. */
    public WorkTime workTime() {
        return WorkTime.of(rules);
    }

    /** Paid annual leave. */
    public AnnualLeaveRules annualLeave() {
        return AnnualLeaveRules.of(rules);
    }

    /** Pay during illness. */
    public SickPayRules sickPay() {
        return SickPayRules.of(rules);
    }

    /**
     * The medical period.
     *
     * @param totalYears full years of work in a whole life
     * @param unitYears full years with the employer, not more than in all
     */
    public MedicalPeriod medicalPeriod(int totalYears, int unitYears) {
        return MedicalPeriod.of(rules.get(LabourRules.MEDICAL_PERIOD), totalYears, unitYears);
    }

    /** Probation. */
    public ProbationRules probation() {
        return ProbationRules.of(rules);
    }

    /** The least age of employees. */
    public WorkingAgeRules workingAge() {
        return WorkingAgeRules.of(rules);
    }

    /** Economic compensation at the end of a contract. */
    public CompensationRules compensation() {
        return CompensationRules.of(rules);
    }

    /**
     * The months of wage that service gives before any cap, without the figures of a place.
     *
     * @see CompensationRules#months(LengthOfService)
     */
    public BigDecimal compensationMonths(LengthOfService service) {
        return CompensationRules.months(
                rules.get(LabourRules.SEVERANCE_YEAR_MONTHS).value(),
                rules.get(LabourRules.SEVERANCE_PART_YEAR).value(),
                service);
    }

    /**
     * What a compensation leaves to the reader: service before the Labour Contract Law, which has rules of its own and counts
     * here like later service.
     *
     * @param from the first day of service
     * @param path what the finding names
     */
    public Violations serviceFindings(LocalDate from, String path) {
        ResolvedRule<LocalDate> law = rules.get(LabourRules.SEVERANCE_SERVICE_FROM);
        return Violations.builder()
                .addIf(
                        from.isBefore(law.value()),
                        LabourViolation.SERVICE_BEFORE_LAW,
                        path,
                        from,
                        law.value(),
                        law.rule().citation().toString())
                .build();
    }

    /** The same as parts of an explanation; none if all service counts by these rules. */
    public List<Explanation> serviceRemarks(LocalDate from) {
        return serviceFindings(from, "").list().stream()
                .map(each -> Explanation.of(LabourTerm.LEFT_TO_THE_READER, from)
                        .formula(each.rule(), each.arguments().toArray()))
                .toList();
    }

    /** How many hours of overtime a day may have. */
    public OvertimeCaps overtimeCaps() {
        return OvertimeCaps.of(rules);
    }

    /** Deductions from wages for damage. */
    public DamageRules damage() {
        return DamageRules.of(rules);
    }

    /** The minimum wage. */
    public MinimumWageRules minimumWage() {
        return MinimumWageRules.of(rules);
    }

    /** What no agreement takes from an employee. */
    public ProtectionRules protection() {
        return ProtectionRules.of(rules);
    }

    /** The retirement age. */
    public RetirementRules retirement() {
        return RetirementRules.of(rules);
    }

    /**
     * The fund for the employment of the disabled, a cost of the employer.
     *
     * @param disabled how many disabled people are employed, on average
     */
    public DisabilityFund disabilityFund(BigDecimal disabled) {
        return DisabilityFund.of(rules, disabled);
    }

    /** The fee of the trade union, a cost of the employer. */
    public UnionFee unionFee() {
        return UnionFee.of(rules);
    }

    /** The average yearly wage of the place, below which severance pay is free of tax three times over. */
    public ResolvedRule<BigDecimal> averageYear() {
        return rules.get(LabourRules.AVERAGE_YEAR);
    }

    /** The formulas that explain its results, so that a host that stored one by its code finds it again. */
    public static List<Term> formulas() {
        return List.of(LabourTerm.values());
    }

    /** The day, and what is known, for which the rules are looked up. */
    @Override
    public String toString() {
        return "ChinaLabour[" + rules.scopes() + ", " + rules.asOf() + ", "
                + (rules.missing() == MissingRule.REFUSE ? "refusing" : "carrying forward") + "]";
    }
}
