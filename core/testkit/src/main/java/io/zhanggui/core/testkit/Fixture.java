package io.zhanggui.core.testkit;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.repository.UnitOfWork;

/**
 * An adapter under test together with the unit of work that its changes belong to.
 *
 * @param <P> the port
 * @param port the adapter; it may hold data of other tests, because every test makes ids of its own
 * @param unitOfWork the unit of work around every call of the port
 */
public record Fixture<P>(P port, UnitOfWork unitOfWork) {

    public Fixture {
        requireNonNull(port, "port");
        requireNonNull(unitOfWork, "unitOfWork");
    }

    /** An adapter and its unit of work. */
    public static <P> Fixture<P> of(P port, UnitOfWork unitOfWork) {
        return new Fixture<>(port, unitOfWork);
    }
}
