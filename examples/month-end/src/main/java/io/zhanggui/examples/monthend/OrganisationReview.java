package io.zhanggui.examples.monthend;

import io.zhanggui.core.authority.Activities;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.authority.Segregation;
import io.zhanggui.core.authority.SegregationReport;
import io.zhanggui.core.authority.SegregationRules;
import io.zhanggui.core.duty.Duty;
import io.zhanggui.core.duty.DutyCatalog;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.review.Finding;
import io.zhanggui.core.review.Findings;
import io.zhanggui.core.review.StructureReview;
import io.zhanggui.core.violation.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may be wrong with the organisation of a shop: its structure, its duties, and who may do what together. */
final class OrganisationReview {

    private OrganisationReview() {}

    static Findings of(Organisation organisation, Shop shop) {
        StructureReview review = shop.spans() == null
                ? StructureReview.standard()
                : StructureReview.standard().within(shop.spans());
        return review.review(organisation.chart()).plus(duties(organisation)).plus(segregation(organisation));
    }

    private static List<Finding> duties(Organisation organisation) {
        DutyCatalog duties = organisation.duties();
        OrgSnapshot chart = organisation.chart();
        List<Finding> found = new ArrayList<>();
        duties.check(chart)
                .forEach(each -> found.add(Finding.Noted.of(
                        each.issue(), each.subject(), each.arguments().toArray())));
        duties.coverage(chart)
                .gaps()
                .forEach(each -> found.add(Finding.Noted.of(
                        each.issue(), each.subject(), each.arguments().toArray())));
        return found;
    }

    /** By what the grants and the duties of the day let each position do. */
    private static List<Finding> segregation(Organisation organisation) {
        OrgSnapshot chart = organisation.chart();
        Activities activities = Activities.ofGrants(
                        organisation.authority().grants(), chart.asOf().date())
                .and(performed(organisation.duties()));
        SegregationReport report = Segregation.of(SegregationRules.smallETailer())
                .check(chart, activities, organisation.authority().delegations());
        return report.conflicts().stream()
                .map(conflict -> {
                    Violation violation = conflict.violation();
                    String people = String.join(
                            " ",
                            conflict.people().stream().map(Object::toString).toList());
                    return (Finding) Finding.Noted.of(
                                    violation.rule(),
                                    people,
                                    violation.arguments().toArray())
                            .advising(MonthEndTerm.SEGREGATION_ADVICE);
                })
                .toList();
    }

    private static Activities performed(DutyCatalog duties) {
        Map<PositionId, Set<DecisionType>> byPosition = new HashMap<>();
        for (Duty duty : duties.duties()) {
            DecisionType activity = duty.nature().activity();
            if (activity != null) {
                duty.performer()
                        .ifPresent(position -> byPosition
                                .computeIfAbsent(position, each -> new HashSet<>())
                                .add(activity));
            }
        }
        return Activities.of(byPosition);
    }
}
