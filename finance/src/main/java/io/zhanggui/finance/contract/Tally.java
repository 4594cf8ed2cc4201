package io.zhanggui.finance.contract;

import io.zhanggui.core.time.AsOf;
import java.time.LocalDate;
import java.util.List;

/** Adds up the figures of contract statistics while contracts pass by; not safe for threads. */
final class Tally {

    /** Where each count or sum stands in an array of figures; each is additive over periods. */
    static final class Figure {
        static final int SIGNED_COUNT = 0;
        static final int SIGNED_AMOUNT = 1;
        static final int AMENDED_COUNT = 2;
        static final int AMENDED_AMOUNT = 3;
        static final int DUE_COUNT = 4;
        static final int DUE_AMOUNT = 5;
        static final int ON_TIME_COUNT = 6;
        static final int ON_TIME_AMOUNT = 7;
        static final int PERFORMED_COUNT = 8;
        static final int PERFORMED_AMOUNT = 9;
        static final int OVERDUE_COUNT = 10;
        static final int OVERDUE_AMOUNT = 11;
        static final int PENDING_COUNT = 12;
        static final int PENDING_AMOUNT = 13;
        static final int COUNT = 14;

        private Figure() {}
    }

    /** Finds the place for a day, or a negative number if no period has it. */
    @FunctionalInterface
    interface Periods {
        int indexOf(LocalDate day);
    }

    private Tally() {}

    /** One array of figures for each period; linear in contracts, obligations and records. */
    static long[][] of(ContractRegister register, PerformanceRecords records, AsOf asOf, int periods, Periods finder) {
        long[][] figures = new long[periods][Figure.COUNT];
        for (Contract contract : register.byNumber().values()) {
            addAgreements(figures, contract, asOf, finder);
            addObligations(figures, contract, records, asOf, finder);
        }
        return figures;
    }

    private static void addAgreements(long[][] figures, Contract contract, AsOf asOf, Periods finder) {
        long before = 0;
        for (ContractVersion version : contract.versions()) {
            long amount = version.amount().getAmountMinorLong();
            boolean first = version.number() == 1;
            LocalDate day = first ? contract.signed() : version.effective();
            int index = finder.indexOf(day);
            if (index >= 0 && !day.isAfter(asOf.date()) && asOf.knowledge().includes(version.recordedOn())) {
                add(figures[index], first ? Figure.SIGNED_COUNT : Figure.AMENDED_COUNT, 1);
                add(figures[index], first ? Figure.SIGNED_AMOUNT : Figure.AMENDED_AMOUNT, amount - before);
            }
            before = amount;
        }
    }

    private static void addObligations(
            long[][] figures, Contract contract, PerformanceRecords records, AsOf asOf, Periods finder) {
        ContractVersion version = contract.versionOrNull(asOf);
        if (version == null) {
            return;
        }
        List<PerformanceRecord> ofContract = records.sorted(contract.no());
        for (Obligation obligation : version.obligations()) {
            int index = finder.indexOf(obligation.due());
            if (index >= 0) {
                Progress progress = Progress.of(obligation, PerformanceRecords.find(ofContract, obligation.id()), asOf);
                if (progress.completedOn() != null || !contract.hasLapsed(obligation, asOf)) {
                    add(figures[index], obligation, progress, asOf.date());
                }
            }
        }
    }

    private static void add(long[] figures, Obligation obligation, Progress progress, LocalDate date) {
        long planned = obligation.plannedMinor();
        add(figures, Figure.DUE_COUNT, 1);
        add(figures, Figure.DUE_AMOUNT, planned);
        add(figures, Figure.ON_TIME_AMOUNT, progress.doneInTime());
        add(figures, Figure.PERFORMED_AMOUNT, progress.done());
        if (progress.completedOn() != null) {
            add(figures, Figure.PERFORMED_COUNT, 1);
            add(figures, Figure.ON_TIME_COUNT, progress.completedOn().isAfter(obligation.due()) ? 0 : 1);
        } else if (obligation.due().isAfter(date)) {
            add(figures, Figure.PENDING_COUNT, 1);
            add(figures, Figure.PENDING_AMOUNT, planned - progress.done());
        } else if (obligation.due().isBefore(date)) {
            add(figures, Figure.OVERDUE_COUNT, 1);
            add(figures, Figure.OVERDUE_AMOUNT, planned - progress.done());
        }
    }

    private static void add(long[] figures, int figure, long more) {
        figures[figure] = Math.addExact(figures[figure], more);
    }

    /** The sums of arrays of figures, from one index to before another. */
    static long[] sum(long[][] figures, int from, int to) {
        long[] sum = new long[Figure.COUNT];
        for (int i = from; i < to; i++) {
            for (int j = 0; j < Figure.COUNT; j++) {
                sum[j] = Math.addExact(sum[j], figures[i][j]);
            }
        }
        return sum;
    }
}
