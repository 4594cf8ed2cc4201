package io.zhanggui.core.authority;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Identifier;

/**
 * Under which a grant or a delegation was recorded (授权书编号); unique among both in one history.
 *
 * @param value 1 to 64 characters, no control characters, no blanks at the ends
 */
@Beta
public record AuthorityNo(String value) implements Identifier, Comparable<AuthorityNo> {

    public AuthorityNo {
        value = Identifier.checked("AuthorityNo", value);
    }

    /**
     * Makes a number from its text.
     *
     * @throws IllegalArgumentException if the text is empty, too long, has blanks at an end or control characters
     */
    public static AuthorityNo of(String value) {
        return new AuthorityNo(value);
    }

    @Override
    public int compareTo(AuthorityNo other) {
        return value.compareTo(other.value);
    }

    /** The text itself. */
    @Override
    public String toString() {
        return value;
    }
}
