package io.zhanggui.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.hr.payroll.CorrectedPay;
import io.zhanggui.hr.payroll.Correction;
import io.zhanggui.hr.payroll.CorrectionFacts;
import io.zhanggui.hr.payroll.Corrections;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.Payslip;
import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CorrectionAnswersTest {

    private final CorrectionFactsOfMany many = CorrectionFactsOfMany.random(300);

    @Test
    @Proves("P3")
    void corrections_areWhatTheMonthsShouldHaveBeen_lessWhatWasPaid() {
        List<Correction> corrections = Corrections.of(many.facts.stream())
                .map(each -> each.match(done -> done.value(), refused -> none(), failed -> none()))
                .toList();
        assertThat(corrections).hasSize(300);
        for (int i = 0; i < 300; i++) {
            CorrectionFacts facts = many.facts.get(i);
            Correction correction = corrections.get(i);
            assertThat(sum(correction.pay(), CorrectedPay::difference)).isEqualTo(difference(facts, Payslip::gross));
            assertThat(sum(correction.contributions(), each -> each.difference().employee()))
                    .isEqualTo(difference(facts, Payslip::employeeContributions));
            assertThat(sum(correction.contributions(), each -> each.difference().employer()))
                    .isEqualTo(difference(facts, Payslip::employerContributions));
        }
    }

    private static Correction none() {
        throw new AssertionError("no correction is refused here");
    }

    @Test
    @Proves("P3.paid")
    void nextMonth_settlesAll() {
        for (int i = 0; i < 300; i++) {
            PayrollInput plain = many.november(i).build();
            PayrollInput input =
                    Correction.of(many.facts.get(i)).applyTo(many.november(i)).build();
            Payslip slip = input.rules().calculate(input);

            assertThat(plain).isEqualTo(many.november.get(i));
            assertThat(slip.gross().minus(plain.rules().calculate(plain).gross()))
                    .isEqualTo(difference(many.facts.get(i), Payslip::gross));
        }
    }

    /** Each month calculated as it should have been, less the stored slip. */
    private static Money difference(CorrectionFacts facts, Function<Payslip, Money> figure) {
        return sum(facts.due(), due -> figure.apply(due.rules().calculate(due))).minus(sum(facts.stored(), figure));
    }

    private static <T> Money sum(List<T> parts, Function<? super T, Money> amount) {
        return parts.stream().map(amount).reduce(Money.zero(PayFacts.CNY), Money::plus);
    }
}
