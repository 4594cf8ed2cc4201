package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import java.util.List;

/**
 * Whether somebody may see a class of somebody's personal data, and why.
 *
 * @param request what was asked
 * @param ground why they see it or not
 * @param decisions what authority said, for each unit in which the person stands, up to the first permit; empty if it was
 *     not asked
 */
public record AccessDecision(AccessRequest request, AccessGround ground, List<AuthorityDecision> decisions) {

    public AccessDecision {
        requireNonNull(request, "request");
        requireNonNull(ground, "ground");
        decisions = List.copyOf(decisions);
    }

    /** Whether they may. */
    public boolean permitted() {
        return ground.permits();
    }

    /** The ground, with every grant that was looked at. */
    public Explanation explain() {
        return Explanation.of(
                        AccessTerm.ACCESS_REQUEST.with(request.viewer(),
                                request.data(),
                                request.subject(),
                                request.purpose(),
                                request.date()),
                        ground)
                .with(decisions.stream()
                        .flatMap(decision -> decision.explain().parts().stream())
                        .toList());
    }
}
