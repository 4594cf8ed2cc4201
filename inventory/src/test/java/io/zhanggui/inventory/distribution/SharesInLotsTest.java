package io.zhanggui.inventory.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shares where whole lots, limits and guarantees get in each other's way. */
class SharesInLotsTest {

    private static FairShareClaim claim(String claimant, long demand) {
        return FairShareClaim.of(claimant, Quantity.ofPieces(demand));
    }

    private static FairShareClaim selling(String claimant, long demand, long onHand, String perDay) {
        return claim(claimant, demand).cover(Quantity.ofPieces(onHand), new BigDecimal(perDay));
    }

    private static List<Long> shares(FairShare rule, long stock, List<FairShareClaim> claims) {
        return rule.divide(Quantity.ofPieces(stock), claims).shares().stream()
                .map(each -> each.share().amount().longValueExact())
                .toList();
    }

    private static FairShare inTens(FairShare rule) {
        return rule.inLotsOf(Quantity.ofPieces(10));
    }

    @Test
    void whoseProportionIsMoreThanItsWholeLots_getsThose_andTheOthersShareTheRest() {
        // 109 lots for 110: a claim of 19 has 1.74 of them as its proportion, and room for one
        List<FairShareClaim> claims = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            claims.add(claim("SMALL-" + i, 19));
        }
        claims.add(claim("LARGE", 1000));
        assertThat(shares(inTens(FairShare.proportional()), 1090, claims))
                .containsExactly(10L, 10L, 10L, 10L, 10L, 10L, 10L, 10L, 10L, 10L, 990L);
    }

    @Test
    void whatSellersLeave_isSharedByThoseAloneWhoSellNothing() {
        // the seller has its one whole lot; of the two that are left 1.5 and 0.5 are the others' proportions
        assertThat(shares(
                        inTens(FairShare.equalCover()),
                        30,
                        List.of(selling("SELLER", 19, 0, "1"), claim("A", 30), claim("B", 10))))
                .containsExactly(10L, 20L, 0L);
    }

    @Test
    void equalCover_countsTheGuaranteeAndTheStock() {
        FairShareClaim first = selling("A", 100, 0, "1").guaranteed(Quantity.ofPieces(40));
        assertThat(shares(inTens(FairShare.equalCover()), 100, List.of(first, selling("B", 100, 0, "1"))))
                .containsExactly(50L, 50L);
        FairShareClaim stocked = selling("A", 100, 20, "1").guaranteed(Quantity.ofPieces(40));
        assertThat(shares(inTens(FairShare.equalCover()), 100, List.of(stocked, selling("B", 100, 0, "1"))))
                .containsExactly(40L, 60L);
    }

    @Test
    void equalCover_ofTheSameDay_givesTheLotToWhoIsNamedFirst() {
        assertThat(shares(
                        inTens(FairShare.equalCover()),
                        20,
                        List.of(selling("A", 10, 0, "1"), selling("B", 100, 0, "3"), selling("C", 50, 0, "2"))))
                .containsExactly(10L, 10L, 0L);
        // afterwards A lasts ten days, B a third of that: the next two lots go to C and B
        assertThat(shares(
                        inTens(FairShare.equalCover()),
                        40,
                        List.of(selling("A", 10, 0, "1"), selling("B", 100, 0, "3"), selling("C", 50, 0, "2"))))
                .containsExactly(10L, 20L, 10L);
    }
}
