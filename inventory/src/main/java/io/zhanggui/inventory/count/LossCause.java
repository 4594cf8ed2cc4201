package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Why a movement took goods away, as count sheets and write-offs know it.
 *
 * @param cause why
 * @param responsible whose fault it is; {@code null} if nobody's, or nobody knows
 */
@Beta
public record LossCause(CountCause cause, @Nullable PersonId responsible) {

    /** Nobody knows. */
    public static final LossCause UNKNOWN = new LossCause(CountCause.UNKNOWN, null);

    public LossCause {
        requireNonNull(cause, "cause");
    }

    /** The cause; no person. */
    @Override
    public String toString() {
        return "LossCause[" + cause + "]";
    }
}
