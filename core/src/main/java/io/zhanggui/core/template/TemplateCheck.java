package io.zhanggui.core.template;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * How well a chart fits a template, and what is missing.
 *
 * @param template what was compared with
 * @param matches the units that were recognised, in the order of the template
 * @param findings what is missing, has no head or is surplus
 * @param found how many of the expected units and named positions the chart has; the company itself does not count
 * @param expected how many the template has
 * @param surplus how many departments the chart has that the template does not
 */
public record TemplateCheck(
        TemplateHeader template,
        List<UnitMatch> matches,
        List<TemplateFinding> findings,
        int found,
        int expected,
        int surplus)
        implements Comparable<TemplateCheck> {

    public TemplateCheck {
        requireNonNull(template, "template");
        matches = List.copyOf(matches);
        findings = List.copyOf(findings);
        if (found < 0 || found > expected || surplus < 0) {
            throw new IllegalArgumentException(
                    "found " + found + " of " + expected + " with " + surplus + " surplus is impossible");
        }
    }

    /** Whether nothing is missing, without a head or surplus. */
    public boolean fits() {
        return findings.isEmpty();
    }

    /** What was found as a share of what is expected or surplus, rounded to four decimals; 1 is a complete fit. */
    public BigDecimal score() {
        int all = expected + surplus;
        return all == 0
                ? BigDecimal.ZERO.setScale(4)
                : BigDecimal.valueOf(found).divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP);
    }

    /** The findings of a kind. */
    public List<TemplateFinding> findings(TemplateIssue issue) {
        return findings.stream().filter(finding -> finding.issue() == issue).toList();
    }

    /** The score with its figures, what was recognised by what, and what was found wrong. */
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>();
        for (UnitMatch match : matches) {
            parts.add(Explanation.of(
                    inBoth(locale -> TemplateTerm.MATCHED.text(
                            locale, match.found().name(), match.expected().name())),
                    match.kind()));
        }
        findings.forEach(finding -> parts.add(Explanation.of(inBoth(finding::text), null)));
        return Explanation.of(inBoth(locale -> TemplateTerm.FIT.text(locale, template.name())), score())
                .formula(TemplateTerm.FIT_RULE, found, expected, surplus)
                .with(parts);
    }

    static OrgName inBoth(Function<Locale, String> text) {
        return OrgName.of(text.apply(Locale.SIMPLIFIED_CHINESE), text.apply(Locale.ENGLISH));
    }

    /**
     * Units, seats, people and cost of each layer of the template in a chart that was checked against it. A unit that was
     * not recognised belongs to the layer of the nearest unit above that was; units outside all layers come last, without
     * a layer.
     *
     * @param from the template of this check
     * @param org the chart of this check
     * @param cost what a unit costs by itself, by the host's own measure; a number, of one currency
     */
    public List<LayerTotal> layers(OrgTemplate from, OrgSnapshot org, Function<OrgUnitId, BigDecimal> cost) {
        if (!from.header().equals(template)) {
            throw new IllegalArgumentException(
                    "the check is of template " + template.code() + ", not of " + from.code());
        }
        return LayerTotals.of(this, from, org, cost);
    }

    /** The lesser fit first; of two equal ones the one that found less. */
    @Override
    public int compareTo(TemplateCheck other) {
        long mine = (long) found * (other.expected + other.surplus);
        long theirs = (long) other.found * (expected + surplus);
        return mine != theirs ? Long.compare(mine, theirs) : Integer.compare(found, other.found);
    }
}
