package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.organization.OrgSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * For what may be decided (授权范围): everything that meets each of these.
 *
 * @param unit for which unit; {@code null} means all
 * @param below whether units below it count too; always so without a unit
 * @param category what kind of thing, by a code of the host's such as {@code IT}; {@code null} means all
 * @param country in which country, by a code such as {@code CN}; {@code null} means all
 */
@Beta
public record Scope(
        @Nullable OrgUnitId unit,
        boolean below,
        @Nullable String category,
        @Nullable String country) {

    private static final Scope EVERYWHERE = new Scope(null, true, null, null);

    public Scope {
        if (unit == null && !below) {
            throw new IllegalArgumentException("a scope of one unit only needs the unit");
        }
        requireCode("category", category);
        requireCode("country", country);
    }

    static void requireCode(String name, @Nullable String code) {
        if (code != null && (code.isBlank() || !code.strip().equals(code))) {
            throw new IllegalArgumentException(
                    name + " '" + code + "' must be a code without blanks around it. Maybe leave it out?");
        }
    }

    /** Everything. */
    public static Scope everywhere() {
        return EVERYWHERE;
    }

    /** A unit and everything below it. */
    public static Scope within(OrgUnitId unit) {
        return new Scope(requireNonNull(unit, "unit"), true, null, null);
    }

    /** A unit without those below it. */
    public static Scope only(OrgUnitId unit) {
        return new Scope(requireNonNull(unit, "unit"), false, null, null);
    }

    /** The same for one category. */
    public Scope ofCategory(String code) {
        return new Scope(unit, below, requireNonNull(code, "code"), country);
    }

    /** The same in one country. */
    public Scope inCountry(String code) {
        return new Scope(unit, below, category, requireNonNull(code, "code"));
    }

    /** The same for another unit. */
    Scope at(OrgUnitId other, boolean andBelow) {
        return new Scope(requireNonNull(other, "unit"), andBelow, category, country);
    }

    /** Whether it holds for the unit on the day of the chart. */
    boolean holdsFor(OrgUnitId asked, OrgSnapshot org) {
        if (unit == null || unit.equals(asked)) {
            return true;
        }
        return below && org.has(unit) && org.has(asked) && org.isWithin(asked, unit);
    }

    /** Why it does not hold for the request on the day of the chart; {@code null} if it does. */
    @Nullable
    DenialReason refuses(DecisionRequest request, OrgSnapshot org) {
        if (!holdsFor(request.unit(), org)) {
            return DenialReason.OUT_OF_SCOPE;
        }
        if (category != null && !category.equals(request.category())) {
            return DenialReason.OTHER_CATEGORY;
        }
        return country == null || country.equals(request.country()) ? null : DenialReason.OTHER_COUNTRY;
    }

    /** Whether what the other says of itself lies within this one; what it leaves open, it takes from here. */
    boolean covers(Scope other, OrgSnapshot org) {
        boolean units = unit == null || other.unit == null || (holdsFor(other.unit, org) && (below || !other.below));
        return units && allows(category, other.category) && allows(country, other.country);
    }

    private static boolean allows(@Nullable String mine, @Nullable String theirs) {
        return mine == null || theirs == null || mine.equals(theirs);
    }
}
