package io.zhanggui.core.approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which steps come before which; without recursion, because definitions come from users. */
final class StepGraph {

    private final Map<String, Set<String>> before;
    private final List<String> unreachable;

    private StepGraph(Map<String, Set<String>> before, List<String> unreachable) {
        this.before = before;
        this.unreachable = unreachable;
    }

    static StepGraph of(List<ApprovalStep> steps) {
        Map<String, ApprovalStep> left = new LinkedHashMap<>();
        steps.forEach(step -> left.put(step.id(), step));
        Set<String> known = new HashSet<>(left.keySet());
        Map<String, Set<String>> before = new HashMap<>();
        boolean goesOn = true;
        while (goesOn) {
            goesOn = false;
            for (ApprovalStep step : List.copyOf(left.values())) {
                List<String> after =
                        step.after().stream().filter(known::contains).toList();
                if (before.keySet().containsAll(after)) {
                    Set<String> all = new LinkedHashSet<>(after);
                    after.forEach(each -> all.addAll(before.getOrDefault(each, Set.of())));
                    before.put(step.id(), all);
                    left.remove(step.id());
                    goesOn = true;
                }
            }
        }
        return new StepGraph(before, new ArrayList<>(left.keySet()));
    }

    /** The steps before that one; none for a step that cannot be reached. */
    Set<String> before(String step) {
        return before.getOrDefault(step, Set.of());
    }

    /** The steps that wait for each other, or for such steps. */
    List<String> unreachable() {
        return unreachable;
    }
}
