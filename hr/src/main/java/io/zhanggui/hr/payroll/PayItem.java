package io.zhanggui.hr.payroll;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;

/** A kind of line on a payslip (工资项目); jurisdictions add theirs as enums of their own. */
public interface PayItem extends Term {

    /**
     * A taxed kind of line that the host names itself, the same in every language.
     *
     * @param code stable, for example {@code supplementary-fund}
     * @throws IllegalArgumentException if the code is not lower-case letters, digits and hyphens, a letter first
     */
    static PayItem of(String code) {
        return new NamedPayItem(code, PayTreatment.TAXED);
    }

    /**
     * A kind of line that the host names itself; its code says how it is treated: {@code canteen:in-kind}.
     *
     * @param name stable, for example {@code canteen}
     * @throws IllegalArgumentException if the name is not lower-case letters, digits and hyphens, a letter first
     */
    static PayItem of(String name, PayTreatment treatment) {
        return new NamedPayItem(name, treatment);
    }

    /**
     * The host's kind of line with a code as {@link #code()} gives it.
     *
     * @throws IllegalArgumentException if the code has another form
     */
    static PayItem parse(String code) {
        return NamedPayItem.parse(code);
    }

    /** How an earning of this kind is paid and taxed; counts for earnings only. */
    default PayTreatment treatment() {
        return PayTreatment.TAXED;
    }

    /** Why an earning of this kind differs from last month's, as far as the kind tells (差异原因). */
    @Beta
    default PayChangeReason changeReason() {
        return switch (treatment()) {
            case IN_KIND -> PayChangeReason.RECEIVED_IN_KIND;
            case APART, REPAID -> PayChangeReason.PAID_ONCE;
            case TAXED, EXEMPT -> PayChangeReason.OTHER_REASON;
        };
    }
}
