package io.zhanggui.core.id;

/**
 * The number of a contract in the register (合同编号).
 *
 * @param value 1 to 64 characters, no control characters, no blanks at the ends
 */
public record ContractNo(String value) implements Identifier, Comparable<ContractNo> {

    public ContractNo {
        value = Identifier.checked("ContractNo", value);
    }

    /**
     * Makes an id from its text.
     *
     * @throws IllegalArgumentException if the text is empty, too long, has blanks at an end or control characters
     */
    public static ContractNo of(String value) {
        return new ContractNo(value);
    }

    @Override
    public int compareTo(ContractNo other) {
        return value.compareTo(other.value);
    }

    /** The text itself, so that {@code of(id.toString())} gives the id back. */
    @Override
    public String toString() {
        return value;
    }
}
