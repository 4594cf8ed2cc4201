/**
 * From pay terms to a payslip that explains itself (薪酬): facts in {@link io.zhanggui.hr.payroll.PayrollInput}, resolved
 * rules in {@link io.zhanggui.hr.payroll.PayrollRules}, the result in {@link io.zhanggui.hr.payroll.Payslip}.
 *
 * <p>The engine knows no country: contribution schemes and the tax come from a jurisdiction's module. A new kind of line
 * starts in {@link io.zhanggui.hr.payroll.PayItem}.
 */
@NullMarked
package io.zhanggui.hr.payroll;

import org.jspecify.annotations.NullMarked;
