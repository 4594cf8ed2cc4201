package io.zhanggui.core.rule;

import io.zhanggui.core.table.Row;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.core.time.Dated;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.threeten.extra.LocalDateRange;

/** Reads the rows of a rule pack. */
final class RulePack {

    private final Map<String, RuleKey<?>> keys = new HashMap<>();

    RulePack(Collection<? extends RuleKey<?>> keys) {
        keys.forEach(key -> this.keys.put(key.code(), key));
    }

    List<Rule<?>> read(TableReader pack) {
        Map<Entry, Long> lines = new HashMap<>();
        return pack.columns(
                        "rule",
                        "scope",
                        "from",
                        "until",
                        "published",
                        "value",
                        "unit",
                        "document",
                        "source",
                        "confidence",
                        "note")
                .<Rule<?>>read(row -> {
                    Rule<?> rule = rule(row, key(row));
                    Long before = lines.putIfAbsent(Entry.of(rule), row.line());
                    if (before != null) {
                        throw row.error("rule", "has the same scope, from and published as line " + before);
                    }
                    return rule;
                });
    }

    private RuleKey<?> key(Row row) {
        RuleKey<?> key = keys.get(row.text("rule"));
        if (key == null) {
            throw row.error("rule", "is not a rule that this pack may hold");
        }
        return key;
    }

    private static <T> Rule<T> rule(Row row, RuleKey<T> key) {
        LocalDate from = row.date("from");
        LocalDate until = row.find("until").isPresent() ? row.date("until") : LocalDate.MAX;
        if (!until.isAfter(from)) {
            throw row.error("until", "is not after from " + from);
        }
        return new Rule<>(
                key,
                RuleScope.of(row.find("scope").orElse("")),
                new Dated<>(
                        LocalDateRange.of(from, until),
                        row.find("published").isPresent() ? row.date("published") : null,
                        row.value("value", key::parse)),
                row.find("unit").orElse(""),
                new Citation(
                        row.find("document").orElse(""),
                        row.find("source").orElse(""),
                        row.find("note").orElse("")),
                row.oneOf("confidence", Confidence.class));
    }
}
