package io.zhanggui.core.rule;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
    private final @Nullable RuleKey<T> least;

    private RuleKey(String code, Class<T> type, Function<String, T> parser, @Nullable RuleKey<T> least) {
        this.code = requireNonNull(code, "code");
        this.type = requireNonNull(type, "type");
        this.parser = requireNonNull(parser, "parser");
        this.least = least;
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
        return new RuleKey<>(code, type, parser, null);
    }

    /** A key for exact decimals of at most 40 characters, without an exponent: amounts, rates, numbers of days. */
    public static RuleKey<BigDecimal> ofDecimal(String code) {
        return of(code, BigDecimal.class, RuleKey::decimal);
    }

    /** A key for amounts and other decimals that are never negative; see {@link #ofDecimal}. */
    public static RuleKey<BigDecimal> ofAmount(String code) {
        return of(code, BigDecimal.class, text -> {
            BigDecimal amount = decimal(text);
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("is negative");
            }
            return amount;
        });
    }

    /** A key for rates from 0 to 1, both inclusive; see {@link #ofDecimal}. */
    public static RuleKey<BigDecimal> ofRate(String code) {
        return of(code, BigDecimal.class, text -> {
            BigDecimal rate = decimal(text);
            if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("is not a rate from 0 to 1. Maybe 0.08 for 8 %?");
            }
            return rate;
        });
    }

    /**
     * The same key, whose figure in a rule pack must not be below the figure of another on any day, as a cap must not be
     * below its floor.
     */
    public RuleKey<T> notBelow(RuleKey<T> other) {
        if (!Comparable.class.isAssignableFrom(type)) {
            throw new IllegalArgumentException("values of rule " + code + " cannot be compared");
        }
        return new RuleKey<>(code, type, parser, requireNonNull(other, "other"));
    }

    /** The key whose figure is the least that this one may be; empty if there is none. */
    public Optional<RuleKey<T>> least() {
        return Optional.ofNullable(least);
    }

    private static BigDecimal decimal(String text) {
        if (text.length() > 40 || !DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("is not a number");
        }
        return new BigDecimal(text);
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
