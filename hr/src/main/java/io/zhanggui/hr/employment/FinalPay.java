package io.zhanggui.hr.employment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.DeductionOrder;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.TaxedApart;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What a leaver is still paid (离职结算): the last months, leave that was not taken, compensation with its tax apart, less what
 * is still owed. A jurisdiction makes the lines; they meet on one payslip.
 *
 * @param employment the employment that has ended
 * @param months its months that were not paid yet; empty if only the end of it is settled
 * @param lines what else is paid and taxed with the wages: leave that was not taken, the last bonus
 * @param compensation what is taxed apart
 * @param orders what is taken from it as far as it goes, for example the rest of a loan
 */
@Beta
public record FinalPay(
        Employment employment,
        List<WorkedMonth> months,
        List<PayLine> lines,
        List<TaxedApart> compensation,
        List<DeductionOrder> orders) {

    public FinalPay {
        requireNonNull(employment, "employment");
        months = List.copyOf(months);
        lines = List.copyOf(lines);
        compensation = List.copyOf(compensation);
        orders = List.copyOf(orders);
    }

    /** The end of an employment of which these months were not paid yet. */
    public static FinalPay of(Employment employment, WorkedMonth... unpaid) {
        return new FinalPay(employment, List.of(unpaid), List.of(), List.of(), List.of());
    }

    /** The same with a line that is taxed with the wages, for example leave that was not taken. */
    public FinalPay line(PayLine paid) {
        return new FinalPay(employment, months, with(lines, paid), compensation, orders);
    }

    /** The same with a payment that is taxed apart, for example compensation. */
    public FinalPay compensation(TaxedApart paid) {
        return new FinalPay(employment, months, lines, with(compensation, paid), orders);
    }

    /** The same with something that is still owed by the leaver. */
    public FinalPay settles(DeductionOrder owed) {
        return new FinalPay(employment, months, lines, compensation, with(orders, owed));
    }

    /** What is wrong: an employment without an end, or paid before its end, or months of another employment. */
    public Violations check(MonthlyPay pay) {
        Violations.Builder found = Violations.builder();
        String path = employment.person() + ".lastDay";
        YearMonth work = pay.rules().dates().work();
        if (employment.lastDay() == null) {
            found.add(Violation.of(EmploymentViolation.NOT_LEAVING, path, employment.id()));
        } else if (employment.lastDay().isAfter(work.atEndOfMonth())) {
            found.add(Violation.of(EmploymentViolation.LEAVES_LATER, path, work).rejecting(employment.lastDay()));
        }
        if (pay.rules(employment.kind()).isEmpty()) {
            found.add(Violation.of(EmploymentViolation.KIND_NOT_SERVED, employment.person() + ".kind", work)
                    .rejecting(employment.kind()));
        }
        for (WorkedMonth month : months) {
            if (!month.employment().equals(employment)) {
                found.add(Violation.of(
                                EmploymentViolation.OTHER_EMPLOYMENT, employment.person() + ".months", employment.id())
                        .rejecting(month.employment().id()));
            }
        }
        return found.build();
    }

    /**
     * The facts of the last payslip, to which the host adds the year to date and claims. Without an unpaid month nothing is
     * contributed.
     *
     * @throws RejectedException with all that is wrong here and in the months
     */
    public PayrollInput.Builder input(MonthlyPay pay) {
        check(pay).throwIfAny();
        PayrollInput.Builder input = months.isEmpty() ? settlement(pay) : pay.input(months);
        input.earnings(lines);
        compensation.forEach(input::earningApart);
        orders.forEach(input::order);
        return input;
    }

    private PayrollInput.Builder settlement(MonthlyPay pay) {
        PayrollRules rules = pay.rules(employment.kind()).orElseThrow();
        PayrollInput.Builder input =
                PayrollInput.builder(employment.person(), rules).employedSince(employment.hired());
        if (employment.lastDay() != null) {
            input.employedUntil(employment.lastDay());
        }
        OrgUnitId unit = employment.pay().get(employment.pay().size() - 1).unit();
        if (unit != null) {
            input.unit(unit);
        }
        for (ContributionScheme scheme : rules.schemes()) {
            input.exempt(scheme.employeeItem()).exempt(scheme.employerItem());
        }
        return input;
    }

    private static <T> List<T> with(List<T> some, T more) {
        List<T> all = new ArrayList<>(some);
        all.add(requireNonNull(more, "more"));
        return all;
    }

    /** Masked: whose it is. */
    @Override
    public String toString() {
        return "FinalPay[" + employment + ", " + months.size() + " months, ***]";
    }
}
