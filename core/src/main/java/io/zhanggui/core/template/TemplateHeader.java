package io.zhanggui.core.template;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.organization.OrgName;
import org.jspecify.annotations.Nullable;

/**
 * What a template is.
 *
 * @param code a code that is unique among the templates, for example {@code small-e-tailer}
 * @param name what it is called
 * @param type the type of company; {@code null} if it is of none
 * @param goodsSource where the goods of such a company come from; {@code null} if the template does not say
 * @param about what it shows and what was added to the description; {@code null} if nothing is said
 * @param source the line of the description where it begins; empty for a host's own
 */
@Beta
public record TemplateHeader(
        String code,
        OrgName name,
        @Nullable EnterpriseType type,
        @Nullable GoodsSource goodsSource,
        @Nullable OrgName about,
        String source) {

    public TemplateHeader {
        if (requireNonNull(code, "code").isBlank()) {
            throw new IllegalArgumentException("code of a template is blank");
        }
        requireNonNull(name, "name");
        requireNonNull(source, "source");
    }

    /** A template of a host's own. */
    public static TemplateHeader of(String code, OrgName name) {
        return new TemplateHeader(code, name, null, null, null, "");
    }

    /** The same under another code and name. */
    public TemplateHeader named(String otherCode, OrgName otherName) {
        return new TemplateHeader(otherCode, otherName, type, goodsSource, about, source);
    }
}
