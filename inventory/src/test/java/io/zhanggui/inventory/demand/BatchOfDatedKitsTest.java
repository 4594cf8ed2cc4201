package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.item.Bundle;
import io.zhanggui.inventory.item.KitPart;
import io.zhanggui.inventory.item.KitRegister;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A batch on the days where something begins or ends: the history, a kit, a successor. */
class BatchOfDatedKitsTest {

    private static final Sku CUP = Sku.of("CUP");
    private static final Sku TEA = Sku.of("TEA");
    private static final Sku SET = Sku.of("SET");
    private static final LocalDate DAY1 = LocalDate.of(2025, 3, 1);

    /** Pieces of an article from the first day on. */
    private static SalesBatch batch(Sku sku, int... pieces) {
        SalesBatch.Builder rows = SalesBatch.builder();
        int article = rows.article(sku, UnitOfMeasure.PIECE);
        for (int day = 0; day < pieces.length; day++) {
            rows.add(article, DAY1.toEpochDay() + day, pieces[day] * SalesBatch.ONE);
        }
        return rows.build();
    }

    @Test
    void firstAndLastDayOfTheHistoryCount_andThoseBesideThemDoNot() {
        DemandHistory history = DemandHistory.daily()
                .between(DAY1.plusDays(1), DAY1.plusDays(4))
                .from(batch(CUP, 100, 2, 3, 4, 1000));

        assertThat(history.series(CUP)).containsExactly(2, 3, 4);
    }

    @Test
    void kitIsWhatItContainsOnTheDay_fromTheDayOfTheChangeOn() {
        KitRegister register = KitRegister.of(
                List.of(Bundle.kit(SET, DAY1.plusDays(1), KitPart.of(CUP, Quantity.ofPieces(2), BigDecimal.ONE))
                        .changed(
                                DAY1.plusDays(2),
                                KitPart.of(CUP, Quantity.ofPieces(3), BigDecimal.ONE),
                                KitPart.gift(TEA, Quantity.ofPieces(1)))
                        .changed(DAY1.plusDays(3))));
        DemandHistory history = DemandHistory.daily().kits(register).from(batch(SET, 1, 1, 10, 100));

        assertThat(history.series(SET)).containsExactly(1, 0, 0, 100);
        assertThat(history.series(CUP)).containsExactly(2, 30, 0);
        assertThat(history.series(TEA)).containsExactly(10, 0);
    }

    @Test
    void successorTakesItsShareFromItsDayOn() {
        DemandHistory history = DemandHistory.daily()
                .replaced(CUP, TEA, DAY1.plusDays(1), new BigDecimal("0.3"))
                .from(batch(CUP, 10, 10, 20));

        assertThat(history.series(CUP)).containsExactly(10, 7, 14);
        assertThat(history.series(TEA)).containsExactly(3, 6);
    }

    @Test
    void returnWithoutASaleBefore_isToldInTheExplanation() {
        DemandHistory history = DemandHistory.daily().from(batch(CUP, -3, 5, 0));

        assertThat(history.series(CUP)).containsExactly(5, 0);
        assertThat(history.unmatchedReturns(CUP)).isEqualTo(3);
        assertThat(history.explain(CUP).toText(Locale.ENGLISH))
                .contains(": 3\n")
                .hasLineCount(2);
    }
}
