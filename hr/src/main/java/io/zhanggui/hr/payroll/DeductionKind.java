package io.zhanggui.hr.payroll;

import io.zhanggui.core.explain.Term;

/** A personal allowance that lowers the taxable income, as a jurisdiction names it (专项附加扣除). */
public interface DeductionKind extends Term {}
