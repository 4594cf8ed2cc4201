package io.zhanggui.hr.china.labour;

import io.zhanggui.core.Beta;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.RuleKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The names of the figures of labour law in a rule pack; they stand in {@code china-labour.csv}. */
@Beta
public final class LabourRules {

    /** The paid days of an average month (月计薪天数). */
    public static final RuleKey<BigDecimal> PAID_DAYS = RuleKey.ofDecimal("cn.work.paid-days", "1", "31");

    /** The ordinary hours of a working day. */
    public static final RuleKey<BigDecimal> HOURS_PER_DAY = RuleKey.ofDecimal("cn.work.hours-per-day", "1", "24");

    /** The multiple of pay for overtime on working days. */
    public static final RuleKey<BigDecimal> OVERTIME_WORKDAY = RuleKey.ofDecimal("cn.overtime.workday", "1", "10");

    /** The multiple of pay for overtime on rest days. */
    public static final RuleKey<BigDecimal> OVERTIME_REST_DAY = RuleKey.ofDecimal("cn.overtime.rest-day", "1", "10");

    /** The multiple of pay for overtime on statutory holidays. */
    public static final RuleKey<BigDecimal> OVERTIME_HOLIDAY = RuleKey.ofDecimal("cn.overtime.holiday", "1", "10");

    /** The hours of overtime that a month may have. */
    public static final RuleKey<BigDecimal> OVERTIME_LIMIT = RuleKey.ofDecimal("cn.overtime.monthly-limit", "0", "744");

    /** The hours of overtime that a day may usually have. */
    public static final RuleKey<BigDecimal> OVERTIME_DAY = RuleKey.ofDecimal("cn.overtime.daily-limit");

    /** The hours of overtime that a day may have for special reasons, where health is protected. */
    public static final RuleKey<BigDecimal> OVERTIME_SPECIAL_DAY =
            RuleKey.ofDecimal("cn.overtime.special-daily-limit").notBelow(OVERTIME_DAY);

    /** How amounts of labour law are rounded; no law says it. */
    public static final RuleKey<Rounding> ROUNDING = RuleKey.ofRounding("cn.labour.rounding", 2);

    /** The workdays of an average month (月工作日). */
    public static final RuleKey<BigDecimal> WORK_DAYS_PER_MONTH =
            RuleKey.ofDecimal("cn.work.days-per-month", "1", "31");

    /** The workdays of a year (年工作日). */
    public static final RuleKey<BigDecimal> WORK_DAYS_PER_YEAR = RuleKey.ofDecimal("cn.work.days-per-year", "1", "366");

    /** The statutory holidays of a year (法定节假日天数). */
    public static final RuleKey<BigDecimal> STATUTORY_DAYS = RuleKey.ofDecimal("cn.work.statutory-days", "0", "60");

    /** The least age of an employee, in years (最低就业年龄). */
    public static final RuleKey<BigDecimal> MINIMUM_AGE = RuleKey.ofWhole("cn.work.minimum-age", 10, 30);

    /** The age from which an employee is no minor, in years (未成年工的上限). */
    public static final RuleKey<BigDecimal> ADULT_AGE = RuleKey.ofWhole("cn.work.adult-age", 10, 30);

    /** The minimum wage of a month in a place (月最低工资标准), CNY. */
    public static final RuleKey<BigDecimal> MINIMUM_MONTH = RuleKey.ofAmount("cn.minimum-wage.month", 2);

    /** The minimum wage of an hour of part-time work in a place (小时最低工资标准), CNY. */
    public static final RuleKey<BigDecimal> MINIMUM_HOUR = RuleKey.ofAmount("cn.minimum-wage.hour", 2);

    /** Whether the employee's own contributions count as part of the minimum wage of a place: 1 or 0. */
    public static final RuleKey<BigDecimal> MINIMUM_INCLUDES_CONTRIBUTIONS =
            RuleKey.ofWhole("cn.minimum-wage.includes-contributions", 0, 1);

    /** The average monthly wage of a place in the year before (上年度职工月平均工资), CNY. */
    public static final RuleKey<BigDecimal> AVERAGE_MONTH = RuleKey.ofAmount("cn.average-wage.month", 2);

    /** The average yearly wage of a place in the year before (上年职工平均工资), CNY. */
    public static final RuleKey<BigDecimal> AVERAGE_YEAR = RuleKey.ofAmount("cn.average-wage.year", 2);

    /** The days of annual leave by full years of work (年休假天数). */
    public static final RuleKey<Tiers> ANNUAL_LEAVE_DAYS = tiers("cn.leave.annual.days", "366");

    /** The months of work without a break before annual leave is due. */
    public static final RuleKey<BigDecimal> ANNUAL_LEAVE_QUALIFYING_MONTHS =
            RuleKey.ofWhole("cn.leave.annual.qualifying-months", 0, 60);

    /** The months of sick leave from which no annual leave is due, by full years of work. */
    public static final RuleKey<Tiers> ANNUAL_LEAVE_SICK_MONTHS = tiers("cn.leave.annual.sick-months", "24");

    /** The days of paid personal leave from which no annual leave is due. */
    public static final RuleKey<BigDecimal> ANNUAL_LEAVE_PERSONAL_DAYS =
            RuleKey.ofDecimal("cn.leave.annual.personal-days", "0", "366");

    /** The days by which a part of a year is divided for annual leave. */
    public static final RuleKey<BigDecimal> ANNUAL_LEAVE_YEAR_DAYS =
            RuleKey.ofWhole("cn.leave.annual.year-days", 360, 366);

    /** The multiple of the daily wage for a day of leave not taken. */
    public static final RuleKey<BigDecimal> ANNUAL_LEAVE_UNUSED_MULTIPLE =
            RuleKey.ofDecimal("cn.leave.annual.unused-multiple", "1", "10");

    /** What of that multiple is the ordinary wage, paid already. */
    public static final RuleKey<BigDecimal> ANNUAL_LEAVE_ORDINARY_MULTIPLE =
            RuleKey.ofDecimal("cn.leave.annual.ordinary-multiple", "0", "10");

    /** The share of the minimum wage below which sick pay never is (病假工资下限). */
    public static final RuleKey<BigDecimal> SICK_PAY_FLOOR = RuleKey.ofRate("cn.sick-pay.floor-share");

    /** The share of the own wage in illness by full years of service, of a place or a company. */
    public static final RuleKey<Tiers> SICK_PAY_SCALE = tiers("cn.sick-pay.scale", "1");

    /** The table of medical periods (医疗期). */
    public static final RuleKey<MedicalPeriodTable> MEDICAL_PERIOD =
            RuleKey.of("cn.medical-period.table", MedicalPeriodTable.class, MedicalPeriodTable::parse);

    /** The most months of probation by the full months of a term (试用期上限). */
    public static final RuleKey<Tiers> PROBATION_MONTHS = tiers("cn.probation.months", "24");

    /** The share of the agreed wage that is the least pay in probation. */
    public static final RuleKey<BigDecimal> PROBATION_PAY_SHARE = RuleKey.ofRate("cn.probation.pay-share");

    /** The months of wage of a compensation for a full year of service. */
    public static final RuleKey<BigDecimal> SEVERANCE_YEAR_MONTHS =
            RuleKey.ofDecimal("cn.severance.year-months", "0.5", "12");

    /** The months of wage of a compensation for the rest of a year, by its full months. */
    public static final RuleKey<Tiers> SEVERANCE_PART_YEAR = tiers("cn.severance.part-year", "12");

    /** The multiple of the local average wage that is the greatest base of a compensation. */
    public static final RuleKey<BigDecimal> SEVERANCE_CAP_MULTIPLE =
            RuleKey.ofDecimal("cn.severance.cap-multiple", "1", "10");

    /** The most months of a compensation whose base is capped. */
    public static final RuleKey<BigDecimal> SEVERANCE_CAP_MONTHS = RuleKey.ofWhole("cn.severance.cap-months", 1, 60);

    /** The day from which service counts by these rules; before it others held. */
    public static final RuleKey<LocalDate> SEVERANCE_SERVICE_FROM =
            RuleKey.of("cn.severance.service-from", LocalDate.class, LocalDate::parse);

    /** The multiple of the compensation for an unlawful end (赔偿金). */
    public static final RuleKey<BigDecimal> SEVERANCE_DAMAGES_MULTIPLE =
            RuleKey.ofDecimal("cn.severance.damages-multiple", "1", "10");

    /** The greatest share of a month's wage that is taken for damage. */
    public static final RuleKey<BigDecimal> DAMAGE_SHARE = RuleKey.ofRate("cn.deduction-limit.damage-share");

    /** Whether a waiver of social insurance is void: 1 or 0. */
    public static final RuleKey<BigDecimal> INSURANCE_WAIVER_VOID =
            RuleKey.ofWhole("cn.protection.insurance-waiver-void", 0, 1);

    /** Whether the minimum wage holds over the retirement age: 1 or 0. */
    public static final RuleKey<BigDecimal> OVER_AGE_MINIMUM_WAGE =
            RuleKey.ofWhole("cn.protection.over-age-minimum-wage", 0, 1);

    /** Whether injury insurance is owed over the retirement age: 1 or 0. */
    public static final RuleKey<BigDecimal> OVER_AGE_INJURY = RuleKey.ofWhole("cn.protection.over-age-injury", 0, 1);

    /** The years before and after the statutory month of retirement that may be chosen (弹性退休). */
    public static final RuleKey<BigDecimal> RETIREMENT_WINDOW_YEARS =
            RuleKey.ofDecimal("cn.retirement.window-years", "0", "20");

    /** The years of contribution that a pension takes by the year of retirement (最低缴费年限). */
    public static final RuleKey<Tiers> RETIREMENT_CONTRIBUTION_YEARS = tiers("cn.retirement.contribution-years", "50");

    /** The share of the staff that must be disabled in a place; comes with the host's pack. */
    public static final RuleKey<BigDecimal> DISABILITY_QUOTA = RuleKey.ofRate("cn.disability-fund.quota");

    /** The share of the disability fund that is due by the share of disabled people (分档减缴). */
    public static final RuleKey<Tiers> DISABILITY_DISCOUNTS = tiers("cn.disability-fund.discounts", "1");

    /** The staff up to which no disability fund is due. */
    public static final RuleKey<BigDecimal> DISABILITY_EXEMPT_STAFF =
            RuleKey.ofWhole("cn.disability-fund.exempt-staff", 0, 100000);

    /** How many average wages each missing disabled person costs. */
    public static final RuleKey<BigDecimal> DISABILITY_WAGE_SHARE = RuleKey.ofRate("cn.disability-fund.wage-share");

    /** The share of the wage bill that is the fee of the trade union (工会经费). */
    public static final RuleKey<BigDecimal> UNION_FEE_RATE = RuleKey.ofRate("cn.union-fee.rate");

    private LabourRules() {}

    /** Every figure of labour law that a rule pack may hold. */
    public static List<RuleKey<?>> all() {
        List<RuleKey<?>> keys = new ArrayList<>();
        keys.addAll(ofWorkAndWages());
        keys.addAll(ofLeaveAndIllness());
        keys.addAll(ofContracts());
        keys.addAll(ofProtectionAndLevies());
        for (TerminationGround ground : TerminationGround.values()) {
            keys.add(ground.owed());
        }
        for (RetirementGroup group : RetirementGroup.values()) {
            keys.add(group.steps());
        }
        return List.copyOf(keys);
    }

    private static List<RuleKey<?>> ofWorkAndWages() {
        return List.of(
                PAID_DAYS,
                HOURS_PER_DAY,
                OVERTIME_WORKDAY,
                OVERTIME_REST_DAY,
                OVERTIME_HOLIDAY,
                OVERTIME_LIMIT,
                OVERTIME_DAY,
                OVERTIME_SPECIAL_DAY,
                ROUNDING,
                WORK_DAYS_PER_MONTH,
                WORK_DAYS_PER_YEAR,
                STATUTORY_DAYS,
                MINIMUM_AGE,
                ADULT_AGE,
                MINIMUM_MONTH,
                MINIMUM_HOUR,
                MINIMUM_INCLUDES_CONTRIBUTIONS,
                AVERAGE_MONTH,
                AVERAGE_YEAR);
    }

    private static List<RuleKey<?>> ofLeaveAndIllness() {
        return List.of(
                ANNUAL_LEAVE_DAYS,
                ANNUAL_LEAVE_QUALIFYING_MONTHS,
                ANNUAL_LEAVE_SICK_MONTHS,
                ANNUAL_LEAVE_PERSONAL_DAYS,
                ANNUAL_LEAVE_YEAR_DAYS,
                ANNUAL_LEAVE_UNUSED_MULTIPLE,
                ANNUAL_LEAVE_ORDINARY_MULTIPLE,
                SICK_PAY_FLOOR,
                SICK_PAY_SCALE,
                MEDICAL_PERIOD);
    }

    private static List<RuleKey<?>> ofContracts() {
        return List.of(
                PROBATION_MONTHS,
                PROBATION_PAY_SHARE,
                SEVERANCE_YEAR_MONTHS,
                SEVERANCE_PART_YEAR,
                SEVERANCE_CAP_MULTIPLE,
                SEVERANCE_CAP_MONTHS,
                SEVERANCE_SERVICE_FROM,
                SEVERANCE_DAMAGES_MULTIPLE,
                DAMAGE_SHARE);
    }

    private static List<RuleKey<?>> ofProtectionAndLevies() {
        return List.of(
                INSURANCE_WAIVER_VOID,
                OVER_AGE_MINIMUM_WAGE,
                OVER_AGE_INJURY,
                RETIREMENT_WINDOW_YEARS,
                RETIREMENT_CONTRIBUTION_YEARS,
                DISABILITY_QUOTA,
                DISABILITY_DISCOUNTS,
                DISABILITY_EXEMPT_STAFF,
                DISABILITY_WAGE_SHARE,
                UNION_FEE_RATE);
    }

    /** A key for tiers whose figures are not negative and at most so much. */
    private static RuleKey<Tiers> tiers(String code, String most) {
        BigDecimal limit = new BigDecimal(most);
        return RuleKey.of(code, Tiers.class, text -> {
            Tiers tiers = Tiers.parse(text);
            for (Tiers.Tier tier : tiers.list()) {
                if (tier.value().signum() < 0 || tier.value().compareTo(limit) > 0) {
                    throw new IllegalArgumentException("has the figure " + tier.value() + ", not from 0 to " + most);
                }
            }
            return tiers;
        });
    }
}
