package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import org.joda.money.Money;

/**
 * What a payslip took for an order (实扣金额).
 *
 * @param order the order
 * @param before net pay before it was served, after those of a higher priority
 * @param taken what was taken, at most what was wanted
 */
@Beta
public record DeductionTaken(DeductionOrder order, Money before, Money taken) {

    public DeductionTaken {
        requireNonNull(order, "order");
        requireNonNull(before, "before");
        requireNonNull(taken, "taken");
        if (taken.isNegative() || taken.isGreaterThan(order.wanted())) {
            throw new IllegalArgumentException(
                    "what is taken for " + order + " must be between zero and what is wanted");
        }
    }

    /** What is left and carries forward to the next month. */
    public Money left() {
        return order.wanted().minus(taken);
    }

    /** The line on the payslip. */
    public PayLine line() {
        return new PayLine(order.item(), order.label(), taken, explain());
    }

    /** Why so much was taken. */
    public Explanation explain() {
        Explanation explanation = Explanation.of(order.title(), taken);
        explanation = order.atMost() == null
                ? explanation.formula(PayrollTerm.ORDER_TAKEN, order.wanted(), before, order.keeps(), left())
                : explanation.formula(
                        PayrollTerm.ORDER_TAKEN_AT_MOST, order.wanted(), before, order.keeps(), left(), order.atMost());
        return order.why() == null ? explanation : explanation.with(order.why());
    }

    /** Masked: the kind of line only. */
    @Override
    public String toString() {
        return "DeductionTaken[" + order.item().code() + ", ***]";
    }
}
