package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.approval.ApprovalCase;
import io.zhanggui.core.approval.ApprovalDefinition;
import io.zhanggui.core.approval.ApprovalRequest;
import io.zhanggui.core.approval.Approvals;
import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.AuditEntry;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.StockKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * Carries write-offs from declaration to the stock book (报损：申报、审批、入账).
 *
 * <p>Every command is one unit of work with its audit entry and its receipt: a retry under the same command key replays
 * and changes nothing; of two commands that change one write-off at the same moment one fails with
 * {@link io.zhanggui.core.repository.ConcurrentChangeException}, and the host gives it again. What was declared never changes; what was declared wrongly is cancelled and declared anew. Whoever
 * declared a write-off or is responsible for it never approves it.
 */
@Beta
public final class WriteOffs {

    private final WriteOffRepository writeOffs;
    private final CommandReceipts receipts;
    private final AuditTrail audit;
    private final Approvals approvals;
    private final BiConsumer<List<Movement>, Stamp> book;
    private final Function<StockKey, Optional<BigMoney>> unitCost;
    private final UnitOfWork work;

    /**
     * The service on a host's ports; the unit of work covers all of them.
     *
     * @param approvals where write-offs are approved
     * @param book records movements in the stock book, all or none, once for one command key
     * @param unitCost what one unit of the company's own goods costs, for example {@code CostLedger.unitCost} of today; empty
     *     if it is not known
     */
    public WriteOffs(
            WriteOffRepository writeOffs,
            CommandReceipts receipts,
            AuditTrail audit,
            Approvals approvals,
            BiConsumer<List<Movement>, Stamp> book,
            Function<StockKey, Optional<BigMoney>> unitCost,
            UnitOfWork work) {
        this.writeOffs = requireNonNull(writeOffs, "writeOffs");
        this.receipts = requireNonNull(receipts, "receipts");
        this.audit = requireNonNull(audit, "audit");
        this.approvals = requireNonNull(approvals, "approvals");
        this.book = requireNonNull(book, "book");
        this.unitCost = requireNonNull(unitCost, "unitCost");
        this.work = requireNonNull(work, "work");
    }

    /** The service on memory adapters of its own in a store; see the constructor. */
    public static WriteOffs inMemory(
            MemoryStore store,
            Approvals approvals,
            BiConsumer<List<Movement>, Stamp> book,
            Function<StockKey, Optional<BigMoney>> unitCost) {
        return new WriteOffs(
                WriteOffRepository.inMemory(store),
                CommandReceipts.inMemory(store),
                AuditTrail.inMemory(store),
                approvals,
                book,
                unitCost,
                store);
    }

    /**
     * Everything that stands against declaring it now: its cost decides who approves, so that of the company's own goods must
     * be known and not below what the books say. More may be said, for example what replacing it costs.
     */
    public Violations checkDeclaration(WriteOff writeOff) {
        if (!writeOff.goods().isOwn()) {
            return Violations.none();
        }
        String path = writeOff.no().value();
        BigMoney said = writeOff.unitCost();
        BigMoney known = unitCost.apply(writeOff.stock()).orElse(null);
        if (known == null) {
            return Violations.of(Violation.of(CountViolation.COST_MISSING, path));
        }
        if (!known.isSameCurrency(said)) {
            return Violations.of(Violation.of(
                    CountViolation.OTHER_CURRENCY, path, known.getCurrencyUnit().getCode()));
        }
        return Violations.builder()
                .addIf(said.isLessThan(known), CountViolation.COST_TOO_LOW, path, known, said)
                .build();
    }

    /**
     * Declares a write-off and opens its approval case, with its amount, the fact {@code cause} (the code of the cause), and
     * {@link WriteOff#fingerprint} as content; the responsible person is barred beside whoever declares it.
     *
     * @param unit the unit for which it is approved
     * @throws IllegalArgumentException if it was declared before
     * @throws io.zhanggui.core.violation.RejectedException if its cost is not known or below what the books say, or the case is
     *     refused
     * @throws io.zhanggui.core.repository.DuplicateIdException if the number is known
     */
    public WriteOff declare(WriteOff writeOff, ApprovalDefinition definition, OrgUnitId unit, Stamp stamp) {
        if (!writeOff.steps().isEmpty()) {
            throw new IllegalArgumentException(writeOff + " was declared before");
        }
        Fingerprint content = command("declare", writeOff.no(), stamp)
                .add("content", writeOff.fingerprint())
                .add("definition", definition)
                .add("unit", unit)
                .build();
        work.call(() -> receipts.once(stamp, content, () -> {
            checkDeclaration(writeOff).throwIfAny();
            WriteOff declared = writeOff.in(WriteOffState.DECLARED, stamp);
            writeOffs.add(declared);
            approvals.submit(
                    declared.approval(),
                    definition,
                    request(declared, unit),
                    CountCommands.part(stamp, "case:" + declared.no()));
            record("declare", declared, stamp);
            return declared.no().value();
        }));
        return get(writeOff.no());
    }

    private static ApprovalRequest request(WriteOff declared, OrgUnitId unit) {
        ApprovalRequest request = ApprovalRequest.of(
                        declared.no().value(),
                        CountCommands.requester(declared.declaredBy()),
                        unit,
                        declared.amount(),
                        declared.fingerprint())
                .fact("cause", declared.cause().code())
                .preparedBy(declared.declaredBy().person());
        return declared.responsible() == null ? request : request.preparedBy(declared.responsible());
    }

    /** Everything that stands against an approval by that actor now; see {@link #approve}. */
    public Violations checkApproval(WriteOffNo no, Actor actor) {
        return work.call(() -> checkApproval(writeOffs.get(no).value(), actor));
    }

    private Violations checkApproval(WriteOff declared, Actor actor) {
        if (declared.state() != WriteOffState.DECLARED) {
            return wrongState(declared);
        }
        ApprovalCase decided = approvals.get(declared.approval());
        Violations found = StockTakeChecks.signed(
                decided,
                declared.fingerprint(),
                declared.amount(),
                declared.no().value(),
                actor);
        for (Actor signer : StockTakeChecks.signers(decided, actor)) {
            found = found.plus(Violations.builder()
                    .addIf(
                            shares(signer, declared.declaredBy()),
                            CountViolation.APPROVER_PREPARED,
                            declared.no().value(),
                            signer.toString())
                    .addIf(
                            declared.responsible() != null && signer.involves(declared.responsible()),
                            CountViolation.APPROVER_RESPONSIBLE,
                            declared.no().value(),
                            signer.toString())
                    .build());
        }
        return found;
    }

    private static boolean shares(Actor one, Actor other) {
        return one.involves(other.person()) || (other.principal() != null && one.involves(other.principal()));
    }

    private static Violations wrongState(WriteOff declared) {
        return StockTakeChecks.wrongState(false, declared.no().value(), declared.state());
    }

    /**
     * Takes over what the approval case decided.
     *
     * @param stamp of somebody who signed the case
     * @throws io.zhanggui.core.violation.RejectedException with everything that stands against it: it is not waiting, the case
     *     is not approved or was approved for something else, the actor did not sign it, or somebody who signed declared it or
     *     is responsible
     */
    public WriteOff approve(WriteOffNo no, Stamp stamp) {
        return change("approve", no, null, stamp, declared -> {
            checkApproval(declared, stamp.actor()).throwIfAny();
            return declared.in(WriteOffState.APPROVED, stamp);
        });
    }

    /**
     * Records an approved write-off in the stock book, once.
     *
     * @param recordedOn the day on which it is entered
     * @throws io.zhanggui.core.violation.RejectedException if it is not approved, or the stock book refuses
     */
    public WriteOff book(WriteOffNo no, LocalDate recordedOn, Stamp stamp) {
        return change("book", no, recordedOn, stamp, approved -> {
            if (approved.state() != WriteOffState.APPROVED) {
                wrongState(approved).throwIfAny();
            }
            book.accept(
                    List.of(approved.movement().recordedOn(recordedOn)),
                    CountCommands.part(stamp.key("count.write-off"), no.value()));
            return approved.in(WriteOffState.BOOKED, stamp);
        });
    }

    /**
     * Gives a write-off up that is not in the stock book.
     *
     * @param stamp must say the reason
     * @throws io.zhanggui.core.violation.RejectedException if it is booked or cancelled, or no reason is given
     */
    public WriteOff cancel(WriteOffNo no, Stamp stamp) {
        return change("cancel", no, stamp.reason(), stamp, open -> {
            boolean may = open.state() == WriteOffState.DECLARED || open.state() == WriteOffState.APPROVED;
            StockTakeChecks.wrongState(may, no.value(), open.state())
                    .plus(StockTakeChecks.reason(stamp))
                    .throwIfAny();
            return open.in(WriteOffState.CANCELLED, stamp);
        });
    }

    /**
     * The write-off as it stands.
     *
     * @throws io.zhanggui.core.repository.NotFoundException if there is none
     */
    public WriteOff get(WriteOffNo no) {
        return work.call(() -> writeOffs.get(no).value());
    }

    private WriteOff change(
            String name, WriteOffNo no, @Nullable Object asked, Stamp stamp, UnaryOperator<WriteOff> step) {
        Fingerprint content = command(name, no, stamp).add("asked", asked).build();
        work.call(() -> receipts.once(stamp, content, () -> {
            Versioned<WriteOff> before = writeOffs.get(no);
            record(name, writeOffs.replace(before.map(step)).value(), stamp);
            return no.value();
        }));
        return get(no);
    }

    private void record(String name, WriteOff after, Stamp stamp) {
        audit.record(
                new AuditEntry(stamp, "inventory.write-off-" + name, after.no().value(), after.fingerprint()));
    }

    private static Fingerprint.Builder command(String name, WriteOffNo no, Stamp stamp) {
        return Fingerprint.of("inventory.write-off-" + name).add("no", no).add("actor", stamp.actor());
    }
}
