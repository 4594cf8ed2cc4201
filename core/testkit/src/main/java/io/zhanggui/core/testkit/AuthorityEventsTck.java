package io.zhanggui.core.testkit;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.AuthorityBasis;
import io.zhanggui.core.authority.AuthorityChange;
import io.zhanggui.core.authority.AuthorityEvent;
import io.zhanggui.core.authority.AuthorityEvents;
import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.authority.AuthorityNo;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.authority.Delegation;
import io.zhanggui.core.authority.LimitPeriod;
import io.zhanggui.core.authority.SegregationWaiver;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;

/** The rules of {@link AuthorityEvents} as tests: those of an event stream, with every kind of change. */
public abstract class AuthorityEventsTck extends EventStreamTck<LegalEntityId, AuthorityEvent, AuthorityEvents> {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 30);
    private static final Instant NOON = Instant.parse("2025-11-30T12:00:00Z");
    private static final PersonId CLERK = PersonId.of("P001");
    private static final DecisionType OWN = DecisionType.of("LEASE_SIGN");
    private static final OrgUnitId UNIT = OrgUnitId.of("D \"1\"");

    /** For the integrator. */
    protected AuthorityEventsTck() {}

    @Override
    protected final LegalEntityId key(String unique) {
        return LegalEntityId.of(unique);
    }

    @Override
    protected final AuthorityEvent event(LegalEntityId key, int number) {
        return new AuthorityEvent(
                new AuthorityChange.Revoke(AuthorityNo.of("N" + number), DAY),
                Stamp.by(CLERK).at(NOON));
    }

    @Override
    protected final Stream<AuthorityEvent> awkwardEvents(LegalEntityId key) {
        AuthorityNo no = AuthorityNo.of("授权 1");
        AuthorityGrant.May may = AuthorityGrant.to(PositionId.of("岗位 1")).may(OWN);
        AuthorityGrant limited = may.upTo(Money.parse("CNY 50000.00"));
        Delegation delegation = Delegation.of(CLERK, PersonId.of("员工 1"), OWN, DAY, DAY.plusDays(1));
        List<AuthorityGrant> grants = new ArrayList<>(List.of(
                may.unlimited(),
                may.upTo(Money.parse("BHD 0.001")),
                limited,
                limited.converting().within(UNIT),
                may.upTo(Money.parse("JPY 5000")).onlyIn(UNIT).from(LocalDate.of(1949, 10, 1)),
                may.unlimited()
                        .ofCategory("办公 \"IT\"")
                        .inCountry("CN")
                        .until(LocalDate.of(2099, 12, 31))
                        .because("第八条\n, 'b'")
                        .serving("双11, \"选品\""),
                AuthorityGrant.toTeam(UNIT)
                        .may(DecisionType.CONTRACT_SIGN)
                        .unlimited()
                        .from(DAY)));
        for (LimitPeriod period : LimitPeriod.values()) {
            grants.add(limited.per(period, Money.parse("CNY 0.10")));
            grants.add(may.unlimited().per(period, Money.parse("CNY 1000000.00")));
        }
        for (AuthorityBasis basis : AuthorityBasis.values()) {
            grants.add(limited.restingOn(basis));
        }
        List<AuthorityChange> changes = new ArrayList<>(List.of(
                new AuthorityChange.Revoke(no, LocalDate.of(1949, 10, 1)),
                new AuthorityChange.EndDelegation(no, LocalDate.of(2099, 12, 31)),
                new AuthorityChange.Delegate(no, delegation),
                new AuthorityChange.Delegate(
                        no,
                        delegation
                                .upTo(Money.parse("CNY 0.10"))
                                .per(LimitPeriod.DAY, Money.parse("CNY 2.00"))
                                .within(UNIT)
                                .passedOn(Delegation.DEEPEST))));
        changes.add(new AuthorityChange.Waive(
                no,
                SegregationWaiver.of("规则 \"1\"")
                        .toPerson(PersonId.of("员工 1"))
                        .from(LocalDate.of(1949, 10, 1))
                        .until(DAY)
                        .approvedBy(CLERK, "双11\n, \"忙\"", "抽查 'b' ")));
        changes.add(new AuthorityChange.Waive(
                no,
                SegregationWaiver.of("PAY")
                        .toPosition(PositionId.of("岗位 1"))
                        .from(DAY)
                        .until(LocalDate.of(2099, 12, 31))
                        .approvedBy(CLERK, "r", "c")));
        changes.add(new AuthorityChange.EndWaiver(no, DAY));
        grants.forEach(grant -> changes.add(new AuthorityChange.Grant(no, grant)));
        Stamp plain = Stamp.by(CLERK).at(NOON.plusNanos(1_000));
        Stamp full = Stamp.by(Actor.of(CLERK).onBehalfOf(PersonId.of("总经理")))
                .at(NOON)
                .key("授权 '1'")
                .reason("年度授权\n, \"x\" ");
        return changes.stream()
                .flatMap(change -> Stream.of(new AuthorityEvent(change, plain), new AuthorityEvent(change, full)));
    }
}
