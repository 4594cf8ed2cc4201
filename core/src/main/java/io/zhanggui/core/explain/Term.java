package io.zhanggui.core.explain;

import java.util.List;
import java.util.Locale;

/**
 * A word or sentence of the library with its text in each language.
 *
 * <p>An enum implements it and names the {@link TermBundle} of its own module; the texts stand under the constants'
 * names. Texts may hold {@code {0}}, {@code {1}} … for arguments, and {@code {0%}} for a ratio shown in percent.
 */
public interface Term {

    /** The name of the constant, the key of its texts. */
    String name();

    /** The texts of the module that the term belongs to. */
    TermBundle bundle();

    /** A stable code, unique in the library: {@code payroll.net-pay}. */
    default String code() {
        return bundle().name() + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The text in a language; languages other than Chinese give English.
     *
     * @param arguments values for {@code {0}}, {@code {1}} …, shown as {@link Wording#of} shows them
     * @throws java.util.MissingResourceException if the module's texts lack the term
     */
    default String text(Locale locale, Object... arguments) {
        return bundle().phrase(this, locale).text(locale, arguments);
    }

    /** The term with its arguments filled in, as a value of an explanation or a cell of a table. */
    default Term with(Object... arguments) {
        return new FilledTerm(this, List.of(arguments));
    }

    /** A term that reads the same in every language: a name that the host chose, a code, a formula sign. */
    static Term of(String text) {
        return new LiteralTerm(text);
    }
}
