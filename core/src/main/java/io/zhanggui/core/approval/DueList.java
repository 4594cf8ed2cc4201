package io.zhanggui.core.approval;

import io.zhanggui.core.table.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is overdue at a moment (超时清单).
 *
 * @param steps the longest overdue first, then by case and step
 */
public record DueList(List<DueStep> steps) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    public DueList {
        steps = List.copyOf(steps);
    }

    /** The open steps of the cases whose time is over. */
    public static DueList of(Collection<ApprovalCase> cases, Instant now) {
        return new DueList(cases.stream()
                .flatMap(each -> each.openSteps()
                        .filter(step -> step.due() != null && !now.isBefore(step.due()))
                        .map(step -> due(each, step, now)))
                .sorted(Comparator.comparing(DueStep::due)
                        .thenComparing(DueStep::approval)
                        .thenComparing(DueStep::step))
                .toList());
    }

    private static DueStep due(ApprovalCase in, StepProgress progress, Instant now) {
        ApprovalStep step = in.definition().step(progress.step());
        StepVerdict verdict = StepVerdict.of(step, progress);
        Instant due = progress.due() == null ? now : progress.due();
        return new DueStep(
                in.id(),
                step.id(),
                progress.seats().stream()
                        .filter(verdict::isTurn)
                        .map(Seat::person)
                        .sorted()
                        .toList(),
                due,
                Duration.between(due, now).toHours(),
                progress.remind() != null && !now.isBefore(progress.remind()),
                step.limit() != null && step.limit().then() == OnTimeout.ESCALATE);
    }

    /** One row for each step. */
    public Table toTable(ZoneId zone) {
        Table.Builder table = Table.titled(ApprovalTerm.DUE_LIST)
                .columns(
                        ApprovalTerm.CASE_ID,
                        ApprovalTerm.STEP,
                        ApprovalTerm.PERSON,
                        ApprovalTerm.DUE,
                        ApprovalTerm.OVERDUE,
                        OnTimeout.REMIND,
                        OnTimeout.ESCALATE);
        for (DueStep each : steps) {
            table.row(
                    each.approval().value(),
                    each.step(),
                    each.people().stream().map(Object::toString).collect(Collectors.joining(" ")),
                    TIME.format(each.due().atZone(zone)),
                    each.hoursOver(),
                    each.remind(),
                    each.escalate());
        }
        return table.build();
    }
}
