package io.zhanggui.core.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of a port's tests whose fixtures are tampered with, and what came to light beside the outcome. */
final class TckRun {

    private static final ThreadLocal<@Nullable TckRun> CURRENT = new ThreadLocal<>();

    private final @Nullable Fault fault;
    private volatile boolean bitten;
    private @Nullable Object port;
    private List<?> awkward = List.of();
    private List<Fault> faults = List.of();

    /** A run over adapters with that fault; with {@code null} over the right ones. */
    TckRun(@Nullable Fault fault) {
        this.fault = fault;
    }

    static @Nullable TckRun current() {
        return CURRENT.get();
    }

    TckOutcome of(Class<?> tests) {
        TckRun outer = CURRENT.get();
        CURRENT.set(this);
        try {
            return TckOutcome.of(tests);
        } finally {
            CURRENT.set(outer);
        }
    }

    <P> Fixture<P> opened(PortTck<P> tests, Fixture<P> right) {
        if (port == null) {
            port = right.port();
            awkward = tests.awkward().toList();
            faults = tests.faults().toList();
        }
        return fault == null ? right : fault.in(right, () -> bitten = true);
    }

    /** Whether the fault came into play. */
    boolean bitten() {
        return bitten;
    }

    /** Whether there is an adapter at all: not if something failed before the first test. */
    boolean hasOpened() {
        return port != null;
    }

    /** The adapter of the first test. */
    Object port() {
        if (port == null) {
            throw new IllegalStateException("no test has opened a fixture");
        }
        return port;
    }

    /** What the port's tests call awkward. */
    List<?> awkward() {
        return awkward;
    }

    /** The faults of the port's own rules. */
    List<Fault> faults() {
        return faults;
    }
}
