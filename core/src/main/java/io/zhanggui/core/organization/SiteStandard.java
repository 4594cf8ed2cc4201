package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.table.Row;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What the site of a kind of unit must have; both limits count as kept when they are reached (以上包括本数).
 *
 * @param kind the kind of unit
 * @param productTypes how many types of products at least, 0 or more
 * @param areaInMu how much land at least in mu (亩), 0 or more
 * @param source where the limits are from
 */
@Beta
public record SiteStandard(UnitKind kind, int productTypes, BigDecimal areaInMu, String source) {

    private static final List<SiteStandard> SHIPPED = read(
            TableReader.of("site-standards.csv", () -> SiteStandard.class.getResourceAsStream("site-standards.csv")));

    public SiteStandard {
        requireNonNull(kind, "kind");
        requireNonNull(areaInMu, "areaInMu");
        requireNonNull(source, "source");
        if (productTypes < 0) {
            throw new IllegalArgumentException(
                    "product types of " + kind + " must be 0 or more, but are " + productTypes);
        }
        if (areaInMu.signum() < 0) {
            throw new IllegalArgumentException("area of " + kind + " must be 0 or more, but is " + areaInMu);
        }
    }

    /** The standards that come with the library: that of an industrial park. */
    public static List<SiteStandard> shipped() {
        return SHIPPED;
    }

    /** The standards of a table with the columns {@code kind product_types area_mu source}. */
    public static List<SiteStandard> read(TableReader table) {
        List<SiteStandard> all = new ArrayList<>();
        table.columns("kind", "product_types", "area_mu", "source").forEach(row -> all.add(of(row)));
        return List.copyOf(all);
    }

    private static SiteStandard of(Row row) {
        return new SiteStandard(
                row.oneOf("kind", UnitKind.class),
                row.integer("product_types"),
                row.decimal("area_mu"),
                row.text("source"));
    }

    /** What the unit's site lacks; empty for a unit of another kind. An area that is not known is refused. */
    public Violations check(OrgUnit unit, Site site) {
        return check(unit, site, "");
    }

    Violations check(OrgUnit unit, Site site, String path) {
        Violations.Builder found = Violations.builder();
        if (unit.kind() != kind) {
            return found.build();
        }
        int made = site.productTypes().size();
        if (made < productTypes) {
            found.add(Violation.of(OrgViolation.SITE_PRODUCTS, path, unit.id(), kind, made, productTypes, source));
        }
        BigDecimal area = site.areaInMu();
        if (area == null && areaInMu.signum() > 0) {
            found.add(Violation.of(OrgViolation.SITE_AREA_UNKNOWN, path, unit.id(), kind, areaInMu, source));
        } else if (area != null && area.compareTo(areaInMu) < 0) {
            found.add(Violation.of(OrgViolation.SITE_AREA, path, unit.id(), kind, area, areaInMu, source));
        }
        return found.build();
    }
}
