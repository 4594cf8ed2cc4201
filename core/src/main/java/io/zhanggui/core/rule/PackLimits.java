package io.zhanggui.core.rule;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.zhanggui.core.table.Row;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.core.time.AsOf;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks for figures of a rule pack that are below the least which another figure allows, a cap below its floor. */
final class PackLimits {

    private final List<Rule<?>> rules;
    private final Map<Entry, Row> rows;
    private final RuleBook book;

    PackLimits(List<Rule<?>> rules, Map<Entry, Row> rows) {
        this.rules = rules;
        this.rows = rows;
        this.book = RuleBook.of(rules);
    }

    void refuse(TableReader pack) {
        Set<List<Entry>> seen = new HashSet<>();
        for (Rule<?> rule : rules) {
            rule.key().least().filter(least -> book.has(least, rule.scope())).ifPresent(least -> {
                for (LocalDate day : starts(rule.key(), least, rule.scope())) {
                    compare(rule.key(), rule.scope(), day, pack, seen);
                }
            });
        }
    }

    private Set<LocalDate> starts(RuleKey<?> key, RuleKey<?> least, RuleScope scope) {
        Set<LocalDate> starts = new TreeSet<>();
        for (Rule<?> rule : rules) {
            if (rule.scope().equals(scope)
                    && (rule.key().equals(key) || rule.key().equals(least))) {
                starts.add(rule.value().start());
            }
        }
        return starts;
    }

    private <T> void compare(RuleKey<T> key, RuleScope scope, LocalDate day, TableReader pack, Set<List<Entry>> seen) {
        Optional<Rule<T>> figure = on(key, scope, day);
        Optional<Rule<T>> least = key.least().flatMap(other -> on(other, scope, day));
        if (figure.isPresent() && least.isPresent() && isBelow(figure.get(), least.get())) {
            Entry mine = Entry.of(figure.get());
            Entry other = Entry.of(least.get());
            if (seen.add(List.of(mine, other))) {
                Row ofMine = rowOf(mine);
                Row ofOther = rowOf(other);
                Row later = comparing(Entry::start).compare(mine, other) < 0 ? ofOther : ofMine;
                pack.refuse(later.error(
                        "value",
                        "makes " + key + " " + figure.get().value().value() + " of line "
                                + ofMine.line() + " less than "
                                + other.slot().key() + " "
                                + least.get().value().value() + " of line "
                                + ofOther.line() + " on " + day));
            }
        }
    }

    private Row rowOf(Entry entry) {
        return requireNonNull(rows.get(entry), "row of a figure that was read");
    }

    private <T> Optional<Rule<T>> on(RuleKey<T> key, RuleScope scope, LocalDate day) {
        return book.find(key, scope, AsOf.of(day), MissingRule.REFUSE).map(ResolvedRule::rule);
    }

    @SuppressWarnings("unchecked") // a key may have a least only if its values are comparable
    private static <T> boolean isBelow(Rule<T> figure, Rule<T> least) {
        return ((Comparable<T>) figure.value().value()).compareTo(least.value().value()) < 0;
    }
}
