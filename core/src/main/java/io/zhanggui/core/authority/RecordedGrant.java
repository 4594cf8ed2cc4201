package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

/**
 * A grant as it holds by what was recorded: ended on the day of its revocation.
 *
 * @param no its number
 * @param grant the grant
 */
public record RecordedGrant(AuthorityNo no, AuthorityGrant grant) {

    public RecordedGrant {
        requireNonNull(no, "no");
        requireNonNull(grant, "grant");
    }
}
