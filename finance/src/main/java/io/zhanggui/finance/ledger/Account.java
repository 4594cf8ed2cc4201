package io.zhanggui.finance.ledger;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import java.util.Locale;

/**
 * An account (会计科目).
 *
 * @param code its code
 * @param nameZh its Chinese name
 * @param nameEn its English name
 * @param type what it stands for
 * @param normalSide the side on which it grows: accumulated depreciation is an asset that grows by credits
 */
public record Account(AccountCode code, String nameZh, String nameEn, AccountType type, NormalSide normalSide) {

    public Account {
        requireNonNull(code, "code");
        requireNonNull(nameZh, "nameZh");
        requireNonNull(nameEn, "nameEn");
        requireNonNull(type, "type");
        requireNonNull(normalSide, "normalSide");
    }

    /** An account that grows on the side that its type grows on. */
    public static Account of(String code, String nameZh, String nameEn, AccountType type) {
        return new Account(AccountCode.of(code), nameZh, nameEn, type, type.normalSide());
    }

    /** The name for tables and texts, in the reader's language. */
    public Term label() {
        return new Label(code.value(), nameZh, nameEn);
    }

    private record Label(String name, String zh, String en) implements Term {

        private static final TermBundle NONE = TermBundle.of("account", file -> null);

        @Override
        public TermBundle bundle() {
            return NONE;
        }

        @Override
        public String text(Locale locale, Object... arguments) {
            return locale.getLanguage().equals("zh") ? zh : en;
        }
    }
}
