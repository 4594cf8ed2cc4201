package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit is and what it makes there (场所).
 *
 * @param country the country by its two letters of ISO 3166-1, such as {@code CN}
 * @param areaInMu the land it covers in mu (亩), above 0; {@code null} if it is not known
 * @param productTypes the types of products made there, each once, without semicolons or blanks at the ends; empty if none
 *     are
 */
@Beta
public record Site(String country, @Nullable BigDecimal areaInMu, List<String> productTypes) {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    public Site {
        requireNonNull(country, "country");
        productTypes = List.copyOf(productTypes);
        if (!COUNTRIES.contains(country)) {
            throw new IllegalArgumentException(
                    "country '" + country + "' is not one of ISO 3166-1. Maybe use two capital letters, such as CN?");
        }
        if (areaInMu != null && areaInMu.signum() <= 0) {
            throw new IllegalArgumentException("area must be above 0, but is " + areaInMu);
        }
        if (!productTypes.stream().allMatch(Site::isName)
                || productTypes.stream().distinct().count() < productTypes.size()) {
            throw new IllegalArgumentException(
                    "product types must be named, each once, without semicolons, but are " + productTypes);
        }
    }

    private static boolean isName(String type) {
        return !type.isEmpty() && type.equals(type.strip()) && type.indexOf(';') < 0;
    }

    /** A site of which only the country is known. */
    public static Site in(String country) {
        return new Site(country, null, List.of());
    }

    /** The same with its area in mu. */
    public Site covering(BigDecimal mu) {
        return new Site(country, requireNonNull(mu, "mu"), productTypes);
    }

    /** The same with the types of products made there. */
    public Site making(String... types) {
        return new Site(country, areaInMu, List.of(types));
    }

    /** Whether it lies outside the home country (海外). */
    public boolean isOverseas(String home) {
        return !country.equals(requireNonNull(home, "home"));
    }
}
