package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.approval.ApprovalCaseId;
import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.Goods;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementKind;
import io.zhanggui.inventory.stock.SerialNumber;
import io.zhanggui.inventory.stock.StockKey;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A declaration that goods are damaged or gone (报损单); {@link WriteOffs} carries it to the stock book. Immutable.
 *
 * @param no the number
 * @param lost whether the goods are gone, rather than damaged
 * @param stock the article and the warehouse
 * @param goods which lot, and whose
 * @param quantity how much, positive
 * @param serials the numbers of the pieces, sorted; none where pieces have no numbers, otherwise as many as the quantity
 * @param day the day on which it happened
 * @param cause why
 * @param responsible whose fault it is; {@code null} if nobody's, or nobody knows. That person never approves it
 * @param unitCost what one unit costs, in the currency in which it is approved, not negative; zero for goods of others
 * @param documents photos, reports and other evidence, as references of the host (照片、证明); at least one
 * @param steps how it came to where it stands, at least that it was declared
 */
@Beta
public record WriteOff(
        WriteOffNo no,
        boolean lost,
        StockKey stock,
        Goods goods,
        Quantity quantity,
        List<SerialNumber> serials,
        LocalDate day,
        CountCause cause,
        @Nullable PersonId responsible,
        BigMoney unitCost,
        List<String> documents,
        List<WriteOffStep> steps) {

    public WriteOff {
        requireNonNull(no, "no");
        requireNonNull(stock, "stock");
        requireNonNull(goods, "goods");
        requireNonNull(quantity, "quantity");
        serials = Serials.sorted(serials);
        requireNonNull(day, "day");
        requireNonNull(cause, "cause");
        requireNonNull(unitCost, "unitCost");
        documents = List.copyOf(documents);
        steps = List.copyOf(steps);
        if (unitCost.isNegative()) {
            throw new IllegalArgumentException("write-off " + no + " has the negative unit cost " + unitCost);
        }
        if (documents.isEmpty() || documents.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "write-off " + no + " needs documents that are not blank, but has " + documents);
        }
        requireNonNull(
                movement(no, lost, stock, goods, quantity, serials, day), "movement"); // refuses what cannot be booked
    }

    /**
     * What is to be declared; it stands nowhere yet.
     *
     * @param document a photo, report or other evidence
     */
    public static WriteOff damage(
            WriteOffNo no,
            LocalDate day,
            StockKey stock,
            Quantity quantity,
            BigMoney unitCost,
            CountCause cause,
            String document) {
        return new WriteOff(
                no,
                false,
                stock,
                Goods.OWN,
                quantity,
                List.of(),
                day,
                cause,
                null,
                unitCost,
                List.of(document),
                List.of());
    }

    /** The same of goods that are gone. */
    public WriteOff gone() {
        return with(true, goods, serials, responsible, documents, steps);
    }

    /** The same of a lot or of an owner. */
    public WriteOff goods(Goods which) {
        return with(lost, which, serials, responsible, documents, steps);
    }

    /** The same with the numbers of the pieces. */
    public WriteOff serials(List<SerialNumber> numbers) {
        return with(lost, goods, numbers, responsible, documents, steps);
    }

    /** The same with whose fault it is. */
    public WriteOff responsible(PersonId person) {
        return with(lost, goods, serials, requireNonNull(person, "person"), documents, steps);
    }

    /** The same with one more document. */
    public WriteOff document(String reference) {
        List<String> more = new ArrayList<>(documents);
        more.add(reference);
        return with(lost, goods, serials, responsible, more, steps);
    }

    WriteOff in(WriteOffState next, Stamp stamp) {
        List<WriteOffStep> more = new ArrayList<>(steps);
        more.add(new WriteOffStep(next, stamp.actor(), stamp.at()));
        return with(lost, goods, serials, responsible, documents, more);
    }

    private WriteOff with(
            boolean newLost,
            Goods newGoods,
            List<SerialNumber> newSerials,
            @Nullable PersonId newResponsible,
            List<String> newDocuments,
            List<WriteOffStep> newSteps) {
        return new WriteOff(
                no,
                newLost,
                stock,
                newGoods,
                quantity,
                newSerials,
                day,
                cause,
                newResponsible,
                unitCost,
                newDocuments,
                newSteps);
    }

    /**
     * Where it stands.
     *
     * @throws IllegalStateException if it was not declared
     */
    public WriteOffState state() {
        if (steps.isEmpty()) {
            throw new IllegalStateException("write-off " + no + " was not declared");
        }
        return steps.get(steps.size() - 1).state();
    }

    /** Who declared it, with the principal for whom they did. */
    Actor declaredBy() {
        return steps.get(0).by();
    }

    /** The approval case, whose id is made of the number. */
    public ApprovalCaseId approval() {
        return ApprovalCaseId.of(CountCommands.id("write-off-", no.value(), ""));
    }

    /** What it costs, rounded half up: the amount to be approved. */
    public Money amount() {
        return unitCost.multipliedBy(quantity.amount()).toMoney(RoundingMode.HALF_UP);
    }

    /** {@link MovementKind#LOSS} or {@link MovementKind#DAMAGE}. */
    public MovementKind kind() {
        return lost ? MovementKind.LOSS : MovementKind.DAMAGE;
    }

    /** What takes the goods out of the book; its reference is the number, of which its id is made. */
    public Movement movement() {
        return movement(no, lost, stock, goods, quantity, serials, day);
    }

    private static Movement movement(
            WriteOffNo no,
            boolean lost,
            StockKey stock,
            Goods goods,
            Quantity quantity,
            List<SerialNumber> serials,
            LocalDate day) {
        MovementId id = MovementId.of(CountCommands.id("write-off-", no.value(), ""));
        Movement plain = lost ? Movement.loss(id, day, stock, quantity) : Movement.damage(id, day, stock, quantity);
        return plain.goods(goods).serials(serials).reference(no.value());
    }

    /** Everything that is approved. */
    public Fingerprint fingerprint() {
        return Fingerprint.of("inventory.write-off")
                .add("movement", movement())
                .add("cause", cause)
                .add("responsible", responsible)
                .add("unitCost", unitCost)
                .add("documents", documents)
                .build();
    }

    /** Number, kind and quantity; no person. */
    @Override
    public String toString() {
        return "WriteOff[" + no + ", " + kind() + " of " + quantity + " of " + stock + "]";
    }
}
