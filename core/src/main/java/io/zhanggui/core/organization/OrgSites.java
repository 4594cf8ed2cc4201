package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrgUnitId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Where the units are on one day, and how many in which country (境内、境外); see {@link OrgSnapshot#sites()}.
 *
 * <p>A unit counts with the site of its own only; units without one are counted nowhere.
 */
@Beta
public final class OrgSites {

    private final OrgSnapshot org;

    OrgSites(OrgSnapshot org) {
        this.org = org;
    }

    /** The site of the unit itself; empty if none was said. */
    public Optional<Site> of(OrgUnitId unit) {
        return Optional.ofNullable(org.aside.sites().get(org.unit(unit).id()));
    }

    /** The site of the unit, or of the nearest unit above that has one. */
    public Optional<Site> nearest(OrgUnitId unit) {
        for (int at = org.number(unit); at != Forest.ROOT; at = org.units.parent(at)) {
            Site site = org.aside.sites().get(org.unit(at).id());
            if (site != null) {
                return Optional.of(site);
            }
        }
        return Optional.empty();
    }

    /** The units with a site in the unit or below it, from the top down. */
    public List<OrgUnit> within(OrgUnitId unit) {
        return org.subtree(unit).stream()
                .filter(each -> org.aside.sites().containsKey(each.id()))
                .toList();
    }

    /** The sites in the unit or below it by country. */
    public SortedMap<String, SiteTotal> byCountry(OrgUnitId unit) {
        return byCountry(unit, each -> true);
    }

    /** The sites of some units by country, such as {@code unit -> unit.kind() == UnitKind.FACTORY}. */
    public SortedMap<String, SiteTotal> byCountry(OrgUnitId unit, Predicate<OrgUnit> which) {
        SortedMap<String, SiteTotal> totals = new TreeMap<>();
        within(unit).stream().filter(which).forEach(each -> {
            Site site = requireNonNull(org.aside.sites().get(each.id()));
            totals.put(
                    site.country(),
                    totals.getOrDefault(site.country(), SiteTotal.NONE).plus(site));
        });
        return Collections.unmodifiableSortedMap(totals);
    }

    /** The sites in the home country, in the unit or below it (境内). */
    public SiteTotal domestic(OrgUnitId unit, String home) {
        return byCountry(unit).getOrDefault(requireNonNull(home, "home"), SiteTotal.NONE);
    }

    /** The sites in any other country, in the unit or below it (海外). */
    public SiteTotal overseas(OrgUnitId unit, String home) {
        requireNonNull(home, "home");
        return byCountry(unit).entrySet().stream()
                .filter(each -> !each.getKey().equals(home))
                .map(Map.Entry::getValue)
                .reduce(SiteTotal.NONE, SiteTotal::plus);
    }
}
