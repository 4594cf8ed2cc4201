package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.violation.Violations;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether segregation of duties lets an act happen in its case. It says nothing about authority, which is asked apart.
 *
 * @param act the act
 * @param conflicts what it would break, by the order of the rules; empty means permitted
 * @param lifted what it would break without waivers, in the same order
 */
public record SegregationDecision(CaseAct act, List<CaseConflict> conflicts, List<CaseConflict> lifted) {

    public SegregationDecision {
        requireNonNull(act, "act");
        conflicts = List.copyOf(conflicts);
        lifted = List.copyOf(lifted);
    }

    /** Whether nothing would be broken. */
    public boolean permitted() {
        return conflicts.isEmpty();
    }

    /** The conflicts as things to refuse; empty if permitted. */
    public Violations violations() {
        return new Violations(conflicts.stream().map(CaseConflict::violation).toList());
    }

    /** Permit or deny with every rule that would be broken, then those that waivers lift. */
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>();
        conflicts.forEach(conflict -> parts.add(conflict.explain()));
        lifted.forEach(conflict -> parts.add(conflict.explain()));
        return Explanation.of(
                        SegregationTerm.CASE_ACT.with(act.actor(), act.activity(), act.step(), act.date()),
                        permitted() ? SegregationTerm.CASE_PERMITTED : SegregationTerm.CASE_DENIED)
                .with(parts);
    }
}
