package io.zhanggui.core.review;

import static java.util.stream.Collectors.joining;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a review found (诊断结果).
 *
 * @param list kind by kind, each in the order of the chart; empty means that all is well
 */
public record Findings(List<Finding> list) {

    public Findings {
        list = List.copyOf(list);
    }

    /** Whether all is well. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** Those of one kind, in their order. */
    public <F extends Finding> List<F> of(Class<F> kind) {
        return list.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Those that matter at least so much, in their order. */
    public Findings atLeast(FindingSeverity severity) {
        return new Findings(list.stream()
                .filter(each -> each.severity().compareTo(severity) >= 0)
                .toList());
    }

    /** These, then the others. */
    public Findings plus(List<? extends Finding> others) {
        List<Finding> all = new ArrayList<>(list);
        all.addAll(others);
        return new Findings(all);
    }

    /** One row for each finding: how much it matters, where, what, and what to do (组织诊断表). */
    public Table toTable() {
        Table.Builder table = Table.titled(ReviewTerm.REVIEW)
                .columns(
                        ReviewTerm.SEVERITY,
                        ReviewTerm.CODE,
                        ReviewTerm.SUBJECT,
                        ReviewTerm.FINDING,
                        ReviewTerm.SUGGESTION);
        for (Finding each : list) {
            table.row(
                    each.severity(),
                    each.code(),
                    each.subject(),
                    each.rule().with(each.arguments().toArray()),
                    each.advice().with(each.arguments().toArray()));
        }
        return table.build();
    }

    /** How many of each severity, the gravest first, and what they are. */
    public Explanation explain() {
        Map<FindingSeverity, List<Explanation>> gravestFirst = new TreeMap<>(Comparator.reverseOrder());
        for (Finding each : list) {
            gravestFirst
                    .computeIfAbsent(each.severity(), severity -> new ArrayList<>())
                    .add(explained(each));
        }
        List<Explanation> parts = new ArrayList<>();
        gravestFirst.forEach((severity, some) ->
                parts.add(Explanation.of(severity, some.size()).with(some)));
        return Explanation.of(ReviewTerm.REVIEW, list.size()).with(parts);
    }

    private static Explanation explained(Finding finding) {
        return Explanation.of(Term.of(finding.subject()), finding.rule().with(finding.arguments().toArray()))
                .with(Explanation.of(ReviewTerm.SUGGESTION, finding.advice().with(finding.arguments().toArray())));
    }

    /** One line for each finding. */
    public String text(Locale locale) {
        return list.stream().map(each -> each.text(locale)).collect(joining("\n"));
    }
}
