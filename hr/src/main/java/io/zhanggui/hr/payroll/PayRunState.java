package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import java.util.List;
import java.util.Optional;

/**
 * Where a pay run stands, with what is known there: draft, calculated, reviewed, approved, paid, closed. The payslips of
 * an approved run never change.
 */
public sealed interface PayRunState {

    /** A stable code for storage. */
    String code();

    /** The name for people. */
    Term term();

    /** What was calculated; empty for a draft. */
    Optional<PayRunTotals> totals();

    /** The bank lists that were paid, from the first to the last; empty before. */
    default List<PayRunPayment> payments() {
        return List.of();
    }

    /** Who approved it; empty before. */
    default Optional<PayRunSignature> approvedBy() {
        if (this instanceof Approved approved) {
            return Optional.of(approved.approval());
        }
        if (this instanceof Paid paid) {
            return Optional.of(paid.approval());
        }
        return this instanceof Closed closed ? Optional.of(closed.approval()) : Optional.empty();
    }

    /** Who looked it through; empty before. */
    default Optional<PayRunSignature> reviewedBy() {
        if (this instanceof Reviewed reviewed) {
            return Optional.of(reviewed.review());
        }
        if (this instanceof Approved approved) {
            return Optional.of(approved.review());
        }
        if (this instanceof Paid paid) {
            return Optional.of(paid.review());
        }
        return this instanceof Closed closed ? Optional.of(closed.review()) : Optional.empty();
    }

    /** Whether it may be calculated anew. */
    default boolean isOpen() {
        return this instanceof Draft || this instanceof Calculated;
    }

    /** Whether it was approved, so that its payslips count; they still do when it is paid and closed. */
    default boolean isApproved() {
        return approvedBy().isPresent();
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
     * Looked through and put forward for approval (已复核).
     *
     * @param result what was calculated
     * @param review who looked it through
     */
    record Reviewed(PayRunTotals result, PayRunSignature review) implements PayRunState {
        public Reviewed {
            requireNonNull(result, "result");
            requireNonNull(review, "review");
        }

        @Override
        public String code() {
            return "reviewed";
        }

        @Override
        public Term term() {
            return PayrollTerm.STATE_REVIEWED;
        }

        @Override
        public Optional<PayRunTotals> totals() {
            return Optional.of(result);
        }
    }

    /**
     * Approved; what follows is payment, and corrections are lines of a later run (已审批).
     *
     * @param result what was calculated
     * @param review who looked it through
     * @param approval who approved it
     */
    record Approved(PayRunTotals result, PayRunSignature review, PayRunSignature approval) implements PayRunState {
        public Approved {
            requireNonNull(result, "result");
            requireNonNull(review, "review");
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

    /**
     * Paid, but for those who were on hold; they come on a later list (已发放).
     *
     * @param result what was calculated
     * @param review who looked it through
     * @param approval who approved it
     * @param payments the bank lists, one or more
     */
    record Paid(PayRunTotals result, PayRunSignature review, PayRunSignature approval, List<PayRunPayment> payments)
            implements PayRunState {
        public Paid {
            requireNonNull(result, "result");
            requireNonNull(review, "review");
            requireNonNull(approval, "approval");
            payments = paid(payments);
        }

        @Override
        public String code() {
            return "paid";
        }

        @Override
        public Term term() {
            return PayrollTerm.STATE_PAID;
        }

        @Override
        public Optional<PayRunTotals> totals() {
            return Optional.of(result);
        }
    }

    /**
     * Closed: nothing is paid, held or released any more (已关闭). Whoever the last list left out is carried: what they are
     * owed stays owed, and is settled outside the run.
     *
     * @param result what was calculated
     * @param review who looked it through
     * @param approval who approved it
     * @param payments the bank lists, one or more
     * @param closing who closed it
     */
    record Closed(
            PayRunTotals result,
            PayRunSignature review,
            PayRunSignature approval,
            List<PayRunPayment> payments,
            PayRunSignature closing)
            implements PayRunState {
        public Closed {
            requireNonNull(result, "result");
            requireNonNull(review, "review");
            requireNonNull(approval, "approval");
            payments = paid(payments);
            requireNonNull(closing, "closing");
        }

        @Override
        public String code() {
            return "closed";
        }

        @Override
        public Term term() {
            return PayrollTerm.STATE_CLOSED;
        }

        @Override
        public Optional<PayRunTotals> totals() {
            return Optional.of(result);
        }
    }

    private static List<PayRunPayment> paid(List<PayRunPayment> payments) {
        List<PayRunPayment> copy = List.copyOf(payments);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("payments must be one or more, but are none");
        }
        return copy;
    }
}
