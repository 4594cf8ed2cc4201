package io.zhanggui.hr.payroll;

/** What is contributed to the schemes of one set of rules, in their order and in minor units. */
final class ContributionFigures {

    private final long[] bases;
    private final long[] employee;
    private final long[] employer;
    private final long employeeSum;
    private final long taxed;

    /** Keeps the arrays themselves, because the usual slip pays for no copy; who calls hands them over. */
    ContributionFigures(long[] bases, long[] employee, long[] employer, long employeeSum, long taxed) {
        this.bases = bases;
        this.employee = employee;
        this.employer = employer;
        this.employeeSum = employeeSum;
        this.taxed = taxed;
    }

    /** The bases after floor and cap. */
    long[] bases() {
        return bases;
    }

    /** What the employee pays. */
    long[] employee() {
        return employee;
    }

    /** What the employer pays. */
    long[] employer() {
        return employer;
    }

    /** The sum of what the employee pays. */
    long employeeSum() {
        return employeeSum;
    }

    /** What of both sides the tax takes as income. */
    long taxed() {
        return taxed;
    }
}
