package io.zhanggui.core.testkit;

import io.zhanggui.core.approval.Action;
import io.zhanggui.core.approval.ApprovalCase;
import io.zhanggui.core.approval.ApprovalCaseId;
import io.zhanggui.core.approval.ApprovalContext;
import io.zhanggui.core.approval.ApprovalDefinition;
import io.zhanggui.core.approval.ApprovalRequest;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Approvals in a small company of eleven people with vacancies, absences, deputies and delegations. */
public final class ApprovalArbitraries {

    private ApprovalArbitraries() {}

    /** Definitions of one to four steps: every rule, mode and policy, steps in sequence and side by side. */
    public static Arbitrary<ApprovalDefinition> definitions() {
        return Arbitraries.randomValue(random -> new ApprovalDice(random).definition());
    }

    /** Requests of people of the company, up to 900 yuan, one in three entered by somebody else. */
    public static Arbitrary<ApprovalRequest> requests() {
        return Arbitraries.randomValue(random -> new ApprovalDice(random).request());
    }

    /** What actions are judged by, the same for a moment each time; vacancies and absences change with time. */
    public static Function<Instant, ApprovalContext> contexts() {
        return ApprovalDice::context;
    }

    /** Cases in any state, after up to 40 actions that were tried. */
    public static Arbitrary<ApprovalCase> cases() {
        return Arbitraries.randomValue(random -> {
            ApprovalDice dice = new ApprovalDice(random);
            ApprovalCaseId id = ApprovalCaseId.of("A-" + random.nextInt(1_000_000));
            return dice.played(ApprovalCase.draft(id, dice.definition(), dice.request()), random.nextInt(40));
        });
    }

    /** Sequences of so many actions on a case as it stands, sensible and senseless ones. */
    public static Arbitrary<List<Action>> actions(ApprovalCase on, int size) {
        return Arbitraries.randomValue(random -> IntStream.range(0, size)
                .mapToObj(i -> new ApprovalDice(random).action(on))
                .toList());
    }
}
