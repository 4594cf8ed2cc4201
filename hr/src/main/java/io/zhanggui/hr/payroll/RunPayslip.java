package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PersonId;

/**
 * A payslip as one revision of a pay run has it.
 *
 * @param run the pay run
 * @param revision the calculation that made it, from 1
 * @param slip the payslip
 */
public record RunPayslip(PayRunId run, int revision, Payslip slip) {

    /**
     * What names a payslip in storage.
     *
     * @param run the pay run
     * @param person whose payslip it is
     * @param revision the calculation that made it, from 1
     */
    public record Id(PayRunId run, PersonId person, int revision) {
        public Id {
            requireNonNull(run, "run");
            requireNonNull(person, "person");
            requireRevision(revision);
        }
    }

    public RunPayslip {
        requireNonNull(run, "run");
        requireNonNull(slip, "slip");
        requireRevision(revision);
    }

    /** What names it. */
    public Id id() {
        return new Id(run, slip.person(), revision);
    }

    private static void requireRevision(int revision) {
        if (revision < 1) {
            throw new IllegalArgumentException("revision must be at least 1, but is " + revision);
        }
    }
}
