package io.zhanggui.core.explain;

import java.util.Locale;

/** What a figure in an explanation rests on: a law, a policy, a measurement. */
public interface Evidence {

    /** The document and article, with the marks "unverified" and "provisional" where they apply. */
    String text(Locale locale);

    /** Whether nobody has checked the figure against its source, or sources disagree. */
    boolean unverified();

    /** Whether the figure was carried forward from an expired one. */
    boolean provisional();
}
