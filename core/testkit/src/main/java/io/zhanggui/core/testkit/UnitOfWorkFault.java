package io.zhanggui.core.testkit;

import io.zhanggui.core.repository.CommandReceipt;
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.core.repository.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Mistakes of units of work, over any right one. */
enum UnitOfWorkFault implements Fault {
    ERRORS_ARE_COMMITTED("errors do not roll back, exceptions do", 1) {
        @Override
        public <P> Fixture<P> in(Fixture<P> right, Runnable bites) {
            return right.withUnitOfWork(committing(right.unitOfWork(), Error.class, bites));
        }
    },
    EXCEPTIONS_ARE_WRAPPED("exceptions come through wrapped", 1) {
        @Override
        public <P> Fixture<P> in(Fixture<P> right, Runnable bites) {
            return right.withUnitOfWork(new UnitOfWork() {
                @Override
                public <R> R call(Supplier<R> work) {
                    try {
                        return right.unitOfWork().call(work);
                    } catch (RuntimeException e) {
                        bites.run();
                        throw new IllegalStateException("the transaction failed", e);
                    }
                }
            });
        }
    },
    INNER_CALLS_COMMIT("an inner call commits what was done so far", 2) {
        @Override
        public <P> Fixture<P> in(Fixture<P> right, Runnable bites) {
            Journey journey = new Journey();
            P port = Tampered.over(right.port(), (method, arguments, through) -> {
                Object answer = through.call();
                if (method.getName().equals("add")) {
                    journey.changes.add(through);
                }
                return answer;
            });
            return right.withPort(port).withUnitOfWork(new UnitOfWork() {
                @Override
                public <R> R call(Supplier<R> work) {
                    return journey.call(right.unitOfWork(), work, bites);
                }
            });
        }
    },
    DIRTY_READS("others see what is not committed", 3) {
        @Override
        public <P> Fixture<P> in(Fixture<P> right, Runnable bites) {
            Map<Object, Versioned<?>> seenEarly = new ConcurrentHashMap<>();
            P port = Tampered.over(right.port(), (method, arguments, through) -> {
                if (method.getName().equals("find") && seenEarly.containsKey(arguments.get(0))) {
                    bites.run();
                    return Optional.of(seenEarly.get(arguments.get(0)));
                }
                Object answer = through.call();
                if (method.getName().equals("add") && arguments.get(0) instanceof CommandReceipt receipt) {
                    seenEarly.put(receipt.key(), (Versioned<?>) answer);
                }
                return answer;
            });
            ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);
            return right.withPort(port).withUnitOfWork(new UnitOfWork() {
                @Override
                public <R> R call(Supplier<R> work) {
                    return inside.get() ? right.unitOfWork().call(work) : outermost(work);
                }

                private <R> R outermost(Supplier<R> work) {
                    if (!seenEarly.isEmpty()) {
                        return work.get();
                    }
                    inside.set(true);
                    try {
                        return right.unitOfWork().call(work);
                    } finally {
                        inside.set(false);
                        seenEarly.clear();
                    }
                }
            });
        }
    };

    private final String title;
    private final int rule;

    UnitOfWorkFault(String title, int rule) {
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
        return UnitOfWorkTck.class.isAssignableFrom(tests);
    }

    /** A unit of work that keeps the changes when the work throws such a thing. */
    static UnitOfWork committing(UnitOfWork right, Class<? extends Throwable> kind, Runnable bites) {
        return new UnitOfWork() {
            @Override
            @SuppressWarnings("NullAway") // nobody sees the null: what was thrown is thrown on
            public <R> R call(Supplier<R> work) {
                List<Throwable> thrown = new ArrayList<>();
                R result = right.call(() -> {
                    try {
                        return work.get();
                    } catch (RuntimeException | Error e) {
                        if (!kind.isInstance(e)) {
                            throw e;
                        }
                        thrown.add(e);
                        return null;
                    }
                });
                if (!thrown.isEmpty()) {
                    bites.run();
                    throw Tampered.unchecked(thrown.get(0));
                }
                return result;
            }
        };
    }

    /** What one thread has changed so far, to be done again when it was taken back though an inner call had ended. */
    private static final class Journey {

        private final List<Tampered.Through> changes = new ArrayList<>();
        private int depth;
        private int committed;

        <R> R call(UnitOfWork right, Supplier<R> work, Runnable bites) {
            if (depth == 0) {
                changes.clear();
                committed = 0;
            }
            depth++;
            boolean kept = false;
            try {
                R result = right.call(work);
                kept = true;
                committed = depth > 1 ? changes.size() : 0;
                return result;
            } finally {
                depth--;
                if (!kept && depth == 0 && committed > 0) {
                    bites.run();
                    List<Tampered.Through> again = List.copyOf(changes.subList(0, committed));
                    right.run(() -> again.forEach(Tampered.Through::call));
                }
            }
        }
    }
}
