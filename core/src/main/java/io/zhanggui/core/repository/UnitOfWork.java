package io.zhanggui.core.repository;

import java.util.function.Supplier;

/**
 * Makes several changes one: all of them are kept, or none. A host implements it with its transactions. Adapters keep
 * these rules:
 *
 * <ol>
 *   <li>When the work returns, its changes are kept; when it throws, none is, and the exception comes through unchanged.
 *   <li>A call inside a call joins the outer one.
 *   <li>Work sees its own changes; others see them when the outermost call has returned.
 * </ol>
 */
public interface UnitOfWork {

    /** Does the work and gives its result. */
    <R> R call(Supplier<R> work);

    /** Does work without a result; see {@link #call}. */
    default void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
