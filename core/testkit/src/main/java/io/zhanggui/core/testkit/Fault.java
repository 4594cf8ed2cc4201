package io.zhanggui.core.testkit;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A mistake that adapters make, put into a right adapter to prove that the tests of a rule find it. {@link #generic()} has
 * those of the rules that all ports share; a port adds its own with {@link #of}.
 */
@Beta
public interface Fault {

    /** What is wrong, in a few words. */
    String title();

    /** The rule that it breaks, such as {@code rule11}. */
    String rule();

    /**
     * Whether an adapter of that port can make the mistake at all.
     *
     * @param tests the port's tests
     * @param port a right adapter
     * @param awkward what the tests of rule 5 store
     */
    boolean fits(Class<?> tests, Object port, List<?> awkward);

    /**
     * The fixture with the mistake in it.
     *
     * @param bites to be run each time the adapter does something wrong
     */
    <P> Fixture<P> in(Fixture<P> right, Runnable bites);

    /** One or more for each rule that all repositories, event streams and units of work share. */
    static List<Fault> generic() {
        return Stream.<Fault[]>of(
                        RepositoryFault.values(),
                        EventStreamFault.values(),
                        StorageFault.values(),
                        PartFault.values(),
                        UnitOfWorkFault.values())
                .flatMap(Arrays::stream)
                .toList();
    }

    /**
     * A fault of one port's own.
     *
     * @param rule the number of the rule in the port's Javadoc
     * @param broken makes the broken adapter over a right one
     */
    static <P> Fault of(String title, int rule, Class<P> port, UnaryOperator<P> broken) {
        return new OwnFault<>(title, rule, port, broken);
    }

    /**
     * A fault in one method of a port.
     *
     * @param method its name; it is not overloaded
     * @param answer answers in its place, given the right adapter and the arguments
     */
    static <P> Fault in(
            String title, int rule, Class<P> port, String method, BiFunction<P, List<Object>, Object> answer) {
        requireNonNull(answer, "answer");
        if (Arrays.stream(port.getMethods()).noneMatch(m -> m.getName().equals(method))) {
            throw new IllegalArgumentException(port + " has no method " + method);
        }
        return of(
                title,
                rule,
                port,
                right -> Tampered.over(
                        right,
                        (called, arguments, through) ->
                                called.getName().equals(method) ? answer.apply(right, arguments) : through.call()));
    }
}
