package io.zhanggui.core.rule;

import static java.util.Comparator.comparing;

import io.zhanggui.core.table.Row;
import io.zhanggui.core.table.TableException;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.core.time.Dated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.threeten.extra.LocalDateRange;

/** Reads the rows of a rule pack, and then looks at them beside each other. */
final class RulePack {

    /** The value of a row that says: for these days the pack gives no figure, on purpose. */
    private static final String GAP = "gap";

    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final String[] COLUMNS = {
        "rule", "scope", "from", "until", "published", "value", "unit", "document", "source", "confidence", "note"
    };

    /** The days of one row, be it a figure or a gap. */
    private record Days(LocalDateRange range, Row row) {}

    private final Map<String, RuleKey<?>> keys = new HashMap<>();
    private final Map<Entry, Row> rowOf = new HashMap<>();
    private final Map<RuleBook.Slot, List<Days>> daysOf = new LinkedHashMap<>();
    private final Set<RuleBook.Slot> damaged = new HashSet<>();

    RulePack(Collection<? extends RuleKey<?>> keys) {
        keys.forEach(key -> this.keys.put(key.code(), key));
    }

    /** The rules of one table; to be called once. */
    List<Rule<?>> read(TableReader pack) {
        List<Rule<?>> rules = new ArrayList<>();
        pack.columns(COLUMNS).forEach(row -> {
            RuleKey<?> key = key(row);
            RuleBook.Slot slot = new RuleBook.Slot(key, scope(row, key));
            try {
                accept(row, key, slot, rules);
            } catch (RuntimeException e) {
                damaged.add(slot);
                throw e;
            }
        });
        refuseGaps(pack);
        new PackLimits(rules, rowOf).refuse(pack);
        return rules;
    }

    private RuleKey<?> key(Row row) {
        RuleKey<?> key = keys.get(row.text("rule"));
        if (key == null) {
            throw row.error("rule", "is not a rule that this pack may hold");
        }
        return key;
    }

    private static RuleScope scope(Row row, RuleKey<?> key) {
        RuleScope scope = RuleScope.of(row.find("scope").orElse(""));
        if (!key.allows(scope)) {
            throw row.error("scope", "is no place of " + key + ", so that the figure would never be found");
        }
        return scope;
    }

    private void accept(Row row, RuleKey<?> key, RuleBook.Slot slot, List<Rule<?>> rules) {
        LocalDateRange days = days(row);
        if (!row.text("value").equals(GAP)) {
            Rule<?> rule = rule(row, key, slot.scope(), days);
            Row before = rowOf.putIfAbsent(Entry.of(rule), row);
            if (before != null) {
                throw row.error("rule", "has the same scope, from and published as line " + before.line());
            }
            rules.add(rule);
        }
        daysOf.computeIfAbsent(slot, none -> new ArrayList<>()).add(new Days(days, row));
    }

    private static LocalDateRange days(Row row) {
        LocalDate from = row.date("from");
        LocalDate until = row.find("until").isPresent() ? row.date("until") : LocalDate.MAX;
        if (!until.isAfter(from)) {
            throw row.error("until", "is not after from " + from);
        }
        return LocalDateRange.of(from, until);
    }

    private static <T> Rule<T> rule(Row row, RuleKey<T> key, RuleScope scope, LocalDateRange days) {
        LocalDate published = row.find("published").isPresent() ? published(row) : null;
        return new Rule<>(
                key,
                scope,
                new Dated<>(days, published, row.value("value", key::parse)),
                row.find("unit").orElse(""),
                new Citation(
                        row.find("document").orElse(""),
                        row.find("source").orElse(""),
                        row.find("note").orElse("")),
                row.oneOf("confidence", Confidence.class));
    }

    /** Of what was published in some month, it is sure on its last day only that it was known. */
    private static LocalDate published(Row row) {
        return MONTH.matcher(row.text("published")).matches()
                ? row.month("published").atEndOfMonth()
                : row.date("published");
    }

    private void refuseGaps(TableReader pack) {
        daysOf.forEach((slot, rows) -> {
            if (!damaged.contains(slot)) {
                refuseGaps(slot, rows, pack);
            }
        });
    }

    private static void refuseGaps(RuleBook.Slot slot, List<Days> rows, TableReader pack) {
        rows.sort(comparing((Days days) -> days.range().getStart()));
        Days last = rows.get(0);
        for (Days next : rows) {
            LocalDate end = last.range().getEnd();
            if (next.range().getStart().isAfter(end)) {
                pack.refuse(gap(slot, last, next));
            }
            last = next.range().getEnd().isAfter(end) ? next : last;
        }
    }

    private static TableException gap(RuleBook.Slot slot, Days last, Days next) {
        return next.row()
                .error(
                        "from",
                        "leaves " + slot.key() + " of " + slot.scope() + " without a figure from "
                                + last.range().getEnd() + " on, where line "
                                + last.row().line() + " ends. Maybe add a row with the value '" + GAP + "'?");
    }
}
