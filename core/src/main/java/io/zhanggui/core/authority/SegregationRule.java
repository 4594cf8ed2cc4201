package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.organization.OrgName;
import java.util.Set;
import java.util.function.Function;

/**
 * That some activities do not belong into one hand (职责分离, 不相容职务分离).
 *
 * <p>{@link StaticExclusion} and {@link DynamicExclusion} are the static and dynamic separation of duty of the RBAC
 * standard (ANSI INCITS 359): a set and a number {@code n} from 2 to the size of the set, and nobody has {@code n} or
 * more of them. What the standard says of roles is said of activities here, because a position is what it calls a role,
 * and two positions that do the same are no way around a rule. {@link TaskQuorum} is the policy
 * {@code ssod⟨permissions, k⟩} of Li, Tripunitara and Bizri (On Mutually Exclusive Roles and Separation-of-Duty, 2007).
 */
@Beta
public sealed interface SegregationRule {

    /** A code that is unique among the rules of a company. */
    String code();

    /** What the rule is called. */
    OrgName name();

    /** Where it is written: the article of policy or law, or the line of a description; empty if nowhere. */
    String source();

    /** The activities that it keeps apart; empty if it speaks of steps or of any activity. */
    Set<DecisionType> activities();

    /** One of five kinds. */
    <R> R match(
            Function<StaticExclusion, R> staticExclusion,
            Function<DynamicExclusion, R> dynamicExclusion,
            Function<SameCaseExclusion, R> sameCaseExclusion,
            Function<OwnRequestExclusion, R> ownRequestExclusion,
            Function<TaskQuorum, R> taskQuorum);

    /**
     * Nobody may hold {@code n} or more of the activities, used or not (静态职责分离).
     *
     * @param code the code
     * @param name the name
     * @param source where it is written
     * @param activities the activities, at least two
     * @param n from how many of them on it is a conflict, from 2 to all
     */
    record StaticExclusion(String code, OrgName name, String source, Set<DecisionType> activities, int n)
            implements SegregationRule {
        public StaticExclusion {
            header(code, name, source);
            activities = Set.copyOf(activities);
            between("n", 2, activities.size(), n, code);
        }

        /** That nobody may hold both. */
        public static StaticExclusion ofPair(String code, OrgName name, DecisionType one, DecisionType other) {
            return new StaticExclusion(code, name, "", Set.of(one, other), 2);
        }

        /** The same with where it is written. */
        public StaticExclusion because(String where) {
            return new StaticExclusion(code, name, where, activities, n);
        }

        @Override
        public <R> R match(
                Function<StaticExclusion, R> staticExclusion,
                Function<DynamicExclusion, R> dynamicExclusion,
                Function<SameCaseExclusion, R> sameCaseExclusion,
                Function<OwnRequestExclusion, R> ownRequestExclusion,
                Function<TaskQuorum, R> taskQuorum) {
            return staticExclusion.apply(this);
        }
    }

    /**
     * Nobody may exercise {@code n} or more of the activities in one case; the standard's session is the case here
     * (动态职责分离).
     *
     * @param code the code
     * @param name the name
     * @param source where it is written
     * @param activities the activities, at least two
     * @param n from how many of them on it is a conflict, from 2 to all
     */
    record DynamicExclusion(String code, OrgName name, String source, Set<DecisionType> activities, int n)
            implements SegregationRule {
        public DynamicExclusion {
            header(code, name, source);
            activities = Set.copyOf(activities);
            between("n", 2, activities.size(), n, code);
        }

        @Override
        public <R> R match(
                Function<StaticExclusion, R> staticExclusion,
                Function<DynamicExclusion, R> dynamicExclusion,
                Function<SameCaseExclusion, R> sameCaseExclusion,
                Function<OwnRequestExclusion, R> ownRequestExclusion,
                Function<TaskQuorum, R> taskQuorum) {
            return dynamicExclusion.apply(this);
        }
    }

    /**
     * Nobody may act in both steps of one case, whatever the steps are about (同案不相容).
     *
     * @param code the code
     * @param name the name
     * @param source where it is written
     * @param stepA one step, as the host calls it
     * @param stepB another step
     */
    record SameCaseExclusion(String code, OrgName name, String source, String stepA, String stepB)
            implements SegregationRule {
        public SameCaseExclusion {
            header(code, name, source);
            Identifier.checked("stepA", stepA);
            Identifier.checked("stepB", stepB);
            if (stepA.equals(stepB)) {
                throw new IllegalArgumentException("steps of rule " + code + " must differ, but both are " + stepA);
            }
        }

        /** Empty, because it speaks of steps. */
        @Override
        public Set<DecisionType> activities() {
            return Set.of();
        }

        @Override
        public <R> R match(
                Function<StaticExclusion, R> staticExclusion,
                Function<DynamicExclusion, R> dynamicExclusion,
                Function<SameCaseExclusion, R> sameCaseExclusion,
                Function<OwnRequestExclusion, R> ownRequestExclusion,
                Function<TaskQuorum, R> taskQuorum) {
            return sameCaseExclusion.apply(this);
        }
    }

    /**
     * Who asked for something may not exercise the activities in its case (本人申请回避).
     *
     * @param code the code
     * @param name the name
     * @param source where it is written
     * @param activities the activities; empty means every activity
     */
    record OwnRequestExclusion(String code, OrgName name, String source, Set<DecisionType> activities)
            implements SegregationRule {
        public OwnRequestExclusion {
            header(code, name, source);
            activities = Set.copyOf(activities);
        }

        @Override
        public <R> R match(
                Function<StaticExclusion, R> staticExclusion,
                Function<DynamicExclusion, R> dynamicExclusion,
                Function<SameCaseExclusion, R> sameCaseExclusion,
                Function<OwnRequestExclusion, R> ownRequestExclusion,
                Function<TaskQuorum, R> taskQuorum) {
            return ownRequestExclusion.apply(this);
        }
    }

    /**
     * All the activities together take at least {@code k} different people: fewer may neither hold all of them nor do
     * all of them in one case (多人共同完成).
     *
     * @param code the code
     * @param name the name
     * @param source where it is written
     * @param activities the activities, 2 to {@value #MOST_ACTIVITIES}
     * @param k how many people at least, from 2 to the number of activities
     */
    record TaskQuorum(String code, OrgName name, String source, Set<DecisionType> activities, int k)
            implements SegregationRule {

        /** The most activities of one task; the search for too small a group grows with their subsets. */
        public static final int MOST_ACTIVITIES = 10;

        public TaskQuorum {
            header(code, name, source);
            activities = Set.copyOf(activities);
            if (activities.size() > MOST_ACTIVITIES) {
                throw new IllegalArgumentException("rule " + code + " must have at most " + MOST_ACTIVITIES
                        + " activities, but has " + activities.size());
            }
            between("k", 2, activities.size(), k, code);
        }

        @Override
        public <R> R match(
                Function<StaticExclusion, R> staticExclusion,
                Function<DynamicExclusion, R> dynamicExclusion,
                Function<SameCaseExclusion, R> sameCaseExclusion,
                Function<OwnRequestExclusion, R> ownRequestExclusion,
                Function<TaskQuorum, R> taskQuorum) {
            return taskQuorum.apply(this);
        }
    }

    private static void header(String code, OrgName name, String source) {
        Identifier.checked("code of a segregation rule", code);
        requireNonNull(name, "name");
        requireNonNull(source, "source");
    }

    private static void between(String what, int least, int most, int number, String code) {
        if (most < least) {
            throw new IllegalArgumentException(
                    "rule " + code + " must have at least " + least + " activities, but has " + most);
        }
        if (number < least || number > most) {
            throw new IllegalArgumentException(what + " of rule " + code + " must be from " + least + " to " + most
                    + ", the number of its activities, but is " + number);
        }
    }
}
