package io.zhanggui.core.duty;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.organization.OrgName;

/**
 * One clause of a unit's or position's duties (职责).
 *
 * @param code a code that is unique in the template
 * @param owner the unit or position that has the duty
 * @param text what is to be done
 * @param source the line of the description that the template follows, for example {@code L10}
 * @param note where the text departs from the description, and why; empty if it does not
 */
public record Duty(String code, Identifier owner, OrgName text, String source, String note) {

    public Duty {
        requireNonNull(code, "code");
        requireNonNull(owner, "owner");
        requireNonNull(text, "text");
        requireNonNull(source, "source");
        requireNonNull(note, "note");
    }
}
