package io.zhanggui.core.approval;

import static io.zhanggui.core.authority.DecisionType.APPROVAL_REASSIGN;
import static io.zhanggui.core.authority.DecisionType.PURCHASE_ORDER_SIGN;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.Authority;
import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.authority.Delegation;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * ACME: GM (boss); below it PUR-MGR (buyer) with PUR-1 (ann, ben), FIN-MGR (fin) with FIN-1 (cho), and OPS-MGR, which is
 * vacant, with OPS-1 (dan) and OPS-2, in which eve is acting. Orders: PUR-MGR up to 10,000, FIN-MGR up to 50,000, GM any.
 */
final class ApprovalSamples {

    static final LocalDate FOUNDED = LocalDate.of(2025, 1, 1);
    static final LocalDate TODAY = LocalDate.of(2025, 11, 18);
    static final Instant NOW = Instant.parse("2025-11-18T02:00:00Z"); // 10:00 on a Tuesday in China
    static final OrgUnitId ACME = OrgUnitId.of("ACME");
    static final OrgUnitId PUR = OrgUnitId.of("PUR");
    static final OrgUnitId FIN = OrgUnitId.of("FIN");
    static final OrgUnitId OPS = OrgUnitId.of("OPS");
    static final PersonId BOSS = PersonId.of("boss");
    static final PersonId BUYER = PersonId.of("buyer");
    static final PersonId ANN = PersonId.of("ann");
    static final PersonId BEN = PersonId.of("ben");
    static final PersonId FINANCE = PersonId.of("fin");
    static final PersonId CHO = PersonId.of("cho");
    static final PersonId DAN = PersonId.of("dan");
    static final PersonId EVE = PersonId.of("eve");
    static final PersonId BOT = PersonId.of("scheduler");
    static final PositionId GM = PositionId.of("GM");
    static final PositionId PUR_MGR = PositionId.of("PUR-MGR");
    static final PositionId PUR_1 = PositionId.of("PUR-1");
    static final PositionId FIN_MGR = PositionId.of("FIN-MGR");
    static final PositionId FIN_1 = PositionId.of("FIN-1");
    static final PositionId OPS_MGR = PositionId.of("OPS-MGR");
    static final PositionId OPS_1 = PositionId.of("OPS-1");
    static final PositionId OPS_2 = PositionId.of("OPS-2");
    static final Stamp FOUNDING = Stamp.by(BOSS).at(Instant.parse("2025-01-01T04:00:00Z"));
    static final OrgHistory HISTORY = history();
    static final OrgSnapshot ORG = HISTORY.on(TODAY);
    static final Authority AUTHORITY = authority(ORG);
    static final Authority CHOOSING = choosing();
    static final ApprovalContext CONTEXT = ApprovalContext.of(ORG, AUTHORITY);
    static final Fingerprint CONTENT = content("order");

    /** What approvers of {@code order("8000.00")} see. */
    static final Fingerprint SEEN = order("8000.00").fingerprint();

    private ApprovalSamples() {}

    private static OrgHistory history() {
        return OrgHistory.found(
                        LegalEntityId.of("ACME"),
                        new OrgUnit(ACME, UnitKind.COMPANY, OrgName.of("ACME")),
                        FOUNDED,
                        FOUNDING)
                .createUnit(OrgUnit.department(PUR, OrgName.of("采购部")), ACME, FOUNDED, FOUNDING)
                .createUnit(OrgUnit.department(FIN, OrgName.of("财务部")), ACME, FOUNDED, FOUNDING)
                .createUnit(OrgUnit.department(OPS, OrgName.of("运营部")), ACME, FOUNDED, FOUNDING)
                .createPosition(Position.of(GM, ACME, OrgName.of("总经理", "general manager")), FOUNDED, FOUNDING)
                .createPosition(manager(PUR_MGR, PUR), FOUNDED, FOUNDING)
                .createPosition(clerk(PUR_1, PUR, PUR_MGR).withHeadcount(2), FOUNDED, FOUNDING)
                .createPosition(manager(FIN_MGR, FIN), FOUNDED, FOUNDING)
                .createPosition(clerk(FIN_1, FIN, FIN_MGR), FOUNDED, FOUNDING)
                .createPosition(manager(OPS_MGR, OPS), FOUNDED, FOUNDING)
                .createPosition(clerk(OPS_1, OPS, OPS_MGR), FOUNDED, FOUNDING)
                .createPosition(clerk(OPS_2, OPS, OPS_MGR), FOUNDED, FOUNDING)
                .appoint(GM, BOSS, FOUNDED, FOUNDING)
                .appoint(PUR_MGR, BUYER, FOUNDED, FOUNDING)
                .appoint(PUR_1, ANN, FOUNDED, FOUNDING)
                .appoint(PUR_1, BEN, FOUNDED, FOUNDING)
                .appoint(FIN_MGR, FINANCE, FOUNDED, FOUNDING)
                .appoint(FIN_1, CHO, FOUNDED, FOUNDING)
                .appoint(OPS_1, DAN, FOUNDED, FOUNDING)
                .appoint(Assignment.from(FOUNDED, EVE, OPS_2).acting(), FOUNDING);
    }

    private static Position manager(PositionId id, OrgUnitId unit) {
        return Position.of(id, unit, OrgName.of("经理", "manager")).reportingTo(GM);
    }

    private static Position clerk(PositionId id, OrgUnitId unit, PositionId superior) {
        return Position.of(id, unit, OrgName.of("专员", "clerk")).reportingTo(superior);
    }

    /** The context of another chart with the authority read in it. */
    static ApprovalContext in(OrgSnapshot org, Authority authority) {
        return ApprovalContext.of(org, authority.in(org));
    }

    static Authority authority(OrgSnapshot org) {
        return Authority.of(
                List.of(
                        AuthorityGrant.to(PUR_MGR)
                                .may(PURCHASE_ORDER_SIGN)
                                .upTo(cny("10000.00"))
                                .within(PUR),
                        AuthorityGrant.to(FIN_MGR).may(PURCHASE_ORDER_SIGN).upTo(cny("50000.00")),
                        AuthorityGrant.to(OPS_MGR).may(PURCHASE_ORDER_SIGN).upTo(cny("60000.00")),
                        AuthorityGrant.to(GM).may(PURCHASE_ORDER_SIGN).unlimited()),
                org);
    }

    /** The same, and eve may choose approvers. */
    private static Authority choosing() {
        List<AuthorityGrant> grants = new ArrayList<>(AUTHORITY.grants());
        grants.add(AuthorityGrant.to(OPS_2).may(APPROVAL_REASSIGN).unlimited());
        return Authority.of(grants, ORG);
    }

    static ApprovalContext delegating(Delegation... delegations) {
        return ApprovalContext.of(ORG, AUTHORITY.delegating(List.of(delegations)));
    }

    static ApprovalContext absent(Absence... absences) {
        return CONTEXT.deputies(Deputies.of(List.of(absences)));
    }

    static Absence away(PersonId person, PersonId deputy) {
        return Absence.of(person, deputy, TODAY, TODAY.plusDays(1));
    }

    static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    static Fingerprint content(String text) {
        return Fingerprint.of("test").add("text", text).build();
    }

    /** Ann's order for purchasing. */
    static ApprovalRequest order(String amount) {
        return ApprovalRequest.of("PO-1", ANN, PUR, cny(amount), CONTENT);
    }

    static ApprovalCase draft(ApprovalRequest request, ApprovalStep... steps) {
        ApprovalDefinition.Builder builder = ApprovalDefinition.of("PO", OrgName.of("采购审批", "Purchase approval"), 1);
        for (ApprovalStep step : steps) {
            builder.step(step);
        }
        return draft(request, builder.build());
    }

    static ApprovalCase draft(ApprovalRequest request, ApprovalDefinition definition) {
        return ApprovalCase.draft(ApprovalCaseId.of("A-1"), definition, request);
    }

    static ApprovalCase submitted(ApprovalStep... steps) {
        return submitted(CONTEXT, steps);
    }

    static ApprovalCase submitted(ApprovalContext context, ApprovalStep... steps) {
        return draft(order("8000.00"), steps).apply(new Action.Submit(), context, by(ANN));
    }

    static Stamp by(PersonId person) {
        return Stamp.by(person).at(NOW);
    }

    static Stamp byFor(PersonId person, PersonId principal) {
        return Stamp.by(Actor.of(person).onBehalfOf(principal)).at(NOW);
    }

    static Action approve(String step) {
        return new Action.Approve(step, SEEN);
    }

    static ApprovalStep committee(String id, PositionId... positions) {
        return ApprovalStep.of(id, ApproverRule.committee(positions));
    }

    static List<PersonId> people(ApprovalCase of, String step) {
        return of.progress(step).seats().stream().map(Seat::person).toList();
    }

    static List<NoteKind> kinds(ApprovalCase of) {
        return of.trail().notes().map(TrailNote::kind).toList();
    }
}
