package io.zhanggui.hr.china;

import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.RuleKey;
import io.zhanggui.hr.china.tax.SpecialDeduction;
import io.zhanggui.hr.china.tax.TaxTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The names of the figures in the rule pack; a host's own pack uses the same. */
public final class ChinaRules {

    /** The annual table of comprehensive income, also of cumulative withholding (个人所得税预扣率表一). */
    public static final RuleKey<TaxTable> TAX_TABLE =
            RuleKey.of("cn.tax.annual-table", TaxTable.class, TaxTable::parse);

    /** The basic deduction of one month (减除费用), CNY. */
    public static final RuleKey<BigDecimal> BASIC_DEDUCTION = RuleKey.ofDecimal("cn.tax.basic-deduction");

    /** How tax is rounded. */
    public static final RuleKey<Rounding> TAX_ROUNDING = RuleKey.ofRounding("cn.tax.rounding");

    /** The table by month for an annual bonus that is taxed apart (按月换算后的综合所得税率表). */
    public static final RuleKey<TaxTable> BONUS_TABLE =
            RuleKey.of("cn.tax.bonus-table", TaxTable.class, TaxTable::parse);

    /** The paid days of an average month (月计薪天数). */
    public static final RuleKey<BigDecimal> PAID_DAYS = RuleKey.ofDecimal("cn.work.paid-days");

    /** The ordinary hours of a working day. */
    public static final RuleKey<BigDecimal> HOURS_PER_DAY = RuleKey.ofDecimal("cn.work.hours-per-day");

    /** The multiple of pay for overtime on working days. */
    public static final RuleKey<BigDecimal> OVERTIME_WORKDAY = RuleKey.ofDecimal("cn.overtime.workday");

    /** The multiple of pay for overtime on rest days. */
    public static final RuleKey<BigDecimal> OVERTIME_REST_DAY = RuleKey.ofDecimal("cn.overtime.rest-day");

    /** The multiple of pay for overtime on statutory holidays. */
    public static final RuleKey<BigDecimal> OVERTIME_HOLIDAY = RuleKey.ofDecimal("cn.overtime.holiday");

    /** The hours of overtime that a month may have. */
    public static final RuleKey<BigDecimal> OVERTIME_LIMIT = RuleKey.ofDecimal("cn.overtime.monthly-limit");

    /** The share of the average wage that is the least contribution base, where a city publishes no floor. */
    public static final RuleKey<BigDecimal> FLOOR_SHARE = RuleKey.ofDecimal("cn.contribution.floor-share");

    /** The multiple of the average wage that is the greatest contribution base, where a city publishes no cap. */
    public static final RuleKey<BigDecimal> CAP_SHARE = RuleKey.ofDecimal("cn.contribution.cap-share");

    private ChinaRules() {}

    /** The figures of one insurance or fund; the keys are {@code cn.NAME.floor}, {@code cn.NAME.cap} and so on. */
    record SchemeKeys(
            String name,
            ChinaPayItem employeeItem,
            ChinaPayItem employerItem,
            RuleKey<BigDecimal> floor,
            RuleKey<BigDecimal> cap,
            RuleKey<BigDecimal> employeeRate,
            RuleKey<BigDecimal> employerRate,
            RuleKey<BigDecimal> employeeFlat,
            RuleKey<BigDecimal> leastRate,
            RuleKey<BigDecimal> mostRate,
            RuleKey<Rounding> rounding,
            boolean rateIsChosen) {

        static SchemeKeys of(String name, ChinaPayItem employeeItem, ChinaPayItem employerItem, boolean rateIsChosen) {
            String prefix = "cn." + name + ".";
            return new SchemeKeys(
                    name,
                    employeeItem,
                    employerItem,
                    RuleKey.ofDecimal(prefix + "floor"),
                    RuleKey.ofDecimal(prefix + "cap"),
                    RuleKey.ofDecimal(prefix + "employee-rate"),
                    RuleKey.ofDecimal(prefix + "employer-rate"),
                    RuleKey.ofDecimal(prefix + "employee-flat"),
                    RuleKey.ofDecimal(prefix + "least-rate"),
                    RuleKey.ofDecimal(prefix + "most-rate"),
                    RuleKey.ofRounding(prefix + "rounding"),
                    rateIsChosen);
        }

        List<RuleKey<?>> all() {
            return List.of(floor, cap, employeeRate, employerRate, employeeFlat, leastRate, mostRate, rounding);
        }
    }

    static final List<SchemeKeys> SCHEMES = List.of(
            SchemeKeys.of("pension", ChinaPayItem.PENSION_EMPLOYEE, ChinaPayItem.PENSION_EMPLOYER, false),
            SchemeKeys.of("medical", ChinaPayItem.MEDICAL_EMPLOYEE, ChinaPayItem.MEDICAL_EMPLOYER, false),
            SchemeKeys.of(
                    "unemployment", ChinaPayItem.UNEMPLOYMENT_EMPLOYEE, ChinaPayItem.UNEMPLOYMENT_EMPLOYER, false),
            SchemeKeys.of("injury", ChinaPayItem.INJURY_EMPLOYEE, ChinaPayItem.INJURY_EMPLOYER, false),
            SchemeKeys.of(
                    "housing-fund", ChinaPayItem.HOUSING_FUND_EMPLOYEE, ChinaPayItem.HOUSING_FUND_EMPLOYER, true));

    /** Every figure that a rule pack may hold. */
    public static List<RuleKey<?>> all() {
        List<RuleKey<?>> keys = new ArrayList<>(List.of(
                TAX_TABLE,
                BASIC_DEDUCTION,
                TAX_ROUNDING,
                BONUS_TABLE,
                PAID_DAYS,
                HOURS_PER_DAY,
                OVERTIME_WORKDAY,
                OVERTIME_REST_DAY,
                OVERTIME_HOLIDAY,
                OVERTIME_LIMIT));
        keys.add(FLOOR_SHARE);
        keys.add(CAP_SHARE);
        for (SpecialDeduction deduction : SpecialDeduction.values()) {
            keys.add(deduction.amount());
        }
        SCHEMES.forEach(scheme -> keys.addAll(scheme.all()));
        return List.copyOf(keys);
    }
}
