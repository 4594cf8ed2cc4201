package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.PersonId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What earlier months still owe a person, or were paid too much (补发补扣、补缴): line by line, what should have been less
 * what the stored payslips paid, never less what another calculation of them would give.
 *
 * <p>It goes into the next payslip, is taxed there with the cumulative figures, and once stored counts as paid for the
 * months that it corrects.
 *
 * @param person whose pay it is
 * @param pay the earnings that differ, by month
 * @param contributions the contributions that differ, by month
 */
@Beta
public record Correction(PersonId person, List<CorrectedPay> pay, List<CorrectedContribution> contributions) {

    public Correction {
        requireNonNull(person, "person");
        pay = List.copyOf(pay);
        contributions = List.copyOf(contributions);
    }

    /**
     * The correction that the facts ask for.
     *
     * @throws io.zhanggui.core.violation.RejectedException if a month to be corrected has no stored slip, what is taxed
     *     apart differs, or the rules do not allow a chosen rate
     * @throws IllegalArgumentException if the facts mix currencies
     */
    public static Correction of(CorrectionFacts facts) {
        return new CorrectionLedger(facts).correction();
    }

    /** Whether everything was paid as it should have been. */
    public boolean isEmpty() {
        return pay.isEmpty() && contributions.isEmpty();
    }

    /** Adds the differences to the facts of the payslip that settles them. */
    public PayrollInput.Builder applyTo(PayrollInput.Builder facts) {
        pay.forEach(each -> facts.backPay(each.backPay()));
        contributions.forEach(each -> facts.arrears(each.arrears()));
        return facts;
    }

    /** Why so much is made good, line by line. */
    public Explanation explain() {
        return Explanation.of(PayrollTerm.CORRECTION, person.value())
                .with(Stream.concat(
                                pay.stream().map(CorrectedPay::explain),
                                contributions.stream().map(CorrectedContribution::explain))
                        .toList());
    }

    /** Masked: the person only. */
    @Override
    public String toString() {
        return "Correction[" + person + ", ***]";
    }
}
