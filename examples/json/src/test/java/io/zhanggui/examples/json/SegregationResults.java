package io.zhanggui.examples.json;

import static io.zhanggui.core.authority.DecisionType.OUTBOUND_NOTE_ISSUE;
import static io.zhanggui.core.authority.DecisionType.PURCHASE_ORDER_SIGN;
import static io.zhanggui.core.authority.DecisionType.SALES_ORDER_REVIEW;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.Activities;
import io.zhanggui.core.authority.Authority;
import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.authority.CaseAct;
import io.zhanggui.core.authority.CaseHistory;
import io.zhanggui.core.authority.DataAccess;
import io.zhanggui.core.authority.DataClass;
import io.zhanggui.core.authority.DataPurpose;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.authority.LimitedAct;
import io.zhanggui.core.authority.Segregation;
import io.zhanggui.core.authority.SegregationRule;
import io.zhanggui.core.authority.SegregationRule.DynamicExclusion;
import io.zhanggui.core.authority.SegregationRule.OwnRequestExclusion;
import io.zhanggui.core.authority.SegregationRule.SameCaseExclusion;
import io.zhanggui.core.authority.SegregationRule.TaskQuorum;
import io.zhanggui.core.authority.SegregationRules;
import io.zhanggui.core.authority.SegregationWaiver;
import io.zhanggui.core.authority.SplitDetection;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.template.OrgTemplates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Results of segregation of duties, of the search for split orders and of access to personal data. */
final class SegregationResults {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 30);
    private static final PersonId WANG = PersonId.of("P007");
    private static final PersonId ZHAO = PersonId.of("P008");
    private static final PositionId CLERK = PositionId.of("FIN-SALES");
    private static final OrgName NAME = OrgName.of("规则", "Rule");

    private SegregationResults() {}

    static List<Object> all() {
        Stamp stamp = Stamp.by(ZHAO).at(Instant.parse("2025-11-30T02:00:00Z"));
        OrgHistory history = OrgTemplates.smallETailer()
                .found(LegalEntityId.of("ACME"), LocalDate.of(2025, 1, 1), stamp)
                .appoint(CLERK, WANG, LocalDate.of(2025, 1, 1), stamp);
        Activities may = Activities.of(Map.of(CLERK, Set.of(SALES_ORDER_REVIEW, OUTBOUND_NOTE_ISSUE)));
        Segregation segregation = segregation();
        List<Object> all = new ArrayList<>(segregation.rules());
        all.add(segregation.check(history.on(DAY), may));
        all.add(segregation.check(history.on(DAY.plusDays(1)), may));
        all.add(segregation.checkPositions(history.on(DAY), may));
        CaseHistory own = CaseHistory.requestedBy(WANG).plus(act("prepare"));
        all.add(own);
        all.add(segregation.checkCase(own, act("sign")));
        all.addAll(splits());
        all.add(DataClass.PAY);
        all.add(DataPurpose.PAYROLL);
        DataAccess access = DataAccess.of(
                Authority.of(
                        List.of(AuthorityGrant.to(CLERK)
                                .may(DataClass.PAY.seenFor(DataPurpose.PAYROLL))
                                .unlimited()),
                        history),
                history);
        all.add(access.visible(
                WANG, ZHAO, DataPurpose.PAYROLL, DAY, Map.of("pay", DataClass.PAY, "bank", DataClass.BANK)));
        return all;
    }

    private static Segregation segregation() {
        List<SegregationRule> rules = new ArrayList<>(SegregationRules.smallETailer());
        Set<DecisionType> two = Set.of(PURCHASE_ORDER_SIGN, SALES_ORDER_REVIEW);
        rules.add(new DynamicExclusion("DYNAMIC", NAME, "L1", two, 2));
        rules.add(new SameCaseExclusion("STEPS", NAME, "", "prepare", "sign"));
        rules.add(new OwnRequestExclusion("OWN", NAME, "", Set.of()));
        rules.add(new TaskQuorum("QUORUM", NAME, "", two, 2));
        return Segregation.of(rules)
                .waiving(List.of(
                        SegregationWaiver.of("DISPATCH")
                                .toPosition(CLERK)
                                .from(DAY.plusDays(1))
                                .until(DAY.plusDays(3))
                                .approvedBy(ZHAO, "人手不足", "抽查"),
                        SegregationWaiver.of("OWN")
                                .toPerson(WANG)
                                .from(DAY)
                                .until(DAY.plusDays(3))
                                .approvedBy(ZHAO, "人手不足", "抽查")));
    }

    private static CaseAct act(String step) {
        return CaseAct.of(Actor.of(WANG).onBehalfOf(ZHAO), PURCHASE_ORDER_SIGN, DAY)
                .inStep(step)
                .as(CLERK);
    }

    private static List<?> splits() {
        return SplitDetection.of(PURCHASE_ORDER_SIGN, Money.parse("CNY 100.00"), 7)
                .byUnit()
                .detect(List.of(order("1", PartyId.of("S01")), order("2", null)));
    }

    private static LimitedAct order(String id, @Nullable PartyId party) {
        return new LimitedAct(id, PURCHASE_ORDER_SIGN, WANG, party, OrgUnitId.of("PUR"), Money.parse("CNY 60.00"), DAY);
    }
}
