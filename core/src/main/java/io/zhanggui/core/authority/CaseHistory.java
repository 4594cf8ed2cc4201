package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done in a case so far; a case is one order, claim or contract with all that follows from it.
 *
 * @param requester who asked for it; {@code null} if nobody in particular
 * @param acts what was done, in any order
 */
@Beta
public record CaseHistory(@Nullable PersonId requester, List<CaseAct> acts) {

    public CaseHistory {
        acts = List.copyOf(acts);
    }

    /** A case that nobody in particular asked for, with nothing done yet. */
    public static CaseHistory empty() {
        return new CaseHistory(null, List.of());
    }

    /** A case that a person asked for, with nothing done yet. */
    public static CaseHistory requestedBy(PersonId person) {
        return new CaseHistory(requireNonNull(person, "person"), List.of());
    }

    /** The same with one more act. */
    public CaseHistory plus(CaseAct act) {
        List<CaseAct> all = new ArrayList<>(acts);
        all.add(act);
        return new CaseHistory(requester, all);
    }
}
