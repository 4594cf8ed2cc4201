package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.item.Kits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class SalesBatchTest {

    private static final Sku CUP = Sku.of("CUP");
    private static final Sku POT = Sku.of("POT");
    private static final Sku SET = Sku.of("SET");
    private static final Sku TEA = Sku.of("TEA");
    private static final LocalDate DAY1 = LocalDate.of(2025, 3, 1);
    private static final long FIRST = DAY1.toEpochDay();

    @Test
    void aBatchGivesItsRowsBackAsLines() {
        SalesBatch.Builder rows = SalesBatch.builder(1);
        int cup = rows.article(CUP, UnitOfMeasure.PIECE);
        int tea = rows.article(TEA, UnitOfMeasure.KILOGRAM);
        SalesBatch batch = rows.add(tea, FIRST, 250_000)
                .add(cup, FIRST + 1, -2 * SalesBatch.ONE)
                .build();

        assertThat(batch.size()).isEqualTo(2);
        assertThat(batch.lines())
                .containsExactly(
                        new SalesLine(TEA, DAY1, Quantity.parse("0.25 KG"), ""),
                        new SalesLine(CUP, DAY1.plusDays(1), Quantity.ofPieces(-2), ""));
        assertThat(batch.line(1).sku()).isEqualTo(CUP);
    }

    @Test
    void aBatchThatWasBuiltDoesNotChangeWhenTheBuilderGoesOn() {
        for (int room : new int[] {0, 1, 2, 3}) {
            SalesBatch.Builder rows = SalesBatch.builder(room);
            int cup = rows.article(CUP, UnitOfMeasure.PIECE);
            SalesBatch one = rows.add(cup, FIRST, SalesBatch.ONE).build();
            int pot = rows.article(POT, UnitOfMeasure.PIECE);
            SalesBatch two = rows.add(pot, FIRST + 1, 7 * SalesBatch.ONE).build();

            assertThat(one.lines()).containsExactly(new SalesLine(CUP, DAY1, Quantity.ofPieces(1), ""));
            assertThat(DemandHistory.daily().from(one).skus()).containsExactly(CUP);
            assertThat(two.lines()).hasSize(2);
            assertThat(DemandHistory.daily().from(two).skus()).containsExactly(CUP, POT);
        }
    }

    @Test
    void manyArticlesAndRowsGoInAndKeepTheOrderOfTheirFirstRows() {
        SalesBatch.Builder rows = SalesBatch.builder();
        List<Sku> skus = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            skus.add(Sku.of("S" + i));
            assertThat(rows.article(skus.get(i), UnitOfMeasure.PIECE)).isEqualTo(i);
        }
        for (int i = 0; i < 3_000; i++) {
            rows.add(99 - i % 99, FIRST + i % 2, SalesBatch.ONE);
        }
        SalesBatch batch = rows.build();
        DemandHistory history = DemandHistory.daily().from(batch);

        assertThat(batch.size()).isEqualTo(3_000);
        assertThat(history.skus())
                .hasSize(99)
                .startsWith(skus.get(99), skus.get(98))
                .doesNotContain(skus.get(0));
        assertThat(history.series(skus.get(99))).containsExactly(16, 15);
    }

    @Test
    void theSameArticleHasTheSameNumberAndOneUnit() {
        SalesBatch.Builder rows = SalesBatch.builder();

        assertThat(rows.article(CUP, UnitOfMeasure.PIECE)).isEqualTo(rows.article(CUP, UnitOfMeasure.of("PCS")));
        assertThatThrownBy(() -> rows.article(CUP, UnitOfMeasure.KILOGRAM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("CUP is sold in PCS and in KG. Maybe convert one of them?");
    }

    @Test
    void aWrongRowIsNamed() {
        SalesBatch.Builder rows = SalesBatch.builder();
        int cup = rows.article(CUP, UnitOfMeasure.PIECE);
        rows.add(cup, FIRST, 1);

        assertThatThrownBy(() -> rows.add(cup + 1, FIRST, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1: article 1 is unknown. Maybe call article(sku, unit) first?");
        assertThatThrownBy(() -> rows.add(-1, FIRST, 1)).hasMessageStartingWith("row 1: article -1");
        assertThatThrownBy(() -> rows.add(cup, 365_242_501, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "row 1: epochDay must be within a million years, but is 365242501. Maybe it is in seconds?");
        assertThatThrownBy(() -> rows.add(cup, -365_242_501, 1)).hasMessageStartingWith("row 1: epochDay");
        assertThat(rows.add(cup, 365_242_500, 1)
                        .add(cup, -365_242_500, 1)
                        .build()
                        .size())
                .isEqualTo(3);
        assertThatThrownBy(() -> SalesBatch.builder(-1)).hasMessageContaining("rows must be at least 0");
    }

    @Test
    void unlessSetTheHistoryRunsFromTheFirstRowToTheLast() {
        SalesBatch.Builder rows = SalesBatch.builder();
        int cup = rows.article(CUP, UnitOfMeasure.PIECE);
        SalesBatch batch = rows.add(cup, FIRST + 4, 3 * SalesBatch.ONE)
                .add(cup, FIRST + 1, 2 * SalesBatch.ONE)
                .add(cup, FIRST + 4, -SalesBatch.ONE)
                .build();

        assertThat(DemandHistory.daily().from(batch).range())
                .isEqualTo(LocalDateRange.of(DAY1.plusDays(1), DAY1.plusDays(5)));
        assertThat(DemandHistory.daily().from(batch).series(CUP)).containsExactly(2, 0, 0, 2);
        assertThat(DemandHistory.daily().returns(Returns.IGNORE).from(batch).series(CUP))
                .containsExactly(2, 0, 0, 3);
        assertThatThrownBy(() -> DemandHistory.daily().from(SalesBatch.builder().build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no sales line");
    }

    @Test
    void quantitiesAddUpToTheLargestNumberAndNotBeyond() {
        SalesBatch.Builder rows = SalesBatch.builder();
        int cup = rows.article(CUP, UnitOfMeasure.PIECE);
        rows.add(cup, FIRST, Long.MAX_VALUE - 1).add(cup, FIRST + 2, 1);
        assertThat(DemandHistory.monthly()
                        .between(DAY1, DAY1.plusMonths(1))
                        .from(rows.build())
                        .series(CUP))
                .containsExactly(Long.MAX_VALUE / 1e6);

        rows.add(cup, FIRST + 1, 1);
        assertThatThrownBy(() -> DemandHistory.daily().from(rows.build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("quantities of CUP are too large");
        assertThatThrownBy(() -> DemandHistory.daily().from(SalesBatch.builder().build()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDayThatOverflowsIsRefusedWithItsArticle() {
        for (long half : new long[] {Long.MAX_VALUE / 2 + 1, Long.MIN_VALUE / 2 - 1}) {
            SalesBatch.Builder rows = SalesBatch.builder();
            int cup = rows.article(CUP, UnitOfMeasure.PIECE);
            rows.add(cup, FIRST, half).add(cup, FIRST, half);
            assertThatThrownBy(() -> DemandHistory.daily().from(rows.build()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("quantities of CUP are too large");
        }
    }

    @Test
    void kitsCountAsTheirComponentsAndAreRefusedIfTooMany() {
        Kits kits = Kits.none().plus(SET, CUP, new BigDecimal("4")).plus(SET, POT, new BigDecimal("0.0000015"));
        SalesBatch.Builder rows = SalesBatch.builder();
        int set = rows.article(SET, UnitOfMeasure.of("SET"));
        DemandHistory history = DemandHistory.daily()
                .kits(kits)
                .from(rows.add(set, FIRST, SalesBatch.ONE)
                        .add(set, FIRST, -SalesBatch.ONE)
                        .add(set, FIRST, 3 * SalesBatch.ONE)
                        .build());

        assertThat(history.skus()).containsExactly(CUP, POT);
        assertThat(history.series(CUP)).containsExactly(12);
        assertThat(history.series(POT)).containsExactly(0.000005); // 2 − 2 + 5 millionths: each row is rounded
        rows.add(set, FIRST, Long.MAX_VALUE / 4);
        assertThatThrownBy(() -> DemandHistory.daily().kits(kits).from(rows.build()))
                .hasMessageContaining("quantities of CUP are too large");
    }

    @Test
    void anArticleThatComesInTwoUnitsIsRefused() {
        Kits kits = Kits.none().plus(SET, CUP, new BigDecimal("4"));
        SalesBatch.Builder rows = SalesBatch.builder();
        int set = rows.article(SET, UnitOfMeasure.PIECE);
        int cup = rows.article(CUP, UnitOfMeasure.KILOGRAM);
        rows.add(set, FIRST, 1);
        assertThat(DemandHistory.daily().kits(kits).from(rows.build()).skus()).containsExactly(CUP);

        rows.add(cup, FIRST, 1);
        assertThatThrownBy(() -> DemandHistory.daily().kits(kits).from(rows.build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("CUP is sold in PCS and in KG. Maybe convert one of them?");
    }

    /** So long a range that the days of a hundred articles are more than one table holds. */
    @Test
    void articlesThatDoNotFitIntoOneTableAreGatheredOneGroupAfterTheOther() {
        SalesBatch.Builder rows = SalesBatch.builder();
        LocalDate last = DAY1.plusDays(36_000);
        for (int i = 0; i < 100; i++) {
            int article = rows.article(Sku.of("S" + i), UnitOfMeasure.PIECE);
            rows.add(article, FIRST + i, (i + 1) * SalesBatch.ONE).add(article, last.toEpochDay(), SalesBatch.ONE);
        }
        SalesBatch batch = rows.build();
        DemandHistory history = DemandHistory.daily().from(batch);

        DemandHistory ofLines = DemandHistory.daily().from(batch.lines());
        assertThat(List.copyOf(history.skus())).isEqualTo(List.copyOf(ofLines.skus()));
        assertThat(history.skus())
                .hasSize(100)
                .allSatisfy(sku -> assertThat(history.series(sku)).isEqualTo(ofLines.series(sku)));
        assertThat(history.series(Sku.of("S73")))
                .startsWith(74, 0)
                .endsWith(0, 1)
                .hasSize(36_001 - 73);
    }

    @Test
    void aRowThatIsNotThere_isRefused() {
        SalesBatch batch = SalesBatch.builder().build();

        assertThatThrownBy(() -> batch.line(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> batch.line(-1))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("-1");
    }
}
