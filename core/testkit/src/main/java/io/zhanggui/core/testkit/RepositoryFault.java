package io.zhanggui.core.testkit;

import io.zhanggui.core.repository.ConcurrentChangeException;
import io.zhanggui.core.repository.DuplicateIdException;
import io.zhanggui.core.repository.NotFoundException;
import io.zhanggui.core.repository.Repository;
import io.zhanggui.core.repository.Versioned;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Mistakes of repositories, over any right one. */
enum RepositoryFault implements Fault {
    FIND_THROWS("find of an unknown id throws", 1) {
        @Override
        Optional<Versioned<Object>> find(Right right, Object id) {
            Optional<Versioned<Object>> found = right.find(id);
            if (found.isEmpty()) {
                right.bites();
                throw new NotFoundException(id);
            }
            return found;
        }
    },
    GET_THROWS_ANOTHER_EXCEPTION("get throws the exception of Optional", 1) {
        @Override
        Versioned<Object> get(Right right, Object id) {
            try {
                return right.get(id);
            } catch (NotFoundException e) {
                right.bites();
                throw new NoSuchElementException("No value present");
            }
        }
    },
    ADD_OVERWRITES("add overwrites a known id", 2) {
        @Override
        Versioned<Object> add(Right right, Object value) {
            return overwritten(right, value, true);
        }
    },
    ADDITIONS_CHECK_FIRST("two threads add one id, no unique key", 2) {
        @Override
        Versioned<Object> add(Right right, Object value) {
            return overwritten(right, value, false);
        }
    },
    DUPLICATES_GET_THE_DRIVERS_EXCEPTION("a known id gives the driver's exception", 2) {
        @Override
        Versioned<Object> add(Right right, Object value) {
            try {
                return right.add(value);
            } catch (DuplicateIdException e) {
                right.bites();
                throw new IllegalStateException("unique index or primary key violation");
            }
        }
    },
    ADD_ALL_STOPS_HALFWAY("addAll keeps what stood before a known id", 2) {
        @Override
        void addAll(Right right, Collection<?> values) {
            for (Object value : values) {
                try {
                    right.add(value);
                } catch (DuplicateIdException e) {
                    right.bites();
                    throw e;
                }
            }
        }
    },
    VERSIONS_SKIP_ONE("replace answers a version that is not the next", 3) {
        @Override
        Versioned<Object> replace(Right right, Versioned<Object> changed) {
            Versioned<Object> stored = right.replace(changed);
            right.bites();
            return new Versioned<>(stored.value(), stored.version() + 1);
        }
    },
    STALE_VERSIONS_GET_THE_DRIVERS_EXCEPTION("a stale version gives the driver's exception", 3) {
        @Override
        Versioned<Object> replace(Right right, Versioned<Object> changed) {
            try {
                return right.replace(changed);
            } catch (ConcurrentChangeException e) {
                if (e.actual() == 0) {
                    throw e;
                }
                right.bites();
                throw new IllegalStateException("0 rows were updated");
            }
        }
    },
    /** Unless another thread is writing: that is rule 8. */
    STALE_VERSIONS_PASS("a stale version passes", 3) {
        @Override
        Versioned<Object> replace(Right right, Versioned<Object> changed) {
            try {
                return right.wrote(right.replace(changed));
            } catch (ConcurrentChangeException e) {
                if (e.actual() <= e.expected() || right.wasWrittenByAnother(e.id())) {
                    throw e;
                }
                right.bites();
                return right.wrote(right.replace(new Versioned<>(changed.value(), e.actual())));
            }
        }
    },
    LATER_VERSIONS_PASS("a version that is not there yet passes", 3) {
        @Override
        Versioned<Object> replace(Right right, Versioned<Object> changed) {
            try {
                return right.replace(changed);
            } catch (ConcurrentChangeException e) {
                if (e.actual() == 0 || e.actual() > e.expected()) {
                    throw e;
                }
                right.bites();
                return right.replace(new Versioned<>(changed.value(), e.actual()));
            }
        }
    },
    REMOVE_IGNORES_VERSIONS("remove does not look at the version", 3) {
        @Override
        void remove(Right right, Versioned<Object> read) {
            try {
                right.remove(read);
            } catch (ConcurrentChangeException e) {
                if (e.actual() == 0) {
                    throw e;
                }
                right.bites();
                right.remove(new Versioned<>(read.value(), e.actual()));
            }
        }
    },
    REPLACE_BRINGS_BACK("replace brings back what is gone", 4) {
        @Override
        Versioned<Object> replace(Right right, Versioned<Object> changed) {
            try {
                return right.replace(changed);
            } catch (ConcurrentChangeException e) {
                if (e.actual() != 0) {
                    throw e;
                }
                right.bites();
                return right.add(changed.value());
            }
        }
    },
    REMOVE_OF_NOTHING_PASSES("remove of what is gone passes", 4) {
        @Override
        void remove(Right right, Versioned<Object> read) {
            try {
                right.remove(read);
            } catch (ConcurrentChangeException e) {
                if (e.actual() != 0) {
                    throw e;
                }
                right.bites();
            }
        }
    },
    UPDATES_ARE_LOST("two threads check a version and then both write", 8) {
        @Override
        Versioned<Object> replace(Right right, Versioned<Object> changed) {
            try {
                return right.wrote(right.replace(changed));
            } catch (ConcurrentChangeException e) {
                if (e.actual() != e.expected() + 1 || !right.wasWrittenByAnother(e.id())) {
                    throw e;
                }
                right.bites();
                return right.wrote(right.replace(new Versioned<>(changed.value(), e.actual())));
            }
        }
    };

    private final String title;
    private final int rule;

    RepositoryFault(String title, int rule) {
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
        return RepositoryTck.class.isAssignableFrom(tests);
    }

    @Override
    public <P> Fixture<P> in(Fixture<P> fixture, Runnable bites) {
        if (!(fixture.port() instanceof Repository<?, ?>)) {
            return fixture;
        }
        Right right = new Right(fixture.port(), bites);
        return fixture.withPort(Tampered.over(
                fixture.port(), (method, arguments, through) -> answer(right, method.getName(), arguments, through)));
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object answer(Right right, String method, List<Object> arguments, Tampered.Through through) {
        if (arguments.size() != 1) {
            return through.call();
        }
        Object argument = arguments.get(0);
        return switch (method) {
            case "find" -> find(right, argument);
            case "get" -> get(right, argument);
            case "add" -> add(right, argument);
            case "addAll" -> {
                addAll(right, (Collection<?>) argument);
                yield null;
            }
            case "replace" -> replace(right, (Versioned<Object>) argument);
            case "remove" -> {
                remove(right, (Versioned<Object>) argument);
                yield null;
            }
            default -> through.call();
        };
    }

    Optional<Versioned<Object>> find(Right right, Object id) {
        return right.find(id);
    }

    Versioned<Object> get(Right right, Object id) {
        return right.get(id);
    }

    Versioned<Object> add(Right right, Object value) {
        return right.add(value);
    }

    void addAll(Right right, Collection<?> values) {
        right.addAll(values);
    }

    Versioned<Object> replace(Right right, Versioned<Object> changed) {
        return right.replace(changed);
    }

    void remove(Right right, Versioned<Object> read) {
        right.remove(read);
    }

    private static Versioned<Object> overwritten(Right right, Object value, boolean bySameThread) {
        try {
            return right.wrote(right.add(value));
        } catch (DuplicateIdException e) {
            if (!bySameThread && !right.wasWrittenByAnother(e.id())) {
                throw e;
            }
            right.bites();
            right.remove(right.get(e.id()));
            return right.wrote(right.add(value));
        }
    }

    /** The right adapter, whose types do not matter here. */
    private static final class Right {

        private final Repository<Object, Object> repository;
        private final Runnable bites;
        private final Map<Object, Thread> writers = new ConcurrentHashMap<>();

        @SuppressWarnings("unchecked")
        Right(Object port, Runnable bites) {
            this.repository = (Repository<Object, Object>) port;
            this.bites = bites;
        }

        void bites() {
            bites.run();
        }

        Versioned<Object> wrote(Versioned<Object> stored) {
            writers.put(stored.value(), Thread.currentThread());
            return stored;
        }

        /** That is how a race looks from inside: this thread has checked before the other one wrote. */
        boolean wasWrittenByAnother(Object id) {
            Thread writer = find(id).map(stored -> writers.get(stored.value())).orElse(null);
            return writer != null && writer != Thread.currentThread();
        }

        Optional<Versioned<Object>> find(Object id) {
            return repository.find(id);
        }

        Versioned<Object> get(Object id) {
            return repository.get(id);
        }

        Versioned<Object> add(Object value) {
            return repository.add(value);
        }

        void addAll(Collection<?> values) {
            repository.addAll(values);
        }

        Versioned<Object> replace(Versioned<Object> changed) {
            return repository.replace(changed);
        }

        void remove(Versioned<Object> read) {
            repository.remove(read);
        }
    }
}
