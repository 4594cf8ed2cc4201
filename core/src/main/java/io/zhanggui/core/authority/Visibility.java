package io.zhanggui.core.authority;

import io.zhanggui.core.Beta;
import io.zhanggui.core.table.Table;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which fields of a record about somebody a person sees (字段可见性).
 *
 * @param decisions the decision of each field, in the order of their names
 */
@Beta
public record Visibility(Map<String, AccessDecision> decisions) {

    public Visibility {
        decisions = Collections.unmodifiableMap(new TreeMap<>(Map.copyOf(decisions)));
    }

    /** Whether the field is shown; a field of which nothing is known is not. */
    public boolean shows(String field) {
        AccessDecision decision = decisions.get(field);
        return decision != null && decision.permitted();
    }

    /** The fields that are shown, in the order of their names. */
    public Set<String> fields() {
        return decisions.keySet().stream().filter(this::shows).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The classes that are shown. */
    public Set<DataClass> classes() {
        return decisions.values().stream()
                .filter(AccessDecision::permitted)
                .map(decision -> decision.request().data())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One row for each field: its class, whether it is shown, and why. */
    public Table toTable() {
        Table.Builder table = Table.titled(AccessTerm.SHOWN)
                .columns(AccessTerm.FIELD, AccessTerm.DATA_CLASS, AccessTerm.SHOWN, AccessTerm.GROUND);
        decisions.forEach((field, decision) ->
                table.row(field, decision.request().data().code(), decision.permitted(), decision.ground()));
        return table.build();
    }
}
