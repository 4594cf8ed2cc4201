package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.LegalEntityId;
import java.time.YearMonth;

/**
 * A pay run (工资核算批次).
 *
 * @param value 1 to 56 characters, no control characters, no blanks at the ends
 */
public record PayRunId(String value) implements Identifier, Comparable<PayRunId> {

    private static final int LONGEST = 56;

    public PayRunId {
        value = Identifier.checked("PayRunId", value);
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "PayRunId must have 1 to " + LONGEST + " characters, but has " + value.length());
        }
    }

    /**
     * Makes an id from its text.
     *
     * @throws IllegalArgumentException if the text is empty, too long, has blanks at an end or control characters
     */
    public static PayRunId of(String value) {
        return new PayRunId(value);
    }

    /** The id of a company's regular run of a month, for example {@code ACME-2025-11}. */
    public static PayRunId of(LegalEntityId entity, YearMonth month) {
        return new PayRunId(entity.value() + "-" + requireNonNull(month, "month"));
    }

    @Override
    public int compareTo(PayRunId other) {
        return value.compareTo(other.value);
    }

    /** The text itself, so that {@code of(id.toString())} gives the id back. */
    @Override
    public String toString() {
        return value;
    }
}
