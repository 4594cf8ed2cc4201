package io.zhanggui.hr.china;

import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.RuleKey;
import java.math.BigDecimal;
import java.util.List;

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
        RuleKey<BigDecimal> rateStep,
        RuleKey<Rounding> rounding) {

    static SchemeKeys of(String name, ChinaPayItem employeeItem, ChinaPayItem employerItem) {
        String prefix = "cn." + name + ".";
        RuleKey<BigDecimal> floor = RuleKey.ofAmount(prefix + "floor", 2);
        RuleKey<BigDecimal> leastRate = RuleKey.ofRate(prefix + "least-rate");
        return new SchemeKeys(
                name,
                employeeItem,
                employerItem,
                floor,
                RuleKey.ofAmount(prefix + "cap", 2).notBelow(floor),
                RuleKey.ofRate(prefix + "employee-rate"),
                RuleKey.ofRate(prefix + "employer-rate"),
                RuleKey.ofAmount(prefix + "employee-flat", 2),
                leastRate,
                RuleKey.ofRate(prefix + "most-rate").notBelow(leastRate),
                RuleKey.ofRate(prefix + "rate-step"),
                RuleKey.ofRounding(prefix + "rounding", 2));
    }

    /** The same, which has no floor and cap of its own but takes those of another. */
    SchemeKeys onBaseOf(SchemeKeys other) {
        return new SchemeKeys(
                name,
                employeeItem,
                employerItem,
                other.floor,
                other.cap,
                employeeRate,
                employerRate,
                employeeFlat,
                leastRate,
                mostRate,
                rateStep,
                rounding);
    }

    List<RuleKey<?>> all() {
        return List.of(floor, cap, employeeRate, employerRate, employeeFlat, leastRate, mostRate, rateStep, rounding);
    }
}
