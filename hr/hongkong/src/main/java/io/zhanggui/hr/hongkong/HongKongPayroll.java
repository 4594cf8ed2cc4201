package io.zhanggui.hr.hongkong;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.Citation;
import io.zhanggui.core.rule.Confidence;
import io.zhanggui.core.rule.MissingRule;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.Rule;
import io.zhanggui.core.rule.RuleBook;
import io.zhanggui.core.rule.RuleKey;
import io.zhanggui.core.rule.RuleLookup;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Dated;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayrollRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * The rules of pay in Hong Kong, to be resolved for a wage period: mandatory provident fund (强积金), and no tax withheld.
 *
 * <p>Rules that have expired are refused, unless {@link #carryForward()} asks to use them as provisional ones.
 */
@Beta
public final class HongKongPayroll {

    private static final CurrencyUnit HKD = CurrencyUnit.of("HKD");
    private static final RuleKey<Rounding> ROUNDING = RuleKey.ofRounding("company.mpf.rounding");
    private static final RuleKey<BigDecimal> MINIMUM_OF_PERIOD = RuleKey.ofAmount("hk.mpf.minimum-income-period");
    private static final RuleKey<BigDecimal> MAXIMUM_OF_PERIOD = RuleKey.ofAmount("hk.mpf.maximum-income-period");

    private static final class Shipped {
        static final RuleBook BOOK = HongKongRules.shipped();
    }

    private final RuleBook book;
    private final MissingRule missing;
    private final Rounding rounding;

    private HongKongPayroll(RuleBook book, MissingRule missing, Rounding rounding) {
        this.book = book;
        this.missing = missing;
        this.rounding = requireNonNull(rounding, "rounding");
    }

    /**
     * The rules that come with the library.
     *
     * @param rounding how the company rounds each side's contribution; no source here says it
     */
    public static HongKongPayroll rules(Rounding rounding) {
        return new HongKongPayroll(Shipped.BOOK, MissingRule.REFUSE, rounding);
    }

    /** These rules with a host's own: later figures, or other figures in place of these. */
    public HongKongPayroll with(RuleBook own) {
        return new HongKongPayroll(book.with(own), missing, rounding);
    }

    /** The same rules, but an expired figure is used until a new one is published, and marked provisional. */
    public HongKongPayroll carryForward() {
        return new HongKongPayroll(book, MissingRule.CARRY_FORWARD, rounding);
    }

    /** All figures with their sources; {@link RuleBook#unverified()} lists those that nobody has checked. */
    public RuleBook book() {
        return book;
    }

    /**
     * The rules for wages of a whole month, the contribution month of the dates.
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing
     */
    public PayrollRules resolve(PayDates dates, Knowledge knowledge) {
        return resolve(WagePeriod.month(dates.contribution()), dates, knowledge);
    }

    /**
     * The rules for wages of another period; its limits go by its days.
     *
     * @throws IllegalArgumentException if the period does not end in the contribution month
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing
     */
    public PayrollRules resolve(WagePeriod period, PayDates dates, Knowledge knowledge) {
        if (!period.month().equals(dates.contribution())) {
            throw new IllegalArgumentException("wage period " + period + " does not end in " + dates.contribution());
        }
        return PayrollRules.of(dates, HKD, List.of(scheme(period, knowledge)), new NoWithholding(), List.of())
                .at(HongKongRules.HONG_KONG.code());
    }

    /**
     * The contributions on the relevant income of one wage period, of an employee who owes them.
     *
     * @param relevantIncome all that is paid for the period and counts, HKD, not negative
     * @throws IllegalArgumentException if the income is negative or not in HKD
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing
     */
    public MpfContribution contribution(WagePeriod period, Money relevantIncome, Knowledge knowledge) {
        if (!relevantIncome.getCurrencyUnit().equals(HKD)) {
            throw new IllegalArgumentException(
                    "relevantIncome must be in HKD, but is in " + relevantIncome.getCurrencyUnit());
        }
        if (relevantIncome.isNegative()) {
            throw new IllegalArgumentException("relevantIncome of " + period + " is negative");
        }
        return new MpfContribution(period, scheme(period, knowledge).contribute(relevantIncome));
    }

    /**
     * When a new employee begins to contribute.
     *
     * @param hired the first day of the employment
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing
     */
    public MpfEnrolment enrolment(LocalDate hired, Knowledge knowledge) {
        RuleLookup figures = lookup(hired, knowledge);
        return new MpfEnrolment(
                hired,
                figures.get(HongKongRules.COVERED_AFTER_DAYS),
                figures.get(HongKongRules.EMPLOYEE_FREE_DAYS),
                figures.get(HongKongRules.FIRST_PAYMENT_DAY));
    }

    /**
     * What contributions offset of severance and long service payment, for employments that end on a day.
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if the figure is missing, as for days before offsetting ended
     */
    public MpfOffset offset(LocalDate end, Knowledge knowledge) {
        return new MpfOffset(lookup(end, knowledge).get(HongKongRules.OFFSETTING_ENDED));
    }

    private ContributionScheme scheme(WagePeriod period, Knowledge knowledge) {
        RuleLookup figures = lookup(period.first(), knowledge);
        ResolvedRule<BigDecimal> least = period.isMonth()
                ? figures.get(HongKongRules.MINIMUM_MONTH)
                : ofDays(MINIMUM_OF_PERIOD, figures.get(HongKongRules.MINIMUM_DAY), period);
        ResolvedRule<BigDecimal> most = period.isMonth()
                ? figures.get(HongKongRules.MAXIMUM_MONTH)
                : ofDays(MAXIMUM_OF_PERIOD, figures.get(HongKongRules.MAXIMUM_DAY), period);
        return new ContributionScheme(
                HongKongPayItem.MPF_EMPLOYEE,
                HongKongPayItem.MPF_EMPLOYER,
                null,
                most,
                ContributionScheme.Share.fixed(figures.get(HongKongRules.EMPLOYEE_RATE), null)
                        .exemptBelow(least),
                ContributionScheme.Share.fixed(figures.get(HongKongRules.EMPLOYER_RATE), null),
                companyRounding());
    }

    /** A daily figure times the days of a period, as sure as the daily one. */
    private static ResolvedRule<BigDecimal> ofDays(
            RuleKey<BigDecimal> key, ResolvedRule<BigDecimal> daily, WagePeriod period) {
        Rule<BigDecimal> rule = daily.rule();
        Dated<BigDecimal> value = new Dated<>(
                rule.value().validity(),
                rule.value().publishedOn(),
                daily.value().multiply(BigDecimal.valueOf(period.days())));
        return new ResolvedRule<>(
                new Rule<>(key, rule.scope(), value, "HKD/" + period, rule.citation(), rule.confidence()),
                daily.provisional());
    }

    private ResolvedRule<Rounding> companyRounding() {
        return new ResolvedRule<>(
                new Rule<>(
                        ROUNDING,
                        HongKongRules.HONG_KONG,
                        new Dated<>(LocalDateRange.ALL, null, rounding),
                        "",
                        Citation.of(""),
                        Confidence.COMPANY),
                false);
    }

    private RuleLookup lookup(LocalDate on, Knowledge knowledge) {
        return new RuleLookup(book, List.of(HongKongRules.HONG_KONG), new AsOf(on, knowledge), missing);
    }
}
