package io.zhanggui.inventory.replenishment;

import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.demand.DemandClass;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.ForecastCandidate;
import io.zhanggui.inventory.demand.ForecastSelection;
import io.zhanggui.inventory.demand.Mean;
import io.zhanggui.inventory.demand.SalesLine;
import io.zhanggui.inventory.probability.LeadTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Article A sells 10 a week and B 21, always: a level of two weeks is 20 and 42. Of each 10 are missing; a piece of A costs 5
 * and one of B 2, so the whole order is 70.
 */
class SupplierOrdersTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);
    private static final Sku A = Sku.of("A");
    private static final Sku B = Sku.of("B");
    private static final PartyId S1 = PartyId.of("S1");
    private static final PartyId S2 = PartyId.of("S2");
    private static final SupplierTerms ANYTHING = SupplierTerms.of(S1);

    @Test
    void proposalsOfASupplierAreOneOrder() {
        ReplenishmentPlan plan = plan(planner(), ANYTHING);

        assertThat(quantities(plan)).containsExactly(10, 10);
        SupplierOrder order = only(plan);
        assertThat(order.supplier()).isEqualTo(S1);
        assertThat(order.orderDay()).isEqualTo(TODAY);
        assertThat(order.firstArrival()).isEqualTo(TODAY.plusDays(7));
        assertThat(order.value()).contains(cny("70"));
        assertThat(order.lines()).extracting(ReorderProposal::reason).containsOnly(ReorderReason.BELOW_LEVEL);
    }

    /** 10/7 and 3 a day: after 2 days 13 and 16 are 97, after 2.05 days 13 and 17 are 99, after 2.1 days A is 14: 104. */
    @Test
    void theLeastValueIsReachedByTheArticlesThatNeedItSoonest() {
        ReplenishmentPlan plan = plan(planner(), ANYTHING.minimumOrderValue(Money.parse("CNY 100")));

        assertThat(quantities(plan)).containsExactly(14, 17);
        assertThat(only(plan).value()).contains(cny("104"));
        assertThat(only(plan).lines())
                .extracting(ReorderProposal::reason)
                .containsOnly(ReorderReason.ORDER_VALUE_RAISED);
    }

    @Test
    void anOrderOfEnoughValueStaysAsItIs() {
        assertThat(quantities(plan(planner(), ANYTHING.minimumOrderValue(Money.parse("CNY 70")))))
                .containsExactly(10, 10);
    }

    @Test
    void anOrderThatCannotReachTheLeastValueWaits() {
        ReplenishmentPlan plan = plan(planner().topUpAtMost(2), ANYTHING.minimumOrderValue(Money.parse("CNY 100")));

        assertThat(plan.proposals()).isEmpty();
        assertThat(plan.supplierOrders()).isEmpty();
        assertThat(plan.planned()).extracting(ReorderProposal::reason).containsOnly(ReorderReason.HELD_BACK);
        assertThat(plan.planned().get(0).explain().toText(Locale.SIMPLIFIED_CHINESE))
                .startsWith("建议订货量：0 件 = 目标库存 20 与可用库存 10 件之差需要订 10，但整单未达供应商起订金额，暂缓\n")
                .contains("决定因素：整单未达供应商起订金额，暂缓");
    }

    @Test
    void whatNobodyNeedsIsNotToppedUp() {
        ReplenishmentPlan plan = planner()
                .build()
                .plan(
                        demand(),
                        List.of(stock(A, 20), stock(B, 42)),
                        terms(),
                        List.of(ANYTHING.minimumOrderValue(Money.parse("CNY 100"))),
                        TODAY);

        assertThat(plan.proposals()).isEmpty();
        assertThat(plan.planned()).extracting(ReorderProposal::reason).containsOnly(ReorderReason.ENOUGH_STOCK);
    }

    @Test
    void anArticleThatNeedsNothingYetHelpsToReachTheLeastValue() {
        ReplenishmentPlan plan = planner()
                .build()
                .plan(
                        demand(),
                        List.of(stock(A, 10), stock(B, 42)),
                        terms(),
                        List.of(ANYTHING.minimumOrderValue(Money.parse("CNY 60"))),
                        TODAY);

        // after 0.667 days B is 2 and A still 10 + 0.95, so 11: 59; then B is 3: 61
        assertThat(quantities(plan)).containsExactly(11, 3);
    }

    /** Two days of demand less: 10 − 2.86 and 10 − 6 in whole pieces. */
    @Test
    void aCapacityIsSharedSoThatAllRunOutOnOneDay() {
        ReplenishmentPlan plan = plan(planner(), ANYTHING.capacity(SupplyCapacity.perOrder("12")));

        assertThat(quantities(plan)).containsExactly(8, 4);
        assertThat(plan.proposals()).extracting(ReorderProposal::reason).containsOnly(ReorderReason.CAPACITY_CUT);
    }

    /** STEADY has nothing left; ERRATIC has a week, and would be given its safety stock if levels were lowered alike. */
    @Test
    void aCapacityGoesToWhatRunsOutFirst_whateverTheSafetyStock() {
        Sku steady = Sku.of("STEADY");
        Sku erratic = Sku.of("ERRATIC");
        List<SalesLine> lines = new ArrayList<>();
        for (int week = 1; week <= 8; week++) {
            lines.add(new SalesLine(steady, TODAY.minusWeeks(week), Quantity.ofPieces(10), ""));
            lines.add(new SalesLine(erratic, TODAY.minusWeeks(week), Quantity.ofPieces(week % 2 == 0 ? 19 : 1), ""));
        }
        ReplenishmentPlan plan = planner()
                .build()
                .plan(
                        DemandHistory.weekly()
                                .between(TODAY.minusWeeks(8), TODAY)
                                .from(lines.stream()),
                        List.of(stock(steady, 0), stock(erratic, 10)),
                        List.of(terms(steady, S1, "1"), terms(erratic, S1, "1")),
                        List.of(ANYTHING.capacity(SupplyCapacity.perOrder("8"))),
                        TODAY);

        assertThat(plan.planned())
                .extracting(each -> each.quantity().amount().intValue())
                .containsExactly(8, 0);
        assertThat(plan.planned().get(0).explain().toText(Locale.ENGLISH))
                .contains("cut to the capacity: 8 PCS = from 20 PCS, of the 8 that can be delivered");
    }

    @ParameterizedTest
    @CsvSource({"20, 10, 10", "0, 0, 0", "1, 1, 0", "13, 8, 5"})
    void theCapacityIsNeverExceeded(String capacity, int ofA, int ofB) {
        ReplenishmentPlan plan = plan(planner(), ANYTHING.capacity(SupplyCapacity.perOrder(capacity)));

        assertThat(plan.planned())
                .extracting(each -> each.quantity().amount().intValue())
                .containsExactly(ofA, ofB);
    }

    @Test
    void whatIsOwedIsServedFirst() {
        Sku owed = Sku.of("OWED");
        List<SupplyTerms> terms = new ArrayList<>(terms());
        terms.add(SupplyTerms.builder(owed, S1, LeadTime.of(7)).build());
        ReplenishmentPlan plan = planner()
                .build()
                .plan(
                        demand(),
                        List.of(stock(A, 10), stock(B, 32), stock(owed, -5)),
                        terms,
                        List.of(ANYTHING.capacity(SupplyCapacity.perOrder("7"))),
                        TODAY);

        assertThat(plan.planned())
                .extracting(each -> each.quantity().amount().intValue())
                .containsExactly(2, 0, 5);
        assertThat(quantities(planner()
                        .build()
                        .plan(
                                demand(),
                                List.of(stock(A, 10), stock(B, 32), stock(owed, -5)),
                                terms,
                                List.of(ANYTHING.capacity(SupplyCapacity.perOrder("4"))),
                                TODAY)))
                .containsExactly(4);
    }

    @Test
    void unitsTakeUpWhatTheirTermsSay() {
        List<SupplyTerms> terms = List.of(
                SupplyTerms.builder(A, S1, LeadTime.of(7)).capacityUse("2.5").build(),
                SupplyTerms.builder(B, S1, LeadTime.of(7)).capacityUse("0.5").build());
        ReplenishmentPlan plan = planner()
                .build()
                .plan(demand(), stock(), terms, List.of(ANYTHING.capacity(SupplyCapacity.perOrder("30"))), TODAY);

        assertThat(quantities(plan)).containsExactly(10, 10);
        ReplenishmentPlan less = planner()
                .build()
                .plan(demand(), stock(), terms, List.of(ANYTHING.capacity(SupplyCapacity.perOrder("22"))), TODAY);
        // 2 days less: 8 × 2.5 + 4 × 0.5 = 22
        assertThat(quantities(less)).containsExactly(8, 4);
    }

    @Test
    void aTopUpBeyondTheCapacityWaits() {
        SupplierTerms both = ANYTHING.minimumOrderValue(Money.parse("CNY 100")).capacity(SupplyCapacity.perOrder("25"));

        assertThat(plan(planner(), both).proposals()).isEmpty();
        assertThat(quantities(plan(planner(), both.capacity(SupplyCapacity.perOrder("31")))))
                .containsExactly(14, 17);
    }

    /** After 2.67 days of demand less, 7 and 2 cost 39. */
    @Test
    void aBudgetIsNeverExceeded() {
        ReplenishmentPlan plan = plan(planner().budget(Money.parse("CNY 40")), ANYTHING);

        assertThat(only(plan).value().orElseThrow().isGreaterThan(Money.parse("CNY 40")))
                .isFalse();
        assertThat(plan.planned()).extracting(ReorderProposal::reason).contains(ReorderReason.BUDGET_CUT);
        assertThat(quantities(plan(planner().budget(Money.parse("CNY 70")), ANYTHING)))
                .containsExactly(10, 10);
        assertThat(plan(planner().budget(Money.parse("CNY 0")), ANYTHING).proposals())
                .isEmpty();
    }

    @Test
    void anOrderThatTheBudgetTakesBelowItsLeastValueWaits() {
        List<SupplyTerms> terms = List.of(terms().get(0), terms(B, S2, "2"));
        ReplenishmentPlan plan = planner()
                .budget(Money.parse("CNY 60"))
                .build()
                .plan(demand(), stock(), terms, List.of(ANYTHING.minimumOrderValue(Money.parse("CNY 50"))), TODAY);

        // cut to 60, A's order falls below 50 and waits; then B has all of its 10
        assertThat(plan.proposals()).extracting(ReorderProposal::sku).containsExactly(B);
        assertThat(quantities(plan)).containsExactly(10);
    }

    @Test
    void withoutAPriceNothingCountsAgainstABudget() {
        List<SupplyTerms> terms =
                List.of(SupplyTerms.builder(A, S1, LeadTime.of(7)).build(), terms(B, S1, "2"));
        ReplenishmentPlan plan = planner().budget(Money.parse("CNY 60")).build().plan(demand(), stock(), terms, TODAY);

        assertThat(plan.planned()).extracting(ReorderProposal::sku).containsExactly(B);
        assertThat(violations(plan).text(Locale.ENGLISH))
                .isEqualTo("terms.prices: A has no price at S1. Maybe add one, because a least value or a budget"
                        + " counts it?");
        ReplenishmentPlan dollars = planner()
                .build()
                .plan(demand(), stock(), terms(), List.of(ANYTHING.minimumOrderValue(Money.parse("USD 1"))), TODAY);
        assertThat(violations(dollars).text(Locale.ENGLISH))
                .isEqualTo("terms.prices: A is priced in CNY, but counted in USD");
    }

    /** 20 pieces at 4 save 20 on 20 pieces; 10 pieces more lie 35 piece-days, at 4 and 52 a year 19.95, at 53 20.33. */
    @ParameterizedTest
    @CsvSource({"0.25, 20", "52, 20", "53, 10"})
    void aPriceBreakIsTakenWhereItPays(String holding, int expected) {
        SupplyTerms terms = SupplyTerms.builder(A, S1, LeadTime.of(7))
                .prices(PriceList.allUnits(PriceBreak.of("0", cny("5")), PriceBreak.of("20", cny("4"))))
                .build();
        ReplenishmentPlan plan = planner()
                .holdingCostPerYear(holding)
                .build()
                .plan(demand(), List.of(stock(A, 10)), List.of(terms), TODAY);

        assertThat(quantities(plan)).containsExactly(expected);
        assertThat(plan.proposals().get(0).reason())
                .isEqualTo(expected == 20 ? ReorderReason.PRICE_BREAK_TAKEN : ReorderReason.BELOW_LEVEL);
        assertThat(plan.proposals().get(0).cost()).contains(cny(expected == 20 ? "80" : "50"));
        assertThat(quantities(planner().build().plan(demand(), List.of(stock(A, 10)), List.of(terms), TODAY)))
                .containsExactly(10);
    }

    @Test
    void theArticleIsOrderedFromTheFirstSupplierThatCanDeliverAll() {
        SupplyTerms first = SupplyTerms.builder(A, S2, LeadTime.of(7))
                .capacity(SupplyCapacity.perOrder("8"))
                .build();
        SupplyTerms second =
                SupplyTerms.builder(A, S1, LeadTime.of(7)).preference(2).build();

        assertThat(ofA(10, second, first).supplier()).isEqualTo(S1);
        assertThat(ofA(12, second, first).supplier()).isEqualTo(S2);
        ReorderProposal cut = ofA(
                10,
                first,
                SupplyTerms.builder(A, S1, LeadTime.of(7))
                        .preference(2)
                        .capacity(SupplyCapacity.perOrder("9"))
                        .build());
        assertThat(cut.supplier()).isEqualTo(S1);
        assertThat(cut.quantity()).isEqualTo(Quantity.ofPieces(9));
        assertThat(cut.explain().toText(Locale.ENGLISH))
                .contains("Supplier: S1 = preference 2: those before it deliver less");
        assertThat(cut.reason()).isEqualTo(ReorderReason.CAPACITY_CUT);
    }

    @Test
    void ofEquallyPreferredSuppliersTheFirstIdIsAsked() {
        SupplyTerms one = SupplyTerms.builder(A, S1, LeadTime.of(7)).build();
        SupplyTerms other = SupplyTerms.builder(A, S2, LeadTime.of(7)).build();

        assertThat(ofA(10, one, other).supplier()).isEqualTo(S1);
        assertThat(ofA(10, other, one).supplier()).isEqualTo(S1);
    }

    @Test
    void aMinimumThatAsksForMoreIsNamed() {
        SupplyTerms least =
                SupplyTerms.builder(A, S1, LeadTime.of(7)).minimumOrder("24").build();
        SupplyTerms value = SupplyTerms.builder(A, S1, LeadTime.of(7))
                .price(cny("5"))
                .minimumValue(Money.parse("CNY 61"))
                .build();

        assertThat(ofA(10, least).reason()).isEqualTo(ReorderReason.MINIMUM_RAISED);
        assertThat(ofA(10, least).quantity()).isEqualTo(Quantity.ofPieces(24));
        assertThat(ofA(10, value).reason()).isEqualTo(ReorderReason.MINIMUM_RAISED);
        assertThat(ofA(10, value).quantity()).isEqualTo(Quantity.ofPieces(13));
        assertThat(ofA(-4, least).reason()).isEqualTo(ReorderReason.BELOW_LEVEL);
        assertThat(ofA(20, least).reason()).isEqualTo(ReorderReason.ENOUGH_STOCK);
    }

    /** Ordered on Thursday the 4th, ready on Sunday, there on Tuesday the 9th; the next one on the 11th, there on the 16th. */
    @Test
    void stockLastsUntilTheOrderAfterTheNextPossibleDayArrives() {
        SupplierTerms supplier =
                ANYTHING.calendar(SupplyCalendar.ALWAYS.ordersOn(THURSDAY).deliversOn(TUESDAY));
        ReorderProposal proposal = planner()
                .build()
                .plan(
                        demand(),
                        List.of(stock(A, 10)),
                        List.of(SupplyTerms.builder(A, S1, LeadTime.of(3)).build()),
                        List.of(supplier),
                        TODAY)
                .planned()
                .get(0);

        assertThat(proposal.timing())
                .isEqualTo(new OrderTiming(
                        LocalDate.of(2025, 12, 4),
                        LocalDate.of(2025, 12, 9),
                        LocalDate.of(2025, 12, 11),
                        LocalDate.of(2025, 12, 16)));
        assertThat(proposal.level().protectedDemand().mean()).isCloseTo(150 / 7.0, within(1e-9));
        assertThat(proposal.demandPerDay()).isCloseTo(10 / 7.0, within(1e-12));
        assertThat(proposal.quantity()).isEqualTo(Quantity.ofPieces(12));
    }

    @Test
    void aReviewBeforeTheOrderDayLeadsToTheNextOne() {
        SupplierTerms supplier = ANYTHING.calendar(SupplyCalendar.ALWAYS.ordersOn(THURSDAY));
        OrderTiming timing = planner()
                .reviewEvery(1)
                .build()
                .plan(demand(), stock(), terms(), List.of(supplier), TODAY)
                .planned()
                .get(0)
                .timing();

        assertThat(timing.orderDay()).isEqualTo(LocalDate.of(2025, 12, 4));
        assertThat(timing.nextOrderDay()).isEqualTo(LocalDate.of(2025, 12, 11));
    }

    @Test
    void aSupplierThatTakesNoOrderIsNamed() {
        SupplierTerms never = ANYTHING.calendar(SupplyCalendar.ALWAYS.ordersOn(List.of(TODAY.minusDays(1))));
        ReplenishmentPlan plan = planner().build().plan(demand(), List.of(stock(A, 1)), terms(), List.of(never), TODAY);

        assertThat(violations(plan).text(Locale.ENGLISH))
                .isEqualTo("calendar: A: S1 takes no order that arrives within three years. Maybe its calendar is"
                        + " closed?");
        assertThat(violations(plan).text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("calendar：A：S1 三年内没有可以到货的订货日，请检查供货日历");
    }

    @Test
    void goalsHoldForClassesAndPoliciesForArticles() {
        ServiceGoal fill = ServiceGoal.ofFillRate("0.9");
        ReplenishmentPolicy slow = ReplenishmentPolicy.of(ServiceGoal.ofCycleService("0.5"), 28);
        ReplenishmentPlan plan = plan(
                planner()
                        .goals(Map.of(A, "slow", B, "none"), Map.of("slow", fill))
                        .policies(Map.of(B, slow)),
                ANYTHING);

        assertThat(plan.planned().get(0).goal()).isEqualTo(fill);
        assertThat(plan.planned().get(1).goal()).isEqualTo(ServiceGoal.ofCycleService("0.5"));
        assertThat(plan.planned().get(1).level().reviewPeriod()).isEqualTo(4);
        assertThat(violations(plan(planner().policies(Map.of(A, slow.stopped())), ANYTHING))
                        .text(Locale.ENGLISH))
                .isEqualTo("policy: A is not ordered any more by the policy in force");
    }

    @Test
    void aPlanOnManyThreadsIsTheSame() {
        List<SalesLine> lines = new ArrayList<>();
        List<StockPosition> stock = new ArrayList<>();
        List<SupplyTerms> terms = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Sku sku = Sku.of("S" + i);
            for (int day = 1; day <= 56; day += 1 + i % 5) {
                lines.add(new SalesLine(sku, TODAY.minusDays(day), Quantity.ofPieces(1 + (i * day) % 7), ""));
            }
            stock.add(stock(sku, i % 20));
            terms.add(terms(sku, i % 2 == 0 ? S1 : S2, "3"));
        }
        DemandHistory demand =
                DemandHistory.weekly().between(TODAY.minusDays(56), TODAY).from(lines.stream());
        List<SupplierTerms> suppliers = List.of(ANYTHING.capacity(SupplyCapacity.perOrder("500")));
        ReplenishmentPlanner.Builder builder = ReplenishmentPlanner.builder().budget(Money.parse("CNY 3000"));
        ReplenishmentPlan expected = builder.build().plan(demand, stock, terms, suppliers, TODAY);

        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            assertThat(builder.executor(threads).build().plan(demand, stock, terms, suppliers, TODAY))
                    .isEqualTo(expected);
        } finally {
            threads.shutdown();
        }
        assertThat(expected.proposals()).isNotEmpty();
    }

    /** The caller works too, so that a pool of one thread plans on that thread. */
    @Test
    void aPlanOnAThreadOfItsOwnExecutorDoesNotHang() throws Exception {
        List<StockPosition> stock = new ArrayList<>();
        List<SupplyTerms> terms = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            stock.add(stock(Sku.of("S" + i), -i));
            terms.add(terms(Sku.of("S" + i), S1, "3"));
        }
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            ReplenishmentPlanner planner = planner().executor(one).build();
            ReplenishmentPlan plan = one.submit(() -> planner.plan(demand(), stock, terms, TODAY))
                    .get(30, TimeUnit.SECONDS);
            assertThat(plan.results()).hasSize(302);
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void twoSetsOfTermsOfOneSupplierAreRefused() {
        assertThatThrownBy(() -> planner().build().plan(demand(), stock(), terms(), List.of(ANYTHING, ANYTHING), TODAY))
                .hasMessage("S1 has two sets of supplier terms. Maybe choose one first?");
    }

    @Test
    void figuresAsTextAreNumbers_orAreNamed() {
        assertThatThrownBy(() -> SupplyTerms.builder(A, S1, LeadTime.of(7)).pack("a dozen"))
                .hasMessage("pack must be a number but was 'a dozen'");
        assertThatThrownBy(() -> SupplyTerms.builder(A, S1, LeadTime.of(7)).minimumOrder(""))
                .hasMessage("minimumOrder must be a number but was ''");
        assertThatThrownBy(() -> SupplyTerms.builder(A, S1, LeadTime.of(7)).capacityUse("x"))
                .hasMessage("capacityUse must be a number but was 'x'");
        assertThatThrownBy(() -> SupplyCapacity.perOrder("much"))
                .hasMessage("capacity must be a number but was 'much'");
        assertThatThrownBy(() -> SupplyCapacity.perPeriod("1", 2).used("some"))
                .hasMessage("used must be a number but was 'some'");
        assertThatThrownBy(() -> PriceBreak.of("few", cny("1"))).hasMessage("from must be a number but was 'few'");
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> planner().holdingCostPerYear("0"))
                .hasMessage("holdingCostPerYear must be above 0 but was 0");
        assertThatThrownBy(() -> planner().holdingCostPerYear("much"))
                .hasMessage("holdingCostPerYear must be a number but was 'much'");
        assertThatThrownBy(() -> planner().topUpAtMost(-1)).hasMessageContaining("but are -1");
        assertThatThrownBy(() -> planner().budget(Money.parse("CNY -1"))).hasMessageContaining("CNY -1.00");
        assertThatThrownBy(() -> ANYTHING.minimumOrderValue(Money.parse("CNY -1")))
                .hasMessage("minimumOrderValue of S1 must not be negative but is CNY -1.00");
        assertThatThrownBy(() -> new SupplierOrder(S1, TODAY, List.of())).hasMessage("order from S1 has no lines");
        List<ReorderProposal> lines = plan(planner(), ANYTHING).proposals();
        assertThatThrownBy(() -> new SupplierOrder(S2, TODAY, lines))
                .hasMessage("order from S2 cannot hold 10 PCS of A from S1");
    }

    private static ReorderProposal ofA(int onHand, SupplyTerms... terms) {
        ReplenishmentPlan plan =
                planner().build().plan(demand(), List.of(stock(A, onHand)), Arrays.asList(terms), TODAY);
        return plan.planned().get(0);
    }

    private static Violations violations(ReplenishmentPlan plan) {
        return plan.refused()
                .get(0)
                .match(done -> Violations.none(), ItemResult.Refused::violations, failed -> Violations.none());
    }

    private static SupplierOrder only(ReplenishmentPlan plan) {
        assertThat(plan.supplierOrders()).hasSize(1);
        return plan.supplierOrders().get(0);
    }

    private static List<Integer> quantities(ReplenishmentPlan plan) {
        return plan.proposals().stream()
                .map(each -> each.quantity().amount().intValueExact())
                .toList();
    }

    private static ReplenishmentPlan plan(ReplenishmentPlanner.Builder planner, SupplierTerms supplier) {
        return planner.build().plan(demand(), stock(), terms(), List.of(supplier), TODAY);
    }

    private static ReplenishmentPlanner.Builder planner() {
        ForecastSelection.Builder selection = ForecastSelection.builder();
        for (DemandClass each : DemandClass.values()) {
            selection.candidates(each, List.of(ForecastCandidate.ofFixed(Mean.of())));
        }
        return ReplenishmentPlanner.builder().forecasts(selection.build());
    }

    private static DemandHistory demand() {
        List<SalesLine> lines = new ArrayList<>();
        for (int week = 1; week <= 4; week++) {
            lines.add(new SalesLine(A, TODAY.minusWeeks(week), Quantity.ofPieces(10), ""));
            lines.add(new SalesLine(B, TODAY.minusWeeks(week), Quantity.ofPieces(21), ""));
        }
        return DemandHistory.weekly().between(TODAY.minusWeeks(4), TODAY).from(lines.stream());
    }

    private static List<StockPosition> stock() {
        return List.of(stock(A, 10), stock(B, 32));
    }

    private static StockPosition stock(Sku sku, int onHand) {
        return StockPosition.of(sku, Quantity.ofPieces(onHand), Quantity.ofPieces(0));
    }

    private static List<SupplyTerms> terms() {
        return List.of(terms(A, S1, "5"), terms(B, S1, "2"));
    }

    private static SupplyTerms terms(Sku sku, PartyId supplier, String price) {
        return SupplyTerms.builder(sku, supplier, LeadTime.of(7))
                .price(cny(price))
                .build();
    }

    private static BigMoney cny(String amount) {
        return BigMoney.parse("CNY " + amount);
    }
}
