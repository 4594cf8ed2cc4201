package io.zhanggui.hr.china.labour;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * How the retirement age of a group rises by month of birth (渐进式延迟).
 *
 * @param fromAge the old age in years
 * @param toAge the age in years at which the rise ends
 * @param birthMonths the age rises by one month for so many months of birth
 * @param firstBirth the first month of birth whose age rises
 */
@Beta
public record RetirementSteps(int fromAge, int toAge, int birthMonths, YearMonth firstBirth) {

    public RetirementSteps {
        requireNonNull(firstBirth, "firstBirth");
        if (fromAge < 1 || toAge < fromAge || birthMonths < 1) {
            throw new IllegalArgumentException("ages must rise in steps of a month or more, but are " + fromAge + " to "
                    + toAge + " by " + birthMonths);
        }
    }

    /**
     * Steps from their text: {@code 60:63:4:1965-01}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static RetirementSteps parse(String text) {
        String[] fields = requireNonNull(text, "text").split(":", -1);
        try {
            if (fields.length != 4) {
                throw new NumberFormatException("four fields expected");
            }
            return new RetirementSteps(
                    Integer.parseInt(fields[0]),
                    Integer.parseInt(fields[1]),
                    Integer.parseInt(fields[2]),
                    YearMonth.parse(fields[3]));
        } catch (NumberFormatException | DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' are no steps. Maybe 60:63:4:1965-01?", e);
        }
    }

    /** By how many months the age of those born in a month is above the old one. */
    int delay(YearMonth birth) {
        if (birth.isBefore(firstBirth)) {
            return 0;
        }
        long born = firstBirth.until(birth, ChronoUnit.MONTHS);
        return (int) Math.min((toAge - fromAge) * 12L, born / birthMonths + 1);
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return fromAge + ":" + toAge + ":" + birthMonths + ":" + firstBirth;
    }
}
