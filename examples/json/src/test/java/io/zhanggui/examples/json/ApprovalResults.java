package io.zhanggui.examples.json;

import static io.zhanggui.core.authority.DecisionType.PURCHASE_ORDER_SIGN;

import io.zhanggui.core.approval.Absence;
import io.zhanggui.core.approval.Action;
import io.zhanggui.core.approval.ApprovalCase;
import io.zhanggui.core.approval.ApprovalCaseId;
import io.zhanggui.core.approval.ApprovalContext;
import io.zhanggui.core.approval.ApprovalDefinition;
import io.zhanggui.core.approval.ApprovalRequest;
import io.zhanggui.core.approval.ApprovalRoutes;
import io.zhanggui.core.approval.ApprovalStep;
import io.zhanggui.core.approval.ApproverRule;
import io.zhanggui.core.approval.BoardResolution;
import io.zhanggui.core.approval.Condition;
import io.zhanggui.core.approval.Deputies;
import io.zhanggui.core.approval.DueList;
import io.zhanggui.core.approval.MajorityBase;
import io.zhanggui.core.approval.RejectPolicy;
import io.zhanggui.core.approval.SignerPlace;
import io.zhanggui.core.approval.SigningMode;
import io.zhanggui.core.approval.StandingDeputy;
import io.zhanggui.core.approval.StepTimes;
import io.zhanggui.core.approval.Threshold;
import io.zhanggui.core.approval.TimeLimit;
import io.zhanggui.core.approval.VoteChoice;
import io.zhanggui.core.approval.VotingRule;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.Authority;
import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** An approval on its way, and votes. */
final class ApprovalResults {

    private static final PersonId MANAGER = PersonId.of("P007");
    private static final PersonId BOSS = PersonId.of("P001");
    private static final PersonId CLERK = PersonId.of("P003");
    private static final Instant NOW = Instant.parse("2025-11-28T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2025, 11, 28);
    private static final Fingerprint CONTENT =
            Fingerprint.of("order").add("no", "PO-1").build();

    private ApprovalResults() {}

    static List<Object> of(OrgHistory history) {
        Authority authority = Authority.of(
                List.of(AuthorityGrant.to(PositionId.of("GM"))
                        .may(PURCHASE_ORDER_SIGN)
                        .unlimited()),
                history);
        Absence away = Absence.of(MANAGER, PersonId.of("P009"), TODAY, TODAY.plusDays(3));
        ApprovalContext context = ApprovalContext.of(history.on(TODAY), authority);
        ApprovalContext absent = context.deputies(Deputies.of(List.of(away)));
        VotingRule half = VotingRule.of(Threshold.moreThanHalf(), Threshold.count(1), MajorityBase.PRESENT);
        ApprovalDefinition definition = ApprovalDefinition.of("PO", OrgName.of("采购审批", "Purchase approval"), 1)
                .step(ApprovalStep.of("M", ApproverRule.holder(PositionId.of("PUR-MGR")))
                        .within(TimeLimit.hours(4).escalating()))
                .step(ApprovalStep.of("S", ApproverRule.firstWith(PURCHASE_ORDER_SIGN))
                        .when(Condition.from(Money.parse("CNY 100.00")))
                        .as(PURCHASE_ORDER_SIGN)
                        .onReject(RejectPolicy.backTo("M")))
                .step(ApprovalStep.of("B", ApproverRule.committee(PositionId.of("GM")))
                        .mode(SigningMode.ballot(half)))
                .build();
        ApprovalRequest request = ApprovalRequest.of(
                        "PO-1", CLERK, OrgUnitId.of("PUR"), Money.parse("CNY 5000.00"), CONTENT)
                .fact("kind", "茶");
        ApprovalCase open = ApprovalCase.draft(ApprovalCaseId.of("A-1"), definition, request)
                .apply(new Action.Submit(), absent, Stamp.by(CLERK).at(NOW).key("k"));
        ApprovalCase added = open.apply(
                        new Action.AddSigner("M", BOSS, SignerPlace.BEFORE),
                        absent,
                        Stamp.by(MANAGER).at(NOW))
                .apply(
                        new Action.Approve("M", CONTENT),
                        absent,
                        Stamp.by(BOSS).at(NOW).reason("同意"));
        BoardResolution board = BoardResolution.inWriting(
                        "R-1", CONTENT, List.of(BOSS, CLERK), half, NOW.plusSeconds(9))
                .vote(VoteChoice.FOR, CONTENT, Stamp.by(BOSS).at(NOW));
        Instant late = NOW.plusSeconds(5 * 3600);
        return List.of(
                open,
                added,
                away,
                new StandingDeputy(PositionId.of("GM"), CLERK, LocalDateRange.of(TODAY, TODAY.plusDays(1))),
                board,
                board.result(NOW),
                DueList.of(List.of(added), late),
                StepTimes.of(List.of(added), late),
                ApprovalRoutes.preview(definition, request, context, NOW),
                ApprovalRoutes.compare(definition, request, context, absent, NOW));
    }
}
