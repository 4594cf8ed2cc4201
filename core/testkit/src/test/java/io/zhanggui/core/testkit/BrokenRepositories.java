package io.zhanggui.core.testkit;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.repository.NotFoundException;
import io.zhanggui.core.repository.Versioned;
import java.math.BigDecimal;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Adapters that break one rule each, as adapters do in life, with the tests of the port over each of them. */
final class BrokenRepositories {

    private BrokenRepositories() {}

    abstract static class Over extends ParcelsTck {

        private final UndoLog undo;
        private final Function<UndoLog, ParcelRepository> adapter;

        Over(Function<UndoLog, ParcelRepository> adapter) {
            this(new UndoLog(), adapter);
        }

        Over(UndoLog undo, Function<UndoLog, ParcelRepository> adapter) {
            this.undo = undo;
            this.adapter = adapter;
        }

        @Override
        protected Fixture<ParcelRepository> open() {
            return Fixture.of(adapter.apply(undo), undo);
        }
    }

    static class Right extends Over {
        Right() {
            super(MapParcels::new);
        }
    }

    static class FindThrows extends Over {
        FindThrows() {
            super(undo -> new MapParcels(undo) {
                @Override
                public Optional<Versioned<Parcel>> find(OrderNo id) {
                    return Optional.of(super.find(id).orElseThrow(() -> new NotFoundException(id)));
                }
            });
        }
    }

    static class GetAnswersWithTheWrongException extends Over {
        GetAnswersWithTheWrongException() {
            super(undo -> new MapParcels(undo) {
                @Override
                public Versioned<Parcel> get(OrderNo id) {
                    return find(id).orElseThrow();
                }
            });
        }
    }

    static class AddOverwrites extends Over {
        AddOverwrites() {
            super(undo -> new MapParcels(undo) {
                @Override
                public synchronized Versioned<Parcel> add(Parcel value) {
                    return put(new Versioned<>(value, 1));
                }
            });
        }
    }

    static class VersionsSkipOne extends Over {
        VersionsSkipOne() {
            super(undo -> new MapParcels(undo) {
                @Override
                public synchronized Versioned<Parcel> replace(Versioned<Parcel> changed) {
                    requireCurrent(changed);
                    return put(new Versioned<>(changed.value(), changed.version() + 2));
                }
            });
        }
    }

    static class StaleVersionsGetTheDriversException extends Over {
        StaleVersionsGetTheDriversException() {
            super(undo -> new MapParcels(undo) {
                @Override
                void requireCurrent(Versioned<Parcel> read) {
                    Versioned<Parcel> current = map.get(read.value().no());
                    if (current != null && current.version() != read.version()) {
                        throw new IllegalStateException("0 rows updated");
                    }
                    super.requireCurrent(read);
                }
            });
        }
    }

    static class LastWriterWins extends Over {
        LastWriterWins() {
            super(undo -> new MapParcels(undo) {
                @Override
                void requireCurrent(Versioned<Parcel> read) {
                    if (!map.containsKey(read.value().no())) {
                        super.requireCurrent(read);
                    }
                }
            });
        }
    }

    static class ReplaceBringsBackWhatIsGone extends Over {
        ReplaceBringsBackWhatIsGone() {
            super(undo -> new MapParcels(undo) {
                @Override
                public synchronized Versioned<Parcel> replace(Versioned<Parcel> changed) {
                    return map.containsKey(changed.value().no()) ? super.replace(changed) : put(changed);
                }
            });
        }
    }

    static class DecimalsLoseTheirZeros extends Over {
        DecimalsLoseTheirZeros() {
            super(undo -> new MapParcels(undo) {
                @Override
                Versioned<Parcel> put(Versioned<Parcel> stored) {
                    return super.put(stored.map(p -> new Parcel(
                            p.no(), new BigDecimal(p.weight().doubleValue() + ""), p.value(), p.insured(), p.note())));
                }
            });
        }
    }

    static class NothingIsTakenBack extends Over {
        NothingIsTakenBack() {
            super(
                    new UndoLog() {
                        @Override
                        void end(Deque<Runnable> log, boolean kept) {
                            log.clear();
                        }
                    },
                    MapParcels::new);
        }
    }

    static class ChecksFirstAndWritesLater extends Over {
        ChecksFirstAndWritesLater() {
            super(undo -> new MapParcels(undo) {
                private final CyclicBarrier bothHaveChecked = new CyclicBarrier(2);

                @Override
                @SuppressWarnings("UnsynchronizedOverridesSynchronized") // that is what is broken
                public Versioned<Parcel> replace(Versioned<Parcel> changed) {
                    requireCurrent(changed);
                    meet(bothHaveChecked);
                    return put(new Versioned<>(changed.value(), changed.version() + 1));
                }
            });
        }
    }

    /** Waits for the other thread of a race for a moment; alone it goes on. */
    static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(200, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | BrokenBarrierException e) {
            barrier.reset();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
