package io.zhanggui.procurement.supplier;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * One thing that was looked at to qualify a supplier, for example its licence or a visit to its works.
 *
 * @param item what was looked at
 * @param passed whether it was found in order
 * @param checkedOn when
 * @param evidence the document; may be empty
 */
public record QualificationCheck(String item, boolean passed, LocalDate checkedOn, String evidence) {

    public QualificationCheck {
        requireNonNull(item, "item");
        requireNonNull(checkedOn, "checkedOn");
        requireNonNull(evidence, "evidence");
    }
}
