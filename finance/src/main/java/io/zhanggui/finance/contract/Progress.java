package io.zhanggui.finance.contract;

import io.zhanggui.core.time.AsOf;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How far an obligation is, in minor units.
 *
 * @param done what counts towards the plan, at most the plan; 0 for a milestone
 * @param doneInTime the part of it that was done by the due day
 * @param excess what was performed beyond the plan
 * @param completedOn the day on which the last part was done; {@code null} if it is not
 */
record Progress(
        long done, long doneInTime, long excess, @Nullable LocalDate completedOn) {

    /** Of the records of one obligation, sorted by day. */
    static Progress of(Obligation obligation, List<PerformanceRecord> records, AsOf asOf) {
        Money planned = obligation.planned();
        return planned == null ? ofMilestone(records, asOf) : ofAmount(obligation, planned, records, asOf);
    }

    private static Progress ofMilestone(List<PerformanceRecord> records, AsOf asOf) {
        for (PerformanceRecord record : records) {
            if (record.counts(asOf)) {
                return new Progress(0, 0, 0, record.performedOn());
            }
        }
        return new Progress(0, 0, 0, null);
    }

    private static Progress ofAmount(Obligation obligation, Money planned, List<PerformanceRecord> records, AsOf asOf) {
        long plan = planned.getAmountMinorLong();
        long sum = 0;
        long inTime = 0;
        LocalDate completedOn = null;
        for (int i = 0; i < records.size(); i++) {
            PerformanceRecord record = records.get(i);
            if (record.counts(asOf)) {
                sum = Math.addExact(sum, minor(record, planned.getCurrencyUnit()));
                if (!record.performedOn().isAfter(obligation.due())) {
                    inTime = sum;
                }
            }
            boolean dayEnds =
                    i + 1 == records.size() || !records.get(i + 1).performedOn().equals(record.performedOn());
            if (dayEnds && sum < plan) {
                completedOn = null;
            } else if (dayEnds && completedOn == null) {
                completedOn = record.performedOn();
            }
        }
        long done = Math.min(sum, plan);
        return new Progress(done, Math.min(inTime, done), Math.max(0, sum - plan), completedOn);
    }

    private static long minor(PerformanceRecord record, CurrencyUnit currency) {
        Money amount = record.amount();
        if (amount == null || !amount.getCurrencyUnit().equals(currency)) {
            throw new IllegalArgumentException(
                    "performance of " + record.contract() + " " + record.obligation() + " on "
                            + record.performedOn() + " needs an amount in " + currency + ", but has "
                            + (amount == null ? "none" : amount));
        }
        return amount.getAmountMinorLong();
    }
}
