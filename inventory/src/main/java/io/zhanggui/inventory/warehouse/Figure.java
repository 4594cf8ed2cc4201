package io.zhanggui.inventory.warehouse;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/** Figures that are given as text. */
final class Figure {

    private Figure() {}

    /**
     * The figure.
     *
     * @param name what it is called in messages
     * @throws IllegalArgumentException if the text is no decimal number
     */
    static BigDecimal parse(String name, String text) {
        try {
            return new BigDecimal(requireNonNull(text, name));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a decimal number, but is '" + text + "'", e);
        }
    }
}
