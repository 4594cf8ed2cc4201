package io.zhanggui.inventory.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.probability.LeadTime;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupplyTermsTest {

    private static final Sku CUP = Sku.of("CUP");
    private static final PartyId SUPPLIER = PartyId.of("S1");
    private static final PriceList ALL_UNITS = PriceList.allUnits(breakAt("0", "5"), breakAt("20", "4"));
    private static final PriceList INCREMENTAL =
            PriceList.incremental(breakAt("0", "5"), breakAt("20", "4"), breakAt("50", "3"));

    @Test
    void theShortFormHasNoPriceAndNoLimit() {
        SupplyTerms terms =
                new SupplyTerms(CUP, SUPPLIER, LeadTime.of(14, 3), new BigDecimal("24"), new BigDecimal("12"));

        assertThat(terms)
                .isEqualTo(SupplyTerms.builder(CUP, SUPPLIER, LeadTime.of(14, 3))
                        .minimumOrder("24")
                        .pack("12")
                        .build());
        assertThat(terms.preference()).isEqualTo(1);
        assertThat(terms.capacityUse()).isEqualTo(BigDecimal.ONE);
        assertThat(terms.cost(BigDecimal.TEN)).isEmpty();
    }

    @Test
    void packsAreOrderedSoManyAtATime() {
        SupplyTerms terms = builder().pack("6").packsAtATime(4).build();

        assertThat(terms.packMultiple()).isEqualByComparingTo("24");
        assertThat(terms.orderFor(new BigDecimal("25"))).isEqualByComparingTo("48");
        assertThatThrownBy(() -> builder().packsAtATime(0)).hasMessage("packs must be at least 1 but was 0");
    }

    /** Below 20 pieces 5 each, from 20 on 4 each for all: 90 are 18 pieces, 96 are 24, because 20 pieces are 80 only. */
    @ParameterizedTest
    @CsvSource({"1, 90, 18", "19, 90, 19", "20, 90, 23", "1, 95, 19", "1, 96, 24", "1, 0, 1", "30, 100, 30"})
    void theLeastValueIsReachedWithTheFewestPieces(String wanted, String least, String expected) {
        SupplyTerms terms = builder()
                .prices(ALL_UNITS)
                .minimumValue(Money.parse("CNY " + least))
                .build();

        BigDecimal order = terms.orderFor(new BigDecimal(wanted));

        assertThat(order).isEqualByComparingTo(expected);
        assertThat(terms.isOrder(order)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 100, 20", "1, 101, 21", "1, 220, 50", "1, 221, 51", "1, 98, 20"})
    void theLeastValueOfIncrementalPrices(String wanted, String least, String expected) {
        SupplyTerms terms = builder()
                .prices(INCREMENTAL)
                .minimumValue(Money.parse("CNY " + least))
                .build();

        assertThat(terms.orderFor(new BigDecimal(wanted))).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"5, 0", "24, 24", "35, 24", "36, 36", "23.9, 0", "-1, 0"})
    void anOrderWithinALimitIsTheGreatestValidOne(String limit, String expected) {
        SupplyTerms terms = builder().minimumOrder("20").pack("12").build();

        assertThat(terms.orderWithin(new BigDecimal(limit))).isEqualByComparingTo(expected);
    }

    @Test
    void whatIsNoOrder() {
        SupplyTerms terms = builder()
                .minimumOrder("10")
                .pack("4")
                .price(BigMoney.parse("CNY 5"))
                .minimumValue(Money.parse("CNY 61"))
                .build();

        assertThat(terms.isOrder(new BigDecimal("12"))).isFalse();
        assertThat(terms.isOrder(new BigDecimal("14"))).isFalse();
        assertThat(terms.isOrder(new BigDecimal("16"))).isTrue();
        assertThat(terms.isOrder(BigDecimal.ZERO)).isFalse();
        assertThat(builder().minimumOrder("10").build().isOrder(new BigDecimal("9")))
                .isFalse();
        assertThat(builder().minimumOrder("10").build().isOrder(BigDecimal.TEN)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 5", "19, 95", "20, 100", "21, 104", "50, 220", "51, 223", "-3, 0"})
    void incrementalPricesHoldBeyondTheirBreaks(String quantity, String cost) {
        assertThat(INCREMENTAL.cost(new BigDecimal(quantity))).isEqualTo(cny(cost));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 5", "19, 95", "20, 80", "21, 84"})
    void pricesOfAllUnitsHoldForTheWholeOrder(String quantity, String cost) {
        assertThat(ALL_UNITS.cost(new BigDecimal(quantity))).isEqualTo(cny(cost));
    }

    @Test
    void capacityIsWhatIsLeft() {
        assertThat(SupplyCapacity.perOrder("10").left()).isEqualByComparingTo("10");
        assertThat(SupplyCapacity.perPeriod("10", 30).used("4").left()).isEqualByComparingTo("6");
        assertThat(SupplyCapacity.perPeriod("10", 30).used("14").left()).isZero();
        assertThatThrownBy(() -> SupplyCapacity.perPeriod("10", 0)).hasMessageContaining("at least 1 but were 0");
        assertThatThrownBy(() -> SupplyCapacity.perOrder("-1")).hasMessageContaining("is -1 in 0 days, 0 used");
        assertThatThrownBy(() -> SupplyCapacity.perPeriod("1", 7).used("-1")).hasMessageContaining("-1 used");
        assertThatThrownBy(() -> SupplyCapacity.perOrder("10").used("1")).hasMessageContaining("Maybe give the days?");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> builder().preference(0).build()).hasMessage("preference must be at least 1 but was 0");
        assertThatThrownBy(() -> builder().capacityUse("0").build())
                .hasMessage("capacityUse of CUP must be positive but is 0");
        assertThatThrownBy(() -> builder().minimumValue(Money.parse("CNY 1")).build())
                .hasMessage("minimumValue of CUP is CNY 1.00, but its price is not known");
        assertThatThrownBy(() -> builder()
                        .price(BigMoney.parse("USD 1"))
                        .minimumValue(Money.parse("CNY 1"))
                        .build())
                .hasMessage("minimumValue of CUP is CNY 1.00, but its price is in USD");
        assertThatThrownBy(() -> builder()
                        .price(cny("1"))
                        .minimumValue(Money.parse("CNY -1"))
                        .build())
                .hasMessage("minimumValue of CUP must not be negative but is CNY -1.00");
        assertThatThrownBy(() -> builder()
                        .price(cny("0"))
                        .minimumValue(Money.parse("CNY 1"))
                        .build())
                .hasMessageContaining("never reaches");
        assertThat(builder()
                        .price(cny("0"))
                        .minimumValue(Money.zero(CurrencyUnit.of("CNY")))
                        .build()
                        .orderFor(BigDecimal.ONE))
                .isEqualByComparingTo("1");
    }

    /** 19 at 5 are worth 95; 20 to 22 at 4 are worth less than 90. */
    @Test
    void belowABreakAnOrderMayReachTheLeastValueThatItMissesAboveIt() {
        SupplyTerms terms = SupplyTerms.builder(Sku.of("A"), PartyId.of("S"), LeadTime.of(7))
                .prices(PriceList.allUnits(
                        PriceBreak.of("0", BigMoney.parse("CNY 5")), PriceBreak.of("20", BigMoney.parse("CNY 4"))))
                .minimumValue(Money.parse("CNY 90"))
                .build();

        for (String limit : List.of("19", "20", "21.5", "22")) {
            assertThat(terms.orderWithin(new BigDecimal(limit))).isEqualByComparingTo("19");
        }
        assertThat(terms.orderWithin(new BigDecimal("23"))).isEqualByComparingTo("23");
        assertThat(terms.orderWithin(new BigDecimal("18"))).isEqualByComparingTo("18");
        assertThat(terms.orderWithin(new BigDecimal("17"))).isZero();
    }

    @Test
    void pricesThatRiseAreRefused() {
        assertThatThrownBy(() -> PriceList.allUnits(
                        PriceBreak.of("0", BigMoney.parse("CNY 1")), PriceBreak.of("500", BigMoney.parse("CNY 9"))))
                .hasMessageStartingWith("prices must not rise with the quantity but are");
    }

    @Test
    void priceListsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> PriceList.allUnits()).hasMessageContaining("must begin with a price from 0 on");
        assertThatThrownBy(() -> PriceList.allUnits(breakAt("1", "5"))).hasMessageContaining("from 0 on");
        assertThatThrownBy(() -> PriceList.allUnits(breakAt("0", "5"), breakAt("0", "4")))
                .hasMessageContaining("must ascend");
        assertThatThrownBy(() -> PriceList.allUnits(breakAt("0", "5"), PriceBreak.of("5", BigMoney.parse("USD 4"))))
                .hasMessageContaining("one currency");
        assertThatThrownBy(() -> breakAt("-1", "5")).hasMessageContaining("CNY 5 from -1 on");
        assertThatThrownBy(() -> breakAt("0", "-5")).hasMessageContaining("CNY -5 from 0 on");
        assertThat(PriceList.of(cny("5")).lastUnitPrice(BigDecimal.TEN)).isEqualTo(cny("5"));
    }

    private static SupplyTerms.Builder builder() {
        return SupplyTerms.builder(CUP, SUPPLIER, LeadTime.of(7));
    }

    private static PriceBreak breakAt(String from, String price) {
        return PriceBreak.of(from, cny(price));
    }

    private static BigMoney cny(String amount) {
        return BigMoney.parse("CNY " + amount);
    }
}
