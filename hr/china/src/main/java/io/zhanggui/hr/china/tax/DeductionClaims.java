package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.RuleKey;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.YearToDate;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * All special additional deductions that a person claims (专项附加扣除信息表), each for its months: a claim that comes late is
 * made up with the next wages of the same tax year, never across years.
 *
 * <p>Source: 国发〔2018〕41号, 国发〔2022〕8号, 国发〔2023〕13号; making up: 国家税务总局公告2018年第60号 (number from memory).
 *
 * @param claims in any order
 * @param allowancesInstead whether a foreigner chose tax-free allowances in their place for the year
 */
@Beta
public record DeductionClaims(List<DeductionClaim> claims, boolean allowancesInstead) {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    public DeductionClaims {
        claims = List.copyOf(claims);
    }

    /** The claims of a person who takes them. */
    public static DeductionClaims of(DeductionClaim... claims) {
        return new DeductionClaims(List.of(claims), false);
    }

    /** The same with one more. */
    public DeductionClaims plus(DeductionClaim claim) {
        List<DeductionClaim> more = new ArrayList<>(claims);
        more.add(claim);
        return new DeductionClaims(more, allowancesInstead);
    }

    /** The same of a foreigner who chose allowances in place of deductions. */
    public DeductionClaims choosingAllowances() {
        return new DeductionClaims(claims, true);
    }

    /**
     * What the law refuses in the claims for the year of the rules: amounts above a limit, deductions that exclude each
     * other in a month, or that are taken twice.
     */
    public Violations check(DeductionRules rules) {
        return checkAt("", rules);
    }

    /** The same, and every path begins with the person. */
    public Violations check(DeductionRules rules, PersonId person) {
        return checkAt(person + ".", rules);
    }

    /**
     * Whether what a payslip takes of each kind, with what was taken in the year before, is what the claims give for the
     * months of the year with this employer up to the payment: for so many children, by the share, from the first month to the last.
     *
     * @param input the facts of the payslip; its year to date knows earlier deductions by kind
     * @throws IllegalArgumentException if the payment is of another year than the rules
     */
    public Violations check(DeductionRules rules, PayrollInput input) {
        Violations wrong = check(rules, input.person());
        if (!wrong.isEmpty()) {
            return wrong;
        }
        YearMonth payment = YearMonth.from(input.rules().dates().payment());
        int months = Math.max(1, input.yearToDate().months() + input.monthsAdded());
        YearMonth since = payment.withMonth(Math.max(1, payment.getMonthValue() - months + 1));
        Violations.Builder found = Violations.builder();
        input.specialDeductions().forEach((kind, taken) -> {
            if (kind instanceof SpecialDeduction deduction) {
                ClaimYear year = ClaimYear.of(deduction, this, rules, months(since, payment), payment);
                found.addIf(
                        taken.plus(input.yearToDate().specialOf(kind)).isGreaterThan(year.soFar()),
                        TaxViolation.DEDUCTION_ABOVE_CLAIMS,
                        input.person() + ".specialDeductions." + kind.code(),
                        deduction,
                        year.soFar(),
                        year.rules().stream().map(DeductionClaims::source).collect(joining("; ")));
            }
        });
        return found.build();
    }

    private Violations checkAt(String prefix, DeductionRules rules) {
        Set<Violation> found = new LinkedHashSet<>();
        if (allowancesInstead && !claims.isEmpty()) {
            found.add(Violation.of(TaxViolation.ALLOWANCES_OR_DEDUCTIONS, prefix + "claims"));
        }
        for (int i = 0; i < claims.size(); i++) {
            for (int month = 1; month <= 12; month++) {
                YearMonth each = YearMonth.of(rules.year(), month);
                if (claims.get(i).covers(each)) {
                    check(i, prefix + "claims[" + i + "]", each, rules, found);
                }
            }
        }
        return new Violations(List.copyOf(found));
    }

    private void check(int index, String path, YearMonth month, DeductionRules rules, Set<Violation> found) {
        DeductionClaim claim = claims.get(index);
        ResolvedRule<BigDecimal> amount = rules.find(key(claim), month).orElse(null);
        if (amount == null) {
            found.add(Violation.of(TaxViolation.DEDUCTION_NOT_AVAILABLE, path, claim.kind()));
            return;
        }
        Money agreed = claim.agreed();
        if (agreed != null) {
            rules.find(TaxRules.SIBLING_LIMIT, month)
                    .filter(limit -> agreed.getAmount().compareTo(limit.value()) > 0)
                    .ifPresent(limit -> found.add(Violation.of(
                                    TaxViolation.CLAIM_ABOVE_LIMIT,
                                    path + ".agreed",
                                    claim.kind(),
                                    Money.of(CNY, limit.value()),
                                    source(limit))
                            .rejecting("***")));
        }
        monthsLimit(claim, month, rules)
                .filter(limit -> claim.monthsBefore() >= limit.value().intValueExact())
                .ifPresent(limit -> found.add(Violation.of(
                                TaxViolation.CLAIM_USED_UP,
                                path + ".monthsBefore",
                                claim.kind(),
                                limit.value(),
                                source(limit))
                        .rejecting(claim.monthsBefore())));
        for (DeductionClaim other : claims.subList(0, index)) {
            checkTogether(claim, other, month, path, found);
        }
    }

    private static void checkTogether(
            DeductionClaim claim, DeductionClaim other, YearMonth month, String path, Set<Violation> found) {
        boolean certificate = claim.kind() == SpecialDeduction.PROFESSIONAL_CERTIFICATE;
        boolean same = claim.kind() == other.kind();
        if (certificate && same && claim.from().getYear() == other.from().getYear()) {
            found.add(Violation.of(
                    TaxViolation.CLAIM_TWICE, path, claim.kind(), claim.from().getYear()));
        }
        if (!other.covers(month) || certificate) {
            return;
        }
        if (same && claim.kind().limit() != SpecialDeduction.Limit.PER_CHILD) {
            found.add(Violation.of(TaxViolation.CLAIM_TWICE, path, claim.kind(), month));
        }
        Set<SpecialDeduction> both = Set.of(SpecialDeduction.RENT, SpecialDeduction.MORTGAGE_INTEREST);
        if (!same && both.contains(claim.kind()) && both.contains(other.kind())) {
            found.add(Violation.of(TaxViolation.RENT_AND_MORTGAGE, path));
        }
    }

    /**
     * What to deduct from the wages of a month: its own amounts, and what is made up for earlier months with this employer.
     * Those are the months that the year to date counts, as one block up to the last payment; months without a payment
     * after it do not count, because they do not show that the person was employed. Where there are such months, or two
     * employments in a year, give the months themselves.
     *
     * @param before the year to date before the payment
     * @throws io.zhanggui.core.violation.RejectedException if {@link #check} refuses the claims
     * @see #monthly(DeductionRules, YearMonth, Set, YearToDate)
     */
    public MonthlyDeductions monthly(DeductionRules rules, YearMonth payment, YearToDate before) {
        Set<YearMonth> employed = before.lastMonth() == 0
                ? Set.of()
                : months(
                        YearMonth.of(before.year(), before.lastMonth() - before.months() + 1),
                        YearMonth.of(before.year(), before.lastMonth()));
        return monthly(rules, payment, employed, before);
    }

    /**
     * The same for the months in which the person was employed here, also with gaps between them (离职后又入职).
     *
     * @param employed the months of the year with this employer before the payment; those of other years do not count, and
     *     the month of the payment always does
     * @param before the year to date before the payment
     * @throws IllegalArgumentException if the payment is of another year than the rules
     * @throws io.zhanggui.core.violation.RejectedException if {@link #check} refuses the claims
     */
    public MonthlyDeductions monthly(
            DeductionRules rules, YearMonth payment, Set<YearMonth> employed, YearToDate before) {
        Set<YearMonth> all = new TreeSet<>(employed);
        all.add(payment);
        return MonthlyDeductions.of(payment, years(rules, payment, all), before);
    }

    /**
     * The same for an employer since a month.
     *
     * @param employedSince the first month with this employer; months of earlier years do not count
     * @param takenBefore what this employer has deducted for the months since then; without what it deducted in an earlier
     *     employment of the year
     * @throws IllegalArgumentException if the payment is of another year than the rules
     * @throws io.zhanggui.core.violation.RejectedException if {@link #check} refuses the claims
     */
    public MonthlyDeductions monthly(
            DeductionRules rules, YearMonth payment, YearMonth employedSince, Money takenBefore) {
        requireNonNull(takenBefore, "takenBefore");
        return MonthlyDeductions.of(payment, years(rules, payment, months(employedSince, payment)), takenBefore);
    }

    /** Of one year, that of the last month; both inclusive. */
    private static Set<YearMonth> months(YearMonth first, YearMonth last) {
        Set<YearMonth> months = new TreeSet<>();
        for (int month = 1; month <= last.getMonthValue(); month++) {
            YearMonth each = last.withMonth(month);
            if (!each.isBefore(first)) {
                months.add(each);
            }
        }
        return months;
    }

    private List<ClaimYear> years(DeductionRules rules, YearMonth payment, Set<YearMonth> employed) {
        if (payment.getYear() != rules.year()) {
            throw new IllegalArgumentException(
                    "the payment is of " + payment + ", but the rules are of " + rules.year());
        }
        check(rules).throwIfAny();
        return Arrays.stream(SpecialDeduction.values())
                .map(kind -> ClaimYear.of(kind, this, rules, employed, payment))
                .filter(year -> !year.isEmpty())
                .toList();
    }

    /**
     * What the claims give for a whole year, for its settlement (年度汇算).
     *
     * @throws io.zhanggui.core.violation.RejectedException if {@link #check} refuses the claims
     */
    public MonthlyDeductions ofYear(DeductionRules rules) {
        YearMonth december = YearMonth.of(rules.year(), 12);
        return monthly(rules, december, december.withMonth(1), Money.zero(CNY));
    }

    /** What one claim gives in a month; zero where it gives nothing. */
    static BigDecimal amount(DeductionClaim claim, YearMonth month, DeductionRules rules, Set<ResolvedRule<?>> used) {
        ResolvedRule<BigDecimal> rule = rules.find(key(claim), month).orElse(null);
        if (!claim.covers(month) || rule == null) {
            return BigDecimal.ZERO;
        }
        if (claim.kind() == SpecialDeduction.PROFESSIONAL_CERTIFICATE
                && !claim.from().equals(month)) {
            return BigDecimal.ZERO;
        }
        ResolvedRule<BigDecimal> most = monthsLimit(claim, month, rules).orElse(null);
        if (most != null) {
            used.add(most);
            long taken = claim.monthsBefore() + claim.from().until(month, ChronoUnit.MONTHS);
            if (taken >= most.value().longValueExact()) {
                return BigDecimal.ZERO;
            }
        }
        Money agreed = claim.agreed();
        if (agreed != null) {
            rules.find(TaxRules.SIBLING_LIMIT, month).ifPresent(used::add);
            return agreed.getAmount();
        }
        used.add(rule);
        return rule.value()
                .multiply(BigDecimal.valueOf(claim.children()))
                .multiply(claim.share().part());
    }

    private static Optional<ResolvedRule<BigDecimal>> monthsLimit(
            DeductionClaim claim, YearMonth month, DeductionRules rules) {
        return switch (claim.kind()) {
            case CONTINUING_EDUCATION -> rules.find(TaxRules.EDUCATION_MONTHS, month);
            case MORTGAGE_INTEREST -> rules.find(TaxRules.MORTGAGE_MONTHS, month);
            default -> Optional.empty();
        };
    }

    private static RuleKey<BigDecimal> key(DeductionClaim claim) {
        return claim.tier() == null ? claim.kind().amount() : claim.tier().amount();
    }

    private static String source(ResolvedRule<?> rule) {
        return rule.rule().citation().toString();
    }

    /** Masked: the number of claims only. */
    @Override
    public String toString() {
        return "DeductionClaims[" + claims.size() + ", ***]";
    }
}
