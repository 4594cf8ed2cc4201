package io.zhanggui.hr.china;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.rule.RuleScope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How people are insured in a place (参保方案): what the company or the person may choose there.
 *
 * @param place where they are insured
 * @param variants the choices whose figures stand in scopes of their own, for example {@code local-hukou} for those of
 *     {@code CN-SHENZHEN/local-hukou}; the first is the nearest
 * @param injuryClass the class of the company's trade in work injury insurance (工伤行业类别), 1 to 8; {@code null} if not
 *     given
 * @param injuryRate the rate of work injury insurance that the company was told (核定费率); {@code null} if not given
 * @param supplementaryFundRate the rate of the supplementary housing fund, for each side; {@code null} without one
 */
@Beta
public record Coverage(
        Place place,
        List<String> variants,
        @Nullable Integer injuryClass,
        @Nullable BigDecimal injuryRate,
        @Nullable BigDecimal supplementaryFundRate) {

    /** In Shenzhen: people with a local household registration, for whom the employer pays more (深户). */
    public static final String LOCAL_HUKOU = "local-hukou";

    /** In Shenzhen: medical insurance of the second tier (医保二档). */
    public static final String MEDICAL_TIER_2 = "medical-tier-2";

    private static final Pattern VARIANT = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Coverage {
        requireNonNull(place, "place");
        variants = List.copyOf(variants);
        for (String variant : variants) {
            if (!VARIANT.matcher(variant).matches()) {
                throw new IllegalArgumentException("variant '" + variant
                        + "' is not small letters, digits and hyphens. Maybe " + LOCAL_HUKOU + "?");
            }
        }
        if (injuryClass != null && (injuryClass < 1 || injuryClass > ChinaRules.INJURY_CLASSES.size())) {
            throw new IllegalArgumentException("injuryClass must be 1 to 8, but is " + injuryClass);
        }
        if (injuryClass != null && injuryRate != null) {
            throw new IllegalArgumentException("injuryClass " + injuryClass + " and injuryRate "
                    + injuryRate.toPlainString() + " are both given. Maybe only the rate?");
        }
        requireRate("injuryRate", injuryRate);
        requireRate("supplementaryFundRate", supplementaryFundRate);
    }

    /** The usual insurance of a place. */
    public static Coverage in(Place place) {
        return new Coverage(place, List.of(), null, null, null);
    }

    /** The same, where the figures of a variant come before those of the place. */
    public Coverage variant(String variant) {
        List<String> more = new ArrayList<>(variants);
        more.add(requireNonNull(variant, "variant"));
        return new Coverage(place, more, injuryClass, injuryRate, supplementaryFundRate);
    }

    /** The same with a class of work injury insurance, 1 the least dangerous. */
    public Coverage injuryClass(int number) {
        return new Coverage(place, variants, number, null, supplementaryFundRate);
    }

    /** The same with the company's own rate of work injury insurance, for example {@code "0.004"}. */
    public Coverage injuryRate(String rate) {
        return new Coverage(place, variants, null, new BigDecimal(rate), supplementaryFundRate);
    }

    /** The same with a supplementary housing fund (补充公积金), for example {@code "0.05"} on each side. */
    public Coverage supplementaryFundRate(String rate) {
        return new Coverage(place, variants, injuryClass, injuryRate, new BigDecimal(rate));
    }

    /** Where the figures stand, the nearest first. */
    List<RuleScope> scopes() {
        return Stream.concat(variantScopes().stream(), place.scopes().stream()).toList();
    }

    List<RuleScope> variantScopes() {
        return variants.stream()
                .map(variant -> RuleScope.of(place.code() + "/" + variant))
                .toList();
    }

    private static void requireRate(String name, @Nullable BigDecimal rate) {
        if (rate != null && (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0)) {
            throw new IllegalArgumentException(
                    name + " must be 0 to 1, but is " + rate.toPlainString() + ". Maybe 0.004 for 0.4 %?");
        }
    }

    @Override
    public String toString() {
        return variants.isEmpty() ? place.code() : place.code() + variants;
    }
}
