package io.zhanggui.core.testkit;

import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the tests of all ports share; extend {@link RepositoryTck} or {@link EventStreamTck} instead.
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
        fixture = open();
    }

    /** The adapter under test. */
    protected final P port() {
        return opened().port();
    }

    /** Does the work in the unit of work of the adapter. */
    protected final <R> R within(Supplier<R> work) {
        return opened().unitOfWork().call(work);
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
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Runnable runner : List.of(one, other)) {
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

    private Fixture<P> opened() {
        if (fixture == null) {
            throw new IllegalStateException("the fixture is opened before each test, not earlier");
        }
        return fixture;
    }

    static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
