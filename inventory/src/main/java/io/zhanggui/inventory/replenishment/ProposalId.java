package io.zhanggui.inventory.replenishment;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Identifier;

/**
 * The number of a stored proposal (补货建议单号).
 *
 * @param value 1 to 64 characters, no control characters, no blanks at the ends
 */
@Beta
public record ProposalId(String value) implements Identifier, Comparable<ProposalId> {

    public ProposalId {
        value = Identifier.checked("ProposalId", value);
    }

    /**
     * Makes a number from its text.
     *
     * @throws IllegalArgumentException if the text is empty, too long, has blanks at an end or control characters
     */
    public static ProposalId of(String value) {
        return new ProposalId(value);
    }

    @Override
    public int compareTo(ProposalId other) {
        return value.compareTo(other.value);
    }

    /** The text itself, so that {@code of(id.toString())} gives the number back. */
    @Override
    public String toString() {
        return value;
    }
}
