package io.zhanggui.hr.attendance;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * How a month's wage is paid for part of the month (缺勤工资折算). No law chooses one, and they differ: a company declares
 * its own.
 */
public enum Proration implements Term {
    /** The share of the month's paid days that were attended (按比例): the parts of a month add up to its wage. */
    RATIO(AttendanceTerm.ABSENCE_RATIO) {
        @Override
        Exact exact(BigDecimal wage, PaidDays days, BigDecimal average) {
            return new Exact(wage.multiply(days.attended()), days.due());
        }
    },
    /** A daily wage for each paid day attended (21.75 正算); in a month of many days this may exceed the wage. */
    FORWARD(AttendanceTerm.ABSENCE_FORWARD) {
        @Override
        Exact exact(BigDecimal wage, PaidDays days, BigDecimal average) {
            return new Exact(wage.multiply(days.attended()), average);
        }
    },
    /** The wage less a daily wage for each day missed (21.75 反算); below zero if more than 21.75 days are missed. */
    BACKWARD(AttendanceTerm.ABSENCE_BACKWARD) {
        @Override
        Exact exact(BigDecimal wage, PaidDays days, BigDecimal average) {
            return new Exact(wage.multiply(average.subtract(days.missed())), average);
        }
    };

    private final AttendanceTerm formula;

    Proration(AttendanceTerm formula) {
        this.formula = formula;
    }

    /** A quotient that is not rounded yet. */
    record Exact(BigDecimal dividend, BigDecimal divisor) {
        Money rounded(Money like, Rounding rounding) {
            return Money.of(like.getCurrencyUnit(), dividend.divide(divisor, rounding.scale(), rounding.mode()));
        }
    }

    abstract Exact exact(BigDecimal wage, PaidDays days, BigDecimal average);

    AttendanceTerm formula() {
        return formula;
    }

    /**
     * The wage for part of a month, rounded once.
     *
     * @param average the paid days of an average month (月计薪天数), in China 21.75
     */
    public Money pay(Money wage, PaidDays days, BigDecimal average, Rounding rounding) {
        return exact(wage.getAmount(), days, average).rounded(wage, rounding);
    }

    @Override
    public TermBundle bundle() {
        return AttendanceTerm.BUNDLE;
    }
}
