package io.zhanggui.hr.china.labour;

import io.zhanggui.core.Beta;
import java.time.LocalDate;

/** How long a labour contract is to last (劳动合同期限). */
@Beta
public sealed interface ContractTerm {

    /** Stable, for storage: {@code fixed-term}, {@code open-ended}, {@code task-based}. */
    String code();

    /** A contract of so many full months. */
    static FixedTerm months(int months) {
        return new FixedTerm(months);
    }

    /**
     * A contract by the calendar; a part of a month is dropped.
     *
     * @param from the first day
     * @param until the day after the last
     */
    static FixedTerm between(LocalDate from, LocalDate until) {
        return new FixedTerm(LengthOfService.between(from, until).totalMonths());
    }

    /**
     * Until a day (固定期限).
     *
     * @param fullMonths full months from the first day to the last
     */
    record FixedTerm(int fullMonths) implements ContractTerm {
        public FixedTerm {
            Exact.requireNotNegative("fullMonths", fullMonths);
        }

        @Override
        public String code() {
            return "fixed-term";
        }
    }

    /** Without an end (无固定期限). */
    record OpenEnded() implements ContractTerm {
        @Override
        public String code() {
            return "open-ended";
        }
    }

    /** Until a task is done (以完成一定工作任务为期限). */
    record TaskBased() implements ContractTerm {
        @Override
        public String code() {
            return "task-based";
        }
    }
}
