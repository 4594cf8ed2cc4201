package io.zhanggui.core.control;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.kpi.Grade;
import io.zhanggui.core.kpi.GradeScale;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When a grade asks for a follow-up: the company's figures, not the library's.
 *
 * @param scale the grades
 * @param least the name of the worst grade that is good enough
 * @param days within so many days after the result is known, at least 0
 * @param transferFrom from so many periods in a row below that grade on another position is due; at least 1
 */
public record FollowUpRule(GradeScale scale, String least, int days, int transferFrom) {

    public FollowUpRule {
        requireNonNull(scale, "scale").named(least);
        if (days < 0 || transferFrom < 1) {
            throw new IllegalArgumentException(
                    "days must be at least 0 and transferFrom at least 1, but are " + days + " and " + transferFrom);
        }
    }

    /**
     * What the latest grade asks for; empty if it is good enough.
     *
     * @param latestFirst the grades of somebody, the latest one first, not empty
     * @param known the day on which the latest grade is known
     * @throws io.zhanggui.core.kpi.KpiException with UNKNOWN if a grade is not of the scale
     */
    public Optional<FollowUp> decide(List<Grade> latestFirst, LocalDate known) {
        int times = 0;
        while (times < latestFirst.size() && isBelow(latestFirst.get(times))) {
            times++;
        }
        if (times == 0) {
            return Optional.empty();
        }
        FollowUp.Kind kind = times >= transferFrom ? FollowUp.Kind.TRANSFER : FollowUp.Kind.IMPROVEMENT;
        return Optional.of(new FollowUp(kind, latestFirst.get(0), times, known.plusDays(days)));
    }

    private boolean isBelow(Grade grade) {
        return scale.named(grade.name()).minimum().compareTo(scale.named(least).minimum()) < 0;
    }
}
