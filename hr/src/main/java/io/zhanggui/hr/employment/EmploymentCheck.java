package io.zhanggui.hr.employment;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with the dates and the pay terms of an employment; no amount is shown. */
final class EmploymentCheck {

    private static final String MASK = "***";

    private final PersonId person;
    private final LocalDate hired;
    private final @Nullable LocalDate lastDay;
    private final Violations.Builder found = Violations.builder();

    private EmploymentCheck(PersonId person, LocalDate hired, @Nullable LocalDate lastDay) {
        this.person = person;
        this.hired = hired;
        this.lastDay = lastDay;
    }

    /** The rows by first day. */
    static Violations of(
            PersonId person,
            LocalDate hired,
            @Nullable LocalDate lastDay,
            LocalDate workingSince,
            @Nullable LocalDate probationUntil,
            List<PayTerms> pay) {
        EmploymentCheck check = new EmploymentCheck(person, hired, lastDay);
        check.dates(workingSince, probationUntil);
        check.rows(pay);
        boolean ordered = pay.stream().noneMatch(PayTerms::endsBeforeItBegins);
        if (ordered && !check.leftBeforeHired()) {
            check.coverage(pay);
        }
        return check.found.build();
    }

    private void dates(LocalDate workingSince, @Nullable LocalDate probationUntil) {
        if (lastDay != null && leftBeforeHired()) {
            add(EmploymentViolation.LEFT_BEFORE_HIRED, "lastDay", lastDay, hired);
        }
        if (workingSince.isAfter(hired)) {
            add(EmploymentViolation.WORKING_SINCE_AFTER_HIRED, "workingSince", workingSince, hired);
        }
        if (probationUntil != null && probationUntil.isBefore(hired)) {
            add(EmploymentViolation.PROBATION_BEFORE_HIRED, "probationUntil", probationUntil, hired);
        }
    }

    private boolean leftBeforeHired() {
        return lastDay != null && lastDay.isBefore(hired);
    }

    private void rows(List<PayTerms> pay) {
        for (int i = 0; i < pay.size(); i++) {
            PayTerms row = pay.get(i);
            String path = "pay[" + i + "]";
            if (row.lastDay() != null && row.endsBeforeItBegins()) {
                add(EmploymentViolation.PAY_ENDS_BEFORE_IT_BEGINS, path + ".lastDay", row.lastDay(), row.from());
            }
            CurrencyUnit currency = pay.get(0).monthlyWage().getCurrencyUnit();
            amount(currency, path + ".monthlyWage", row, row.monthlyWage());
            amount(currency, path + ".performanceBase", row, row.performanceBase());
            Set<String> labels = new HashSet<>();
            for (Allowance allowance : row.allowances()) {
                amount(currency, path + ".allowance " + allowance.label(), row, allowance.amount());
                if (!labels.add(allowance.label())) {
                    add(EmploymentViolation.ALLOWANCE_TWICE, path + ".allowances", allowance.label(), row.named());
                }
            }
        }
    }

    private void amount(CurrencyUnit currency, String path, PayTerms row, Money amount) {
        if (amount.isNegative()) {
            add(EmploymentViolation.PAY_NEGATIVE, path, MASK, row.named());
        }
        if (!amount.getCurrencyUnit().equals(currency)) {
            add(EmploymentViolation.CURRENCIES_DIFFER, path, amount.getCurrencyUnit(), currency);
        }
    }

    private void coverage(List<PayTerms> pay) {
        if (pay.isEmpty()) {
            found.add(Violation.of(EmploymentViolation.NO_PAY_TERMS, person + ".pay"));
            return;
        }
        within(pay);
        LocalDate due = hired; // the first day for which no row was found yet
        @Nullable PayTerms widest = null; // of the rows before, the one that ends last
        for (int i = 0; i < pay.size(); i++) {
            PayTerms row = pay.get(i);
            String path = "pay[" + i + "].from";
            if (widest != null && (widest.lastDay() == null || !row.from().isAfter(widest.lastDay()))) {
                add(EmploymentViolation.PAY_OVERLAPS, path, row.from(), widest.named(), row.named());
            } else if (row.from().isAfter(due) && (lastDay == null || !due.isAfter(lastDay))) {
                add(
                        EmploymentViolation.PAY_GAP,
                        path,
                        row.from(),
                        due,
                        row.from().minusDays(1));
            }
            if (widest == null || endsLater(row, widest)) {
                widest = row;
            }
            due = widest.lastDay() == null ? LocalDate.MAX : widest.lastDay().plusDays(1);
        }
        end(pay.size() - 1, due);
    }

    private void within(List<PayTerms> pay) {
        for (int i = 0; i < pay.size(); i++) {
            LocalDate from = pay.get(i).from();
            if (from.isBefore(hired)) {
                add(EmploymentViolation.PAY_BEFORE_HIRED, "pay[" + i + "].from", from, hired);
            }
            if (lastDay != null && from.isAfter(lastDay)) {
                add(EmploymentViolation.PAY_AFTER_LEAVING, "pay[" + i + "].from", from, lastDay);
            }
        }
    }

    private void end(int last, LocalDate due) {
        String path = "pay[" + last + "].lastDay";
        if (lastDay == null) {
            if (!due.equals(LocalDate.MAX)) {
                add(EmploymentViolation.PAY_GAP, path, due.minusDays(1), due, "…");
            }
        } else if (!due.isAfter(lastDay)) {
            add(EmploymentViolation.PAY_GAP, path, due.minusDays(1), due, lastDay);
        }
    }

    private static boolean endsLater(PayTerms row, PayTerms other) {
        return other.lastDay() != null
                && (row.lastDay() == null || row.lastDay().isAfter(other.lastDay()));
    }

    private void add(EmploymentViolation rule, String field, Object value, Object... arguments) {
        found.add(Violation.of(rule, person + "." + field, arguments).rejecting(value));
    }
}
