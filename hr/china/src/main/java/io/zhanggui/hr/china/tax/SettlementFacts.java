package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.hr.payroll.YearToDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is settled after a tax year of one person (年度汇算清缴).
 *
 * @param employers the year to date of each employer at the end of the year, at least one; all of one year
 * @param others income beside wages
 * @param specialDeductions special additional deductions of the year that no employer took
 * @param otherDeductions other deductions that no employer took, such as an individual pension
 * @param illness what the person bore of the cost of illness within the insured list (大病医疗自付)
 * @param bonuses every annual bonus with the tax withheld apart, usually one; empty if there was none or the employer merged
 *     it. Of several the law leaves one apart
 * @param claims what the person's claims give for the year, in place of what all employers took and of {@code
 *     specialDeductions}, so that what two of them took twice counts once; {@code null} if it is not known
 */
@Beta
public record SettlementFacts(
        List<YearToDate> employers,
        List<OtherEarned> others,
        Money specialDeductions,
        Money otherDeductions,
        Money illness,
        List<BonusTax> bonuses,
        @Nullable MonthlyDeductions claims) {

    public SettlementFacts {
        employers = List.copyOf(employers);
        others = List.copyOf(others);
        bonuses = List.copyOf(bonuses);
        requireNonNull(specialDeductions, "specialDeductions");
        requireNonNull(otherDeductions, "otherDeductions");
        requireNonNull(illness, "illness");
        if (employers.isEmpty()) {
            throw new IllegalArgumentException("employers is empty. Maybe YearToDate.none for someone without wages?");
        }
        int year = employers.get(0).year();
        for (YearToDate employer : employers) {
            if (employer.year() != year) {
                throw new IllegalArgumentException("employers are of " + year + " and of " + employer.year());
            }
            if (!employer.yearName().isEmpty()) {
                throw new IllegalArgumentException("a year to date of employers is of '" + employer.yearName()
                        + "', not of wages. Maybe it is an OtherEarned?");
            }
        }
        if (claims != null && !claims.payment().equals(YearMonth.of(year, 12))) {
            throw new IllegalArgumentException("the claims are up to " + claims.payment() + ", not of all of " + year
                    + ". Maybe DeductionClaims.ofYear?");
        }
        for (Money amount : List.of(specialDeductions, otherDeductions, illness)) {
            Yuan.requireNotNegative("a deduction of the settlement", amount);
        }
    }

    /** The facts of one employer, to be completed. */
    public static SettlementFacts of(YearToDate employer) {
        Money zero = Money.zero(employer.income().getCurrencyUnit());
        return new SettlementFacts(List.of(employer), List.of(), zero, zero, zero, List.of(), null);
    }

    /** The same with one more employer. */
    public SettlementFacts employer(YearToDate one) {
        List<YearToDate> more = new ArrayList<>(employers);
        more.add(one);
        return new SettlementFacts(more, others, specialDeductions, otherDeductions, illness, bonuses, claims);
    }

    /** The same with income beside wages. */
    public SettlementFacts other(OtherEarned one) {
        List<OtherEarned> more = new ArrayList<>(others);
        more.add(one);
        return new SettlementFacts(employers, more, specialDeductions, otherDeductions, illness, bonuses, claims);
    }

    /** The same with special additional deductions that no employer took. */
    public SettlementFacts specialDeductions(Money amount) {
        return new SettlementFacts(employers, others, amount, otherDeductions, illness, bonuses, claims);
    }

    /** The same with other deductions that no employer took. */
    public SettlementFacts otherDeductions(Money amount) {
        return new SettlementFacts(employers, others, specialDeductions, amount, illness, bonuses, claims);
    }

    /** The same with the cost of illness that the person bore. */
    public SettlementFacts illness(Money selfPaid) {
        return new SettlementFacts(employers, others, specialDeductions, otherDeductions, selfPaid, bonuses, claims);
    }

    /**
     * The same with one more annual bonus that was taxed apart; the settlement takes the cheapest way, in which one stays apart
     * at most (国税发〔2005〕9号: once a year).
     */
    public SettlementFacts bonus(BonusTax apart) {
        List<BonusTax> more = new ArrayList<>(bonuses);
        more.add(requireNonNull(apart, "apart"));
        return new SettlementFacts(employers, others, specialDeductions, otherDeductions, illness, more, claims);
    }

    /**
     * The same with what the claims give for the whole year, which counts in place of all that was taken from wages.
     *
     * @param ofYear {@link DeductionClaims#ofYear}
     * @throws IllegalArgumentException if they are of another year, or not of all of it
     */
    public SettlementFacts claims(MonthlyDeductions ofYear) {
        return new SettlementFacts(
                employers,
                others,
                specialDeductions,
                otherDeductions,
                illness,
                bonuses,
                requireNonNull(ofYear, "ofYear"));
    }

    /** The tax year. */
    public int year() {
        return employers.get(0).year();
    }

    CurrencyUnit currency() {
        return illness.getCurrencyUnit();
    }

    /** Masked: the year only. */
    @Override
    public String toString() {
        return "SettlementFacts[" + year() + ", ***]";
    }
}
