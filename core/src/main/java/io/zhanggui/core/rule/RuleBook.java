package io.zhanggui.core.rule;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.table.Table;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Dated;
import io.zhanggui.core.time.Timeline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * Figures of law and of the company as dated, cited data; immutable, to be shared by all threads.
 *
 * <p>Look a rule up once per calculation run and pass the value on: {@code book.resolve(KEY, scope, asOf, REFUSE)}.
 */
public final class RuleBook {

    record Slot(RuleKey<?> key, RuleScope scope) {}

    private final List<Rule<?>> rules;
    private final Map<Slot, Timeline<Rule<?>>> timelines;

    private RuleBook(List<Rule<?>> rules) {
        this.rules = List.copyOf(rules);
        Map<Slot, List<Dated<Rule<?>>>> grouped = new HashMap<>();
        for (Rule<?> rule : rules) {
            grouped.computeIfAbsent(new Slot(rule.key(), rule.scope()), slot -> new ArrayList<>())
                    .add(new Dated<>(rule.value().validity(), rule.value().publishedOn(), rule));
        }
        Map<Slot, Timeline<Rule<?>>> built = new HashMap<>();
        grouped.forEach((slot, entries) -> built.put(slot, Timeline.of(entries)));
        this.timelines = Map.copyOf(built);
    }

    /**
     * A book of rules in any order.
     *
     * @throws IllegalArgumentException if two rules of one key and scope have the same start and day of publication
     */
    public static RuleBook of(Collection<? extends Rule<?>> rules) {
        return new RuleBook(new ArrayList<>(rules));
    }

    /**
     * A book from a rule pack: a table with the columns
     * {@code rule,scope,from,until,published,value,unit,document,source,confidence,note}.
     *
     * <p>{@code until} is the first day on which the figure no longer holds; empty {@code until}, {@code published} and
     * {@code scope} mean open, always known and everywhere. {@code published} may be a month, and then the figure counts as
     * known from its last day on. Of two rows that hold on the same day, the one that starts later wins, of two with the
     * same start the one published later. Days between two rows of one rule and scope that neither covers are an error,
     * unless a row with the value {@code gap} says that the pack leaves them out on purpose.
     *
     * <p>To see all wrong rows at once, give the reader a handler by {@link TableReader#onBadRow}.
     *
     * @param keys the rules that the pack may hold
     * @throws io.zhanggui.core.table.TableException if a cell is wrong, a rule is none of the keys, two rows have the same
     *     rule, scope, from and published, days are left out, or a figure is below the least that another allows
     */
    public static RuleBook read(TableReader pack, Collection<? extends RuleKey<?>> keys) {
        return new RuleBook(new RulePack(keys).read(pack));
    }

    /**
     * This book with a host's own figures: one with the same key, scope, start and day of publication replaces the
     * figure here, all others are added.
     */
    public RuleBook with(RuleBook own) {
        Map<Entry, Rule<?>> merged = new LinkedHashMap<>();
        rules.forEach(rule -> merged.put(Entry.of(rule), rule));
        own.rules.forEach(rule -> merged.put(Entry.of(rule), rule));
        return of(merged.values());
    }

    /**
     * The figure that holds, or the expired one if that is wanted.
     *
     * @throws RuleNotFoundException if there is none
     */
    public <T> ResolvedRule<T> resolve(RuleKey<T> key, RuleScope scope, AsOf asOf, MissingRule missing) {
        return find(key, scope, asOf, missing).orElseThrow(() -> notFound(key, scope, asOf));
    }

    /** The same, or empty if there is none. */
    public <T> Optional<ResolvedRule<T>> find(RuleKey<T> key, RuleScope scope, AsOf asOf, MissingRule missing) {
        requireNonNull(missing, "missing");
        Timeline<Rule<?>> timeline =
                timelines.get(new Slot(requireNonNull(key, "key"), requireNonNull(scope, "scope")));
        if (timeline == null) {
            return Optional.empty();
        }
        Optional<Dated<Rule<?>>> inForce = timeline.asOf(asOf);
        if (inForce.isPresent()) {
            return inForce.map(entry -> new ResolvedRule<>(typed(key, entry.value()), false));
        }
        return missing == MissingRule.REFUSE
                ? Optional.empty()
                : timeline.lastBefore(asOf).map(entry -> new ResolvedRule<>(typed(key, entry.value()), true));
    }

    /** Whether any figure was ever given for that scope itself. */
    public boolean has(RuleKey<?> key, RuleScope scope) {
        return timelines.containsKey(new Slot(requireNonNull(key, "key"), requireNonNull(scope, "scope")));
    }

    /** All figures, in the order in which they were given. */
    public List<Rule<?>> rules() {
        return rules;
    }

    /** Every figure that nobody has checked against its source, or on which sources disagree. */
    public List<Rule<?>> unverified() {
        return rules.stream().filter(rule -> !rule.confidence().verified()).toList();
    }

    /** Figures as a table for people, for example {@link #unverified()}. */
    public static Table table(Collection<? extends Rule<?>> rules) {
        Table.Builder table = Table.titled(RuleTerm.RULES)
                .columns(
                        RuleTerm.RULE,
                        RuleTerm.SCOPE,
                        RuleTerm.FROM,
                        RuleTerm.UNTIL,
                        RuleTerm.PUBLISHED,
                        RuleTerm.VALUE,
                        RuleTerm.UNIT,
                        RuleTerm.CONFIDENCE,
                        RuleTerm.DOCUMENT,
                        RuleTerm.SOURCE,
                        RuleTerm.NOTE);
        rules.forEach(rule -> table.row(cells(rule)));
        return table.build();
    }

    private static @Nullable Object[] cells(Rule<?> rule) {
        LocalDateRange days = rule.value().validity();
        return new @Nullable Object[] {
            rule.key().code(),
            rule.scope().toString(),
            days.isUnboundedStart() ? null : days.getStart(),
            days.isUnboundedEnd() ? null : days.getEnd(),
            rule.value().publishedOn(),
            rule.value().value() instanceof BigDecimal number
                    ? number
                    : rule.value().value().toString(),
            rule.unit(),
            RuleTerm.of(rule.confidence()),
            rule.citation().document(),
            rule.citation().source(),
            rule.citation().note()
        };
    }

    private RuleNotFoundException notFound(RuleKey<?> key, RuleScope scope, AsOf asOf) {
        Timeline<Rule<?>> timeline = timelines.get(new Slot(key, scope));
        if (timeline == null) {
            return new RuleNotFoundException(key, scope, asOf, ". Maybe add it with a rule pack of your own?");
        }
        String expired = timeline.lastBefore(asOf)
                .map(entry -> "; the last one ended before " + entry.validity().getEnd()
                        + ". Maybe carry it forward, or add the new figure?")
                .orElse("; every figure starts later or was published later");
        return new RuleNotFoundException(key, scope, asOf, expired);
    }

    @SuppressWarnings("unchecked") // keys are equal by code, and every rule's value was cast to its key's type
    private static <T> Rule<T> typed(RuleKey<T> key, Rule<?> rule) {
        if (!key.type().equals(rule.key().type())) {
            throw new IllegalArgumentException(
                    "rule " + key + " is asked for as " + key.type().getSimpleName() + ", but the book holds "
                            + rule.key().type().getSimpleName());
        }
        return (Rule<T>) rule;
    }
}
