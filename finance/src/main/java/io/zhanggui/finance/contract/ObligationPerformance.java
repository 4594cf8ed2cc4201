package io.zhanggui.finance.contract;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.time.AsOf;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One row of a performance sheet: where an obligation stands on a day.
 *
 * @param obligation what is owed
 * @param asOf the day of the sheet
 * @param doneMinor what was done of the plan in minor units; 0 for a milestone
 * @param excessMinor what was performed beyond the plan in minor units; it counts in no rate
 * @param completedOn the day on which the last part was done; {@code null} if something is open
 * @param status where it stands
 * @param assessed what lateness costs; {@code null} where nothing applies
 * @param records what counted, by day
 */
public record ObligationPerformance(
        Obligation obligation,
        AsOf asOf,
        long doneMinor,
        long excessMinor,
        @Nullable LocalDate completedOn,
        ObligationStatus status,
        @Nullable PenaltyAssessment assessed,
        List<PerformanceRecord> records) {

    public ObligationPerformance {
        requireNonNull(obligation, "obligation");
        requireNonNull(asOf, "asOf");
        requireNonNull(status, "status");
        records = List.copyOf(records);
    }

    static ObligationPerformance of(
            Contract contract, ContractVersion version, Obligation obligation, List<PerformanceRecord> all, AsOf asOf) {
        Progress progress = Progress.of(obligation, all, asOf);
        boolean lapsed = progress.completedOn() == null && contract.hasLapsed(obligation, asOf);
        List<PerformanceRecord> counted =
                all.stream().filter(record -> record.counts(asOf)).toList();
        PenaltyTerms terms = version.penalty();
        return new ObligationPerformance(
                obligation,
                asOf,
                progress.done(),
                progress.excess(),
                progress.completedOn(),
                lapsed ? ObligationStatus.LAPSED : status(obligation, progress, asOf.date()),
                terms == null || lapsed ? null : terms.assess(obligation, counted, version.amount(), asOf.date()),
                counted);
    }

    private static ObligationStatus status(Obligation obligation, Progress progress, LocalDate date) {
        LocalDate completedOn = progress.completedOn();
        if (completedOn != null) {
            return completedOn.isAfter(obligation.due()) ? ObligationStatus.DONE_LATE : ObligationStatus.DONE_ON_TIME;
        }
        boolean partly = progress.done() > 0;
        if (date.isAfter(obligation.due())) {
            return partly ? ObligationStatus.PARTLY_OVERDUE : ObligationStatus.OVERDUE;
        }
        return partly ? ObligationStatus.PARTLY_DONE : ObligationStatus.NOT_DUE;
    }

    /** What was planned; empty for a milestone. */
    public Optional<Money> planned() {
        return Optional.ofNullable(obligation.planned());
    }

    /** What was done of the plan, at most the plan; empty for a milestone. */
    public Optional<Money> done() {
        return planned().map(planned -> Money.ofMinor(planned.getCurrencyUnit(), doneMinor));
    }

    /** What is left: planned less done; empty for a milestone. */
    public Optional<Money> open() {
        return planned().map(planned -> Money.ofMinor(planned.getCurrencyUnit(), openMinor()));
    }

    /** What lateness costs; empty where no penalty applies, which is not the same as a penalty of 0. */
    public Optional<PenaltyAssessment> penalty() {
        return Optional.ofNullable(assessed);
    }

    /** Whether nothing is left to do. */
    public boolean isDone() {
        return completedOn != null;
    }

    /** Whether something is open and the due day is over. */
    public boolean isOverdue() {
        return status == ObligationStatus.OVERDUE || status == ObligationStatus.PARTLY_OVERDUE;
    }

    /** Days after the due day while something is open; 0 if it is not overdue. */
    public long overdueDays() {
        return isOverdue() ? ChronoUnit.DAYS.between(obligation.due(), asOf.date()) : 0;
    }

    /** Days by which it was or is late, also if it is done by now; 0 if it is not late. */
    public long daysLate() {
        return completedOn != null && status == ObligationStatus.DONE_LATE
                ? ChronoUnit.DAYS.between(obligation.due(), completedOn)
                : overdueDays();
    }

    /** What should be done next; empty if it is done or has lapsed. */
    public Optional<NextAction> nextAction() {
        if (isDone() || hasLapsed()) {
            return Optional.empty();
        }
        boolean ours = obligation.obligor() == Obligor.OURS;
        ActionKind kind = isOverdue()
                ? (ours ? ActionKind.PERFORM : ActionKind.URGE)
                : (ours ? ActionKind.PREPARE : ActionKind.FOLLOW_UP);
        long daysLeft = ChronoUnit.DAYS.between(asOf.date(), obligation.due());
        return Optional.of(new NextAction(obligation.id(), kind, obligation.due(), daysLeft));
    }

    /** Why it stands where it stands: plan, records, what is open, penalty. */
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>();
        parts.add(Explanation.of(ContractTerm.DUE, obligation.due()));
        planned().ifPresent(planned -> {
            parts.add(Explanation.of(ContractTerm.PLANNED, planned));
            parts.add(explainDone());
            parts.add(Explanation.of(ContractTerm.OPEN, open().orElseThrow())
                    .formula(ContractTerm.OPEN_FORMULA, planned, done().orElseThrow()));
        });
        if (obligation.isMilestone() && completedOn != null) {
            parts.add(withRecords(Explanation.of(ContractTerm.COMPLETED_ON, completedOn)));
        }
        if (daysLate() > 0) {
            parts.add(Explanation.of(ContractTerm.DAYS_LATE, daysLate())
                    .formula(
                            ContractTerm.DAYS_FORMULA,
                            completedOn == null ? asOf.date() : completedOn,
                            obligation.due()));
        }
        penalty().ifPresent(penalty -> parts.add(penalty.explain()));
        return Explanation.of(Term.of(obligation.id().value()), status)
                .formula(ContractTerm.OBLIGATION_OF, obligation.obligor(), obligation.type())
                .with(parts);
    }

    private Explanation explainDone() {
        Money done = done().orElseThrow();
        Explanation explanation = Explanation.of(ContractTerm.DONE, done);
        return withRecords(
                excessMinor > 0
                        ? explanation.formula(
                                ContractTerm.EXCESS_FORMULA, Money.ofMinor(done.getCurrencyUnit(), excessMinor))
                        : explanation);
    }

    private Explanation withRecords(Explanation explanation) {
        Explanation result = explanation;
        for (PerformanceRecord record : records) {
            result = result.because(record);
        }
        return result;
    }

    boolean hasLapsed() {
        return status == ObligationStatus.LAPSED;
    }

    long openMinor() {
        return obligation.plannedMinor() - doneMinor;
    }
}
