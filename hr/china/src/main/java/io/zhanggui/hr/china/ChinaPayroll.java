package io.zhanggui.hr.china;

import io.zhanggui.core.Beta;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.MissingRule;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.RuleBook;
import io.zhanggui.core.rule.RuleKey;
import io.zhanggui.core.rule.RuleLookup;
import io.zhanggui.core.rule.RuleScope;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.attendance.AttendanceRules;
import io.zhanggui.hr.attendance.Proration;
import io.zhanggui.hr.china.labour.ChinaLabour;
import io.zhanggui.hr.china.labour.LabourRules;
import io.zhanggui.hr.china.tax.AnnualBonus;
import io.zhanggui.hr.china.tax.ChinaTax;
import io.zhanggui.hr.china.tax.CumulativeWithholding;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.ContributionScheme.Share;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayrollRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The Chinese rules of pay, to be resolved for a city and a month.
 *
 * <p>Rules that have expired are refused, unless {@link #carryForward()} asks to use them as provisional ones.
 */
public final class ChinaPayroll {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final RuleScope CHINA = RuleScope.of("CN");

    private static final class Shipped {
        static final ChinaPayroll RULES = new ChinaPayroll(ChinaRules.shipped(), MissingRule.REFUSE);
    }

    private final RuleBook book;
    private final MissingRule missing;

    private ChinaPayroll(RuleBook book, MissingRule missing) {
        this.book = book;
        this.missing = missing;
    }

    /** The rules that come with the library. */
    public static ChinaPayroll rules() {
        return Shipped.RULES;
    }

    /** These rules with a host's own: other cities, later figures, or other figures in place of these. */
    public ChinaPayroll with(RuleBook own) {
        return new ChinaPayroll(book.with(own), missing);
    }

    /** The same rules, but an expired figure is used until a new one is published, and marked provisional. */
    public ChinaPayroll carryForward() {
        return new ChinaPayroll(book, MissingRule.CARRY_FORWARD);
    }

    /** All figures with their sources; {@link RuleBook#unverified()} lists those that nobody has checked. */
    public RuleBook book() {
        return book;
    }

    /**
     * The rules of a city for the dates of a payslip, looked up once for a whole run: insurance and fund by the
     * contribution month, tax by the day of payment.
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing
     */
    public PayrollRules resolve(Place place, PayDates dates, Knowledge knowledge) {
        RuleLookup insurance =
                lookup(place.scope(), new AsOf(dates.contribution().atDay(1), knowledge));
        List<ContributionScheme> schemes = new ArrayList<>();
        ChinaRules.SCHEMES.forEach(keys -> schemes.add(scheme(insurance, keys)));
        CumulativeWithholding withholding = withholding(dates.payment(), knowledge);
        return PayrollRules.of(dates, CNY, schemes, withholding, withholding.rules());
    }

    /**
     * The tax on wages by the cumulative method for payments of a day, looked up once.
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing
     */
    public CumulativeWithholding withholding(LocalDate payment, Knowledge knowledge) {
        return tax(payment, knowledge).wages();
    }

    /** All calculators of income tax for payments of a day; keep it for a run. */
    @Beta
    public ChinaTax tax(LocalDate payment, Knowledge knowledge) {
        return new ChinaTax(lookup(CHINA, new AsOf(payment, knowledge)));
    }

    /**
     * The tax on an annual bonus paid on a day, looked up once.
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing; the rule ends with 2027
     */
    public AnnualBonus annualBonus(LocalDate payment, Knowledge knowledge) {
        return tax(payment, knowledge).bonus();
    }

    /**
     * The rules of attendance for work of a month, looked up once.
     *
     * @param proration how the company pays for part of a month; no law says it
     * @param rounding how the company rounds lines of overtime and absence
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing
     */
    public AttendanceRules attendance(
            Place place, YearMonth work, Knowledge knowledge, Proration proration, Rounding rounding) {
        RuleLookup labour = lookup(place.scope(), new AsOf(work.atDay(1), knowledge));
        return new AttendanceRules(
                labour.get(LabourRules.PAID_DAYS),
                labour.get(LabourRules.HOURS_PER_DAY),
                labour.get(LabourRules.OVERTIME_WORKDAY),
                labour.get(LabourRules.OVERTIME_REST_DAY),
                labour.get(LabourRules.OVERTIME_HOLIDAY),
                labour.get(LabourRules.OVERTIME_LIMIT),
                proration,
                rounding);
    }

    /**
     * Labour law of a city on a day: leave, illness, probation, the end of a contract, retirement, minimum wage. Each field
     * looks its own figures up, and refuses alone what the city lacks.
     */
    public ChinaLabour labour(Place place, LocalDate on, Knowledge knowledge) {
        return new ChinaLabour(lookup(place.scope(), new AsOf(on, knowledge)));
    }

    /**
     * The least and the greatest base of insurances that follow from an average monthly wage (60%、300%), for a city
     * that has not published its own; published figures come first.
     *
     * @param average the average wage of the year before
     * @param rounding how the place rounds: some to the yuan, some to the cent
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing
     */
    public ContributionLimits contributionLimits(Money average, LocalDate on, Knowledge knowledge, Rounding rounding) {
        RuleLookup insurance = lookup(CHINA, new AsOf(on, knowledge));
        return new ContributionLimits(
                share(average, insurance.get(ChinaRules.FLOOR_SHARE), rounding),
                share(average, insurance.get(ChinaRules.CAP_SHARE), rounding));
    }

    private static Money share(Money average, ResolvedRule<BigDecimal> share, Rounding rounding) {
        return rounding.round(average.getCurrencyUnit(), average.getAmount().multiply(share.value()));
    }

    private RuleLookup lookup(RuleScope place, AsOf asOf) {
        List<RuleScope> scopes = place.equals(CHINA) ? List.of(CHINA) : List.of(place, CHINA);
        return new RuleLookup(book, scopes, asOf, missing);
    }

    private static ContributionScheme scheme(RuleLookup insurance, ChinaRules.SchemeKeys keys) {
        Share employee;
        Share employer;
        if (keys.rateIsChosen()) {
            employee = Share.chosen(insurance.get(keys.leastRate()), insurance.get(keys.mostRate()));
            employer = employee;
        } else {
            employee = Share.fixed(insurance.get(keys.employeeRate()), optional(insurance, keys.employeeFlat()));
            employer = Share.fixed(insurance.get(keys.employerRate()), null);
        }
        return new ContributionScheme(
                keys.employeeItem(),
                keys.employerItem(),
                optional(insurance, keys.floor()),
                optional(insurance, keys.cap()),
                employee,
                employer,
                insurance.get(keys.rounding()));
    }

    private static @Nullable ResolvedRule<BigDecimal> optional(RuleLookup insurance, RuleKey<BigDecimal> key) {
        return insurance.ifAny(key).orElse(null);
    }
}
