package io.zhanggui.finance.testkit;

import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.testkit.Fixture;
import io.zhanggui.finance.ledger.AccountBalance;
import io.zhanggui.finance.ledger.JournalEnd;
import io.zhanggui.finance.ledger.JournalRepository;
import io.zhanggui.finance.ledger.PostedEntry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/** Journals that break one rule each, with the tests of the port over each of them. */
final class BrokenJournals {

    private BrokenJournals() {}

    /** The memory adapter, of which the broken ones change one method. */
    static class Journal implements JournalRepository {

        final JournalRepository right;

        Journal(MemoryStore store) {
            right = JournalRepository.inMemory(store);
        }

        @Override
        public int append(LegalEntityId key, int expectedSize, List<Recorded<PostedEntry>> events) {
            return right.append(key, expectedSize, events);
        }

        @Override
        public List<Recorded<PostedEntry>> read(LegalEntityId key) {
            return right.read(key);
        }

        @Override
        public JournalEnd end(LegalEntityId entity) {
            return right.end(entity);
        }

        @Override
        public Optional<PostedEntry> find(LegalEntityId entity, CommandKey key) {
            return right.find(entity, key);
        }

        @Override
        public Optional<PostedEntry> findReversal(LegalEntityId entity, CommandKey key) {
            return right.findReversal(entity, key);
        }

        @Override
        public Stream<PostedEntry> entries(LegalEntityId entity, LocalDateRange days) {
            return right.entries(entity, days);
        }

        @Override
        public List<AccountBalance> balances(LegalEntityId entity, LocalDateRange days) {
            return right.balances(entity, days);
        }
    }

    abstract static class Over extends JournalRepositoryTck {

        private final Function<MemoryStore, JournalRepository> adapter;

        Over(Function<MemoryStore, JournalRepository> adapter) {
            this.adapter = adapter;
        }

        @Override
        protected Fixture<JournalRepository> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(adapter.apply(store), store);
        }
    }

    static class KeysTakenGetTheDriversException extends Over {
        KeysTakenGetTheDriversException() {
            super(store -> new Journal(store) {
                @Override
                public int append(LegalEntityId key, int expectedSize, List<Recorded<PostedEntry>> events) {
                    if (expectedSize == right.end(key).size()) {
                        for (Recorded<PostedEntry> event : events) {
                            if (right.find(key, event.event().entry().key()).isPresent()) {
                                throw new IllegalStateException("unique index violated");
                            }
                        }
                    }
                    return super.append(key, expectedSize, events);
                }
            });
        }
    }

    static class FindSeesOtherCompanies extends Over {
        FindSeesOtherCompanies() {
            super(store -> new Journal(store) {
                private final Map<CommandKey, LegalEntityId> last = new HashMap<>();

                @Override
                public int append(LegalEntityId key, int expectedSize, List<Recorded<PostedEntry>> events) {
                    events.forEach(event -> last.put(event.event().entry().key(), key));
                    return super.append(key, expectedSize, events);
                }

                @Override
                public Optional<PostedEntry> find(LegalEntityId entity, CommandKey key) {
                    return super.find(last.getOrDefault(key, entity), key);
                }
            });
        }
    }

    static class EntriesComeInTheOrderOfRecording extends Over {
        EntriesComeInTheOrderOfRecording() {
            super(store -> new Journal(store) {
                @Override
                public Stream<PostedEntry> entries(LegalEntityId entity, LocalDateRange days) {
                    return right.read(entity).stream()
                            .map(Recorded::event)
                            .filter(posted -> days.contains(posted.entry().date()));
                }
            });
        }
    }

    static class EntriesOfADayComeByKey extends Over {
        EntriesOfADayComeByKey() {
            super(store -> new Journal(store) {
                @Override
                public Stream<PostedEntry> entries(LegalEntityId entity, LocalDateRange days) {
                    return super.entries(entity, days)
                            .sorted(Comparator.comparing((PostedEntry posted) ->
                                            posted.entry().date())
                                    .thenComparing(posted -> posted.entry().key()));
                }
            });
        }
    }

    static class BalancesNetDebitsAgainstCredits extends Over {
        BalancesNetDebitsAgainstCredits() {
            super(store -> new Journal(store) {
                @Override
                public List<AccountBalance> balances(LegalEntityId entity, LocalDateRange days) {
                    return super.balances(entity, days).stream()
                            .map(row -> {
                                long moved = row.debitMinor() - row.creditMinor();
                                return new AccountBalance(
                                        row.account(),
                                        row.currency(),
                                        row.openingMinor(),
                                        Math.max(moved, 0),
                                        Math.max(-moved, 0));
                            })
                            .toList();
                }
            });
        }
    }

    static class EndForgetsTheMoment extends Over {
        EndForgetsTheMoment() {
            super(store -> new Journal(store) {
                @Override
                public JournalEnd end(LegalEntityId entity) {
                    return new JournalEnd(super.end(entity).size(), null);
                }
            });
        }
    }
}
