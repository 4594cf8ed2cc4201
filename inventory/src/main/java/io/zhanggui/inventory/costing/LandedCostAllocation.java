package io.zhanggui.inventory.costing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.money.Apportionment;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.table.Table;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * A freight, duty or insurance shared among the receipts that it was paid for (进货费用分摊), by the largest remainder, so
 * that the parts add up to the cent.
 *
 * <pre>{@code
 * ledger.append(LandedCostAllocation.byValue(freight, receipts).movements("FREIGHT-7", day));
 * }</pre>
 *
 * @param basis in proportion to what
 * @param total the cost, not zero; negative for a refund
 * @param lines the parts, in the order of the receipts
 */
@Beta
public record LandedCostAllocation(AllocationBasis basis, Money total, List<AllocationLine> lines) {

    public LandedCostAllocation {
        requireNonNull(basis, "basis");
        requireNonNull(total, "total");
        lines = List.copyOf(lines);
        Money sum = Money.zero(total.getCurrencyUnit());
        for (AllocationLine line : lines) {
            sum = sum.plus(line.amount());
        }
        if (!sum.equals(total)) {
            throw new IllegalArgumentException("parts of " + sum + " are not the whole of " + total);
        }
    }

    /** In proportion to what the goods cost. */
    public static LandedCostAllocation byValue(Money total, List<Movement> receipts) {
        return of(
                AllocationBasis.VALUE,
                total,
                receipts,
                receipt -> requireNonNull(receipt.unitCost(), "unitCost")
                        .getAmount()
                        .multiply(quantity(receipt).amount()));
    }

    /**
     * In proportion to the quantities.
     *
     * @throws IllegalArgumentException if these are in different units
     */
    public static LandedCostAllocation byQuantity(Money total, List<Movement> receipts) {
        receipts.forEach(receipt -> quantity(receipts.get(0)).sameUnit(quantity(receipt)));
        return of(
                AllocationBasis.QUANTITY,
                total,
                receipts,
                receipt -> quantity(receipt).amount());
    }

    /** In proportion to what the goods weigh; the function gives the weight of one unit, all in the same measure. */
    public static LandedCostAllocation byWeight(
            Money total, List<Movement> receipts, Function<Sku, BigDecimal> weightOfOne) {
        return each(AllocationBasis.WEIGHT, total, receipts, weightOfOne);
    }

    /** In proportion to the room that the goods take; the function gives that of one unit, all in the same measure. */
    public static LandedCostAllocation byVolume(
            Money total, List<Movement> receipts, Function<Sku, BigDecimal> volumeOfOne) {
        return each(AllocationBasis.VOLUME, total, receipts, volumeOfOne);
    }

    private static LandedCostAllocation each(
            AllocationBasis basis, Money total, List<Movement> receipts, Function<Sku, BigDecimal> ofOne) {
        return of(
                basis,
                total,
                receipts,
                receipt -> requireNonNull(ofOne.apply(receipt.sku()), "weight of one")
                        .multiply(quantity(receipt).amount()));
    }

    private static LandedCostAllocation of(
            AllocationBasis basis, Money total, List<Movement> receipts, Function<Movement, BigDecimal> weight) {
        if (total.isZero()) {
            throw new IllegalArgumentException("there is nothing to share out");
        }
        List<BigDecimal> weights = new ArrayList<>(receipts.size());
        for (Movement receipt : receipts) {
            if (receipt.kind() != MovementKind.RECEIPT || !receipt.goods().isOwn()) {
                throw new IllegalArgumentException(receipt.kind() + " " + receipt.id()
                        + " bears no landed cost. Maybe name the receipt of goods of one's own?");
            }
            weights.add(weight.apply(receipt));
        }
        List<Money> parts = Apportionment.split(total, weights);
        List<AllocationLine> lines = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            lines.add(
                    new AllocationLine(receipts.get(i).stock(), receipts.get(i).id(), weights.get(i), parts.get(i)));
        }
        return new LandedCostAllocation(basis, total, lines);
    }

    private static Quantity quantity(Movement receipt) {
        return requireNonNull(receipt.quantity(), "quantity");
    }

    /**
     * The movements that bring the parts to the receipts; parts of 0 need none.
     *
     * @param number the number of the cost, to which that of the line is added
     * @param date the day on which it is charged
     */
    public List<Movement> movements(String number, LocalDate date) {
        List<Movement> movements = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            AllocationLine line = lines.get(i);
            if (!line.amount().isZero()) {
                MovementId id = MovementId.of(number + "-" + (i + 1));
                movements.add(Movement.landedCost(id, date, line.stock(), line.amount(), line.receipt())
                        .reference(number));
            }
        }
        return movements;
    }

    /** One row for each receipt. */
    public Table toTable() {
        Table.Builder table = Table.titled(AllocationTerm.TITLE)
                .columns(
                        AllocationTerm.RECEIPT,
                        AllocationTerm.SKU,
                        AllocationTerm.WAREHOUSE,
                        AllocationTerm.WEIGHT_OF_LINE,
                        AllocationTerm.AMOUNT);
        for (AllocationLine line : lines) {
            table.row(
                    line.receipt().value(),
                    line.stock().sku().value(),
                    line.stock().warehouse().value(),
                    line.weight(),
                    line.amount());
        }
        return table.build();
    }

    /** Each part with its weight. */
    public Explanation explain() {
        BigDecimal whole = lines.stream().map(AllocationLine::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Explanation> parts = new ArrayList<>();
        for (AllocationLine line : lines) {
            Term label = AllocationTerm.SHARE_OF.with(
                    line.receipt().value(),
                    line.stock().sku().value(),
                    line.stock().warehouse().value());
            parts.add(Explanation.of(label, line.amount())
                    .formula(
                            AllocationTerm.SHARE_FORMULA,
                            total,
                            line.weight().stripTrailingZeros(),
                            whole.stripTrailingZeros()));
        }
        return Explanation.of(AllocationTerm.ALLOCATED, total)
                .formula(AllocationTerm.ALLOCATED_FORMULA, basis)
                .with(parts);
    }
}
