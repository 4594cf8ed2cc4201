package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.id.PersonId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What somebody does to a case; who, when and why says the stamp. */
public sealed interface Action {

    /** A stable code, for storage. */
    String code();

    /** One of so many answers. */
    <R> R match(Cases<R> cases);

    /** The step that it is about; empty if it is about the case. */
    default Optional<String> about() {
        return Optional.empty();
    }

    /** What to do for each action. */
    interface Cases<R> {
        /** For Submit. */
        R submit(Submit action);

        /** For Approve. */
        R approve(Approve action);

        /** For Reject. */
        R reject(Reject action);

        /** For ReturnTo. */
        R returnTo(ReturnTo action);

        /** For Withdraw. */
        R withdraw(Withdraw action);

        /** For AddSigner. */
        R addSigner(AddSigner action);

        /** For RemoveSigner. */
        R removeSigner(RemoveSigner action);

        /** For Transfer. */
        R transfer(Transfer action);

        /** For Escalate. */
        R escalate(Escalate action);

        /** For Remind. */
        R remind(Remind action);

        /** For Comment. */
        R comment(Comment action);

        /** For Vote. */
        R vote(Vote action);

        /** For Resubmit. */
        R resubmit(Resubmit action);

        /** For Reassign. */
        R reassign(Reassign action);
    }

    /** Puts the request forward (提交). */
    record Submit() implements Action {
        @Override
        public String code() {
            return "SUBMIT";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.submit(this);
        }
    }

    /**
     * Approves in a step (同意).
     *
     * @param step the step
     * @param content the fingerprint of what the approver saw, see {@link ApprovalRequest#fingerprint}
     */
    record Approve(String step, Fingerprint content) implements Action {
        public Approve {
            requireNonNull(step, "step");
            requireNonNull(content, "content");
        }

        @Override
        public String code() {
            return "APPROVE";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.approve(this);
        }

        @Override
        public Optional<String> about() {
            return Optional.of(step);
        }
    }

    /**
     * Rejects in a step (驳回); the stamp must say why.
     *
     * @param step the step
     */
    record Reject(String step) implements Action {
        public Reject {
            requireNonNull(step, "step");
        }

        @Override
        public String code() {
            return "REJECT";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reject(this);
        }

        @Override
        public Optional<String> about() {
            return Optional.of(step);
        }
    }

    /**
     * Sends the case back (退回); the stamp must say why.
     *
     * @param step the step in which the approver is asked
     * @param target an earlier step that was approved; {@code null} means the requester
     */
    record ReturnTo(String step, @Nullable String target) implements Action {
        public ReturnTo {
            requireNonNull(step, "step");
        }

        @Override
        public String code() {
            return "RETURN_TO";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.returnTo(this);
        }

        @Override
        public Optional<String> about() {
            return Optional.of(step);
        }
    }

    /** Takes the request back (撤回). */
    record Withdraw() implements Action {
        @Override
        public String code() {
            return "WITHDRAW";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.withdraw(this);
        }
    }

    /**
     * Adds a signer (加签), who must approve whatever the step's mode.
     *
     * @param step the step
     * @param person who must sign too
     * @param place before or after the one who adds them
     */
    record AddSigner(String step, PersonId person, SignerPlace place) implements Action {
        public AddSigner {
            requireNonNull(step, "step");
            requireNonNull(person, "person");
            requireNonNull(place, "place");
        }

        @Override
        public String code() {
            return "ADD_SIGNER";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.addSigner(this);
        }

        @Override
        public Optional<String> about() {
            return Optional.of(step);
        }
    }

    /**
     * Removes a signer that the same person added and who has not decided (减签).
     *
     * @param step the step
     * @param person the added signer
     */
    record RemoveSigner(String step, PersonId person) implements Action {
        public RemoveSigner {
            requireNonNull(step, "step");
            requireNonNull(person, "person");
        }

        @Override
        public String code() {
            return "REMOVE_SIGNER";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.removeSigner(this);
        }

        @Override
        public Optional<String> about() {
            return Optional.of(step);
        }
    }

    /**
     * Hands the decision over to somebody else (转交).
     *
     * @param step the step
     * @param person who decides instead
     */
    record Transfer(String step, PersonId person) implements Action {
        public Transfer {
            requireNonNull(step, "step");
            requireNonNull(person, "person");
        }

        @Override
        public String code() {
            return "TRANSFER";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.transfer(this);
        }

        @Override
        public Optional<String> about() {
            return Optional.of(step);
        }
    }

    /**
     * Hands what nobody decided in time to the superiors (超时上报); the moment is the stamp's.
     *
     * @param step the step
     */
    record Escalate(String step) implements Action {
        public Escalate {
            requireNonNull(step, "step");
        }

        @Override
        public String code() {
            return "ESCALATE";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.escalate(this);
        }

        @Override
        public Optional<String> about() {
            return Optional.of(step);
        }
    }

    /**
     * Notes that those were reminded who have not decided in time (催办); the moment is the stamp's.
     *
     * @param step the step
     */
    record Remind(String step) implements Action {
        public Remind {
            requireNonNull(step, "step");
        }

        @Override
        public String code() {
            return "REMIND";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.remind(this);
        }

        @Override
        public Optional<String> about() {
            return Optional.of(step);
        }
    }

    /**
     * Says something without deciding (评论).
     *
     * @param text what
     */
    record Comment(String text) implements Action {
        public Comment {
            requireNonNull(text, "text");
        }

        @Override
        public String code() {
            return "COMMENT";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.comment(this);
        }
    }

    /**
     * Votes in a step that is decided by vote (表决).
     *
     * @param step the step
     * @param content the fingerprint of what the member saw, see {@link ApprovalRequest#fingerprint}
     * @param choice what they vote
     */
    record Vote(String step, Fingerprint content, VoteChoice choice) implements Action {
        public Vote {
            requireNonNull(step, "step");
            requireNonNull(content, "content");
            requireNonNull(choice, "choice");
        }

        @Override
        public String code() {
            return "VOTE";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.vote(this);
        }

        @Override
        public Optional<String> about() {
            return Optional.of(step);
        }
    }

    /**
     * Puts a returned, withdrawn or changed request forward again (重新提交); every approval is void, and the route begins anew.
     *
     * @param content the fingerprint of what is now to be approved
     * @param amount the amount now
     * @param facts all facts now
     */
    record Resubmit(Fingerprint content, Money amount, Map<String, String> facts) implements Action {
        public Resubmit {
            requireNonNull(content, "content");
            requireNonNull(amount, "amount");
            facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        }

        @Override
        public String code() {
            return "RESUBMIT";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.resubmit(this);
        }
    }

    /**
     * Hands over everything that waits for a person who left (离职交接).
     *
     * @param leaver who left
     * @param successor who decides instead; {@code null} means whoever holds the position now, or the superior
     */
    record Reassign(PersonId leaver, @Nullable PersonId successor) implements Action {
        public Reassign {
            requireNonNull(leaver, "leaver");
        }

        @Override
        public String code() {
            return "REASSIGN";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reassign(this);
        }
    }
}
