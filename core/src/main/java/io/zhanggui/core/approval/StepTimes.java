package io.zhanggui.core.approval;

import io.zhanggui.core.table.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long the steps of cases took (环节用时): from opening until approved, rejected or sent back; an open step counts up to
 * now. A step that was gone through twice counts as two rounds.
 *
 * @param steps by definition and step
 */
public record StepTimes(List<StepTime> steps) {

    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

    public StepTimes {
        steps = List.copyOf(steps);
    }

    /** The times of all steps that were opened in the cases. */
    public static StepTimes of(Collection<ApprovalCase> cases, Instant now) {
        Map<String, StepTime> times = new TreeMap<>();
        cases.forEach(each -> collect(each, now, times));
        return new StepTimes(List.copyOf(times.values()));
    }

    private static void collect(ApprovalCase of, Instant now, Map<String, StepTime> times) {
        Map<String, Instant> opened = new HashMap<>();
        Instant last = now;
        for (TrailEntry entry : of.trail().entries()) {
            last = entry.stamp().at();
            for (TrailNote note : entry.notes()) {
                switch (note.kind()) {
                    case STEP_OPENED -> opened.put(note.arguments().get(0), last);
                    case STEP_DONE, STEP_DECLINED, STEP_RESET ->
                        close(of, note.arguments().get(0), opened, last, times);
                    default -> {}
                }
            }
        }
        Instant end = of.state() == ApprovalState.IN_PROGRESS ? now : last;
        List.copyOf(opened.keySet()).forEach(step -> close(of, step, opened, end, times));
    }

    private static void close(
            ApprovalCase of, String step, Map<String, Instant> opened, Instant at, Map<String, StepTime> times) {
        Instant from = opened.remove(step);
        if (from != null) {
            long seconds = Duration.between(from, at).toSeconds();
            String code = of.definition().code();
            times.merge(code + "\n" + step, new StepTime(code, step, 1, seconds, seconds), StepTime::plus);
        }
    }

    /** One row for each step, in hours with two decimals. */
    public Table toTable() {
        Table.Builder table = Table.titled(ApprovalTerm.STEP_TIMES)
                .columns(
                        ApprovalTerm.DEFINITION,
                        ApprovalTerm.STEP,
                        ApprovalTerm.ROUNDS,
                        ApprovalTerm.TOTAL_HOURS,
                        ApprovalTerm.MEAN_HOURS,
                        ApprovalTerm.LONGEST_HOURS);
        for (StepTime each : steps) {
            BigDecimal total = BigDecimal.valueOf(each.seconds());
            table.row(
                    each.definition(),
                    each.step(),
                    each.rounds(),
                    hours(total, 1),
                    hours(total, each.rounds()),
                    hours(BigDecimal.valueOf(each.longest()), 1));
        }
        return table.build();
    }

    private static BigDecimal hours(BigDecimal seconds, int parts) {
        return seconds.divide(HOUR.multiply(BigDecimal.valueOf(parts)), 2, RoundingMode.HALF_UP);
    }
}
