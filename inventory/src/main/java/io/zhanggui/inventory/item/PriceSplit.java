package io.zhanggui.inventory.item;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.money.Apportionment;
import io.zhanggui.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * The price of an order line, shared among what is packed (套装价格分摊).
 *
 * @param price the price of the whole line
 * @param shares one for each part, in the order of packing; they add up to the price
 */
@Beta
public record PriceSplit(Money price, List<Share> shares) {

    /**
     * What one part costs the buyer.
     *
     * @param sku the article
     * @param quantity how much of it, negative for what comes back
     * @param weight by which it takes part; 0 for a gift
     * @param amount its share
     */
    @Beta
    public record Share(Sku sku, Quantity quantity, BigDecimal weight, Money amount) {
        public Share {
            requireNonNull(sku, "sku");
            requireNonNull(quantity, "quantity");
            requireNonNull(weight, "weight");
            requireNonNull(amount, "amount");
        }
    }

    public PriceSplit {
        requireNonNull(price, "price");
        shares = List.copyOf(shares);
    }

    static PriceSplit of(KitExplosion line, Money price) {
        List<ExplodedPart> parts = line.parts();
        List<Money> amounts = Apportionment.split(
                requireNonNull(price, "price"),
                parts.stream().map(ExplodedPart::weight).toList());
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            ExplodedPart part = parts.get(i);
            shares.add(new Share(part.sku(), part.quantity(), part.weight(), amounts.get(i)));
        }
        return new PriceSplit(price, shares);
    }

    /** Which weight gave which share. */
    public Explanation explain() {
        BigDecimal sum = shares.stream().map(Share::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Explanation.of(ItemTerm.PRICE_SPLIT, price)
                .with(shares.stream().map(share -> explain(share, sum)).toList());
    }

    private Explanation explain(Share share, BigDecimal sum) {
        Explanation part = Explanation.of(Term.of(share.sku().value()), share.amount());
        return share.weight().signum() == 0
                ? part.formula(ItemTerm.GIFT_IS_FREE)
                : part.formula(ItemTerm.PRICE_SHARE, price, share.weight(), sum);
    }
}
