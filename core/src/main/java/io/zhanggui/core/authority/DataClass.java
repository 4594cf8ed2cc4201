package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Worded;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A class of personal data (个人信息类别), known by its code; hosts make their own.
 *
 * <p>Who may see it is a matter of authority: {@code PAY.seenFor(PAYROLL)} is the kind of decision that a grant names.
 *
 * @param code up to 28 capital letters, digits and underscores, without {@code _FOR_}
 */
@Beta
public record DataClass(String code) implements Worded, Comparable<DataClass> {

    /** Wages, bonuses, and what is withheld from them (薪酬). */
    public static final DataClass PAY = new DataClass("PAY");
    /** Names of birth, identity numbers, documents (身份证件). */
    public static final DataClass IDENTITY = new DataClass("IDENTITY");
    /** Health and sick leave (健康). */
    public static final DataClass HEALTH = new DataClass("HEALTH");
    /** Bank accounts (银行账户). */
    public static final DataClass BANK = new DataClass("BANK");
    /** Addresses, telephone numbers, people to call (联系方式). */
    public static final DataClass CONTACT = new DataClass("CONTACT");
    /** Family members (家庭成员). */
    public static final DataClass FAMILY = new DataClass("FAMILY");
    /** Appraisals (绩效考核). */
    public static final DataClass APPRAISAL = new DataClass("APPRAISAL");
    /** Awards, sanctions, inquiries (奖惩). */
    public static final DataClass CONDUCT = new DataClass("CONDUCT");

    private static final String VIEW = "VIEW_";
    private static final String FOR = "_FOR_";
    private static final Map<String, AccessTerm> TEXTS = Map.of(
            "PAY", AccessTerm.PAY,
            "IDENTITY", AccessTerm.IDENTITY,
            "HEALTH", AccessTerm.HEALTH,
            "BANK", AccessTerm.BANK,
            "CONTACT", AccessTerm.CONTACT,
            "FAMILY", AccessTerm.FAMILY,
            "APPRAISAL", AccessTerm.APPRAISAL,
            "CONDUCT", AccessTerm.CONDUCT);

    public DataClass {
        checked("data class", code, 28, "PAY");
    }

    /** The class with that code. */
    public static DataClass of(String code) {
        return new DataClass(code);
    }

    /** Seeing the class for a purpose, as a kind of decision to grant, for example {@code VIEW_PAY_FOR_PAYROLL}. */
    public DecisionType seenFor(DataPurpose purpose) {
        return DecisionType.of(VIEW + code + FOR + purpose.code());
    }

    /** What the class is called; the code itself for a host's own. */
    @Override
    public String text(Locale locale) {
        AccessTerm term = TEXTS.get(code);
        return term == null ? code : term.text(locale);
    }

    @Override
    public int compareTo(DataClass other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }

    /** What a kind of decision about personal data is called; empty for any other kind. */
    static Optional<String> textOf(DecisionType type, Locale locale) {
        int at = type.code().indexOf(FOR);
        if (!type.code().startsWith(VIEW)
                || at <= VIEW.length()
                || at + FOR.length() == type.code().length()) {
            return Optional.empty();
        }
        String shown = type.code().substring(VIEW.length(), at);
        String purpose = type.code().substring(at + FOR.length());
        return shown.length() > 28 || purpose.length() > 26 || purpose.contains(FOR)
                ? Optional.empty()
                : Optional.of(AccessTerm.VIEW.text(locale, new DataClass(shown), new DataPurpose(purpose)));
    }

    static void checked(String what, String code, int most, String example) {
        if (!requireNonNull(code, "code").matches("[A-Z0-9][A-Z0-9_]*") || code.length() > most || code.contains(FOR)) {
            throw new IllegalArgumentException(what + " '" + code + "' must be up to " + most
                    + " capital letters, digits and underscores, without " + FOR + ". Maybe " + example + "?");
        }
    }
}
