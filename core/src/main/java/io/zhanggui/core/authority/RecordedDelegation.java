package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

/**
 * A delegation as it holds by what was recorded: ended on the day on which it was ended.
 *
 * @param no its number
 * @param delegation the delegation
 */
public record RecordedDelegation(AuthorityNo no, Delegation delegation) {

    public RecordedDelegation {
        requireNonNull(no, "no");
        requireNonNull(delegation, "delegation");
    }
}
