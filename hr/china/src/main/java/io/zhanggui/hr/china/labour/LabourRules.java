package io.zhanggui.hr.china.labour;

import io.zhanggui.core.Beta;
import io.zhanggui.core.rule.RuleKey;
import java.math.BigDecimal;
import java.util.List;

/** The names of the figures of labour law in a rule pack; they stand in {@code china-labour.csv}. */
@Beta
public final class LabourRules {

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

    /** The local minimum wage of a month (月最低工资标准), CNY. */
    public static final RuleKey<BigDecimal> MINIMUM_MONTH = RuleKey.ofAmount("cn.minimum-wage.month");

    /** The local minimum wage of an hour (小时最低工资标准), CNY. */
    public static final RuleKey<BigDecimal> MINIMUM_HOUR = RuleKey.ofAmount("cn.minimum-wage.hour");

    /** 1 where the employee's own insurance and fund are part of the minimum wage, 0 where they are not. */
    public static final RuleKey<BigDecimal> MINIMUM_INCLUDES_CONTRIBUTIONS =
            RuleKey.ofRate("cn.minimum-wage.includes-contributions");

    /** The local average wage of a month in the year before (上年度职工月平均工资), CNY. */
    public static final RuleKey<BigDecimal> AVERAGE_MONTH = RuleKey.ofAmount("cn.average-wage.month");

    private LabourRules() {}

    /** Every figure of labour law that a rule pack may hold. */
    public static List<RuleKey<?>> all() {
        return List.of(
                PAID_DAYS,
                HOURS_PER_DAY,
                OVERTIME_WORKDAY,
                OVERTIME_REST_DAY,
                OVERTIME_HOLIDAY,
                OVERTIME_LIMIT,
                MINIMUM_MONTH,
                MINIMUM_HOUR,
                MINIMUM_INCLUDES_CONTRIBUTIONS,
                AVERAGE_MONTH);
    }
}
