package io.zhanggui.core.authority;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.PersonId;
import java.util.ArrayList;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/** How requests, grants and decisions appear in explanations. */
final class Wordings {

    private Wordings() {}

    static Term request(DecisionRequest request) {
        return AuthorityTerm.REQUEST.with(request.type(), request.amount(), request.unit(), request.date());
    }

    static Explanation decision(AuthorityDecision decision, AuthorityTerm verdict) {
        return Explanation.of(request(decision.request()), verdict.with(decision.person()));
    }

    static Explanation grant(AuthorityGrant grant) {
        Explanation explanation =
                Explanation.of(AuthorityTerm.GRANT.with(grant.holder(), grant.type()), limit(grant.limit()));
        return grant.basis() == null ? explanation : explanation.because(new Basis(grant.basis()));
    }

    static Explanation grant(AuthorityDecision.Permit permit) {
        List<Explanation> parts = new ArrayList<>();
        permit.team().ifPresent(team -> parts.add(Explanation.of(AuthorityTerm.DECIDED_BY_TEAM, team)));
        for (Delegation each : permit.chain()) {
            parts.add(Explanation.of(AuthorityTerm.BY_DELEGATION.with(each.from(), each.to()), limit(each.limit())));
        }
        permit.uses().forEach(use -> parts.add(use.explain()));
        return grant(permit.grant()).with(parts);
    }

    static Term limit(Limit limit) {
        if (limit.perPeriod() == null || limit.period() == null) {
            return limit.perCase() == null ? AuthorityTerm.UNLIMITED : AuthorityTerm.LIMITED.with(limit.perCase());
        }
        return limit.perCase() == null
                ? AuthorityTerm.LIMITED_PER_PERIOD.with(limit.perPeriod(), limit.period())
                : AuthorityTerm.LIMITED_BOTH.with(limit.perCase(), limit.perPeriod(), limit.period());
    }

    /** A range of days, without the ends that it does not have. */
    static String days(LocalDateRange period) {
        return (period.isUnboundedStart() ? "…" : period.getStart())
                + " – "
                + (period.isUnboundedEnd() ? "…" : period.getEnd());
    }

    /** Who should decide, and who may instead. */
    static Term asked(Approver approver) {
        List<PersonId> deputies = approver.deputies();
        if (deputies.isEmpty()) {
            return AuthorityTerm.APPROVERS.with(approver.position(), approver.person());
        }
        return (deputies.size() == 1 ? AuthorityTerm.APPROVERS_OR_DEPUTY : AuthorityTerm.APPROVERS_OR_DEPUTIES)
                .with(approver.position(), approver.person(), SegregationTexts.ids(deputies));
    }

    static Explanation approver(Approver approver) {
        Term label = Term.of(approver.position() + " " + approver.person());
        Explanation explanation = Explanation.of(label, AuthorityTerm.APPROVER).with(grant(approver.grant()));
        List<PersonId> deputies = approver.deputies();
        return deputies.isEmpty()
                ? explanation
                : explanation.with(Explanation.of(
                        deputies.size() == 1 ? AuthorityTerm.DEPUTY : AuthorityTerm.DEPUTIES,
                        SegregationTexts.ids(deputies)));
    }
}
