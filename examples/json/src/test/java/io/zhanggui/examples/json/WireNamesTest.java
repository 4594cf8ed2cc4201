package io.zhanggui.examples.json;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.approval.Action;
import io.zhanggui.core.approval.ApproverRule;
import io.zhanggui.core.approval.Condition;
import io.zhanggui.core.approval.RejectPolicy;
import io.zhanggui.core.approval.SigningMode;
import io.zhanggui.core.approval.Threshold;
import io.zhanggui.core.authority.AuthorityChange;
import io.zhanggui.core.authority.AuthorityDecision;
import io.zhanggui.core.authority.Holder;
import io.zhanggui.core.authority.SegregationRule;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.core.kpi.CardItem;
import io.zhanggui.core.kpi.ScoringRule;
import io.zhanggui.core.organization.OrgChange;
import io.zhanggui.core.review.Finding;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.finance.ledger.PostingResult;
import io.zhanggui.hr.attendance.AttendanceState;
import io.zhanggui.hr.attendance.LatenessRule;
import io.zhanggui.hr.attendance.LeaveEntry;
import io.zhanggui.hr.attendance.LeaveTime;
import io.zhanggui.hr.china.labour.ContractTerm;
import io.zhanggui.hr.payroll.PayRunState;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.inventory.demand.DemandOutlook;
import io.zhanggui.inventory.demand.ForecastModel;
import io.zhanggui.inventory.demand.ForecastState;
import io.zhanggui.inventory.demand.SeasonalStart;
import io.zhanggui.inventory.lotsizing.LotSize;
import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.replenishment.ServiceGoal;
import io.zhanggui.inventory.stock.StockEvent;
import io.zhanggui.inventory.warehouse.LayoutChange;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names that other programs store and send: whoever renames a class of the library finds out here. */
class WireNamesTest {

    private static final Map<Class<?>, List<String>> NAMES = Map.ofEntries(
            entry(
                    AuthorityChange.class,
                    List.of("delegate", "end-delegation", "end-waiver", "grant", "revoke", "waive")),
            entry(AttendanceState.class, List.of("confirmed", "locked", "open")),
            entry(AuthorityDecision.class, List.of("deny", "permit")),
            entry(CardItem.class, List.of("indicator", "indicator-group")),
            entry(CountDemand.class, List.of("discrete-demand", "negative-binomial-demand", "poisson-demand")),
            entry(
                    DemandDistribution.class,
                    List.of(
                            "discrete-demand",
                            "empirical-demand",
                            "gamma-demand",
                            "lognormal-demand",
                            "negative-binomial-demand",
                            "normal-demand",
                            "poisson-demand")),
            entry(DemandOutlook.class, List.of("chosen-forecast", "pooled-demand", "stated-forecast")),
            entry(
                    Finding.class,
                    List.of(
                            "empty-unit",
                            "headless-unit",
                            "noted",
                            "one-child-chain",
                            "one-to-one",
                            "span-outside",
                            "vacancy")),
            entry(
                    ForecastModel.class,
                    List.of(
                            "adida",
                            "croston",
                            "drift",
                            "holt",
                            "holt-winters",
                            "imapa",
                            "mean",
                            "moving-average",
                            "naive",
                            "seasonal-naive",
                            "simple-exponential-smoothing",
                            "theta",
                            "tsb")),
            entry(
                    ForecastState.class,
                    List.of(
                            "last-season",
                            "level",
                            "level-trend",
                            "level-trend-season",
                            "size-interval",
                            "size-probability")),
            entry(SeasonalStart.class, List.of("decomposition", "first-seasons", "given")),
            entry(Holder.class, List.of("in-position", "in-team")),
            entry(ItemResult.class, List.of("done", "failed", "refused")),
            entry(
                    OrgChange.class,
                    List.of(
                            "appoint",
                            "change-job",
                            "change-position",
                            "close-position",
                            "close-unit",
                            "create-job",
                            "create-position",
                            "create-unit",
                            "draw-line",
                            "end-line",
                            "end-supervision",
                            "found",
                            "locate-unit",
                            "merge-units",
                            "move-unit",
                            "name-head",
                            "release",
                            "rename-unit",
                            "split-unit",
                            "supervise")),
            entry(
                    LotSize.class,
                    List.of(
                            "backordered-order-quantity",
                            "disrupted-order-quantity",
                            "economic-order-quantity",
                            "economic-production-quantity",
                            "random-yield-order-quantity")),
            entry(PayRunState.class, List.of("approved", "calculated", "closed", "draft", "paid", "reviewed")),
            entry(ContractTerm.class, List.of("fixed-term", "open-ended", "task-based")),
            entry(LatenessRule.class, List.of("bands", "minutes", "none")),
            entry(
                    LeaveEntry.class,
                    List.of("adjusted", "cancelled", "carried-over", "earned", "expired", "granted", "taken")),
            entry(
                    LayoutChange.class,
                    List.of(
                            "add-location",
                            "add-zone",
                            "block-location",
                            "change-capacity",
                            "change-purpose",
                            "close-location",
                            "close-zone",
                            "move-location",
                            "release-location",
                            "rename-zone")),
            entry(LeaveTime.class, List.of("half-day", "hours", "whole-days")),
            entry(ServiceGoal.class, List.of("cycle-service", "fill-rate", "shortage-balance")),
            entry(StockEvent.class, List.of("movement", "reservation-reduced", "stock-reserved", "transfer-announced")),
            entry(PostingResult.class, List.of("created", "replayed")),
            entry(
                    SegregationRule.class,
                    List.of(
                            "dynamic-exclusion",
                            "own-request-exclusion",
                            "same-case-exclusion",
                            "static-exclusion",
                            "task-quorum")),
            entry(
                    ScoringRule.class,
                    List.of(
                            "banded",
                            "banded-ratio",
                            "binary",
                            "count-deduct",
                            "linear-points",
                            "linear-worst-best",
                            "manual",
                            "piecewise",
                            "ratio-higher",
                            "ratio-lower",
                            "step-bonus",
                            "step-deduct",
                            "target-range")));

    private static final Map<Class<?>, List<String>> OF_APPROVAL = Map.of(
            Action.class,
                    List.of(
                            "add-signer",
                            "approve",
                            "comment",
                            "escalate",
                            "reassign",
                            "reject",
                            "remind",
                            "remove-signer",
                            "resubmit",
                            "return-to",
                            "submit",
                            "transfer",
                            "vote",
                            "withdraw"),
            ApproverRule.class,
                    List.of(
                            "authority-chain",
                            "committee",
                            "deciders-in-scope",
                            "first-sufficient",
                            "head-of-unit",
                            "holder",
                            "job-in-scope",
                            "line-superior",
                            "title-in-scope"),
            Condition.class, List.of("amount-band", "fact-between", "fact-is"),
            RejectPolicy.class, List.of("back-to", "back-to-requester", "end-case"),
            SigningMode.class, List.of("all", "any", "ballot", "in-turn", "quorum"),
            Threshold.class, List.of("count", "share"));

    @Test
    void the_names_of_every_sealed_type_are_these() {
        List<Class<?>> sealed = PublicRecords.classes().stream()
                .filter(type -> type.isInterface() && type.isSealed())
                .toList();

        Map<Class<?>, List<String>> all = new HashMap<>(NAMES);
        all.putAll(OF_APPROVAL);
        assertThat(sealed).containsExactlyInAnyOrderElementsOf(all.keySet());
        TypeNames names = new TypeNames();
        for (Class<?> type : sealed) {
            assertThat(names.of(type).keySet())
                    .as(type.getName())
                    .containsExactlyElementsOf(all.get(type))
                    .hasSize((int) leaves(type));
        }
    }

    private static long leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .mapToLong(WireNamesTest::leaves)
                        .sum()
                : 1;
    }

    @Test
    void every_enum_of_terms_is_listed_and_has_codes_of_its_own() {
        List<Class<?>> enums = PublicRecords.classes().stream()
                .filter(type -> type.isEnum() && Term.class.isAssignableFrom(type))
                .toList();

        assertThat(enums.stream().map(Class::getName)).containsExactlyInAnyOrderElementsOf(KnownTerms.enums());
        assertThat(enums.stream()
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(term -> ((Term) term).code()))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.contains(".")); // so that no code is taken for one that a host chose
    }

    @Test
    void one_name_stands_for_one_type_and_one_code_for_one_term() {
        TypeNames names = new TypeNames();
        names.add(Comparable.class, "own", String.class);
        assertThatThrownBy(() -> names.add(Comparable.class, "own", Integer.class))
                .hasMessageContaining("'own'");
        assertThatThrownBy(() -> new ZhangguiModule().terms(new Copy())).hasMessageContaining("payroll.net-pay");
    }

    /** Another term with a code of the library. */
    private record Copy() implements Term {
        @Override
        public String name() {
            return "NET_PAY";
        }

        @Override
        public TermBundle bundle() {
            return PayrollItem.NET_PAY.bundle();
        }
    }
}
