package io.zhanggui.core.duty;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.repository.Recorded;
import java.time.LocalDate;

/**
 * A catalogue that a company put in force (职责目录版本).
 *
 * @param from the first day on which it holds, until the next one does
 * @param catalog all duties
 * @param stamp who put it in force, when and why
 */
@Beta
public record DutyEdition(LocalDate from, DutyCatalog catalog, Stamp stamp) {

    public DutyEdition {
        requireNonNull(from, "from");
        requireNonNull(catalog, "catalog");
        requireNonNull(stamp, "stamp");
    }

    /** The edition as a {@link DutyEditions} port stores it. */
    public Recorded<DutyEdition> recorded() {
        return new Recorded<>(stamp.at(), this);
    }
}
