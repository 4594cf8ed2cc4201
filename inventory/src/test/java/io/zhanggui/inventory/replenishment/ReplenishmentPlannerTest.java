package io.zhanggui.inventory.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.demand.DemandClass;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.ForecastCandidate;
import io.zhanggui.inventory.demand.ForecastModel;
import io.zhanggui.inventory.demand.ForecastSelection;
import io.zhanggui.inventory.demand.Holt;
import io.zhanggui.inventory.demand.Mean;
import io.zhanggui.inventory.demand.SalesLine;
import io.zhanggui.inventory.policy.OrderUpToLevel;
import io.zhanggui.inventory.probability.LeadTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplenishmentPlannerTest {

    private static final Sku CUP = Sku.of("CUP");
    private static final Sku POT = Sku.of("POT");
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);
    /** Φ⁻¹(0.95), from tables. */
    private static final double K95 = 1.6448536269514722;

    /**
     * Weeks 8 12 8 12: mean 10, squared errors 16 over 3 degrees of freedom. A review of 7 days and a lead time of 14
     * are 3 weeks, a standard deviation of 3.5 days half a week. The mean of four is in doubt by a quarter of the variance, the
     * same for all three weeks: variance 16 / 3 × (3 + 3² / 4) + (10 / 2)² = 53.
     */
    @Test
    void theOrderIsTheMissingPartOfTheLevelInWholePacks() {
        ReorderProposal proposal = plan(weeks(8, 12, 8, 12), stock(CUP, 5, 10, 2), terms(CUP, 14, 3.5, "0", "6"));

        assertThat(proposal.level().demandPerPeriod().mean()).isCloseTo(10, within(1e-12));
        assertThat(proposal.level().demandPerPeriod().standardDeviation())
                .isCloseTo(Math.sqrt(16 / 3.0), within(1e-12));
        assertThat(proposal.level().reviewPeriod()).isEqualTo(1);
        assertThat(proposal.level().leadTime()).isEqualTo(LeadTime.of(2, 0.5));
        assertThat(proposal.level().protectedDemand().mean()).isCloseTo(30, within(1e-12));
        assertThat(proposal.level().protectedDemand().standardDeviation()).isCloseTo(Math.sqrt(53), within(1e-12));
        assertThat(proposal.level().orderUpTo()).isCloseTo(30 + K95 * Math.sqrt(53), within(1e-9)); // 41.97
        assertThat(proposal.quantity()).isEqualTo(Quantity.ofPieces(30)); // 28.97 in packs of 6
        assertThat(proposal.isOrder()).isTrue();
        assertThat(proposal.forecast().isVariationAssumed()).isFalse();
        assertThat(proposal.on()).isEqualTo(TODAY);
        assertThat(proposal.forecast().horizon()).isEqualTo(3);
        // (13 − 30) / √53 = −2.3351: Φ is 0.00977
        assertThat(proposal.stockOutRisk()).isCloseTo(0.99023, within(1e-5));
    }

    @Test
    void enoughStockNeedsNoOrder() {
        ReorderProposal proposal = plan(weeks(8, 12, 8, 12), stock(CUP, 42, 0, 0), terms(CUP, 14, 3.5, "50", "6"));

        assertThat(proposal.quantity()).isEqualTo(Quantity.ofPieces(0));
        assertThat(proposal.isOrder()).isFalse();
        assertThat(proposal.stockOutRisk()).isCloseTo(0.0496, within(1e-4)); // 1 − Φ(12 / √53)
    }

    /** Demand that never varies needs no safety stock: the level is 3 × 10. */
    @ParameterizedTest
    @CsvSource({
        "30, 0, 1, 0",
        "29, 0, 1, 1",
        "29.9999999, 0, 1, 0",
        "29.999999, 0, 1, 1",
        "29.5, 0, 0.5, 0.5",
        "29, 24, 1, 24",
        "29, 25, 12, 36",
        "-7, 0, 1, 37",
        "0, 0, 7, 35"
    })
    void minimumAndMultipleAreKept(String onHand, String minimum, String pack, String expected) {
        StockPosition stock =
                StockPosition.of(CUP, Quantity.of(new BigDecimal(onHand), UnitOfMeasure.PIECE), Quantity.ofPieces(0));

        assertThat(plan(weeks(10, 10, 10, 10), stock, terms(CUP, 14, 0, minimum, pack))
                        .quantity())
                .isEqualTo(Quantity.of(new BigDecimal(expected), UnitOfMeasure.PIECE));
    }

    @Test
    void certainDemandRunsOutForCertainOrNever() {
        assertThat(plan(weeks(10, 10, 10, 10), stock(CUP, 30, 0, 0), terms(CUP, 14, 0, "0", "1"))
                        .stockOutRisk())
                .isZero();
        assertThat(plan(weeks(10, 10, 10, 10), stock(CUP, 29, 0, 0), terms(CUP, 14, 0, "0", "1"))
                        .stockOutRisk())
                .isEqualTo(1);
    }

    @Test
    void withOneObservationTheVariationIsThatOfPoissonDemand() {
        ReorderProposal proposal = plan(weeks(9), stock(CUP, 0, 0, 0), terms(CUP, 0, 0, "0", "1"));

        assertThat(proposal.forecast().isVariationAssumed()).isTrue();
        assertThat(proposal.level().orderUpTo()).isCloseTo(9 + K95 * 3, within(1e-9)); // 13.93
        assertThat(proposal.quantity()).isEqualTo(Quantity.ofPieces(14));
        assertThat(proposal.explain().toString()).contains("assumed as for Poisson demand", "(1 errors)");
    }

    /**
     * The line 40 28 16 4 goes on to −8 and −20: nothing is expected, and what is owed is ordered.
     */
    @Test
    void aForecastBelowZeroCountsAsZero() {
        ReplenishmentPlanner planner =
                planner(Holt.of(0.5, 0.5).withInitial(52, -12)).build();
        ReorderProposal proposal = only(planner.plan(
                weeks(40, 28, 16, 4), List.of(stock(CUP, -2, 0, 0)), List.of(terms(CUP, 7, 0, "0", "1")), TODAY));

        assertThat(proposal.forecast().mean(1)).isEqualTo(-8);
        assertThat(proposal.forecast().mean(2)).isEqualTo(-20);
        assertThat(proposal.level().protectedDemand().mean()).isZero();
        assertThat(proposal.quantity()).isEqualTo(Quantity.ofPieces(2));
    }

    /** The line 4 8 12 16 goes on to 20, 24, 28: 2.5 weeks take 20 + 24 + 28 / 2 = 58, not 2.5 / 3 of 72. */
    @Test
    void theLastPartOfAPeriodCountsInPart() {
        ReplenishmentPlanner planner =
                planner(Holt.of(0.5, 0.5).withInitial(0, 4)).build();
        ReorderProposal proposal = only(planner.plan(
                weeks(4, 8, 12, 16), List.of(stock(CUP, 0, 0, 0)), List.of(terms(CUP, 10.5, 0, "0", "1")), TODAY));

        assertThat(proposal.forecast().horizon()).isEqualTo(3);
        assertThat(proposal.level().protectedDemand().mean()).isCloseTo(58, within(1e-9));
    }

    /** By month, a review of 7 days and a lead time of 30.4375 are 0.23 and 1 months; by day they are themselves. */
    @Test
    void reviewAndLeadTimeAreDaysWhateverThePeriod() {
        LocalDate first = LocalDate.of(2025, 8, 1);
        List<SalesLine> lines = first.datesUntil(TODAY)
                .map(day -> new SalesLine(CUP, day, Quantity.ofPieces(1), ""))
                .toList();
        SupplyTerms terms = terms(CUP, 30.4375, 0, "0", "1");

        OrderUpToLevel monthly =
                level(DemandHistory.monthly().between(first, TODAY).from(lines.stream()), terms);
        assertThat(monthly.reviewPeriod()).isCloseTo(7 / 30.4375, within(1e-12));
        assertThat(monthly.leadTime().mean()).isEqualTo(1);
        // 122 days in 4 months: 30.5 a month
        assertThat(monthly.protectedDemand().mean()).isCloseTo(30.5 * (1 + 7 / 30.4375), within(1e-9));
        OrderUpToLevel daily = level(DemandHistory.daily().from(lines.stream()), terms);
        assertThat(daily.protectedDemand().mean()).isCloseTo(37.4375, within(1e-9));
    }

    @Test
    void everyArticleOfTheHistoryAndOfTheStockThatCanBeOrderedIsPlanned() {
        Sku idle = Sku.of("IDLE");
        Sku promised = Sku.of("PROMISED");
        Sku dead = Sku.of("DEAD");
        ReplenishmentPlan plan = planner(Mean.of())
                .build()
                .plan(
                        weeks(10, 10, 10, 10),
                        List.of(
                                stock(dead, 5, 0, 0),
                                stock(promised, 0, 0, 3),
                                stock(idle, 0, 0, 4),
                                stock(CUP, 1, 0, 0)),
                        List.of(terms(idle, 7, 0, "0", "1"), terms(CUP, 7, 0, "0", "1"), terms(POT, 7, 0, "0", "1")),
                        TODAY);

        assertThat(plan.results()).extracting(ItemResult::key).containsExactly(CUP, promised, idle);
        assertThat(plan.planned()).extracting(ReorderProposal::sku).containsExactly(CUP, idle);
        assertThat(plan.planned().get(1).quantity()).isEqualTo(Quantity.ofPieces(4));
        assertThat(violations(plan.refused().get(0)).has(ReplenishmentViolation.NO_SUPPLY_TERMS))
                .isTrue();
    }

    @Test
    void whatIsMissingIsSaidAllAtOnceAndTheOthersArePlanned() {
        DemandHistory demand = DemandHistory.daily()
                .from(Stream.of(
                        new SalesLine(POT, TODAY, Quantity.ofPieces(1), ""),
                        new SalesLine(CUP, TODAY, Quantity.ofPieces(1), "")));
        ReplenishmentPlan plan = planner(Mean.of())
                .build()
                .plan(demand, List.of(stock(CUP, 0, 0, 0)), List.of(terms(CUP, 7, 0, "0", "1")), TODAY);

        assertThat(plan.proposals()).extracting(ReorderProposal::sku).containsExactly(CUP);
        assertThat(plan.refused()).extracting(ItemResult::key).containsExactly(POT);
        Violations violations = violations(plan.refused().get(0));
        assertThat(violations.text(Locale.ENGLISH))
                .isEqualTo("stock: POT has no stock position. Maybe add what is on hand and on order?\n"
                        + "terms: POT has no supply terms. Maybe add supplier, lead time and minimum?");
        assertThat(violations.text(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("stock：POT 没有库存数据，请补充现有库存和在途库存\nterms：POT 没有供货条件，请补充供应商、提前期和起订量");
        assertThat(violations.list()).extracting(violation -> violation.path()).containsExactly("stock", "terms");
    }

    @Test
    void stockInAnotherUnitThanSalesIsRefused() {
        StockPosition byWeight = StockPosition.of(CUP, Quantity.parse("5 KG"), Quantity.parse("0 KG"));
        ReplenishmentPlan plan = planner(Mean.of())
                .build()
                .plan(weeks(10, 10), List.of(byWeight), List.of(terms(CUP, 7, 0, "0", "1")), TODAY);

        assertThat(violations(plan.refused().get(0)).text(Locale.ENGLISH))
                .isEqualTo("stock: CUP is sold in PCS, but its stock is in KG");
        assertThat(plan.planned()).isEmpty();
    }

    @Test
    void anArticleThatBreaksTheCalculationFailsAlone() {
        DemandHistory demand = DemandHistory.weekly()
                .between(TODAY.minusDays(28), TODAY)
                .from(Stream.of(
                        new SalesLine(POT, TODAY.minusDays(1), Quantity.ofPieces(2), ""),
                        new SalesLine(CUP, TODAY.minusDays(1), Quantity.ofPieces(3), "")));
        SupplyTerms endless = terms(POT, 1e300, 0, "0", "1");
        ReplenishmentPlan plan = planner(Mean.of())
                .build()
                .plan(
                        demand,
                        List.of(stock(POT, 0, 0, 0), stock(CUP, 0, 0, 0)),
                        List.of(endless, terms(CUP, 7, 0, "0", "1")),
                        TODAY);

        assertThat(plan.planned()).extracting(ReorderProposal::sku).containsExactly(CUP);
        assertThat(plan.refused().get(0))
                .isInstanceOfSatisfying(
                        ItemResult.Failed.class,
                        failed -> assertThat(failed.cause())
                                .hasMessageContainingAll(
                                        "lead time of POT are",
                                        "more than 10000. Maybe the lead time is not in days?"));
    }

    @Test
    void twoPositionsOrTwoSetsOfTermsAreRefused() {
        ReplenishmentPlanner planner = planner(Mean.of()).build();
        SupplyTerms terms = terms(CUP, 7, 0, "0", "1");

        assertThatThrownBy(() ->
                        planner.plan(weeks(1), List.of(stock(CUP, 1, 0, 0), stock(CUP, 2, 0, 0)), List.of(), TODAY))
                .hasMessage("CUP has two stock positions. Maybe choose one first?");
        assertThatThrownBy(() -> planner.plan(weeks(1), List.of(), List.of(terms, terms), TODAY))
                .hasMessage("CUP has two sets of supply terms at S1. Maybe choose one first?");
        assertThatThrownBy(() -> planner.plan(weeks(1), List.of(), List.of(), null))
                .hasMessage("today");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-0.1", "95", "often"})
    void aServiceIsAProbability(String wrong) {
        assertThatThrownBy(() -> ReplenishmentPlanner.builder().cycleService(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cycleService");
    }

    @Test
    void aReviewTakesADayAtLeast() {
        assertThatThrownBy(() -> ReplenishmentPlanner.builder().reviewEvery(0)).hasMessageContaining("is 0");
        assertThat(planner(Mean.of()).reviewEvery(1).build()).isNotNull();
    }

    @Test
    void moreServiceOrdersUpToMore() {
        List<StockPosition> stock = List.of(stock(CUP, 0, 0, 0));
        List<SupplyTerms> terms = List.of(terms(CUP, 14, 0, "0", "1"));
        ReorderProposal even =
                only(planner(Mean.of()).cycleService("0.5").build().plan(weeks(8, 12, 8, 12), stock, terms, TODAY));
        ReorderProposal monthly =
                only(planner(Mean.of()).reviewEvery(28).build().plan(weeks(8, 12, 8, 12), stock, terms, TODAY));

        assertThat(even.level().orderUpTo()).isCloseTo(30, within(1e-9));
        assertThat(monthly.level().protectedDemand().mean()).isCloseTo(60, within(1e-9));
    }

    @Test
    void theStandardPlannerProtectsAWeekOfReviewAt95Percent() {
        ReorderProposal proposal = only(ReplenishmentPlanner.builder()
                .build()
                .plan(
                        weeks(10, 10, 10, 10),
                        List.of(stock(CUP, 0, 0, 0)),
                        List.of(terms(CUP, 14, 0, "0", "1")),
                        TODAY));

        assertThat(proposal.level().reviewPeriod()).isEqualTo(1);
        assertThat(proposal.level().safetyFactor()).isCloseTo(K95, within(1e-9));
        assertThat(proposal.forecast().code()).isEqualTo("SES");
    }

    @Test
    void theExplanationLeadsFromTheOrderToTheForecast() {
        ReorderProposal proposal = plan(weeks(8, 12, 8, 12), stock(CUP, 5, 10, 2), terms(CUP, 14, 3.5, "12", "6"));

        assertThat(proposal.explain().toText(Locale.SIMPLIFIED_CHINESE)).isEqualTo("""
                        建议订货量：30 件 = 目标库存 41.9747 − 可用库存 13 件，不少于起订量 12，按 6 的整数倍取整
                          目标库存：41.9747 = 期望需求 30 + 安全库存 11.9747
                            检查周期与提前期内的期望需求：30 = 每期平均 10（预测为负的按 0 计）×（检查周期 1 期 + 提前期 2 期）
                            安全库存：11.9747 = 安全系数 1.6449 × 标准差 7.2801
                            检查周期与提前期内需求的标准差：7.2801 = √(3 期预测合计的标准差 5.2915²（水平变动使误差累积） + (每期 10 × 提前期标准差 0.5 期)²)
                              向前一期的标准差：2.3094 = 由 4 个向前一期的预测误差得出
                            目标：不缺货周期的比例：0.95 = 需求分布：正态分布
                          可用库存（含在途）：13 件 = 现有库存 5 件 + 在途库存 10 件 − 预留 2 件
                          决定因素：可用库存低于目标库存
                          预计到货：2025-12-15 = 2025-12-01 下单；下一次 2025-12-08 下单，2025-12-22 到货
                          不订货的缺货概率：0.9902 = 检查周期与提前期内的需求超过可用库存 13 件的概率
                          下一次到货前的期望缺货量：7.5528 = 不订货时为 17.024；订货后的缺货概率 0.0371
                          下一期预测：10
                            预测方法：均值法 = 该类需求唯一的候选方法
                              需求类型：平稳 = 平均需求间隔 1 期（界限 1.32），变异系数平方 0.0533（界限 0.49）
                        """);
        assertThat(proposal.explain().flatten().map(Explanation::toString))
                .noneMatch(text -> text.contains("NaN") || text.contains("null"));
    }

    @Test
    void enoughStockIsExplainedToo() {
        ReorderProposal proposal = plan(weeks(10, 10, 10, 10), stock(CUP, 35, 0, 0), terms(CUP, 14, 0, "0", "1"));

        assertThat(proposal.explain().toString())
                .startsWith("Proposed order: 0 PCS = position 35 PCS is not below the level 30: nothing to order\n");
    }

    @Test
    void theTableHasARowForEachOrderInTheWordsOfTheReader() {
        ReplenishmentPlan plan = planner(Mean.of())
                .build()
                .plan(
                        weeks(8, 12, 8, 12),
                        List.of(stock(CUP, 5, 10, 2), stock(POT, 1, 0, 0)),
                        List.of(terms(CUP, 14, 3.5, "0", "6"), terms(POT, 14, 0, "0", "6")),
                        TODAY);

        assertThat(plan.toTable().title().text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("补货建议");
        assertThat(plan.toTable().columns().stream().map(term -> term.text(Locale.ENGLISH)))
                .containsExactly(
                        "SKU",
                        "Supplier",
                        "Order",
                        "On hand",
                        "On order",
                        "Order up to",
                        "Safety stock",
                        "Forecast per period",
                        "Model",
                        "Demand class",
                        "Stock-out risk without an order",
                        "Order day",
                        "Expected arrival",
                        "Cost",
                        "What decided");
        ReorderProposal cup = plan.planned().get(0);
        assertThat(plan.toTable().rows())
                .containsExactly(Arrays.asList(
                        "CUP",
                        "S1",
                        new BigDecimal("30"),
                        new BigDecimal("5"),
                        new BigDecimal("10"),
                        cup.level().orderUpTo(),
                        cup.level().safetyStock(),
                        cup.level().demandPerPeriod().mean(),
                        Mean.of().label(),
                        DemandClass.SMOOTH,
                        cup.stockOutRisk(),
                        TODAY,
                        TODAY.plusDays(14),
                        null,
                        ReorderReason.BELOW_LEVEL));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void everyTermHasATextInBothLanguages(Term term) {
        assertThat(term.text(Locale.ENGLISH)).isNotBlank();
        assertThat(term.text(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
    }

    static Stream<Term> terms() {
        return Stream.of(
                        ReplenishmentTerm.values(),
                        ReplenishmentViolation.values(),
                        PlanColumn.values(),
                        DemandShape.values(),
                        ReorderReason.values())
                .flatMap(Stream::of);
    }

    @Test
    void anOrderIsOneMultipleAtLeast() {
        SupplyTerms terms = terms(CUP, 7, 0, "0", "6");

        assertThat(terms.orderFor(BigDecimal.ZERO)).isEqualByComparingTo("6");
        assertThat(terms.orderFor(new BigDecimal("6"))).isEqualByComparingTo("6");
        assertThat(terms.orderFor(new BigDecimal("6.1"))).isEqualByComparingTo("12");
        assertThat(terms(CUP, 7, 0, "7", "6").orderFor(BigDecimal.ONE)).isEqualByComparingTo("12");
    }

    @Test
    void stockAndTermsRefuseWhatCannotBe() {
        assertThatThrownBy(() -> stock(CUP, 1, -1, 0))
                .hasMessageContaining("CUP must not be negative, but are -1 PCS and 0 PCS");
        assertThatThrownBy(() -> stock(CUP, 1, 0, -1)).hasMessageContaining("0 PCS and -1 PCS");
        assertThatThrownBy(() -> StockPosition.of(CUP, Quantity.ofPieces(1), Quantity.parse("1 KG")))
                .hasMessageContaining("different units");
        assertThatThrownBy(() ->
                        new StockPosition(CUP, Quantity.ofPieces(1), Quantity.ofPieces(1), Quantity.parse("0 KG")))
                .hasMessageContaining("different units");
        assertThatThrownBy(() -> terms(CUP, 7, 0, "-1", "1")).hasMessageContaining("but has -1 and 1");
        assertThatThrownBy(() -> terms(CUP, 7, 0, "0", "0")).hasMessageContaining("but has 0 and 0");
        assertThat(stock(CUP, -5, 2, 1).position()).isEqualTo(Quantity.ofPieces(-4));
    }

    private static Violations violations(ItemResult<Sku, ReorderProposal> result) {
        return result.match(done -> Violations.none(), ItemResult.Refused::violations, failed -> Violations.none());
    }

    private static ReorderProposal plan(DemandHistory demand, StockPosition stock, SupplyTerms terms) {
        return only(planner(Mean.of()).build().plan(demand, List.of(stock), List.of(terms), TODAY));
    }

    private static OrderUpToLevel level(DemandHistory demand, SupplyTerms terms) {
        return plan(demand, stock(CUP, 0, 0, 0), terms).level();
    }

    private static ReorderProposal only(ReplenishmentPlan plan) {
        assertThat(plan.planned()).hasSize(1);
        return plan.planned().get(0);
    }

    /** A planner that knows one model only. */
    private static ReplenishmentPlanner.Builder planner(ForecastModel model) {
        ForecastSelection.Builder selection = ForecastSelection.builder();
        for (DemandClass each : DemandClass.values()) {
            selection.candidates(each, List.of(ForecastCandidate.ofFixed(model)));
        }
        return ReplenishmentPlanner.builder()
                .cycleService("0.95")
                .reviewEvery(7)
                .forecasts(selection.build());
    }

    private static DemandHistory weeks(long... demand) {
        List<SalesLine> lines = new ArrayList<>();
        LocalDate from = TODAY.minusWeeks(demand.length);
        for (int week = 0; week < demand.length; week++) {
            lines.add(new SalesLine(CUP, from.plusDays(7L * week + week % 7), Quantity.ofPieces(demand[week]), "天猫"));
        }
        return DemandHistory.weekly().between(from, TODAY).from(lines.stream());
    }

    private static StockPosition stock(Sku sku, long onHand, long onOrder, long reserved) {
        return new StockPosition(
                sku, Quantity.ofPieces(onHand), Quantity.ofPieces(onOrder), Quantity.ofPieces(reserved));
    }

    private static SupplyTerms terms(Sku sku, double days, double deviation, String minimum, String pack) {
        return new SupplyTerms(
                sku, PartyId.of("S1"), LeadTime.of(days, deviation), new BigDecimal(minimum), new BigDecimal(pack));
    }
}
