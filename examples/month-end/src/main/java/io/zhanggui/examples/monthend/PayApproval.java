package io.zhanggui.examples.monthend;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.approval.ApprovalCase;
import io.zhanggui.core.approval.ApprovalCaseId;
import io.zhanggui.core.approval.ApprovalContext;
import io.zhanggui.core.approval.ApprovalDefinition;
import io.zhanggui.core.approval.ApprovalRequest;
import io.zhanggui.core.approval.ApprovalState;
import io.zhanggui.core.approval.Approvals;
import io.zhanggui.core.approval.ApproverRule;
import io.zhanggui.core.approval.Decision;
import io.zhanggui.core.approval.Seat;
import io.zhanggui.core.approval.Signature;
import io.zhanggui.core.approval.StepProgress;
import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.examples.monthend.Report.Block;
import io.zhanggui.examples.monthend.Report.Fold;
import io.zhanggui.examples.monthend.Report.Folds;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Reasons;
import io.zhanggui.hr.payroll.PayRun;
import io.zhanggui.hr.payroll.PayRunApproval;
import io.zhanggui.hr.payroll.PayRunTotals;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * Takes the pay run through an approval case and lets whoever signed it approve the run: where a host wires two modules
 * together. The line manager of whoever prepared the run is asked first, then the first with the authority for its cost;
 * absences and deputies count. Nobody is waited for: each signs one hour after the one before.
 */
final class PayApproval implements PayRunApproval {

    private static final ZoneId ZONE = ZoneOffset.ofHours(8);
    private static final int FIRST_HOUR = 10;

    private final Organisation organisation;
    private final Shop shop;
    private final ShopFiles files;
    private final Locale locale;
    private final Approvals approvals;

    PayApproval(Organisation organisation, Shop shop, ShopFiles files, Locale locale) {
        this.organisation = organisation;
        this.shop = shop;
        this.files = files;
        this.locale = locale;
        this.approvals = Approvals.inMemory(new MemoryStore(), this::context);
    }

    private ApprovalContext context(Instant at) {
        return ApprovalContext.of(organisation.history().on(LocalDate.ofInstant(at, ZONE)), organisation.authority())
                .deputies(organisation.deputies());
    }

    /** The steps, whose ids are in the language of the page, because the trail shows them. */
    private ApprovalDefinition definition() {
        return ApprovalDefinition.of(
                        "PAY-RUN",
                        OrgName.of(
                                MonthEndTerm.PAY_APPROVAL.text(Locale.SIMPLIFIED_CHINESE),
                                MonthEndTerm.PAY_APPROVAL.text(Locale.ENGLISH)),
                        1)
                .step(MonthEndTerm.STEP_LINE_MANAGER.text(locale), ApproverRule.lineManager(1))
                .step(MonthEndTerm.STEP_AUTHORITY.text(locale), ApproverRule.firstWith(DecisionType.PAY_RUN_APPROVE))
                .countingOnce()
                .build();
    }

    /** The case of a reviewed run, after everybody who was asked approved it. */
    ApprovalCase decide(PayRun run, PersonId preparer) {
        PayRunTotals totals = run.state().totals().orElseThrow();
        ApprovalRequest request = ApprovalRequest.of(
                run.id().value(),
                preparer,
                organisation.chart().root().orElseThrow().id(),
                totals.employerCost(),
                totals.content());
        for (PersonId person : run.preparers()) {
            request = request.preparedBy(person);
        }
        ApprovalCaseId id = ApprovalCaseId.of("AP-" + shop.month());
        ApprovalRequest complete = request;
        Stamp stamp = Stamp.by(preparer)
                .at(hour(0))
                .reason(MonthEndTerm.PAY_APPROVAL_REASON.text(locale, totals.slips(), totals.employerCost()));
        ApprovalCase decided = files.whole("assignments", () -> approvals.submit(id, definition(), complete, stamp));
        for (int hour = 1; decided.state() == ApprovalState.IN_PROGRESS; hour++) {
            ApprovalCase before = decided;
            Instant at = hour(hour);
            decided = files.whole("grants", () -> sign(before, complete.fingerprint(), at));
        }
        return decided;
    }

    private ApprovalCase sign(ApprovalCase open, Fingerprint seen, Instant at) {
        StepProgress step =
                open.steps().stream().filter(StepProgress::isOpen).findFirst().orElseThrow();
        Seat seat = step.seats().stream().filter(Seat::isOpen).findFirst().orElseThrow();
        return approvals.approve(
                open.id(), step.step(), seen, Stamp.by(seat.person()).at(at));
    }

    private Instant hour(int later) {
        return shop.payDate()
                .atTime(FIRST_HOUR, 0)
                .plusHours(later)
                .atZone(ZONE)
                .toInstant();
    }

    /** Who signed last, and for whom. */
    static Actor approver(ApprovalCase decided) {
        return last(decided).actor();
    }

    /** When the last of them signed. */
    static Instant decidedAt(ApprovalCase decided) {
        return last(decided).at();
    }

    private static Signature last(ApprovalCase decided) {
        return signatures(decided).reduce((first, second) -> second).orElseThrow();
    }

    private static Stream<Signature> signatures(ApprovalCase decided) {
        return decided.steps().stream()
                .flatMap(step -> step.seats().stream())
                .filter(seat -> !seat.isOpen())
                .map(seat -> requireNonNull(seat.signature()))
                .filter(signature -> signature.decision() == Decision.AGREED);
    }

    /** A case about the run must be approved for what the run is now, and the actor among those who signed it. */
    @Override
    public Violations check(Actor actor, PayRun run, Money total) {
        boolean permitted = approvals.about(run.id().value()).stream()
                .anyMatch(each -> each.state() == ApprovalState.APPROVED
                        && each.request().amount().equals(total)
                        && run.state()
                                .totals()
                                .filter(totals ->
                                        totals.content().equals(each.request().content()))
                                .isPresent()
                        && signatures(each)
                                .anyMatch(signature -> signature.actor().equals(actor)));
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
        return List.of(
                new Listing("pay-approval", decided.trail().toTable(ZONE, locale), 20),
                new Folds(
                        "",
                        List.of(new Fold(
                                MonthEndTerm.WHY_APPROVAL.text(locale),
                                decided.state().text(locale),
                                "",
                                List.of(new Reasons("", List.of(decided.explain(ZONE))))))));
    }
}
