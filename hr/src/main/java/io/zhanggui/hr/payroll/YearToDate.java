package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Fingerprint;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one employer has paid and withheld for a person in a tax year so far (本年累计): out of one payslip, into the next.
 *
 * <p>The employer is the withholding agent, a legal entity: a person who works for two of them has two, a person with two
 * employments at one has one.
 *
 * @param year the tax year, by day of payment
 * @param months the months of employment that count for the basic deduction, 0 to 12; not the number of payslips
 * @param lastMonth the month of the last payment counted, 1 to 12; 0 if nothing was paid. It may be above 0 without any
 *     month, for whoever left before the year
 * @param income income subject to tax with the wages (累计收入)
 * @param contributions the employee's insurance and fund contributions (累计专项扣除)
 * @param specialDeductions personal allowances (累计专项附加扣除)
 * @param otherDeductions other deductions that the law allows (累计其他扣除)
 * @param tax tax withheld on that income (累计已预扣预缴税额); not negative
 * @param apart the codes of kinds of pay that were taxed apart in the year, each once
 * @param specialByKind what of {@code specialDeductions} was taken of each kind, by its code; limits of a year are checked
 *     by it. It may lack what another system took without saying of which kind
 * @param reliefs what the law takes off the tax itself, for example for disabled people (累计减免税额)
 * @param yearName of which income it is, as {@link WithholdingTax#yearName} calls it; empty for wages. Who becomes a
 *     resident, or an employee after an internship, begins with {@link #none}
 */
public record YearToDate(
        int year,
        int months,
        int lastMonth,
        Money income,
        Money contributions,
        Money specialDeductions,
        Money otherDeductions,
        Money tax,
        List<String> apart,
        Map<String, Money> specialByKind,
        Money reliefs,
        String yearName) {

    public YearToDate {
        if (months < 0 || months > 12) {
            throw new IllegalArgumentException("months must be 0 to 12, but is " + months);
        }
        if (lastMonth < months || lastMonth > 12) {
            throw new IllegalArgumentException(
                    "lastMonth must be " + months + " to 12, as months count, but is " + lastMonth);
        }
        requireNonNull(income, "income");
        requireNonNull(contributions, "contributions");
        requireNonNull(specialDeductions, "specialDeductions");
        requireNonNull(otherDeductions, "otherDeductions");
        requireNonNull(tax, "tax");
        requireNonNull(reliefs, "reliefs");
        CurrencyUnit currency = income.getCurrencyUnit();
        requireCurrency(currency, contributions);
        requireCurrency(currency, specialDeductions);
        requireCurrency(currency, otherDeductions);
        requireCurrency(currency, tax);
        requireCurrency(currency, reliefs);
        if (tax.isNegative()) {
            throw new IllegalArgumentException("the tax withheld in " + year + " is negative");
        }
        apart = List.copyOf(apart);
        specialByKind = specialByKind.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(specialByKind));
        specialByKind.values().forEach(amount -> requireCurrency(currency, amount));
        requireNonNull(yearName, "yearName");
    }

    /** A year of wages. */
    public YearToDate(
            int year,
            int months,
            int lastMonth,
            Money income,
            Money contributions,
            Money specialDeductions,
            Money otherDeductions,
            Money tax,
            List<String> apart,
            Map<String, Money> specialByKind,
            Money reliefs) {
        this(
                year,
                months,
                lastMonth,
                income,
                contributions,
                specialDeductions,
                otherDeductions,
                tax,
                apart,
                specialByKind,
                reliefs,
                "");
    }

    private static void requireCurrency(CurrencyUnit currency, Money amount) {
        if (!amount.getCurrencyUnit().equals(currency)) {
            throw new IllegalArgumentException("year to date mixes " + currency + " and " + amount.getCurrencyUnit());
        }
    }

    /** A year in which nothing was taxed apart. */
    public YearToDate(
            int year,
            int months,
            int lastMonth,
            Money income,
            Money contributions,
            Money specialDeductions,
            Money otherDeductions,
            Money tax) {
        this(year, months, lastMonth, income, contributions, specialDeductions, otherDeductions, tax, List.of());
    }

    /** A year without relief of tax. */
    public YearToDate(
            int year,
            int months,
            int lastMonth,
            Money income,
            Money contributions,
            Money specialDeductions,
            Money otherDeductions,
            Money tax,
            List<String> apart,
            Map<String, Money> specialByKind) {
        this(
                year,
                months,
                lastMonth,
                income,
                contributions,
                specialDeductions,
                otherDeductions,
                tax,
                apart,
                specialByKind,
                Money.zero(income.getCurrencyUnit()));
    }

    /** A year of which no sum by kind of deduction is known. */
    public YearToDate(
            int year,
            int months,
            int lastMonth,
            Money income,
            Money contributions,
            Money specialDeductions,
            Money otherDeductions,
            Money tax,
            List<String> apart) {
        this(year, months, lastMonth, income, contributions, specialDeductions, otherDeductions, tax, apart, Map.of());
    }

    /** Nothing paid yet in the year. */
    public static YearToDate none(int year, CurrencyUnit currency) {
        Money zero = Money.zero(currency);
        return new YearToDate(year, 0, 0, zero, zero, zero, zero, zero, List.of(), Map.of(), zero);
    }

    /**
     * Both together, for example of two payroll systems that paid for one employer; a month that both count counts once.
     *
     * @throws IllegalArgumentException if the other is of another year, income or currency
     */
    public YearToDate plus(YearToDate other) {
        if (other.year != year) {
            throw new IllegalArgumentException("years to date are of " + year + " and " + other.year);
        }
        if (!other.yearName.equals(yearName)) {
            throw new IllegalArgumentException(
                    "years to date are of the incomes '" + yearName + "' and '" + other.yearName + "'");
        }
        requireCurrency(income.getCurrencyUnit(), other.income);
        return new YearToDate(
                year,
                Math.max(months, other.months),
                Math.max(lastMonth, other.lastMonth),
                income.plus(other.income),
                contributions.plus(other.contributions),
                specialDeductions.plus(other.specialDeductions),
                otherDeductions.plus(other.otherDeductions),
                tax.plus(other.tax),
                Stream.concat(apart.stream(), other.apart.stream()).distinct().toList(),
                sums(specialByKind, other.specialByKind),
                reliefs.plus(other.reliefs),
                yearName);
    }

    /** The same with kinds of pay that were taxed apart. */
    public YearToDate withApart(List<String> codes) {
        return with(Stream.concat(apart.stream(), codes.stream()).distinct().toList(), specialByKind, reliefs);
    }

    /** The same as if nothing had been taxed apart. */
    YearToDate withoutApart() {
        return with(List.of(), specialByKind, reliefs);
    }

    /** The same with a sum of reliefs in place of this. */
    @Beta
    public YearToDate withReliefs(Money sum) {
        return with(apart, specialByKind, sum);
    }

    /** The same figures of another income. */
    @Beta
    public YearToDate withYearName(String name) {
        return name.equals(yearName) ? this : with(apart, specialByKind, reliefs, name);
    }

    /** Whether nothing was paid in the year, so that any income may continue it. */
    boolean isNone() {
        return lastMonth == 0
                && income.isZero()
                && contributions.isZero()
                && specialDeductions.isZero()
                && otherDeductions.isZero()
                && tax.isZero()
                && reliefs.isZero();
    }

    private YearToDate with(List<String> taxedApart, Map<String, Money> byKind, Money relieved) {
        return with(taxedApart, byKind, relieved, yearName);
    }

    private YearToDate with(List<String> taxedApart, Map<String, Money> byKind, Money relieved, String name) {
        return new YearToDate(
                year,
                months,
                lastMonth,
                income,
                contributions,
                specialDeductions,
                otherDeductions,
                tax,
                taxedApart,
                byKind,
                relieved,
                name);
    }

    /** The same with sums of special deductions by the code of their kind in place of these. */
    @Beta
    public YearToDate withSpecialByKind(Map<String, Money> sums) {
        return with(apart, sums, reliefs);
    }

    /** What was taken of one kind of special deduction in the year, as far as it is known. */
    @Beta
    public Money specialOf(DeductionKind kind) {
        Money taken = specialByKind.isEmpty() ? null : specialByKind.get(kind.code());
        return taken == null ? Money.zero(income.getCurrencyUnit()) : taken;
    }

    /** Whether all of the special deductions are known by kind. */
    @Beta
    public boolean knowsKinds() {
        Money sum = Money.zero(income.getCurrencyUnit());
        for (Money taken : specialByKind.values()) {
            sum = sum.plus(taken);
        }
        return sum.equals(specialDeductions);
    }

    /** The sums of both by key. */
    static Map<String, Money> sums(Map<String, Money> some, Map<String, Money> more) {
        if (more.isEmpty() || some.isEmpty()) {
            return more.isEmpty() ? some : more;
        }
        Map<String, Money> sums = new HashMap<>(some);
        more.forEach((code, amount) -> sums.merge(code, amount, Money::plus));
        return sums;
    }

    /**
     * The months of employment that a payment adds: those after the last payment, which counts a month without pay and a
     * second payment in a month not again; for the first payment that one month, or all since the person was employed.
     *
     * @param month the month of payment, 1 to 12, of the same year
     * @param employedSince the first day of the employment; {@code null} if it is not known
     * @param employedUntil its last day; months after it do not count, though something is paid in them. {@code null} if it
     *     goes on
     * @return 0 to 12
     */
    int monthsAdded(int month, @Nullable LocalDate employedSince, @Nullable LocalDate employedUntil) {
        int first = lastMonth == 0 ? month : lastMonth + 1;
        if (employedSince != null) {
            int joined = employedSince.getYear() < year ? 1 : employedSince.getMonthValue();
            first = Math.max(lastMonth + 1, joined);
        }
        int last = month;
        if (employedUntil != null && employedUntil.getYear() <= year) {
            last = employedUntil.getYear() < year ? 0 : Math.min(month, employedUntil.getMonthValue());
            first = lastMonth == 0 && employedSince == null ? Math.min(first, Math.max(1, last)) : first;
        }
        return Math.max(0, last - first + 1);
    }

    void addTo(Fingerprint.Builder content) {
        content.add("year", year)
                .add("months", months)
                .add("income", income)
                .add("contributions", contributions)
                .add("special", specialDeductions)
                .add("other", otherDeductions)
                .add("tax", tax);
        if (lastMonth != months) {
            content.add("last month", lastMonth);
        }
        apart.forEach(code -> content.add("apart", code));
        if (!reliefs.isZero()) {
            content.add("reliefs", reliefs);
        }
    }

    /** The sums by kind; nothing without any, so that a slip without them keeps its fingerprint. */
    void addKindsTo(Fingerprint.Builder content) {
        new TreeMap<>(specialByKind)
                .forEach((code, amount) -> content.add("special of", code).add("amount", amount));
    }

    /** Masked: year and months only, no amount of a person. */
    @Override
    public String toString() {
        return "YearToDate[" + year + ", " + months + " months, ***]";
    }
}
