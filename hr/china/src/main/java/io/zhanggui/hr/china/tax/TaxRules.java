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
    public static final RuleKey<BigDecimal> BASIC_DEDUCTION = RuleKey.ofDecimal("cn.tax.basic-deduction");

    /** How tax is rounded. */
    public static final RuleKey<Rounding> TAX_ROUNDING = RuleKey.ofRounding("cn.tax.rounding");

    /** The table by month for an annual bonus that is taxed apart (按月换算后的综合所得税率表). */
    public static final RuleKey<TaxTable> BONUS_TABLE = table("cn.tax.bonus-table");

    /** The table by month for non-residents (个人所得税税率表三). */
    public static final RuleKey<TaxTable> MONTHLY_TABLE = table("cn.tax.monthly-table");

    /** Whether a first job of the year counts months from January (首次取得工资、薪金所得). */
    public static final RuleKey<Boolean> FIRST_JOB = flag("cn.tax.first-job");

    /** The wages of last year up to which the whole year's basic deduction is taken at once, CNY. */
    public static final RuleKey<BigDecimal> UPFRONT_LIMIT = RuleKey.ofDecimal("cn.tax.upfront.income-limit");

    /** The table by which labour service is withheld (个人所得税预扣率表二). */
    public static final RuleKey<TaxTable> LABOUR_TABLE = table("cn.tax.labour-table");

    /** The income up to which expenses are a fixed amount, CNY a payment. */
    public static final RuleKey<BigDecimal> FLAT_EXPENSES_UP_TO = RuleKey.ofDecimal("cn.tax.expenses.flat-up-to");

    /** The fixed expenses of a small income, CNY a payment. */
    public static final RuleKey<BigDecimal> FLAT_EXPENSES = RuleKey.ofDecimal("cn.tax.expenses.flat");

    /** The share of an income that counts as expenses. */
    public static final RuleKey<BigDecimal> EXPENSES_SHARE = RuleKey.ofDecimal("cn.tax.expenses.share");

    /** The share of an author's income after expenses that is taxed. */
    public static final RuleKey<BigDecimal> AUTHOR_SHARE = RuleKey.ofDecimal("cn.tax.author-share");

    /** The rate at which royalties of authors and licences are withheld. */
    public static final RuleKey<BigDecimal> ROYALTY_RATE = RuleKey.ofDecimal("cn.tax.royalty-rate");

    /** The share of an intern's income that counts as expenses in the cumulative method. */
    public static final RuleKey<BigDecimal> INTERN_EXPENSES = RuleKey.ofDecimal("cn.tax.intern.expenses");

    /** The share of a platform worker's income that counts as expenses. */
    public static final RuleKey<BigDecimal> PLATFORM_EXPENSES = RuleKey.ofDecimal("cn.tax.platform.expenses");

    /** The months without income from a platform after which months are counted anew. */
    public static final RuleKey<BigDecimal> PLATFORM_BLANK_MONTHS = RuleKey.ofDecimal("cn.tax.platform.blank-months");

    /** The parts into which a bonus of a non-resident is divided. */
    public static final RuleKey<BigDecimal> NON_RESIDENT_BONUS_MONTHS =
            RuleKey.ofDecimal("cn.tax.non-resident.bonus-months");

    /** How many average annual wages of a severance are free of tax. */
    public static final RuleKey<BigDecimal> SEVERANCE_MULTIPLE = RuleKey.ofDecimal("cn.tax.severance.exempt-multiple");

    /** The most that one of several siblings may take for the elderly, CNY a month. */
    public static final RuleKey<BigDecimal> SIBLING_LIMIT = RuleKey.ofDecimal("cn.deduction.elderly-support.sibling");

    /** The months for which continuing education towards one degree is deducted. */
    public static final RuleKey<BigDecimal> EDUCATION_MONTHS =
            RuleKey.ofDecimal("cn.deduction.continuing-education.months");

    /** The months for which mortgage interest is deducted. */
    public static final RuleKey<BigDecimal> MORTGAGE_MONTHS =
            RuleKey.ofDecimal("cn.deduction.mortgage-interest.months");

    /** The tier of a city for rent: 1, 2 or 3. */
    public static final RuleKey<RentTier> RENT_TIER =
            RuleKey.of("cn.deduction.rent.tier", RentTier.class, RentTier::parse);

    /** Rent in cities of the second tier, CNY a month; {@link SpecialDeduction#RENT} holds the first. */
    public static final RuleKey<BigDecimal> RENT_TWO = RuleKey.ofDecimal("cn.deduction.rent.tier-2");

    /** Rent elsewhere, CNY a month. */
    public static final RuleKey<BigDecimal> RENT_THREE = RuleKey.ofDecimal("cn.deduction.rent.tier-3");

    /** What a person bears of the cost of illness before a deduction begins, CNY a year. */
    public static final RuleKey<BigDecimal> ILLNESS_THRESHOLD =
            RuleKey.ofDecimal("cn.deduction.serious-illness.threshold");

    /** The most that is deducted for illness, CNY a year. */
    public static final RuleKey<BigDecimal> ILLNESS_LIMIT = RuleKey.ofDecimal("cn.deduction.serious-illness.limit");

    /** The most that is deducted for an individual pension, CNY a year. */
    public static final RuleKey<BigDecimal> PENSION_LIMIT = RuleKey.ofDecimal("cn.tax.individual-pension.limit");

    /** The rate on what is drawn from an individual pension. */
    public static final RuleKey<BigDecimal> PENSION_WITHDRAWAL_RATE =
            RuleKey.ofDecimal("cn.tax.individual-pension.withdrawal-rate");

    /** The share of its base up to which an employee's annuity contribution is deducted. */
    public static final RuleKey<BigDecimal> ANNUITY_RATE = RuleKey.ofDecimal("cn.tax.annuity.rate");

    /** The greatest base of an annuity, in average wages of the city. */
    public static final RuleKey<BigDecimal> ANNUITY_MULTIPLE = RuleKey.ofDecimal("cn.tax.annuity.base-multiple");

    /** The share of the average wage up to which each side of the housing fund is free of tax. */
    public static final RuleKey<BigDecimal> FUND_RATE = RuleKey.ofDecimal("cn.tax.housing-fund.rate");

    /** The greatest base of a tax-free housing fund, in average wages of the city. */
    public static final RuleKey<BigDecimal> FUND_MULTIPLE = RuleKey.ofDecimal("cn.tax.housing-fund.base-multiple");

    /** Whether foreigners may take tax-free allowances in place of special additional deductions. */
    public static final RuleKey<Boolean> FOREIGN_ALLOWANCES = flag("cn.tax.foreign-allowances");

    /** The income of a year up to which what is due need not be settled, CNY. */
    public static final RuleKey<BigDecimal> SETTLEMENT_INCOME = RuleKey.ofDecimal("cn.tax.settlement.exempt-income");

    /** What may be due after a year without having to be settled, CNY. */
    public static final RuleKey<BigDecimal> SETTLEMENT_DUE = RuleKey.ofDecimal("cn.tax.settlement.exempt-due");

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
