package io.zhanggui.hr.china;

import io.zhanggui.core.rule.Confidence;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.Rule;
import io.zhanggui.core.rule.RuleKey;
import io.zhanggui.core.rule.RuleLookup;
import io.zhanggui.core.time.Dated;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.ContributionScheme.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** The insurances and funds of one coverage, looked up for one month. */
final class CoveredSchemes {

    private final Coverage coverage;
    private final RuleLookup rules;
    private final FundTaxLimit taxLimit;

    /**
     * The schemes of a coverage.
     *
     * @param rules looks up the figures of the month of contribution
     * @param tax looks up the figures of the day of payment
     */
    CoveredSchemes(Coverage coverage, RuleLookup rules, RuleLookup tax) {
        this.coverage = coverage;
        this.rules = rules;
        this.taxLimit = new FundTaxLimit(coverage.place(), rules, tax);
    }

    /** The schemes in the order of a payslip. */
    List<ContributionScheme> all() {
        List<ContributionScheme> schemes = new ArrayList<>();
        schemes.add(pension());
        schemes.add(medical());
        schemes.add(unemployment());
        schemes.add(injury());
        if (rules.ifAny(ChinaRules.MATERNITY.employerRate()).isPresent()) {
            schemes.add(fixed(ChinaRules.MATERNITY));
        }
        ContributionScheme fund = housingFund();
        schemes.add(taxLimit.on(fund));
        if (coverage.supplementaryFundRate() != null) {
            Share supplementary = Share.fixed(supplementaryRate(coverage.supplementaryFundRate()), null);
            schemes.add(taxLimit.on(scheme(ChinaRules.SUPPLEMENTARY_FUND, supplementary, supplementary), fund));
        }
        return schemes;
    }

    ContributionScheme pension() {
        return fixed(ChinaRules.PENSION);
    }

    ContributionScheme medical() {
        return fixed(ChinaRules.MEDICAL);
    }

    ContributionScheme unemployment() {
        return fixed(ChinaRules.UNEMPLOYMENT);
    }

    ContributionScheme injury() {
        return scheme(ChinaRules.INJURY, employee(ChinaRules.INJURY), Share.fixed(injuryRate(), null));
    }

    ContributionScheme housingFund() {
        Share fund = chosen(ChinaRules.HOUSING_FUND);
        return scheme(ChinaRules.HOUSING_FUND, fund, fund);
    }

    private ContributionScheme fixed(SchemeKeys keys) {
        return scheme(keys, employee(keys), Share.fixed(rules.get(keys.employerRate()), null));
    }

    private Share employee(SchemeKeys keys) {
        return Share.fixed(rules.get(keys.employeeRate()), orNull(keys.employeeFlat()));
    }

    private Share chosen(SchemeKeys keys) {
        Share share = Share.chosen(rules.get(keys.leastRate()), rules.get(keys.mostRate()));
        return rules.ifAny(keys.rateStep()).map(share::inSteps).orElse(share);
    }

    private ContributionScheme scheme(SchemeKeys keys, Share employee, Share employer) {
        return new ContributionScheme(
                keys.employeeItem(),
                keys.employerItem(),
                orNull(keys.floor()),
                orNull(keys.cap()),
                employee,
                employer,
                rules.get(keys.rounding()));
    }

    private ResolvedRule<BigDecimal> injuryRate() {
        if (coverage.injuryRate() != null) {
            return ownInjuryRate(coverage.injuryRate());
        }
        if (coverage.injuryClass() != null) {
            return rules.get(ChinaRules.INJURY_CLASSES.get(coverage.injuryClass() - 1));
        }
        return rules.ifAny(ChinaRules.INJURY.employerRate())
                .orElseThrow(() -> new IllegalArgumentException("work injury insurance of " + coverage.place()
                        + " depends on the company's trade: choose an injury class. Maybe Coverage.in(place)"
                        + ".injuryClass(1), or .injuryRate(…)?"));
    }

    private ResolvedRule<BigDecimal> ownInjuryRate(BigDecimal rate) {
        ResolvedRule<BigDecimal> least = rules.get(ChinaRules.INJURY_CLASSES.get(0));
        ResolvedRule<BigDecimal> most = rules.get(ChinaRules.INJURY_CLASSES.get(ChinaRules.INJURY_CLASSES.size() - 1));
        requireWithin("injuryRate", rate, least, most);
        return own(ChinaRules.INJURY.employerRate(), rate, most);
    }

    private ResolvedRule<BigDecimal> supplementaryRate(BigDecimal rate) {
        SchemeKeys keys = ChinaRules.SUPPLEMENTARY_FUND;
        ResolvedRule<BigDecimal> least = rules.ifAny(keys.leastRate())
                .orElseThrow(() -> new IllegalArgumentException(coverage.place()
                        + " has no supplementary housing fund. Maybe add its limits with a rule pack?"));
        ResolvedRule<BigDecimal> most = rules.get(keys.mostRate());
        requireWithin("supplementaryFundRate", rate, least, most);
        BigDecimal step = rules.get(keys.rateStep()).value();
        if (rate.remainder(step).signum() != 0) {
            throw new IllegalArgumentException("supplementaryFundRate of " + coverage.place()
                    + " must be a multiple of " + step.toPlainString() + ", but is " + rate.toPlainString());
        }
        return own(keys.employerRate(), rate, most);
    }

    private void requireWithin(
            String name, BigDecimal rate, ResolvedRule<BigDecimal> least, ResolvedRule<BigDecimal> most) {
        if (rate.compareTo(least.value()) < 0 || rate.compareTo(most.value()) > 0) {
            throw new IllegalArgumentException(name + " of " + coverage.place() + " must be "
                    + least.value().toPlainString() + " to " + most.value().toPlainString() + ", but is "
                    + rate.toPlainString());
        }
    }

    /** The company's choice; it is no surer than the limit within which it was made. */
    private ResolvedRule<BigDecimal> own(RuleKey<BigDecimal> key, BigDecimal rate, ResolvedRule<BigDecimal> limit) {
        Rule<BigDecimal> rule = new Rule<>(
                key,
                coverage.place().scope(),
                new Dated<>(LocalDateRange.ALL, null, rate),
                "",
                limit.rule().citation(),
                limit.unverified() ? limit.rule().confidence() : Confidence.COMPANY);
        return new ResolvedRule<>(rule, limit.provisional());
    }

    private @Nullable ResolvedRule<BigDecimal> orNull(RuleKey<BigDecimal> key) {
        return rules.ifAny(key).orElse(null);
    }
}
