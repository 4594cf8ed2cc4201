package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.core.testkit.Query;
import io.zhanggui.core.testkit.RepositoryTck;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.replenishment.PriceBreak;
import io.zhanggui.inventory.replenishment.PriceList;
import io.zhanggui.inventory.replenishment.ProposalId;
import io.zhanggui.inventory.replenishment.ProposalRepository;
import io.zhanggui.inventory.replenishment.ProposalState;
import io.zhanggui.inventory.replenishment.ProposalStep;
import io.zhanggui.inventory.replenishment.ReorderReason;
import io.zhanggui.inventory.replenishment.StoredProposal;
import io.zhanggui.inventory.replenishment.SupplyCapacity;
import io.zhanggui.inventory.replenishment.SupplyTerms;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of {@link ProposalRepository} as tests; an integrator implements {@link #open()} alone. */
@Beta
public abstract class ProposalRepositoryTck extends RepositoryTck<ProposalId, StoredProposal, ProposalRepository> {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 1);
    private static final Instant AT = Instant.parse("2025-12-01T02:00:00Z");
    private static final Actor BUYER = Actor.of(PersonId.of("P-BUYER"));
    private static final WarehouseId SHANGHAI = WarehouseId.of("WH-SH");

    /** For the adapters. */
    protected ProposalRepositoryTck() {}

    @Override
    protected final StoredProposal value(String unique) {
        return proposal(unique, StockKey.of(Sku.of("TEA"), SHANGHAI), DAY, ProposalState.PROPOSED);
    }

    @Override
    protected final StoredProposal changed(StoredProposal value) {
        List<ProposalStep> steps = new ArrayList<>(value.steps());
        steps.add(step(ProposalState.CHANGED, value.quantity().plus(value.proposed()), steps.size()));
        return with(value, value.validUntil(), steps);
    }

    @Override
    protected final ProposalId idOf(StoredProposal value) {
        return value.id();
    }

    @Override
    protected final Stream<StoredProposal> awkwardValues(Supplier<String> unique) {
        Stream<StoredProposal> states = Arrays.stream(ProposalState.values())
                .map(state -> proposal(unique.get(), StockKey.of(Sku.of("A"), SHANGHAI), DAY, state));
        Stream<StoredProposal> reasons = Arrays.stream(PriceList.Kind.values())
                .flatMap(kind ->
                        Arrays.stream(ReorderReason.values()).map(reason -> awkward(unique.get(), kind, reason)));
        return Stream.concat(states, reasons);
    }

    private static SupplyTerms awkwardTerms(PriceList.Kind kind) {
        return SupplyTerms.builder(Sku.of("茶 '1'"), PartyId.of("S \"8\""), LeadTime.of(3.5, 0.25))
                .minimumOrder("0.000001")
                .pack("0.000001")
                .preference(7)
                .prices(new PriceList(
                        kind,
                        List.of(
                                PriceBreak.of("0", BigMoney.parse("KWD 1.230000")),
                                PriceBreak.of("0.50", BigMoney.parse("KWD 1")))))
                .minimumValue(Money.parse("KWD 0.001"))
                .capacity(SupplyCapacity.perPeriod("600.0", 30).used("0.1"))
                .capacityUse("0.3")
                .build();
    }

    private static StoredProposal awkward(String id, PriceList.Kind kind, ReorderReason reason) {
        return new StoredProposal(
                ProposalId.of(id),
                StockKey.of(Sku.of("茶 '1'"), WarehouseId.of("仓 \"1\"")),
                awkwardTerms(kind),
                Quantity.of(new BigDecimal("0.000001"), UnitOfMeasure.of("千克")),
                LocalDate.of(1949, 10, 1),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2099, 12, 31),
                LocalDate.of(2024, 2, 29),
                reason,
                List.of(
                        step(ProposalState.PROPOSED, Quantity.parse("0.000001 千克"), 0),
                        new ProposalStep(
                                ProposalState.CHANGED,
                                Quantity.parse("12.50 千克"),
                                Actor.of(PersonId.of("张")).onBehalfOf(PersonId.of("李")),
                                AT.plusNanos(123_456_000),
                                "=1+1 'x',\n\"y\"",
                                null)));
    }

    @Override
    protected final Stream<Query<ProposalRepository, StoredProposal>> queries() {
        return Stream.of(
                Query.of("open", (port, each) -> port.open(each.stock().warehouse())),
                Query.of(
                        "ofArticle", (port, each) -> port.ofArticle(each.stock().sku())),
                Query.of("lapsed", (port, each) -> port.lapsed(each.validUntil().plusDays(1))));
    }

    @Override
    protected final Stream<Fault> faults() {
        return ReplenishmentFaults.ofProposals();
    }

    @Test
    void rule10_open_is_by_order_day_then_id() {
        String text = unique();
        StockKey stock = StockKey.of(Sku.of("TEA"), WarehouseId.of(text));
        StoredProposal last = add(proposal(text + "-A", stock, DAY.plusDays(1), ProposalState.PROPOSED));
        StoredProposal lower = add(proposal(text + "-b", stock, DAY, ProposalState.PROPOSED));
        StoredProposal upper = add(proposal(text + "-C", stock, DAY, ProposalState.PROPOSED));
        assertThat(values(port -> port.open(stock.warehouse()))).containsExactly(upper, lower, last);
    }

    @Test
    void rule10_ofArticle_is_by_day_of_the_plan_then_id() {
        String text = unique();
        StockKey stock = StockKey.of(Sku.of(text), SHANGHAI);
        StoredProposal last = add(proposal(text + "-A", stock, DAY.plusDays(1), ProposalState.PROPOSED));
        StoredProposal lower = add(proposal(text + "-b", stock, DAY, ProposalState.PROPOSED));
        StoredProposal upper = add(proposal(text + "-C", stock, DAY, ProposalState.PROPOSED));
        assertThat(values(port -> port.ofArticle(stock.sku()))).containsExactly(upper, lower, last);
    }

    @Test
    void rule10_lapsed_is_by_last_day_then_id() {
        String text = unique();
        StockKey stock = StockKey.of(Sku.of(text), SHANGHAI);
        StoredProposal last = add(proposal(text + "-A", stock, DAY.plusDays(1), ProposalState.PROPOSED));
        StoredProposal lower = add(proposal(text + "-b", stock, DAY, ProposalState.PROPOSED));
        StoredProposal upper = add(proposal(text + "-C", stock, DAY, ProposalState.PROPOSED));
        assertThat(lapsed(stock.sku(), DAY.plusDays(9))).containsExactly(upper, lower, last);
    }

    @Test
    void rule11_open_gives_what_has_not_ended_for_one_warehouse_with_its_version() {
        String text = unique();
        StockKey stock = StockKey.of(Sku.of("TEA"), WarehouseId.of(text));
        List<StoredProposal> open = new ArrayList<>();
        for (ProposalState state : ProposalState.values()) {
            StoredProposal made = add(proposal(text + state, stock, DAY, state));
            if (state.isOpen()) {
                open.add(made);
            }
        }
        add(proposal(text, StockKey.of(Sku.of("TEA"), SHANGHAI), DAY, ProposalState.PROPOSED));
        assertThat(values(port -> port.open(stock.warehouse()))).containsExactlyInAnyOrderElementsOf(open);
        StoredProposal first = open.get(0);
        within(() -> port().replace(new Versioned<>(changed(first), 1)));
        assertThat(versions(port -> port.open(stock.warehouse()))).contains(new Versioned<>(changed(first), 2));
    }

    @Test
    void rule12_ofArticle_gives_every_one_of_the_article_with_its_version() {
        String text = unique();
        Sku sku = Sku.of(text);
        StoredProposal here = add(proposal(text + "-1", StockKey.of(sku, SHANGHAI), DAY, ProposalState.PROPOSED));
        StoredProposal ordered =
                add(proposal(text + "-2", StockKey.of(sku, WarehouseId.of("WH-HZ")), DAY, ProposalState.ORDERED));
        add(proposal(text + "-3", StockKey.of(Sku.of(text + "0"), SHANGHAI), DAY, ProposalState.PROPOSED));
        within(() -> port().replace(new Versioned<>(changed(here), 1)));
        assertThat(versions(port -> port.ofArticle(sku)))
                .containsExactlyInAnyOrder(new Versioned<>(changed(here), 2), new Versioned<>(ordered, 1));
    }

    @Test
    void rule13_lapsed_gives_what_is_open_after_its_last_day_with_its_version() {
        String text = unique();
        Sku sku = Sku.of(text);
        List<StoredProposal> open = new ArrayList<>();
        for (ProposalState state : ProposalState.values()) {
            StoredProposal made = add(proposal(text + state, StockKey.of(sku, SHANGHAI), DAY, state));
            if (state.isOpen()) {
                open.add(made);
            }
        }
        StoredProposal first = open.get(0);
        assertThat(lapsed(sku, first.validUntil())).isEmpty();
        assertThat(lapsed(sku, first.validUntil().plusDays(1))).containsExactlyInAnyOrderElementsOf(open);
        within(() -> port().replace(new Versioned<>(changed(first), 1)));
        assertThat(versions(port -> port.lapsed(first.validUntil().plusDays(1))))
                .contains(new Versioned<>(changed(first), 2));
    }

    private static StoredProposal proposal(String id, StockKey stock, LocalDate day, ProposalState state) {
        StoredProposal proposed = new StoredProposal(
                ProposalId.of(id),
                stock,
                SupplyTerms.builder(stock.sku(), PartyId.of("S08"), LeadTime.of(14))
                        .build(),
                Quantity.ofPieces(60),
                day,
                day,
                day.plusDays(14),
                day.plusDays(7),
                ReorderReason.BELOW_LEVEL,
                List.of());
        List<ProposalStep> steps = new ArrayList<>(List.of(step(ProposalState.PROPOSED, proposed.proposed(), 0)));
        if (state != ProposalState.PROPOSED) {
            steps.add(step(state, proposed.proposed(), 1));
        }
        return with(proposed, proposed.validUntil(), steps);
    }

    private static ProposalStep step(ProposalState state, Quantity quantity, int number) {
        @Nullable OrderNo order = state == ProposalState.ORDERED ? OrderNo.of("PO 7 \"急\"") : null;
        return new ProposalStep(state, quantity, BUYER, AT.plusSeconds(number), null, order);
    }

    private static StoredProposal with(StoredProposal of, LocalDate validUntil, List<ProposalStep> steps) {
        return new StoredProposal(
                of.id(),
                of.stock(),
                of.terms(),
                of.proposed(),
                of.plannedOn(),
                of.orderDay(),
                of.expectedOn(),
                validUntil,
                of.reason(),
                steps);
    }

    private List<StoredProposal> lapsed(Sku sku, LocalDate day) {
        return values(port -> port.lapsed(day)).stream()
                .filter(each -> each.stock().sku().equals(sku))
                .toList();
    }

    private StoredProposal add(StoredProposal proposal) {
        return within(() -> port().add(proposal)).value();
    }

    private List<StoredProposal> values(Function<ProposalRepository, Stream<Versioned<StoredProposal>>> query) {
        return versions(query).stream().map(Versioned::value).toList();
    }

    private List<Versioned<StoredProposal>> versions(
            Function<ProposalRepository, Stream<Versioned<StoredProposal>>> query) {
        return within(() -> {
            try (Stream<Versioned<StoredProposal>> found = query.apply(port())) {
                return found.toList();
            }
        });
    }
}
