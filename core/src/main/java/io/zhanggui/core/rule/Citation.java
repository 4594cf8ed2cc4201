package io.zhanggui.core.rule;

import static java.util.Objects.requireNonNull;

/**
 * Where a figure comes from.
 *
 * @param document the issuing document and article; empty if none is known
 * @param source where its text was seen, for example an address; empty if nowhere
 * @param note what a reader should know about the figure; empty if nothing
 */
public record Citation(String document, String source, String note) {

    public Citation {
        requireNonNull(document, "document");
        requireNonNull(source, "source");
        requireNonNull(note, "note");
    }

    /** A document without further remarks. */
    public static Citation of(String document) {
        return new Citation(document, "", "");
    }

    /** Whether the note says that nobody has checked the number of the document ("number from memory"). */
    public boolean numberFromMemory() {
        return note.contains("number from memory");
    }

    @Override
    public String toString() {
        return document.isEmpty() ? source : document;
    }
}
