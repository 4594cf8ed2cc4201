package io.zhanggui.core.approval;

import static io.zhanggui.core.approval.ApprovalSamples.*;
import static io.zhanggui.core.authority.DecisionType.PURCHASE_ORDER_SIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.violation.RejectedException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApprovalRoutesTest {

    private static final ApprovalDefinition ORDER = ApprovalDefinition.of(
                    "PO", OrgName.of("采购审批", "Purchase approval"), 1)
            .step("M", ApproverRule.lineManager(1))
            .step("F", ApproverRule.holder(FIN_MGR))
            .step("S", ApproverRule.firstWith(PURCHASE_ORDER_SIGN))
            .build();
    private static final OrgSnapshot WITHOUT_BUYER =
            HISTORY.release(PUR_MGR, BUYER, TODAY, FOUNDING).on(TODAY);
    private static final ApprovalContext AFTER = ApprovalContext.of(WITHOUT_BUYER, authority(WITHOUT_BUYER));

    @Test
    void a_preview_names_everybody_on_the_way() {
        List<RouteStep> route = ApprovalRoutes.preview(ORDER, order("20000.00"), CONTEXT, NOW);
        assertThat(route)
                .extracting(step -> step.step() + step.people())
                .containsExactly("M[buyer]", "F[fin]", "S[fin]");
        assertThat(route).noneMatch(RouteStep::isStuck);
        ApprovalDefinition banded = ApprovalDefinition.of("PO", OrgName.of("采购审批", "Purchase approval"), 1)
                .step(ApprovalStep.of("M", ApproverRule.lineManager(1)).when(Condition.fact("kind", "a")))
                .build();
        assertThatThrownBy(() -> ApprovalRoutes.preview(banded, order("1.00"), CONTEXT, NOW))
                .isInstanceOf(RejectedException.class);
        RouteStep skipped = ApprovalRoutes.preview(banded, order("1.00").fact("kind", "b"), CONTEXT, NOW)
                .get(0);
        assertThat(skipped).isEqualTo(new RouteStep("M", false, List.of(), List.of()));
        assertThat(skipped.isStuck()).isFalse();
    }

    @Test
    void a_reorganisation_reroutes_typical_requests() {
        assertThat(ApprovalRoutes.compare(ORDER, order("100.00"), CONTEXT, AFTER, NOW))
                .containsExactly(
                        new Rerouted("PO-1", "M", List.of(BUYER), List.of(BOSS), false),
                        new Rerouted("PO-1", "S", List.of(BUYER), List.of(FINANCE), false));
        assertThat(ApprovalRoutes.compare(ORDER, order("100.00"), CONTEXT, CONTEXT, NOW))
                .isEmpty();
        ApprovalDefinition strict = ApprovalDefinition.of("PO", OrgName.of("采购审批", "Purchase approval"), 1)
                .step(ApprovalStep.of("M", ApproverRule.lineManager(1)).onVacancy(VacancyRule.FAIL))
                .build();
        assertThat(ApprovalRoutes.compare(strict, order("1.00"), CONTEXT, AFTER, NOW))
                .containsExactly(new Rerouted("PO-1", "M", List.of(BUYER), List.of(), true));
    }

    @Test
    void pending_cases_are_compared_from_where_they_stand() {
        ApprovalCase open = draft(order("100.00"), ORDER).apply(new Action.Submit(), CONTEXT, by(ANN));
        ApprovalCase handed = open.apply(new Action.Transfer("M", BOSS), CONTEXT, by(BUYER));
        ApprovalCase second = open.apply(approve("M"), CONTEXT, by(BUYER));
        assertThat(ApprovalRoutes.pending(List.of(open), CONTEXT, AFTER, NOW))
                .extracting(Rerouted::step)
                .containsExactly("M", "S");
        assertThat(ApprovalRoutes.pending(List.of(handed), CONTEXT, AFTER, NOW))
                .extracting(Rerouted::step)
                .containsExactly("S");
        assertThat(ApprovalRoutes.pending(List.of(second), CONTEXT, AFTER, NOW))
                .extracting(Rerouted::step)
                .containsExactly("S");
        assertThat(ApprovalRoutes.pending(List.of(draft(order("1.00"), ORDER)), CONTEXT, AFTER, NOW))
                .isEmpty();
    }
}
