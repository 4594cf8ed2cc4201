package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import org.joda.money.Money;

/**
 * One line of a person's pay that is another than last month, with the reason.
 *
 * @param side where the line stands
 * @param line the line, before and after
 * @param reason why it changed
 */
@Beta
public record PayDifference(Side side, LineChange line, PayChangeReason reason) {

    /** Where a line stands on a payslip. */
    public enum Side {
        /** What is earned. */
        EARNED,
        /** What is taken from it: contributions, taxes, deductions, what was received in kind. */
        TAKEN,
        /** What the employer contributes. */
        EMPLOYER
    }

    public PayDifference {
        requireNonNull(side, "side");
        requireNonNull(line, "line");
        requireNonNull(reason, "reason");
    }

    /** By how much it raises gross pay. */
    public Money gross() {
        return side == Side.EARNED ? line.change() : zero();
    }

    /** By how much it raises net pay. */
    public Money net() {
        return switch (side) {
            case EARNED -> line.change();
            case TAKEN -> line.change().negated();
            case EMPLOYER -> zero();
        };
    }

    /** By how much it raises the employer's cost. */
    public Money employerCost() {
        return side == Side.TAKEN ? zero() : line.change();
    }

    private Money zero() {
        return Money.zero(line.change().getCurrencyUnit());
    }

    /** Masked: line and reason only. */
    @Override
    public String toString() {
        return "PayDifference[" + line.item().code() + ", " + reason + ", ***]";
    }
}
