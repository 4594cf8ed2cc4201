package io.zhanggui.hr.china;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.china.labour.AnnualLeave;
import io.zhanggui.hr.china.labour.AnnualLeaveRules;
import io.zhanggui.hr.china.labour.AverageWage;
import io.zhanggui.hr.china.labour.ChinaLabour;
import io.zhanggui.hr.china.labour.LeaveShare;
import io.zhanggui.hr.china.labour.LeaveYear;
import io.zhanggui.hr.china.labour.LengthOfService;
import io.zhanggui.hr.china.labour.SeverancePay;
import io.zhanggui.hr.china.labour.TerminationGround;
import io.zhanggui.hr.china.labour.UnusedLeavePay;
import io.zhanggui.hr.china.tax.ChinaTax;
import io.zhanggui.hr.china.tax.SeveranceTax;
import io.zhanggui.hr.employment.Employment;
import io.zhanggui.hr.employment.EmploymentViolation;
import io.zhanggui.hr.employment.FinalPay;
import io.zhanggui.hr.employment.WorkedMonth;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The last pay of a leaver in China (离职结算): the last months, pay for annual leave not taken, and compensation — nothing, N,
 * N+1 or 2N by the ground — with its tax apart.
 *
 * <p>Pay in place of notice (代通知金) is taxed with the compensation as one payment. Pay for leave is taxed with the wages.
 */
@Beta
public final class ChinaFinalPay {

    private static final int YEAR = 12;

    private final ChinaLabour labour;
    private final ChinaTax tax;

    /**
     * The rules of a leaver.
     *
     * @param labour labour law where the employer is, on the last day of employment
     * @param tax income tax on the day of payment
     */
    public ChinaFinalPay(ChinaLabour labour, ChinaTax tax) {
        this.labour = requireNonNull(labour, "labour");
        this.tax = requireNonNull(tax, "tax");
    }

    /**
     * What is to be known of the end of an employment.
     *
     * @param ground why it ended
     * @param noticeGiven whether the employer gave thirty days' notice in writing
     * @param wages what was due in the 12 months before the end, bonuses and allowances included
     * @param lastMonth the wage of the last month, for pay in place of notice; {@code null} if not known
     * @param ordinaryWages the same 12 months without overtime pay, for leave
     * @param leaveTaken the days of annual leave taken in the year
     * @param leaveWaived whether the employee gave up the rest in writing and for own reasons
     * @param sickMonths the months of sick leave in the year, which may bar annual leave
     * @param paidPersonalDays the days of personal leave in the year for which the employer paid, which may bar it too
     */
    @Beta
    public record Leaving(
            TerminationGround ground,
            boolean noticeGiven,
            AverageWage wages,
            @Nullable Money lastMonth,
            AverageWage ordinaryWages,
            BigDecimal leaveTaken,
            boolean leaveWaived,
            BigDecimal sickMonths,
            BigDecimal paidPersonalDays) {
        public Leaving {
            requireNonNull(ground, "ground");
            requireNonNull(wages, "wages");
            requireNonNull(ordinaryWages, "ordinaryWages");
            requireNotNegative("leaveTaken", leaveTaken);
            requireNotNegative("sickMonths", sickMonths);
            requireNotNegative("paidPersonalDays", paidPersonalDays);
        }

        /** The end of a year without sick leave or personal leave. */
        public Leaving(
                TerminationGround ground,
                boolean noticeGiven,
                AverageWage wages,
                @Nullable Money lastMonth,
                AverageWage ordinaryWages,
                BigDecimal leaveTaken,
                boolean leaveWaived) {
            this(
                    ground,
                    noticeGiven,
                    wages,
                    lastMonth,
                    ordinaryWages,
                    leaveTaken,
                    leaveWaived,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO);
        }

        /** The same with sick leave and paid personal leave in the year. */
        public Leaving absent(BigDecimal monthsSick, BigDecimal daysPaidPersonal) {
            return new Leaving(
                    ground,
                    noticeGiven,
                    wages,
                    lastMonth,
                    ordinaryWages,
                    leaveTaken,
                    leaveWaived,
                    monthsSick,
                    daysPaidPersonal);
        }

        private static void requireNotNegative(String name, BigDecimal number) {
            if (requireNonNull(number, name).signum() < 0) {
                throw new IllegalArgumentException(name + " is negative: " + number);
            }
        }

        /** Masked: the ground only. */
        @Override
        public String toString() {
            return "Leaving[" + ground.code() + ", ***]";
        }
    }

    /**
     * What the leaver is still paid; the host adds what is still owed by the leaver.
     *
     * @param unpaid the months that were not paid yet
     * @throws RejectedException if the employment has no last day, or the ground has no rule on it
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing, the local average wage for example
     */
    public FinalPay finalPay(Employment employment, Leaving leaving, WorkedMonth... unpaid) {
        FinalPay pay = FinalPay.of(employment, unpaid);
        PayLine leave = leavePay(employment, leaving);
        if (leave.amount().isPositive()) {
            pay = pay.line(leave);
        }
        SeverancePay severance = severance(employment, leaving);
        return severance.amount().isPositive()
                ? pay.compensation(taxed(severance)
                        .onSlip(new PayLine(
                                PayrollItem.SEVERANCE,
                                "",
                                severance.amount(),
                                severance.explain().with(labour.serviceRemarks(employment.hired())))))
                : pay;
    }

    /**
     * What the figures leave to the reader: service before 2008, which has rules of its own and counts here like later
     * service. The line of the compensation says so too.
     */
    public Violations findings(Employment employment) {
        return labour.serviceFindings(employment.hired(), employment.person() + ".hired");
    }

    /**
     * The compensation that the ground owes for the whole service.
     *
     * @throws RejectedException if the employment has no last day, or the ground has no rule on it
     */
    public SeverancePay severance(Employment employment, Leaving leaving) {
        LengthOfService service =
                LengthOfService.between(employment.hired(), lastDay(employment).plusDays(1));
        return labour.compensation()
                .compensation(leaving.wages(), service, leaving.lastMonth())
                .due(leaving.ground(), leaving.noticeGiven());
    }

    /** The tax on a compensation, by the average wage of the place in the year before. */
    public SeveranceTax taxed(SeverancePay severance) {
        Money amount = severance.amount();
        Money average = Money.of(amount.getCurrencyUnit(), labour.averageYear().value());
        return tax.severance().tax(amount, average);
    }

    /**
     * Pay for the annual leave of the year of leaving that was not taken, on top of the wage that was paid anyway; zero if
     * none is owed.
     *
     * @throws RejectedException if the employment has no last day
     */
    public PayLine leavePay(Employment employment, Leaving leaving) {
        LocalDate last = lastDay(employment);
        AnnualLeaveRules rules = labour.annualLeave();
        LengthOfService worked = LengthOfService.between(employment.workingSince(), last.plusDays(1));
        LeaveYear year = LeaveYear.of(worked.years())
                .consecutive(Math.min(YEAR, worked.totalMonths()))
                .sick(leaving.sickMonths())
                .personal(leaving.paidPersonalDays());
        AnnualLeave due = rules.entitlement(year);
        LeaveShare share = rules.onExit(employment.hired(), last, due.days(), leaving.leaveTaken());
        UnusedLeavePay unused = rules.unused(leaving.ordinaryWages(), share.days(), leaving.leaveWaived());
        return new PayLine(
                PayrollItem.LEAVE_PAY, "", unused.extra(), unused.explain().with(share.explain(), due.explain()));
    }

    private static LocalDate lastDay(Employment employment) {
        LocalDate last = employment.lastDay();
        if (last == null) {
            throw new RejectedException(Violations.of(
                    Violation.of(EmploymentViolation.NOT_LEAVING, employment.person() + ".lastDay", employment.id())));
        }
        return last;
    }
}
