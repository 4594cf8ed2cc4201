package io.zhanggui.examples.payrollyear;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.hr.payroll.BankList;
import io.zhanggui.hr.payroll.Correction;
import io.zhanggui.hr.payroll.EmployerLevy;
import io.zhanggui.hr.payroll.LevyAmount;
import io.zhanggui.hr.payroll.PayDifferences;
import io.zhanggui.hr.payroll.PayRunResults;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A month that was paid and closed.
 *
 * @param month the month of work and payment
 * @param knownOn the day of the run, after which nothing was known
 * @param results the payslips, checked against the run
 * @param banks what the bank paid, list by list
 * @param levies what the employer owes beside the payslips, by department
 * @param levyRules how that is reckoned
 * @param posting what the ledger is told
 * @param differences what is another than the month before; {@code null} for the first month
 * @param corrections what was made good for earlier months, by person
 */
record MonthResult(
        YearMonth month,
        LocalDate knownOn,
        PayRunResults results,
        List<BankList> banks,
        List<LevyAmount> levies,
        List<EmployerLevy> levyRules,
        Posting posting,
        @Nullable PayDifferences differences,
        Map<PersonId, Correction> corrections) {

    /** Masked. */
    @Override
    public String toString() {
        return "MonthResult[" + month + ", ***]";
    }
}
