package io.zhanggui.core.rule;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The name of a rule and the type of its value. Keys are equal by code, so each code has one key, declared once as a
 * constant.
 *
 * @param <T> the type of the rule's values
 */
public final class RuleKey<T> {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");

    private final String code;
    private final Class<T> type;
    private final Function<String, T> parser;

    private RuleKey(String code, Class<T> type, Function<String, T> parser) {
        this.code = requireNonNull(code, "code");
        this.type = requireNonNull(type, "type");
        this.parser = requireNonNull(parser, "parser");
        if (code.isBlank()) {
            throw new IllegalArgumentException("code of a rule key is blank");
        }
    }

    /**
     * A key for values of any type.
     *
     * @param code stable, for example {@code cn.pension.employee-rate}
     * @param parser reads a value from a rule pack; refuses with {@link IllegalArgumentException}
     */
    public static <T> RuleKey<T> of(String code, Class<T> type, Function<String, T> parser) {
        return new RuleKey<>(code, type, parser);
    }

    /** A key for exact decimals of at most 40 characters, without an exponent: amounts, rates, numbers of days. */
    public static RuleKey<BigDecimal> ofDecimal(String code) {
        return of(code, BigDecimal.class, text -> {
            if (text.length() > 40 || !DECIMAL.matcher(text).matches()) {
                throw new IllegalArgumentException("is not a number");
            }
            return new BigDecimal(text);
        });
    }

    /** A key for roundings such as {@code 0 HALF_UP}. */
    public static RuleKey<Rounding> ofRounding(String code) {
        return of(code, Rounding.class, Rounding::parse);
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The type of the values. */
    public Class<T> type() {
        return type;
    }

    /**
     * A value from its text in a rule pack.
     *
     * @throws IllegalArgumentException if the text is no value of this rule
     */
    public T parse(String text) {
        return parser.apply(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleKey<?> that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
