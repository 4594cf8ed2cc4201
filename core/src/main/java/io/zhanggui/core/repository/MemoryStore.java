package io.zhanggui.core.repository;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The unit of work of the memory adapters: one lock, and an undo log for what fails.
 *
 * <p>Ports offer {@code inMemory(store)}; each such call makes an empty place of its own in the store. Calls outside
 * {@link #call} are units of work of their own.
 */
public final class MemoryStore implements UnitOfWork {

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Runnable> undo = new ArrayDeque<>();

    /** An empty store. */
    public MemoryStore() {}

    @Override
    public <R> R call(Supplier<R> work) {
        requireNonNull(work, "work");
        lock.lock();
        boolean outermost = lock.getHoldCount() == 1;
        boolean kept = false;
        try {
            R result = work.get();
            kept = true;
            return result;
        } finally {
            if (outermost) {
                while (!kept && !undo.isEmpty()) {
                    undo.pop().run();
                }
                undo.clear();
            }
            lock.unlock();
        }
    }

    /**
     * Whether the calling thread is inside {@link #call}, so that a memory adapter may read and write at once instead of
     * opening a unit of work of its own.
     */
    public boolean isInCall() {
        return lock.isHeldByCurrentThread();
    }

    /**
     * Remembers how to take back a change that was just made; for memory adapters that keep more than values by id.
     *
     * @throws IllegalStateException if it is not called inside {@link #call}
     */
    public void onFailure(Runnable takeBack) {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("a change must be made in a unit of work. Maybe wrap it in call()?");
        }
        undo.push(takeBack);
    }
}
