package io.zhanggui.inventory.count;

import io.zhanggui.core.approval.ApprovalCaseId;
import io.zhanggui.core.approval.ApprovalDefinition;
import io.zhanggui.core.approval.ApprovalRequest;
import io.zhanggui.core.approval.Approvals;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import java.util.stream.Stream;
import org.joda.money.Money;

/** What the approvers of a count are asked. */
final class CountApproval {

    private CountApproval() {}

    /** The count as submitted, once its case is open. */
    static StockTake submitted(
            StockTake take, Approvals approvals, ApprovalDefinition definition, OrgUnitId unit, Stamp stamp) {
        long before = take.steps().stream()
                .filter(step -> step.state() == StockTakeState.SUBMITTED)
                .count();
        ApprovalCaseId caseId =
                ApprovalCaseId.of(CountCommands.id("count-", take.no().value(), "-" + (before + 1)));
        StockTake submitted =
                take.in(StockTakeState.SUBMITTED, stamp).submitted(caseId).touchedBy(stamp, Stream.empty());
        approvals.submit(
                caseId, definition, request(submitted, unit, stamp), CountCommands.part(stamp, "case:" + caseId));
        return submitted;
    }

    private static ApprovalRequest request(StockTake take, OrgUnitId unit, Stamp stamp) {
        CountSummary summary = take.summary();
        ApprovalRequest request = ApprovalRequest.of(
                        take.no().value(),
                        CountCommands.requester(stamp.actor()),
                        unit,
                        summary.gross(),
                        take.fingerprint())
                .fact("surplus", plain(summary.surplus()))
                .fact("shortage", plain(summary.shortage()))
                .fact("lines", Integer.toString(summary.differences().size()));
        for (PersonId person : take.preparers()) {
            request = request.preparedBy(person);
        }
        for (PersonId keeper : take.keepers()) {
            request = request.preparedBy(keeper);
        }
        return request;
    }

    private static String plain(Money amount) {
        return amount.getAmount().toPlainString();
    }
}
