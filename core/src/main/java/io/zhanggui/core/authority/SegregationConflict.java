package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.violation.Violation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * That a rule of segregation is broken by what people hold, and how they come to it.
 *
 * @param rule the rule
 * @param people who breaks it: one person, or a group that is too small for a task; empty means whoever holds the position
 * @param holdings every way to the activities of the rule that they have
 * @param waivers what lifts the rule for them; empty means that it stands
 */
@Beta
public record SegregationConflict(
        SegregationRule rule, List<PersonId> people, List<Holding> holdings, List<SegregationWaiver> waivers) {

    public SegregationConflict {
        requireNonNull(rule, "rule");
        people = List.copyOf(people);
        holdings = List.copyOf(holdings);
        waivers = List.copyOf(waivers);
    }

    /** The activities of the rule that they hold, by their codes. */
    public Set<DecisionType> activities() {
        return holdings.stream().map(Holding::activity).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The conflict as something to refuse, whether it is lifted or not. */
    public Violation violation() {
        if (people.isEmpty()) {
            return Violation.of(
                    SegregationViolation.HELD_BY_POSITION,
                    "positions[" + holdings.get(0).position() + "]",
                    holdings.get(0).position(),
                    rule.name(),
                    SegregationTexts.list(activities()));
        }
        if (people.size() > 1) {
            return Violation.of(
                    SegregationViolation.TOO_FEW_PEOPLE,
                    "rules[" + rule.code() + "]",
                    rule.name(),
                    people.size(),
                    SegregationTexts.numberOf(rule),
                    SegregationTexts.ids(people));
        }
        return Violation.of(
                SegregationViolation.HELD_TOGETHER,
                "people[" + people.get(0) + "]",
                people.get(0),
                rule.name(),
                SegregationTexts.list(activities()));
    }

    /** The rule, who holds what by which way, and what lifts it. */
    public Explanation explain() {
        return SegregationTexts.explain(rule, violation(), waivers)
                .with(holdings.stream().map(SegregationTexts::holding).toList());
    }
}
