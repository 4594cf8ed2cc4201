package io.zhanggui.core.testkit;

import io.zhanggui.core.repository.ConcurrentChangeException;
import io.zhanggui.core.repository.EventStream;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.repository.UnitOfWork;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Mistakes of event streams, over any right one. */
enum EventStreamFault implements Fault {
    UNKNOWN_KEYS_THROW("read of an unknown key throws", 1) {
        @Override
        List<Recorded<Object>> read(Right right, Object key) {
            List<Recorded<Object>> events = right.read(key);
            if (events.isEmpty()) {
                right.bites();
                throw new IllegalStateException("there is no stream " + key);
            }
            return events;
        }
    },
    /** Unless another thread is writing: that is rule 8. */
    STALE_SIZES_PASS("a stale size passes", 2) {
        @Override
        int append(Right right, Object key, int expectedSize, List<Recorded<Object>> events) {
            try {
                return right.wrote(key, right.append(key, expectedSize, events));
            } catch (ConcurrentChangeException e) {
                if (e.actual() < e.expected() || right.wasWrittenByAnother(key)) {
                    throw e;
                }
                right.bites();
                return right.wrote(key, right.append(key, (int) e.actual(), events));
            }
        }
    },
    LATER_SIZES_PASS("an expected size that is too great passes", 2) {
        @Override
        int append(Right right, Object key, int expectedSize, List<Recorded<Object>> events) {
            try {
                return right.append(key, expectedSize, events);
            } catch (ConcurrentChangeException e) {
                if (e.actual() > e.expected()) {
                    throw e;
                }
                right.bites();
                return right.append(key, (int) e.actual(), events);
            }
        }
    },
    STALE_SIZES_GET_THE_DRIVERS_EXCEPTION("a stale size gives the driver's exception", 2) {
        @Override
        int append(Right right, Object key, int expectedSize, List<Recorded<Object>> events) {
            try {
                return right.append(key, expectedSize, events);
            } catch (ConcurrentChangeException e) {
                right.bites();
                throw new IllegalStateException("unique index or primary key violation");
            }
        }
    },
    APPEND_ANSWERS_WHAT_WAS_ADDED("append answers how many were added", 2) {
        @Override
        int append(Right right, Object key, int expectedSize, List<Recorded<Object>> events) {
            right.append(key, expectedSize, events);
            right.bites();
            return events.size();
        }
    },
    TIME_GOES_BACK("recording time may go back", 3) {
        @Override
        int append(Right right, Object key, int expectedSize, List<Recorded<Object>> events) {
            Instant last = right.last(key);
            if (events.size() != 1 || !events.get(0).at().isBefore(last)) {
                return right.append(key, expectedSize, events);
            }
            right.bites();
            return right.append(
                    key,
                    expectedSize,
                    List.of(new Recorded<>(last, events.get(0).event())));
        }
    },
    EQUAL_TIMES_ARE_REFUSED("equal recording times are refused", 3) {
        @Override
        int append(Right right, Object key, int expectedSize, List<Recorded<Object>> events) {
            Instant last = right.last(key);
            for (Recorded<Object> event : events) {
                if (event.at().equals(last)) {
                    right.bites();
                    throw new IllegalArgumentException("not later than " + last);
                }
                last = event.at();
            }
            return right.append(key, expectedSize, events);
        }
    },
    STORES_ONE_BY_ONE("events of one call are stored one by one", 4) {
        @Override
        int append(Right right, Object key, int expectedSize, List<Recorded<Object>> events) {
            if (events.isEmpty()) {
                return right.append(key, expectedSize, events);
            }
            int size = expectedSize;
            for (Recorded<Object> event : events) {
                right.bites();
                size = right.append(key, size, List.of(event));
            }
            return size;
        }
    },
    POSITIONS_SORT_AS_TEXT("positions sort as text, 10 before 2", 5) {
        @Override
        List<Recorded<Object>> read(Right right, Object key) {
            List<Recorded<Object>> events = right.read(key);
            if (events.size() < 11) {
                return events;
            }
            right.bites();
            List<Recorded<Object>> sorted = new ArrayList<>(events);
            sorted.add(2, sorted.remove(10));
            return sorted;
        }
    },
    LISTS_THAT_WERE_READ_GROW("a list that was read shows later events", 6) {
        @Override
        List<Recorded<Object>> read(Right right, Object key) {
            right.bites();
            return new LiveList<>(() -> right.work(() -> right.read(key)));
        }
    },
    LISTS_THAT_WERE_READ_ARE_THE_STORES("a list that was read is the store's own", 6) {
        @Override
        List<Recorded<Object>> read(Right right, Object key) {
            List<Recorded<Object>> events = right.read(key);
            List<Recorded<Object>> own = right.own.computeIfAbsent(events, stored -> new ArrayList<>(stored));
            right.bites();
            return own;
        }
    },
    LISTS_HANDED_IN_ARE_KEPT("a list that was handed in is kept", 6) {
        @Override
        int append(Right right, Object key, int expectedSize, List<Recorded<Object>> events) {
            right.kept.put(List.copyOf(events), events);
            return right.append(key, expectedSize, events);
        }

        @Override
        List<Recorded<Object>> read(Right right, Object key) {
            List<Recorded<Object>> stored = right.read(key);
            List<Recorded<Object>> kept = right.kept.getOrDefault(stored, stored);
            right.bites();
            return List.copyOf(kept);
        }
    },
    APPENDS_CHECK_FIRST("two threads check a size and then both append", 8) {
        @Override
        int append(Right right, Object key, int expectedSize, List<Recorded<Object>> events) {
            try {
                return right.wrote(key, right.append(key, expectedSize, events));
            } catch (ConcurrentChangeException e) {
                if (e.actual() != e.expected() + 1 || !right.wasWrittenByAnother(key)) {
                    throw e;
                }
                right.bites();
                return right.wrote(key, right.append(key, (int) e.actual(), events));
            }
        }
    };

    private final String title;
    private final int rule;

    EventStreamFault(String title, int rule) {
        this.title = title;
        this.rule = rule;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String rule() {
        return "rule" + rule;
    }

    @Override
    public boolean fits(Class<?> tests, Object port, List<?> awkward) {
        return EventStreamTck.class.isAssignableFrom(tests);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <P> Fixture<P> in(Fixture<P> fixture, Runnable bites) {
        if (!(fixture.port() instanceof EventStream<?, ?>)) {
            return fixture;
        }
        Right right = new Right((EventStream<Object, Object>) fixture.port(), fixture.unitOfWork(), bites);
        return fixture.withPort(Tampered.over(fixture.port(), (method, arguments, through) -> {
            if (method.getName().equals("read") && arguments.size() == 1) {
                return read(right, arguments.get(0));
            }
            if (method.getName().equals("append") && arguments.size() == 3) {
                return append(
                        right, arguments.get(0), (Integer) arguments.get(1), (List<Recorded<Object>>) arguments.get(2));
            }
            return through.call();
        }));
    }

    List<Recorded<Object>> read(Right right, Object key) {
        return right.read(key);
    }

    int append(Right right, Object key, int expectedSize, List<Recorded<Object>> events) {
        return right.append(key, expectedSize, events);
    }

    /** The right adapter, whose types do not matter here, and what a wrong one remembers. */
    private static final class Right {

        private final EventStream<Object, Object> stream;
        private final UnitOfWork unitOfWork;
        private final Runnable bites;
        private final Map<Object, Thread> writers = new ConcurrentHashMap<>();
        private final Map<List<Recorded<Object>>, List<Recorded<Object>>> own = new ConcurrentHashMap<>();
        private final Map<List<Recorded<Object>>, List<Recorded<Object>>> kept = new ConcurrentHashMap<>();

        Right(EventStream<Object, Object> stream, UnitOfWork unitOfWork, Runnable bites) {
            this.stream = stream;
            this.unitOfWork = unitOfWork;
            this.bites = bites;
        }

        void bites() {
            bites.run();
        }

        List<Recorded<Object>> work(Supplier<List<Recorded<Object>>> reading) {
            return unitOfWork.call(reading);
        }

        List<Recorded<Object>> read(Object key) {
            return stream.read(key);
        }

        int append(Object key, int expectedSize, List<Recorded<Object>> events) {
            return stream.append(key, expectedSize, events);
        }

        int wrote(Object key, int size) {
            writers.put(key, Thread.currentThread());
            return size;
        }

        /** That is how a race looks from inside: this thread has checked before the other one wrote. */
        boolean wasWrittenByAnother(Object key) {
            @Nullable Thread writer = writers.get(key);
            return writer != null && writer != Thread.currentThread();
        }

        Instant last(Object key) {
            List<Recorded<Object>> events = read(key);
            return events.isEmpty()
                    ? Instant.MIN
                    : events.get(events.size() - 1).at();
        }
    }

    /** A list that looks again at each access. */
    private static final class LiveList<E> extends AbstractList<E> {

        private final Supplier<List<E>> now;

        LiveList(Supplier<List<E>> now) {
            this.now = now;
        }

        @Override
        public E get(int index) {
            return now.get().get(index);
        }

        @Override
        public int size() {
            return now.get().size();
        }
    }
}
