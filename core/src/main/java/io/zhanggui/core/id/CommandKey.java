package io.zhanggui.core.id;

/**
 * The key under which a command is safe to repeat: same key and content replay, other content is refused (幂等键).
 *
 * @param value 1 to 64 characters, no control characters, no blanks at the ends
 */
public record CommandKey(String value) implements Identifier, Comparable<CommandKey> {

    public CommandKey {
        value = Identifier.checked("CommandKey", value);
    }

    /**
     * Makes an id from its text.
     *
     * @throws IllegalArgumentException if the text is empty, too long, has blanks at an end or control characters
     */
    public static CommandKey of(String value) {
        return new CommandKey(value);
    }

    @Override
    public int compareTo(CommandKey other) {
        return value.compareTo(other.value);
    }

    /** The text itself, so that {@code of(id.toString())} gives the id back. */
    @Override
    public String toString() {
        return value;
    }
}
