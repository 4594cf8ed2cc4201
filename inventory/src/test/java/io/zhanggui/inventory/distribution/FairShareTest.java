package io.zhanggui.inventory.distribution;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FairShareTest {

    private static FairShareClaim claim(String claimant, long demand) {
        return FairShareClaim.of(claimant, pieces(demand));
    }

    private static Quantity pieces(long number) {
        return Quantity.ofPieces(number);
    }

    private static List<Long> shares(FairAllocation allocation) {
        return allocation.shares().stream()
                .map(each -> each.share().amount().longValueExact())
                .toList();
    }

    private static List<Long> shares(FairShare rule, long stock, FairShareClaim... claims) {
        return shares(rule.divide(pieces(stock), List.of(claims)));
    }

    private static FairShareClaim selling(String claimant, long demand, long onHand, String perDay) {
        return claim(claimant, demand).cover(pieces(onHand), new BigDecimal(perDay));
    }

    @Test
    void proportional_goesByDemand_largestRemainderFirst() {
        FairShare rule = FairShare.proportional();

        assertThat(shares(rule, 100, claim("A", 100), claim("B", 60), claim("C", 40)))
                .containsExactly(50L, 30L, 20L);
        assertThat(shares(rule, 10, claim("A", 7), claim("B", 7), claim("C", 7)))
                .containsExactly(4L, 3L, 3L);
        assertThat(shares(rule, 10, claim("A", 10), claim("B", 1), claim("C", 4)))
                .containsExactly(7L, 1L, 2L);
        assertThat(shares(rule, 0, claim("A", 10))).containsExactly(0L);
        assertThat(shares(rule, 5)).isEmpty();
    }

    @Test
    void whereThereIsEnough_everybodyGetsWhatIsWanted_andTheRestIsLeft() {
        FairAllocation allocation =
                FairShare.proportional().divide(pieces(30), List.of(claim("A", 10), claim("B", 0), claim("C", 15)));

        assertThat(shares(allocation)).containsExactly(10L, 0L, 15L);
        assertThat(allocation.left()).isEqualTo(pieces(5));
        assertThat(allocation.shares()).allMatch(FairAllocation.OfClaim::isFull);
    }

    @Test
    void inWholeLots_nobodyGetsMoreThanWanted_andOthersShareWhatThatLeaves() {
        FairShare rule = FairShare.proportional().inLotsOf(pieces(6));

        FairAllocation allocation = rule.divide(pieces(40), List.of(claim("A", 11), claim("B", 30), claim("C", 5)));
        assertThat(shares(allocation)).containsExactly(6L, 30L, 0L);
        assertThat(allocation.left()).isEqualTo(pieces(4));
        assertThat(allocation.shares().get(0).missing()).isEqualTo(pieces(5));
        assertThat(shares(rule, 24, claim("A", 11), claim("B", 30), claim("C", 30)))
                .containsExactly(0L, 12L, 12L);
    }

    @Test
    void guaranteesComeFirst_andTheRestIsSharedByWhatIsStillWanted() {
        FairShareClaim small = claim("A", 20).guaranteed(pieces(10));

        FairAllocation allocation = FairShare.proportional().divide(pieces(40), List.of(small, claim("B", 50)));
        assertThat(shares(allocation)).containsExactly(15L, 25L);
        assertThat(allocation.shares().get(0).guaranteed()).isEqualTo(pieces(10));
        assertThat(allocation.shares().get(0).shared()).isEqualTo(pieces(5));
    }

    @Test
    void guaranteesThatExceedTheStock_areSharedThemselves() {
        assertThat(shares(
                        FairShare.proportional(),
                        9,
                        claim("A", 20).guaranteed(pieces(12)),
                        claim("B", 50).guaranteed(pieces(6)),
                        claim("C", 50)))
                .containsExactly(6L, 3L, 0L);
    }

    @Test
    void aGuaranteeIsRoundedUpToWholeLots_butNotBeyondTheDemand() {
        FairShare rule = FairShare.proportional().inLotsOf(pieces(10));

        assertThat(shares(rule, 20, claim("A", 25).guaranteed(pieces(11)), claim("B", 100)))
                .containsExactly(20L, 0L);
        assertThat(shares(rule, 20, claim("A", 19).guaranteed(pieces(15)), claim("B", 100)))
                .containsExactly(10L, 10L);
    }

    @Test
    void aClassGetsNothingBeforeTheOneAheadHasAll() {
        assertThat(shares(
                        FairShare.proportional(),
                        30,
                        claim("C", 10).priority(3),
                        claim("A", 20).priority(1),
                        claim("B1", 15).priority(2),
                        claim("B2", 5).priority(2)))
                .containsExactly(0L, 20L, 8L, 2L);
    }

    @Test
    void guaranteesOfLowerClassesGoBeforeSharesOfHigherOnes() {
        assertThat(shares(
                        FairShare.proportional(),
                        10,
                        claim("A", 10),
                        claim("B", 10).priority(2).guaranteed(pieces(3))))
                .containsExactly(7L, 3L);
    }

    @Test
    void equalCover_letsStocksLastAsLongEverywhere() {
        FairAllocation allocation = FairShare.equalCover()
                .divide(
                        pieces(60),
                        List.of(
                                selling("A", 1_000, 0, "10"),
                                selling("B", 1_000, 40, "10"),
                                selling("C", 1_000, 500, "10")));

        assertThat(shares(allocation)).containsExactly(50L, 10L, 0L);
        assertThat(allocation.shares())
                .extracting(each -> each.daysOfCover().getAsDouble())
                .containsExactly(5.0, 5.0, 50.0);
    }

    @Test
    void equalCover_givesEachLotWhereStockRunsOutFirst_ofEqualOnesTheEarlier() {
        assertThat(shares(FairShare.equalCover(), 5, selling("A", 9, 0, "1"), selling("B", 9, 0, "1")))
                .containsExactly(3L, 2L);
        assertThat(shares(
                        FairShare.equalCover().inLotsOf(pieces(10)),
                        30,
                        selling("A", 90, 0, "1"),
                        selling("B", 90, 0, "2.5")))
                .containsExactly(10L, 20L);
    }

    @Test
    void equalCover_stopsAtTheDemand_andWhoSellsNothingComesLast() {
        FairShareClaim selling = selling("A", 6, 0, "10");
        FairShareClaim idle = claim("B", 10);
        FairShareClaim idler = claim("C", 30);

        assertThat(shares(FairShare.equalCover(), 4, idle, selling)).containsExactly(0L, 4L);
        assertThat(shares(FairShare.equalCover(), 10, idle, idler, selling)).containsExactly(1L, 3L, 6L);
        assertThat(shares(FairShare.equalCover(), 20, selling, selling("D", 30, 0, "0.1")))
                .containsExactly(6L, 14L);
    }

    @Test
    void equalCover_isExactWithManyLots() {
        FairAllocation allocation = FairShare.equalCover()
                .inLotsOf(Quantity.parse("0.000001 KG"))
                .divide(
                        Quantity.parse("1000.000001 KG"),
                        List.of(
                                FairShareClaim.of("A", Quantity.parse("1000000 KG"))
                                        .cover(Quantity.parse("0 KG"), new BigDecimal("3")),
                                FairShareClaim.of("B", Quantity.parse("1000000 KG"))
                                        .cover(Quantity.parse("0 KG"), new BigDecimal("1"))));

        assertThat(allocation.left()).isEqualTo(Quantity.parse("0 KG"));
        assertThat(allocation.shares())
                .extracting(FairAllocation.OfClaim::share)
                .containsExactly(Quantity.parse("750.000001 KG"), Quantity.parse("250 KG"));
    }

    @Test
    void withoutALot_piecesStayWhole_andWeightIsShared() {
        List<FairShareClaim> weights =
                List.of(FairShareClaim.of("A", kilograms("1")), FairShareClaim.of("B", kilograms("1")));
        FairAllocation allocation = FairShare.proportional().divide(kilograms("1.5"), weights);

        assertThat(allocation.shares())
                .extracting(FairAllocation.OfClaim::share)
                .containsExactly(kilograms("0.75"), kilograms("0.75"));
        assertThat(allocation.left()).isEqualTo(kilograms("0"));
        assertThat(allocation.lot()).isEqualTo(kilograms("0.000001"));

        FairAllocation whole =
                FairShare.proportional().divide(Quantity.parse("1.5 PCS"), List.of(claim("A", 1), claim("B", 1)));
        assertThat(shares(whole)).containsExactly(1L, 0L);
        assertThat(whole.left()).isEqualTo(Quantity.parse("0.5 PCS"));
        assertThat(whole.lot()).isEqualTo(pieces(1));
    }

    @Test
    void equalCoverOfMuchWeightWithoutALot_isQuickAndExact() {
        List<FairShareClaim> claims = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            claims.add(FairShareClaim.of("C" + i, kilograms("900000000")).cover(kilograms("0"), new BigDecimal(i)));
        }
        FairAllocation allocation = FairShare.equalCover().divide(kilograms("127500000"), claims);

        assertThat(allocation.left()).isEqualTo(kilograms("0"));
        assertThat(allocation.shares())
                .allSatisfy(each -> assertThat(each.share())
                        .isEqualTo(kilograms(each.claim().demandPerDay() + "00000")));
    }

    private static Quantity kilograms(String amount) {
        return Quantity.parse(amount + " KG");
    }

    @Test
    void explainOfAProportion_saysOfHowMuch() {
        String text = FairShare.proportional()
                .divide(pieces(12), List.of(claim("A", 10).guaranteed(pieces(2)), claim("B", 8)))
                .explain()
                .toText(ENGLISH);

        assertThat(text)
                .contains(
                        "A gets: 7 PCS = guaranteed 2 PCS + share 5 PCS, of 10 PCS for class 1 in proportion to 8 PCS of"
                                + " the 16 PCS that it still wants",
                        "B gets: 5 PCS = guaranteed 0 PCS + share 5 PCS, of 10 PCS for class 1 in proportion to 8 PCS of"
                                + " the 16 PCS that it still wants");
    }

    @Test
    void explainOfLessThanALot_doesNotClaimThatAllIsMet() {
        FairAllocation allocation =
                FairShare.proportional().inLotsOf(pieces(6)).divide(pieces(40), List.of(claim("A", 5), claim("B", 0)));

        assertThat(allocation.explain().toText(ENGLISH))
                .contains(
                        "A gets: 0 PCS = less than a lot is wanted; priority 1, wanted 5 PCS",
                        "B gets: 0 PCS = all that is wanted, in whole lots; priority 1, wanted 0 PCS");
    }

    @Test
    void explainAndTableShowRuleSharesAndWhatIsLeft() {
        FairAllocation allocation = FairShare.equalCover()
                .inLotsOf(pieces(5))
                .divide(
                        pieces(23),
                        List.of(
                                selling("A", 30, 10, "2"),
                                claim("B", 5).priority(2),
                                selling("C", 5, 0, "4").guaranteed(pieces(2))));

        assertThat(allocation.explain().toText(ENGLISH)).isEqualTo("""
                        Shared out: 20 PCS = stock 23 PCS − left 3 PCS
                          Rule: equal days of cover
                          Lot: 5 PCS
                          A gets: 15 PCS = guaranteed 0 PCS + share 15 PCS; priority 1, wanted 30 PCS
                            Days of cover after: 12.5 = (10 PCS + 15 PCS) ÷ 2 per day
                          B gets: 0 PCS = guaranteed 0 PCS + share 0 PCS; priority 2, wanted 5 PCS
                          C gets: 5 PCS = all that is wanted, in whole lots; priority 1, wanted 5 PCS
                            Days of cover after: 1.25 = (0 PCS + 5 PCS) ÷ 4 per day
                          Left, because demands are met or less than a lot remains: 3 PCS
                        """);
        assertThat(allocation.explain().toText(SIMPLIFIED_CHINESE)).contains("分配规则：可售天数均等", "A 分得：15 件");
        assertThat(allocation.toTable().rows())
                .first()
                .isEqualTo(List.of("A", new BigDecimal("30"), new BigDecimal("15"), new BigDecimal("15")));
        assertThat(FairShare.proportional()
                        .divide(pieces(1), List.of(selling("A", 3, 0, "1")))
                        .explain()
                        .toText(ENGLISH))
                .contains("Rule: in proportion to demand, by largest remainder")
                .doesNotContain("cover");
    }

    @Test
    void mistakesAreRefusedWithNameAndValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claim("A", 3).guaranteed(pieces(4)))
                .withMessage("guaranteed to A must be at most its demand of 3 PCS but was 4 PCS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> selling("A", 3, 0, "-0.1"))
                .withMessage("demandPerDay of A must not be negative but was -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claim("A", 3).priority(101))
                .withMessage("priority must be from 1 to 100 but was 101");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FairShare.equalCover().inLotsOf(pieces(0)))
                .withMessage("lot must be above zero but was 0 PCS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FairShare.equalCover().divide(pieces(-1), List.of()))
                .withMessage("stock must be from 0 to 1000000000 but was -1 PCS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FairShare.equalCover().divide(Quantity.parse("1 KG"), List.of(claim("A", 3))))
                .withMessage("demand of A must be in KG as the others but was 3 PCS. Maybe convert it first?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> selling("A", 3, -1, "1"))
                .withMessage("onHand of A must not be negative but was -1 PCS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claim("A", 3).cover(kilograms("1"), BigDecimal.ONE))
                .withMessage("onHand of A must be in PCS but was 1 KG. Maybe convert it first?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claim("A", -3))
                .withMessage("demand of A must not be negative but was -3 PCS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claim("A", 3).guaranteed(kilograms("1")))
                .withMessage("guaranteed to A must be in PCS but was 1 KG. Maybe convert it first?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claim("A", 3).guaranteed(pieces(-1)))
                .withMessage("guaranteed to A must not be negative but was -1 PCS");
    }
}
