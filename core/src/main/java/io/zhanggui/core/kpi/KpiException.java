package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/** A rule, a card or a pool that cannot be; holds the code of the reason. */
public final class KpiException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final KpiError code;

    /**
     * A refusal.
     *
     * @param arguments what the text of the code shows, in the order of its {@code {0}}, {@code {1}} …
     */
    public KpiException(KpiError code, Object... arguments) {
        super(requireNonNull(code, "code") + ": " + code.text(Locale.ENGLISH, arguments));
        this.code = code;
    }

    /** The reason. */
    public KpiError code() {
        return code;
    }
}
