package io.zhanggui.core.repository;

import java.util.function.Supplier;

/**
 * Makes several changes one: all of them are kept, or none. A host implements it with its transactions. Adapters keep
 * these rules:
 *
 * <ol>
 *   <li>When the work returns, its changes are kept; when it throws, none is, and the exception comes through unchanged.
 *   <li>A call inside a call joins the outer one, which alone keeps the changes or takes them back.
 *   <li>Work sees its own changes; others see them when the outermost call has returned.
 * </ol>
 *
 * <p>Work lets the exception of an inner call through. What becomes of the changes if it catches it and returns is the
 * adapter's affair: some keep them, some refuse to keep anything.
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
