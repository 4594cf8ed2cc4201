package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;

/**
 * A delegation as it holds by what was recorded: ended on the day on which it was ended.
 *
 * @param no its number
 * @param delegation the delegation
 */
@Beta
public record RecordedDelegation(AuthorityNo no, Delegation delegation) {

    public RecordedDelegation {
        requireNonNull(no, "no");
        requireNonNull(delegation, "delegation");
    }
}
