package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.payroll.GrossUp;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.YearToDate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The tax on an annual bonus (全年一次性奖金), with its rules resolved: apart from other income, once for each person and
 * year, or merged into it.
 *
 * <p>Source: 财税〔2018〕164号 article 1, prolonged by 财政部 税务总局公告2023年第30号 to the end of 2027.
 */
public final class AnnualBonus {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final String PATH = "earningsApart";

    private final ResolvedRule<TaxTable> table;
    private final ResolvedRule<Rounding> rounding;
    private final CumulativeWithholding annual;

    /**
     * The rule with its figures.
     *
     * @param table the table by month
     * @param rounding how tax is rounded
     * @param annual the tax on the income of the year
     */
    public AnnualBonus(ResolvedRule<TaxTable> table, ResolvedRule<Rounding> rounding, CumulativeWithholding annual) {
        this.table = requireNonNull(table, "table");
        this.rounding = requireNonNull(rounding, "rounding");
        this.annual = requireNonNull(annual, "annual");
    }

    /** The rules on which it rests. */
    public List<ResolvedRule<?>> rules() {
        List<ResolvedRule<?>> rules = new ArrayList<>(annual.rules());
        rules.add(table);
        return rules;
    }

    /**
     * The tax apart: a twelfth of the bonus chooses the bracket, whose rate and quick deduction then apply once to the
     * whole bonus. One yuan more may cost thousands where the bracket changes.
     *
     * @param bonus not negative
     */
    public BonusTax separate(Money bonus) {
        if (Yuan.require("bonus", bonus).isNegative()) {
            throw new IllegalArgumentException("the bonus is negative");
        }
        TaxTable.Bracket bracket = table.value().bracketOfShare(bonus.getAmount(), MONTHS);
        return new BonusTax(
                table, bonus, bracket, rounding.value().round(bonus.getCurrencyUnit(), bracket.tax(bonus.getAmount())));
    }

    /**
     * Every bonus of which, taxed apart, a person keeps the net amount: there are several where the table jumps (税后奖金倒推).
     *
     * @param net not negative
     * @throws IllegalArgumentException if the net amount is negative
     */
    @Beta
    public BonusGrossUp grossUp(Money net) {
        if (Yuan.require("net", net).isNegative()) {
            throw new IllegalArgumentException("the net bonus is negative");
        }
        CurrencyUnit currency = net.getCurrencyUnit();
        long[] roots = roots(net.getAmountMinorLong(), currency);
        return new BonusGrossUp(
                net,
                Arrays.stream(roots)
                        .mapToObj(gross -> separate(Money.ofMinor(currency, gross)))
                        .toList());
    }

    /**
     * Where one yuan more of bonus costs more than a yuan of tax (年终奖临界点、盲区), derived from the table; each with the
     * bonus from which the person keeps as much again as at the threshold.
     */
    @Beta
    public List<BonusJump> jumps(CurrencyUnit currency) {
        List<BonusJump> jumps = new ArrayList<>();
        for (long edge : edges(currency)) {
            Money threshold = Money.ofMinor(currency, edge);
            long keptAtThreshold = kept(edge, currency);
            if (kept(edge + 1, currency) >= keptAtThreshold) {
                continue; // a table without a jump there
            }
            Money more = separate(threshold.plusMajor(1))
                    .tax()
                    .minus(separate(threshold).tax());
            long again = Arrays.stream(roots(keptAtThreshold, currency))
                    .filter(gross -> gross > edge)
                    .min()
                    .orElseThrow();
            jumps.add(new BonusJump(threshold, more, Money.ofMinor(currency, again)));
        }
        return jumps;
    }

    /**
     * How a bonus costs least tax: apart, merged into the year's income, or part of it apart and the rest merged.
     *
     * @param year the figures of the whole year without the bonus
     */
    @Beta
    public BonusPlan plan(YearToDate year, Money bonus) {
        return plan(annual.taxableOf(year), bonus);
    }

    /**
     * The same from the taxable income of the year without the bonus.
     *
     * <p>The tax of a split is linear between the edges of both tables, so the least is at an edge of the bonus table, at a
     * split that brings the rest to an edge of the annual table, or with nothing split.
     *
     * @param taxable the year's income after all deductions; negative where deductions are left over
     * @param bonus not negative
     */
    @Beta
    public BonusPlan plan(Money taxable, Money bonus) {
        TreeSet<Money> parts = new TreeSet<>();
        Money zero = Money.zero(bonus.getCurrencyUnit());
        parts.add(zero);
        parts.add(bonus);
        for (long edge : edges(bonus.getCurrencyUnit())) {
            parts.add(Money.ofMinor(bonus.getCurrencyUnit(), edge));
        }
        Money all = taxable.plus(bonus);
        parts.add(all);
        for (TaxTable.Bracket bracket : annual.table().value().brackets()) {
            if (bracket.upTo() != null) {
                parts.add(all.minus(bracket.upTo()));
            }
        }
        List<BonusSplit> candidates = parts.stream()
                .filter(part -> !part.isNegative() && !part.isGreaterThan(bonus))
                .map(part -> split(taxable, bonus, part))
                .sorted(Comparator.comparing(BonusSplit::tax)
                        .thenComparing(split -> !split.isWhole())
                        .thenComparing(BonusSplit::merged))
                .toList();
        return new BonusPlan(taxable, bonus, candidates);
    }

    /**
     * Whether a bonus may be taxed apart in a year: once for each person (国税发〔2005〕9号).
     *
     * @param before what was paid in the year before, of every employer as far as it is known
     */
    @Beta
    public static Violations checkOnce(YearToDate before) {
        return Violations.builder()
                .addIf(
                        before.apart().contains(PayrollItem.ANNUAL_BONUS_APART.code()),
                        TaxViolation.BONUS_APART_TWICE,
                        PATH)
                .build();
    }

    static Violations checkOnce(PayrollInput input) {
        long bonuses = input.earningsApart().stream()
                .filter(each -> each.earning().item() == PayrollItem.ANNUAL_BONUS_APART)
                .count();
        if (bonuses == 0) {
            return Violations.none();
        }
        return bonuses == 1 && checkOnce(input.yearToDate()).isEmpty()
                ? Violations.none()
                : Violations.of(Violation.of(TaxViolation.BONUS_APART_TWICE, input.person() + "." + PATH));
    }

    private BonusSplit split(Money taxable, Money bonus, Money apart) {
        Money merged = bonus.minus(apart);
        return new BonusSplit(separate(apart), merged, annual.annualTax(taxable.plus(merged)));
    }

    /** Every bonus that leaves an amount; no bonus above the bound does, as no rate is above the highest. */
    private long[] roots(long wanted, CurrencyUnit currency) {
        BigDecimal topRate = table.value().brackets().stream()
                .map(TaxTable.Bracket::rate)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        long most = BigDecimal.valueOf(wanted)
                .divide(BigDecimal.ONE.subtract(topRate), 0, RoundingMode.CEILING)
                .longValueExact();
        return GrossUp.roots(gross -> kept(gross, currency), wanted, wanted, most + 1, 0, edges(currency));
    }

    private long kept(long gross, CurrencyUnit currency) {
        return gross - separate(Money.ofMinor(currency, gross)).tax().getAmountMinorLong();
    }

    /** The last bonuses of each bracket, in minor units. */
    private long[] edges(CurrencyUnit currency) {
        return table.value().brackets().stream()
                .map(TaxTable.Bracket::upTo)
                .filter(upTo -> upTo != null)
                .mapToLong(upTo -> upTo.multiply(MONTHS)
                        .movePointRight(currency.getDecimalPlaces())
                        .setScale(0, RoundingMode.FLOOR)
                        .longValueExact())
                .toArray();
    }
}
