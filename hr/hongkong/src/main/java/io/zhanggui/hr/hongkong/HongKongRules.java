package io.zhanggui.hr.hongkong;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.rule.RuleBook;
import io.zhanggui.core.rule.RuleKey;
import io.zhanggui.core.rule.RuleScope;
import io.zhanggui.core.table.TableReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of the figures in rule packs of Hong Kong; a host's own packs use the same, with the scope {@code HK}. */
@Beta
public final class HongKongRules {

    /** The employee's share of relevant income. */
    public static final RuleKey<BigDecimal> EMPLOYEE_RATE = RuleKey.ofRate("hk.mpf.employee-rate");

    /** The employer's share of relevant income. */
    public static final RuleKey<BigDecimal> EMPLOYER_RATE = RuleKey.ofRate("hk.mpf.employer-rate");

    /** The relevant income of a month below which the employee pays nothing (最低有关入息水平), HKD. */
    public static final RuleKey<BigDecimal> MINIMUM_MONTH = RuleKey.ofAmount("hk.mpf.minimum-income-month", 2);

    /** The same for one day of another wage period, HKD. */
    public static final RuleKey<BigDecimal> MINIMUM_DAY = RuleKey.ofAmount("hk.mpf.minimum-income-day", 2);

    /** The relevant income of a month above which nobody must contribute (最高有关入息水平), HKD. */
    public static final RuleKey<BigDecimal> MAXIMUM_MONTH =
            RuleKey.ofAmount("hk.mpf.maximum-income-month", 2).notBelow(MINIMUM_MONTH);

    /** The same for one day of another wage period, HKD. */
    public static final RuleKey<BigDecimal> MAXIMUM_DAY =
            RuleKey.ofAmount("hk.mpf.maximum-income-day", 2).notBelow(MINIMUM_DAY);

    /** The day of employment from which an employee is covered; the day of hire is day 1. */
    public static final RuleKey<Integer> COVERED_AFTER_DAYS = days("hk.mpf.covered-after-days");

    /** The days of employment at first for which the employee pays nothing. */
    public static final RuleKey<Integer> EMPLOYEE_FREE_DAYS = days("hk.mpf.employee-free-days");

    /** The day on which the first contributions are due, of the month after the one in which the employee is covered. */
    public static final RuleKey<Integer> FIRST_PAYMENT_DAY = days("hk.mpf.first-payment-day");

    /** The first day whose service the employer's mandatory contributions no longer offset (取消对冲). */
    public static final RuleKey<LocalDate> OFFSETTING_ENDED =
            RuleKey.of("hk.mpf.offsetting-ended", LocalDate.class, HongKongRules::date);

    static final RuleScope HONG_KONG = RuleScope.of("HK");

    private static final Pattern PLACES = Pattern.compile("HK");
    private static final String PACK = "hongkong.csv";

    private HongKongRules() {}

    /** Every figure that a rule pack may hold. */
    public static List<RuleKey<?>> all() {
        return Stream.of(
                        EMPLOYEE_RATE,
                        EMPLOYER_RATE,
                        MINIMUM_MONTH,
                        MINIMUM_DAY,
                        MAXIMUM_MONTH,
                        MAXIMUM_DAY,
                        COVERED_AFTER_DAYS,
                        EMPLOYEE_FREE_DAYS,
                        FIRST_PAYMENT_DAY,
                        OFFSETTING_ENDED)
                .<RuleKey<?>>map(key -> key.inScopes(PLACES))
                .toList();
    }

    /** The pack that comes with the library. */
    static RuleBook shipped() {
        return RuleBook.read(
                TableReader.of(PACK, () -> requireNonNull(HongKongRules.class.getResourceAsStream(PACK))), all());
    }

    private static RuleKey<Integer> days(String code) {
        return RuleKey.of(code, Integer.class, text -> {
            int days = Integer.parseInt(text);
            if (days < 1) {
                throw new IllegalArgumentException("is not 1 or more");
            }
            return days;
        });
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("is no date. Maybe 2025-05-01?", e);
        }
    }
}
