package io.zhanggui.hr.hongkong;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.rule.ResolvedRule;
import java.time.LocalDate;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * What an employer may set off against severance or long service payment (强积金对冲): its mandatory contributions against
 * the part for service before the transition only, voluntary contributions and gratuities against all of it.
 *
 * @param ended the first day of service that mandatory contributions no longer offset
 */
@Beta
public record MpfOffset(ResolvedRule<LocalDate> ended) {

    public MpfOffset {
        requireNonNull(ended, "ended");
    }

    /**
     * Sets off as much as the law allows.
     *
     * @param service the days of employment
     * @param before what is owed for service before the transition, at wages before it; not negative
     * @param after what is owed for service from the transition on; not negative
     * @param mandatory what the employer's mandatory contributions have grown to; not negative
     * @param voluntary what its voluntary contributions and gratuities have grown to; not negative
     * @throws IllegalArgumentException if an amount is negative, or is owed for a time in which there was no service
     */
    public OffsetPayment offset(LocalDateRange service, Money before, Money after, Money mandatory, Money voluntary) {
        if (!before.isZero() && !service.getStart().isBefore(ended.value())) {
            throw new IllegalArgumentException("service in " + service + " has no part before " + ended.value());
        }
        if (!after.isZero() && !service.getEnd().isAfter(ended.value())) {
            throw new IllegalArgumentException("service in " + service + " has no part from " + ended.value() + " on");
        }
        return new OffsetPayment(ended, before, after, mandatory, voluntary);
    }
}
