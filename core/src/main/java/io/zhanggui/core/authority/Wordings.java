package io.zhanggui.core.authority;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import java.util.ArrayList;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/** How requests, grants and decisions appear in explanations. */
final class Wordings {

    private Wordings() {}

    static Sentence request(DecisionRequest request) {
        return Sentence.of(AuthorityTerm.REQUEST, request.type(), request.amount(), request.unit(), request.date());
    }

    static Explanation decision(AuthorityDecision decision, AuthorityTerm verdict) {
        return Explanation.of(request(decision.request()), Sentence.of(verdict, decision.person()));
    }

    static Explanation grant(AuthorityGrant grant) {
        Explanation explanation =
                Explanation.of(Sentence.of(AuthorityTerm.GRANT, grant.holder(), grant.type()), limit(grant.limit()));
        return grant.basis() == null ? explanation : explanation.because(new Basis(grant.basis()));
    }

    static Explanation grant(AuthorityDecision.Permit permit) {
        List<Explanation> parts = new ArrayList<>();
        permit.team().ifPresent(team -> parts.add(Explanation.of(AuthorityTerm.DECIDED_BY_TEAM, team)));
        for (Delegation each : permit.chain()) {
            parts.add(Explanation.of(
                    Sentence.of(AuthorityTerm.BY_DELEGATION, each.from(), each.to()), limit(each.limit())));
        }
        permit.uses().forEach(use -> parts.add(use.explain()));
        return grant(permit.grant()).with(parts);
    }

    static Term limit(Limit limit) {
        if (limit.perPeriod() == null || limit.period() == null) {
            return limit.perCase() == null
                    ? AuthorityTerm.UNLIMITED
                    : Sentence.of(AuthorityTerm.LIMITED, limit.perCase());
        }
        return limit.perCase() == null
                ? Sentence.of(AuthorityTerm.LIMITED_PER_PERIOD, limit.perPeriod(), limit.period())
                : Sentence.of(AuthorityTerm.LIMITED_BOTH, limit.perCase(), limit.perPeriod(), limit.period());
    }

    /** A range of days, without the ends that it does not have. */
    static String days(LocalDateRange period) {
        return (period.isUnboundedStart() ? "…" : period.getStart())
                + " – "
                + (period.isUnboundedEnd() ? "…" : period.getEnd());
    }

    static Explanation approver(Approver approver) {
        Term label = Term.of(approver.position() + " " + approver.person());
        Explanation explanation = Explanation.of(label, AuthorityTerm.APPROVER).with(grant(approver.grant()));
        return approver.deputy()
                .map(deputy -> explanation.with(Explanation.of(AuthorityTerm.DEPUTY, deputy)))
                .orElse(explanation);
    }
}
