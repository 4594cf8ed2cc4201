package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** When a step applies (审批条件): data, so that a stored definition says it too. */
public sealed interface Condition {

    /** A stable code, for storage. */
    String code();

    /** Why the condition cannot be judged for a request: a fact is missing, or the amount is in another currency. */
    Violations check(ApprovalRequest request);

    /** Whether the step applies; only for a request that {@link #check} accepts. */
    boolean holds(ApprovalRequest request);

    /** From an amount on (以上), that amount included. */
    static Condition from(Money amount) {
        return new AmountBand(requireNonNull(amount, "amount"), null, null);
    }

    /** Below an amount (不足), that amount not included. */
    static Condition below(Money amount) {
        return new AmountBand(null, requireNonNull(amount, "amount"), null);
    }

    /** Where a fact of the request has one of these values. */
    static Condition fact(String name, String... anyOf) {
        return new FactIs(name, List.of(anyOf), true);
    }

    /** Where a fact of the request has none of these values. */
    static Condition notFact(String name, String... noneOf) {
        return new FactIs(name, List.of(noneOf), false);
    }

    /**
     * A half-open band of amounts (金额分级).
     *
     * @param from the lowest amount, included; {@code null} means from zero
     * @param below the first amount that is too much; {@code null} means no end
     * @param tiers the name of the tiers of which it is one, which together cover every amount once; {@code null} if it
     *     stands alone
     */
    record AmountBand(
            @Nullable Money from,
            @Nullable Money below,
            @Nullable String tiers) implements Condition {
        public AmountBand {
            if (from != null && from.isNegative()) {
                throw new IllegalArgumentException("from must not be negative, but is " + from);
            }
            if (from != null && below != null && !from.getCurrencyUnit().equals(below.getCurrencyUnit())) {
                throw new IllegalArgumentException("from " + from + " and below " + below + " differ in currency");
            }
            if (from != null && below != null && !from.isLessThan(below)) {
                throw new IllegalArgumentException(
                        "band from " + from + " below " + below + " is empty. Maybe swap them?");
            }
            if (below != null && !below.isPositive()) {
                throw new IllegalArgumentException("below must be positive, but is " + below);
            }
        }

        @Nullable
        CurrencyUnit currency() {
            if (from != null) {
                return from.getCurrencyUnit();
            }
            return below == null ? null : below.getCurrencyUnit();
        }

        @Override
        public String code() {
            return "AMOUNT_BAND";
        }

        @Override
        public Violations check(ApprovalRequest request) {
            CurrencyUnit currency = currency();
            return currency == null || currency.equals(request.amount().getCurrencyUnit())
                    ? Violations.none()
                    : Violations.of(
                            Violation.of(ApprovalViolation.OTHER_CURRENCY, "amount", request.amount(), currency));
        }

        @Override
        public boolean holds(ApprovalRequest request) {
            return (from == null || !request.amount().isLessThan(from))
                    && (below == null || request.amount().isLessThan(below));
        }
    }

    /**
     * A named fact and the values that count.
     *
     * @param fact the name in {@link ApprovalRequest#facts}
     * @param values at least one
     * @param oneOf whether the fact must be one of them, else none of them
     */
    record FactIs(String fact, List<String> values, boolean oneOf) implements Condition {
        public FactIs {
            requireNonNull(fact, "fact");
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("condition on fact " + fact + " needs at least one value");
            }
        }

        @Override
        public String code() {
            return "FACT_IS";
        }

        @Override
        public Violations check(ApprovalRequest request) {
            return request.facts().containsKey(fact)
                    ? Violations.none()
                    : Violations.of(Violation.of(ApprovalViolation.FACT_MISSING, "facts." + fact, fact));
        }

        @Override
        public boolean holds(ApprovalRequest request) {
            return values.contains(request.facts().get(fact)) == oneOf;
        }
    }

    /**
     * A named fact that is a number, in a half-open band.
     *
     * @param fact the name in {@link ApprovalRequest#facts}
     * @param from the lowest number, included; {@code null} means no lower end
     * @param below the first number that is too much; {@code null} means no upper end
     */
    record FactBetween(
            String fact,
            @Nullable BigDecimal from,
            @Nullable BigDecimal below) implements Condition {
        public FactBetween {
            requireNonNull(fact, "fact");
            if (from == null ? below == null : below != null && from.compareTo(below) >= 0) {
                throw new IllegalArgumentException("condition on fact " + fact + " has the empty or endless band from "
                        + from + " below " + below);
            }
        }

        @Override
        public String code() {
            return "FACT_BETWEEN";
        }

        @Override
        public Violations check(ApprovalRequest request) {
            String value = request.facts().get(fact);
            if (value == null) {
                return Violations.of(Violation.of(ApprovalViolation.FACT_MISSING, "facts." + fact, fact));
            }
            return value.matches("-?\\d{1,30}(\\.\\d{1,30})?")
                    ? Violations.none()
                    : Violations.of(Violation.of(ApprovalViolation.FACT_NO_NUMBER, "facts." + fact, fact)
                            .rejecting(value));
        }

        @Override
        public boolean holds(ApprovalRequest request) {
            BigDecimal value = new BigDecimal(requireNonNull(request.facts().get(fact), fact));
            return (from == null || value.compareTo(from) >= 0) && (below == null || value.compareTo(below) < 0);
        }
    }
}
