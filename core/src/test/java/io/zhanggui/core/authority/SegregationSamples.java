package io.zhanggui.core.authority;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.SegregationRule.StaticExclusion;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.template.OrgTemplates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** A small shop, what its positions may do, and rules about three activities. */
final class SegregationSamples {

    static final LocalDate DAY = LocalDate.of(2025, 11, 11);
    static final Stamp STAMP = Stamp.by(PersonId.of("P1")).at(Instant.parse("2025-01-01T00:00:00Z"));
    static final PersonId ANN = PersonId.of("ann");
    static final PersonId BOB = PersonId.of("bob");
    static final PersonId CAT = PersonId.of("cat");
    static final PersonId BOSS = PersonId.of("boss");
    static final PositionId CASHIER = PositionId.of("FIN-CASH");
    static final PositionId HR = PositionId.of("GA-HR");
    static final PositionId CLERK = PositionId.of("FIN-SALES");
    static final DecisionType A = DecisionType.of("A");
    static final DecisionType B = DecisionType.of("B");
    static final DecisionType C = DecisionType.of("C");

    /** The cashier pays out, HR calculates, the clerk does all that the description says. */
    static final Activities ACTIVITIES = Activities.of(Map.of(
            CASHIER, Set.of(DecisionType.PAY_OUT),
            HR, Set.of(DecisionType.PAY_CALCULATE),
            CLERK,
                    Set.of(
                            DecisionType.PURCHASE_ORDER_REVIEW,
                            DecisionType.SALES_ORDER_REVIEW,
                            DecisionType.OUTBOUND_NOTE_ISSUE)));

    static final SegregationRule PAY = StaticExclusion.ofPair(
                    "PAY", OrgName.of("工资核算与发放分离", "Pay apart"), DecisionType.PAY_CALCULATE, DecisionType.PAY_OUT)
            .because("L8 L12");

    private SegregationSamples() {}

    static OrgHistory shop() {
        return OrgTemplates.smallETailer().found(LegalEntityId.of("QH"), LocalDate.of(2025, 1, 1), STAMP);
    }

    static Assignment holds(PersonId person, PositionId position) {
        return Assignment.from(LocalDate.of(2025, 1, 1), person, position);
    }

    static OrgName name(String text) {
        return OrgName.of(text);
    }
}
