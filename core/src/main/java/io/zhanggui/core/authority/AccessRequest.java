package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import java.time.LocalDate;

/**
 * That somebody would see a class of somebody's personal data.
 *
 * @param viewer who would see it
 * @param subject whose data it is
 * @param data the class
 * @param purpose for what
 * @param date when
 */
@Beta
public record AccessRequest(PersonId viewer, PersonId subject, DataClass data, DataPurpose purpose, LocalDate date) {

    public AccessRequest {
        requireNonNull(viewer, "viewer");
        requireNonNull(subject, "subject");
        requireNonNull(data, "data");
        requireNonNull(purpose, "purpose");
        requireNonNull(date, "date");
    }
}
