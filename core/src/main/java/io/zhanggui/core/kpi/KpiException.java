package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Locale;

/** A rule, a card or a pool that cannot be; holds the code of the reason. */
public final class KpiException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 500;
    private static final int LONGEST_ARGUMENT = 200;

    private final KpiError code;

    /**
     * A refusal; its message has at most 500 characters.
     *
     * @param arguments what the text of the code shows, in the order of its {@code {0}}, {@code {1}} …
     */
    public KpiException(KpiError code, Object... arguments) {
        super(cut(requireNonNull(code, "code") + ": " + code.text(Locale.ENGLISH, shown(arguments)), LONGEST));
        this.code = code;
    }

    private static Object[] shown(Object... arguments) {
        return Arrays.stream(arguments)
                .map(each -> each instanceof String text ? cut(text, LONGEST_ARGUMENT) : each)
                .toArray();
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest - 1) + "…" : text;
    }

    /** The reason. */
    public KpiError code() {
        return code;
    }
}
