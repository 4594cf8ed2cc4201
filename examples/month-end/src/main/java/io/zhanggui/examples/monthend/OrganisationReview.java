package io.zhanggui.examples.monthend;

import io.zhanggui.core.authority.Activities;
import io.zhanggui.core.authority.Segregation;
import io.zhanggui.core.authority.SegregationRules;
import io.zhanggui.core.duty.DutyCatalog;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.review.Finding;
import io.zhanggui.core.review.Findings;
import io.zhanggui.core.review.StructureReview;
import java.util.ArrayList;
import java.util.List;

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
        duties.check(chart).forEach(each -> found.add(Finding.Noted.of(each)));
        duties.coverage(chart).gaps().forEach(each -> found.add(Finding.Noted.of(each)));
        return found;
    }

    /** By what the grants and the duties of the day let each position do. */
    private static List<Finding> segregation(Organisation organisation) {
        OrgSnapshot chart = organisation.chart();
        Activities activities = Activities.ofGrants(organisation.authority().grants(), chart)
                .and(organisation.duties().activities());
        List<Finding> found = new ArrayList<>();
        Segregation.of(SegregationRules.smallETailer())
                .check(chart, activities, organisation.authority().delegations())
                .conflicts()
                .forEach(each -> found.add(Finding.Noted.of(each)));
        return found;
    }
}
