package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

/**
 * How long a step took over many cases.
 *
 * @param definition the code of the definition
 * @param step the step
 * @param rounds how often it was opened
 * @param seconds in total
 * @param longest the longest time, in seconds
 */
public record StepTime(String definition, String step, int rounds, long seconds, long longest) {

    public StepTime {
        requireNonNull(definition, "definition");
        requireNonNull(step, "step");
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds of step " + step + " must be 1 or more, but is " + rounds);
        }
    }

    StepTime plus(StepTime other) {
        return new StepTime(
                definition, step, rounds + other.rounds, seconds + other.seconds, Math.max(longest, other.longest));
    }
}
