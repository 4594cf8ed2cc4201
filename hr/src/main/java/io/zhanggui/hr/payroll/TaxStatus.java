package io.zhanggui.hr.payroll;

import io.zhanggui.core.explain.Term;

/** What a jurisdiction's tax must know about a person beside amounts, for example a first job of the year. */
public interface TaxStatus extends Term {}
