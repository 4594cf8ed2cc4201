package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import java.util.Optional;

/**
 * Where a pay run stands, with what is known there: draft, calculated, submitted, approved. An approved run never
 * changes.
 */
public sealed interface PayRunState {

    /** A stable code for storage. */
    String code();

    /** The name for people. */
    Term term();

    /** What was calculated; empty for a draft. */
    Optional<PayRunTotals> totals();

    /** Whether it may be calculated anew. */
    default boolean isOpen() {
        return this instanceof Draft || this instanceof Calculated;
    }

    /** Opened, not calculated yet (草稿). */
    record Draft() implements PayRunState {
        @Override
        public String code() {
            return "draft";
        }

        @Override
        public Term term() {
            return PayrollTerm.STATE_DRAFT;
        }

        @Override
        public Optional<PayRunTotals> totals() {
            return Optional.empty();
        }
    }

    /**
     * Calculated, and may be calculated anew (已核算).
     *
     * @param result what was calculated
     */
    record Calculated(PayRunTotals result) implements PayRunState {
        public Calculated {
            requireNonNull(result, "result");
        }

        @Override
        public String code() {
            return "calculated";
        }

        @Override
        public Term term() {
            return PayrollTerm.STATE_CALCULATED;
        }

        @Override
        public Optional<PayRunTotals> totals() {
            return Optional.of(result);
        }
    }

    /**
     * Put forward for approval (已提交).
     *
     * @param result what was calculated
     * @param submission who put it forward
     */
    record Submitted(PayRunTotals result, PayRunSignature submission) implements PayRunState {
        public Submitted {
            requireNonNull(result, "result");
            requireNonNull(submission, "submission");
        }

        @Override
        public String code() {
            return "submitted";
        }

        @Override
        public Term term() {
            return PayrollTerm.STATE_SUBMITTED;
        }

        @Override
        public Optional<PayRunTotals> totals() {
            return Optional.of(result);
        }
    }

    /**
     * Approved; what follows is payment, and corrections are runs of their own (已审批).
     *
     * @param result what was calculated
     * @param submission who put it forward
     * @param approval who approved it
     */
    record Approved(PayRunTotals result, PayRunSignature submission, PayRunSignature approval) implements PayRunState {
        public Approved {
            requireNonNull(result, "result");
            requireNonNull(submission, "submission");
            requireNonNull(approval, "approval");
        }

        @Override
        public String code() {
            return "approved";
        }

        @Override
        public Term term() {
            return PayrollTerm.STATE_APPROVED;
        }

        @Override
        public Optional<PayRunTotals> totals() {
            return Optional.of(result);
        }
    }
}
