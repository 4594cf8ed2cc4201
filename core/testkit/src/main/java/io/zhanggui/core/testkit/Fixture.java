package io.zhanggui.core.testkit;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.repository.UnitOfWork;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * An adapter under test together with the unit of work that its changes belong to.
 *
 * @param <P> the port
 * @param port the adapter; it may hold data of other tests, because every test makes ids of its own
 * @param unitOfWork the unit of work around every call of the port
 * @param openResources how many statements, cursors or connections are in use now; {@code null} if nobody counts them
 */
public record Fixture<P>(
        P port, UnitOfWork unitOfWork, @Nullable IntSupplier openResources) {

    public Fixture {
        requireNonNull(port, "port");
        requireNonNull(unitOfWork, "unitOfWork");
    }

    /** An adapter and its unit of work. */
    public static <P> Fixture<P> of(P port, UnitOfWork unitOfWork) {
        return new Fixture<>(port, unitOfWork, null);
    }

    /**
     * The fixture with a count of what the adapter holds, so that the test of rule 9 sees a stream that frees nothing when
     * it is closed; without it only a store that runs out of something shows that.
     */
    public Fixture<P> counting(IntSupplier openResources) {
        return new Fixture<>(port, unitOfWork, requireNonNull(openResources, "openResources"));
    }

    /** The same with another adapter. */
    Fixture<P> withPort(P other) {
        return new Fixture<>(other, unitOfWork, openResources);
    }

    /** The same with another unit of work. */
    Fixture<P> withUnitOfWork(UnitOfWork other) {
        return new Fixture<>(port, other, openResources);
    }
}
