package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.repository.CommandConflictException;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.core.violation.Violations;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps approved scores (考核结果登记): approves once, and corrects by revisions with a reason. Nobody approves or corrects a
 * score of their own.
 */
public final class ScoreRegister {

    private final ScoreRecords records;
    private final CommandReceipts receipts;
    private final UnitOfWork unitOfWork;

    /** A register over a host's ports, with the unit of work that covers them. */
    public ScoreRegister(ScoreRecords records, CommandReceipts receipts, UnitOfWork unitOfWork) {
        this.records = requireNonNull(records, "records");
        this.receipts = requireNonNull(receipts, "receipts");
        this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork");
    }

    /**
     * Records the score that somebody's card gave.
     *
     * @param stamp with a command key a retry gives the record of the first call
     * @throws io.zhanggui.core.violation.RejectedException if there is one already, or the actor is who was scored
     * @throws CommandConflictException if the command key was used for something else
     */
    public ScoreRecord approve(PositionId position, PersonId person, ScorecardResult result, Stamp stamp) {
        ScoreKey key = ScoreKey.of(position, person, result.card().period());
        return once("kpi.score-approve", key, result, stamp, () -> {
            checkApprove(key, stamp).throwIfAny();
            return record(new ScoreRecord(key, 1, result, stamp), 0);
        });
    }

    /** What stands against approving a first score; all at once. */
    public Violations checkApprove(ScoreKey key, Stamp stamp) {
        return Violations.builder()
                .addIf(stamp.actor().involves(key.person()), KpiTerm.OWN_SCORE, "actor", key.person())
                .addIf(!records.read(key).isEmpty(), KpiTerm.SCORE_APPROVED_BEFORE, "key", key)
                .build();
    }

    /**
     * Records another result in place of the one that stands, which stays readable.
     *
     * @param stamp with a reason; with a command key a retry gives the record of the first call
     * @throws io.zhanggui.core.violation.RejectedException if there is no score yet, the stamp has no reason or is earlier
     *     than the last revision's, the result is the one that stands or of another period, or the actor is who was scored
     * @throws CommandConflictException if the command key was used for something else
     */
    public ScoreRecord correct(ScoreKey key, ScorecardResult result, Stamp stamp) {
        return once("kpi.score-correct", key, result, stamp, () -> {
            checkCorrect(key, result, stamp).throwIfAny();
            int size = records.read(key).size();
            return record(new ScoreRecord(key, size + 1, result, stamp), size);
        });
    }

    /** What stands against a correction; all at once. */
    public Violations checkCorrect(ScoreKey key, ScorecardResult result, Stamp stamp) {
        @Nullable ScoreRecord latest = records.latest(key).orElse(null);
        String period = result.card().period().name();
        Violations.Builder found = Violations.builder();
        if (latest != null && stamp.at().isBefore(latest.stamp().at())) {
            Instant recorded = latest.stamp().at();
            found.addIf(
                    true,
                    KpiTerm.RECORDED_EARLIER,
                    "at",
                    key,
                    recorded.toString(),
                    stamp.at().toString());
        }
        return found.addIf(stamp.actor().involves(key.person()), KpiTerm.OWN_SCORE, "actor", key.person())
                .addIf(!period.equals(key.period()), KpiTerm.CARD_OF_OTHER_PERIOD, "result", key, key.period(), period)
                .addIf(latest == null, KpiTerm.SCORE_NOT_APPROVED, "key", key)
                .addIf(!ScoreRecord.hasReason(stamp), KpiTerm.CORRECTION_WITHOUT_REASON, "reason")
                .addIf(latest != null && latest.result().equals(result), KpiTerm.NOTHING_CORRECTED, "result", key)
                .build();
    }

    /** Carries a command out, or gives the record of the first time. */
    private ScoreRecord once(
            String name, ScoreKey key, ScorecardResult result, Stamp stamp, Supplier<ScoreRecord> action) {
        Fingerprint content = Fingerprint.of(name)
                .add("key", key)
                .add("actor", stamp.actor())
                .add("card", result.card())
                .build();
        return unitOfWork.call(() -> {
            String revision = receipts.once(
                    stamp, content, () -> String.valueOf(action.get().revision()));
            ScoreRecord record =
                    records.read(key).get(Integer.parseInt(revision) - 1).event();
            if (!record.result().equals(result)) {
                throw new CommandConflictException(requireNonNull(stamp.commandKey()));
            }
            return record;
        });
    }

    private ScoreRecord record(ScoreRecord added, int size) {
        records.append(added.key(), size, List.of(new Recorded<>(added.stamp().at(), added)));
        return added;
    }
}
