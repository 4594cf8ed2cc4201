package io.zhanggui.inventory.testkit;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.inventory.replenishment.PolicyEntries;
import io.zhanggui.inventory.replenishment.PolicyEntry;
import io.zhanggui.inventory.replenishment.ProposalRepository;
import io.zhanggui.inventory.replenishment.ProposalState;
import io.zhanggui.inventory.replenishment.StoredProposal;
import io.zhanggui.inventory.stock.StockKey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Mistakes that break the rules of policies and proposals. */
final class ReplenishmentFaults {

    private static final Comparator<Versioned<StoredProposal>> BY_ID =
            Comparator.comparing(each -> each.value().id());

    private ReplenishmentFaults() {}

    static Stream<Fault> ofPolicies() {
        return Stream.of(
                policies(
                        "articles sort without regard to case",
                        10,
                        (right, all) -> all.sorted(Comparator.comparing(
                                each -> each.stock().sku().value(), String.CASE_INSENSITIVE_ORDER))),
                policies(
                        "entries of an article sort by what they say",
                        10,
                        (right, all) -> all.sorted(Comparator.comparing(PolicyEntry::stock)
                                .thenComparing(each -> each.policy().reviewDays()))),
                policies(
                        "what was said first of three times does not come",
                        11,
                        (right, all) -> all.filter(each -> !isFirstOfThree(right, each))),
                policies(
                        "articles that are not ordered any more do not come",
                        11,
                        (right, all) -> all.filter(each -> each.policy().isReplenished())),
                Fault.in(
                        "entries of any stock are taken",
                        12,
                        PolicyEntries.class,
                        "append",
                        ReplenishmentFaults::takenAs));
    }

    private static boolean isFirstOfThree(PolicyEntries right, PolicyEntry entry) {
        List<Recorded<PolicyEntry>> all = right.read(entry.stock());
        return all.size() == 3 && all.get(0).event().equals(entry);
    }

    /** Whatever does not belong to the key is dropped. */
    @SuppressWarnings("unchecked") // the arguments of append
    private static Object takenAs(PolicyEntries right, List<Object> arguments) {
        StockKey key = (StockKey) arguments.get(0);
        List<Recorded<PolicyEntry>> entries = (List<Recorded<PolicyEntry>>) arguments.get(2);
        return right.append(
                key,
                (Integer) arguments.get(1),
                entries.stream()
                        .filter(each -> each.event().stock().equals(key))
                        .toList());
    }

    private static Fault policies(
            String title, int rule, BiFunction<PolicyEntries, Stream<PolicyEntry>, Stream<PolicyEntry>> change) {
        return Fault.in(title, rule, PolicyEntries.class, "inWarehouse", (right, arguments) -> {
            try (Stream<PolicyEntry> found = right.inWarehouse((WarehouseId) arguments.get(0))) {
                return change.apply(right, found.toList().stream()).toList().stream();
            }
        });
    }

    static Stream<Fault> ofProposals() {
        return Stream.of(
                open("open proposals sort by id", 10, all -> all.sorted(BY_ID)),
                open(
                        "open proposals of a day sort without regard to case",
                        10,
                        all -> all.sorted(Comparator.comparing((Versioned<StoredProposal> each) ->
                                        each.value().orderDay())
                                .thenComparing(each -> each.value().id().value(), String.CASE_INSENSITIVE_ORDER))),
                ofArticle("proposals of an article sort by id", 10, all -> all.sorted(BY_ID)),
                lapsed("lapsed proposals sort by id", 10, 0, all -> all.sorted(BY_ID)),
                open("open proposals come without their version", 11, ReplenishmentFaults::withoutVersion),
                open(
                        "accepted proposals are not open",
                        11,
                        all -> all.filter(each -> each.value().state() != ProposalState.ACCEPTED)),
                ofArticle(
                        "proposals of an article come without their version", 12, ReplenishmentFaults::withoutVersion),
                ofArticle(
                        "what was ordered does not come",
                        12,
                        all -> all.filter(each -> each.value().state() != ProposalState.ORDERED)),
                lapsed("lapsed proposals come without their version", 13, 0, ReplenishmentFaults::withoutVersion),
                lapsed("a proposal lapses on its last day", 13, 1, all -> all),
                lapsed(
                        "accepted proposals never lapse",
                        13,
                        0,
                        all -> all.filter(each -> each.value().state() != ProposalState.ACCEPTED)));
    }

    private static Stream<Versioned<StoredProposal>> withoutVersion(Stream<Versioned<StoredProposal>> all) {
        return all.map(each -> new Versioned<>(each.value(), 1));
    }

    private static Fault open(String title, int rule, UnaryOperator<Stream<Versioned<StoredProposal>>> change) {
        return in(title, rule, "open", change, (right, arguments) -> right.open((WarehouseId) arguments.get(0)));
    }

    private static Fault ofArticle(String title, int rule, UnaryOperator<Stream<Versioned<StoredProposal>>> change) {
        return in(title, rule, "ofArticle", change, (right, arguments) -> right.ofArticle((Sku) arguments.get(0)));
    }

    private static Fault lapsed(
            String title, int rule, int laterDays, UnaryOperator<Stream<Versioned<StoredProposal>>> change) {
        return in(
                title,
                rule,
                "lapsed",
                change,
                (right, arguments) -> right.lapsed(((LocalDate) arguments.get(0)).plusDays(laterDays)));
    }

    private static Fault in(
            String title,
            int rule,
            String method,
            UnaryOperator<Stream<Versioned<StoredProposal>>> change,
            BiFunction<ProposalRepository, List<Object>, Stream<Versioned<StoredProposal>>> ask) {
        return Fault.in(title, rule, ProposalRepository.class, method, (right, arguments) -> {
            try (Stream<Versioned<StoredProposal>> found = ask.apply(right, arguments)) {
                return change.apply(found.toList().stream()).toList().stream();
            }
        });
    }
}
