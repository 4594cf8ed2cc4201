package io.zhanggui.inventory.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FairShareProperties {

    /** Some claims, with guarantees and classes or without. */
    private static List<FairShareClaim> claims(SplittableRandom random, boolean isPlain) {
        List<FairShareClaim> claims = new ArrayList<>();
        int n = random.nextInt(1, 8);
        for (int i = 0; i < n; i++) {
            int demand = random.nextInt(0, 60);
            FairShareClaim claim = FairShareClaim.of("C" + i, Quantity.ofPieces(demand))
                    .cover(
                            Quantity.ofPieces(random.nextInt(30)),
                            BigDecimal.valueOf(random.nextInt(isPlain ? 1 : 0, 9)));
            claims.add(
                    isPlain
                            ? claim
                            : claim.guaranteed(Quantity.ofPieces(random.nextInt(0, demand + 1)))
                                    .priority(random.nextInt(1, 4)));
        }
        return claims;
    }

    @Property(tries = 500)
    void sharesAddUp_inWholeLots_andNobodyGetsMoreThanWanted(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int lot = random.nextInt(1, 7);
        Quantity stock = Quantity.ofPieces(random.nextInt(0, 200));
        List<FairShareClaim> claims = claims(random, false);
        FairShare rule = random.nextBoolean() ? FairShare.proportional() : FairShare.equalCover();

        FairAllocation allocation = rule.inLotsOf(Quantity.ofPieces(lot)).divide(stock, claims);

        Quantity sum = allocation.left();
        boolean allFull = true;
        for (FairAllocation.OfClaim each : allocation.shares()) {
            sum = sum.plus(each.share());
            allFull &= each.isFull();
            assertThat(each.share()).isLessThanOrEqualTo(each.claim().demand());
            assertThat(each.share().amount().longValueExact() % lot).isZero();
            assertThat(each.shared().signum()).isNotNegative();
        }
        assertThat(sum).isEqualTo(stock);
        assertThat(allFull || allocation.left().compareTo(Quantity.ofPieces(lot)) < 0)
                .isTrue();
    }

    @Property(tries = 500)
    void aClassBelowGetsASharedLotOnlyIfAllAheadAreFull(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        FairAllocation allocation =
                FairShare.proportional().divide(Quantity.ofPieces(random.nextInt(0, 200)), claims(random, false));

        for (FairAllocation.OfClaim below : allocation.shares()) {
            if (below.shared().signum() > 0) {
                assertThat(allocation.shares())
                        .filteredOn(ahead ->
                                ahead.claim().priority() < below.claim().priority())
                        .allMatch(FairAllocation.OfClaim::isFull);
            }
        }
    }

    @Property(tries = 500)
    void proportionalSharesAreWithinALotOfTheExactOnes(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<FairShareClaim> claims = claims(random, true);
        double wanted = claims.stream().mapToDouble(FairShareProperties::demand).sum();
        double stock = Math.min(wanted, random.nextInt(0, 200));

        FairAllocation allocation = FairShare.proportional().divide(Quantity.ofPieces((long) stock), claims);

        for (FairAllocation.OfClaim each : allocation.shares()) {
            double exact = wanted == 0 ? 0 : stock * demand(each.claim()) / wanted;
            assertThat(each.share().amount().doubleValue()).isBetween(exact - 1, exact + 1);
        }
    }

    private static double demand(FairShareClaim claim) {
        return claim.demand().amount().doubleValue();
    }

    /** The slow twin gives one lot after the other. */
    @Property(tries = 500)
    void equalCoverIsThatOfLotsGivenOneByOne(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int lot = random.nextInt(1, 5);
        List<FairShareClaim> claims = claims(random, true);
        int stock = random.nextInt(0, 200);
        long[] given = new long[claims.size()];
        for (int left = stock / lot; left > 0; left--) {
            int first = -1;
            for (int i = 0; i < given.length; i++) {
                boolean hasRoom = (given[i] + 1) * lot <= demand(claims.get(i));
                if (hasRoom && (first < 0 || cover(claims, given, lot, i) < cover(claims, given, lot, first))) {
                    first = i;
                }
            }
            if (first < 0) {
                break;
            }
            given[first]++;
        }

        FairAllocation allocation =
                FairShare.equalCover().inLotsOf(Quantity.ofPieces(lot)).divide(Quantity.ofPieces(stock), claims);

        for (int i = 0; i < given.length; i++) {
            assertThat(allocation.shares().get(i).share()).isEqualTo(Quantity.ofPieces(given[i] * lot));
        }
    }

    private static double cover(List<FairShareClaim> claims, long[] given, int lot, int i) {
        FairShareClaim claim = claims.get(i);
        return (claim.onHand().amount().doubleValue() + given[i] * lot)
                / claim.demandPerDay().doubleValue();
    }
}
