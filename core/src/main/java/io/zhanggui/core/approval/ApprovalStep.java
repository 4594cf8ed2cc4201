package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.id.Identifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a definition (审批环节).
 *
 * @param id unique in the definition
 * @param approvers who is asked
 * @param mode how many of them must approve
 * @param after the steps that must be done before it opens; empty means at once
 * @param conditions all must hold, else the step does not apply; empty means always
 * @param limit how long it may take; {@code null} means no limit
 * @param onReject what a rejection does
 * @param onVacancy who decides for a vacant position or an absent person
 * @param activity what signing it is, for rules that keep activities of one case apart; {@code null} if it is none of them
 */
public record ApprovalStep(
        String id,
        ApproverRule approvers,
        SigningMode mode,
        List<String> after,
        List<Condition> conditions,
        @Nullable TimeLimit limit,
        RejectPolicy onReject,
        VacancyRule onVacancy,
        @Nullable DecisionType activity) {

    public ApprovalStep {
        Identifier.checked("step", id);
        requireNonNull(approvers, "approvers");
        requireNonNull(mode, "mode");
        after = List.copyOf(after);
        conditions = List.copyOf(conditions);
        requireNonNull(onReject, "onReject");
        requireNonNull(onVacancy, "onVacancy");
    }

    /**
     * A step that always applies, ends the case when rejected, and goes to the deputy or else the superior; all must
     * approve, along a chain in turn.
     */
    public static ApprovalStep of(String id, ApproverRule approvers) {
        SigningMode mode = approvers instanceof ApproverRule.AuthorityChain ? SigningMode.IN_TURN : SigningMode.ALL;
        return new ApprovalStep(
                id, approvers, mode, List.of(), List.of(), null, RejectPolicy.END, VacancyRule.DEPUTY, null);
    }

    /** The same in another mode. */
    public ApprovalStep mode(SigningMode other) {
        return new ApprovalStep(id, approvers, other, after, conditions, limit, onReject, onVacancy, activity);
    }

    /** The same behind other steps than the builder would put it. */
    public ApprovalStep after(String... steps) {
        return after(List.of(steps));
    }

    ApprovalStep after(List<String> steps) {
        return new ApprovalStep(id, approvers, mode, steps, conditions, limit, onReject, onVacancy, activity);
    }

    /** The same under one more condition. */
    public ApprovalStep when(Condition condition) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new ApprovalStep(id, approvers, mode, after, more, limit, onReject, onVacancy, activity);
    }

    /** The same with a limit of time. */
    public ApprovalStep within(TimeLimit time) {
        return new ApprovalStep(id, approvers, mode, after, conditions, time, onReject, onVacancy, activity);
    }

    /** The same with another consequence of a rejection. */
    public ApprovalStep onReject(RejectPolicy policy) {
        return new ApprovalStep(id, approvers, mode, after, conditions, limit, policy, onVacancy, activity);
    }

    /** The same with another rule for vacancies and absences. */
    public ApprovalStep onVacancy(VacancyRule rule) {
        return new ApprovalStep(id, approvers, mode, after, conditions, limit, onReject, rule, activity);
    }

    /** The same with the activity that signing it is. */
    public ApprovalStep as(DecisionType what) {
        return new ApprovalStep(id, approvers, mode, after, conditions, limit, onReject, onVacancy, what);
    }
}
