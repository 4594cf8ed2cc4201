package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.RuleKey;
import io.zhanggui.core.rule.RuleLookup;
import io.zhanggui.core.time.AsOf;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The amounts of special additional deductions in each month of one tax year, as known on a day: a change of law with effect
 * for months past is seen as soon as it is known (国发〔2023〕13号).
 */
@Beta
public final class DeductionRules {

    private static final int MONTHS = 12;

    private final int year;
    private final Map<RuleKey<BigDecimal>, List<Optional<ResolvedRule<BigDecimal>>>> byKey = new HashMap<>();

    /** The rules of the tax year of the lookup's day. */
    public DeductionRules(RuleLookup rules) {
        this.year = rules.asOf().date().getYear();
        for (RuleKey<BigDecimal> key : keys()) {
            List<Optional<ResolvedRule<BigDecimal>>> months = new ArrayList<>();
            for (int month = 1; month <= MONTHS; month++) {
                AsOf asOf = new AsOf(LocalDate.of(year, month, 1), rules.asOf().knowledge());
                months.add(new RuleLookup(rules.book(), rules.scopes(), asOf, rules.missing()).find(key));
            }
            byKey.put(key, List.copyOf(months));
        }
    }

    /** The tax year. */
    public int year() {
        return year;
    }

    /**
     * A figure in a month of the year; empty if the law does not know it.
     *
     * @throws IllegalArgumentException if the month is of another year, or the figure is none of special deductions
     */
    public Optional<ResolvedRule<BigDecimal>> find(RuleKey<BigDecimal> key, YearMonth month) {
        List<Optional<ResolvedRule<BigDecimal>>> months = byKey.get(requireNonNull(key, "key"));
        if (months == null || month.getYear() != year) {
            throw new IllegalArgumentException(
                    "there is no " + key + " of " + month + " among the deductions of " + year);
        }
        return months.get(month.getMonthValue() - 1);
    }

    private static List<RuleKey<BigDecimal>> keys() {
        List<RuleKey<BigDecimal>> keys = new ArrayList<>(List.of(
                TaxRules.SIBLING_LIMIT,
                TaxRules.EDUCATION_MONTHS,
                TaxRules.MORTGAGE_MONTHS,
                TaxRules.RENT_TWO,
                TaxRules.RENT_THREE));
        for (SpecialDeduction deduction : SpecialDeduction.values()) {
            keys.add(deduction.amount());
        }
        return keys;
    }
}
