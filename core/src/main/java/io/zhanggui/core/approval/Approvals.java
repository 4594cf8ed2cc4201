package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.AuditEntry;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.ConcurrentChangeException;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.Violations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Carries approval cases through their steps on a host's store (审批服务).
 *
 * <p>Every command is one unit of work with its audit entry and its receipt: a retry under the same command key replays
 * and changes nothing. Two people who decide at once both count: who comes second is judged again by the case as the
 * first one left it.
 */
public final class Approvals {

    private static final int ATTEMPTS = 10;

    private final ApprovalCaseRepository cases;
    private final CommandReceipts receipts;
    private final AuditTrail audit;
    private final Function<Instant, ApprovalContext> contexts;
    private final UnitOfWork work;

    /**
     * The service on a host's ports; the unit of work covers all of them.
     *
     * @param contexts what actions of a moment are judged by
     */
    public Approvals(
            ApprovalCaseRepository cases,
            CommandReceipts receipts,
            AuditTrail audit,
            Function<Instant, ApprovalContext> contexts,
            UnitOfWork work) {
        this.cases = requireNonNull(cases, "cases");
        this.receipts = requireNonNull(receipts, "receipts");
        this.audit = requireNonNull(audit, "audit");
        this.contexts = requireNonNull(contexts, "contexts");
        this.work = requireNonNull(work, "work");
    }

    /** The service on memory adapters of its own in a store. */
    public static Approvals inMemory(MemoryStore store, Function<Instant, ApprovalContext> contexts) {
        return new Approvals(
                ApprovalCaseRepository.inMemory(store),
                CommandReceipts.inMemory(store),
                AuditTrail.inMemory(store),
                contexts,
                store);
    }

    /**
     * Opens a case and submits it.
     *
     * @throws io.zhanggui.core.violation.RejectedException with everything that stands against it
     * @throws io.zhanggui.core.repository.DuplicateIdException if the id is known
     */
    public ApprovalCase submit(ApprovalCaseId id, ApprovalDefinition definition, ApprovalRequest request, Stamp stamp) {
        Fingerprint content = command("approval.submit", id, stamp)
                .add("definition", definition)
                .add("request", request)
                .build();
        once(stamp, content, () -> {
            ApprovalCase submitted = ApprovalCase.draft(id, definition, request)
                    .apply(new Action.Submit(), contexts.apply(stamp.at()), stamp);
            cases.add(submitted);
            record(submitted, "approval.submit", stamp);
            return id.value();
        });
        return get(id);
    }

    /**
     * Carries an action out.
     *
     * @throws io.zhanggui.core.violation.RejectedException with everything that stands against it
     * @throws io.zhanggui.core.repository.CommandConflictException if the command key was used for something else
     * @throws io.zhanggui.core.repository.NotFoundException if there is no such case
     * @throws ConcurrentChangeException if others changed the case each time it was tried
     */
    public ApprovalCase act(ApprovalCaseId id, Action action, Stamp stamp) {
        requireNonNull(action, "action");
        String name = "approval." + action.code().toLowerCase(Locale.ROOT).replace('_', '-');
        Fingerprint content = command(name, id, stamp).add("action", action).build();
        once(stamp, content, () -> {
            Versioned<ApprovalCase> before = cases.get(id);
            ApprovalContext context = contexts.apply(stamp.at());
            ApprovalCase after = cases.replace(before.map(each -> each.apply(action, context, stamp)))
                    .value();
            record(after, name, stamp);
            return id.value();
        });
        return get(id);
    }

    /** Approves in a step what {@link ApprovalRequest#fingerprint} names; see {@link #act}. */
    public ApprovalCase approve(ApprovalCaseId id, String step, Fingerprint seen, Stamp stamp) {
        return act(id, new Action.Approve(step, seen), stamp);
    }

    /** Rejects in a step; the stamp says why; see {@link #act}. */
    public ApprovalCase reject(ApprovalCaseId id, String step, Stamp stamp) {
        return act(id, new Action.Reject(step), stamp);
    }

    /** Everything that stands against an action now. */
    public Violations check(ApprovalCaseId id, Action action, Stamp stamp) {
        return get(id).check(action, contexts.apply(stamp.at()), stamp);
    }

    /**
     * Hands over everything that waits for a person who left (离职交接), case by case; one that nobody can take over is
     * refused and stops no other. Nothing is left with them when every item is done.
     *
     * @param successor who takes it over; {@code null} means whoever holds each position now, or the superior
     * @param stamp its command key, if any, is that of the whole: each case gets it with its own id behind
     */
    public List<ItemResult<ApprovalCaseId, ApprovalCase>> reassign(
            PersonId leaver, @Nullable PersonId successor, Stamp stamp) {
        return awaiting(leaver).stream()
                .map(ApprovalCase::id)
                .map(id -> ItemResult.of(
                        id, id, each -> act(each, new Action.Reassign(leaver, successor), ofCase(stamp, each))))
                .toList();
    }

    private static Stamp ofCase(Stamp stamp, ApprovalCaseId id) {
        if (stamp.commandKey() == null) {
            return stamp;
        }
        String key = Fingerprint.of("approval.reassign")
                .add("key", stamp.commandKey())
                .add("case", id)
                .build()
                .hex();
        return stamp.key(key);
    }

    /**
     * The case as it stands.
     *
     * @throws io.zhanggui.core.repository.NotFoundException if there is none
     */
    public ApprovalCase get(ApprovalCaseId id) {
        return work.call(() -> cases.get(id).value());
    }

    /** The cases in which the person may decide at a moment, for themselves or as a deputy; by due moment, then id (待办). */
    public List<ApprovalCase> workList(PersonId person, Instant now) {
        ApprovalContext context = contexts.apply(now);
        List<PersonId> all = new ArrayList<>(context.deputies().principals(person, context.date(now)));
        all.add(person);
        Map<ApprovalCaseId, ApprovalCase> found = new TreeMap<>();
        all.forEach(each -> awaiting(each).forEach(one -> found.put(one.id(), one)));
        return found.values().stream()
                .filter(each -> !each.turnOf(person, context, now).isEmpty())
                .sorted(Comparator.comparing(each -> each.due().orElse(Instant.MAX)))
                .toList();
    }

    private List<ApprovalCase> awaiting(PersonId person) {
        return read(() -> cases.awaiting(person));
    }

    /** The cases of a subject, by id. */
    public List<ApprovalCase> about(String subject) {
        return read(() -> cases.about(subject));
    }

    /** What is overdue at a moment. */
    public DueList dueList(Instant now) {
        return DueList.of(read(() -> cases.dueBefore(now.plusNanos(1_000))), now);
    }

    private List<ApprovalCase> read(Supplier<Stream<Versioned<ApprovalCase>>> query) {
        return work.call(() -> {
            try (Stream<Versioned<ApprovalCase>> found = query.get()) {
                return found.map(Versioned::value).toList();
            }
        });
    }

    private void once(Stamp stamp, Fingerprint content, Supplier<String> action) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.call(() -> receipts.once(stamp, content, action));
                return;
            } catch (ConcurrentChangeException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void record(ApprovalCase after, String name, Stamp stamp) {
        audit.record(
                new AuditEntry(stamp, name, after.id().value(), after.request().fingerprint()));
    }

    private static Fingerprint.Builder command(String name, ApprovalCaseId id, Stamp stamp) {
        return Fingerprint.of(name).add("case", id).add("actor", stamp.actor());
    }
}
