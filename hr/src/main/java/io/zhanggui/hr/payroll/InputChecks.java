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
        return amount;
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
        if (!known) {
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
