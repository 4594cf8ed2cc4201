package io.zhanggui.core.authority;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.organization.Capacity;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.violation.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How rules, holdings and waivers appear in explanations. */
final class SegregationTexts {

    private SegregationTexts() {}

    /** The activities in both languages, by their codes. */
    static OrgName list(Collection<DecisionType> activities) {
        List<DecisionType> sorted = activities.stream().sorted().toList();
        return OrgName.of(joined(sorted, Locale.CHINESE, "、"), joined(sorted, Locale.ENGLISH, ", "));
    }

    static OrgName ids(Collection<?> ids) {
        return OrgName.of(
                ids.stream().map(Object::toString).collect(Collectors.joining("、")),
                ids.stream().map(Object::toString).collect(Collectors.joining(", ")));
    }

    private static String joined(List<DecisionType> activities, Locale locale, String comma) {
        return activities.stream().map(activity -> activity.text(locale)).collect(Collectors.joining(comma));
    }

    /** How many people a task takes; 0 for other rules. */
    static int numberOf(SegregationRule rule) {
        return rule instanceof SegregationRule.TaskQuorum quorum ? quorum.k() : 0;
    }

    static Explanation explain(SegregationRule rule, Violation violation, List<SegregationWaiver> waivers) {
        Explanation explanation = Explanation.of(
                (waivers.isEmpty() ? SegregationTerm.CONFLICT : SegregationTerm.LIFTED).with(rule.name()),
                violation.rule().with(violation.arguments().toArray()));
        if (!rule.source().isEmpty()) {
            explanation = explanation.because(new Basis(rule.source()));
        }
        List<Explanation> parts = new ArrayList<>();
        waivers.forEach(waiver -> parts.add(waiver(waiver)));
        return explanation.with(parts);
    }

    static Explanation waiver(SegregationWaiver waiver) {
        return Explanation.of(
                SegregationTerm.WAIVER.with(waiver.period().getStart(),
                        waiver.period().getEnd(),
                        waiver.approver()),
                SegregationTerm.WAIVED_BECAUSE.with(waiver.reason(), waiver.control()));
    }

    static Explanation holding(Holding holding) {
        return Explanation.of(label(holding.person(), holding.activity()), way(holding));
    }

    private static Term label(@Nullable Object person, DecisionType activity) {
        return person == null ? activity : SegregationTerm.HOLDS.with(person, activity);
    }

    private static Term way(Holding holding) {
        if (holding.delegator() != null) {
            return SegregationTerm.BY_DELEGATION.with(holding.delegator(), holding.position());
        }
        return (holding.capacity() == Capacity.ACTING ? SegregationTerm.BY_ACTING : SegregationTerm.BY_POSITION).with(holding.position());
    }
}
