package io.zhanggui.core.testkit;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.authority.CaseAct;
import io.zhanggui.core.authority.CaseHistory;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.authority.LimitedAct;
import io.zhanggui.core.authority.SegregationRule;
import io.zhanggui.core.authority.SegregationRule.DynamicExclusion;
import io.zhanggui.core.authority.SegregationRule.OwnRequestExclusion;
import io.zhanggui.core.authority.SegregationRule.SameCaseExclusion;
import io.zhanggui.core.authority.SegregationRule.StaticExclusion;
import io.zhanggui.core.authority.SegregationRule.TaskQuorum;
import io.zhanggui.core.authority.SegregationWaiver;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Rules, waivers and acts that often meet: five activities, three steps, 2024 to 2026. */
public final class SegregationArbitraries {

    private static final List<DecisionType> ACTIVITIES = List.of(
            DecisionType.PAY_CALCULATE,
            DecisionType.PAY_OUT,
            DecisionType.GOODS_RECEIVE,
            DecisionType.STOCK_COUNT,
            DecisionType.SALES_ORDER_REVIEW);
    private static final OrgName NAME = OrgName.of("规则", "rule");
    private static final Money MOST = Money.of(CurrencyUnit.of("CNY"), 10);
    private static final LocalDate FIRST = LocalDate.of(2025, 11, 1);

    private SegregationArbitraries() {}

    /** Five activities. */
    public static Arbitrary<DecisionType> activities() {
        return Arbitraries.of(ACTIVITIES);
    }

    /** What each of the positions may do, often nothing. */
    public static Arbitrary<Map<PositionId, Set<DecisionType>>> byPosition(List<PositionId> positions) {
        return Arbitraries.maps(
                        Arbitraries.of(positions),
                        activities().set().ofMinSize(1).ofMaxSize(3))
                .ofMaxSize(positions.size());
    }

    /** Up to six rules of all five kinds with the codes R0, R1 and so on. */
    public static Arbitrary<List<SegregationRule>> policies() {
        return rules("R").list().ofMaxSize(6).map(rules -> {
            List<SegregationRule> numbered = new ArrayList<>();
            for (int i = 0; i < rules.size(); i++) {
                numbered.add(coded(rules.get(i), "R" + i));
            }
            return numbered;
        });
    }

    /** Rules of all five kinds with that code. */
    public static Arbitrary<SegregationRule> rules(String code) {
        Arbitrary<String> steps = steps();
        Arbitrary<Set<DecisionType>> some = activities().set().ofMinSize(2);
        return Arbitraries.oneOf(
                some.flatMap(set -> upTo(set).map(n -> new StaticExclusion(code, NAME, "", set, n))),
                some.flatMap(set -> upTo(set).map(n -> new DynamicExclusion(code, NAME, "L1", set, n))),
                steps.list()
                        .ofSize(2)
                        .uniqueElements()
                        .map(two -> new SameCaseExclusion(code, NAME, "", two.get(0), two.get(1))),
                activities().set().map(set -> new OwnRequestExclusion(code, NAME, "", set)),
                some.flatMap(set -> upTo(set).map(k -> new TaskQuorum(code, NAME, "", set, k))));
    }

    private static Arbitrary<Integer> upTo(Set<DecisionType> set) {
        return Arbitraries.integers().between(2, set.size());
    }

    private static SegregationRule coded(SegregationRule rule, String code) {
        return rule.match(
                r -> new StaticExclusion(code, r.name(), r.source(), r.activities(), r.n()),
                r -> new DynamicExclusion(code, r.name(), r.source(), r.activities(), r.n()),
                r -> new SameCaseExclusion(code, r.name(), r.source(), r.stepA(), r.stepB()),
                r -> new OwnRequestExclusion(code, r.name(), r.source(), r.activities()),
                r -> new TaskQuorum(code, r.name(), r.source(), r.activities(), r.k()));
    }

    /** Waivers of a rule for the people and positions; nobody approves one for themselves. */
    public static Arbitrary<SegregationWaiver> waivers(String rule, List<PersonId> people, List<PositionId> positions) {
        Arbitrary<PersonId> approvers = Arbitraries.of(people);
        return Combinators.combine(
                        Arbitraries.of(people).injectNull(0.4),
                        Arbitraries.of(positions),
                        DateArbitraries.boundedRanges(),
                        approvers)
                .filter((person, position, days, approver) -> !approver.equals(person))
                .as((person, position, days, approver) -> new SegregationWaiver(
                        rule, person, person == null ? position : null, days, approver, "reason", "control"));
    }

    /** Three steps. */
    public static Arbitrary<String> steps() {
        return Arbitraries.of("prepare", "review", "sign");
    }

    /** Acts of the people, one in four on behalf of another of them, half of them in a stated position. */
    public static Arbitrary<CaseAct> acts(List<PersonId> people, List<PositionId> positions) {
        Arbitrary<Actor> actors = Combinators.combine(
                        Arbitraries.of(people), Arbitraries.of(people).injectNull(0.75))
                .as((person, principal) -> principal == null || principal.equals(person)
                        ? Actor.of(person)
                        : Actor.of(person).onBehalfOf(principal));
        return Combinators.combine(
                        actors,
                        activities(),
                        steps(),
                        DateArbitraries.dates(),
                        Arbitraries.of(positions).injectNull(0.5))
                .as(CaseAct::new);
    }

    /** Cases of up to six acts, half of them asked for by one of the people. */
    public static Arbitrary<CaseHistory> histories(List<PersonId> people, List<PositionId> positions) {
        return Combinators.combine(
                        Arbitraries.of(people).injectNull(0.5),
                        acts(people, positions).list().ofMaxSize(6))
                .as(CaseHistory::new);
    }

    /** Up to fourteen acts of up to ten yuan in November 2025, of the people and with two counterparties or none. */
    public static Arbitrary<List<LimitedAct>> limitedActs(List<PersonId> people, DecisionType type) {
        Arbitrary<PartyId> parties =
                Arbitraries.of(PartyId.of("X"), PartyId.of("Y")).injectNull(0.3);
        Arbitrary<OrgUnitId> units = Arbitraries.of(OrgUnitId.of("PUR"), OrgUnitId.of("FIN"));
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 29);
        return Combinators.combine(Arbitraries.of(people), parties, units, MoneyArbitraries.moneyUpTo(MOST), days)
                .as((person, party, unit, amount, day) ->
                        new LimitedAct("x", type, person, party, unit, amount, FIRST.plusDays(day)))
                .list()
                .ofMaxSize(14)
                .map(acts -> {
                    List<LimitedAct> numbered = new ArrayList<>();
                    for (LimitedAct act : acts) {
                        numbered.add(new LimitedAct(
                                "PO-" + numbered.size(),
                                type,
                                act.requester(),
                                act.counterparty(),
                                act.unit(),
                                act.amount(),
                                act.date()));
                    }
                    return numbered;
                });
    }
}
