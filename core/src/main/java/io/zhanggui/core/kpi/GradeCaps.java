package io.zhanggui.core.kpi;

import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The greatest share of a group that may have a grade (等级比例上限), for schemes that cap instead of prescribing.
 *
 * @param shares the greatest share in percent, by grade
 */
public record GradeCaps(Map<String, BigDecimal> shares) {

    public GradeCaps {
        shares.values().forEach(Weight::new);
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }

    /**
     * Grades and percentages in turn, for example {@code of("A", "20")}.
     *
     * @throws KpiException with WEIGHT_RANGE if a share is below 0 or above 100
     */
    public static GradeCaps of(String... gradesAndPercentages) {
        return new GradeCaps(Pairs.of(gradesAndPercentages));
    }

    /**
     * The most people of a group who may have the grade: ⌊people · share⌋, all of them if the grade is not capped.
     */
    public int most(String grade, int people) {
        BigDecimal share = shares.get(grade);
        return share == null
                ? people
                : share.multiply(BigDecimal.valueOf(people))
                        .movePointLeft(2)
                        .setScale(0, RoundingMode.FLOOR)
                        .intValueExact();
    }

    /** A violation for each grade that more people have than may, at the path of the grade's name. */
    public Violations check(Map<String, Integer> counts, int people) {
        Violations.Builder found = Violations.builder();
        shares.keySet().forEach(grade -> {
            int count = counts.getOrDefault(grade, 0);
            int most = most(grade, people);
            found.addIf(count > most, KpiTerm.GRADE_OVER_CAP, grade, count, most);
        });
        return found.build();
    }
}
