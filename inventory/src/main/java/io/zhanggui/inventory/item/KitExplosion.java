package io.zhanggui.inventory.item;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/**
 * What is packed for an order line (组合拆分).
 *
 * @param sku what was sold
 * @param quantity how much; negative for what comes back
 * @param day the day whose contents count
 * @param kit whether it is a kit; an article that is none is packed as it is
 * @param parts what is packed, in the order of packing; an article may stand there for a price and as a gift
 */
@Beta
public record KitExplosion(Sku sku, Quantity quantity, LocalDate day, boolean kit, List<ExplodedPart> parts) {

    public KitExplosion {
        requireNonNull(sku, "sku");
        requireNonNull(quantity, "quantity");
        requireNonNull(day, "day");
        parts = List.copyOf(parts);
    }

    /**
     * The price of the line, shared among what is packed: by weight, the largest remainders first, so that the shares add
     * up to the cent; gifts have none.
     *
     * @param price what the whole line costs the buyer; negative for what is paid back
     */
    public PriceSplit split(Money price) {
        return PriceSplit.of(this, price);
    }

    /** Where each quantity comes from. */
    public Explanation explain() {
        Explanation whole = Explanation.of(ItemTerm.EXPLOSION, quantity);
        return (kit ? whole.formula(ItemTerm.EXPLOSION_FORMULA, sku, day) : whole.formula(ItemTerm.NOT_A_KIT, sku))
                .with(parts.stream().map(KitExplosion::explain).toList());
    }

    private static Explanation explain(ExplodedPart part) {
        return Explanation.of(Term.of(part.sku().value()), part.quantity())
                .formula(part.isGift() ? ItemTerm.GIFT_FORMULA : ItemTerm.PART_FORMULA, part.each(), part.times());
    }
}
