package io.zhanggui.core.authority;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.UnitKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A company CO with the department OPS and in it the empowered team T: BOSS is GM in CO, HEAD heads OPS, ANN and BOB are
 * two members of T, CLERK has a position in CO without any grant.
 */
final class Team {

    static final LocalDate FOUNDED = LocalDate.of(2025, 1, 1);
    static final LocalDate TODAY = LocalDate.of(2025, 11, 18);
    static final OrgUnitId CO = OrgUnitId.of("CO");
    static final OrgUnitId OPS = OrgUnitId.of("OPS");
    static final OrgUnitId T = OrgUnitId.of("T");
    static final PositionId GM = PositionId.of("GM");
    static final PositionId OPS_HEAD = PositionId.of("OPS-HEAD");
    static final PositionId MEMBER = PositionId.of("T-MEMBER");
    static final PositionId DESK = PositionId.of("DESK");
    static final PersonId BOSS = PersonId.of("BOSS");
    static final PersonId HEAD = PersonId.of("HEAD");
    static final PersonId ANN = PersonId.of("ANN");
    static final PersonId BOB = PersonId.of("BOB");
    static final PersonId CLERK = PersonId.of("CLERK");
    static final OrgHistory ORG = org();

    private Team() {}

    private static OrgHistory org() {
        Stamp stamp = stamp("2025-01-01");
        return OrgHistory.found(
                        LegalEntityId.of("QH"), new OrgUnit(CO, UnitKind.COMPANY, OrgName.of("CO")), FOUNDED, stamp)
                .createUnit(new OrgUnit(OPS, UnitKind.DEPARTMENT, OrgName.of("OPS")), CO, FOUNDED, stamp)
                .createUnit(new OrgUnit(T, UnitKind.EMPOWERED_TEAM, OrgName.of("T")), OPS, FOUNDED, stamp)
                .createPosition(Position.of(GM, CO, OrgName.of("GM")), FOUNDED, stamp)
                .createPosition(Position.of(DESK, CO, OrgName.of("DESK")).reportingTo(GM), FOUNDED, stamp)
                .createPosition(Position.of(OPS_HEAD, OPS, OrgName.of("HEAD")).reportingTo(GM), FOUNDED, stamp)
                .createPosition(
                        Position.of(MEMBER, T, OrgName.of("MEMBER"))
                                .reportingTo(OPS_HEAD)
                                .withHeadcount(2),
                        FOUNDED,
                        stamp)
                .appoint(GM, BOSS, FOUNDED, stamp)
                .appoint(DESK, CLERK, FOUNDED, stamp)
                .appoint(OPS_HEAD, HEAD, FOUNDED, stamp)
                .appoint(MEMBER, ANN, FOUNDED, stamp)
                .appoint(MEMBER, BOB, FOUNDED, stamp);
    }

    static Stamp stamp(String day) {
        return Stamp.by(CLERK).at(Instant.parse(day + "T04:00:00Z"));
    }

    static Money cny(String amount) {
        return Money.of(CurrencyUnit.of("CNY"), new BigDecimal(amount));
    }

    static Money usd(String amount) {
        return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
    }
}
