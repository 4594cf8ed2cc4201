package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrgUnitId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the employer owes for its payroll as a whole and no payslip shows, for example a union fee or a levy for the
 * disabled (工会经费、残疾人就业保障金).
 *
 * @param item what it is
 * @param unit the unit that bears it; {@code null} if none does
 * @param amount the amount; negative corrects an earlier one
 */
@Beta
public record EmployerLevy(PayItem item, @Nullable OrgUnitId unit, Money amount) {

    public EmployerLevy {
        requireNonNull(item, "item");
        requireNonNull(amount, "amount");
    }

    /** A levy that no unit bears. */
    public EmployerLevy(PayItem item, Money amount) {
        this(item, null, amount);
    }
}
