package io.zhanggui.examples.payrollyear;

import io.zhanggui.core.id.PersonId;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Something that happens to a person's pay in a month.
 *
 * @param person whose pay
 * @param month the month; of orders the first one
 * @param kind what happens
 * @param label what it is called
 * @param value the amount in yuan; of {@code KPI} the coefficient, of {@code HOLD} 1 if it is released before closing
 * @param monthly of an order, what is taken in a month; else zero
 * @param keeps of an order, the net pay that remains; else zero
 */
record PayEvent(
        PersonId person, YearMonth month, Kind kind, String label, BigDecimal value, Money monthly, Money keeps) {

    static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    /** What happens. */
    enum Kind {
        /** An annual bonus, taxed the cheapest way (年终奖). */
        ANNUAL_BONUS,
        /** The coefficient of the performance bonus of the month (绩效系数). */
        KPI,
        /** A benefit in kind (实物福利). */
        IN_KIND,
        /** A reimbursement (报销). */
        REIMBURSEMENT,
        /** Something that is paid once (一次性项目). */
        ONE_OFF,
        /** A loan that is repaid from pay (借款). */
        LOAN,
        /** What a court has seized (法院扣划). */
        GARNISHMENT,
        /** A damage that is made good from pay (赔偿). */
        DAMAGE,
        /** A payslip that is kept off the bank list (暂缓发放). */
        HOLD,
        /** Pay of a student or for a service (实习报酬、劳务报酬). */
        SERVICE_PAY,
        /** The cost of illness that the person bore in the year (大病自付). */
        ILLNESS;

        boolean isOrder() {
            return this == LOAN || this == GARNISHMENT || this == DAMAGE;
        }
    }

    /** The value as money. */
    Money amount() {
        return Money.of(CNY, value);
    }

    /** Masked. */
    @Override
    public String toString() {
        return "PayEvent[" + person + ", " + month + ", " + kind + ", ***]";
    }
}
