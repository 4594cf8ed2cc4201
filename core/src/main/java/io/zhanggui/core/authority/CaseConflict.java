package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.violation.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * That an act would break a rule of segregation in its case.
 *
 * @param rule the rule
 * @param person who would break it: who acts, or the one for whom they act
 * @param earlier the acts of the case because of which it would
 * @param violation what is refused
 * @param waivers what lifts the rule for the person; empty means that it stands
 */
public record CaseConflict(
        SegregationRule rule,
        PersonId person,
        List<CaseAct> earlier,
        Violation violation,
        List<SegregationWaiver> waivers) {

    public CaseConflict {
        requireNonNull(rule, "rule");
        requireNonNull(person, "person");
        requireNonNull(violation, "violation");
        earlier = List.copyOf(earlier);
        waivers = List.copyOf(waivers);
    }

    /** The rule, what was done before, and what lifts it. */
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>();
        earlier.forEach(act -> parts.add(Explanation.of(
                SegregationTerm.CASE_EARLIER,
                SegregationTerm.CASE_ACT.with(act.actor(), act.activity(), act.step(), act.date()))));
        return SegregationTexts.explain(rule, violation, waivers).with(parts);
    }
}
