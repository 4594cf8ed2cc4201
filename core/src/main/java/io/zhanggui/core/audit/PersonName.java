package io.zhanggui.core.audit;

import static java.util.Objects.requireNonNull;

/**
 * The name of a person; shows its first character only.
 *
 * @param reveal the name, not blank
 */
public record PersonName(String reveal) implements Sensitive {

    public PersonName {
        if (requireNonNull(reveal, "reveal").isBlank()) {
            throw new IllegalArgumentException("name of a person is blank");
        }
    }

    /** The name as a type. */
    public static PersonName of(String name) {
        return new PersonName(name);
    }

    @Override
    public String masked() {
        return reveal.substring(0, reveal.offsetByCodePoints(0, 1)) + "**";
    }

    @Override
    public String toString() {
        return masked();
    }
}
