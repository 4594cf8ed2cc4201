package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.repository.Recorded;

/**
 * A change with who recorded it, when and why.
 *
 * @param change what changed and from which day
 * @param stamp who, when and why
 */
public record OrgEvent(OrgChange change, Stamp stamp) {

    public OrgEvent {
        requireNonNull(change, "change");
        requireNonNull(stamp, "stamp");
    }

    /** The event as an {@link OrgEvents} port stores it. */
    public Recorded<OrgEvent> recorded() {
        return new Recorded<>(stamp.at(), this);
    }
}
