package io.zhanggui.finance.testkit;

import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.repository.DuplicateIdException;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.finance.ledger.AccountBalance;
import io.zhanggui.finance.ledger.JournalEnd;
import io.zhanggui.finance.ledger.JournalRepository;
import io.zhanggui.finance.ledger.PostedEntry;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/** Mistakes that break the rules of the journal. */
final class JournalFaults {

    /** What the journal found last belongs to whoever asks next. */
    private static final class SharedLookUp {
        private LegalEntityId entity = LegalEntityId.of("NOBODY");
    }

    private JournalFaults() {}

    static Stream<Fault> all() {
        return Stream.of(
                entries(
                        "entries come in the order of recording",
                        10,
                        (right, asked) -> right.read(asked.entity()).stream()
                                .map(Recorded::event)
                                .filter(posted ->
                                        asked.days().contains(posted.entry().date()))),
                entries(
                        "entries of a day come by key",
                        10,
                        (right, asked) -> right.entries(asked.entity(), asked.days())
                                .sorted(Comparator.comparing((PostedEntry posted) ->
                                                posted.entry().date())
                                        .thenComparing(posted -> posted.entry().key()))),
                balances(
                        "balances come by currency first",
                        10,
                        rows -> rows.sorted(Comparator.comparing(AccountBalance::currency))),
                appending("a key that is taken gives the driver's exception"),
                finding("find"),
                finding("findReversal"),
                entries(
                        "the day after the last comes too",
                        13,
                        (right, asked) -> right.entries(asked.entity(), oneDayMore(asked.days()))),
                balances(
                        "balances net debits against credits",
                        14,
                        rows -> rows.map(JournalFaults::netted)
                                .filter(row ->
                                        row.openingMinor() != 0 || row.debitMinor() != 0 || row.creditMinor() != 0)),
                Fault.in(
                        "end forgets the moment",
                        15,
                        JournalRepository.class,
                        "end",
                        (right, arguments) -> new JournalEnd(
                                right.end((LegalEntityId) arguments.get(0)).size(), null)));
    }

    @SuppressWarnings("unchecked")
    private static Fault appending(String title) {
        return Fault.in(title, 11, JournalRepository.class, "append", (right, arguments) -> {
            try {
                return right.append(
                        (LegalEntityId) arguments.get(0), (Integer) arguments.get(1), (List<Recorded<PostedEntry>>)
                                arguments.get(2));
            } catch (DuplicateIdException e) {
                throw new IllegalStateException("unique index or primary key violation");
            }
        });
    }

    private static Fault finding(String method) {
        SharedLookUp last = new SharedLookUp();
        return Fault.in(method + " sees other companies", 12, JournalRepository.class, method, (right, arguments) -> {
            LegalEntityId asked = (LegalEntityId) arguments.get(0);
            CommandKey key = (CommandKey) arguments.get(1);
            boolean known = right.end(asked).size() > 0;
            last.entity = known ? asked : last.entity;
            return method.equals("find") ? right.find(last.entity, key) : right.findReversal(last.entity, key);
        });
    }

    private record Asked(LegalEntityId entity, LocalDateRange days) {}

    private static Fault entries(
            String title, int rule, BiFunction<JournalRepository, Asked, Stream<PostedEntry>> answer) {
        return Fault.in(title, rule, JournalRepository.class, "entries", (right, arguments) -> {
            Asked asked = new Asked((LegalEntityId) arguments.get(0), (LocalDateRange) arguments.get(1));
            try (Stream<PostedEntry> all = answer.apply(right, asked)) {
                return all.toList().stream();
            }
        });
    }

    private static Fault balances(String title, int rule, UnaryOperator<Stream<AccountBalance>> change) {
        return Fault.in(
                title,
                rule,
                JournalRepository.class,
                "balances",
                (right, arguments) -> change.apply(
                                right
                                        .balances((LegalEntityId) arguments.get(0), (LocalDateRange) arguments.get(1))
                                        .stream())
                        .toList());
    }

    private static LocalDateRange oneDayMore(LocalDateRange days) {
        LocalDate end = days.getEnd();
        return days.isUnboundedEnd() ? days : days.withEnd(end.plusDays(1));
    }

    private static AccountBalance netted(AccountBalance row) {
        long moved = row.debitMinor() - row.creditMinor();
        return new AccountBalance(
                row.account(), row.currency(), row.openingMinor(), Math.max(moved, 0), Math.max(-moved, 0));
    }
}
