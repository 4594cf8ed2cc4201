package io.zhanggui.core.template;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Evidence;
import java.util.Locale;

/**
 * A line of the description that templates follow.
 *
 * @param line the line, for example {@code L115}
 */
record SourceLine(String line) implements Evidence {

    SourceLine {
        requireNonNull(line, "line");
    }

    @Override
    public String text(Locale locale) {
        return TemplateTerm.SOURCE_LINE.text(locale, line);
    }

    @Override
    public boolean unverified() {
        return false;
    }

    @Override
    public boolean provisional() {
        return false;
    }
}
