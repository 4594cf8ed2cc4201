package io.zhanggui.hr.china.tax;

import io.zhanggui.core.Beta;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.RuleKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The names of the figures of income tax in a rule pack; they stand in {@code china-tax.csv}. */
@Beta
public final class TaxRules {

    /** The annual table of comprehensive income, also of cumulative withholding (个人所得税预扣率表一). */
    public static final RuleKey<TaxTable> TAX_TABLE = table("cn.tax.annual-table");

    /** The basic deduction of one month (减除费用), CNY. */
    public static final RuleKey<BigDecimal> BASIC_DEDUCTION = RuleKey.ofAmount("cn.tax.basic-deduction", 2);

    /** How tax is rounded. */
    public static final RuleKey<Rounding> TAX_ROUNDING = RuleKey.ofRounding("cn.tax.rounding", 2);

    /** The table by month for an annual bonus that is taxed apart (按月换算后的综合所得税率表). */
    public static final RuleKey<TaxTable> BONUS_TABLE = table("cn.tax.bonus-table");

    /** The table by month for non-residents (个人所得税税率表三). */
    public static final RuleKey<TaxTable> MONTHLY_TABLE = table("cn.tax.monthly-table");

    /** Whether a first job of the year counts months from January (首次取得工资、薪金所得). */
    public static final RuleKey<Boolean> FIRST_JOB = flag("cn.tax.first-job");

    /** The wages of last year up to which the whole year's basic deduction is taken at once, CNY. */
    public static final RuleKey<BigDecimal> UPFRONT_LIMIT = RuleKey.ofAmount("cn.tax.upfront.income-limit", 2);

    /** The table by which labour service is withheld (个人所得税预扣率表二). */
    public static final RuleKey<TaxTable> LABOUR_TABLE = table("cn.tax.labour-table");

    /** The income up to which expenses are a fixed amount, CNY a payment. */
    public static final RuleKey<BigDecimal> FLAT_EXPENSES_UP_TO = RuleKey.ofAmount("cn.tax.expenses.flat-up-to", 2);

    /** The fixed expenses of a small income, CNY a payment. */
    public static final RuleKey<BigDecimal> FLAT_EXPENSES = RuleKey.ofAmount("cn.tax.expenses.flat", 2);

    /** The share of an income that counts as expenses. */
    public static final RuleKey<BigDecimal> EXPENSES_SHARE = RuleKey.ofRate("cn.tax.expenses.share");

    /** The share of an author's income after expenses that is taxed. */
    public static final RuleKey<BigDecimal> AUTHOR_SHARE = RuleKey.ofRate("cn.tax.author-share");

    /** The rate at which royalties of authors and licences are withheld. */
    public static final RuleKey<BigDecimal> ROYALTY_RATE = RuleKey.ofRate("cn.tax.royalty-rate");

    /** The share of an intern's income that counts as expenses in the cumulative method. */
    public static final RuleKey<BigDecimal> INTERN_EXPENSES = RuleKey.ofRate("cn.tax.intern.expenses");

    /** The share of a platform worker's income that counts as expenses. */
    public static final RuleKey<BigDecimal> PLATFORM_EXPENSES = RuleKey.ofRate("cn.tax.platform.expenses");

    /** The months without income from a platform after which months are counted anew. */
    public static final RuleKey<BigDecimal> PLATFORM_BLANK_MONTHS =
            RuleKey.ofWhole("cn.tax.platform.blank-months", 1, 12);

    /** The parts into which a bonus of a non-resident is divided. */
    public static final RuleKey<BigDecimal> NON_RESIDENT_BONUS_MONTHS =
            RuleKey.ofWhole("cn.tax.non-resident.bonus-months", 1, 12);

    /** How many average annual wages of a severance are free of tax. */
    public static final RuleKey<BigDecimal> SEVERANCE_MULTIPLE =
            RuleKey.ofDecimal("cn.tax.severance.exempt-multiple", "0", "10");

    /** The most that one of several siblings may take for the elderly, CNY a month. */
    public static final RuleKey<BigDecimal> SIBLING_LIMIT = RuleKey.ofAmount("cn.deduction.elderly-support.sibling", 2);

    /** The months for which continuing education towards one degree is deducted. */
    public static final RuleKey<BigDecimal> EDUCATION_MONTHS =
            RuleKey.ofWhole("cn.deduction.continuing-education.months", 1, 600);

    /** The months for which mortgage interest is deducted. */
    public static final RuleKey<BigDecimal> MORTGAGE_MONTHS =
            RuleKey.ofWhole("cn.deduction.mortgage-interest.months", 1, 600);

    /** The tier of a city for rent: 1, 2 or 3. */
    public static final RuleKey<RentTier> RENT_TIER =
            RuleKey.of("cn.deduction.rent.tier", RentTier.class, RentTier::parse);

    /** Rent in cities of the second tier, CNY a month; {@link SpecialDeduction#RENT} holds the first. */
    public static final RuleKey<BigDecimal> RENT_TWO = RuleKey.ofAmount("cn.deduction.rent.tier-2", 2);

    /** Rent elsewhere, CNY a month. */
    public static final RuleKey<BigDecimal> RENT_THREE = RuleKey.ofAmount("cn.deduction.rent.tier-3", 2);

    /** What a person bears of the cost of illness before a deduction begins, CNY a year. */
    public static final RuleKey<BigDecimal> ILLNESS_THRESHOLD =
            RuleKey.ofAmount("cn.deduction.serious-illness.threshold", 2);

    /** The most that is deducted for illness, CNY a year. */
    public static final RuleKey<BigDecimal> ILLNESS_LIMIT = RuleKey.ofAmount("cn.deduction.serious-illness.limit", 2);

    /** The most that is deducted for an individual pension, CNY a year. */
    public static final RuleKey<BigDecimal> PENSION_LIMIT = RuleKey.ofAmount("cn.tax.individual-pension.limit", 2);

    /** The rate on what is drawn from an individual pension. */
    public static final RuleKey<BigDecimal> PENSION_WITHDRAWAL_RATE =
            RuleKey.ofRate("cn.tax.individual-pension.withdrawal-rate");

    /** The share of its base up to which an employee's annuity contribution is deducted. */
    public static final RuleKey<BigDecimal> ANNUITY_RATE = RuleKey.ofRate("cn.tax.annuity.rate");

    /** The greatest base of an annuity, in average wages of the city. */
    public static final RuleKey<BigDecimal> ANNUITY_MULTIPLE =
            RuleKey.ofDecimal("cn.tax.annuity.base-multiple", "1", "10");

    /** The share of the average wage up to which each side of the housing fund is free of tax. */
    public static final RuleKey<BigDecimal> FUND_RATE = RuleKey.ofRate("cn.tax.housing-fund.rate");

    /** The greatest base of a tax-free housing fund, in average wages of the city. */
    public static final RuleKey<BigDecimal> FUND_MULTIPLE =
            RuleKey.ofDecimal("cn.tax.housing-fund.base-multiple", "1", "10");

    /** Whether foreigners may take tax-free allowances in place of special additional deductions. */
    public static final RuleKey<Boolean> FOREIGN_ALLOWANCES = flag("cn.tax.foreign-allowances");

    /** The income of a year up to which what is due need not be settled, CNY. */
    public static final RuleKey<BigDecimal> SETTLEMENT_INCOME = RuleKey.ofAmount("cn.tax.settlement.exempt-income", 2);

    /** What may be due after a year without having to be settled, CNY. */
    public static final RuleKey<BigDecimal> SETTLEMENT_DUE = RuleKey.ofAmount("cn.tax.settlement.exempt-due", 2);

    private TaxRules() {}

    /** Every figure of income tax that a rule pack may hold. */
    public static List<RuleKey<?>> all() {
        List<RuleKey<?>> keys = new ArrayList<>(List.of(TAX_TABLE, BASIC_DEDUCTION, TAX_ROUNDING, BONUS_TABLE));
        for (SpecialDeduction deduction : SpecialDeduction.values()) {
            keys.add(deduction.amount());
        }
        keys.addAll(List.of(MONTHLY_TABLE, FIRST_JOB, UPFRONT_LIMIT, LABOUR_TABLE, FLAT_EXPENSES_UP_TO));
        keys.addAll(List.of(FLAT_EXPENSES, EXPENSES_SHARE, AUTHOR_SHARE, ROYALTY_RATE, INTERN_EXPENSES));
        keys.addAll(List.of(PLATFORM_EXPENSES, PLATFORM_BLANK_MONTHS, NON_RESIDENT_BONUS_MONTHS, SEVERANCE_MULTIPLE));
        keys.addAll(List.of(SIBLING_LIMIT, EDUCATION_MONTHS, MORTGAGE_MONTHS, RENT_TIER, RENT_TWO, RENT_THREE));
        keys.addAll(List.of(ILLNESS_THRESHOLD, ILLNESS_LIMIT, PENSION_LIMIT, PENSION_WITHDRAWAL_RATE));
        keys.addAll(List.of(ANNUITY_RATE, ANNUITY_MULTIPLE, FUND_RATE, FUND_MULTIPLE, FOREIGN_ALLOWANCES));
        keys.addAll(List.of(SETTLEMENT_INCOME, SETTLEMENT_DUE));
        return List.copyOf(keys);
    }

    private static RuleKey<TaxTable> table(String code) {
        return RuleKey.of(code, TaxTable.class, TaxTable::parse);
    }

    private static RuleKey<Boolean> flag(String code) {
        return RuleKey.of(code, Boolean.class, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("is neither true nor false");
        });
    }
}
