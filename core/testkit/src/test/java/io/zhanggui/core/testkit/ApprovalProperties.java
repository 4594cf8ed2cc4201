package io.zhanggui.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.approval.Action;
import io.zhanggui.core.approval.ApprovalCase;
import io.zhanggui.core.approval.ApprovalCaseId;
import io.zhanggui.core.approval.ApprovalContext;
import io.zhanggui.core.approval.ApprovalRequest;
import io.zhanggui.core.approval.ApprovalState;
import io.zhanggui.core.approval.ApprovalStep;
import io.zhanggui.core.approval.Decision;
import io.zhanggui.core.approval.MajorityBase;
import io.zhanggui.core.approval.Seat;
import io.zhanggui.core.approval.Signature;
import io.zhanggui.core.approval.SigningMode;
import io.zhanggui.core.approval.StepProgress;
import io.zhanggui.core.approval.StepStatus;
import io.zhanggui.core.approval.TrailEntry;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.violation.RejectedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * What no sequence of actions breaks. {@code -Dzhanggui.approval.actions=1000000} tries so many, {@code
 * -Dzhanggui.approval.seed=…} others.
 */
class ApprovalProperties {

    private static final int ACTIONS = Integer.getInteger("zhanggui.approval.actions", 5_000);
    private static final long SEED = Long.getLong("zhanggui.approval.seed", 20251118L);
    private static final int PER_CASE = 60;

    private final Map<ApprovalState, Integer> ends = new EnumMap<>(ApprovalState.class);
    private final Map<String, Integer> accepted = new TreeMap<>();

    @Test
    void no_sequence_of_actions_approves_ones_own_request_or_passes_a_step_unsigned() {
        int tried = 0;
        for (long run = 0; tried < ACTIONS; run++) {
            ApprovalDice dice = new ApprovalDice(new Random(SEED + run * 7_919));
            ApprovalRequest request = dice.request();
            ApprovalCase at = ApprovalCase.draft(ApprovalCaseId.of("A-" + run), dice.definition(), request);
            Set<PersonId> barred = new HashSet<>(request.preparers());
            barred.add(request.requester());
            for (int i = 0; i < PER_CASE && !isOver(at, i); i++, tried++) {
                Instant moment = ApprovalDice.START.plusSeconds(i * 1200L);
                ApprovalCase after = tried(dice, at, moment);
                if (after != at) {
                    check(at, after, barred, "seed " + SEED + ", run " + run + ", action " + i);
                }
                at = after;
            }
            ends.merge(at.state(), 1, Integer::sum);
            if (run % 20 == 0) {
                assertThat(at.replay(request, ApprovalDice::context)).isEqualTo(at);
            }
        }
        assertThat(ends.keySet()).contains(ApprovalState.APPROVED, ApprovalState.REJECTED, ApprovalState.WITHDRAWN);
        assertThat(accepted).as("actions that were accepted, by kind").hasSize(14);
        System.out.println(tried + " actions, accepted " + accepted + ", ends " + ends);
    }

    private static boolean isOver(ApprovalCase at, int tries) {
        return at.state().isFinal() || (at.state() == ApprovalState.DRAFT && tries > 3);
    }

    private ApprovalCase tried(ApprovalDice dice, ApprovalCase at, Instant moment) {
        Action action = dice.action(at);
        Stamp stamp = dice.stamp(at, action, moment);
        try {
            ApprovalCase after = at.apply(action, ApprovalDice.context(moment), stamp);
            accepted.merge(action.code(), 1, Integer::sum);
            return after;
        } catch (RejectedException e) {
            return at;
        }
    }

    private static void check(ApprovalCase before, ApprovalCase after, Set<PersonId> barred, String where) {
        List<TrailEntry> trail = after.trail().entries();
        int size = before.trail().entries().size();
        if (trail.size() != size + 1
                || !trail.subList(0, size).equals(before.trail().entries())) {
            throw new AssertionError(where + ": the trail was changed");
        }
        barred.addAll(after.request().preparers());
        TrailEntry last = trail.get(size);
        if (decides(last.action()) && barred.stream().anyMatch(last.actor()::involves)) {
            throw new AssertionError(where + ": " + last.actor() + " decided their own request");
        }
        if (decides(last.action()) && ApprovalDice.isThroughOthers(last.actor(), barred)) {
            throw new AssertionError(where + ": " + last.actor() + " decided through who requested it");
        }
        if (chooses(last.action()) && barred.stream().anyMatch(last.stamp().actor()::involves)) {
            throw new AssertionError(where + ": " + last.actor() + " chose who decides their own request");
        }
        for (StepProgress step : after.steps()) {
            for (Seat seat : step.seats()) {
                if (step.isOpen() && seat.isOpen() && barred.contains(seat.person())) {
                    throw new AssertionError(where + ": " + seat + " asks who requested it");
                }
                requireAllowed(seat.signature(), barred, after, where);
            }
        }
        if (after.state() == ApprovalState.APPROVED) {
            requireSigned(after, where);
        }
    }

    private static boolean decides(Action action) {
        return action instanceof Action.Approve
                || action instanceof Action.Vote
                || action instanceof Action.Reject
                || action instanceof Action.ReturnTo;
    }

    private static boolean chooses(Action action) {
        return action instanceof Action.Reassign
                || action instanceof Action.Transfer
                || action instanceof Action.AddSigner;
    }

    private static void requireAllowed(Signature signature, Set<PersonId> barred, ApprovalCase after, String where) {
        if (signature != null
                && (barred.stream().anyMatch(signature.actor()::involves)
                        || !signature.content().equals(after.request().fingerprint()))) {
            throw new AssertionError(where + ": " + signature + " counts");
        }
    }

    /** Each step by its mode, counted anew in the plainest way. */
    private static void requireSigned(ApprovalCase approved, String where) {
        int done = 0;
        for (ApprovalStep step : approved.definition().steps()) {
            StepProgress progress = approved.progress(step.id());
            boolean applies = step.conditions().stream().allMatch(each -> each.holds(approved.request()));
            if (applies != (progress.status() == StepStatus.DONE)) {
                throw new AssertionError(where + ": " + step.id() + " is " + progress.status());
            }
            if (applies) {
                done++;
                requireSigned(step, progress, where);
            }
        }
        if (done == 0) {
            throw new AssertionError(where + ": nobody approved");
        }
    }

    private static void requireSigned(ApprovalStep step, StepProgress progress, String where) {
        Set<PersonId> people = new HashSet<>();
        int agreed = 0;
        int declined = 0;
        int present = 0;
        int ofRule = 0;
        for (Seat seat : progress.seats()) {
            Signature signature = seat.signature();
            if (signature != null) {
                boolean fresh = people.add(signature.actor().person());
                PersonId principal = signature.actor().principal();
                fresh &= principal == null || people.add(principal);
                if (!fresh) {
                    throw new AssertionError(where + ": " + signature.actor() + " counts twice in " + progress);
                }
            }
            if (seat.addedBy() != null) {
                require(signature != null && signature.decision() == Decision.AGREED, where, progress);
            } else {
                ofRule++;
                present += signature == null ? 0 : 1;
                agreed += signature != null && signature.decision() == Decision.AGREED ? 1 : 0;
                declined += signature != null && signature.decision() == Decision.DECLINED ? 1 : 0;
            }
        }
        boolean votes = step.mode() instanceof SigningMode.Ballot;
        int voters = votes ? progress.members() - progress.conflicted() : ofRule;
        require(isEnough(step.mode(), voters, present, agreed, declined), where, progress);
    }

    private static boolean isEnough(SigningMode mode, int ofRule, int present, int agreed, int declined) {
        if (mode instanceof SigningMode.Ballot ballot) {
            int base = ballot.rule().base() == MajorityBase.ALL
                    ? ofRule
                    : ballot.rule().base() == MajorityBase.PRESENT ? present : agreed + declined;
            return 2 * present > ofRule && 2 * agreed > base;
        }
        if (mode instanceof SigningMode.Quorum quorum) {
            return agreed >= quorum.needed();
        }
        return mode instanceof SigningMode.Any ? agreed >= 1 : agreed == ofRule && agreed > 0;
    }

    private static void require(boolean right, String where, StepProgress progress) {
        if (!right) {
            throw new AssertionError(where + ": not enough approved " + progress);
        }
    }

    @Provide
    Arbitrary<ApprovalCase> cases() {
        return ApprovalArbitraries.cases();
    }

    @Property(tries = 100)
    void check_finds_what_apply_refuses_and_apply_changes_nothing_in_place(@ForAll("cases") ApprovalCase at) {
        ApprovalCase copy =
                new ApprovalCase(at.id(), at.definition(), at.request(), at.state(), at.steps(), at.trail());
        String before = copy.steps().toString() + copy.trail() + copy.request();
        Instant moment = ApprovalDice.START.plusSeconds(90_000);
        ApprovalContext context = ApprovalArbitraries.contexts().apply(moment);
        for (Action action : ApprovalArbitraries.actions(at, 10).sample()) {
            Stamp stamp = new ApprovalDice(new Random(action.hashCode())).stamp(at, action, moment);
            List<Object> found =
                    new ArrayList<>(at.check(action, context, stamp).list());
            try {
                ApprovalCase one = at.apply(action, context, stamp);
                assertThat(found).isEmpty();
                assertThat(at.apply(action, context, stamp)).isEqualTo(one);
            } catch (RejectedException e) {
                assertThat(found).isEqualTo(e.violations().list()).isNotEmpty();
            }
        }
        assertThat(at.steps().toString() + at.trail() + at.request()).isEqualTo(before);
    }
}
