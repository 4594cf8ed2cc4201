package io.zhanggui.core.approval;

import io.zhanggui.core.id.Identifier;

/**
 * The id of an approval case (审批单号).
 *
 * @param value 1 to 64 characters, no control characters, no blanks at the ends
 */
public record ApprovalCaseId(String value) implements Identifier, Comparable<ApprovalCaseId> {

    public ApprovalCaseId {
        value = Identifier.checked("ApprovalCaseId", value);
    }

    /**
     * Makes an id from its text.
     *
     * @throws IllegalArgumentException if the text is empty, too long, has blanks at an end or control characters
     */
    public static ApprovalCaseId of(String value) {
        return new ApprovalCaseId(value);
    }

    @Override
    public int compareTo(ApprovalCaseId other) {
        return value.compareTo(other.value);
    }

    /** The text itself, so that {@code of(id.toString())} gives the id back. */
    @Override
    public String toString() {
        return value;
    }
}
