package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.time.YearMonth;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a person claims as one special additional deduction, and for which months (专项附加扣除信息).
 *
 * @param kind the deduction
 * @param from the first month for which it is claimed; of a certificate the month in which it was issued
 * @param last the last month; {@code null} while it goes on
 * @param share all or half of it
 * @param children the number of children, at least 1; 1 for deductions that know no children
 * @param agreed what siblings agreed on for the elderly, a month; {@code null} for an only child and all other deductions
 * @param tier the tier of the city; for rent only
 * @param monthsBefore the months deducted before {@code from} already: a degree has 48, a mortgage 240
 */
@Beta
public record DeductionClaim(
        SpecialDeduction kind,
        YearMonth from,
        @Nullable YearMonth last,
        ClaimShare share,
        int children,
        @Nullable Money agreed,
        @Nullable RentTier tier,
        int monthsBefore) {

    public DeductionClaim {
        requireNonNull(kind, "kind");
        requireNonNull(from, "from");
        requireNonNull(share, "share");
        if (last != null && last.isBefore(from)) {
            throw new IllegalArgumentException("the last month " + last + " is before the first " + from);
        }
        boolean perChild = kind.limit() == SpecialDeduction.Limit.PER_CHILD;
        requireFact(children >= 1 && (perChild || children == 1), "children", kind, children);
        requireFact(
                share == ClaimShare.ALL || perChild || kind == SpecialDeduction.MORTGAGE_INTEREST,
                "share",
                kind,
                share);
        requireFact(agreed == null || kind == SpecialDeduction.ELDERLY_SUPPORT, "agreed", kind, "given");
        requireFact(agreed == null || !agreed.isNegative(), "agreed", kind, "negative");
        requireFact((tier != null) == (kind == SpecialDeduction.RENT), "tier", kind, tier);
        boolean counted = kind == SpecialDeduction.CONTINUING_EDUCATION || kind == SpecialDeduction.MORTGAGE_INTEREST;
        requireFact(monthsBefore >= 0 && (counted || monthsBefore == 0), "monthsBefore", kind, monthsBefore);
    }

    /** Education of children (子女教育), for each of them all or half. */
    public static DeductionClaim childEducation(YearMonth from, int children, ClaimShare share) {
        return new DeductionClaim(SpecialDeduction.CHILD_EDUCATION, from, null, share, children, null, null, 0);
    }

    /** Care of children under three (3岁以下婴幼儿照护), for each of them all or half. */
    public static DeductionClaim infantCare(YearMonth from, int children, ClaimShare share) {
        return new DeductionClaim(SpecialDeduction.INFANT_CARE, from, null, share, children, null, null, 0);
    }

    /** Support of the elderly by an only child (赡养老人，独生子女). */
    public static DeductionClaim elderlySupport(YearMonth from) {
        return one(SpecialDeduction.ELDERLY_SUPPORT, from, 0);
    }

    /**
     * Support of the elderly by one of several siblings (赡养老人，非独生子女分摊).
     *
     * @param agreed the part of this person, a month
     */
    public static DeductionClaim elderlySupport(YearMonth from, Money agreed) {
        return new DeductionClaim(
                SpecialDeduction.ELDERLY_SUPPORT,
                from,
                null,
                ClaimShare.ALL,
                1,
                requireNonNull(agreed, "agreed"),
                null,
                0);
    }

    /** Continuing education towards a degree (学历继续教育), of which some months may have been deducted already. */
    public static DeductionClaim continuingEducation(YearMonth from, int monthsBefore) {
        return one(SpecialDeduction.CONTINUING_EDUCATION, from, monthsBefore);
    }

    /** A professional certificate (职业资格继续教育), issued in a month. */
    public static DeductionClaim professionalCertificate(YearMonth issued) {
        return one(SpecialDeduction.PROFESSIONAL_CERTIFICATE, issued, 0);
    }

    /** Interest on the mortgage of the first home (住房贷款利息), of which some months may have been deducted already. */
    public static DeductionClaim mortgageInterest(YearMonth from, ClaimShare share, int monthsBefore) {
        return new DeductionClaim(SpecialDeduction.MORTGAGE_INTEREST, from, null, share, 1, null, null, monthsBefore);
    }

    /** Rent (住房租金) in a city of that tier. */
    public static DeductionClaim rent(YearMonth from, RentTier tier) {
        return new DeductionClaim(SpecialDeduction.RENT, from, null, ClaimShare.ALL, 1, null, tier, 0);
    }

    /** The same claim up to a month, that month included. */
    public DeductionClaim until(YearMonth lastMonth) {
        return new DeductionClaim(
                kind, from, requireNonNull(lastMonth, "lastMonth"), share, children, agreed, tier, monthsBefore);
    }

    boolean covers(YearMonth month) {
        return !month.isBefore(from) && (last == null || !month.isAfter(last));
    }

    private static DeductionClaim one(SpecialDeduction kind, YearMonth from, int monthsBefore) {
        return new DeductionClaim(kind, from, null, ClaimShare.ALL, 1, null, null, monthsBefore);
    }

    private static void requireFact(boolean holds, String name, SpecialDeduction kind, @Nullable Object value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " of " + kind + " must not be " + value);
        }
    }

    /** Masked: the kind and its months only. */
    @Override
    public String toString() {
        return "DeductionClaim[" + kind + " from " + from + (last == null ? "" : " to " + last) + ", ***]";
    }
}
