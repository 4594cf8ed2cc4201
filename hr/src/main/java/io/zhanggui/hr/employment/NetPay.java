package io.zhanggui.hr.employment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.payroll.BackPay;
import io.zhanggui.hr.payroll.ContributionArrears;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.GrossUp;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayTreatment;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollViolation;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.TaxedApart;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The base pay that leaves an agreed net pay on the whole slip (税后工资倒推税前): contributions, funds in whole units, steps of
 * tax and all.
 *
 * <p>A fund that is rounded to the unit, or a contribution that begins at a wage, lets net pay fall when more is paid, so that
 * several amounts may leave the same. All are found; the least is chosen, because it costs the employer least.
 *
 * @param net the net pay that was agreed
 * @param basePay every amount of base pay that leaves it, the least first; of neighbours the least
 * @param slips the payslip of each
 */
@Beta
public record NetPay(Money net, List<Money> basePay, List<Payslip> slips) {

    /** How often what is wanted, and what contributions need, is doubled in search of a base pay that leaves more. */
    private static final int DOUBLINGS = 10;

    public NetPay {
        requireNonNull(net, "net");
        basePay = List.copyOf(basePay);
        slips = List.copyOf(slips);
        if (basePay.isEmpty() || basePay.size() != slips.size()) {
            throw new IllegalArgumentException("there must be a slip for each base pay, at least one, but there are "
                    + slips.size() + " and " + basePay.size());
        }
    }

    /**
     * Searches the base pay.
     *
     * @param net the agreed net pay, not negative
     * @param facts the facts of the slip for a base pay, everything else being the same; without deduction orders, which take
     *     what is there
     * @throws RejectedException if no base pay leaves that net pay, or the facts are refused
     * @throws IllegalArgumentException if the net pay is negative, or there is a deduction order
     */
    public static NetPay of(Money net, Function<Money, PayrollInput> facts) {
        if (net.isNegative()) {
            throw new IllegalArgumentException("net pay that is agreed must not be negative");
        }
        return new Search(net, facts).answer();
    }

    /** The least base pay. */
    public Money chosen() {
        return basePay.get(0);
    }

    /** The payslip of the least base pay. */
    public Payslip slip() {
        return slips.get(0);
    }

    /** The choice, with every base pay that leaves the same net pay, and what each costs; then the slip line by line. */
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>();
        for (int i = 0; i < slips.size(); i++) {
            parts.add(Explanation.of(EmploymentTerm.NET_PAY_ROOT, basePay.get(i))
                    .formula(
                            EmploymentTerm.NET_PAY_ROOT_FORMULA,
                            slips.get(i).gross(),
                            slips.get(i).employerCost()));
        }
        return Explanation.of(EmploymentTerm.NET_PAY_AGREED, chosen())
                .formula(EmploymentTerm.NET_PAY_FORMULA, net, basePay.size())
                .with(parts)
                .with(slip().explain());
    }

    /** Masked: whose pay it is. */
    @Override
    public String toString() {
        return "NetPay[" + slip().person() + ", " + basePay.size() + " found, ***]";
    }

    /** One search; amounts are minor units. */
    private static final class Search {

        private static final Set<Term> NEGATIVE =
                Set.of(PayrollViolation.NET_NEGATIVE, PayrollViolation.NET_NEGATIVE_BY_CORRECTION);

        private final Money net;
        private final CurrencyUnit currency;
        private final Function<Money, PayrollInput> facts;

        private Search(Money net, Function<Money, PayrollInput> facts) {
            this.net = net;
            this.currency = net.getCurrencyUnit();
            this.facts = requireNonNull(facts, "facts");
        }

        private NetPay answer() {
            long wanted = net.getAmountMinorLong();
            PayrollInput none = facts.apply(Money.zero(currency));
            if (!none.orders().isEmpty()) {
                throw new IllegalArgumentException("net pay of " + none.person()
                        + " cannot be agreed with deduction orders. Maybe take them from the slip afterwards?");
            }
            long dip = dip(none.rules().schemes());
            long high = high(wanted + dip, none);
            long[] roots = GrossUp.roots(this::netOf, wanted, 0, high, dip, edges(none, high));
            if (roots.length == 0) {
                throw refused(none, EmploymentViolation.NET_TOO_LOW);
            }
            List<Money> basePay = new ArrayList<>();
            List<Payslip> slips = new ArrayList<>();
            for (long root : roots) {
                basePay.add(Money.ofMinor(currency, root));
                slips.add(slip(root));
            }
            return new NetPay(net, basePay, slips);
        }

        /** An amount whose net pay is above what is wanted by more than any later fall. */
        private long high(long above, PayrollInput none) {
            long falls = above + largestFall(none);
            long high = Math.max(falls + Math.max(0, -mostLeft(none)), 100);
            for (int i = 0; i < DOUBLINGS; i++) {
                if (netOf(high) > falls) {
                    return high;
                }
                high = Math.multiplyExact(high, 2);
            }
            throw refused(none, EmploymentViolation.NET_NOT_REACHED);
        }

        /** What the contributions that begin at a wage take when they begin, no more than all of that wage. */
        private long largestFall(PayrollInput none) {
            long sum = 0;
            for (ContributionScheme scheme : none.rules().schemes()) {
                ResolvedRule<BigDecimal> begins = scheme.employee().exemptBelow();
                if (begins != null) {
                    sum += Money.of(currency, begins.value(), RoundingMode.UP).getAmountMinorLong();
                }
            }
            return sum;
        }

        /** Every figure that is rounded may rise by one of its units at once, and so may what of it is taxed. */
        private long dip(List<ContributionScheme> schemes) {
            long dip = 1;
            for (ContributionScheme scheme : schemes) {
                long unit = 1;
                for (int i = scheme.rounding().value().scale(); i < currency.getDecimalPlaces(); i++) {
                    unit *= 10;
                }
                boolean limited = scheme.employee().taxFreeUpTo() != null
                        || scheme.employer().taxFreeUpTo() != null;
                dip += limited ? 3 * unit : unit;
            }
            return dip;
        }

        /** The last amounts before a contribution begins. */
        private long[] edges(PayrollInput none, long high) {
            return none.rules().schemes().stream()
                    .filter(scheme -> scheme.employee().exemptBelow() != null)
                    .mapToLong(scheme -> last(high, gross -> owes(scheme, gross)))
                    .filter(edge -> edge >= 0)
                    .toArray();
        }

        private boolean owes(ContributionScheme scheme, long gross) {
            Money wage = facts.apply(Money.ofMinor(currency, gross)).wageOf(scheme);
            ResolvedRule<BigDecimal> begins = scheme.employee().exemptBelow();
            return begins == null || wage.getAmount().compareTo(begins.value()) >= 0;
        }

        /** The greatest amount up to which it is not so, -1 if it always is; what is so stays so. */
        private static long last(long high, LongPredicate so) {
            long not = -1;
            long is = high + 1;
            while (is - not > 1) {
                long middle = (is + not) >>> 1;
                if (so.test(middle)) {
                    is = middle;
                } else {
                    not = middle;
                }
            }
            return not;
        }

        /**
         * A slip that leaves less than nothing counts as what it would leave without a tax, or a little less than nothing,
         * which is never below what it leaves, and so skips no answer.
         */
        private long netOf(long gross) {
            try {
                return slip(gross).net().getAmountMinorLong();
            } catch (RejectedException e) {
                if (e.violations().list().stream().allMatch(each -> NEGATIVE.contains(each.rule()))) {
                    return Math.min(-1, mostLeft(facts.apply(Money.ofMinor(currency, gross))));
                }
                throw e;
            }
        }

        /** What facts leave before tax: earnings less contributions and deductions; negative if they need more. */
        private static long mostLeft(PayrollInput facts) {
            long left = 0;
            for (PayLine line : facts.earnings()) {
                left += line.item().treatment() == PayTreatment.IN_KIND ? 0 : minor(line.amount());
            }
            for (BackPay line : facts.backPay()) {
                left += line.item().treatment() == PayTreatment.IN_KIND ? 0 : minor(line.amount());
            }
            for (TaxedApart each : facts.earningsApart()) {
                left += minor(each.earning().amount()) - minor(each.tax().amount());
            }
            for (PayLine line : facts.deductions()) {
                left -= minor(line.amount());
            }
            for (ContributionArrears each : facts.arrears()) {
                left -= minor(each.employee());
            }
            for (ContributionArrears each : MonthlyPay.arrears(facts.rules(), facts)) {
                left -= minor(each.employee()); // the month's own contributions, by the same rules
            }
            return left;
        }

        private static long minor(Money amount) {
            return amount.getAmountMinorLong();
        }

        private Payslip slip(long gross) {
            PayrollInput input = facts.apply(Money.ofMinor(currency, gross));
            return input.rules().calculate(input);
        }

        private RejectedException refused(PayrollInput none, EmploymentViolation why) {
            return new RejectedException(
                    Violations.of(Violation.of(why, none.person() + ".net").rejecting("***")));
        }
    }
}
