package io.zhanggui.examples.monthend;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.approval.ApprovalCase;
import io.zhanggui.core.approval.ApprovalContext;
import io.zhanggui.core.approval.ApprovalDefinition;
import io.zhanggui.core.approval.ApprovalState;
import io.zhanggui.core.approval.Approvals;
import io.zhanggui.core.approval.ApproverRule;
import io.zhanggui.core.approval.Decision;
import io.zhanggui.core.approval.Seat;
import io.zhanggui.core.approval.Signature;
import io.zhanggui.core.approval.StepProgress;
import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.examples.monthend.Report.Block;
import io.zhanggui.examples.monthend.Report.Fold;
import io.zhanggui.examples.monthend.Report.Folds;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Reasons;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where approval cases of the shop are signed: the line manager of whoever asks first, then the first with the authority
 * for the amount; absences and deputies count. Nobody is waited for: each signs one hour after the one before.
 */
final class ApprovalDesk {

    /** The time of the shop. */
    static final ZoneId ZONE = ZoneOffset.ofHours(8);

    private final Organisation organisation;
    private final ShopFiles files;
    private final Locale locale;
    private final Approvals approvals;

    ApprovalDesk(Organisation organisation, ShopFiles files, Locale locale) {
        this.organisation = organisation;
        this.files = files;
        this.locale = locale;
        this.approvals = Approvals.inMemory(new MemoryStore(), this::context);
    }

    /** The organisation, its authorities and deputies at a moment. */
    ApprovalContext context(Instant at) {
        return ApprovalContext.of(organisation.history().on(LocalDate.ofInstant(at, ZONE)), organisation.authority())
                .deputies(organisation.deputies());
    }

    Approvals approvals() {
        return approvals;
    }

    /** The company, for which cases are approved. */
    OrgUnitId company() {
        return organisation.chart().root().orElseThrow().id();
    }

    /** The steps of a kind of case, whose ids are in the language of the page, because the trail shows them. */
    ApprovalDefinition definition(String id, MonthEndTerm name, DecisionType decision) {
        return ApprovalDefinition.of(id, OrgName.of(name.text(Locale.SIMPLIFIED_CHINESE), name.text(Locale.ENGLISH)), 1)
                .step(MonthEndTerm.STEP_LINE_MANAGER.text(locale), ApproverRule.lineManager(1))
                .step(MonthEndTerm.STEP_AUTHORITY.text(locale), ApproverRule.firstWith(decision))
                .countingOnce()
                .build();
    }

    /** The case after everybody who was asked signed it, the first of them one hour after it was submitted. */
    ApprovalCase signed(ApprovalCase submitted, Instant at) {
        ApprovalCase decided = submitted;
        for (int hour = 1; decided.state() == ApprovalState.IN_PROGRESS; hour++) {
            ApprovalCase before = decided;
            Instant now = at.plusSeconds(hour * 3600L);
            decided = files.whole("grants", () -> sign(before, now));
        }
        return decided;
    }

    private ApprovalCase sign(ApprovalCase open, Instant at) {
        StepProgress step =
                open.steps().stream().filter(StepProgress::isOpen).findFirst().orElseThrow();
        Seat seat = step.seats().stream().filter(Seat::isOpen).findFirst().orElseThrow();
        return approvals.approve(
                open.id(),
                step.step(),
                open.request().fingerprint(),
                Stamp.by(seat.person()).at(at));
    }

    /** Who signed last, for whom, and when. */
    static Stamp lastSignature(ApprovalCase decided) {
        Signature last = signatures(decided).reduce((first, second) -> second).orElseThrow();
        return Stamp.by(last.actor()).at(last.at());
    }

    /** Whether the actor is among those who signed. */
    static boolean isSignedBy(Actor actor, ApprovalCase decided) {
        return signatures(decided).anyMatch(signature -> signature.actor().equals(actor));
    }

    private static Stream<Signature> signatures(ApprovalCase decided) {
        return decided.steps().stream()
                .flatMap(step -> step.seats().stream())
                .filter(seat -> !seat.isOpen())
                .map(seat -> requireNonNull(seat.signature()))
                .filter(signature -> signature.decision() == Decision.AGREED);
    }

    /** The trail as a table, and its explanation to unfold. */
    List<Block> blocks(String file, ApprovalCase decided) {
        return List.of(
                new Listing(file, decided.trail().toTable(ZONE, locale), 20),
                new Folds(
                        "",
                        List.of(new Fold(
                                MonthEndTerm.WHY_APPROVAL.text(locale),
                                decided.state().text(locale),
                                "",
                                List.of(new Reasons("", List.of(decided.explain(ZONE))))))));
    }
}
