package io.zhanggui.core.rule;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
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

    private static final int RATE_DECIMALS = 6;

    private final String code;
    private final Class<T> type;
    private final Function<String, T> parser;
    private final @Nullable RuleKey<T> least;
    private final @Nullable Pattern scopes;

    private RuleKey(
            String code,
            Class<T> type,
            Function<String, T> parser,
            @Nullable RuleKey<T> least,
            @Nullable Pattern scopes) {
        this.code = requireNonNull(code, "code");
        this.type = requireNonNull(type, "type");
        this.parser = requireNonNull(parser, "parser");
        this.least = least;
        this.scopes = scopes;
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
        return new RuleKey<>(code, type, parser, null, null);
    }

    /** A key for exact decimals of at most 40 characters, without an exponent: amounts, rates, numbers of days. */
    public static RuleKey<BigDecimal> ofDecimal(String code) {
        return of(code, BigDecimal.class, RuleKey::decimal);
    }

    /**
     * A key for decimals within bounds, both inclusive: multiples, hours, days; see {@link #ofDecimal(String)}.
     *
     * @param least for example {@code "1"}
     * @param most for example {@code "10"}
     */
    @Beta
    public static RuleKey<BigDecimal> ofDecimal(String code, String least, String most) {
        BigDecimal from = decimal(least);
        BigDecimal to = decimal(most);
        return of(code, BigDecimal.class, text -> {
            BigDecimal number = decimal(text);
            if (number.compareTo(from) < 0 || number.compareTo(to) > 0) {
                throw new IllegalArgumentException("is not from " + least + " to " + most);
            }
            return number;
        });
    }

    /** A key for whole numbers within bounds, both inclusive: months, ages, heads; see {@link #ofDecimal(String)}. */
    @Beta
    public static RuleKey<BigDecimal> ofWhole(String code, int least, int most) {
        RuleKey<BigDecimal> bounded = ofDecimal(code, Integer.toString(least), Integer.toString(most));
        return of(code, BigDecimal.class, text -> atMost(0, bounded.parse(text)));
    }

    /** A key for amounts and other decimals that are never negative; see {@link #ofDecimal(String)}. */
    public static RuleKey<BigDecimal> ofAmount(String code) {
        return of(code, BigDecimal.class, RuleKey::amount);
    }

    /** The same for amounts of at most so many decimals, as many as the currency has. */
    @Beta
    public static RuleKey<BigDecimal> ofAmount(String code, int decimals) {
        return of(code, BigDecimal.class, text -> atMost(decimals, amount(text)));
    }

    private static BigDecimal amount(String text) {
        BigDecimal amount = decimal(text);
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("is negative");
        }
        return amount;
    }

    private static BigDecimal atMost(int decimals, BigDecimal number) {
        if (number.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException(
                    decimals == 0 ? "is not a whole number" : "has more than " + decimals + " decimals");
        }
        return number;
    }

    /** A key for rates from 0 to 1, both inclusive, of at most six decimals; see {@link #ofDecimal(String)}. */
    public static RuleKey<BigDecimal> ofRate(String code) {
        return of(code, BigDecimal.class, text -> {
            BigDecimal rate = decimal(text);
            if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("is not a rate from 0 to 1. Maybe 0.08 for 8 %?");
            }
            return atMost(RATE_DECIMALS, rate);
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
        return new RuleKey<>(code, type, parser, requireNonNull(other, "other"), scopes);
    }

    /**
     * The same key, whose figures in a rule pack have a scope of that form; nobody would ever look for others.
     *
     * @param form what the code of a scope must match as a whole
     */
    @Beta
    public RuleKey<T> inScopes(Pattern form) {
        return new RuleKey<>(code, type, parser, least, requireNonNull(form, "form"));
    }

    /** Whether a rule pack may give a figure for a scope. */
    boolean allows(RuleScope scope) {
        return scopes == null || scopes.matcher(scope.code()).matches();
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

    /**
     * The same of at most so many decimals, as many as the currency has; not {@link java.math.RoundingMode#UNNECESSARY},
     * which drops nothing.
     */
    @Beta
    public static RuleKey<Rounding> ofRounding(String code, int decimals) {
        return of(code, Rounding.class, text -> {
            Rounding rounding = Rounding.parse(text);
            if (rounding.scale() > decimals || rounding.mode() == RoundingMode.UNNECESSARY) {
                throw new IllegalArgumentException(
                        "does not round to " + decimals + " decimals or fewer. Maybe " + decimals + " HALF_UP?");
            }
            return rounding;
        });
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
