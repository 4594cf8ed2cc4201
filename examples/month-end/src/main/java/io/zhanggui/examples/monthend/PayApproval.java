package io.zhanggui.examples.monthend;

import io.zhanggui.core.approval.ApprovalCase;
import io.zhanggui.core.approval.ApprovalCaseId;
import io.zhanggui.core.approval.ApprovalDefinition;
import io.zhanggui.core.approval.ApprovalRequest;
import io.zhanggui.core.approval.ApprovalState;
import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.examples.monthend.Report.Block;
import io.zhanggui.hr.payroll.PayRun;
import io.zhanggui.hr.payroll.PayRunApproval;
import io.zhanggui.hr.payroll.PayRunTotals;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;

/**
 * Takes the pay run through an approval case and lets whoever signed it approve the run: where a host wires two modules
 * together.
 */
final class PayApproval implements PayRunApproval {

    private static final int FIRST_HOUR = 10;

    private final ApprovalDesk desk;
    private final Shop shop;
    private final ShopFiles files;
    private final Locale locale;

    PayApproval(ApprovalDesk desk, Shop shop, ShopFiles files, Locale locale) {
        this.desk = desk;
        this.shop = shop;
        this.files = files;
        this.locale = locale;
    }

    /** The case of a reviewed run, after everybody who was asked approved it. */
    ApprovalCase decide(PayRun run, PersonId preparer) {
        PayRunTotals totals = run.state().totals().orElseThrow();
        ApprovalRequest request =
                ApprovalRequest.of(run.id().value(), preparer, desk.company(), totals.employerCost(), totals.content());
        for (PersonId person : run.preparers()) {
            request = request.preparedBy(person);
        }
        ApprovalDefinition definition =
                desk.definition("PAY-RUN", MonthEndTerm.PAY_APPROVAL, DecisionType.PAY_RUN_APPROVE);
        ApprovalCaseId id = ApprovalCaseId.of("AP-" + shop.month());
        ApprovalRequest complete = request;
        Instant at =
                shop.payDate().atTime(FIRST_HOUR, 0).atZone(ApprovalDesk.ZONE).toInstant();
        Stamp stamp = Stamp.by(preparer)
                .at(at)
                .reason(MonthEndTerm.PAY_APPROVAL_REASON.text(locale, totals.slips(), totals.employerCost()));
        ApprovalCase submitted =
                files.whole("assignments", () -> desk.approvals().submit(id, definition, complete, stamp));
        return desk.signed(submitted, at);
    }

    /** A case about the run must be approved for what the run is now, and the actor among those who signed it. */
    @Override
    public Violations check(Actor actor, PayRun run, Money total) {
        boolean permitted = desk.approvals().about(run.id().value()).stream()
                .anyMatch(each -> each.state() == ApprovalState.APPROVED
                        && each.request().amount().equals(total)
                        && run.state()
                                .totals()
                                .filter(totals ->
                                        totals.content().equals(each.request().content()))
                                .isPresent()
                        && ApprovalDesk.isSignedBy(actor, each));
        return permitted
                ? Violations.none()
                : Violations.of(Violation.of(
                        MonthEndTerm.MAY_NOT_APPROVE,
                        run.id().value(),
                        actor.toString(),
                        run.id().value()));
    }

    /** The trail as a table, and its explanation to unfold. */
    List<Block> blocks(ApprovalCase decided) {
        return desk.blocks("pay-approval", decided);
    }
}
