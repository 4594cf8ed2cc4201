package io.zhanggui.core.template;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Wording;
import io.zhanggui.core.organization.OrgName;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One difference between a template and one derived from it.
 *
 * @param kind added, removed or changed
 * @param part what kind of part it is
 * @param id the id of the unit or position, or the code of the duty
 * @param before how the template describes it; {@code null} if it was added
 * @param after how the derived one does; {@code null} if it was removed
 */
@Beta
public record TemplateChange(
        ChangeKind kind,
        TemplatePart part,
        String id,
        @Nullable OrgName before,
        @Nullable OrgName after) {

    public TemplateChange {
        requireNonNull(kind, "kind");
        requireNonNull(part, "part");
        requireNonNull(id, "id");
    }

    /** The difference in one line. */
    public String text(Locale locale) {
        return TemplateTerm.CHANGE_LINE.text(
                locale, kind, part, id, Wording.of(before, locale), Wording.of(after, locale));
    }

    /** The English line. */
    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
