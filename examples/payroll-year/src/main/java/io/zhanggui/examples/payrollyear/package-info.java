/**
 * A year of pay of a sample shop, as a host would run it (全年工资示例): {@link io.zhanggui.examples.payrollyear.PayrollYear} is the
 * command, {@link io.zhanggui.examples.payrollyear.YearRun} carries the months through the services of the library, and
 * {@link io.zhanggui.examples.payrollyear.PayFacts} makes the facts of a payslip from the shop's files.
 */
@NullMarked
package io.zhanggui.examples.payrollyear;

import org.jspecify.annotations.NullMarked;
