package io.zhanggui.examples.cases;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.Approver;
import io.zhanggui.core.authority.Authority;
import io.zhanggui.core.authority.AuthorityDecision;
import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.authority.DecisionRequest;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.authority.Delegation;
import io.zhanggui.core.authority.DenialReason;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Operations on {@code core.authority}, in a company of one unit. */
final class AuthorityOperations {

    private static final OrgUnitId UNIT = OrgUnitId.of("ALL");
    private static final LocalDate LONG_AGO = LocalDate.EPOCH;
    private static final Money NOTHING = Money.zero(CurrencyUnit.of("CNY"));
    private static final DecisionType DECISION = DecisionType.PURCHASE_ORDER_SIGN;
    private static final Stamp STAMP = Stamp.by(PersonId.of("founder")).at(Instant.EPOCH);

    private AuthorityOperations() {}

    static void addTo(Operations operations) {
        operations.add("op=doa", AuthorityOperations::approvalMatrix).add("op=sod", AuthorityOperations::segregation);
    }

    private static Object approvalMatrix(CaseInput in) {
        OrgHistory company = company();
        List<AuthorityGrant> grants = new ArrayList<>();
        for (CaseInput row : in.list("matrix")) {
            PositionId position = PositionId.of(row.text("0"));
            company = withHolder(company, position, PersonId.of(row.text("0")));
            AuthorityGrant.May grant = AuthorityGrant.to(position).may(DECISION);
            grants.add(row.has("2") ? grant.upTo(row.money("2")) : grant.unlimited());
        }
        Authority authority = Authority.of(grants, company);
        return in.list("amounts").stream()
                .map(amount -> authority.whoMay(DECISION, amount.asMoney(), UNIT, LONG_AGO))
                .map(who -> who.first().map(Approver::position).orElse(null))
                .toList();
    }

    private static Object segregation(CaseInput in) {
        DecisionRequest request = DecisionRequest.of(DECISION, NOTHING, UNIT, in.date("on"))
                .requestedBy(PersonId.of(in.text("requester")));
        return delegating(in)
                .decideFor(PersonId.of(in.text("approver")), request)
                .match(AuthorityOperations::permitted, AuthorityOperations::denied);
    }

    private static Map<String, ?> denied(AuthorityDecision.Deny denial) {
        String reason = denial.has(DenialReason.OWN_REQUEST)
                ? "SELF_APPROVAL"
                : denial.refusals().get(0).reason().name();
        return Map.of("allowed", false, "reason", reason);
    }

    private static Map<String, ?> permitted(AuthorityDecision.Permit permit) {
        return Map.of(
                "allowed",
                true,
                "acting",
                permit.person(),
                "reason",
                permit.delegation() == null ? "NO_DELEGATION" : "DELEGATED");
    }

    private static Authority delegating(CaseInput in) {
        PositionId position = PositionId.of("approver");
        OrgHistory company = withHolder(company(), position, PersonId.of(in.text("approver")));
        Set<String> deputies = new TreeSet<>();
        List<Delegation> delegations = new ArrayList<>();
        for (CaseInput row : in.list("delegations")) {
            PersonId from = PersonId.of(row.text("0"));
            PersonId to = PersonId.of(row.text("1"));
            if (!row.text("1").equals(in.text("approver")) && deputies.add(row.text("1"))) {
                company = withHolder(company, PositionId.of("position of " + to), to);
            }
            LocalDateRange days = LocalDateRange.ofClosed(row.date("2"), row.date("3"));
            delegations.add(Delegation.of(from, to, DECISION, days.getStart(), days.getEnd()));
        }
        return Authority.of(List.of(AuthorityGrant.to(position).may(DECISION).unlimited()), company)
                .delegating(delegations);
    }

    private static OrgHistory company() {
        OrgUnit unit = OrgUnit.department(UNIT, OrgName.of("公司", "company"));
        return OrgHistory.found(LegalEntityId.of("ACME"), unit, LONG_AGO, STAMP);
    }

    private static OrgHistory withHolder(OrgHistory company, PositionId position, PersonId holder) {
        return company.createPosition(Position.of(position, UNIT, OrgName.of("岗位", "position")), LONG_AGO, STAMP)
                .appoint(position, holder, LONG_AGO, STAMP);
    }
}
