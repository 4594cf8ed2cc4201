package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.violation.Violations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Which steps a kind of request goes through (审批流程定义). A case keeps the version under which it began.
 *
 * <pre>{@code
 * ApprovalDefinition.of("PO", OrgName.of("采购审批", "Purchase approval"), 1)
 *         .step("MANAGER", ApproverRule.lineManager(1))
 *         .step("SIGN", ApproverRule.firstWith(PURCHASE_ORDER_SIGN))
 *         .build();
 * }</pre>
 *
 * @param code what kind of request it is for
 * @param name what it is called
 * @param version from 1
 * @param steps the steps; which come before which say their {@link ApprovalStep#after}
 * @param repeat what counts when one person is asked twice
 */
public record ApprovalDefinition(String code, OrgName name, int version, List<ApprovalStep> steps, RepeatRule repeat) {

    /**
     * A definition from its parts, for storage too.
     *
     * @throws io.zhanggui.core.violation.RejectedException with everything that {@link #check} finds
     */
    public ApprovalDefinition {
        Identifier.checked("code", code);
        requireNonNull(name, "name");
        steps = List.copyOf(steps);
        requireNonNull(repeat, "repeat");
        if (version < 1) {
            throw new IllegalArgumentException("version of " + code + " must be 1 or more, but is " + version);
        }
        check(steps).throwIfAny();
    }

    /** Begins a definition in which people who are asked twice decide twice. */
    public static Builder of(String code, OrgName name, int version) {
        return new Builder(code, name, version);
    }

    /**
     * Everything that is wrong with steps: none at all, ids that occur twice, steps that are unknown, unreachable or
     * never apply, returns to steps that do not come before, tiers with gaps or overlaps, bands in two currencies.
     */
    public static Violations check(List<ApprovalStep> steps) {
        return DefinitionCheck.of(steps);
    }

    /** The step with that id. */
    public ApprovalStep step(String id) {
        return steps.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("definition " + code + " has no step " + id));
    }

    boolean has(String id) {
        return steps.stream().anyMatch(each -> each.id().equals(id));
    }

    /** The steps that must be done before a step, at any distance. */
    Set<String> before(String id) {
        return StepGraph.of(steps).before(id);
    }

    /** The step and everything that comes behind it. */
    Set<String> from(String id) {
        Set<String> all = new LinkedHashSet<>();
        all.add(id);
        steps.stream()
                .map(ApprovalStep::id)
                .filter(each -> before(each).contains(id))
                .forEach(all::add);
        return all;
    }

    /** Collects steps, each behind those before it; not safe for threads. */
    public static final class Builder {

        private final String code;
        private final OrgName name;
        private final int version;
        private final List<ApprovalStep> steps = new ArrayList<>();
        private List<String> ends = List.of();
        private RepeatRule repeat = RepeatRule.ACT_AGAIN;

        private Builder(String code, OrgName name, int version) {
            this.code = code;
            this.name = name;
            this.version = version;
        }

        /** One more step; see {@link #step(ApprovalStep)}. */
        public Builder step(String id, ApproverRule approvers) {
            return step(ApprovalStep.of(id, approvers));
        }

        /** One more step behind what there is, unless it says itself behind which steps. */
        public Builder step(ApprovalStep step) {
            if (step.after().isEmpty()) {
                ends = List.of(chain(ends, List.of(step)));
            } else {
                steps.add(step);
                List<String> others = new ArrayList<>(ends);
                others.removeAll(step.after());
                others.add(step.id());
                ends = others;
            }
            return this;
        }

        /** Steps at the same time (并行); the next one waits for all of them. */
        public Builder parallel(ApprovalStep... branches) {
            List<List<ApprovalStep>> each = new ArrayList<>();
            for (ApprovalStep branch : branches) {
                each.add(List.of(branch));
            }
            return branches(each);
        }

        /** Branches of several steps at the same time; the next step waits for all branches. */
        public Builder branches(List<List<ApprovalStep>> branches) {
            List<String> start = ends;
            List<String> all = new ArrayList<>();
            branches.forEach(branch -> all.add(chain(start, branch)));
            ends = all;
            return this;
        }

        /**
         * Steps by amount (金额分级): below each amount its steps, and the last ones from the last amount on. Together
         * they cover every amount once.
         *
         * @param tiers the name of the tiers
         * @param below the steps for amounts below each key, in the order of the keys
         * @param above the steps for the rest
         */
        public Builder tiers(String tiers, Map<Money, List<ApprovalStep>> below, ApprovalStep... above) {
            List<List<ApprovalStep>> branches = new ArrayList<>();
            Money from = null;
            for (Map.Entry<Money, List<ApprovalStep>> tier : new LinkedHashMap<>(below).entrySet()) {
                branches.add(banded(tier.getValue(), from, tier.getKey(), tiers));
                from = tier.getKey();
            }
            branches.add(banded(List.of(above), from, null, tiers));
            return branches(branches);
        }

        private static List<ApprovalStep> banded(
                List<ApprovalStep> steps, @Nullable Money from, @Nullable Money below, String tiers) {
            Condition band = new Condition.AmountBand(from, below, tiers);
            return steps.stream().map(step -> step.when(band)).toList();
        }

        private String chain(List<String> start, List<ApprovalStep> branch) {
            List<String> last = start;
            for (ApprovalStep step : branch) {
                steps.add(step.after().isEmpty() ? step.after(last) : step);
                last = List.of(step.id());
            }
            if (branch.isEmpty()) {
                throw new IllegalArgumentException("a branch of " + code + " has no step");
            }
            return last.get(0);
        }

        /** An approval of the same content by the same person in an earlier step counts. */
        public Builder countingOnce() {
            repeat = RepeatRule.COUNTS_ONCE;
            return this;
        }

        /**
         * The definition.
         *
         * @throws io.zhanggui.core.violation.RejectedException with everything that {@link #check} finds
         */
        public ApprovalDefinition build() {
            return new ApprovalDefinition(code, name, version, steps, repeat);
        }
    }
}
