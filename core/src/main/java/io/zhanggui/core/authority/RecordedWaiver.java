package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

/**
 * A waiver of a rule of segregation as it holds by what was recorded: ended on the day on which it was ended.
 *
 * @param no its number
 * @param waiver the waiver
 */
public record RecordedWaiver(AuthorityNo no, SegregationWaiver waiver) {

    public RecordedWaiver {
        requireNonNull(no, "no");
        requireNonNull(waiver, "waiver");
    }
}
