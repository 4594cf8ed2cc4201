package io.zhanggui.core.testkit;

import static io.zhanggui.core.authority.DecisionType.PURCHASE_ORDER_SIGN;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.approval.Absence;
import io.zhanggui.core.approval.Action.Resubmit;
import io.zhanggui.core.approval.ApprovalCase;
import io.zhanggui.core.approval.ApprovalCaseId;
import io.zhanggui.core.approval.ApprovalContext;
import io.zhanggui.core.approval.ApprovalDefinition;
import io.zhanggui.core.approval.ApprovalRequest;
import io.zhanggui.core.approval.ApprovalRoutes;
import io.zhanggui.core.approval.ApprovalState;
import io.zhanggui.core.approval.ApprovalStep;
import io.zhanggui.core.approval.Approvals;
import io.zhanggui.core.approval.ApproverRule;
import io.zhanggui.core.approval.Condition;
import io.zhanggui.core.approval.Deputies;
import io.zhanggui.core.approval.Rerouted;
import io.zhanggui.core.approval.TimeLimit;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.Authority;
import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.UnitKind;
import io.zhanggui.core.organization.WhatIf;
import io.zhanggui.core.repository.MemoryStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The code of the section on approval in core/README.md; {@link ReadmeSnippetsTest} compares it with the page. */
class ApprovalSnippetsTest {

    private static final Instant now = Instant.parse("2025-11-28T02:00:00Z");
    private static final LocalDate today = LocalDate.of(2025, 11, 28);
    private static final OrgUnitId purchasing = OrgUnitId.of("PUR");
    private static final PersonId boss = PersonId.of("P001");
    private static final PersonId manager = PersonId.of("P007");
    private static final PersonId buyer = PersonId.of("P008");
    private static final PersonId deputy = PersonId.of("P009");
    private static final ZoneOffset zone = ZoneOffset.ofHours(8);
    private static final OrgHistory history = history();
    private static final Authority authority = Authority.of(
            List.of(AuthorityGrant.to(PositionId.of("GM"))
                    .may(PURCHASE_ORDER_SIGN)
                    .unlimited()),
            history);
    private static final Fingerprint content =
            Fingerprint.of("order").add("no", "PO-1").build();
    private static final Fingerprint newContent =
            Fingerprint.of("order").add("no", "PO-1").add("revision", "2").build();

    private static OrgHistory history() {
        LocalDate on = LocalDate.of(2025, 1, 1);
        Stamp stamp = Stamp.by(boss).at(now);
        OrgUnitId top = OrgUnitId.of("QH");
        PositionId general = PositionId.of("GM");
        PositionId head = PositionId.of("PUR-MGR");
        PositionId clerk = PositionId.of("PUR-1");
        return OrgHistory.found(LegalEntityId.of("QH"), new OrgUnit(top, UnitKind.COMPANY, OrgName.of("青禾")), on, stamp)
                .createUnit(OrgUnit.department(purchasing, OrgName.of("采购部")), top, on, stamp)
                .createPosition(Position.of(general, top, OrgName.of("总经理")), on, stamp)
                .createPosition(
                        Position.of(head, purchasing, OrgName.of("采购经理")).reportingTo(general), on, stamp)
                .createPosition(
                        Position.of(clerk, purchasing, OrgName.of("采购员"))
                                .reportingTo(head)
                                .withHeadcount(2),
                        on,
                        stamp)
                .appoint(general, boss, on, stamp)
                .appoint(head, manager, on, stamp)
                .appoint(clerk, buyer, on, stamp)
                .appoint(clerk, deputy, on, stamp);
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    @Test
    void an_order_is_approved_while_the_manager_is_away() {
        ApprovalDefinition orders = ApprovalDefinition.of("PO", OrgName.of("采购审批", "Purchase approval"), 1)
                .step("MANAGER", ApproverRule.lineManager(1)) // 直接上级
                .step(ApprovalStep.of("FINANCE", ApproverRule.holder(PositionId.of("FIN-MGR")))
                        .when(Condition.from(cny("50000.00"))) // 50,000 以上
                        .within(TimeLimit.workdays(2).escalating()))
                .step("SIGN", ApproverRule.firstWith(PURCHASE_ORDER_SIGN)) // whoever has the authority
                .build();
        Approvals approvals = Approvals.inMemory(
                new MemoryStore(),
                at -> ApprovalContext.of(
                                history.on(LocalDate.ofInstant(at, zone)),
                                authority) // the chart of the day, not a frozen one
                        .deputies(Deputies.of(List.of(Absence.of(manager, deputy, today, today.plusDays(7))))));

        ApprovalCaseId id = ApprovalCaseId.of("A-1");
        ApprovalRequest request = ApprovalRequest.of("PO-1", buyer, purchasing, cny("8000.00"), content);
        approvals.submit(id, orders, request, Stamp.by(buyer).at(now).key("submit-A-1"));
        approvals.workList(deputy, now); // the manager is away
        approvals.act(
                id,
                new Resubmit(newContent, cny("9000.00"), Map.of()),
                Stamp.by(buyer).at(now)); // voids approvals
        Fingerprint seen =
                approvals.get(id).request().fingerprint(); // of what stands: content, amount and facts together
        approvals.approve(id, "MANAGER", seen, Stamp.by(deputy).at(now));
        ApprovalCase done = approvals.approve(id, "SIGN", seen, Stamp.by(boss).at(now));
        System.out.println(done.explain(ZoneOffset.ofHours(8))
                .toText(SIMPLIFIED_CHINESE)); // who, for whom, when, why, by which grant
        assertThat(done.state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(done.explain(ZoneOffset.ofHours(8)).toText(SIMPLIFIED_CHINESE))
                .contains("环节 MANAGER 由 P009 代 P007（PUR-MGR）审批", "P009 代 P007：同意", "P001 依据 GM 的授权审批，不限金额");
    }

    private static ApprovalContext in(OrgSnapshot chart) {
        return ApprovalContext.of(chart, authority.in(chart));
    }

    @Test
    void a_reorganisation_reroutes_orders() {
        ApprovalDefinition orders = ApprovalDefinition.of("PO", OrgName.of("采购审批", "Purchase approval"), 1)
                .step("MANAGER", ApproverRule.lineManager(1))
                .step("SIGN", ApproverRule.firstWith(PURCHASE_ORDER_SIGN))
                .build();
        ApprovalRequest request = ApprovalRequest.of("PO-1", buyer, purchasing, cny("8000.00"), content);

        WhatIf flat = WhatIf.of(history.on(today)).removeLayer(2); // buyers would report to the general manager
        List<Rerouted> changed = ApprovalRoutes.compare(orders, request, in(flat.before()), in(flat.after()), now);
        changed.get(0).after(); // in step MANAGER P001 is asked, was P007

        assertThat(changed).containsExactly(new Rerouted("PO-1", "MANAGER", List.of(manager), List.of(boss), false));
    }
}
