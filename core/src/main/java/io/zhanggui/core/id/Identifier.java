package io.zhanggui.core.id;

import static java.util.Objects.requireNonNull;

/** An id of the business, as text that people and other systems know; equality is by type and text. */
public interface Identifier {

    /** The longest text that an id may have. */
    int MAX_LENGTH = 64;

    /** The text, never empty. */
    String value();

    /**
     * The text if it can be an id of the named type.
     *
     * @throws IllegalArgumentException if the text is empty, longer than {@link #MAX_LENGTH}, has blanks at an end or
     *     control characters
     */
    static String checked(String type, String value) {
        requireNonNull(value, type);
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    type + " must have 1 to " + MAX_LENGTH + " characters, but has " + value.length());
        }
        if (Character.isWhitespace(value.charAt(0)) || Character.isWhitespace(value.charAt(value.length() - 1))) {
            throw new IllegalArgumentException(type + " '" + value + "' has blanks at an end. Maybe trim it?");
        }
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                throw new IllegalArgumentException(type + " has a control character at position " + i);
            }
        }
        return value;
    }
}
