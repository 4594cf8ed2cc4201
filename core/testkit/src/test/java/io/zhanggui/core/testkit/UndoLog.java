package io.zhanggui.core.testkit;

import io.zhanggui.core.repository.UnitOfWork;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * A unit of work without a lock: each thread takes its own changes back. Others see changes early, which breaks rule 3
 * of the unit of work and no rule of a repository.
 */
class UndoLog implements UnitOfWork {

    private final ThreadLocal<Deque<Runnable>> logs = ThreadLocal.withInitial(ArrayDeque::new);
    private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

    @Override
    public <R> R call(Supplier<R> work) {
        depth.set(depth.get() + 1);
        boolean kept = false;
        try {
            R result = work.get();
            kept = true;
            return result;
        } finally {
            depth.set(depth.get() - 1);
            if (depth.get() == 0) {
                end(logs.get(), kept);
            }
        }
    }

    void onFailure(Runnable takeBack) {
        if (depth.get() > 0) {
            logs.get().push(takeBack);
        }
    }

    void forget() {
        logs.get().clear();
    }

    void end(Deque<Runnable> log, boolean kept) {
        while (!kept && !log.isEmpty()) {
            log.pop().run();
        }
        log.clear();
    }
}
