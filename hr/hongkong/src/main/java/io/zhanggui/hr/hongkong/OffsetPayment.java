package io.zhanggui.hr.hongkong;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.rule.ResolvedRule;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * Severance or long service payment after offsetting (抵销后的遣散费或长期服务金).
 *
 * @param ended the first day of service that mandatory contributions no longer offset
 * @param before what is owed for service before it
 * @param after what is owed for service from it on
 * @param mandatory what the employer's mandatory contributions have grown to
 * @param voluntary what its voluntary contributions and gratuities have grown to
 */
@Beta
public record OffsetPayment(
        ResolvedRule<LocalDate> ended, Money before, Money after, Money mandatory, Money voluntary) {

    public OffsetPayment {
        requireNonNull(ended, "ended");
        requireNotNegative("before", before);
        requireNotNegative("after", after);
        requireNotNegative("mandatory", mandatory);
        requireNotNegative("voluntary", voluntary);
    }

    private static void requireNotNegative(String name, Money amount) {
        if (requireNonNull(amount, name).isNegative()) {
            throw new IllegalArgumentException(name + " is negative");
        }
    }

    /** All that is owed before offsetting. */
    public Money owed() {
        return before.plus(after);
    }

    /** What mandatory contributions take off. */
    public Money byMandatory() {
        return lesser(before, mandatory);
    }

    /** What voluntary contributions and gratuities take off what is then left. */
    public Money byVoluntary() {
        return lesser(owed().minus(byMandatory()), voluntary);
    }

    /** What the employer still has to pay. */
    public Money payable() {
        return owed().minus(byMandatory()).minus(byVoluntary());
    }

    private static Money lesser(Money one, Money other) {
        return one.isGreaterThan(other) ? other : one;
    }

    /** Why so much is left to pay. */
    public Explanation explain() {
        LocalDate day = ended.value();
        return Explanation.of(HongKongTerm.OFFSET_PAYABLE, payable())
                .formula(HongKongTerm.OFFSET_FORMULA, owed(), byMandatory(), byVoluntary())
                .with(
                        Explanation.of(HongKongTerm.BEFORE_TRANSITION.with(day), before),
                        Explanation.of(HongKongTerm.AFTER_TRANSITION.with(day), after),
                        Explanation.of(HongKongTerm.BY_MANDATORY, byMandatory())
                                .formula(HongKongTerm.MANDATORY_FORMULA, before, day, mandatory)
                                .because(ended),
                        Explanation.of(HongKongTerm.BY_VOLUNTARY, byVoluntary())
                                .formula(HongKongTerm.VOLUNTARY_FORMULA, owed().minus(byMandatory()), voluntary));
    }

    /** Masked. */
    @Override
    public String toString() {
        return "OffsetPayment[***]";
    }
}
