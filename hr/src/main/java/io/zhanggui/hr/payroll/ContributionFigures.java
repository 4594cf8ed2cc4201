package io.zhanggui.hr.payroll;

/**
 * What is contributed to the schemes of one set of rules, in their order and in minor units.
 *
 * @param bases the bases after floor and cap
 * @param employee what the employee pays
 * @param employer what the employer pays
 * @param employeeSum the sum of what the employee pays
 * @param taxed what of both sides the tax takes as income
 */
record ContributionFigures(long[] bases, long[] employee, long[] employer, long employeeSum, long taxed) {}
