package io.zhanggui.inventory.warehouse;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.repository.Recorded;
import java.time.LocalDate;

/**
 * A change of the layout of a warehouse with the day from which it holds, and who recorded it, when and why.
 *
 * @param change what was changed
 * @param from the first day on which it holds
 * @param stamp who, when and why
 */
@Beta
public record LayoutEvent(LayoutChange change, LocalDate from, Stamp stamp) {

    public LayoutEvent {
        requireNonNull(change, "change");
        requireNonNull(from, "from");
        requireNonNull(stamp, "stamp");
    }

    /** The event as a {@link WarehouseLayouts} port stores it. */
    public Recorded<LayoutEvent> recorded() {
        return new Recorded<>(stamp.at(), this);
    }
}
