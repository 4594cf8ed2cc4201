package io.zhanggui.hr.china;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.rule.MissingRule;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.RuleBook;
import io.zhanggui.core.rule.RuleKey;
import io.zhanggui.core.rule.RuleScope;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.ContributionScheme.Share;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayrollRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
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
        Lookup tax = new Lookup(CHINA, new AsOf(dates.payment(), knowledge));
        CumulativeWithholding withholding = new CumulativeWithholding(
                tax.get(ChinaRules.TAX_TABLE), tax.get(ChinaRules.BASIC_DEDUCTION), tax.get(ChinaRules.TAX_ROUNDING));
        return PayrollRules.of(dates, CNY, schemes, withholding, withholding.rules());
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
                employee = Share.fixed(get(keys.employeeRate()), orNull(keys.employeeFlat()));
                employer = Share.fixed(get(keys.employerRate()), null);
            }
            return new ContributionScheme(
                    keys.employeeItem(),
                    keys.employerItem(),
                    orNull(keys.floor()),
                    orNull(keys.cap()),
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

        private @Nullable ResolvedRule<BigDecimal> orNull(RuleKey<BigDecimal> key) {
            return find(key).orElse(null);
        }
    }
}
