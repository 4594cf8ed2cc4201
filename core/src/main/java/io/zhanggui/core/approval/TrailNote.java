package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.authority.LimitPeriod;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.Worded;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;

/**
 * Something that followed from an action.
 *
 * @param kind what
 * @param arguments what its text shows, in the order of its {@code {0}}, {@code {1}} …
 */
public record TrailNote(NoteKind kind, List<String> arguments) implements Worded {

    public TrailNote {
        requireNonNull(kind, "kind");
        arguments = List.copyOf(arguments);
    }

    /** In place of a limit, a position or a person that is not there. */
    static final String NO_LIMIT = "–";

    static TrailNote of(NoteKind kind, Object... arguments) {
        return new TrailNote(
                kind, Arrays.stream(arguments).map(Object::toString).toList());
    }

    @Override
    public String text(Locale locale) {
        return term().text(locale);
    }

    /** The note as a term, with states, decisions, kinds of decision and amounts in the reader's language. */
    Term term() {
        Object[] worded = new Object[arguments.size()];
        for (int i = 0; i < worded.length; i++) {
            worded[i] = worded(i, arguments.get(i));
        }
        return kind.with(worded);
    }

    private Object worded(int place, String argument) {
        boolean last = place == arguments.size() - 1;
        return switch (kind) {
            case CASE_ENDED -> ApprovalState.valueOf(argument);
            case SIGNED -> last ? Decision.valueOf(argument) : argument;
            case NO_AUTHORITY, NOBODY_MAY ->
                last ? Money.parse(argument) : place == arguments.size() - 2 ? DecisionType.of(argument) : argument;
            case GRANT_PER_PERIOD ->
                last ? LimitPeriod.valueOf(argument) : place == 1 ? Money.parse(argument) : argument;
            case GRANT -> last ? limit(argument) : argument;
            default -> argument;
        };
    }

    private static Term limit(String argument) {
        return argument.equals(NO_LIMIT) ? ApprovalTerm.UNLIMITED : ApprovalTerm.LIMITED.with(Money.parse(argument));
    }
}
