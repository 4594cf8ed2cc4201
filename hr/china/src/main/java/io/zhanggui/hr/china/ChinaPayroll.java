package io.zhanggui.hr.china;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.MissingRule;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.RuleBook;
import io.zhanggui.core.rule.RuleKey;
import io.zhanggui.core.rule.RuleScope;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.attendance.AttendanceRules;
import io.zhanggui.hr.attendance.Proration;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.ContributionScheme.Share;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayrollRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        static final ChinaPayroll RULES = new ChinaPayroll(
                RuleBook.read(
                        TableReader.of(
                                "china-payroll.csv",
                                () -> requireNonNull(ChinaPayroll.class.getResourceAsStream("china-payroll.csv"))),
                        ChinaRules.all()),
                MissingRule.REFUSE);
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
        Lookup insurance =
                new Lookup(place.scope(), new AsOf(dates.contribution().atDay(1), knowledge));
        List<ContributionScheme> schemes = new ArrayList<>();
        ChinaRules.SCHEMES.forEach(keys -> schemes.add(insurance.scheme(keys)));
        CumulativeWithholding withholding = withholding(dates.payment(), knowledge);
        return PayrollRules.of(dates, CNY, schemes, withholding, withholding.rules());
    }

    /**
     * The tax on wages by the cumulative method for payments of a day, looked up once.
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing
     */
    public CumulativeWithholding withholding(LocalDate payment, Knowledge knowledge) {
        Lookup tax = new Lookup(CHINA, new AsOf(payment, knowledge));
        Map<SpecialDeduction, ResolvedRule<BigDecimal>> amounts = new EnumMap<>(SpecialDeduction.class);
        for (SpecialDeduction deduction : SpecialDeduction.values()) {
            tax.find(deduction.amount()).ifPresent(amount -> amounts.put(deduction, amount));
        }
        return new CumulativeWithholding(
                tax.get(ChinaRules.TAX_TABLE),
                tax.get(ChinaRules.BASIC_DEDUCTION),
                tax.get(ChinaRules.TAX_ROUNDING),
                amounts);
    }

    /**
     * The tax on an annual bonus paid on a day, looked up once.
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing; the rule ends with 2027
     */
    public AnnualBonus annualBonus(LocalDate payment, Knowledge knowledge) {
        Lookup tax = new Lookup(CHINA, new AsOf(payment, knowledge));
        return new AnnualBonus(
                tax.get(ChinaRules.BONUS_TABLE), tax.get(ChinaRules.TAX_ROUNDING), withholding(payment, knowledge));
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
        Lookup labour = new Lookup(place.scope(), new AsOf(work.atDay(1), knowledge));
        return new AttendanceRules(
                labour.get(ChinaRules.PAID_DAYS),
                labour.get(ChinaRules.HOURS_PER_DAY),
                labour.get(ChinaRules.OVERTIME_WORKDAY),
                labour.get(ChinaRules.OVERTIME_REST_DAY),
                labour.get(ChinaRules.OVERTIME_HOLIDAY),
                labour.get(ChinaRules.OVERTIME_LIMIT),
                proration,
                rounding);
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
        Lookup insurance = new Lookup(CHINA, new AsOf(on, knowledge));
        return new ContributionLimits(
                share(average, insurance.get(ChinaRules.FLOOR_SHARE), rounding),
                share(average, insurance.get(ChinaRules.CAP_SHARE), rounding));
    }

    private static Money share(Money average, ResolvedRule<BigDecimal> share, Rounding rounding) {
        return rounding.round(average.getCurrencyUnit(), average.getAmount().multiply(share.value()));
    }

    /** Looks figures up for one day, in a city and then in the whole country. */
    private final class Lookup {

        private final RuleScope scope;
        private final AsOf asOf;

        Lookup(RuleScope scope, AsOf asOf) {
            this.scope = scope;
            this.asOf = asOf;
        }

        ContributionScheme scheme(ChinaRules.SchemeKeys keys) {
            Share employee;
            Share employer;
            if (keys.rateIsChosen()) {
                employee = Share.chosen(get(keys.leastRate()), get(keys.mostRate()));
                employer = employee;
            } else {
                employee = Share.fixed(get(keys.employeeRate()), optional(keys.employeeFlat()));
                employer = Share.fixed(get(keys.employerRate()), null);
            }
            return new ContributionScheme(
                    keys.employeeItem(),
                    keys.employerItem(),
                    optional(keys.floor()),
                    optional(keys.cap()),
                    employee,
                    employer,
                    get(keys.rounding()));
        }

        <T> ResolvedRule<T> get(RuleKey<T> key) {
            return find(key).orElseGet(() -> book.resolve(key, scope, asOf, missing));
        }

        <T> Optional<ResolvedRule<T>> find(RuleKey<T> key) {
            return book.find(key, scope, asOf, missing).or(() -> book.find(key, CHINA, asOf, missing));
        }

        /**
         * A figure that a place may do without: {@code null} only where no figure was ever given. One that has expired,
         * begins later or was not published yet is refused like a missing rate, or a wage would have no cap.
         */
        private @Nullable ResolvedRule<BigDecimal> optional(RuleKey<BigDecimal> key) {
            Optional<ResolvedRule<BigDecimal>> found = find(key);
            if (found.isPresent()) {
                return found.get();
            }
            for (RuleScope each : List.of(scope, CHINA)) {
                if (book.rules().stream()
                        .anyMatch(rule -> rule.key().equals(key) && rule.scope().equals(each))) {
                    return book.resolve(key, each, asOf, missing);
                }
            }
            return null;
        }
    }
}
