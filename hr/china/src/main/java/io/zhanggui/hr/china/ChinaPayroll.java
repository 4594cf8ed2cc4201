package io.zhanggui.hr.china;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import io.zhanggui.core.Beta;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.MissingRule;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.Rule;
import io.zhanggui.core.rule.RuleBook;
import io.zhanggui.core.rule.RuleLookup;
import io.zhanggui.core.rule.RuleNotFoundException;
import io.zhanggui.core.rule.RuleScope;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.attendance.AttendanceRules;
import io.zhanggui.hr.attendance.Proration;
import io.zhanggui.hr.china.labour.ChinaLabour;
import io.zhanggui.hr.china.labour.LabourRules;
import io.zhanggui.hr.china.tax.AnnualBonus;
import io.zhanggui.hr.china.tax.ChinaTax;
import io.zhanggui.hr.china.tax.CumulativeWithholding;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.WithholdingTax;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

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
     * Every figure that nobody has checked against its source, or on which sources disagree; {@link RuleBook#table} shows
     * them to people.
     */
    public List<Rule<?>> unverified() {
        return book.unverified();
    }

    /**
     * The rules of the usual insurance of a city; see {@link #resolve(Coverage, PayDates, Knowledge)}.
     *
     * @throws IllegalArgumentException if the city is unknown, or a class of work injury insurance must be chosen
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing
     */
    public PayrollRules resolve(Place place, PayDates dates, Knowledge knowledge) {
        return resolve(Coverage.in(place), dates, knowledge);
    }

    /**
     * The rules of a coverage for the dates of a payslip, looked up once for a whole run: insurance and fund by the
     * contribution month, tax by the day of payment. The figures of a variant come before those of the city, those of
     * the city before its province's, and China's come last.
     *
     * @throws IllegalArgumentException if the city or a variant is unknown, a rate is outside the limits of the city, or a
     *     class of work injury insurance must be chosen
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing
     */
    public PayrollRules resolve(Coverage coverage, PayDates dates, Knowledge knowledge) {
        requireKnown(coverage);
        RuleLookup insurance =
                lookup(coverage.scopes(), new AsOf(dates.contribution().atDay(1), knowledge));
        RuleLookup payment = lookup(coverage.scopes(), new AsOf(dates.payment(), knowledge));
        CumulativeWithholding withholding = withholding(dates.payment(), knowledge);
        return PayrollRules.of(
                        dates,
                        CNY,
                        new CoveredSchemes(coverage, insurance, payment).all(),
                        withholding,
                        withholding.rules())
                .at(coverage.place().code());
    }

    /**
     * The rules of non-residents' wages, insured like everybody (非居民个人): each month is taxed alone. Their payslips and those
     * of residents go into one run.
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing
     */
    @Beta
    public PayrollRules nonResidents(Coverage coverage, PayDates dates, Knowledge knowledge) {
        return resolve(coverage, dates, knowledge)
                .taxedBy(tax(dates.payment(), knowledge).nonResident());
    }

    /**
     * The rules of student interns, who are not insured and whose pay is labour income (实习学生).
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing
     */
    @Beta
    public PayrollRules interns(PayDates dates, Knowledge knowledge) {
        return uninsured(dates, tax(dates.payment(), knowledge).interns());
    }

    /**
     * The rules of people who work within an internet platform, who are not insured and whose pay is labour income
     * (平台内从业人员).
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing, as before 2025-10-01
     */
    @Beta
    public PayrollRules platformWorkers(PayDates dates, Knowledge knowledge) {
        return uninsured(dates, tax(dates.payment(), knowledge).platform());
    }

    /**
     * The rules of people who are retired and work on (退休返聘人员): taxed like employees, without pension, medical and
     * unemployment insurance and without a housing fund; work injury insurance once a rule demands it for the month.
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing
     */
    @Beta
    public PayrollRules retirees(Coverage coverage, PayDates dates, Knowledge knowledge) {
        PayrollRules all = resolve(coverage, dates, knowledge);
        AsOf month = new AsOf(dates.contribution().atDay(1), knowledge);
        boolean injury = lookup(coverage.scopes(), month)
                .find(LabourRules.OVER_AGE_INJURY)
                .filter(owed -> owed.value().signum() > 0)
                .isPresent();
        List<ContributionScheme> schemes = all.schemes().stream()
                .filter(scheme -> injury && scheme.employerItem() == ChinaPayItem.INJURY_EMPLOYER)
                .toList();
        return PayrollRules.of(dates, CNY, schemes, all.tax(), all.taxRules()).at(all.place());
    }

    private static PayrollRules uninsured(PayDates dates, WithholdingTax tax) {
        return PayrollRules.of(dates, CNY, List.of(), tax, tax.rules());
    }

    /** Whether the rules know a place, for hosts that read places from files. */
    @Beta
    public Violations check(Place place) {
        return check(Coverage.in(place));
    }

    /** Whether the rules know the place of a coverage and its variants. */
    @Beta
    public Violations check(Coverage coverage) {
        Set<String> known = known();
        String place = coverage.place().code();
        if (!known.contains(place)) {
            return Violations.of(Violation.of(ChinaViolation.PLACE_UNKNOWN, "place", place, places(known))
                    .rejecting(place));
        }
        Violations.Builder found = Violations.builder();
        for (RuleScope variant : coverage.variantScopes()) {
            found.addIf(
                    !known.contains(variant.code()), ChinaViolation.VARIANT_UNKNOWN, "variants", place, variant.code());
        }
        return found.build();
    }

    /**
     * The same, and whether the rules have every figure for the dates of a payslip; the first that lacks is named.
     *
     * @throws IllegalArgumentException if a rate is outside the limits of the city, or a class of work injury insurance must be
     *     chosen
     */
    @Beta
    public Violations check(Coverage coverage, PayDates dates, Knowledge knowledge) {
        Violations found = check(coverage);
        if (!found.isEmpty()) {
            return found;
        }
        try {
            resolve(coverage, dates, knowledge);
            return found;
        } catch (RuleNotFoundException e) {
            return Violations.of(Violation.of(
                    ChinaViolation.RULE_MISSING,
                    "place",
                    e.scope().code(),
                    e.key().code(),
                    e.asOf().date()));
        }
    }

    private void requireKnown(Coverage coverage) {
        Set<String> known = known();
        String place = coverage.place().code();
        if (!known.contains(place)) {
            throw new IllegalArgumentException("no rules of " + place + ". Maybe one of " + places(known)
                    + ", or add it with a rule pack of your own?");
        }
        for (RuleScope variant : coverage.variantScopes()) {
            if (!known.contains(variant.code())) {
                known.removeIf(code -> !code.startsWith(place + "/"));
                throw new IllegalArgumentException("no rules of " + variant + ". Maybe "
                        + (known.isEmpty() ? place + " without it" : "one of " + String.join(", ", known)) + "?");
            }
        }
    }

    private Set<String> known() {
        return book.rules().stream()
                .map(rule -> rule.scope().code())
                .filter(code -> code.startsWith("CN-"))
                .collect(toCollection(TreeSet::new));
    }

    private static String places(Set<String> known) {
        return known.stream().filter(code -> !code.contains("/")).collect(joining(", "));
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
        return new ChinaTax(lookup(List.of(CHINA), new AsOf(payment, knowledge)));
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
     * @throws IllegalArgumentException if the city is unknown
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing
     */
    public AttendanceRules attendance(
            Place place, YearMonth work, Knowledge knowledge, Proration proration, Rounding rounding) {
        requireKnown(Coverage.in(place));
        RuleLookup labour = lookup(place.scopes(), new AsOf(work.atDay(1), knowledge));
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

    /** Labour law of all China on a day, without the figures of a city. */
    @Beta
    public ChinaLabour labour(LocalDate on, Knowledge knowledge) {
        return new ChinaLabour(lookup(List.of(CHINA), new AsOf(on, knowledge)));
    }

    /**
     * Labour law of a city on a day: leave, illness, probation, the end of a contract, retirement, minimum wage. Each field
     * looks its own figures up, and refuses alone what the city lacks.
     *
     * @throws IllegalArgumentException if the city is unknown
     */
    public ChinaLabour labour(Place place, LocalDate on, Knowledge knowledge) {
        requireKnown(Coverage.in(place));
        return new ChinaLabour(lookup(place.scopes(), new AsOf(on, knowledge)));
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
        RuleLookup insurance = lookup(List.of(CHINA), new AsOf(on, knowledge));
        return new ContributionLimits(
                share(average, insurance.get(ChinaRules.FLOOR_SHARE), rounding),
                share(average, insurance.get(ChinaRules.CAP_SHARE), rounding));
    }

    private static Money share(Money average, ResolvedRule<BigDecimal> share, Rounding rounding) {
        return rounding.round(average.getCurrencyUnit(), average.getAmount().multiply(share.value()));
    }

    private RuleLookup lookup(List<RuleScope> scopes, AsOf asOf) {
        return new RuleLookup(book, scopes, asOf, missing);
    }
}
