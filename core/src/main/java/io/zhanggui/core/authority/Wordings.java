package io.zhanggui.core.authority;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import org.jspecify.annotations.Nullable;

/** How requests, grants and decisions appear in explanations. */
final class Wordings {

    private Wordings() {}

    static Sentence request(DecisionRequest request) {
        return Sentence.of(AuthorityTerm.REQUEST, request.type(), request.amount(), request.unit(), request.date());
    }

    static Explanation decision(AuthorityDecision decision, AuthorityTerm verdict) {
        return Explanation.of(request(decision.request()), Sentence.of(verdict, decision.person()));
    }

    static Explanation grant(AuthorityGrant grant, @Nullable Delegation delegation) {
        Object limit =
                grant.limit() == null ? AuthorityTerm.UNLIMITED : Sentence.of(AuthorityTerm.LIMITED, grant.limit());
        Explanation explanation =
                Explanation.of(Sentence.of(AuthorityTerm.GRANT, grant.position(), grant.type()), limit);
        if (grant.basis() != null) {
            explanation = explanation.because(new Basis(grant.basis()));
        }
        if (delegation == null) {
            return explanation;
        }
        return explanation.with(Explanation.of(
                Sentence.of(AuthorityTerm.BY_DELEGATION, delegation.from(), delegation.to()),
                delegation.limit() == null
                        ? AuthorityTerm.UNLIMITED
                        : Sentence.of(AuthorityTerm.LIMITED, delegation.limit())));
    }

    static Explanation approver(Approver approver) {
        Term label = Term.of(approver.position() + " " + approver.person());
        Explanation explanation = Explanation.of(label, AuthorityTerm.APPROVER).with(grant(approver.grant(), null));
        return approver.deputy()
                .map(deputy -> explanation.with(Explanation.of(AuthorityTerm.DEPUTY, deputy)))
                .orElse(explanation);
    }
}
