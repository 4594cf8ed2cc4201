package io.zhanggui.core.organization;

import io.zhanggui.core.id.JobId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** Refuses new jobs, sites, lines, supervision, merges and splits that name what is not there on their first day. */
final class SideCheck {

    private static final OrgMoment EVERYTHING = OrgMoment.of(LocalDate.MAX, null);

    private final OrgFacts facts;
    private final Violations.Builder found = Violations.builder();

    private SideCheck(OrgFacts facts) {
        this.facts = facts;
    }

    /** What is wrong with events that are part of the facts, whenever they were recorded. */
    static Violations check(OrgFacts facts, List<OrgEvent> batch) {
        SideCheck check = new SideCheck(facts);
        for (int i = 0; i < batch.size(); i++) {
            check.whenever(batch.get(i).change(), i);
        }
        return check.found.build();
    }

    /** What is wrong with them when they are recorded; later entries may change what was there on their first day. */
    static Violations checkNew(OrgFacts facts, List<OrgEvent> batch, List<SiteStandard> standards) {
        SideCheck check = new SideCheck(facts);
        for (int i = 0; i < batch.size(); i++) {
            check.now(batch.get(i), i, standards);
        }
        return check.found.build();
    }

    private void whenever(OrgChange change, int index) {
        if (change instanceof OrgChange.CreatePosition created) {
            job(created.position(), index, change.from());
        } else if (change instanceof OrgChange.ChangePosition changed) {
            job(changed.position(), index, change.from());
        } else if (change instanceof OrgChange.ChangeJob changed) {
            job(changed.subject(), index, change.from());
        } else if (change instanceof OrgChange.DrawLine drawn) {
            begins(
                    OrgViolation.DOUBLE_LINE,
                    change,
                    index,
                    drawn.line().manager(),
                    drawn.line().kind());
        } else if (change instanceof OrgChange.Supervise begun) {
            begins(
                    OrgViolation.DOUBLE_SUPERVISION,
                    change,
                    index,
                    begun.supervision().body());
        }
    }

    private void now(OrgEvent event, int index, List<SiteStandard> standards) {
        OrgChange change = event.change();
        if (change instanceof OrgChange.LocateUnit located) {
            if (exists(located.subject(), index, change.from())) {
                site(located, index, standards);
            }
        } else if (change instanceof OrgChange.MergeUnits merged) {
            exists(merged.into(), index, change.from());
        } else if (change instanceof OrgChange.SplitUnit split) {
            exists(split.subject(), index, change.from());
        } else if (change instanceof OrgChange.DrawLine drawn) {
            exists(drawn.line().position(), index, change.from());
            exists(drawn.line().manager(), index, change.from());
        } else if (change instanceof OrgChange.EndLine ended) {
            ends(OrgViolation.NO_LINE, event, index, ended.manager(), ended.kind());
        } else if (change instanceof OrgChange.Supervise begun) {
            exists(begun.supervision().body(), index, change.from());
            exists(begun.subject(), index, change.from());
        } else if (change instanceof OrgChange.EndSupervision ended) {
            ends(OrgViolation.NO_SUPERVISION, event, index, ended.body());
        }
    }

    private void job(Position position, int index, LocalDate date) {
        if (position.job() != null) {
            job(position.job(), index, date);
        }
    }

    private void job(JobId job, int index, LocalDate date) {
        LocalDate first = facts.sides().firstDay(job);
        if (first == null || first.isAfter(date)) {
            add(OrgViolation.JOB_ABSENT, index, job, date);
        }
    }

    private void site(OrgChange.LocateUnit located, int index, List<SiteStandard> standards) {
        OrgUnit unit = facts.unit(facts.units().of(located.subject()), OrgMoment.of(located.from(), null));
        for (SiteStandard standard : standards) {
            standard.check(unit, located.site(), path(index)).list().forEach(found::add);
        }
    }

    private boolean exists(OrgUnitId unit, int index, LocalDate date) {
        boolean exists = facts.parentOf(facts.units().of(unit), OrgMoment.of(date, null)) != Forest.ABSENT;
        if (!exists) {
            add(OrgViolation.UNIT_ABSENT, index, unit, date);
        }
        return exists;
    }

    private void exists(PositionId position, int index, LocalDate date) {
        if (facts.describing(facts.positions().of(position), OrgMoment.of(date, null)) == Forest.ABSENT) {
            add(OrgViolation.POSITION_ABSENT, index, position, date);
        }
    }

    private void begins(OrgViolation rule, OrgChange change, int index, Object... named) {
        LocalDate twice = overlap(facts.sides().days(change, EVERYTHING));
        if (twice != null) {
            add(rule, index, arguments(change, twice, named));
        }
    }

    private void ends(OrgViolation rule, OrgEvent event, int index, Object... named) {
        LocalDate end = event.change().from();
        boolean ended = facts.sides().days(event.change(), EVERYTHING).stream()
                .anyMatch(days -> days.getEnd().equals(end));
        boolean undone = facts.sides().like(event.change()).stream()
                .anyMatch(other -> !other.change().code().equals(event.change().code())
                        && other.change().from().equals(end)
                        && other.stamp().at().isBefore(event.stamp().at()));
        if (!ended && !undone) {
            add(rule, index, arguments(event.change(), end, named));
        }
    }

    private static Object[] arguments(OrgChange change, LocalDate date, Object... named) {
        List<Object> all = new ArrayList<>(List.of(change.subject(), date));
        all.addAll(List.of(named));
        return all.toArray();
    }

    /** The first day on which two of them hold. */
    private static @Nullable LocalDate overlap(List<LocalDateRange> days) {
        List<LocalDateRange> sorted = days.stream()
                .sorted(Comparator.comparing(LocalDateRange::getStart))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).getStart().isBefore(sorted.get(i - 1).getEnd())) {
                return sorted.get(i).getStart();
            }
        }
        return null;
    }

    private static String path(int index) {
        return "changes[" + index + "]";
    }

    private void add(OrgViolation rule, int index, Object... arguments) {
        found.add(Violation.of(rule, path(index), arguments));
    }
}
