package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.AuditEntry;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Carries proposals from the plan to the purchase order (补货建议处理：采纳、修改、驳回、下单、过期).
 *
 * <p>Every command is one unit of work with its audit entries and its receipt: a retry under the same command key replays and
 * changes nothing; of two commands that change one proposal at the same moment one fails with {@link
 * io.zhanggui.core.repository.ConcurrentChangeException}, and the host gives it again. What was planned never changes; what is
 * to be ordered may, with a reason, and whoever changed it by more than the free share never accepts it.
 *
 * <p>Who prepared it never approves it: whoever handed a proposal in does not accept it, so that a nightly plan is handed in by
 * an account of its own.
 */
@Beta
public final class ProposalDesk {

    private final ProposalRepository proposals;
    private final CommandReceipts receipts;
    private final AuditTrail audit;
    private final BigDecimal freeShare;
    private final UnitOfWork work;
    private final ZoneId zone;

    /**
     * The service on a host's ports; the unit of work covers all of them. Days of stamps are those of China.
     *
     * @param freeShare up to which share of the planned quantity, included, whoever changes it may accept it; not negative
     * @throws IllegalArgumentException if the share is negative
     */
    public ProposalDesk(
            ProposalRepository proposals,
            CommandReceipts receipts,
            AuditTrail audit,
            BigDecimal freeShare,
            UnitOfWork work) {
        this(proposals, receipts, audit, freeShare, work, PolicyHistory.CHINA);
    }

    private ProposalDesk(
            ProposalRepository proposals,
            CommandReceipts receipts,
            AuditTrail audit,
            BigDecimal freeShare,
            UnitOfWork work,
            ZoneId zone) {
        this.proposals = requireNonNull(proposals, "proposals");
        this.receipts = requireNonNull(receipts, "receipts");
        this.audit = requireNonNull(audit, "audit");
        this.freeShare = requireNonNull(freeShare, "freeShare");
        this.work = requireNonNull(work, "work");
        this.zone = requireNonNull(zone, "zone");
        if (freeShare.signum() < 0) {
            throw new IllegalArgumentException("freeShare must not be negative but is " + freeShare);
        }
    }

    /** The service on memory adapters of its own in a store; see the constructor. */
    public static ProposalDesk inMemory(MemoryStore store, BigDecimal freeShare) {
        return new ProposalDesk(
                ProposalRepository.inMemory(store),
                CommandReceipts.inMemory(store),
                AuditTrail.inMemory(store),
                freeShare,
                store);
    }

    /** The same, where days of stamps are those of a time zone. */
    public ProposalDesk recordedIn(ZoneId other) {
        return new ProposalDesk(proposals, receipts, audit, freeShare, work, other);
    }

    /**
     * Hands proposals in, all of them or none.
     *
     * @throws IllegalArgumentException if one was handed in before
     * @throws io.zhanggui.core.repository.DuplicateIdException if a number is known
     */
    public void propose(Collection<StoredProposal> planned, Stamp stamp) {
        List<StoredProposal> all = requireNonNull(planned, "planned").stream()
                .sorted(Comparator.comparing(StoredProposal::id))
                .toList();
        Fingerprint.Builder content = command("propose", stamp);
        for (StoredProposal each : all) {
            if (!each.steps().isEmpty()) {
                throw new IllegalArgumentException("proposal " + each.id() + " was handed in before");
            }
            content.add("proposal", each.fingerprint());
        }
        Fingerprint asked = content.build();
        work.run(() -> receipts.once(stamp, asked, () -> {
            List<StoredProposal> handedIn = all.stream()
                    .map(each -> each.to(ProposalState.PROPOSED, each.proposed(), stamp, null))
                    .toList();
            proposals.addAll(handedIn);
            handedIn.forEach(each -> record("propose", each, stamp));
            return Integer.toString(handedIn.size());
        }));
    }

    /**
     * Changes what is to be ordered.
     *
     * @param stamp must say the reason
     * @throws io.zhanggui.core.violation.RejectedException with everything that stands against it: it does not wait, no reason
     *     is given, the quantity is not positive, in another unit, the same as before, no order that
     *     the terms allow, or above the article's capacity
     */
    public StoredProposal change(ProposalId id, Quantity quantity, Stamp stamp) {
        requireNonNull(quantity, "quantity");
        return step("change", id, quantity, stamp, waiting -> {
            Violations.Builder found = Violations.builder();
            checkState(waiting, waiting.state().isWaiting(), found);
            checkReason(stamp, found);
            found.addIf(quantity.signum() <= 0, ProposalViolation.NOT_POSITIVE, id.value(), quantity)
                    .addIf(
                            !quantity.unit().equals(waiting.proposed().unit()),
                            ProposalViolation.OTHER_UNIT,
                            id.value(),
                            quantity,
                            waiting.proposed())
                    .addIf(
                            quantity.equals(waiting.quantity()),
                            ProposalViolation.NOTHING_CHANGED,
                            id.value(),
                            quantity);
            checkTerms(waiting, quantity, found);
            found.build().throwIfAny();
            return waiting.to(ProposalState.CHANGED, quantity, stamp, null);
        });
    }

    private static void checkTerms(StoredProposal proposal, Quantity quantity, Violations.Builder found) {
        SupplyTerms terms = proposal.terms();
        SupplyCapacity capacity = terms.capacity();
        String id = proposal.id().value();
        found.addIf(
                quantity.signum() > 0 && !terms.isOrder(quantity.amount()),
                ProposalViolation.NOT_ORDERABLE,
                id,
                quantity,
                terms.packMultiple(),
                terms.minimumOrder());
        if (capacity != null) {
            found.addIf(
                    capacity.left().compareTo(quantity.amount()) < 0,
                    ProposalViolation.ABOVE_CAPACITY,
                    id,
                    quantity,
                    capacity.left());
        }
    }

    /** Everything that stands against accepting it now; see {@link #accept}. */
    public Violations checkAcceptance(ProposalId id, Quantity seen, Stamp stamp) {
        requireNonNull(seen, "seen");
        requireNonNull(stamp, "stamp");
        return work.call(() -> checkAcceptance(proposals.get(id).value(), seen, stamp));
    }

    private Violations checkAcceptance(StoredProposal proposal, Quantity seen, Stamp stamp) {
        Violations.Builder found = Violations.builder();
        Actor actor = stamp.actor();
        String id = proposal.id().value();
        checkState(proposal, proposal.state().isWaiting(), found);
        checkDay(proposal, stamp, found);
        found.addIf(!seen.equals(proposal.quantity()), ProposalViolation.OTHER_QUANTITY, id, proposal.quantity(), seen)
                .addIf(proposal.wasHandedInBy(actor), ProposalViolation.HANDED_IN_BY_APPROVER, id, actor.toString())
                .addIf(
                        proposal.isChangedBeyond(freeShare) && proposal.wasChangedBy(actor),
                        ProposalViolation.CHANGED_BY_APPROVER,
                        id,
                        actor.toString(),
                        proposal.change(),
                        freeShare);
        try (Stream<Versioned<StoredProposal>> others =
                proposals.ofArticle(proposal.stock().sku())) {
            others.map(Versioned::value)
                    .filter(proposal::repeats)
                    .forEach(other -> found.add(Violation.of(
                            ProposalViolation.REPEATED, id, other.id().value(), other.state())));
        }
        return found.build();
    }

    private void checkDay(StoredProposal proposal, Stamp stamp, Violations.Builder found) {
        LocalDate day = stamp.at().atZone(zone).toLocalDate();
        found.addIf(
                proposal.isLapsedOn(day),
                ProposalViolation.LAPSED,
                proposal.id().value(),
                proposal.validUntil(),
                day);
    }

    /**
     * Says that it is to be ordered.
     *
     * @param seen what the actor wants to be ordered, that is, the quantity that they saw
     * @throws io.zhanggui.core.violation.RejectedException with everything that stands against it: it does not wait, or not any
     *     more in time; the quantity is another one now; the actor handed it in, or changed it by more than the free share, for
     *     themselves or for somebody; another proposal of the article for the warehouse is accepted, or was ordered of the plan
     *     of the same day
     */
    public StoredProposal accept(ProposalId id, Quantity seen, Stamp stamp) {
        requireNonNull(seen, "seen");
        return step("accept", id, seen, stamp, waiting -> {
            checkAcceptance(waiting, seen, stamp).throwIfAny();
            return waiting.to(ProposalState.ACCEPTED, waiting.quantity(), stamp, null);
        });
    }

    /**
     * Says that it is not to be ordered.
     *
     * @param stamp must say the reason
     * @throws io.zhanggui.core.violation.RejectedException if it has ended, or no reason is given
     */
    public StoredProposal reject(ProposalId id, Stamp stamp) {
        return step("reject", id, null, stamp, open -> {
            Violations.Builder found = Violations.builder();
            checkState(open, open.state().isOpen(), found);
            checkReason(stamp, found);
            found.build().throwIfAny();
            return open.to(ProposalState.REJECTED, open.quantity(), stamp, null);
        });
    }

    /**
     * Says that it was ordered.
     *
     * @param order the purchase order
     * @throws io.zhanggui.core.violation.RejectedException if it was not accepted, or not in time
     */
    public StoredProposal ordered(ProposalId id, OrderNo order, Stamp stamp) {
        requireNonNull(order, "order");
        return step("order", id, order, stamp, accepted -> {
            Violations.Builder found = Violations.builder();
            checkState(accepted, accepted.state() == ProposalState.ACCEPTED, found);
            checkDay(accepted, stamp, found);
            found.build().throwIfAny();
            return accepted.to(ProposalState.ORDERED, accepted.quantity(), stamp, order);
        });
    }

    /**
     * Ends what may not be ordered any more on a day, accepted or not, each in a unit of work of its own: one that somebody
     * changes at the same moment fails and stops no other. Safe to repeat: what has ended is not found again.
     *
     * @return what became of each, by its last day, then id
     */
    public List<ItemResult<ProposalId, StoredProposal>> expire(LocalDate day, Stamp stamp) {
        requireNonNull(day, "day");
        requireNonNull(stamp, "stamp");
        List<Versioned<StoredProposal>> lapsed = work.call(() -> {
            try (Stream<Versioned<StoredProposal>> found = proposals.lapsed(day)) {
                return found.toList();
            }
        });
        return lapsed.stream()
                .map(each -> ItemResult.of(each.value().id(), each, found -> work.call(() -> ended(found, stamp))))
                .toList();
    }

    private StoredProposal ended(Versioned<StoredProposal> found, Stamp stamp) {
        Versioned<StoredProposal> ended = proposals.replace(
                found.map(proposal -> proposal.to(ProposalState.EXPIRED, proposal.quantity(), stamp, null)));
        record("expire", ended.value(), stamp);
        return ended.value();
    }

    /**
     * The proposal as it stands.
     *
     * @throws io.zhanggui.core.repository.NotFoundException if there is none
     */
    public StoredProposal get(ProposalId id) {
        return work.call(() -> proposals.get(id).value());
    }

    private StoredProposal step(
            String name, ProposalId id, @Nullable Object asked, Stamp stamp, UnaryOperator<StoredProposal> step) {
        requireNonNull(id, "id");
        Fingerprint content =
                command(name, stamp).add("id", id).add("asked", asked).build();
        work.run(() -> receipts.once(stamp, content, () -> {
            Versioned<StoredProposal> after =
                    proposals.replace(proposals.get(id).map(step));
            record(name, after.value(), stamp);
            return id.value();
        }));
        return get(id);
    }

    private static void checkState(StoredProposal proposal, boolean allowed, Violations.Builder found) {
        found.addIf(
                !allowed,
                ProposalViolation.WRONG_STATE,
                proposal.id().value(),
                proposal.id().value(),
                proposal.state());
    }

    private static void checkReason(Stamp stamp, Violations.Builder found) {
        String reason = stamp.reason();
        found.addIf(reason == null || reason.isBlank(), ProposalViolation.REASON_MISSING, "reason");
    }

    private void record(String name, StoredProposal after, Stamp stamp) {
        audit.record(
                new AuditEntry(stamp, "inventory.proposal-" + name, after.id().value(), after.fingerprint()));
    }

    private static Fingerprint.Builder command(String name, Stamp stamp) {
        requireNonNull(stamp, "stamp");
        return Fingerprint.of("inventory.proposal-" + name)
                .add("actor", stamp.actor())
                .add("reason", stamp.reason());
    }
}
