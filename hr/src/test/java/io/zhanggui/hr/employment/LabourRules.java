package io.zhanggui.hr.employment;

import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.Citation;
import io.zhanggui.core.rule.Confidence;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.Rule;
import io.zhanggui.core.rule.RuleKey;
import io.zhanggui.core.rule.RuleScope;
import io.zhanggui.core.time.Dated;
import io.zhanggui.hr.attendance.AttendanceRules;
import io.zhanggui.hr.attendance.Proration;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;

/** Rules of attendance for these tests: 21.75 days, 8 hours. */
final class LabourRules {

    private LabourRules() {}

    static AttendanceRules of(Proration policy) {
        return of(policy, Rounding.CENT);
    }

    static AttendanceRules of(Proration policy, Rounding rounding) {
        return new AttendanceRules(
                rule("21.75"), rule("8"), rule("1.5"), rule("2"), rule("3"), rule("36"), policy, rounding);
    }

    static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    static BigDecimal days(String days) {
        return new BigDecimal(days);
    }

    private static ResolvedRule<BigDecimal> rule(String value) {
        RuleKey<BigDecimal> key = RuleKey.ofDecimal("test");
        return new ResolvedRule<>(
                new Rule<>(
                        key,
                        RuleScope.EVERYWHERE,
                        Dated.from(LocalDate.of(2020, 1, 1), key.parse(value)),
                        "",
                        Citation.of("law"),
                        Confidence.OFFICIAL_TEXT),
                false);
    }
}
