package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.math.BigDecimal;

/**
 * How many sites there are, and their land.
 *
 * @param sites how many units have a site
 * @param areaInMu the sum of the areas that are known, in mu (亩)
 */
@Beta
public record SiteTotal(int sites, BigDecimal areaInMu) {

    /** No sites. */
    static final SiteTotal NONE = new SiteTotal(0, BigDecimal.ZERO);

    public SiteTotal {
        requireNonNull(areaInMu, "areaInMu");
        if (sites < 0) {
            throw new IllegalArgumentException("sites must be 0 or more, but are " + sites);
        }
    }

    SiteTotal plus(Site site) {
        BigDecimal area = site.areaInMu();
        return new SiteTotal(sites + 1, area == null ? areaInMu : areaInMu.add(area));
    }

    SiteTotal plus(SiteTotal other) {
        return new SiteTotal(sites + other.sites, areaInMu.add(other.areaInMu));
    }
}
