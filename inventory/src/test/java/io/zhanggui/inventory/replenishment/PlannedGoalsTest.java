package io.zhanggui.inventory.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.AuditEntry;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.inventory.demand.DemandClass;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.ForecastCandidate;
import io.zhanggui.inventory.demand.ForecastSelection;
import io.zhanggui.inventory.demand.Mean;
import io.zhanggui.inventory.demand.SalesLine;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.stock.StockKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Goals and shapes as a planner is told them, and what is kept of policies. */
class PlannedGoalsTest {

    private static final Sku CUP = Sku.of("CUP");
    private static final Sku POT = Sku.of("POT");
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);

    private static ReplenishmentPlanner.Builder planner() {
        ForecastSelection.Builder selection = ForecastSelection.builder();
        for (DemandClass each : DemandClass.values()) {
            selection.candidates(each, List.of(ForecastCandidate.ofFixed(Mean.of())));
        }
        return ReplenishmentPlanner.builder().forecasts(selection.build());
    }

    private static List<ReorderProposal> planned(ReplenishmentPlanner.Builder planner, Sku... skus) {
        DemandHistory demand = DemandHistory.weekly()
                .between(TODAY.minusWeeks(4), TODAY)
                .from(Stream.of(skus)
                        .flatMap(sku -> IntStream.rangeClosed(1, 4)
                                .mapToObj(week -> new SalesLine(
                                        sku, TODAY.minusWeeks(week), Quantity.ofPieces(week % 2 == 0 ? 8 : 12), ""))));
        return planner.build()
                .plan(
                        demand,
                        Stream.of(skus)
                                .map(sku -> StockPosition.of(sku, Quantity.ofPieces(0), Quantity.ofPieces(0)))
                                .toList(),
                        Stream.of(skus)
                                .map(sku -> SupplyTerms.builder(sku, PartyId.of("S1"), LeadTime.of(14))
                                        .build())
                                .toList(),
                        TODAY)
                .planned();
    }

    @Test
    void fillRateAndShape_areThoseOfTheLevel() {
        ReorderProposal proposal = planned(
                        planner()
                                .fillRate("0.98")
                                .demandShape(DemandShape.POISSON)
                                .reviewEvery(14),
                        CUP)
                .get(0);

        assertThat(proposal.goal()).isEqualTo(ServiceGoal.ofFillRate("0.98"));
        assertThat(proposal.shape()).isEqualTo(DemandShape.POISSON);
        assertThat(proposal.level())
                .isEqualTo(new GoalLevel(
                                ServiceGoal.ofFillRate("0.98"),
                                DemandShape.POISSON,
                                proposal.forecast(),
                                2,
                                LeadTime.of(2),
                                2)
                        .level());
        assertThat(proposal.demand().code()).isEqualTo("POISSON");
        assertThat(proposal.quantity().amount().doubleValue())
                .isEqualTo(proposal.level().orderUpTo());
    }

    @Test
    void goalOfAClass_isForItsArticles_andAPolicyComesBeforeIt() {
        Map<Sku, String> classes = Map.of(CUP, "A", POT, "C");
        Map<String, ServiceGoal> goals = Map.of("A", ServiceGoal.ofCycleService("0.99"));
        List<ReorderProposal> byClass = planned(planner().goals(classes, goals), CUP, POT);
        assertThat(byClass).extracting(each -> each.goal().share()).containsExactly(0.99, 0.95);

        ReplenishmentPolicy own = ReplenishmentPolicy.of(ServiceGoal.ofCycleService("0.9"), 28);
        List<ReorderProposal> byPolicy = planned(planner().goals(classes, goals).policies(Map.of(CUP, own)), CUP, POT);
        assertThat(byPolicy).extracting(each -> each.goal().share()).containsExactly(0.9, 0.95);
        assertThat(byPolicy).extracting(each -> each.level().reviewPeriod()).containsExactly(4.0, 1.0);
    }

    @Test
    void articleThatIsNotReplenished_isRefused() {
        ReplenishmentPolicy stopped =
                ReplenishmentPolicy.of(ServiceGoal.ofCycleService("0.9"), 7).stopped();
        assertThat(planned(planner().policies(Map.of(CUP, stopped)), CUP, POT))
                .extracting(ReorderProposal::sku)
                .containsExactly(POT);
    }

    @Test
    void manyArticles_keepTheirOrderWhoeverPlansThem() {
        Sku[] skus = IntStream.range(0, 300).mapToObj(i -> Sku.of("A-" + i)).toArray(Sku[]::new);
        assertThat(planned(planner().executor(Runnable::run), skus)).isEqualTo(planned(planner(), skus));
    }

    @Test
    void whatBreaksTheExecutor_isThrownAsItIs() {
        Sku[] many = IntStream.range(0, 200).mapToObj(i -> Sku.of("A" + i)).toArray(Sku[]::new);
        assertThatThrownBy(() -> planned(
                        planner().executor(task -> {
                            throw new IllegalStateException("closed");
                        }),
                        many))
                .isInstanceOf(IllegalStateException.class)
                .isNotInstanceOf(CompletionException.class)
                .hasMessage("closed");
    }

    @Test
    void figuresOfThePlanner_haveLimits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> planner().holdingCostPerYear("0"))
                .withMessage("holdingCostPerYear must be above 0 but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> planner().holdingCostPerYear("much"))
                .withMessage("holdingCostPerYear must be a number but was 'much'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> planner().topUpAtMost(-1))
                .withMessage("days of a top-up must not be negative but are -1");
        assertThat(planned(planner().topUpAtMost(0).holdingCostPerYear("0.2"), CUP))
                .hasSize(1);
    }

    @Test
    void explanation_namesTheShapeAndTheGoal() {
        String text = planned(planner().fillRate("0.98").demandShape(DemandShape.GAMMA), CUP)
                .get(0)
                .explain()
                .toText(Locale.ENGLISH);
        assertThat(text).contains(DemandShape.GAMMA.text(Locale.ENGLISH)).contains("0.98");
    }

    @Test
    void auditOfAPolicy_differsByItsContent() {
        MemoryStore store = new MemoryStore();
        AuditTrail audit = AuditTrail.inMemory(store);
        ReplenishmentPolicies policies =
                new ReplenishmentPolicies(PolicyEntries.inMemory(store), CommandReceipts.inMemory(store), audit, store);
        StockKey cup = StockKey.of(CUP, WarehouseId.of("WH-SH"));
        Stamp stamp = Stamp.by(PersonId.of("P007")).at(Instant.parse("2025-12-01T04:00:00Z"));
        ReplenishmentPolicy weekly = ReplenishmentPolicy.of(ServiceGoal.ofCycleService("0.9"), 7);

        policies.set(cup, weekly, TODAY, stamp);
        policies.set(cup, weekly.reviewEvery(14), TODAY, stamp);
        policies.set(cup, weekly, TODAY, stamp);

        List<AuditEntry> entries =
                audit.read(cup.toString()).stream().map(Recorded::event).toList();
        assertThat(entries).hasSize(3);
        assertThat(entries.get(1).content()).isNotEqualTo(entries.get(0).content());
        assertThat(entries.get(2).content()).isEqualTo(entries.get(0).content());
    }
}
