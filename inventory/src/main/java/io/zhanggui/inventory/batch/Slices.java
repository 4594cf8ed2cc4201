package io.zhanggui.inventory.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Work on many items, a slice at a time, by the caller's thread and those of an executor.
 *
 * <p>The caller takes slices too, and waits only for slices that somebody has begun: so an executor whose threads are all
 * busy, or are the caller itself, holds nothing up.
 */
public final class Slices<T> implements Runnable {

    private static final int SIZE = 64;

    private final IntFunction<T> work;
    private final @Nullable Object[] results;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger left;
    private final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();

    private Slices(int count, IntFunction<T> work) {
        this.work = work;
        this.results = new Object[count];
        this.left = new AtomicInteger(count);
    }

    /**
     * The results of all items, in their order.
     *
     * @param work what is done with the item of an index; it must be safe for threads if there is an executor
     * @param executor whose threads help the caller's; {@code null} for the caller's alone
     */
    public static <T> List<T> of(int count, IntFunction<T> work, @Nullable Executor executor) {
        if (executor == null || count <= SIZE) {
            List<T> results = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                results.add(work.apply(i));
            }
            return Collections.unmodifiableList(results);
        }
        Slices<T> slices = new Slices<>(count, work);
        int slicesMore = (count - 1) / SIZE;
        for (int i = 0; i < Math.min(slicesMore, Runtime.getRuntime().availableProcessors()); i++) {
            if (!slices.isOffered(executor)) {
                break;
            }
        }
        slices.run();
        return slices.join();
    }

    /** Whether the executor takes another part of the work; if it is full or closed, the caller does it. */
    private boolean isOffered(Executor executor) {
        try {
            executor.execute(this);
            return true;
        } catch (RejectedExecutionException unusedFull) {
            return false;
        }
    }

    @Override
    public void run() {
        try {
            for (int from = next.getAndAdd(SIZE); from < results.length; from = next.getAndAdd(SIZE)) {
                int to = Math.min(from + SIZE, results.length);
                for (int i = from; i < to; i++) {
                    results[i] = work.apply(i);
                }
                if (left.addAndGet(from - to) == 0) {
                    done.complete(null);
                }
            }
        } catch (RuntimeException | Error e) {
            done.completeExceptionally(e);
        }
    }

    @SuppressWarnings("unchecked")
    private List<T> join() {
        try {
            done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        return (List<T>) Collections.unmodifiableList(Arrays.asList(results));
    }
}
