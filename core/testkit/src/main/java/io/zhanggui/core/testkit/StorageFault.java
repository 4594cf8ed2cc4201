package io.zhanggui.core.testkit;

import io.zhanggui.core.repository.EventStream;
import io.zhanggui.core.repository.Repository;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Mistakes that repositories and event streams have in common: in their queries and in what a failure leaves behind. */
enum StorageFault implements Fault {
    QUERIES_RUN_WHEN_READ("a query runs when its stream is read", 6) {
        @Override
        <P> Fixture<P> broken(Fixture<P> right, Runnable bites) {
            return answering(right, (arguments, query) -> {
                bites.run();
                return query.get() instanceof Stream<?> first ? later(first, query) : query.get();
            });
        }
    },
    FAILED_WORK_IS_KEPT("what failed is kept", 7) {
        @Override
        <P> Fixture<P> broken(Fixture<P> right, Runnable bites) {
            return right.withUnitOfWork(UnitOfWorkFault.committing(right.unitOfWork(), Throwable.class, bites));
        }

        @Override
        boolean needsQueries() {
            return false;
        }
    },
    THE_NEXT_CALL_ENDS_STREAMS("the next call of the port ends open streams", 9) {
        @Override
        <P> Fixture<P> broken(Fixture<P> right, Runnable bites) {
            AtomicInteger calls = new AtomicInteger();
            return right.withPort(Tampered.over(right.port(), (method, arguments, through) -> {
                int call = calls.incrementAndGet();
                Object answer = through.call();
                if (!(answer instanceof Stream<?> open)) {
                    return answer;
                }
                return watched(open, () -> {
                    if (calls.get() != call) {
                        bites.run();
                        throw new IllegalStateException("the result set is closed");
                    }
                });
            }));
        }
    },
    CLOSE_FREES_NOTHING("close of a stream frees nothing", 9) {
        @Override
        <P> Fixture<P> broken(Fixture<P> right, Runnable bites) {
            AtomicInteger cursors = new AtomicInteger();
            return answering(right, (arguments, query) -> {
                Object answer = query.get();
                if (!(answer instanceof Stream<?> open)) {
                    return answer;
                }
                bites.run();
                if (cursors.incrementAndGet() > CURSORS) {
                    throw new IllegalStateException("more than " + CURSORS + " cursors are open");
                }
                Iterator<?> rest = open.iterator();
                return watched(open, rest, () -> {}, cursors::decrementAndGet);
            });
        }
    },
    QUERIES_COME_IN_REVERSE("queries come in another order", 10) {
        @Override
        <P> Fixture<P> broken(Fixture<P> right, Runnable bites) {
            return answering(right, (arguments, query) -> {
                bites.run();
                Object answer = query.get();
                List<Object> all = new ArrayList<>();
                if (answer instanceof Stream<?> open) {
                    open.forEachOrdered(all::add);
                    Collections.reverse(all);
                    return all.stream().onClose(open::close);
                }
                all.addAll((List<?>) answer);
                Collections.reverse(all);
                return all;
            });
        }
    };

    /** What a server lets a session hold open, in this simulation. */
    private static final int CURSORS = 100;

    private final String title;
    private final int rule;

    StorageFault(String title, int rule) {
        this.title = title;
        this.rule = rule;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String rule() {
        return "rule" + rule;
    }

    @Override
    public boolean fits(Class<?> tests, Object port, List<?> awkward) {
        return StorageTck.class.isAssignableFrom(tests)
                && (!needsQueries() || queries(port.getClass()).stream().anyMatch(this::isBreakable));
    }

    @Override
    public <P> Fixture<P> in(Fixture<P> right, Runnable bites) {
        return broken(right, bites);
    }

    abstract <P> Fixture<P> broken(Fixture<P> right, Runnable bites);

    boolean needsQueries() {
        return true;
    }

    /** An order can be wrong in lists too. */
    private boolean isBreakable(Method query) {
        return this == QUERIES_COME_IN_REVERSE || query.getReturnType() == Stream.class;
    }

    private interface Asked {
        @Nullable
        Object answer(List<Object> arguments, Supplier<@Nullable Object> query);
    }

    private static <P> Fixture<P> answering(Fixture<P> right, Asked asked) {
        return right.withPort(Tampered.over(
                right.port(),
                (method, arguments, through) ->
                        isQuery(method) ? asked.answer(arguments, through::call) : through.call()));
    }

    private static List<Method> queries(Class<?> adapter) {
        return Tampered.interfacesOf(adapter).stream()
                .flatMap(port -> Arrays.stream(port.getMethods()))
                .filter(StorageFault::isQuery)
                .toList();
    }

    private static boolean isQuery(Method method) {
        return (method.getReturnType() == Stream.class || method.getReturnType() == List.class)
                && !Modifier.isStatic(method.getModifiers())
                && method.getDeclaringClass() != EventStream.class
                && method.getDeclaringClass() != Repository.class
                && !method.getName().equals("read");
    }

    /** The answer of a query that is asked only when somebody reads. */
    private static Stream<?> later(Stream<?> first, Supplier<@Nullable Object> query) {
        first.close();
        return Stream.of(query).flatMap(asked -> (Stream<?>) asked.get());
    }

    private static Stream<?> watched(Stream<?> open, Runnable beforeEach) {
        return watched(open, open.iterator(), beforeEach, () -> {});
    }

    private static Stream<?> watched(Stream<?> open, Iterator<?> rest, Runnable beforeEach, Runnable atEnd) {
        Iterator<Object> watching = new Iterator<>() {
            private boolean ended;

            @Override
            public boolean hasNext() {
                beforeEach.run();
                boolean more = rest.hasNext();
                if (!more && !ended) {
                    ended = true;
                    atEnd.run();
                }
                return more;
            }

            @Override
            public Object next() {
                return rest.next();
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(watching, Spliterator.ORDERED), false)
                .onClose(open::close);
    }
}
