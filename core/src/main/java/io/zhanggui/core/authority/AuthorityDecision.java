package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether a person may decide something, and why. */
public sealed interface AuthorityDecision {

    /** The person who was asked about. */
    PersonId person();

    /** What was to be decided. */
    DecisionRequest request();

    /** Whether they may. */
    boolean permitted();

    /** Why, with every grant that was looked at. */
    Explanation explain();

    /** One of two answers. */
    <R> R match(Function<Permit, R> permit, Function<Deny, R> deny);

    /**
     * They may.
     *
     * @param person the person
     * @param request what they may decide
     * @param grant the grant that allows it
     * @param chain the delegations by which they use it, from the one who holds the grant on; empty if they do themselves
     * @param uses how the request stands against limits that add up or exchange; empty if there are none
     */
    record Permit(
            PersonId person, DecisionRequest request, AuthorityGrant grant, List<Delegation> chain, List<LimitUse> uses)
            implements AuthorityDecision {
        public Permit {
            requireNonNull(person, "person");
            requireNonNull(request, "request");
            requireNonNull(grant, "grant");
            chain = List.copyOf(chain);
            uses = List.copyOf(uses);
        }

        /** The delegation by which the person got it; {@code null} if they hold the grant themselves. */
        public @Nullable Delegation delegation() {
            return chain.isEmpty() ? null : chain.get(chain.size() - 1);
        }

        /** The empowered team whose decision it is (授权小组); empty if it is that of the person. */
        public Optional<OrgUnitId> team() {
            return grant.team();
        }

        @Override
        public boolean permitted() {
            return true;
        }

        @Override
        public Explanation explain() {
            return Wordings.decision(this, AuthorityTerm.PERMITTED).with(Wordings.grant(this));
        }

        @Override
        public <R> R match(Function<Permit, R> permit, Function<Deny, R> deny) {
            return permit.apply(this);
        }
    }

    /**
     * They may not.
     *
     * @param person the person
     * @param request what they may not decide
     * @param refusals why, one for each way that was tried, never empty
     */
    record Deny(PersonId person, DecisionRequest request, List<Refusal> refusals) implements AuthorityDecision {
        public Deny {
            requireNonNull(person, "person");
            requireNonNull(request, "request");
            refusals = List.copyOf(refusals);
            if (refusals.isEmpty()) {
                throw new IllegalArgumentException("a denial needs a reason");
            }
        }

        /** Whether this is among the reasons. */
        public boolean has(DenialReason reason) {
            return refusals.stream().anyMatch(refusal -> refusal.reason() == reason);
        }

        @Override
        public boolean permitted() {
            return false;
        }

        @Override
        public Explanation explain() {
            return Wordings.decision(this, AuthorityTerm.DENIED)
                    .with(refusals.stream().map(Refusal::explain).toList());
        }

        @Override
        public <R> R match(Function<Permit, R> permit, Function<Deny, R> deny) {
            return deny.apply(this);
        }
    }
}
