package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A person whose pay is another than last month.
 *
 * @param person whose pay
 * @param netBefore net pay before; {@code null} for whoever joined
 * @param netAfter net pay now; {@code null} for whoever left
 * @param lines the lines that changed, one or more
 */
@Beta
public record PersonDifference(
        PersonId person,
        @Nullable Money netBefore,
        @Nullable Money netAfter,
        List<PayDifference> lines) {

    public PersonDifference {
        requireNonNull(person, "person");
        lines = List.copyOf(lines);
        if (netBefore == null && netAfter == null) {
            throw new IllegalArgumentException("difference of " + person + " needs net pay before or after");
        }
    }

    /** Net pay now less net pay before; no payslip counts as zero. */
    public Money net() {
        if (netBefore == null) {
            return requireNonNull(netAfter);
        }
        return netAfter == null ? netBefore.negated() : netAfter.minus(netBefore);
    }

    /** Masked: person and number of lines only. */
    @Override
    public String toString() {
        return "PersonDifference[" + person + ", " + lines.size() + " lines]";
    }
}
