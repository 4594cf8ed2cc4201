package io.zhanggui.inventory.item;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Identifier;

/**
 * What a scanner reads from a package (条码).
 *
 * @param value 1 to 64 characters, no control characters, no blanks at the ends
 */
@Beta
public record Barcode(String value) implements Identifier, Comparable<Barcode> {

    public Barcode {
        value = Identifier.checked("Barcode", value);
    }

    /**
     * Makes a barcode from its text.
     *
     * @throws IllegalArgumentException if the text is empty, too long, has blanks at an end or control characters
     */
    public static Barcode of(String value) {
        return new Barcode(value);
    }

    /**
     * Whether it is a number of the world-wide system (GTIN, 商品条码): 8, 12, 13 or 14 digits, the last of which is the
     * check digit. Weights 3 and 1 alternate from the digit before it to the left; the sum with the check digit is a
     * multiple of 10 (GS1 General Specifications, 7.9). A shop's own codes are usually none.
     */
    public boolean isGtin() {
        int length = value.length();
        boolean digits = value.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || (length != 8 && (length < 12 || length > 14))) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int weight = (length - 1 - i) % 2 == 1 ? 3 : 1;
            sum += weight * (value.charAt(i) - '0');
        }
        return sum % 10 == 0;
    }

    @Override
    public int compareTo(Barcode other) {
        return value.compareTo(other.value);
    }

    /** The text itself, so that {@code of(barcode.toString())} gives the barcode back. */
    @Override
    public String toString() {
        return value;
    }
}
