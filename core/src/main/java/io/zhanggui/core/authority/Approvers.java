package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who may decide something, and why everybody else with a grant for such decisions may not.
 *
 * @param request what is to be decided
 * @param all who may, in this order: the grant of the narrowest scope, of the lowest limit, of the unit nearest in the
 *     chart, then by position and person; empty means nobody
 * @param passedOver why others may not, vacant positions among them
 */
public record Approvers(DecisionRequest request, List<Approver> all, List<Refusal> passedOver) {

    public Approvers {
        requireNonNull(request, "request");
        all = List.copyOf(all);
        passedOver = List.copyOf(passedOver);
    }

    /** Whom to ask first; empty if nobody may decide. */
    public Optional<Approver> first() {
        return all.stream().findFirst();
    }

    /** Who may in their order, and why the others may not. */
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>();
        all.forEach(approver -> parts.add(Wordings.approver(approver)));
        passedOver.forEach(refusal -> parts.add(refusal.explain()));
        Term verdict = first().map(Wordings::asked).orElse(AuthorityTerm.NOBODY);
        return Explanation.of(Wordings.request(request), verdict).with(parts);
    }
}
