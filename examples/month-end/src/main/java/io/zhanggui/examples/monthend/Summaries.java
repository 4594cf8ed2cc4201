package io.zhanggui.examples.monthend;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.posting.PostingReason;
import io.zhanggui.hr.china.ChinaPayItem;
import io.zhanggui.hr.payroll.PayrollPosting;
import io.zhanggui.inventory.costing.CostReason;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a bookkeeper writes on the line of an entry (摘要), for the reasons that the modules give. */
final class Summaries {

    private final Map<String, String> byReason = new HashMap<>();
    private final Locale locale;

    Summaries(Locale locale) {
        this.locale = locale;
        put(PayrollPosting.GROSS, MonthEndTerm.SUMMARY_GROSS);
        put(PayrollPosting.BONUS, MonthEndTerm.SUMMARY_BONUS);
        put(PayrollPosting.NET_PAYABLE, MonthEndTerm.SUMMARY_NET);
        put(PayrollPosting.TAX_PAYABLE, MonthEndTerm.SUMMARY_TAX);
        put(PayrollPosting.OTHER_DEDUCTIONS, MonthEndTerm.SUMMARY_OTHER);
        for (ChinaPayItem item : ChinaPayItem.values()) {
            put(PayrollPosting.employerContributions(item), MonthEndTerm.SUMMARY_EMPLOYER, item);
            put(PayrollPosting.employerContributionsPayable(item), MonthEndTerm.SUMMARY_EMPLOYER_PAYABLE, item);
            put(PayrollPosting.employeeContributionsPayable(item), MonthEndTerm.SUMMARY_EMPLOYEE_PAYABLE, item);
        }
        for (CostReason reason : CostReason.values()) {
            put(reason.reason(), reason);
        }
    }

    private void put(PostingReason reason, Term text, Object... arguments) {
        byReason.put(reason.code(), text.text(locale, arguments));
    }

    /** The summary of a reason; a reason that no module gives reads as its code. */
    @Nullable
    Object of(@Nullable Object code) {
        return code instanceof String known ? byReason.getOrDefault(known, known) : code;
    }
}
