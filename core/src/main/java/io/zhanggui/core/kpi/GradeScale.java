package io.zhanggui.core.kpi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * From score to grade by the least score of each grade (等级标准); a score on the boundary has the better grade.
 *
 * @param grades at least one, no name and no minimum twice; kept from the best to the worst. Below the minimum of the
 *     worst one that grade goes on.
 */
public record GradeScale(List<Grade> grades) {

    public GradeScale {
        List<Grade> descending = new ArrayList<>(grades);
        descending.sort(Comparator.comparing(Grade::minimum).reversed());
        if (descending.isEmpty()) {
            throw new KpiException(KpiError.BAND_GAP, "-∞", "∞");
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < descending.size(); i++) {
            Grade grade = descending.get(i);
            if (i > 0 && grade.minimum().compareTo(descending.get(i - 1).minimum()) == 0) {
                throw new KpiException(KpiError.BAND_OVERLAP, grade.minimum(), grade.minimum());
            }
            if (!names.add(grade.name())) {
                throw new KpiException(KpiError.DUPLICATE, grade.name());
            }
        }
        grades = List.copyOf(descending);
    }

    /**
     * Two grades.
     *
     * @throws KpiException with BAND_OVERLAP if a minimum occurs twice, with DUPLICATE if a name does
     */
    public static GradeScale ofMinima(String grade1, int min1, String grade2, int min2) {
        return new GradeScale(List.of(grade(grade1, min1), grade(grade2, min2)));
    }

    /** Three grades; see {@link #ofMinima(String, int, String, int)}. */
    public static GradeScale ofMinima(String grade1, int min1, String grade2, int min2, String grade3, int min3) {
        return ofMinima(grade1, min1, grade2, min2).and(grade3, min3);
    }

    /** Four grades; see {@link #ofMinima(String, int, String, int)}. */
    public static GradeScale ofMinima(
            String grade1, int min1, String grade2, int min2, String grade3, int min3, String grade4, int min4) {
        return ofMinima(grade1, min1, grade2, min2, grade3, min3).and(grade4, min4);
    }

    /** The same and one more grade. */
    public GradeScale and(String name, int minimum) {
        List<Grade> more = new ArrayList<>(grades);
        more.add(grade(name, minimum));
        return new GradeScale(more);
    }

    private static Grade grade(String name, int minimum) {
        return new Grade(name, BigDecimal.valueOf(minimum));
    }

    /** The grade of a score as it is shown. */
    public Grade grade(BigDecimal score) {
        return grades.stream()
                .filter(grade -> score.compareTo(grade.minimum()) >= 0)
                .findFirst()
                .orElse(grades.get(grades.size() - 1));
    }

    /**
     * The grade with that name.
     *
     * @throws KpiException with UNKNOWN if there is none
     */
    public Grade named(String name) {
        return grades.stream()
                .filter(grade -> grade.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new KpiException(KpiError.UNKNOWN, name, grades));
    }

    Grade worse(Grade one, Grade other) {
        return one.minimum().compareTo(other.minimum()) <= 0 ? one : other;
    }
}
