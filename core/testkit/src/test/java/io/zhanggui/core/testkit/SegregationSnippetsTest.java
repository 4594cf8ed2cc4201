package io.zhanggui.core.testkit;

import static io.zhanggui.core.authority.DataClass.CONTACT;
import static io.zhanggui.core.authority.DataClass.PAY;
import static io.zhanggui.core.authority.DataPurpose.PAYROLL;
import static io.zhanggui.core.authority.DecisionType.PURCHASE_ORDER_SIGN;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.Activities;
import io.zhanggui.core.authority.Authority;
import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.authority.CaseAct;
import io.zhanggui.core.authority.CaseHistory;
import io.zhanggui.core.authority.DataAccess;
import io.zhanggui.core.authority.LimitedAct;
import io.zhanggui.core.authority.Segregation;
import io.zhanggui.core.authority.SegregationDecision;
import io.zhanggui.core.authority.SegregationReport;
import io.zhanggui.core.authority.SegregationRule.SameCaseExclusion;
import io.zhanggui.core.authority.SegregationRules;
import io.zhanggui.core.authority.SegregationWaiver;
import io.zhanggui.core.authority.SplitDetection;
import io.zhanggui.core.authority.SplitGroup;
import io.zhanggui.core.authority.Visibility;
import io.zhanggui.core.duty.DutyCatalog;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.template.OrgTemplates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The code of the section on segregation of duties in core/README.md; {@link ReadmeSnippetsTest} compares the two. */
class SegregationSnippetsTest {

    private static final LocalDate today = LocalDate.of(2025, 11, 28);
    private static final Stamp STAMP = Stamp.by(PersonId.of("P1")).at(Instant.parse("2025-01-01T00:00:00Z"));
    private static final PersonId wang = PersonId.of("P007");
    private static final PersonId zhao = PersonId.of("P008");
    private static final PersonId gm = PersonId.of("P001");
    private static final PositionId clerk = PositionId.of("FIN-SALES");
    private static final PositionId manager = PositionId.of("FIN-MGR");
    private final OrgHistory history = OrgTemplates.smallETailer()
            .found(LegalEntityId.of("QH"), LocalDate.of(2025, 1, 1), STAMP)
            .appoint(clerk, wang, LocalDate.of(2025, 1, 1), STAMP)
            .appoint(manager, zhao, LocalDate.of(2025, 1, 1), STAMP);

    @Test
    void what_people_hold() {
        DutyCatalog catalog = OrgTemplates.smallETailer().catalog(LegalEntityId.of("QH"));

        OrgSnapshot org = history.on(today);
        Activities may = catalog.activities(); // or Activities.ofGrants(grants, org)
        Segregation segregation = Segregation.of(SegregationRules.smallETailer());

        SegregationReport report = segregation.check(org, may); // everybody, with the ways they come to it
        report.violations(); // P007 holds what “Review of the sales order apart from the outbound note” keeps apart
        segregation.checkPositions(org, may); // positions that break a rule by themselves, vacant ones too
        segregation.checkAppointment(zhao, clerk, org, may, List.of()); // what it would break

        SegregationWaiver peak = SegregationWaiver.of("DISPATCH")
                .toPerson(wang)
                .from(today)
                .until(today.plusDays(5))
                .approvedBy(gm, "双11 人手不足", "总经理次日抽查出库单"); // never by the one whom it helps
        segregation.waiving(List.of(peak)).check(org, may).lifted(); // by DISPATCH, until it expires

        assertThat(report.violations().toString())
                .startsWith("people[P007]: P007 holds what “Review of the sales order apart from the outbound note”"
                        + " keeps apart");
        assertThat(segregation.checkPositions(org, may).conflicts()).hasSize(1);
        assertThat(segregation
                        .checkAppointment(zhao, clerk, org, may, List.of())
                        .conflicts())
                .hasSize(1);
        assertThat(segregation.waiving(List.of(peak)).check(org, may).lifted()).hasSize(1);
    }

    @Test
    void what_they_do_in_a_case() {
        Segregation signing = Segregation.of(
                List.of(new SameCaseExclusion("TWO-SIGN", OrgName.of("两级签署", "Two sign"), "", "first", "second")));
        CaseHistory order = CaseHistory.requestedBy(zhao)
                .plus(CaseAct.of(wang, PURCHASE_ORDER_SIGN, today).inStep("first"));

        SegregationDecision decision = signing.checkCase(
                order, CaseAct.of(wang, PURCHASE_ORDER_SIGN, today).inStep("second"));
        decision.permitted(); // false
        decision.explain().toText(SIMPLIFIED_CHINESE); // 违反“两级签署”：P007 将在同一案中先后办理步骤 second 与 first…

        assertThat(decision.permitted()).isFalse();
        assertThat(decision.explain().toText(SIMPLIFIED_CHINESE)).contains("违反“两级签署”：P007 将在同一案中先后办理步骤 second 与 first");
    }

    @Test
    void what_was_split() {
        OrgUnitId unit = OrgUnitId.of("PUR");
        Money half = Money.parse("CNY 30000.00");
        List<LimitedAct> orders = List.of(
                new LimitedAct("PO-1", PURCHASE_ORDER_SIGN, wang, null, unit, half, today),
                new LimitedAct("PO-2", PURCHASE_ORDER_SIGN, wang, null, unit, half, today.plusDays(6)));

        List<SplitGroup> split = SplitDetection.of(PURCHASE_ORDER_SIGN, Money.parse("CNY 50000.00"), 7) // days
                .byRequester()
                .byCounterparty()
                .detect(orders);
        split.get(0).sum(); // CNY 60000.00

        assertThat(split).singleElement().extracting(SplitGroup::sum).isEqualTo(Money.parse("CNY 60000.00"));
    }

    @Test
    void who_sees_what() {
        Authority authority = Authority.of(
                List.of(AuthorityGrant.to(manager)
                        .may(PAY.seenFor(PAYROLL)) // a kind of decision like any other
                        .unlimited()
                        .within(OrgUnitId.of("FIN"))),
                history);
        Visibility seen = DataAccess.of(authority, history)
                .visible(zhao, wang, PAYROLL, today, Map.of("basePay", PAY, "mobile", CONTACT));
        seen.fields(); // basePay

        assertThat(seen.fields()).containsExactly("basePay");
    }
}
