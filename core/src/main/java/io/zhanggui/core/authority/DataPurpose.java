package io.zhanggui.core.authority;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Worded;
import java.util.Locale;
import java.util.Map;

/**
 * For what personal data is seen (处理目的), known by its code; hosts make their own.
 *
 * @param code up to 26 capital letters, digits and underscores, without {@code _FOR_}
 */
@Beta
public record DataPurpose(String code) implements Worded, Comparable<DataPurpose> {

    /** Paying wages (发放工资). */
    public static final DataPurpose PAYROLL = new DataPurpose("PAYROLL");
    /** Keeping personnel files (人事管理). */
    public static final DataPurpose PERSONNEL = new DataPurpose("PERSONNEL");
    /** Leading one's own people (团队管理). */
    public static final DataPurpose SUPERVISION = new DataPurpose("SUPERVISION");
    /** Audits (审计). */
    public static final DataPurpose AUDIT = new DataPurpose("AUDIT");
    /** Reaching somebody in an emergency (紧急联络). */
    public static final DataPurpose EMERGENCY = new DataPurpose("EMERGENCY");

    private static final Map<String, AccessTerm> TEXTS = Map.of(
            "PAYROLL", AccessTerm.PAYROLL,
            "PERSONNEL", AccessTerm.PERSONNEL,
            "SUPERVISION", AccessTerm.SUPERVISION,
            "AUDIT", AccessTerm.AUDIT,
            "EMERGENCY", AccessTerm.EMERGENCY);

    public DataPurpose {
        DataClass.checked("purpose", code, 26, "PAYROLL");
    }

    /** The purpose with that code. */
    public static DataPurpose of(String code) {
        return new DataPurpose(code);
    }

    /** What the purpose is called; the code itself for a host's own. */
    @Override
    public String text(Locale locale) {
        AccessTerm term = TEXTS.get(code);
        return term == null ? code : term.text(locale);
    }

    @Override
    public int compareTo(DataPurpose other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
