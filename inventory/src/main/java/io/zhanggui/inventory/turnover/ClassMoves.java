package io.zhanggui.inventory.turnover;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which articles went from which class to which from one period to the next (类别迁移), for {@link AbcClass}, {@link XyzClass}
 * or {@link ClassCell}.
 *
 * @param <K> what names an article
 * @param <C> the classes
 */
@Beta
public final class ClassMoves<K, C extends Enum<C>> {

    private final List<C> classes;
    private final Map<K, C> before;
    private final Map<K, C> after;
    private final List<K> articles;

    private ClassMoves(List<C> classes, Map<K, C> before, Map<K, C> after) {
        this.classes = classes;
        this.before = before;
        this.after = after;
        Set<K> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        this.articles = List.copyOf(all);
    }

    /**
     * From the classes of one period to those of the next.
     *
     * @param kind the classes, for example {@code AbcClass.class}
     */
    public static <K, C extends Enum<C>> ClassMoves<K, C> between(Class<C> kind, Map<K, C> before, Map<K, C> after) {
        return new ClassMoves<>(
                List.of(kind.getEnumConstants()), new LinkedHashMap<>(before), new LinkedHashMap<>(after));
    }

    /** How many articles went from one class to another, or stayed. */
    public int count(C from, C to) {
        return of(requireNonNull(from, "from"), requireNonNull(to, "to")).size();
    }

    /** The articles that went from one class to another, or stayed, in the order of before. */
    public List<K> of(C from, C to) {
        return articles.stream()
                .filter(key -> before.get(key) == from && after.get(key) == to)
                .toList();
    }

    /** The articles of a class that there were not before, in the order of after. */
    public List<K> added(C to) {
        return articles.stream()
                .filter(key -> !before.containsKey(key) && after.get(key) == requireNonNull(to, "to"))
                .toList();
    }

    /** The articles of a class that are no more, in the order of before. */
    public List<K> gone(C from) {
        return articles.stream()
                .filter(key -> before.get(key) == requireNonNull(from, "from") && !after.containsKey(key))
                .toList();
    }

    /** The articles that were in both periods and changed their class, in the order of before. */
    public List<K> changed() {
        return articles.stream()
                .filter(key -> before.containsKey(key) && after.containsKey(key) && before.get(key) != after.get(key))
                .toList();
    }

    /** The class before; empty if the article was not there. */
    public Optional<C> before(K article) {
        return Optional.ofNullable(before.get(article));
    }

    /** The class after; empty if the article is no more. */
    public Optional<C> after(K article) {
        return Optional.ofNullable(after.get(article));
    }

    /** From (rows) to (columns), with those that are gone and those that are new. */
    public Table toTable() {
        List<Term> columns = new ArrayList<>();
        columns.add(TurnoverTerm.FROM_CLASS);
        classes.forEach(each -> columns.add(Term.of(each.name())));
        columns.add(TurnoverTerm.GONE);
        Table.Builder table = Table.titled(TurnoverTerm.MOVES_TITLE).columns(columns.toArray(new Term[0]));
        for (C from : classes) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(from.name());
            classes.forEach(to -> row.add(count(from, to)));
            row.add(gone(from).size());
            table.row(row.toArray());
        }
        List<@Nullable Object> added = new ArrayList<>();
        added.add(TurnoverTerm.NEW);
        classes.forEach(to -> added.add(added(to).size()));
        added.add(null);
        return table.row(added.toArray()).build();
    }

    /** Each article that changed its class, those that are new and those that are gone. */
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>();
        for (K key : articles) {
            C from = before.get(key);
            C to = after.get(key);
            if (from != to) {
                String text = from == null || to == null ? "" : from.name() + " → " + to.name();
                Object value = from == null ? TurnoverTerm.NEW : to == null ? TurnoverTerm.GONE : text;
                parts.add(Explanation.of(Term.of(String.valueOf(key)), value));
            }
        }
        return Explanation.of(TurnoverTerm.MOVES_TITLE, changed().size()).with(parts);
    }
}
