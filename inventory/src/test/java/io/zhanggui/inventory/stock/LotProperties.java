package io.zhanggui.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Promises and lots against slow, obvious twins that go through the days one by one. */
class LotProperties {

    private static final LocalDate TODAY = LocalDate.of(2025, 11, 30);
    private static final int DAYS = 12;
    private static final BigDecimal LEAST = new BigDecimal("0.1");

    /** Quantities of each day, in tenths. */
    private record Plan(int onHand, int[] in, int[] out) {

        static Plan of(long seed) {
            Random random = new Random(seed);
            int[] in = new int[DAYS];
            int[] out = new int[DAYS];
            for (int i = 0; i < DAYS; i++) {
                in[i] = random.nextInt(3) == 0 ? random.nextInt(90) : 0;
                out[i] = random.nextInt(2) == 0 ? random.nextInt(50) : 0;
            }
            return new Plan(random.nextInt(160) - 20, in, out);
        }

        AvailableToPromise atp() {
            List<DatedQuantity> receipts = new ArrayList<>();
            List<DatedQuantity> promises = new ArrayList<>();
            for (int i = 0; i < DAYS; i++) {
                if (in[i] > 0) {
                    receipts.add(DatedQuantity.of(TODAY.plusDays(i), tenths(in[i])));
                }
                if (out[i] > 0) {
                    promises.add(DatedQuantity.of(TODAY.plusDays(i), tenths(out[i] / 2)));
                    promises.add(DatedQuantity.of(TODAY.plusDays(i), tenths(out[i] - out[i] / 2)));
                }
            }
            Collections.reverse(promises);
            return AvailableToPromise.of(TODAY, tenths(onHand), receipts, promises);
        }

        /** Whether no day from one on ends below zero, with so much more taken on that day. */
        boolean bears(int day, int more) {
            int left = onHand;
            for (int i = 0; i < DAYS + 3; i++) {
                left += i < DAYS ? in[i] - out[i] : 0;
                left -= i == day ? more : 0;
                if (i >= day && left < 0) {
                    return false;
                }
            }
            return true;
        }
    }

    @Property(tries = 300)
    void so_much_may_be_promised_and_not_the_least_more(@ForAll long seed, @ForAll @IntRange(max = 14) int day) {
        Plan plan = Plan.of(seed);
        int promised = inTenths(plan.atp().on(TODAY.plusDays(day)));
        int most = 0;
        while (plan.bears(day, most + 1)) {
            most++;
        }
        assertThat(promised).isEqualTo(most);
    }

    @Property(tries = 200)
    void what_is_promised_leaves_every_balance_as_it_should_be(@ForAll long seed, @ForAll @IntRange(max = 14) int day) {
        Plan plan = Plan.of(seed);
        AvailableToPromise before = plan.atp();
        LocalDate when = TODAY.plusDays(day);
        Quantity all = before.on(when);
        assertThat(before.check(when, all.plus(Quantity.of(LEAST, UnitOfMeasure.KILOGRAM)))
                        .isEmpty())
                .isFalse();
        if (all.isZero()) {
            return;
        }
        AvailableToPromise after = before.promising(when, all);
        assertThat(after.on(when).isZero()).isTrue();
        assertThat(after.days())
                .filteredOn(each -> !each.day().isBefore(when))
                .allSatisfy(each -> assertThat(each.balance().signum()).isNotNegative());
        assertThat(after.shortOn()).isEqualTo(before.shortOn());
    }

    @Property(tries = 200)
    void the_earliest_day_is_the_first_on_which_so_much_may_be_promised(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int wanted) {
        Plan plan = Plan.of(seed);
        AvailableToPromise atp = plan.atp();
        LocalDate first = null;
        for (int i = 0; i < DAYS + 3 && first == null; i++) {
            first = plan.bears(i, wanted) ? TODAY.plusDays(i) : null;
        }
        assertThat(atp.earliest(tenths(wanted)).orElse(null)).isEqualTo(first);
    }

    @Property(tries = 200)
    void a_later_day_never_has_less(@ForAll long seed) {
        AvailableToPromise atp = Plan.of(seed).atp();
        for (int i = 0; i < DAYS; i++) {
            assertThat(atp.on(TODAY.plusDays(i))).isLessThanOrEqualTo(atp.on(TODAY.plusDays(i + 1)));
        }
    }

    @Property(tries = 300)
    void lots_are_taken_as_one_piece_after_the_other_would_be(
            @ForAll long seed, @ForAll @IntRange(max = 40) int wanted, @ForAll @IntRange(max = 30) int least) {
        List<LotStock> lots = lots(new Random(seed));
        FefoAllocation allocation = FefoAllocation.of(lots, Quantity.ofPieces(wanted), TODAY, least);

        int[] left = lots.stream()
                .mapToInt(lot -> lot.quantity().amount().intValueExact())
                .toArray();
        int[] taken = new int[lots.size()];
        int missing = 0;
        for (int piece = 0; piece < wanted; piece++) {
            int best = -1;
            for (int i = 0; i < lots.size(); i++) {
                if (left[i] > 0
                        && isUsable(lots.get(i), least)
                        && (best < 0 || isSooner(lots.get(i), lots.get(best)))) {
                    best = i;
                }
            }
            if (best < 0) {
                missing++;
            } else {
                left[best]--;
                taken[best]++;
            }
        }
        assertThat(allocation.missing()).isEqualTo(Quantity.ofPieces(missing));
        for (int i = 0; i < taken.length; i++) {
            LotStock lot = lots.get(i);
            Quantity picked = allocation.picks().stream()
                    .filter(pick -> pick.stock().equals(lot))
                    .map(LotPick::quantity)
                    .reduce(Quantity.ofPieces(0), Quantity::plus);
            assertThat(picked).isEqualTo(Quantity.ofPieces(taken[i]));
            boolean skipped =
                    allocation.skipped().stream().anyMatch(skip -> skip.stock().equals(lot));
            assertThat(skipped).isEqualTo(!lot.quantity().isZero() && !isUsable(lot, least));
        }
    }

    @Property(tries = 100)
    void the_order_in_which_lots_are_given_does_not_matter(@ForAll long seed) {
        Random random = new Random(seed);
        List<LotStock> lots = lots(random);
        FefoAllocation one = FefoAllocation.of(lots, Quantity.ofPieces(9), TODAY, 3);
        List<LotStock> mixed = new ArrayList<>(lots);
        Collections.shuffle(mixed, random);
        assertThat(FefoAllocation.of(mixed, Quantity.ofPieces(9), TODAY, 3)).isEqualTo(one);
    }

    private static boolean isUsable(LotStock stock, int least) {
        LocalDate expiresOn = stock.lot().expiresOn();
        LocalDate lastNeeded = TODAY.plusDays(Math.max(least, 1) - 1);
        return stock.lot().blocked() == null && (expiresOn == null || lastNeeded.isBefore(expiresOn));
    }

    private static boolean isSooner(LotStock one, LotStock other) {
        LocalDate mine = one.lot().expiresOn();
        LocalDate others = other.lot().expiresOn();
        if (mine == null && others == null && !one.receivedOn().equals(other.receivedOn())) {
            return one.receivedOn().isBefore(other.receivedOn());
        }
        if ((mine == null) != (others == null)) {
            return others == null;
        }
        if (mine != null && !mine.equals(others)) {
            return mine.isBefore(others);
        }
        return one.lot().id().compareTo(other.lot().id()) < 0;
    }

    private static List<LotStock> lots(Random random) {
        List<LotStock> lots = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            Lot lot = Lot.of(LotId.of("L" + (char) ('a' + i)), Sku.of("TEA"));
            if (random.nextInt(4) > 0) {
                lot = Lot.goodThrough(lot.id(), lot.sku(), TODAY.plusDays(random.nextInt(8) * 5L - 6));
            }
            lot = random.nextInt(5) == 0 ? lot.blocked("looked into") : lot;
            lots.add(new LotStock(lot, Quantity.ofPieces(random.nextInt(9)), TODAY.minusDays(random.nextInt(3))));
        }
        return lots;
    }

    private static Quantity tenths(int tenths) {
        return Quantity.of(BigDecimal.valueOf(tenths, 1), UnitOfMeasure.KILOGRAM);
    }

    private static int inTenths(Quantity quantity) {
        return quantity.amount().movePointRight(1).intValueExact();
    }
}
