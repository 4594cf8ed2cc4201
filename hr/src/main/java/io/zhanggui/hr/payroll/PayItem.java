package io.zhanggui.hr.payroll;

import io.zhanggui.core.explain.Term;

/** A kind of line on a payslip (工资项目); jurisdictions add theirs as enums of their own. */
public interface PayItem extends Term {

    /**
     * A kind of line that the host names itself, the same in every language.
     *
     * @param code stable, for example {@code supplementary-fund}
     * @throws IllegalArgumentException if the code is not lower-case letters, digits and hyphens, a letter first
     */
    static PayItem of(String code) {
        return new NamedPayItem(code);
    }
}
