package io.zhanggui.core.explain;

import java.util.Locale;

/** A value that reads otherwise in each language, such as a quantity with its unit; {@link Wording#of} asks it. */
public interface Worded {

    /** The value as people of the language read it. */
    String text(Locale locale);
}
