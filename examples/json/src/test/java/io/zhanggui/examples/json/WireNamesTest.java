package io.zhanggui.examples.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.approval.Action;
import io.zhanggui.core.approval.ApproverRule;
import io.zhanggui.core.approval.Condition;
import io.zhanggui.core.approval.RejectPolicy;
import io.zhanggui.core.approval.SigningMode;
import io.zhanggui.core.approval.Threshold;
import io.zhanggui.core.authority.AuthorityDecision;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.core.kpi.CardItem;
import io.zhanggui.core.kpi.ScoringRule;
import io.zhanggui.core.organization.OrgChange;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.finance.ledger.PostingResult;
import io.zhanggui.hr.payroll.PayRunState;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.inventory.demand.ForecastModel;
import io.zhanggui.inventory.demand.ForecastState;
import io.zhanggui.inventory.replenishment.DemandDistribution;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names that other programs store and send: whoever renames a class of the library finds out here. */
class WireNamesTest {

    private static final Map<Class<?>, List<String>> NAMES = Map.of(
            AuthorityDecision.class, List.of("deny", "permit"),
            CardItem.class, List.of("indicator", "indicator-group"),
            DemandDistribution.class, List.of("normal-demand", "poisson-demand"),
            ForecastModel.class,
                    List.of(
                            "croston",
                            "holt",
                            "mean",
                            "moving-average",
                            "naive",
                            "seasonal-naive",
                            "simple-exponential-smoothing",
                            "tsb"),
            ForecastState.class, List.of("last-season", "level", "level-trend", "size-interval", "size-probability"),
            ItemResult.class, List.of("done", "failed", "refused"),
            OrgChange.class,
                    List.of(
                            "appoint",
                            "change-position",
                            "close-position",
                            "close-unit",
                            "create-position",
                            "create-unit",
                            "found",
                            "move-unit",
                            "name-head",
                            "release",
                            "rename-unit"),
            PayRunState.class, List.of("approved", "calculated", "draft", "submitted"),
            PostingResult.class, List.of("created", "replayed"),
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
                            "target-range"));

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
                    .hasSameSizeAs(type.getPermittedSubclasses());
        }
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
