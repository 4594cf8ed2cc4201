package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrgUnitId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link EmployerLevy} costs a department in one run (工会经费、残疾人就业保障金的部门分摊).
 *
 * @param item what it is
 * @param unit the unit that bears it; {@code null} if none does
 * @param amount the amount; negative corrects an earlier one
 */
@Beta
public record LevyAmount(PayItem item, @Nullable OrgUnitId unit, Money amount) {

    public LevyAmount {
        PayrollPosting.requireTellable("levy", item);
        requireNonNull(amount, "amount");
    }

    /** Masked: what it is and who bears it, for a unit may be one person. */
    @Override
    public String toString() {
        return "LevyAmount[" + item.code() + ", " + unit + ", ***]";
    }
}
