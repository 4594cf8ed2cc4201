package io.zhanggui.inventory.turnover;

import static io.zhanggui.inventory.turnover.SampleStock.CNY;
import static io.zhanggui.inventory.turnover.SampleStock.MUG_HZ;
import static io.zhanggui.inventory.turnover.SampleStock.MUG_SH;
import static io.zhanggui.inventory.turnover.SampleStock.TEA_SH;
import static io.zhanggui.inventory.turnover.SampleStock.cny;
import static io.zhanggui.inventory.turnover.SampleStock.day;
import static io.zhanggui.inventory.turnover.SampleStock.issue;
import static io.zhanggui.inventory.turnover.SampleStock.receipt;
import static io.zhanggui.inventory.turnover.SampleStock.worth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.inventory.costing.CostLedger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StockAgeingTest {

    private static final AgeBuckets BUCKETS = AgeBuckets.of(30, 90);
    private static final LocalDate MARCH_31 = day(3, 31);

    /** 40 mugs of 1 January are 89 days old and 30 of 11 March 20, 50 tea of 1 January 89. */
    private final StockAgeing ageing = StockAgeing.of(SampleStock.fifo(), MARCH_31, BUCKETS);

    private static AgeLayer goods(String value) {
        return AgeLayer.of(MUG_SH, day(3, 1), Quantity.ofPieces(1), worth(value));
    }

    private static StockAgeing of(AgeLayer... goods) {
        return StockAgeing.of(MARCH_31, BUCKETS, CNY, Stream.of(goods));
    }

    @Test
    void valueAndQuantityByClassOfAge() {
        AgeProfile mugs = ageing.by(stock -> stock).get(MUG_SH);

        assertThat(mugs.values()).containsExactly(cny("360.00"), cny("400.00"), cny("0.00"));
        assertThat(mugs.quantities().stream().map(BigDecimal::intValueExact)).containsExactly(30, 40, 0);
        assertThat(mugs.averageAge().orElseThrow()).isCloseTo((40 * 89 + 30 * 20) / 70.0, within(1e-12));
        assertThat(mugs.daysByValue()).isCloseTo((400 * 89 + 360 * 20) / 760.0, within(1e-12));
        assertThat(mugs.valueFrom(30)).isEqualTo(cny("400.00"));
        assertThat(mugs.valueFrom(90)).isEqualTo(cny("0.00"));
        assertThatThrownBy(() -> mugs.valueFrom(31)).hasMessage("31 is none of the edges [30, 90]");
        assertThat(ageing.company().total()).isEqualTo(cny("960.00"));
        assertThat(ageing.value()).isEqualTo(cny("960.00"));
        assertThat(ageing.bySku().get(Sku.of("TEA")).values()).containsExactly(cny("0.00"), cny("200.00"), cny("0.00"));
        assertThat(ageing.byWarehouse()).containsOnlyKeys(WarehouseId.of("SH"));
        assertThat(ageing.byCategory(Sku::value)).containsOnlyKeys("MUG", "TEA");
    }

    @Test
    void aClassBeginsOnItsEdge() {
        assertThat(StockAgeing.of(SampleStock.fifo(), day(4, 1), BUCKETS)
                        .company()
                        .valueFrom(90))
                .isEqualTo(cny("600.00"));
        assertThat(BUCKETS.indexOf(0)).isZero();
        assertThat(BUCKETS.indexOf(29)).isZero();
        assertThat(BUCKETS.indexOf(30)).isEqualTo(1);
        assertThat(BUCKETS.indexOf(90)).isEqualTo(2);
        assertThat(AgeBuckets.of().indexOf(5)).isZero();
        assertThatThrownBy(() -> BUCKETS.indexOf(-1)).hasMessage("age must be at least 0, but is -1");
        assertThat(AgeBuckets.of(1, 30).labels())
                .extracting(label -> label.text(Locale.ENGLISH))
                .containsExactly("0", "1–29", "30+");
        assertThatThrownBy(() -> AgeBuckets.of(0)).hasMessage("edges must rise from 1, but are [0]");
        assertThatThrownBy(() -> AgeBuckets.of(30, 30)).hasMessage("edges must rise from 1, but are [30, 30]");
    }

    @Test
    void layersAreToldWithTheirAge() {
        assertThat(ageing.layers())
                .extracting(AgedLayer::days, AgedLayer::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(89L, cny("400.00")),
                        org.assertj.core.groups.Tuple.tuple(20L, cny("360.00")),
                        org.assertj.core.groups.Tuple.tuple(89L, cny("200.00")));
        assertThat(ageing.layers().get(0).goods().basis()).isEqualTo(AgeBasis.LAYER);
        assertThat(ageing.day()).isEqualTo(MARCH_31);
        assertThat(ageing).hasToString("StockAgeing[2025-03-31, 3 layers]");
    }

    /** 70 of 90 × (600 + 360) = 746.67: the 30 that came last and 40 of those before, at the average. */
    @Test
    void pooledGoodsAreAgedByAnAssumptionThatIsSaid() {
        AgeProfile mugs = StockAgeing.of(SampleStock.average(), MARCH_31, BUCKETS)
                .by(stock -> stock)
                .get(MUG_SH);

        assertThat(mugs.assumed()).isTrue();
        assertThat(mugs.values()).containsExactly(cny("320.00"), cny("426.67"), cny("0.00"));
        assertThat(mugs.quantities().stream().map(BigDecimal::intValueExact)).containsExactly(30, 40, 0);
        assertThat(mugs.explain().toText(Locale.SIMPLIFIED_CHINESE)).contains("库龄依据：先进先出假设");
        assertThat(ageing.company().explain().toText(Locale.SIMPLIFIED_CHINESE)).doesNotContain("假设");
    }

    @Test
    void whatIsOwedHasAValueAndNoAge() {
        CostLedger ledger = SampleStock.fifo();
        ledger.append(issue("MORE", day(3, 30), MUG_HZ, 5));

        AgeProfile hangzhou =
                StockAgeing.of(ledger, MARCH_31, BUCKETS).byWarehouse().get(WarehouseId.of("HZ"));

        assertThat(hangzhou.notAged()).isEqualTo(cny("-55.00"));
        assertThat(hangzhou.total()).isEqualTo(cny("-55.00"));
        assertThat(hangzhou.averageAge()).isEmpty();
        assertThat(hangzhou.daysByValue()).isNull();
        assertThat(hangzhou.explain().toString()).contains("Without age: -55.00 CNY");
        assertThat(StockAgeing.of(ledger, MARCH_31, BUCKETS).value())
                .isEqualTo(ledger.on(MARCH_31).value());
    }

    @Test
    void whatWasNotKnownDoesNotCount() {
        CostLedger ledger = SampleStock.fifo();
        ledger.append(receipt("LATE", day(1, 5), TEA_SH, 50, "4").recordedOn(day(4, 2)));

        assertThat(StockAgeing.of(ledger, AsOf.of(MARCH_31).knownOn(day(4, 1)), BUCKETS)
                        .value())
                .isEqualTo(cny("960.00"));
        assertThat(StockAgeing.of(ledger, AsOf.of(MARCH_31).knownOn(day(4, 2)), BUCKETS)
                        .value())
                .isEqualTo(cny("1160.00"));
    }

    /** Three thirds of a cent are one cent, which the first of the equal remainders gets. */
    @Test
    void centsAreSharedByTheLargestRemainder() {
        assertThat(of(goods("0.004"), goods("0.003"), goods("0.003")).layers())
                .extracting(AgedLayer::value)
                .containsExactly(cny("0.01"), cny("0.00"), cny("0.00"));
        assertThat(of(goods("0.003"), goods("0.003"), goods("0.004")).layers())
                .extracting(AgedLayer::value)
                .containsExactly(cny("0.00"), cny("0.00"), cny("0.01"));
        StockAgeing withOwed =
                of(goods("1.004"), AgeLayer.notAged(MUG_HZ, Quantity.ofPieces(-1), worth("-0.006")), goods("1.004"));
        assertThat(withOwed.value()).isEqualTo(cny("2.00"));
        assertThat(withOwed.layers())
                .extracting(AgedLayer::value)
                .containsExactly(cny("-0.01"), cny("1.01"), cny("1.00"));
    }

    /** Rounded down they are 1, 1 and −1; the largest remainder is the last one's. */
    @Test
    void splitAddsUpWhicheverWayTheTotalWasRounded() {
        List<BigDecimal> parts = List.of(new BigDecimal("0.014"), new BigDecimal("0.013"), new BigDecimal("-0.002"));

        assertThat(LayerCents.split(3, parts, 2)).containsExactly(2, 1, 0);
        assertThat(LayerCents.split(2, parts, 2)).containsExactly(1, 1, 0);
        assertThat(LayerCents.split(5, parts, 2)).containsExactly(2, 2, 1);
        assertThat(LayerCents.split(0, parts, 2)).containsExactly(1, 0, -1);
        assertThat(LayerCents.split(-1, parts, 2)).containsExactly(0, 0, -1);
    }

    @Test
    void goodsOfTheHostAreChecked() {
        assertThatThrownBy(() -> StockAgeing.of(day(2, 28), BUCKETS, CNY, Stream.of(goods("1"))))
                .hasMessage("goods of MUG in SH came on 2025-03-01, after 2025-02-28");
        assertThat(StockAgeing.of(day(3, 1), BUCKETS, CNY, Stream.of(goods("1")))
                        .company()
                        .days())
                .isEqualTo(0.0);
        assertThatThrownBy(() -> of(
                        AgeLayer.of(MUG_SH, day(3, 1), Quantity.ofPieces(1), org.joda.money.BigMoney.parse("USD 1"))))
                .hasMessageContaining("not in CNY");
        assertThatThrownBy(() -> AgeLayer.of(MUG_SH, day(3, 1), Quantity.ofPieces(0), worth("1")))
                .hasMessageContaining("must be more than 0");
        assertThatThrownBy(() -> new AgeLayer(MUG_SH, null, Quantity.ofPieces(1), worth("1"), AgeBasis.LAYER))
                .hasMessageContaining("are LAYER, but came on null");
        assertThatThrownBy(() -> new AgeLayer(MUG_SH, day(3, 1), Quantity.ofPieces(1), worth("1"), AgeBasis.NOT_AGED))
                .hasMessageContaining("are NOT_AGED, but came on 2025-03-01");
    }

    @Test
    void severalUnitsHaveValuesByClassButNoQuantities() {
        AgeProfile mixed = of(
                        goods("1"),
                        AgeLayer.of(TEA_SH, day(1, 1), Quantity.of(BigDecimal.ONE, UnitOfMeasure.KILOGRAM), worth("2")))
                .company();

        assertThat(mixed.unit()).isNull();
        assertThat(mixed.quantities()).isEmpty();
        assertThat(mixed.averageAge()).isEmpty();
        assertThat(mixed.daysByValue()).isCloseTo((30 + 2 * 89) / 3.0, within(1e-12));
        assertThatThrownBy(() -> new AgeProfile(BUCKETS, List.of(), cny("0.00"), null, List.of(), null, null, false))
                .hasMessageContaining("one figure for each of 3 classes");
        assertThatThrownBy(() -> new AgeProfile(
                        AgeBuckets.of(),
                        List.of(cny("1.00")),
                        cny("0.00"),
                        UnitOfMeasure.PIECE,
                        List.of(),
                        null,
                        null,
                        false))
                .hasMessageContaining("one figure for each of 1 classes");
    }

    @Test
    void tableAndExplanation() {
        Table table = ageing.toTable();

        assertThat(table.title().text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("库龄分析（2025-03-31）");
        assertThat(table.columns().stream().map(column -> column.text(Locale.ENGLISH)))
                .containsExactly(
                        "Article",
                        "Stock value",
                        "0–29 days",
                        "30–89 days",
                        "90+ days",
                        "Without age",
                        "Mean age in days",
                        "Age known by");
        assertThat(table.rows().get(1))
                .containsExactly(
                        "TEA",
                        cny("200.00"),
                        cny("0.00"),
                        cny("200.00"),
                        cny("0.00"),
                        cny("0.00"),
                        89.0,
                        AgeBasis.LAYER);
        assertThat(table.rows().get(2).subList(0, 3)).containsExactly(TurnoverTerm.ALL, cny("960.00"), cny("360.00"));
        assertThat(StockAgeing.of(SampleStock.average(), MARCH_31, BUCKETS)
                        .toTable(Term.of("仓库"), ageing.byWarehouse())
                        .rows()
                        .get(1)
                        .get(7))
                .isEqualTo(AgeBasis.ASSUMED_FIFO);
        assertThat(ageing.explain().toString()).isEqualTo("""
                Stock value: 960.00 CNY = sum of the parts
                  0–29 days: 360.00 CNY
                  30–89 days: 600.00 CNY
                  90+ days: 0.00 CNY
                  Mean age in days: 71.75
                  SH: 960.00 CNY
                    0–29 days: 360.00 CNY
                    30–89 days: 600.00 CNY
                    90+ days: 0.00 CNY
                    Mean age in days: 71.75
                """);
    }

    @Test
    void aWriteDownTakesTheRatesOfTheHost() {
        List<BigDecimal> rates = List.of(new BigDecimal("0"), new BigDecimal("0.0333"), new BigDecimal("1"));
        WriteDown writeDown = WriteDown.of(ageing, rates, Rounding.CENT);

        assertThat(writeDown.total()).isEqualTo(cny("19.98"));
        assertThat(writeDown.byClass()).containsExactly(cny("0.00"), cny("19.98"), cny("0.00"));
        assertThat(writeDown.byStock())
                .containsExactly(new WriteDown.Share(MUG_SH, cny("13.32")), new WriteDown.Share(TEA_SH, cny("6.66")));
        assertThat(WriteDown.of(ageing, rates, Rounding.WHOLE).total()).isEqualTo(cny("20.00"));
        assertThat(writeDown.toTable().rows())
                .containsExactly(
                        List.of("MUG", "SH", cny("13.32")),
                        List.of("TEA", "SH", cny("6.66")),
                        java.util.Arrays.asList(TurnoverTerm.ALL, null, cny("19.98")));
        assertThat(writeDown.explain().toString()).isEqualTo("""
                Provision for write-down: 19.98 CNY = sum of the parts
                  0–29 days: 0.00 CNY = 360.00 CNY × 0%
                  30–89 days: 19.98 CNY = 600.00 CNY × 3.33%
                  90+ days: 0.00 CNY = 0.00 CNY × 100%
                """);
    }

    @Test
    void aWriteDownNeedsARateFromNothingToAllForEachClass() {
        BigDecimal one = BigDecimal.ONE;
        assertThatThrownBy(() -> WriteDown.of(ageing, List.of(one), Rounding.CENT))
                .hasMessageContaining("one rate for each");
        assertThatThrownBy(() -> WriteDown.of(ageing, List.of(one, one, new BigDecimal("1.01")), Rounding.CENT))
                .hasMessage("rate must be 0 to 1, but is 1.01");
        assertThatThrownBy(() -> WriteDown.of(ageing, List.of(one, one, new BigDecimal("-0.01")), Rounding.CENT))
                .hasMessage("rate must be 0 to 1, but is -0.01");
        WriteDown none = WriteDown.of(ageing, List.of(BigDecimal.ZERO, BigDecimal.ZERO, one), Rounding.CENT);
        assertThat(none.total()).isEqualTo(cny("0.00"));
        assertThat(none.byStock()).isEmpty();
        CostLedger owing = SampleStock.fifo();
        owing.append(issue("MORE", day(3, 30), MUG_HZ, 5));
        assertThat(WriteDown.of(StockAgeing.of(owing, MARCH_31, BUCKETS), List.of(one, one, one), Rounding.CENT)
                        .total())
                .isEqualTo(cny("960.00"));
    }

    @Test
    void theOldestGoodsOfAStockComeFirstAndThoseWithoutAgeBeforeThem() {
        StockAgeing mixed = of(
                AgeLayer.of(MUG_SH, day(3, 2), Quantity.ofPieces(1), worth("1")),
                AgeLayer.notAged(MUG_SH, Quantity.ofPieces(-1), worth("-1")),
                AgeLayer.of(MUG_SH, day(1, 2), Quantity.ofPieces(2), worth("2")),
                AgeLayer.notAged(MUG_SH, Quantity.ofPieces(-2), worth("-2")),
                AgeLayer.of(MUG_SH, day(2, 2), Quantity.ofPieces(3), worth("3")));

        assertThat(mixed.layers())
                .extracting(layer -> layer.goods().quantity())
                .containsExactly(
                        Quantity.ofPieces(-1),
                        Quantity.ofPieces(-2),
                        Quantity.ofPieces(2),
                        Quantity.ofPieces(3),
                        Quantity.ofPieces(1));
    }
}
