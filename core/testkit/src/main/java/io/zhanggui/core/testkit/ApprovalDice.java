package io.zhanggui.core.testkit;

import static io.zhanggui.core.authority.DecisionType.APPROVAL_REASSIGN;
import static io.zhanggui.core.authority.DecisionType.CONTRACT_SIGN;
import static io.zhanggui.core.authority.DecisionType.PURCHASE_ORDER_SIGN;

import io.zhanggui.core.approval.Absence;
import io.zhanggui.core.approval.Action;
import io.zhanggui.core.approval.ApprovalCase;
import io.zhanggui.core.approval.ApprovalContext;
import io.zhanggui.core.approval.ApprovalDefinition;
import io.zhanggui.core.approval.ApprovalRequest;
import io.zhanggui.core.approval.ApprovalState;
import io.zhanggui.core.approval.ApprovalStep;
import io.zhanggui.core.approval.ApproverRule;
import io.zhanggui.core.approval.Condition;
import io.zhanggui.core.approval.Deputies;
import io.zhanggui.core.approval.MajorityBase;
import io.zhanggui.core.approval.RejectPolicy;
import io.zhanggui.core.approval.Seat;
import io.zhanggui.core.approval.SignerPlace;
import io.zhanggui.core.approval.SigningMode;
import io.zhanggui.core.approval.Threshold;
import io.zhanggui.core.approval.TimeLimit;
import io.zhanggui.core.approval.UnitOf;
import io.zhanggui.core.approval.VacancyRule;
import io.zhanggui.core.approval.VoteChoice;
import io.zhanggui.core.approval.VotingRule;
import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.Authority;
import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.authority.Delegation;
import io.zhanggui.core.authority.Segregation;
import io.zhanggui.core.authority.SegregationRule;
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
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Throws definitions, requests and actions in one small company; a million of them in seconds. */
final class ApprovalDice {

    static final LocalDate DAY = LocalDate.of(2025, 11, 18);
    static final Instant START = Instant.parse("2025-11-18T01:00:00Z");
    static final List<PersonId> PEOPLE =
            IntStream.rangeClosed(1, 11).mapToObj(i -> PersonId.of("P" + i)).toList();
    private static final List<String> POSITIONS = List.of("GM", "A", "A1", "B", "B1", "C", "C1");
    private static final OrgUnitId TOP = OrgUnitId.of("TOP");
    private static final OrgUnitId UNIT = OrgUnitId.of("UA");
    private static final PersonId OUTSIDE = PersonId.of("P11");

    /** What actions of even and odd minutes and of later hours are judged by. */
    private static final List<ApprovalContext> CONTEXTS = contexts();

    private final Random random;

    ApprovalDice(Random random) {
        this.random = random;
    }

    /** GM P1; A P2 with A1 P3 P4 P5; B P6 with B1 P7; C vacant with C1 P8; P9 acting in C1, P10 in A1 too. */
    private static OrgHistory company() {
        LocalDate on = LocalDate.of(2025, 1, 1);
        Stamp stamp = Stamp.by(PEOPLE.get(0)).at(Instant.parse("2025-01-01T04:00:00Z"));
        OrgHistory history = OrgHistory.found(
                LegalEntityId.of("ACME"), new OrgUnit(TOP, UnitKind.COMPANY, OrgName.of("TOP")), on, stamp);
        for (String unit : List.of("A", "B", "C")) {
            history =
                    history.createUnit(OrgUnit.department(OrgUnitId.of("U" + unit), OrgName.of(unit)), TOP, on, stamp);
        }
        for (String id : POSITIONS) {
            OrgUnitId unit = id.equals("GM") ? TOP : OrgUnitId.of("U" + id.charAt(0));
            Position position = Position.of(PositionId.of(id), unit, OrgName.of(id.endsWith("1") ? "专员" : "经理"))
                    .withHeadcount(4);
            if (!id.equals("GM")) {
                position = position.reportingTo(PositionId.of(id.endsWith("1") ? id.substring(0, 1) : "GM"));
            }
            history = history.createPosition(position, on, stamp);
        }
        String[] seats = {"GM", "A", "A1", "A1", "A1", "B", "B1", "C1"};
        for (int i = 0; i < seats.length; i++) {
            history = history.appoint(PositionId.of(seats[i]), PEOPLE.get(i), on, stamp);
        }
        return history.appoint(
                        Assignment.from(on, PEOPLE.get(8), PositionId.of("C1")).acting(), stamp)
                .appoint(PositionId.of("A1"), PEOPLE.get(9), on, stamp);
    }

    private static List<ApprovalContext> contexts() {
        OrgHistory company = company();
        Stamp stamp = Stamp.by(PEOPLE.get(0)).at(Instant.parse("2025-01-01T04:00:00Z"));
        OrgSnapshot one = company.on(DAY);
        OrgSnapshot other = company.release(PositionId.of("A"), PEOPLE.get(1), DAY, stamp)
                .release(PositionId.of("A1"), PEOPLE.get(3), DAY, stamp)
                .appoint(PositionId.of("A"), PEOPLE.get(3), DAY, stamp)
                .on(DAY);
        List<ApprovalContext> contexts = new ArrayList<>();
        for (OrgSnapshot org : List.of(one, other)) {
            Authority authority = Authority.of(
                    List.of(
                            grant("A").upTo(cny(100)),
                            grant("B").upTo(cny(500)),
                            grant("GM").unlimited(),
                            AuthorityGrant.to(PositionId.of("B1"))
                                    .may(APPROVAL_REASSIGN)
                                    .unlimited()),
                    org);
            ApprovalContext plain = ApprovalContext.of(org, authority);
            contexts.add(plain);
            contexts.add(ApprovalContext.of(
                            org,
                            authority.delegating(List.of(
                                    Delegation.of(
                                            PEOPLE.get(1), PEOPLE.get(2), PURCHASE_ORDER_SIGN, DAY, DAY.plusDays(9)),
                                    Delegation.of(
                                            PEOPLE.get(5), PEOPLE.get(6), PURCHASE_ORDER_SIGN, DAY, DAY.plusDays(9)))))
                    .apart(Segregation.of(List.of(new SegregationRule.DynamicExclusion(
                            "APART", OrgName.of("分离", "apart"), "", Set.of(PURCHASE_ORDER_SIGN, CONTRACT_SIGN), 2)))));
            contexts.add(plain.deputies(Deputies.of(List.of(away(1, 2), away(2, 6), away(5, 4), away(7, 0)))));
            contexts.add(plain.deputies(Deputies.of(List.of(away(0, 2), away(3, 9), away(6, 1)))));
        }
        return contexts;
    }

    private static AuthorityGrant.May grant(String position) {
        return AuthorityGrant.to(PositionId.of(position)).may(PURCHASE_ORDER_SIGN);
    }

    private static Absence away(int person, int deputy) {
        return Absence.of(PEOPLE.get(person), PEOPLE.get(deputy), DAY, DAY.plusDays(9));
    }

    /** Whether the actor is P7 for P2, whose deputy is P3, whose deputy is P7, and P3 is one of these. */
    static boolean isThroughOthers(Actor actor, Set<PersonId> barred) {
        return actor.equals(Actor.of(PEOPLE.get(6)).onBehalfOf(PEOPLE.get(1))) && barred.contains(PEOPLE.get(2));
    }

    /** The context of a moment, the same each time. */
    static ApprovalContext context(Instant at) {
        return CONTEXTS.get(Math.floorMod(at.getEpochSecond() / 1200, CONTEXTS.size()));
    }

    private static Money cny(int yuan) {
        return Money.of(CurrencyUnit.of("CNY"), yuan);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean in(int times) {
        return random.nextInt(times) == 0;
    }

    private PersonId person() {
        return one(PEOPLE);
    }

    Fingerprint content() {
        return Fingerprint.of("dice").add("number", random.nextInt(3)).build();
    }

    ApprovalDefinition definition() {
        ApprovalDefinition.Builder builder = ApprovalDefinition.of("D", OrgName.of("D"), 1 + random.nextInt(3));
        int steps = 1 + random.nextInt(4);
        String before = null;
        for (int i = 1; i <= steps; i++) {
            if (i < steps && in(4)) {
                builder.parallel(step("S" + i, before), step("S" + (i + 1), before));
                i++;
            } else {
                builder.step(step("S" + i, before));
            }
            before = i < 2 ? "S" + i : before;
        }
        return (in(2) ? builder.countingOnce() : builder).build();
    }

    private ApprovalStep step(String id, @Nullable String before) {
        ApprovalStep step =
                ApprovalStep.of(id, rule()).onVacancy(in(6) ? VacancyRule.FAIL : one(List.of(VacancyRule.values())));
        step = in(2) ? step.mode(mode(step)) : step;
        step = in(3) ? step.when(in(2) ? Condition.from(cny(50)) : Condition.fact("kind", "a", "b")) : step;
        step = in(3) ? step.within(in(2) ? TimeLimit.hours(1).escalating() : TimeLimit.hours(2)) : step;
        step = in(5) ? step.as(in(2) ? PURCHASE_ORDER_SIGN : CONTRACT_SIGN) : step;
        return in(2)
                ? step
                : step.onReject(
                        before != null && !before.equals(id) && in(2)
                                ? RejectPolicy.backTo(before)
                                : RejectPolicy.TO_REQUESTER);
    }

    private SigningMode mode(ApprovalStep step) {
        boolean committee = step.approvers() instanceof ApproverRule.Committee;
        return switch (random.nextInt(committee ? 5 : 3)) {
            case 0 -> SigningMode.ANY;
            case 1 -> SigningMode.IN_TURN;
            case 2 -> SigningMode.ALL;
            case 3 -> SigningMode.quorum(2);
            default ->
                SigningMode.ballot(VotingRule.of(
                        Threshold.moreThanHalf(), Threshold.moreThanHalf(), one(List.of(MajorityBase.values()))));
        };
    }

    private ApproverRule rule() {
        return switch (random.nextInt(9)) {
            case 0 -> ApproverRule.holder(PositionId.of(one(POSITIONS)));
            case 1 -> ApproverRule.lineManager(1 + random.nextInt(2));
            case 2 -> ApproverRule.headOf(one(List.of(UnitOf.values())));
            case 3 -> new ApproverRule.TitleInScope(in(2) ? "专员" : "经理", in(2) ? TOP : UNIT);
            case 4 -> new ApproverRule.DecidersInScope(PURCHASE_ORDER_SIGN, TOP);
            case 5, 6 ->
                new ApproverRule.Committee(
                        List.of(PositionId.of("GM"), PositionId.of("B"), PositionId.of(one(POSITIONS))),
                        List.of(OUTSIDE));
            case 7 -> ApproverRule.firstWith(PURCHASE_ORDER_SIGN);
            default -> ApproverRule.chainUpTo(PURCHASE_ORDER_SIGN);
        };
    }

    ApprovalRequest request() {
        ApprovalRequest request = new ApprovalRequest(
                "S-" + random.nextInt(3),
                person(),
                in(3) ? List.of(person()) : List.of(),
                in(2) ? UNIT : TOP,
                cny(random.nextInt(900)),
                null,
                null,
                facts(),
                content());
        return request.preparers().contains(request.requester())
                ? ApprovalRequest.of("S-0", request.requester(), UNIT, request.amount(), request.content())
                        .fact("kind", "a")
                : request;
    }

    private Map<String, String> facts() {
        return Map.of("kind", one(List.of("a", "b", "c")));
    }

    Stamp stamp(ApprovalCase on, Action action, Instant at) {
        PersonId person = in(8) ? person() : likely(on, action);
        PersonId principal = in(12) ? person() : in(12) ? on.request().requester() : person;
        Actor actor =
                principal.equals(person) ? Actor.of(person) : Actor.of(person).onBehalfOf(principal);
        Stamp stamp = Stamp.by(actor).at(at);
        return in(20) ? stamp : stamp.reason("因为");
    }

    private PersonId likely(ApprovalCase on, Action action) {
        if (action instanceof Action.Submit || action instanceof Action.Resubmit || action instanceof Action.Withdraw) {
            return on.request().requester();
        }
        if (action instanceof Action.RemoveSigner remove) {
            return on.progress(remove.step()).seats().stream()
                    .filter(seat -> seat.person().equals(remove.person()))
                    .map(Seat::addedBy)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseGet(this::person);
        }
        List<PersonId> turn =
                on.asked().stream().filter(each -> !on.turnOf(each).isEmpty()).toList();
        return turn.isEmpty() ? person() : one(turn);
    }

    Action action(ApprovalCase on) {
        if (on.state() == ApprovalState.DRAFT && !in(10)) {
            return new Action.Submit();
        }
        if (on.state() != ApprovalState.IN_PROGRESS && !in(3)) {
            return new Action.Resubmit(content(), cny(random.nextInt(900)), facts());
        }
        String step = step(on);
        Fingerprint seen = in(20) ? content() : on.request().fingerprint();
        boolean votes = on.definition().step(step).mode() instanceof SigningMode.Ballot;
        return switch (random.nextInt(28)) {
            case 0 -> new Action.Submit();
            case 1 -> new Action.Reject(step);
            case 2 ->
                new Action.ReturnTo(
                        step, in(3) ? null : one(on.definition().steps()).id());
            case 3 -> in(3) ? new Action.Withdraw() : new Action.Comment("嗯");
            case 4, 5 -> new Action.AddSigner(step, person(), one(List.of(SignerPlace.values())));
            case 6 -> new Action.RemoveSigner(step, added(on, step));
            case 7, 8 -> new Action.Transfer(step, person());
            case 9 -> new Action.Escalate(step);
            case 10 -> new Action.Remind(step);
            case 11 -> new Action.Resubmit(content(), cny(random.nextInt(900)), facts());
            case 12 -> new Action.Reassign(on.asked().isEmpty() ? person() : one(on.asked()), in(2) ? null : person());
            default ->
                votes && !in(10)
                        ? new Action.Vote(step, seen, one(List.of(VoteChoice.values())))
                        : new Action.Approve(step, seen);
        };
    }

    private PersonId added(ApprovalCase on, String step) {
        return on.progress(step).seats().stream()
                .filter(seat -> seat.addedBy() != null && seat.signature() == null)
                .map(Seat::person)
                .findFirst()
                .orElseGet(this::person);
    }

    private String step(ApprovalCase on) {
        List<String> open = on.steps().stream()
                .filter(each -> each.isOpen())
                .map(each -> each.step())
                .toList();
        return open.isEmpty() || in(10) ? one(on.definition().steps()).id() : one(open);
    }

    /** A case after so many tries. */
    ApprovalCase played(ApprovalCase draft, int tries) {
        ApprovalCase at = draft;
        for (int i = 0; i < tries; i++) {
            Instant moment = START.plusSeconds(i * 1200L);
            Action action = action(at);
            Stamp stamp = stamp(at, action, moment);
            if (at.check(action, context(moment), stamp).isEmpty()) {
                at = at.apply(action, context(moment), stamp);
            }
        }
        return at;
    }
}
