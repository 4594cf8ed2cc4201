package io.zhanggui.finance.ledger;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Stamp;

/**
 * An entry in the journal with who posted it, when and why; the journal is its own audit trail.
 *
 * @param entry the entry
 * @param stamp who, when and why
 */
public record PostedEntry(JournalEntry entry, Stamp stamp) {

    public PostedEntry {
        requireNonNull(entry, "entry");
        requireNonNull(stamp, "stamp");
    }
}
