package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import java.util.List;

/**
 * One action of a case with what followed from it.
 *
 * @param number from 1
 * @param action what was done
 * @param stamp who did it, when and why, as it was handed in
 * @param actor who did it, with the principal for whom they stood in
 * @param content the fingerprint of what was to be approved after it
 * @param notes what followed, in order: who was looked for, asked, passed over, and which steps opened and closed
 */
public record TrailEntry(
        int number, Action action, Stamp stamp, Actor actor, Fingerprint content, List<TrailNote> notes) {

    public TrailEntry {
        requireNonNull(action, "action");
        requireNonNull(stamp, "stamp");
        requireNonNull(actor, "actor");
        requireNonNull(content, "content");
        notes = List.copyOf(notes);
        if (number < 1) {
            throw new IllegalArgumentException("number of an entry must be 1 or more, but is " + number);
        }
    }
}
