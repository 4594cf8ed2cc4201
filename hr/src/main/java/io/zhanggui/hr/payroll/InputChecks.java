package io.zhanggui.hr.payroll;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What is wrong with facts of one person whatever the tax, collected so that all of it is told at once. */
final class InputChecks {

    private static final String MASKED = "***";

    /** Amounts of so many digits, cents included, may be multiplied by a rate in millionths without an overflow. */
    private static final int DIGITS = 12;

    private static final long TOO_LARGE = 1_000_000_000_000L;

    private final PersonId person;
    private final PayrollRules rules;

    /** Nobody pays for a list while nothing is wrong. */
    private @Nullable List<Violation> found;

    InputChecks(PersonId person, PayrollRules rules) {
        this.person = person;
        this.rules = rules;
    }

    void throwIfAny() {
        if (found != null) {
            Violations.of(found.toArray(Violation[]::new)).throwIfAny();
        }
    }

    private void refuse(Term rule, String field, String rejected, Object... arguments) {
        if (found == null) {
            found = new ArrayList<>();
        }
        found.add(Violation.of(rule, person + "." + field, arguments).rejecting(rejected));
    }

    Money notNegative(String field, Money amount) {
        if (inCurrency(field, amount).isNegative()) {
            refuse(PayrollViolation.AMOUNT_NEGATIVE, field, MASKED);
        }
        return amount;
    }

    Money inCurrency(String field, Money amount) {
        if (!amount.getCurrencyUnit().equals(rules.currency())) {
            throw new IllegalArgumentException(field + " of " + person + " is in " + amount.getCurrencyUnit()
                    + ", but pay is in " + rules.currency());
        }
        if (amount.getAmount().precision() > DIGITS) {
            refuse(PayrollViolation.AMOUNT_TOO_LARGE, field, MASKED, DIGITS);
        }
        return amount;
    }

    /** What was paid too much for base pay or an allowance is back pay, and time that was missed an absence. */
    void earning(PayLine line) {
        if (line.item() == PayrollItem.BASE_PAY) {
            notNegative("basePay", line.amount());
        } else if (line.item() == PayrollItem.ALLOWANCE) {
            notNegative("allowance", line.amount());
        } else {
            inCurrency("earnings", line.amount());
        }
    }

    void yearToDate(YearToDate before) {
        inCurrency("yearToDate.tax", before.tax());
        inCurrency("yearToDate.income", before.income());
        inCurrency("yearToDate.contributions", before.contributions());
        inCurrency("yearToDate.specialDeductions", before.specialDeductions());
        inCurrency("yearToDate.otherDeductions", before.otherDeductions());
    }

    /** Sums of amounts that are each small enough; nothing overflows below. */
    void sums(PayrollInput input) {
        sum("earnings", input.gross());
        sum("deductions", input.deducted());
        sum("specialDeductions", input.specialDeducted());
    }

    private void sum(String field, long minor) {
        if (minor >= TOO_LARGE || minor <= -TOO_LARGE) {
            refuse(PayrollViolation.AMOUNT_TOO_LARGE, field, MASKED, DIGITS);
        }
    }

    void order(DeductionOrder order) {
        inCurrency("orders", order.wanted());
        String negative = order.negative();
        if (negative != null) {
            refuse(PayrollViolation.AMOUNT_NEGATIVE, "orders." + order.item().code() + "." + negative, MASKED);
        }
    }

    void arrears(ContributionArrears owed) {
        inCurrency("arrears", owed.employee());
        boolean known = !owed.place().isEmpty();
        for (ContributionScheme scheme : rules.schemes()) {
            known |= scheme.employeeItem().equals(owed.employeeItem())
                    && scheme.employerItem().equals(owed.employerItem());
        }
        String scheme = owed.employeeItem().code();
        if (!known && owed.place().isEmpty()) {
            refuse(PayrollViolation.SCHEME_UNKNOWN, "arrears", scheme, owed.employeeItem());
        }
        if (owed.of().isAfter(rules.dates().contribution())) {
            refuse(
                    PayrollViolation.ARREARS_LATER,
                    "arrears",
                    scheme,
                    owed.of(),
                    rules.dates().contribution());
        }
    }

    boolean requireScheme(String field, PayItem employeeItem) {
        return require(field, employeeItem, schemeOf(employeeItem) != null);
    }

    void requireChosenRate(PayItem employeeItem) {
        ContributionScheme scheme = schemeOf(employeeItem);
        if (require("rates", employeeItem, scheme != null) && scheme != null && !scheme.hasChosenRate()) {
            throw new IllegalArgumentException(
                    "the rules fix the rate of " + employeeItem.code() + ", it is not chosen");
        }
    }

    /** Either side's line. */
    void requireLine(String field, PayItem line) {
        boolean known = schemeOf(line) != null;
        for (ContributionScheme scheme : rules.schemes()) {
            known |= scheme.employerItem().equals(line);
        }
        require(field, line, known);
    }

    private boolean require(String field, PayItem line, boolean known) {
        if (!known) {
            refuse(PayrollViolation.SCHEME_UNKNOWN, field, line.code(), line);
        }
        return known;
    }

    private @Nullable ContributionScheme schemeOf(PayItem employeeItem) {
        for (ContributionScheme scheme : rules.schemes()) {
            if (scheme.employeeItem().equals(employeeItem)) {
                return scheme;
            }
        }
        return null;
    }
}
