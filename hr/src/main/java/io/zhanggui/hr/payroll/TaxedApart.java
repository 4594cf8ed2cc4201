package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;

/**
 * An earning that is taxed apart, with its tax as a jurisdiction calculated it (单独计税项目).
 *
 * @param earning the earning, of a kind whose treatment is {@link PayTreatment#APART}; not negative
 * @param tax the tax on it, a line of {@link PayrollItem#INCOME_TAX_APART}; not negative, not above the earning
 */
@Beta
public record TaxedApart(PayLine earning, PayLine tax) {

    public TaxedApart {
        requireNonNull(earning, "earning");
        requireNonNull(tax, "tax");
        if (earning.item().treatment() != PayTreatment.APART) {
            throw new IllegalArgumentException(earning.item().code() + " is not taxed apart. Maybe an earning?");
        }
        if (tax.item() != PayrollItem.INCOME_TAX_APART) {
            throw new IllegalArgumentException(
                    tax.item().code() + " is no tax apart. Maybe " + PayrollItem.INCOME_TAX_APART.code() + "?");
        }
        if (earning.amount().isNegative()
                || tax.amount().isNegative()
                || tax.amount().isGreaterThan(earning.amount())) {
            throw new IllegalArgumentException(
                    "tax apart on " + earning.item().code() + " must be between zero and the earning");
        }
    }

    /** Masked: the kind of earning only. */
    @Override
    public String toString() {
        return "TaxedApart[" + earning.item().code() + ", ***]";
    }
}
