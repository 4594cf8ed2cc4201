package io.zhanggui.core.testkit;

import io.zhanggui.core.approval.Action;
import io.zhanggui.core.approval.ApprovalCase;
import io.zhanggui.core.approval.ApprovalCaseId;
import io.zhanggui.core.approval.ApprovalDefinition;
import io.zhanggui.core.approval.ApprovalRequest;
import io.zhanggui.core.approval.ApprovalState;
import io.zhanggui.core.approval.ApprovalStep;
import io.zhanggui.core.approval.ApprovalTrail;
import io.zhanggui.core.approval.ApproverRule;
import io.zhanggui.core.approval.Condition;
import io.zhanggui.core.approval.Decision;
import io.zhanggui.core.approval.LimitUnit;
import io.zhanggui.core.approval.MajorityBase;
import io.zhanggui.core.approval.NoteKind;
import io.zhanggui.core.approval.OnTimeout;
import io.zhanggui.core.approval.RejectPolicy;
import io.zhanggui.core.approval.RepeatRule;
import io.zhanggui.core.approval.Seat;
import io.zhanggui.core.approval.Signature;
import io.zhanggui.core.approval.SignerPlace;
import io.zhanggui.core.approval.SigningMode;
import io.zhanggui.core.approval.StepProgress;
import io.zhanggui.core.approval.StepStatus;
import io.zhanggui.core.approval.Threshold;
import io.zhanggui.core.approval.TimeLimit;
import io.zhanggui.core.approval.TrailEntry;
import io.zhanggui.core.approval.TrailNote;
import io.zhanggui.core.approval.UnitOf;
import io.zhanggui.core.approval.VacancyRule;
import io.zhanggui.core.approval.VoteChoice;
import io.zhanggui.core.approval.VotingRule;
import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.id.JobId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgName;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Cases to store, made of parts. */
final class ApprovalCases {

    static final PersonId CLERK = PersonId.of("P-CLERK");
    private static final Instant AT = Instant.ofEpochSecond(1_700_000_000, 123_456_000);
    private static final Instant OPENED = Instant.parse("2025-11-18T01:00:00Z");
    private static final Fingerprint CONTENT = Fingerprint.of("test").build();
    private static final DecisionType TYPE = DecisionType.PURCHASE_ORDER_SIGN;

    private static final List<StepStatus> STATUSES = List.of(StepStatus.values());
    private static final List<VacancyRule> VACANCIES = List.of(VacancyRule.values());
    private static final List<TimeLimit> LIMITS = List.of(
            new TimeLimit(1, LimitUnit.HOURS, OnTimeout.REMIND),
            new TimeLimit(2, LimitUnit.WORKDAYS, OnTimeout.ESCALATE));

    private ApprovalCases() {}

    /** A case in which one person is asked. */
    static ApprovalCase open(
            String id, String subject, PersonId person, @Nullable PersonId principal, @Nullable Instant due) {
        ApprovalDefinition definition = ApprovalDefinition.of("PO", OrgName.of("Purchase approval"), 1)
                .step("S", ApproverRule.lineManager(1))
                .build();
        Seat seat = new Seat(1, person, principal, null, null, null, 0, null);
        return new ApprovalCase(
                ApprovalCaseId.of(id),
                definition,
                ApprovalRequest.of(subject, CLERK, OrgUnitId.of("PUR"), Money.parse("CNY 5.00"), CONTENT),
                ApprovalState.IN_PROGRESS,
                List.of(new StepProgress("S", StepStatus.OPEN, List.of(seat), 0, 0, OPENED, due, due)),
                ApprovalTrail.none());
    }

    /** The same with the decision of the one who is asked. */
    static ApprovalCase signed(ApprovalCase open, Signature signature) {
        StepProgress step = open.steps().get(0);
        Seat seat = step.seats().get(0);
        Seat done = new Seat(seat.number(), seat.person(), seat.principal(), seat.position(), null, null, 0, signature);
        return new ApprovalCase(
                open.id(),
                open.definition(),
                open.request(),
                open.state(),
                List.of(new StepProgress(
                        "S", StepStatus.OPEN, List.of(done), 0, 0, step.opened(), step.due(), step.remind())),
                open.trail());
    }

    /** Every subtype and constant that a case can hold, absent parts, other currencies, and text that is not ASCII. */
    static Stream<ApprovalCase> awkward(Supplier<String> unique) {
        List<ApprovalCase> cases = new ArrayList<>();
        cases.add(whole(unique.get()));
        for (ApprovalState state : ApprovalState.values()) {
            ApprovalCase open = open(unique.get(), "主题", PersonId.of("甲"), CLERK, AT);
            cases.add(
                    new ApprovalCase(open.id(), open.definition(), open.request(), state, open.steps(), open.trail()));
        }
        cases.add(ApprovalCase.draft(
                ApprovalCaseId.of(unique.get()),
                ApprovalDefinition.of("编号 \"A&B\"", OrgName.of("差旅“审批”", "Travel \"approval\""), 7)
                        .step("环节", ApproverRule.headOf(UnitOf.SUBJECT))
                        .countingOnce()
                        .build(),
                new ApprovalRequest(
                        "主题 'x'\n",
                        CLERK,
                        List.of(PersonId.of("乙"), PersonId.of("甲")),
                        OrgUnitId.of("采购部"),
                        Money.parse("JPY 5000"),
                        "食品",
                        "HK",
                        Map.of("地点", "香港", "b", ""),
                        CONTENT)));
        return cases.stream();
    }

    private static ApprovalCase whole(String id) {
        List<ApprovalStep> steps = steps();
        List<StepProgress> progress = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            StepStatus status = STATUSES.get(i % STATUSES.size());
            boolean shown = status == StepStatus.OPEN || status == StepStatus.DONE;
            progress.add(new StepProgress(
                    steps.get(i).id(),
                    status,
                    shown ? seats() : List.of(),
                    shown ? 7 : 0,
                    shown ? 2 : 0,
                    shown ? AT : null,
                    i == 1 ? AT.plusSeconds(60) : null,
                    i == 1 ? AT.plusNanos(1_000) : null));
        }
        return new ApprovalCase(
                ApprovalCaseId.of(id),
                new ApprovalDefinition("PO", OrgName.of("采购审批", "Purchase approval"), 2, steps, RepeatRule.ACT_AGAIN),
                new ApprovalRequest(
                        "S",
                        CLERK,
                        List.of(),
                        OrgUnitId.of("PUR"),
                        Money.parse("JPY 100"),
                        null,
                        null,
                        Map.of(),
                        CONTENT),
                ApprovalState.APPROVED,
                progress,
                new ApprovalTrail(entries()));
    }

    private static List<Seat> seats() {
        List<Seat> seats = new ArrayList<>();
        for (Decision decision : Decision.values()) {
            int number = seats.size() + 1;
            Actor actor = number == 2
                    ? Actor.of(PersonId.of("P" + number))
                    : Actor.of(PersonId.of("P" + number)).onBehalfOf(PersonId.of("老板"));
            seats.add(new Seat(
                    number,
                    actor.person(),
                    actor.principal(),
                    number == 2 ? null : PositionId.of("GM"),
                    number == 2 ? TYPE : null,
                    null,
                    0,
                    new Signature(decision, actor, AT, CONTENT)));
        }
        seats.add(new Seat(9, PersonId.of("P9"), null, null, null, CLERK, 1, null));
        return seats;
    }

    private static List<ApprovalStep> steps() {
        List<ApproverRule> rules = List.of(
                ApproverRule.holder(PositionId.of("GM")),
                ApproverRule.lineManager(2),
                ApproverRule.headOf(UnitOf.REQUESTER),
                new ApproverRule.TitleInScope("经理", null),
                new ApproverRule.JobInScope(JobId.of("采购 \"1\""), null),
                new ApproverRule.DecidersInScope(TYPE, OrgUnitId.of("PUR")),
                new ApproverRule.Committee(List.of(PositionId.of("GM")), List.of(CLERK)),
                ApproverRule.firstWith(TYPE),
                ApproverRule.chainUpTo(DecisionType.of("OWN_TYPE")));
        VotingRule half = new VotingRule(Threshold.moreThan(1, 2), Threshold.count(2), MajorityBase.ALL, true);
        List<SigningMode> modes = List.of(
                SigningMode.ALL,
                SigningMode.ANY,
                SigningMode.IN_TURN,
                SigningMode.quorum(2),
                SigningMode.ballot(half),
                SigningMode.ballot(VotingRule.of(Threshold.count(1), Threshold.twoThirds(), MajorityBase.PRESENT)),
                SigningMode.ballot(VotingRule.of(Threshold.count(1), Threshold.twoThirds(), MajorityBase.CAST)),
                SigningMode.ALL);
        List<RejectPolicy> policies = List.of(RejectPolicy.END, RejectPolicy.TO_REQUESTER, RejectPolicy.backTo("S1"));
        List<Condition> conditions = List.of(
                Condition.fact("k", "a", "乙"),
                new Condition.FactBetween("n", new BigDecimal("1.50"), null),
                new Condition.AmountBand(Money.parse("JPY 100"), null, "分级"),
                new Condition.AmountBand(null, Money.parse("JPY 100"), "分级"));
        List<ApprovalStep> steps = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            int number = i + 1;
            steps.add(new ApprovalStep(
                    "S" + number,
                    rules.get(i),
                    modes.get(i % modes.size()),
                    i == 0 ? List.of() : List.of("S1"),
                    i < conditions.size() ? List.of(conditions.get(i)) : List.of(),
                    i < 2 ? LIMITS.get(i) : null,
                    i == 0 ? RejectPolicy.END : policies.get(i % policies.size()),
                    VACANCIES.get(i % VACANCIES.size()),
                    i % 2 == 0 ? TYPE : null));
        }
        return steps;
    }

    private static List<TrailEntry> entries() {
        PersonId other = PersonId.of("P2");
        List<Action> actions = new ArrayList<>(List.of(
                new Action.Submit(),
                new Action.Approve("S1", CONTENT),
                new Action.Reject("S1"),
                new Action.ReturnTo("S2", "S1"),
                new Action.ReturnTo("S2", null),
                new Action.Withdraw(),
                new Action.RemoveSigner("S1", other),
                new Action.Transfer("S1", other),
                new Action.Escalate("S1"),
                new Action.Remind("S1"),
                new Action.Comment("“好”\n"),
                new Action.Resubmit(CONTENT, Money.parse("CNY 0.00"), Map.of("k", "乙")),
                new Action.Reassign(other, null),
                new Action.Reassign(other, CLERK)));
        Arrays.stream(SignerPlace.values()).forEach(place -> actions.add(new Action.AddSigner("S1", other, place)));
        Arrays.stream(VoteChoice.values()).forEach(choice -> actions.add(new Action.Vote("S5", CONTENT, choice)));
        List<TrailNote> notes = Arrays.stream(NoteKind.values())
                .map(kind -> new TrailNote(kind, List.of("S1", "乙")))
                .toList();
        List<TrailEntry> entries = new ArrayList<>();
        for (Action action : actions) {
            Stamp stamp = entries.size() % 2 == 0
                    ? Stamp.by(CLERK).at(AT)
                    : Stamp.by(Actor.of(other).onBehalfOf(CLERK))
                            .at(AT)
                            .key("k" + entries.size())
                            .reason("因为");
            entries.add(new TrailEntry(
                    entries.size() + 1, action, stamp, stamp.actor(), CONTENT, entries.isEmpty() ? notes : List.of()));
        }
        return entries;
    }
}
