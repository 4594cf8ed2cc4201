package io.zhanggui.finance.ledger;

import io.zhanggui.core.id.Identifier;

/**
 * The code of an account (科目编码); a code that begins with another one's is its sub-account: 560201 belongs to 5602.
 *
 * @param value 1 to 64 characters, no control characters, no blanks at the ends
 */
public record AccountCode(String value) implements Identifier, Comparable<AccountCode> {

    public AccountCode {
        value = Identifier.checked("AccountCode", value);
    }

    /**
     * Makes a code from its text.
     *
     * @throws IllegalArgumentException if the text is empty, too long, has blanks at an end or control characters
     */
    public static AccountCode of(String value) {
        return new AccountCode(value);
    }

    /** Whether this is that account or a sub-account of it. */
    public boolean isWithin(AccountCode parent) {
        return value.startsWith(parent.value);
    }

    @Override
    public int compareTo(AccountCode other) {
        return value.compareTo(other.value);
    }

    /** The text itself, so that {@code of(code.toString())} gives the code back. */
    @Override
    public String toString() {
        return value;
    }
}
