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
     * @throws IllegalArgumentException if the text is empty, longer than {@link #MAX_LENGTH}, has control characters, or
     *     has blanks or invisible characters at an end
     */
    static String checked(String type, String value) {
        requireNonNull(value, type);
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    type + " must have 1 to " + MAX_LENGTH + " characters, but has " + value.length());
        }
        for (int i = 0; i < value.length(); i++) {
            if (isControl(value.charAt(i))) {
                throw new IllegalArgumentException(type + " has a control character at position " + i);
            }
        }
        if (isBlank(value.charAt(0)) || isBlank(value.charAt(value.length() - 1))) {
            throw new IllegalArgumentException(
                    type + " '" + value + "' has blanks or invisible characters at an end. Maybe trim it?");
        }
        return value;
    }

    /** Whether a text has nothing that can be seen: it is empty, or all blanks and invisible characters. */
    static boolean isBlank(String text) {
        return text.chars().allMatch(c -> isBlank((char) c));
    }

    private static boolean isControl(char c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }

    /** Also the no-break space and the byte order mark, which spreadsheets leave behind and {@code strip} does not take. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
