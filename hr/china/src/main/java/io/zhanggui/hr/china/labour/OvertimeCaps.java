package io.zhanggui.hr.china.labour;

import io.zhanggui.core.Beta;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.RuleLookup;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many hours working time may be extended on a day (延长工作时间上限), looked up once; the hours of a month have a limit of
 * their own among the rules of attendance.
 *
 * <p>Source: 劳动法 article 41.
 *
 * @param usual the hours that a day may usually have
 * @param special the hours that it may have for special reasons, where health is protected
 */
@Beta
public record OvertimeCaps(ResolvedRule<BigDecimal> usual, ResolvedRule<BigDecimal> special) {

    public OvertimeCaps {
        Exact.requirePositive("usual", usual);
        Exact.requirePositive("special", special);
    }

    /**
     * The limits of a day.
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing
     */
    public static OvertimeCaps of(RuleLookup rules) {
        return new OvertimeCaps(rules.get(LabourRules.OVERTIME_DAY), rules.get(LabourRules.OVERTIME_SPECIAL_DAY));
    }

    /**
     * Tells of days with too much overtime, in their order: those above the special limit, and those above the usual one.
     *
     * @param hours hours beyond the ordinary ones by working day; on a rest day all work is overtime, so leave it out
     * @param path what the findings name, the person for example
     */
    public Violations findings(Map<LocalDate, BigDecimal> hours, String path) {
        Violations.Builder found = Violations.builder();
        new TreeMap<>(hours).forEach((day, worked) -> {
            Exact.requireNotNegative("hours", worked);
            if (worked.compareTo(special.value()) > 0) {
                found.add(Violation.of(
                        LabourViolation.OVERTIME_ABOVE_DAY, path, worked, day, special.value(), source(special)));
            } else if (worked.compareTo(usual.value()) > 0) {
                found.add(Violation.of(
                        LabourViolation.OVERTIME_ABOVE_USUAL_DAY,
                        path,
                        worked,
                        day,
                        usual.value(),
                        special.value(),
                        source(usual)));
            }
        });
        return found.build();
    }

    private static String source(ResolvedRule<?> rule) {
        return rule.rule().citation().toString();
    }
}
