package io.zhanggui.core.approval;

import static io.zhanggui.core.approval.ApprovalSamples.*;
import static io.zhanggui.core.authority.DecisionType.PURCHASE_ORDER_SIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.authority.Authority;
import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.authority.Delegation;
import io.zhanggui.core.authority.LimitPeriod;
import io.zhanggui.core.authority.Usage;
import io.zhanggui.core.organization.OrgHistory;
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
    void authority_of_a_chart_that_was_read_again_is_authority_of_that_chart() {
        OrgSnapshot again =
                OrgHistory.restore(HISTORY.entity(), HISTORY.events()).on(TODAY);
        assertThat(again).isNotSameAs(ORG).isEqualTo(ORG).hasSameHashCodeAs(ORG);
        assertThat(ApprovalContext.of(again, AUTHORITY).org()).isSameAs(again);
        assertThat(ORG).isNotEqualTo(WITHOUT_BUYER).isNotEqualTo(HISTORY.on(TODAY.plusDays(1)));
        OrgHistory headed = HISTORY.nameHead(PUR, PUR_1, TODAY, FOUNDING);
        assertThat(headed.on(TODAY)).isNotEqualTo(ORG);
    }

    @Test
    void authority_of_one_chart_is_read_in_another_or_refused() {
        assertThatThrownBy(() -> ApprovalContext.of(WITHOUT_BUYER, AUTHORITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("authority was made for another chart than that of " + TODAY
                        + " which the context has. Maybe authority.in(org)?");
        assertThatThrownBy(() -> ApprovalContext.of(ORG, AUTHORITY.in(WITHOUT_BUYER)))
                .hasMessageContaining("Maybe authority.in(org)?");
        Authority ofHistory = Authority.of(AUTHORITY.grants(), HISTORY);
        for (Authority authority : List.of(AUTHORITY.in(WITHOUT_BUYER), ofHistory)) {
            ApprovalContext context = ApprovalContext.of(WITHOUT_BUYER, authority);
            assertThat(context.authority()).isSameAs(authority);
        }
        assertThat(ApprovalRoutes.compare(ORDER, order("100.00"), CONTEXT, in(WITHOUT_BUYER, ofHistory), NOW))
                .isEqualTo(ApprovalRoutes.compare(ORDER, order("100.00"), CONTEXT, AFTER, NOW));
    }

    @Test
    void authority_in_another_chart_keeps_delegations_and_usage() {
        Delegation handed = Delegation.of(BUYER, EVE, PURCHASE_ORDER_SIGN, TODAY, TODAY.plusDays(1));
        Authority plain = AUTHORITY.delegating(List.of(handed)).in(WITHOUT_BUYER);
        assertThat(plain.grants()).isEqualTo(AUTHORITY.grants());
        assertThat(plain.delegations()).containsExactly(handed);
        assertThat(plain.whoMay(order("100.00").decision(PURCHASE_ORDER_SIGN, TODAY))
                        .all())
                .extracting(approver -> approver.person())
                .doesNotContain(BUYER);
        Authority limited = Authority.of(
                        List.of(AuthorityGrant.to(GM)
                                .may(PURCHASE_ORDER_SIGN)
                                .unlimited()
                                .per(LimitPeriod.MONTH, cny("100.00"))),
                        ORG)
                .using(Usage.none());
        assertThat(limited.in(WITHOUT_BUYER)
                        .decide(BOSS, PURCHASE_ORDER_SIGN, cny("100.00"), PUR, TODAY)
                        .permitted())
                .isTrue();
    }

    @Test
    void pending_cases_are_compared_from_where_they_stand() {
        ApprovalCase open = draft(order("8000.00"), ORDER).apply(new Action.Submit(), CONTEXT, by(ANN));
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
