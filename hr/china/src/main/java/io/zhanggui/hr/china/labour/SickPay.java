package io.zhanggui.hr.china.labour;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import java.math.BigDecimal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The pay of an illness (病假工资).
 *
 * @param rules the rules on which it rests
 * @param monthlyWage the wage of a month without illness
 * @param serviceYears full years with the employer
 * @param days the paid days of illness; {@code null} for a whole month
 * @param share the share of the wage that the scale gives, 0 without a scale
 * @param amount the pay
 */
@Beta
public record SickPay(
        SickPayRules rules,
        Money monthlyWage,
        int serviceYears,
        @Nullable BigDecimal days,
        BigDecimal share,
        Money amount) {

    public SickPay {
        requireNonNull(rules, "rules");
        requireNonNull(monthlyWage, "monthlyWage");
        requireNonNull(share, "share");
        requireNonNull(amount, "amount");
    }

    /** Whether the floor of the law decides, not the scale. */
    public boolean isFloor() {
        BigDecimal floor =
                rules.minimumMonth().value().multiply(rules.floorShare().value());
        return monthlyWage.getAmount().multiply(share).compareTo(floor) < 0
                || scaledMonth().isLessThan(rules.floor());
    }

    /** Why it is so much. */
    public Explanation explain() {
        Explanation month = isFloor()
                ? Explanation.of(LabourTerm.SICK_PAY_MONTH, rules.floor())
                        .formula(
                                LabourTerm.SICK_PAY_FLOOR,
                                Exact.yuan(rules.minimumMonth()),
                                rules.floorShare().value())
                        .because(rules.floorShare())
                        .because(rules.minimumMonth())
                : scaled();
        if (days == null) {
            return month;
        }
        return Explanation.of(LabourTerm.SICK_PAY, amount)
                .formula(
                        LabourTerm.SICK_PAY_DAYS,
                        month.value().orElseThrow(),
                        rules.paidDays().value(),
                        days)
                .because(rules.paidDays())
                .with(month);
    }

    private Explanation scaled() {
        Explanation why = Explanation.of(LabourTerm.SICK_PAY_MONTH, scaledMonth())
                .formula(LabourTerm.SICK_PAY_SCALED, monthlyWage, share, serviceYears);
        return rules.scale() == null ? why : why.because(rules.scale());
    }

    private Money scaledMonth() {
        return rules.rounding()
                .value()
                .round(monthlyWage.getCurrencyUnit(), monthlyWage.getAmount().multiply(share));
    }

    /** Masked. */
    @Override
    public String toString() {
        return "SickPay[***]";
    }
}
