package io.zhanggui.core.testkit;

import io.zhanggui.core.Beta;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the tests of all ports share; extend {@link RepositoryTck} or {@link EventStreamTck} instead, or this class for a
 * rule about several ports at once.
 *
 * @param <P> the port
 */
public abstract class PortTck<P> {

    /** How long a thread of a race may take before the test fails. */
    static final int PATIENCE_SECONDS = 30;

    private final String run = UUID.randomUUID().toString().substring(0, 13);
    private int made;
    private @Nullable Fixture<P> fixture;

    /** For the ports. */
    protected PortTck() {}

    /** The one thing that an integrator implements: the adapter with its unit of work; called before each test. */
    protected abstract Fixture<P> open();

    @BeforeEach
    final void openFixture() {
        Fixture<P> right = open();
        TckRun matrix = TckRun.current();
        fixture = matrix == null ? right : matrix.opened(this, right);
    }

    /** The adapter under test. */
    protected final P port() {
        return fixture().port();
    }

    /** Does the work in the unit of work of the adapter. */
    protected final <R> R within(Supplier<R> work) {
        return fixture().unitOfWork().call(work);
    }

    /** A text of at most 20 characters that no other test uses, as a source of fresh ids. */
    protected final String unique() {
        made++;
        return run + "-" + made;
    }

    /** Does the work and breaks the unit of work off afterwards. */
    protected final void breakOff(Runnable work) {
        try {
            within(() -> {
                work.run();
                throw new BrokenOff();
            });
        } catch (RuntimeException e) {
            // How it comes through is the business of UnitOfWorkTck.
        }
    }

    /** What each of two threads threw that start at the same moment; {@code null} for one that succeeded. */
    protected final List<@Nullable Throwable> race(Runnable one, Runnable other) {
        return race(List.of(one, other));
    }

    /** What each of several threads threw that start at the same moment; {@code null} for one that succeeded. */
    protected final List<@Nullable Throwable> race(List<Runnable> runners) {
        CyclicBarrier start = new CyclicBarrier(runners.size());
        ExecutorService threads = Executors.newFixedThreadPool(runners.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Runnable runner : runners) {
                running.add(threads.submit(() -> {
                    start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    runner.run();
                    return true;
                }));
            }
            List<@Nullable Throwable> outcomes = new ArrayList<>();
            for (Future<?> runner : running) {
                outcomes.add(outcome(runner));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * Several threads that do the work once each at the same moment, and again after each exception, as a service does
     * that reads again and repeats the change.
     *
     * @return what a thread threw that gave up; empty if all of them came through
     */
    final List<Throwable> raceWithRetries(int threads, Runnable work) {
        Runnable stubborn = () -> {
            RuntimeException last = new IllegalStateException("never tried");
            for (int i = 0; i < 100; i++) {
                try {
                    work.run();
                    return;
                } catch (RuntimeException e) {
                    last = e;
                }
            }
            throw last;
        };
        List<Throwable> thrown = new ArrayList<>();
        for (@Nullable Throwable outcome : race(Collections.nCopies(threads, stubborn))) {
            if (outcome != null) {
                thrown.add(outcome);
            }
        }
        return thrown;
    }

    private static @Nullable Throwable outcome(Future<?> runner) {
        try {
            runner.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("a thread of the race did not end in " + PATIENCE_SECONDS + " seconds", e);
        }
    }

    /** The adapter under test with its unit of work. */
    final Fixture<P> fixture() {
        if (fixture == null) {
            throw new IllegalStateException("the fixture is opened before each test, not earlier");
        }
        return fixture;
    }

    /** Mistakes that break the port's own rules, one or more for each of them, for the matrix of the tests. */
    @Beta
    protected Stream<Fault> faults() {
        return Stream.empty();
    }

    /** What the test of rule 5 stores. */
    Stream<?> awkward() {
        return Stream.empty();
    }

    static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
