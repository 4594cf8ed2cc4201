package io.zhanggui.examples.benchmarks;

import io.zhanggui.finance.contract.Contract;
import io.zhanggui.finance.contract.ContractVersion;
import io.zhanggui.finance.contract.Obligation;
import io.zhanggui.finance.contract.PerformanceRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * Sums of contracts and obligations by month: from columns, or from the contracts and records themselves, which is what
 * the library is given.
 */
final class ContractFloor {

    static final int SIGNED = 0;
    static final int SIGNED_AMOUNT = 1;
    static final int DUE = 2;
    static final int DUE_AMOUNT = 3;
    static final int ON_TIME = 4;
    static final int ON_TIME_AMOUNT = 5;
    static final int PERFORMED = 6;
    static final int PERFORMED_AMOUNT = 7;
    static final int OVERDUE = 8;
    static final int OVERDUE_AMOUNT = 9;
    static final int PENDING = 10;
    static final int PENDING_AMOUNT = 11;
    private static final int FIGURES = 12;

    private static final int MONTHS = (ContractFacts.LAST_YEAR - ContractFacts.FIRST_YEAR + 1) * 12;

    private final ContractFacts facts;
    private final LocalDate asOf = ContractFacts.AS_OF.date();
    private final int asOfNumber = ContractFacts.number(asOf);

    ContractFloor(ContractFacts facts) {
        this.facts = facts;
    }

    /** The figures of each month, from columns. */
    long[][] fromColumns() {
        long[][] months = new long[MONTHS][FIGURES];
        for (int contract = 0; contract < facts.signed.length; contract++) {
            if (facts.signed[contract] > asOfNumber) {
                continue;
            }
            long[] signed = months[month(facts.signed[contract])];
            signed[SIGNED]++;
            signed[SIGNED_AMOUNT] += facts.amount[contract];
            int from = contract * ContractFacts.OBLIGATIONS;
            for (int i = from; i < from + ContractFacts.OBLIGATIONS; i++) {
                int month = month(facts.due[i]);
                if (month < MONTHS) {
                    addObligation(months[month], i);
                }
            }
        }
        return months;
    }

    private static int month(int number) {
        return (number / 10_000 - ContractFacts.FIRST_YEAR) * 12 + number / 100 % 100 - 1;
    }

    private void addObligation(long[] figures, int i) {
        boolean first = facts.firstDay[i] != 0 && facts.firstDay[i] <= asOfNumber;
        boolean second = facts.secondDay[i] != 0 && facts.secondDay[i] <= asOfNumber;
        long done = (first ? facts.firstAmount[i] : 0) + (second ? facts.secondAmount[i] : 0);
        long inTime = (first && facts.firstDay[i] <= facts.due[i] ? facts.firstAmount[i] : 0)
                + (second && facts.secondDay[i] <= facts.due[i] ? facts.secondAmount[i] : 0);
        boolean complete = first && (facts.secondDay[i] == 0 || second);
        int completed = facts.secondDay[i] == 0 ? facts.firstDay[i] : facts.secondDay[i];
        add(
                figures,
                facts.planned[i],
                done,
                inTime,
                complete,
                completed <= facts.due[i],
                Integer.compare(facts.due[i], asOfNumber));
    }

    private static void add(
            long[] figures, long planned, long done, long inTime, boolean complete, boolean onTime, int dueToToday) {
        figures[DUE]++;
        figures[DUE_AMOUNT] += planned;
        figures[ON_TIME_AMOUNT] += inTime;
        figures[PERFORMED_AMOUNT] += done;
        if (complete) {
            figures[PERFORMED]++;
            figures[ON_TIME] += onTime ? 1 : 0;
        } else if (dueToToday > 0) {
            figures[PENDING]++;
            figures[PENDING_AMOUNT] += planned - done;
        } else if (dueToToday < 0) {
            figures[OVERDUE]++;
            figures[OVERDUE_AMOUNT] += planned - done;
        }
    }

    /** The figures of each month, from contracts and records. */
    long[][] fromObjects() {
        long[][] months = new long[MONTHS][FIGURES];
        int number = 0;
        for (Contract contract : facts.contracts) {
            ContractVersion version = contract.versions().get(0);
            if (version.effective().isAfter(asOf)) {
                number += version.obligations().size();
                continue;
            }
            long[] signed = months[month(contract.signed())];
            signed[SIGNED]++;
            signed[SIGNED_AMOUNT] += version.amount().getAmountMinorLong();
            for (Obligation obligation : version.obligations()) {
                PerformanceRecord[] records = facts.recordsOf[number++];
                int month = month(obligation.due());
                if (month < MONTHS) {
                    addObligation(months[month], obligation, records);
                }
            }
        }
        return months;
    }

    private static int month(LocalDate day) {
        return (day.getYear() - ContractFacts.FIRST_YEAR) * 12 + day.getMonthValue() - 1;
    }

    private void addObligation(long[] figures, Obligation obligation, PerformanceRecord[] records) {
        Money plan = obligation.planned();
        long planned = plan == null ? 0 : plan.getAmountMinorLong();
        long done = 0;
        long inTime = 0;
        boolean complete = false;
        boolean onTime = false;
        for (PerformanceRecord record : records) {
            if (record.performedOn().isAfter(asOf)) {
                continue;
            }
            Money amount = record.amount();
            long part = amount == null ? 0 : amount.getAmountMinorLong();
            onTime = !record.performedOn().isAfter(obligation.due());
            done += part;
            inTime += onTime ? part : 0;
            complete = done >= planned;
        }
        add(figures, planned, done, inTime, complete, onTime, obligation.due().compareTo(asOf));
    }

    /** The figures of every year with its quarters and months: January to March, first quarter, …, the year. */
    static List<long[]> all(long[][] months) {
        List<long[]> all = new ArrayList<>();
        for (int year = 0; year < MONTHS; year += 12) {
            for (int month = 1; month <= 12; month++) {
                all.add(months[year + month - 1]);
                if (month % 3 == 0) {
                    all.add(sum(months, year + month - 3, year + month));
                }
            }
            all.add(sum(months, year, year + 12));
        }
        return all;
    }

    private static long[] sum(long[][] months, int from, int to) {
        long[] sum = new long[FIGURES];
        for (int month = from; month < to; month++) {
            for (int i = 0; i < FIGURES; i++) {
                sum[i] += months[month][i];
            }
        }
        return sum;
    }
}
