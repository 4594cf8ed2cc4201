package io.zhanggui.hr.payroll;

import io.zhanggui.core.explain.Term;

/** A kind of line on a payslip (工资项目); jurisdictions add theirs as enums of their own. */
public interface PayItem extends Term {}
