package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.repository.Recorded;

/**
 * A change of authority with who recorded it, when and why.
 *
 * @param change what was granted, delegated, waived or ended
 * @param stamp who, when and why
 */
public record AuthorityEvent(AuthorityChange change, Stamp stamp) {

    public AuthorityEvent {
        requireNonNull(change, "change");
        requireNonNull(stamp, "stamp");
    }

    /** The event as an {@link AuthorityEvents} port stores it. */
    public Recorded<AuthorityEvent> recorded() {
        return new Recorded<>(stamp.at(), this);
    }
}
