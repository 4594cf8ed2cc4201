package io.zhanggui.core.rule;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.time.AsOf;
import java.util.List;
import java.util.Optional;

/**
 * Looks figures up for one day in several scopes, the nearest first: a city, then its country.
 *
 * <p>The nearest scope that ever had figures of a rule decides alone. Where its figure has expired, the country's is not
 * used in its place, because what the city did away with or has not published yet is not the same as the country's.
 */
public final class RuleLookup {

    private final RuleBook book;
    private final List<RuleScope> scopes;
    private final AsOf asOf;
    private final MissingRule missing;

    /**
     * Sees a book from a place on a day.
     *
     * @param book where the figures stand
     * @param scopes in the order in which they are asked, at least one
     * @param asOf the day, and the day up to which publications are known
     * @param missing what to do about an expired figure
     * @throws IllegalArgumentException if there is no scope
     */
    public RuleLookup(RuleBook book, List<RuleScope> scopes, AsOf asOf, MissingRule missing) {
        this.book = requireNonNull(book, "book");
        this.scopes = List.copyOf(scopes);
        this.asOf = requireNonNull(asOf, "asOf");
        this.missing = requireNonNull(missing, "missing");
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("a lookup needs a scope. Maybe RuleScope.EVERYWHERE?");
        }
    }

    /** Where the figures stand. */
    public RuleBook book() {
        return book;
    }

    /** The scopes in the order in which they are asked. */
    public List<RuleScope> scopes() {
        return scopes;
    }

    /** The day, and the day up to which publications are known. */
    public AsOf asOf() {
        return asOf;
    }

    /** What to do about an expired figure. */
    public MissingRule missing() {
        return missing;
    }

    /**
     * The figure of the nearest scope that ever had one.
     *
     * @throws RuleNotFoundException if there is none on the day
     */
    public <T> ResolvedRule<T> get(RuleKey<T> key) {
        return book.resolve(key, deciding(key).orElse(scopes.get(0)), asOf, missing);
    }

    /** The same, or empty if there is none on the day. */
    public <T> Optional<ResolvedRule<T>> find(RuleKey<T> key) {
        return deciding(key).flatMap(scope -> book.find(key, scope, asOf, missing));
    }

    /**
     * A figure that a place may do without: empty only where none was ever given. One that has expired, begins later or
     * was not published yet is refused like a missing rate, or a wage would have no cap.
     *
     * @throws RuleNotFoundException if figures were given, but none holds on the day
     */
    public <T> Optional<ResolvedRule<T>> ifAny(RuleKey<T> key) {
        return deciding(key).map(scope -> book.resolve(key, scope, asOf, missing));
    }

    private Optional<RuleScope> deciding(RuleKey<?> key) {
        return scopes.stream().filter(scope -> book.has(key, scope)).findFirst();
    }
}
