package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;

/**
 * A grant as it holds by what was recorded: ended on the day of its revocation.
 *
 * @param no its number
 * @param grant the grant
 */
@Beta
public record RecordedGrant(AuthorityNo no, AuthorityGrant grant) {

    public RecordedGrant {
        requireNonNull(no, "no");
        requireNonNull(grant, "grant");
    }
}
