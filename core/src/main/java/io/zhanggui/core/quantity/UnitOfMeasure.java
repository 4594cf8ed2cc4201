package io.zhanggui.core.quantity;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;

/**
 * A unit in which stock is counted or measured (计量单位).
 *
 * @param code 1 to 16 characters without blanks, for example {@code PCS}
 */
public record UnitOfMeasure(String code) {

    /** Pieces (件). */
    public static final UnitOfMeasure PIECE = new UnitOfMeasure("PCS");

    /** Kilograms (千克). */
    public static final UnitOfMeasure KILOGRAM = new UnitOfMeasure("KG");

    public UnitOfMeasure {
        requireNonNull(code, "code");
        if (code.isEmpty() || code.length() > 16 || code.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException(
                    "unit of measure '" + code + "' must have 1 to 16 characters, no blanks");
        }
    }

    /** The unit with that code. */
    public static UnitOfMeasure of(String code) {
        return new UnitOfMeasure(code);
    }

    /** What people call it: 件 and 千克 in Chinese for the two units above, for every other unit its code. */
    public Term label() {
        return UnitTerm.find(code).map(Term.class::cast).orElseGet(() -> Term.of(code));
    }

    @Override
    public String toString() {
        return code;
    }
}
