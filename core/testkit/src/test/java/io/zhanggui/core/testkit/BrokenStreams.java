package io.zhanggui.core.testkit;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.repository.ConcurrentChangeException;
import io.zhanggui.core.repository.Recorded;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Function;

/** Event streams that break one rule each, with the tests of the port over each of them. */
final class BrokenStreams {

    private BrokenStreams() {}

    /** A right adapter; the broken ones change one method each. */
    static class MapSteps implements StepStream {

        final UndoLog undo;
        final Map<OrderNo, List<Recorded<Step>>> map = new ConcurrentHashMap<>();

        MapSteps(UndoLog undo) {
            this.undo = undo;
        }

        @Override
        public int append(OrderNo key, int expectedSize, List<Recorded<Step>> events) {
            synchronized (map) {
                requireSize(key, expectedSize);
                requireOrder(key, events);
                return put(key, events);
            }
        }

        @Override
        public List<Recorded<Step>> read(OrderNo key) {
            return stored(key);
        }

        List<Recorded<Step>> stored(OrderNo key) {
            return map.getOrDefault(key, List.of());
        }

        void requireSize(OrderNo key, int expectedSize) {
            if (stored(key).size() != expectedSize) {
                throw new ConcurrentChangeException(
                        key, expectedSize, stored(key).size());
            }
        }

        void requireOrder(OrderNo key, List<Recorded<Step>> events) {
            List<Recorded<Step>> all = new ArrayList<>(stored(key));
            all.addAll(events);
            for (int i = 1; i < all.size(); i++) {
                if (all.get(i).at().isBefore(all.get(i - 1).at())) {
                    throw new IllegalArgumentException("recording time would go back");
                }
            }
        }

        int put(OrderNo key, List<Recorded<Step>> events) {
            List<Recorded<Step>> before = stored(key);
            List<Recorded<Step>> now = new ArrayList<>(before);
            now.addAll(events);
            map.put(key, List.copyOf(now));
            undo.onFailure(() -> map.put(key, before));
            return now.size();
        }
    }

    abstract static class Over extends StepsTck {

        private final UndoLog undo;
        private final Function<UndoLog, StepStream> adapter;

        Over(Function<UndoLog, StepStream> adapter) {
            this(new UndoLog(), adapter);
        }

        Over(UndoLog undo, Function<UndoLog, StepStream> adapter) {
            this.undo = undo;
            this.adapter = adapter;
        }

        @Override
        protected Fixture<StepStream> open() {
            return Fixture.of(adapter.apply(undo), undo);
        }
    }

    static class Right extends Over {
        Right() {
            super(MapSteps::new);
        }
    }

    static class UnknownKeysThrow extends Over {
        UnknownKeysThrow() {
            super(undo -> new MapSteps(undo) {
                @Override
                public List<Recorded<Step>> read(OrderNo key) {
                    if (!map.containsKey(key)) {
                        throw new IllegalStateException("no such stream");
                    }
                    return super.read(key);
                }
            });
        }
    }

    static class GreaterSizesPass extends Over {
        GreaterSizesPass() {
            super(undo -> new MapSteps(undo) {
                @Override
                void requireSize(OrderNo key, int expectedSize) {
                    super.requireSize(key, Math.min(expectedSize, stored(key).size()));
                }
            });
        }
    }

    static class MomentsLoseTheirMicroseconds extends Over {
        MomentsLoseTheirMicroseconds() {
            super(undo -> new MapSteps(undo) {
                @Override
                int put(OrderNo key, List<Recorded<Step>> events) {
                    return super.put(
                            key,
                            events.stream()
                                    .map(e -> new Recorded<>(e.at().truncatedTo(ChronoUnit.MILLIS), e.event()))
                                    .toList());
                }
            });
        }
    }

    static class ListsThatWereReadGrow extends Over {
        ListsThatWereReadGrow() {
            super(undo -> new MapSteps(undo) {
                @Override
                int put(OrderNo key, List<Recorded<Step>> events) {
                    List<Recorded<Step>> all = map.computeIfAbsent(key, k -> new ArrayList<>());
                    int size = all.size();
                    all.addAll(events);
                    undo.onFailure(() -> all.subList(size, all.size()).clear());
                    return all.size();
                }

                @Override
                public List<Recorded<Step>> read(OrderNo key) {
                    return Collections.unmodifiableList(super.read(key));
                }
            });
        }
    }

    static class TimeMayGoBack extends Over {
        TimeMayGoBack() {
            super(undo -> new MapSteps(undo) {
                @Override
                void requireOrder(OrderNo key, List<Recorded<Step>> events) {}
            });
        }
    }

    static class EqualTimesAreRefused extends Over {
        EqualTimesAreRefused() {
            super(undo -> new MapSteps(undo) {
                @Override
                void requireOrder(OrderNo key, List<Recorded<Step>> events) {
                    List<Recorded<Step>> before = stored(key);
                    Instant latest = before.isEmpty()
                            ? Instant.MIN
                            : before.get(before.size() - 1).at();
                    for (Recorded<Step> event : events) {
                        if (!event.at().isAfter(latest)) {
                            throw new IllegalArgumentException("not after " + latest);
                        }
                        latest = event.at();
                    }
                }
            });
        }
    }

    static class StoresOneByOne extends Over {
        StoresOneByOne() {
            super(undo -> new MapSteps(undo) {
                @Override
                public int append(OrderNo key, int expectedSize, List<Recorded<Step>> events) {
                    int size = expectedSize;
                    for (Recorded<Step> event : events) {
                        size = super.append(key, size, List.of(event));
                    }
                    return size;
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
                    MapSteps::new);
        }
    }

    static class ChecksFirstAndWritesLater extends Over {
        ChecksFirstAndWritesLater() {
            super(undo -> new MapSteps(undo) {
                private final CyclicBarrier bothHaveChecked = new CyclicBarrier(2);

                @Override
                public int append(OrderNo key, int expectedSize, List<Recorded<Step>> events) {
                    requireSize(key, expectedSize);
                    requireOrder(key, events);
                    if (expectedSize == 1) {
                        BrokenRepositories.meet(bothHaveChecked);
                    }
                    return put(key, events);
                }
            });
        }
    }
}
