package io.zhanggui.core.testkit;

import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.repository.CommandReceipt;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.core.repository.Versioned;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Units of work that break one rule each, with the tests over each of them. */
final class BrokenUnitsOfWork {

    private BrokenUnitsOfWork() {}

    abstract static class Over extends UnitOfWorkTck {

        private final MemoryStore store = new MemoryStore();

        abstract UnitOfWork broken(MemoryStore right);

        @Override
        protected Fixture<CommandReceipts> open() {
            return Fixture.of(CommandReceipts.inMemory(store), broken(store));
        }
    }

    static class NoTransaction extends Over {
        @Override
        UnitOfWork broken(MemoryStore right) {
            return new UnitOfWork() {
                @Override
                public <R> R call(Supplier<R> work) {
                    return work.get();
                }
            };
        }
    }

    static class ErrorsAreCommitted extends Over {
        @Override
        UnitOfWork broken(MemoryStore right) {
            return new UnitOfWork() {
                @Override
                public <R> R call(Supplier<R> work) {
                    Error[] thrown = {null};
                    R result = right.call(() -> {
                        try {
                            return work.get();
                        } catch (Error e) {
                            thrown[0] = e;
                            return null;
                        }
                    });
                    if (thrown[0] != null) {
                        throw thrown[0];
                    }
                    return result;
                }
            };
        }
    }

    static class ExceptionsAreWrapped extends Over {
        @Override
        UnitOfWork broken(MemoryStore right) {
            return new UnitOfWork() {
                @Override
                public <R> R call(Supplier<R> work) {
                    try {
                        return right.call(work);
                    } catch (RuntimeException e) {
                        throw new IllegalStateException("transaction failed", e);
                    }
                }
            };
        }
    }

    /** The inner call commits what was done so far. */
    static class InnerCallsCommit extends UnitOfWorkTck {

        private final UndoLog undo = new UndoLog();
        private final MapReceipts receipts = new MapReceipts(undo);
        private final MemoryStore lock = new MemoryStore();

        @Override
        protected Fixture<CommandReceipts> open() {
            return Fixture.of(receipts, new UnitOfWork() {
                @Override
                public <R> R call(Supplier<R> work) {
                    return lock.call(() -> undo.call(() -> {
                        R result = work.get();
                        undo.forget();
                        return result;
                    }));
                }
            });
        }
    }

    /** What is not committed shows to others. */
    static class DirtyReads extends UnitOfWorkTck {

        private final UndoLog undo = new UndoLog();
        private final MapReceipts receipts = new MapReceipts(undo);

        @Override
        protected Fixture<CommandReceipts> open() {
            return Fixture.of(receipts, undo);
        }
    }

    /** Receipts that keep nothing but what the tests need. */
    private static final class MapReceipts implements CommandReceipts {

        private final UndoLog undo;
        private final Map<CommandKey, Versioned<CommandReceipt>> map = new ConcurrentHashMap<>();

        MapReceipts(UndoLog undo) {
            this.undo = undo;
        }

        @Override
        public Optional<Versioned<CommandReceipt>> find(CommandKey id) {
            return Optional.ofNullable(map.get(id));
        }

        @Override
        public Versioned<CommandReceipt> add(CommandReceipt value) {
            Versioned<CommandReceipt> stored = new Versioned<>(value, 1);
            map.put(value.key(), stored);
            undo.onFailure(() -> map.remove(value.key()));
            return stored;
        }

        @Override
        public Versioned<CommandReceipt> replace(Versioned<CommandReceipt> changed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(Versioned<CommandReceipt> read) {
            throw new UnsupportedOperationException();
        }
    }
}
