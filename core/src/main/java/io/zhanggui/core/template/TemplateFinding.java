package io.zhanggui.core.template;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Identifier;
import java.util.List;
import java.util.Locale;

/**
 * One way in which a chart differs from a template.
 *
 * @param issue what is missing or surplus
 * @param subject the unit or position: of the template if it is missing, else of the chart
 * @param arguments what the text shows, in the order of its {@code {0}}, {@code {1}} …
 */
@Beta
public record TemplateFinding(TemplateIssue issue, Identifier subject, List<Object> arguments) {

    public TemplateFinding {
        requireNonNull(issue, "issue");
        requireNonNull(subject, "subject");
        arguments = List.copyOf(arguments);
    }

    static TemplateFinding of(TemplateIssue issue, Identifier subject, Object... arguments) {
        return new TemplateFinding(issue, subject, List.of(arguments));
    }

    /** The stable code of the issue. */
    public String code() {
        return issue.code();
    }

    /** What is wrong, in a language. */
    public String text(Locale locale) {
        return issue.text(locale, arguments.toArray());
    }

    /** The English text with the code. */
    @Override
    public String toString() {
        return text(Locale.ENGLISH) + " [" + code() + "]";
    }
}
