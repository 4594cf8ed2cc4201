package io.zhanggui.inventory.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.AuditEntry;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandConflictException;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.ConcurrentChangeException;
import io.zhanggui.core.repository.DuplicateIdException;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProposalDeskTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);
    private static final Instant NOON = Instant.parse("2025-12-01T04:00:00Z");
    private static final PersonId PLANNER = PersonId.of("planner");
    private static final PersonId BUYER = PersonId.of("buyer");
    private static final PersonId HEAD = PersonId.of("head");
    private static final ProposalId ID = ProposalId.of("RP-1");

    private static final SupplyTerms TERMS = SupplyTerms.builder(Sku.of("TEA"), PartyId.of("S08"), LeadTime.of(14))
            .prices(PriceList.allUnits(
                    PriceBreak.of("0", BigMoney.parse("CNY 12.50")), PriceBreak.of("70", BigMoney.parse("CNY 11.80"))))
            .build();

    private final MemoryStore store = new MemoryStore();
    private final ProposalRepository proposals = ProposalRepository.inMemory(store);
    private final AuditTrail audit = AuditTrail.inMemory(store);
    private final ProposalDesk desk =
            new ProposalDesk(proposals, CommandReceipts.inMemory(store), audit, new BigDecimal("0.2"), store);

    @Test
    void fromThePlanToTheOrder() {
        desk.propose(List.of(proposal(ID)), by(PLANNER));
        assertThat(desk.get(ID).state()).isEqualTo(ProposalState.PROPOSED);
        assertThat(accept(ID, by(BUYER)).state()).isEqualTo(ProposalState.ACCEPTED);
        StoredProposal ordered = desk.ordered(ID, OrderNo.of("PO7"), by(BUYER));

        assertThat(ordered.state()).isEqualTo(ProposalState.ORDERED);
        assertThat(ordered.order()).contains(OrderNo.of("PO7"));
        assertThat(ordered.quantity()).isEqualTo(Quantity.ofPieces(60));
        assertThat(ordered.steps())
                .extracting(ProposalStep::state)
                .containsExactly(ProposalState.PROPOSED, ProposalState.ACCEPTED, ProposalState.ORDERED);
        assertThat(audit.read("RP-1").stream().map(Recorded::event).map(AuditEntry::action))
                .containsExactly("inventory.proposal-propose", "inventory.proposal-accept", "inventory.proposal-order");
        assertThat(audit.read("RP-1").stream()
                        .map(each -> each.event().content())
                        .distinct())
                .hasSize(3);
    }

    /** A fifth of 60 is 12: up to there whoever changes it may accept it. */
    @ParameterizedTest
    @CsvSource({"72, true", "73, false", "48, true", "47, false"})
    void whoeverChangesMuchDoesNotAccept(int changed, boolean mayAccept) {
        desk.propose(List.of(proposal(ID)), by(PLANNER));
        StoredProposal after =
                desk.change(ID, Quantity.ofPieces(changed), by(BUYER).reason("promotion"));

        assertThat(after.quantity()).isEqualTo(Quantity.ofPieces(changed));
        assertThat(after.proposed()).isEqualTo(Quantity.ofPieces(60));
        assertThat(check(ID, Actor.of(BUYER)).isEmpty()).isEqualTo(mayAccept);
        assertThat(check(ID, Actor.of(HEAD).onBehalfOf(BUYER)).isEmpty()).isEqualTo(mayAccept);
        if (mayAccept) {
            assertThat(accept(ID, by(BUYER)).quantity()).isEqualTo(Quantity.ofPieces(changed));
        } else {
            assertThatThrownBy(() -> accept(ID, by(BUYER))).isInstanceOf(RejectedException.class);
            assertThat(accept(ID, by(HEAD)).state()).isEqualTo(ProposalState.ACCEPTED);
        }
    }

    @Test
    void anEarlierChangeOfManyCountsToo() {
        desk.propose(List.of(proposal(ID)), by(PLANNER));
        desk.change(ID, Quantity.ofPieces(90), by(BUYER).reason("promotion"));
        desk.change(ID, Quantity.ofPieces(100), by(PLANNER).reason("more"));

        assertThat(check(ID, Actor.of(BUYER)).text(Locale.ENGLISH))
                .isEqualTo("RP-1: buyer changed the quantity by 66.6667%, more than the 20% that they may accept"
                        + " themselves. Maybe ask somebody else?");
        assertThat(check(ID, Actor.of(HEAD)).isEmpty()).isTrue();
    }

    @Test
    void whatStandsAgainstAChangeIsSaidAllAtOnce() {
        desk.propose(List.of(proposal(ID)), by(PLANNER));

        assertThatThrownBy(() -> desk.change(ID, Quantity.parse("0 KG"), by(BUYER)))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.violations().text(Locale.SIMPLIFIED_CHINESE))
                                .isEqualTo("reason：缺少原因\nRP-1：数量 0 千克不是正数，不订货请驳回\nRP-1：数量 0 千克与建议数量 60 件的计量单位不同"));
        assertThatThrownBy(() -> desk.change(ID, Quantity.ofPieces(5), by(BUYER).reason(" ")))
                .isInstanceOf(RejectedException.class);
        assertThat(desk.get(ID).steps()).hasSize(1);
    }

    @Test
    void aRejectionSaysItsReasonAndIsFinal() {
        desk.propose(List.of(proposal(ID)), by(PLANNER));
        assertThatThrownBy(() -> desk.reject(ID, by(BUYER))).isInstanceOf(RejectedException.class);
        assertThat(desk.reject(ID, by(BUYER).reason("sold out soon"))
                        .steps()
                        .get(1)
                        .reason())
                .isEqualTo("sold out soon");

        assertThatThrownBy(() -> accept(ID, by(BUYER)))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.violations().text(Locale.ENGLISH))
                                .isEqualTo("RP-1: proposal RP-1 is rejected"));
        assertThatThrownBy(() -> desk.reject(ID, by(BUYER).reason("again"))).isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> desk.change(ID, Quantity.ofPieces(1), by(BUYER).reason("again")))
                .isInstanceOf(RejectedException.class);
    }

    @Test
    void onlyWhatWasAcceptedIsOrdered() {
        desk.propose(List.of(proposal(ID)), by(PLANNER));

        assertThatThrownBy(() -> desk.ordered(ID, OrderNo.of("PO7"), by(BUYER))).isInstanceOf(RejectedException.class);
        accept(ID, by(BUYER));
        assertThatThrownBy(() -> accept(ID, by(BUYER))).isInstanceOf(RejectedException.class);
        assertThatThrownBy(
                        () -> desk.change(ID, Quantity.ofPieces(61), by(BUYER).reason("late")))
                .isInstanceOf(RejectedException.class);
        assertThat(desk.reject(ID, by(BUYER).reason("supplier closed")).state()).isEqualTo(ProposalState.REJECTED);
    }

    @Test
    void whatIsNotOrderedInTimeExpires() {
        ProposalId accepted = ProposalId.of("RP-2");
        ProposalId ordered = ProposalId.of("RP-3");
        desk.propose(List.of(proposal(ID), proposal(ordered)), by(PLANNER));
        accept(ordered, by(BUYER));
        desk.ordered(ordered, OrderNo.of("PO7"), by(BUYER));
        proposals.add(proposal(accepted)
                .to(ProposalState.PROPOSED, Quantity.ofPieces(60), by(PLANNER), null)
                .to(ProposalState.ACCEPTED, Quantity.ofPieces(60), by(BUYER), null));

        assertThat(desk.expire(TODAY.plusDays(7), by(PLANNER))).isEmpty();
        assertThat(desk.expire(TODAY.plusDays(8), by(PLANNER)))
                .extracting(ItemResult::key)
                .containsExactly(ID, accepted);
        assertThat(desk.expire(TODAY.plusDays(8), by(PLANNER))).isEmpty();
        assertThat(desk.get(ID).state()).isEqualTo(ProposalState.EXPIRED);
        assertThat(desk.get(accepted).state()).isEqualTo(ProposalState.EXPIRED);
        assertThat(desk.get(accepted).steps()).hasSize(3);
        assertThat(desk.get(ordered).state()).isEqualTo(ProposalState.ORDERED);
        assertThat(audit.read("RP-1")).hasSize(2);
    }

    /** While proposals expire, somebody accepts the first: that one fails, the second ends. */
    @Test
    void aProposalThatIsChangedMeanwhileDoesNotKeepTheOthersFromExpiring() {
        ProposalId second = ProposalId.of("RP-2");
        desk.propose(List.of(proposal(ID), proposal(second)), by(PLANNER));
        AuditTrail failing = (AuditTrail) java.lang.reflect.Proxy.newProxyInstance(
                AuditTrail.class.getClassLoader(), new Class<?>[] {AuditTrail.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("record")
                            && ((AuditEntry) arguments[0]).subject().equals("RP-1")) {
                        throw new ConcurrentChangeException("RP-1", 1, 2);
                    }
                    return method.invoke(audit, arguments);
                });
        ProposalDesk disturbed =
                new ProposalDesk(proposals, CommandReceipts.inMemory(store), failing, BigDecimal.ZERO, store);

        List<ItemResult<ProposalId, StoredProposal>> results = disturbed.expire(TODAY.plusDays(8), by(PLANNER));

        assertThat(results.get(0)).isInstanceOf(ItemResult.Failed.class);
        assertThat(results.get(1)).isInstanceOf(ItemResult.Done.class);
        assertThat(desk.get(ID).state()).isEqualTo(ProposalState.PROPOSED);
        assertThat(desk.get(second).state()).isEqualTo(ProposalState.EXPIRED);
    }

    /** Planned 60 at 12.50; the buyer's 80 cost 11.80 a piece. */
    @Test
    void procurementIsAskedForWhatWasAccepted_notForWhatWasPlanned() {
        ProposalId later = ProposalId.of("RP-2");
        desk.propose(List.of(proposal(ID)), by(PLANNER));
        desk.change(ID, Quantity.ofPieces(80), by(BUYER).reason("promotion"));
        assertThatThrownBy(() -> PurchaseRequest.of(List.of(desk.get(ID))))
                .hasMessage("proposal RP-1 is CHANGED. Maybe accept it first?");
        PurchaseRequest preview = PurchaseRequest.preview(List.of(desk.get(ID))).get(0);
        accept(ID, by(HEAD));
        StoredProposal second = proposal(later)
                .to(ProposalState.PROPOSED, Quantity.ofPieces(60), by(PLANNER), null)
                .to(ProposalState.ACCEPTED, Quantity.ofPieces(60), by(HEAD), null);

        List<PurchaseRequest> requests = PurchaseRequest.of(List.of(second, desk.get(ID)));
        assertThat(requests).hasSize(1);
        PurchaseRequest request = requests.get(0);
        assertThat(request.lines())
                .containsExactly(
                        new PurchaseRequest.Line(
                                Sku.of("TEA"), Quantity.ofPieces(80), TODAY.plusDays(14), BigMoney.parse("CNY 11.80")),
                        new PurchaseRequest.Line(
                                Sku.of("TEA"), Quantity.ofPieces(60), TODAY.plusDays(14), BigMoney.parse("CNY 12.50")));
        assertThat(preview.lines()).containsExactly(request.lines().get(0));
        assertThat(preview.key())
                .isNotEqualTo(PurchaseRequest.of(List.of(desk.get(ID))).get(0).key());
        assertThat(request.supplier()).isEqualTo(PartyId.of("S08"));
        assertThat(request.deliverTo()).isEqualTo(WarehouseId.of("WH-SH"));
        assertThat(request.orderDay()).isEqualTo(TODAY);
        assertThat(request.key().value()).startsWith("replenish-").hasSize(50);
        assertThat(PurchaseRequest.of(List.of(desk.get(ID), second))).isEqualTo(requests);
        assertThat(PurchaseRequest.of(List.of(desk.get(ID))).get(0).key()).isNotEqualTo(request.key());
    }

    @Test
    void suppliersWarehousesAndDaysAreOrdersOfTheirOwn() {
        StoredProposal base = proposal(ID);
        List<StoredProposal> all = new ArrayList<>();
        for (String supplier : List.of("S2", "S1")) {
            for (String warehouse : List.of("W2", "W1")) {
                for (int day : new int[] {1, 0}) {
                    all.add(new StoredProposal(
                            ProposalId.of(supplier + warehouse + day),
                            StockKey.of(Sku.of("TEA"), WarehouseId.of(warehouse)),
                            SupplyTerms.builder(Sku.of("TEA"), PartyId.of(supplier), LeadTime.of(14))
                                    .build(),
                            base.proposed(),
                            TODAY,
                            TODAY.plusDays(day),
                            TODAY.plusDays(14),
                            TODAY.plusDays(7),
                            ReorderReason.BELOW_LEVEL,
                            List.of(new ProposalStep(
                                    ProposalState.ACCEPTED, base.proposed(), Actor.of(BUYER), NOON, null, null))));
                }
            }
        }

        List<PurchaseRequest> requests = PurchaseRequest.of(all);
        assertThat(requests)
                .extracting(each -> each.supplier() + " " + each.deliverTo() + " " + each.orderDay())
                .hasSize(8)
                .isSorted();
        assertThat(requests)
                .allSatisfy(each -> assertThat(each.lines().get(0).unitPrice()).isNull());
        assertThat(PurchaseRequest.of(List.of())).isEmpty();
    }

    @Test
    void whoeverHandedItInDoesNotAcceptIt() {
        desk.propose(List.of(proposal(ID)), by(PLANNER));

        assertThat(check(ID, Actor.of(PLANNER)).text(Locale.ENGLISH))
                .isEqualTo("RP-1: planner handed it in, and does not accept it. Maybe ask somebody else?");
        assertThat(check(ID, Actor.of(HEAD).onBehalfOf(PLANNER)).isEmpty()).isFalse();
        assertThatThrownBy(() -> accept(ID, by(PLANNER))).isInstanceOf(RejectedException.class);
    }

    @Test
    void whatIsAcceptedIsWhatWasSeen() {
        desk.propose(List.of(proposal(ID)), by(PLANNER));
        desk.change(ID, Quantity.ofPieces(600), by(BUYER).reason("promotion"));

        assertThatThrownBy(() -> desk.accept(ID, Quantity.ofPieces(60), by(HEAD)))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.violations().text(Locale.ENGLISH))
                                .isEqualTo("RP-1: the quantity is 600 PCS, not 60 PCS. Maybe look at it again?"));
        assertThat(desk.accept(ID, Quantity.ofPieces(600), by(HEAD)).state()).isEqualTo(ProposalState.ACCEPTED);
    }

    /** Valid until the 8th, which ends at 16:00 UTC in China. */
    @Test
    void afterItsLastDayNothingIsAcceptedOrOrdered() {
        Instant lastMoment = TODAY.plusDays(7).atTime(15, 59, 59).toInstant(ZoneOffset.UTC);
        Instant over = lastMoment.plusSeconds(1);
        desk.propose(List.of(proposal(ID)), by(PLANNER));

        assertThatThrownBy(() ->
                        desk.accept(ID, Quantity.ofPieces(60), Stamp.by(BUYER).at(over)))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.violations().text(Locale.ENGLISH))
                                .isEqualTo("RP-1: it could be ordered until " + TODAY.plusDays(7) + ", and it is "
                                        + TODAY.plusDays(8) + ". Maybe plan anew?"));
        assertThat(desk.recordedIn(ZoneOffset.UTC)
                        .checkAcceptance(
                                ID, Quantity.ofPieces(60), Stamp.by(BUYER).at(over))
                        .isEmpty())
                .isTrue();
        desk.accept(ID, Quantity.ofPieces(60), Stamp.by(BUYER).at(lastMoment));
        assertThatThrownBy(
                        () -> desk.ordered(ID, OrderNo.of("PO"), Stamp.by(BUYER).at(over)))
                .isInstanceOf(RejectedException.class);
        assertThat(desk.ordered(ID, OrderNo.of("PO"), Stamp.by(BUYER).at(lastMoment))
                        .state())
                .isEqualTo(ProposalState.ORDERED);
    }

    @Test
    void anArticleIsOrderedOnce() {
        ProposalId second = ProposalId.of("RP-2");
        desk.propose(List.of(proposal(ID), proposal(second)), by(PLANNER));
        accept(ID, by(BUYER));

        assertThatThrownBy(() -> accept(second, by(BUYER)))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.violations().text(Locale.ENGLISH))
                                .isEqualTo(
                                        "RP-2: proposal RP-1 of the same article and warehouse is accepted. Maybe reject"
                                                + " one of them?"));
        desk.ordered(ID, OrderNo.of("PO"), by(BUYER));
        assertThatThrownBy(() -> accept(second, by(BUYER))).isInstanceOf(RejectedException.class);
    }

    @Test
    void anArticleIsOrderedElsewhere_orWhereTheOtherWasRejected() {
        ProposalId elsewhere = ProposalId.of("RP-2");
        ProposalId rejected = ProposalId.of("RP-3");
        StoredProposal here = proposal(ID);
        StoredProposal there = new StoredProposal(
                elsewhere,
                StockKey.of(Sku.of("TEA"), WarehouseId.of("WH-HZ")),
                TERMS,
                here.proposed(),
                TODAY,
                TODAY,
                TODAY,
                TODAY,
                here.reason(),
                List.of());
        desk.propose(List.of(here, there, proposal(rejected)), by(PLANNER));
        accept(rejected, by(BUYER));
        desk.reject(rejected, by(BUYER).reason("too late"));
        accept(elsewhere, by(BUYER));

        assertThat(accept(ID, by(BUYER)).state()).isEqualTo(ProposalState.ACCEPTED);
    }

    @Test
    void aChangeIsAnOrderThatTheTermsAllow() {
        StoredProposal base = proposal(ID);
        desk.propose(
                List.of(new StoredProposal(
                        ID,
                        base.stock(),
                        SupplyTerms.builder(Sku.of("TEA"), PartyId.of("S08"), LeadTime.of(14))
                                .minimumOrder("24")
                                .pack("12")
                                .capacity(SupplyCapacity.perOrder("120"))
                                .build(),
                        base.proposed(),
                        TODAY,
                        TODAY,
                        TODAY,
                        TODAY,
                        base.reason(),
                        List.of())),
                by(PLANNER));
        Stamp stamp = by(BUYER).reason("promotion");

        assertThatThrownBy(() -> desk.change(ID, Quantity.ofPieces(121), stamp))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.violations().text(Locale.ENGLISH))
                                .isEqualTo(
                                        "RP-1: 121 PCS cannot be ordered, but multiples of 12 from 24 on that reach the"
                                                + " least value\nRP-1: 121 PCS is more than the 120 that can be delivered"));
        assertThatThrownBy(() -> desk.change(ID, Quantity.ofPieces(12), stamp)).isInstanceOf(RejectedException.class);
        assertThat(desk.change(ID, Quantity.ofPieces(120), stamp).quantity()).isEqualTo(Quantity.ofPieces(120));
    }

    @Test
    void anotherReasonUnderOneKeyIsAnotherCommand() {
        desk.propose(List.of(proposal(ID)), by(PLANNER));
        desk.change(ID, Quantity.ofPieces(61), by(BUYER).key("K").reason("promotion"));

        assertThatThrownBy(() -> desk.change(
                        ID, Quantity.ofPieces(61), by(BUYER).key("K").reason("stock-taking")))
                .isInstanceOf(CommandConflictException.class);
    }

    @Test
    void theOrderInWhichProposalsAreHandedInDoesNotMatter() {
        Stamp keyed = by(PLANNER).key("plan-1");
        List<StoredProposal> all = List.of(proposal(ID), proposal(ProposalId.of("RP-2")));
        desk.propose(all, keyed);
        desk.propose(List.of(all.get(1), all.get(0)), keyed);

        assertThat(desk.get(ID).steps()).hasSize(1);
    }

    /** A share is held against the exact change, not against a rounded one. */
    @Test
    void theSmallestChangeIsAChange() {
        StoredProposal changed = proposal(ID)
                .to(ProposalState.PROPOSED, Quantity.ofPieces(60), by(PLANNER), null)
                .to(ProposalState.CHANGED, Quantity.parse("60.000001 PCS"), by(BUYER), null);

        assertThat(changed.change()).isZero();
        assertThat(changed.isChangedBeyond(BigDecimal.ZERO)).isTrue();
        assertThat(changed.isChangedBeyond(new BigDecimal("0.000001"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1000000000", "0.0000001", "1E400", "1E-400"})
    void quantitiesAreBounded(String amount) {
        desk.propose(List.of(proposal(ID)), by(PLANNER));
        Quantity wrong = Quantity.of(new BigDecimal(amount), UnitOfMeasure.PIECE);

        assertThatThrownBy(() -> new ProposalStep(ProposalState.CHANGED, wrong, Actor.of(BUYER), NOON, null, null))
                .hasMessageContaining("quantity of a proposal must be below 1,000,000,000 with at most six decimals");
        assertThatThrownBy(() -> desk.change(ID, wrong, by(BUYER).reason("typo")))
                .isInstanceOfAny(IllegalArgumentException.class, RejectedException.class);
        assertThat(desk.get(ID).quantity()).isEqualTo(Quantity.ofPieces(60));
        assertThatThrownBy(() -> SupplyTerms.builder(Sku.of("TEA"), PartyId.of("S08"), LeadTime.of(14))
                        .pack(amount)
                        .build())
                .hasMessageStartingWith("packMultiple must be below 1,000,000,000");
    }

    @Test
    void daysAndStepsDoNotGoBack() {
        assertThatThrownBy(() -> days(-1, 0, 0)).hasMessageContaining("cannot be ordered on " + TODAY.minusDays(1));
        assertThatThrownBy(() -> days(2, 1, 2)).hasMessageContaining("expected on " + TODAY.plusDays(1));
        assertThatThrownBy(() -> days(2, 2, 1)).hasMessageContaining("valid until " + TODAY.plusDays(1));
        assertThat(days(2, 2, 2).orderDay()).isEqualTo(TODAY.plusDays(2));
        desk.propose(List.of(proposal(ID)), by(PLANNER));
        assertThatThrownBy(() ->
                        desk.accept(ID, Quantity.ofPieces(60), Stamp.by(BUYER).at(NOON.minusSeconds(1))))
                .hasMessageContaining("proposal RP-1 cannot be ACCEPTED at");
        assertThatThrownBy(() -> new StoredProposal(
                        ID,
                        StockKey.of(Sku.of("CUP"), WarehouseId.of("W")),
                        TERMS,
                        Quantity.ofPieces(1),
                        TODAY,
                        TODAY,
                        TODAY,
                        TODAY,
                        ReorderReason.BELOW_LEVEL,
                        List.of()))
                .hasMessage("proposal RP-1 of CUP cannot have terms of TEA");
    }

    private static StoredProposal days(int order, int expected, int valid) {
        return new StoredProposal(
                ID,
                StockKey.of(Sku.of("TEA"), WarehouseId.of("W")),
                TERMS,
                Quantity.ofPieces(1),
                TODAY,
                TODAY.plusDays(order),
                TODAY.plusDays(expected),
                TODAY.plusDays(valid),
                ReorderReason.BELOW_LEVEL,
                List.of());
    }

    @Test
    void aChangeChangesSomething() {
        desk.propose(List.of(proposal(ID)), by(PLANNER));

        assertThatThrownBy(
                        () -> desk.change(ID, Quantity.ofPieces(60), by(BUYER).reason("same")))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.violations().text(Locale.ENGLISH))
                                .isEqualTo("RP-1: the quantity is 60 PCS already"));
    }

    /** Of 100 in 30 days: 60 were ordered 29 days ago, 60 a month ago, and 60 wait. */
    @Test
    void aCapacityCountsWhatItsPeriodOrdered() {
        SupplyCapacity month = SupplyCapacity.perPeriod("100", 30);
        List<StoredProposal> before = new ArrayList<>();
        for (ProposalState state : List.of(ProposalState.ACCEPTED, ProposalState.PROPOSED)) {
            before.add(proposal(ID).to(state, Quantity.ofPieces(60), by(BUYER), null));
        }

        assertThat(month.usedBy(before.stream(), TODAY.plusDays(29)).left()).isEqualByComparingTo("40");
        assertThat(month.usedBy(before.stream(), TODAY.plusDays(30)).left()).isEqualByComparingTo("100");
        assertThat(month.usedBy(before.stream(), TODAY).left()).isEqualByComparingTo("40");
        assertThat(month.usedBy(before.stream(), TODAY.minusDays(1)).left()).isEqualByComparingTo("100");
    }

    @Test
    void aRetryReplaysAndAnotherContentIsRefused() {
        Stamp keyed = by(PLANNER).key("plan-1");
        desk.propose(List.of(proposal(ID)), keyed);
        desk.propose(List.of(proposal(ID)), keyed);
        Stamp accept = by(BUYER).key("accept-1");
        accept(ID, accept);
        accept(ID, accept);

        assertThat(desk.get(ID).steps()).hasSize(2);
        assertThatThrownBy(() -> desk.propose(List.of(proposal(ProposalId.of("RP-9"))), keyed))
                .isInstanceOf(CommandConflictException.class);
        assertThatThrownBy(() -> desk.propose(List.of(proposal(ProposalId.of("RP-9")), proposal(ID)), by(PLANNER)))
                .isInstanceOf(DuplicateIdException.class);
        assertThat(proposals.find(ProposalId.of("RP-9"))).isEmpty();
        assertThatThrownBy(() -> desk.propose(List.of(desk.get(ID)), by(PLANNER)))
                .hasMessage("proposal RP-1 was handed in before");
    }

    @Test
    void aWriterWhoReadTooEarlyLosesNothingOfOthers() {
        desk.propose(List.of(proposal(ID)), by(PLANNER));
        Versioned<StoredProposal> early = proposals.get(ID);
        accept(ID, by(BUYER));

        assertThatThrownBy(() -> proposals.replace(early)).isInstanceOf(ConcurrentChangeException.class);
        assertThat(desk.get(ID).state()).isEqualTo(ProposalState.ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource(ProposalState.class)
    void everyStateHasATextAndSaysWhetherItIsOpen(ProposalState state) {
        assertThat(state.text(Locale.ENGLISH)).isNotBlank();
        assertThat(state.text(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
        assertThat(state.isOpen())
                .isEqualTo(List.of(ProposalState.PROPOSED, ProposalState.CHANGED, ProposalState.ACCEPTED)
                        .contains(state));
        assertThat(state.isWaiting()).isEqualTo(state.isOpen() && state != ProposalState.ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource(ProposalViolation.class)
    void everyRefusalHasAText(ProposalViolation violation) {
        assertThat(violation.text(Locale.ENGLISH)).isNotBlank();
        assertThat(violation.text(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> proposal(ID).state()).hasMessage("proposal RP-1 was not handed in");
        assertThat(proposal(ID).quantity()).isEqualTo(Quantity.ofPieces(60));
        assertThat(proposal(ID).order()).isEmpty();
        assertThatThrownBy(() -> new ProposalStep(
                        ProposalState.ORDERED, Quantity.ofPieces(1), Actor.of(BUYER), NOON, null, null))
                .hasMessage("a step to ORDERED cannot have the order null");
        assertThatThrownBy(() -> new ProposalStep(
                        ProposalState.ACCEPTED, Quantity.ofPieces(1), Actor.of(BUYER), NOON, null, OrderNo.of("PO")))
                .hasMessage("a step to ACCEPTED cannot have the order PO");
        assertThatThrownBy(() -> new ProposalStep(
                        ProposalState.PROPOSED, Quantity.ofPieces(0), Actor.of(BUYER), NOON, null, null))
                .hasMessage("quantity of a proposal must be positive but is 0 PCS");
        assertThatThrownBy(() -> ProposalDesk.inMemory(store, new BigDecimal("-0.1")))
                .hasMessage("freeShare must not be negative but is -0.1");
        assertThat(ProposalDesk.inMemory(store, BigDecimal.ZERO)).isNotNull();
    }

    private static StoredProposal proposal(ProposalId id) {
        return new StoredProposal(
                id,
                StockKey.of(Sku.of("TEA"), WarehouseId.of("WH-SH")),
                TERMS,
                Quantity.ofPieces(60),
                TODAY,
                TODAY,
                TODAY.plusDays(14),
                TODAY.plusDays(7),
                ReorderReason.BELOW_LEVEL,
                List.of());
    }

    private StoredProposal accept(ProposalId id, Stamp stamp) {
        return desk.accept(id, desk.get(id).quantity(), stamp);
    }

    private Violations check(ProposalId id, Actor actor) {
        return desk.checkAcceptance(id, desk.get(id).quantity(), Stamp.by(actor).at(NOON));
    }

    private static Stamp by(PersonId person) {
        return Stamp.by(person).at(NOON);
    }
}
