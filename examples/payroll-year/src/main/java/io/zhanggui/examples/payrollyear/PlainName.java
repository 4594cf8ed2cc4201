package io.zhanggui.examples.payrollyear;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import java.util.Locale;

/**
 * What the shop calls a department, a place or an account.
 *
 * @param name its code
 * @param chinese the name in Chinese
 * @param english the name in English
 */
record PlainName(String name, String chinese, String english) implements Term {

    @Override
    public TermBundle bundle() {
        return YearTerm.BUNDLE;
    }

    @Override
    public String text(Locale locale, Object... arguments) {
        return locale.getLanguage().equals("zh") ? chinese : english;
    }
}
