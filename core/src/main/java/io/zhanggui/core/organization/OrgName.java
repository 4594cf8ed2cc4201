package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.core.id.Identifier;
import java.util.Locale;

/**
 * A name or text in Chinese and English, chosen by the host or a template; it can stand wherever a {@link Term} can.
 *
 * @param zh the Chinese text, not blank, without control characters
 * @param en the English text, likewise
 */
public record OrgName(String zh, String en) implements Term {

    public OrgName {
        checked("zh", zh);
        checked("en", en);
    }

    /** A name in both languages. */
    public static OrgName of(String zh, String en) {
        return new OrgName(zh, en);
    }

    /** A name that is the same in every language. */
    public static OrgName of(String name) {
        return new OrgName(name, name);
    }

    /** The Chinese text. */
    @Override
    public String name() {
        return zh;
    }

    @Override
    public TermBundle bundle() {
        return OrgTerm.BUNDLE;
    }

    /** The Chinese text, because a chosen name has no other code. */
    @Override
    public String code() {
        return zh;
    }

    @Override
    public String text(Locale locale, Object... arguments) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }

    @Override
    public String toString() {
        return zh.equals(en) ? zh : zh + " " + en;
    }

    private static void checked(String language, String text) {
        if (Identifier.isBlank(requireNonNull(text, language))) {
            throw new IllegalArgumentException("name in " + language + " is blank");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("name in " + language + " has a control character");
        }
    }
}
