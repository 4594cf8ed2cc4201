package io.zhanggui.finance.contract;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Evidence;
import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.time.AsOf;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * That an obligation was performed, in whole or in part (履行记录).
 *
 * @param contract the contract
 * @param obligation the obligation, in whatever version
 * @param performedOn the day on which it was done
 * @param recordedOn the day on which the company learned of it, by the company's own calendar; not before it was done
 * @param amount how much, negative to take a wrong record back; {@code null} for a milestone
 * @param evidence the document that shows it; may be empty
 */
public record PerformanceRecord(
        ContractNo contract,
        ObligationId obligation,
        LocalDate performedOn,
        LocalDate recordedOn,
        @Nullable Money amount,
        String evidence)
        implements Evidence {

    /** By obligation and then by day; equal days in an order that does not depend on how the records came. */
    static final Comparator<PerformanceRecord> ORDER = comparing(PerformanceRecord::obligation)
            .thenComparing(PerformanceRecord::performedOn)
            .thenComparing(PerformanceRecord::recordedOn)
            .thenComparing(PerformanceRecord::amount, Comparator.nullsFirst(Comparator.<Money>naturalOrder()))
            .thenComparing(PerformanceRecord::evidence);

    public PerformanceRecord {
        requireNonNull(contract, "contract");
        requireNonNull(obligation, "obligation");
        requireNonNull(performedOn, "performedOn");
        requireNonNull(recordedOn, "recordedOn");
        requireNonNull(evidence, "evidence");
        if (recordedOn.isBefore(performedOn)) {
            throw new IllegalArgumentException("performance of " + contract + " " + obligation + " on " + performedOn
                    + " cannot be recorded before, on " + recordedOn + ". Maybe the two days are exchanged?");
        }
        if (amount != null && amount.isZero()) {
            throw new IllegalArgumentException("performance of " + contract + " " + obligation
                    + " has amount 0. Maybe it is a milestone, without amount?");
        }
    }

    boolean counts(AsOf asOf) {
        return !performedOn.isAfter(asOf.date()) && asOf.knowledge().includes(recordedOn);
    }

    @Override
    public String text(Locale locale) {
        return amount == null
                ? ContractTerm.MILESTONE_RECORD.text(locale, performedOn, evidence, recordedOn)
                : ContractTerm.RECORD.text(locale, performedOn, amount, evidence, recordedOn);
    }

    /** Always false: a record is what the company itself saw. */
    @Override
    public boolean unverified() {
        return false;
    }

    /** Always false: a record is never carried forward. */
    @Override
    public boolean provisional() {
        return false;
    }
}
