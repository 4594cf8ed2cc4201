package io.zhanggui.examples.jdbc;

import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.hr.payroll.PayrollRules;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules that payslips rest on, stored once by the fingerprint of their text. A slip that is read back gets the rules
 * that it was calculated with, never those that the library would find today.
 */
final class PayrollRuleSets {

    private static final int KNOWN = 64;
    private static final Select CONTENT =
            Select.of("select content from payroll_rule_set where fingerprint = ?", "content");

    private final Sql sql;
    private final Map<PayrollRules, RuleSet> written = recent();
    private final Map<Fingerprint, PayrollRules> read = recent();

    private record RuleSet(Fingerprint fingerprint, String content) {}

    PayrollRuleSets(Sql sql) {
        this.sql = sql;
    }

    /** The last few; what is kept never changes, so nothing becomes wrong when a transaction fails. */
    private static <K, V> Map<K, V> recent() {
        return Collections.synchronizedMap(new LinkedHashMap<K, V>(KNOWN, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > KNOWN;
            }
        });
    }

    /**
     * Stores the rules that are not there yet, in the current unit of work; all do it in one order, so that two who store
     * the same new ones never wait for each other.
     */
    void store(Collection<PayrollRules> rules) {
        List<RuleSet> sets = rules.stream()
                .map(this::setOf)
                .distinct()
                .sorted(Comparator.comparing(set -> set.fingerprint().hex()))
                .toList();
        for (RuleSet set : sets) {
            sql.update(
                    "insert into payroll_rule_set (fingerprint, content) values (?, ?) on conflict do nothing",
                    List.of(set.fingerprint(), set.content()));
        }
    }

    Fingerprint fingerprint(PayrollRules rules) {
        return setOf(rules).fingerprint();
    }

    PayrollRules get(Fingerprint fingerprint) {
        PayrollRules known = read.get(fingerprint);
        if (known == null) {
            String content = sql.first(CONTENT, List.of(fingerprint), row -> row.text("content"))
                    .orElseThrow(() -> new StorageException("no payroll rules with fingerprint " + fingerprint));
            known = Json.read(content, PayrollRules.class);
            read.put(fingerprint, known);
        }
        return known;
    }

    private RuleSet setOf(PayrollRules rules) {
        return written.computeIfAbsent(rules, each -> {
            ChinaTax.requireKnown(each.tax());
            String content = Json.of(each);
            if (!Json.read(content, PayrollRules.class).equals(each)) {
                throw new StorageException("rules of pay for " + each.dates() + " would not come back as they are");
            }
            return new RuleSet(
                    Fingerprint.of("payroll.rule-set").add("content", content).build(), content);
        });
    }
}
