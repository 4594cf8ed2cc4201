package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.core.id.Sku;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DaysObservedTest {

    @Test
    void days_areAddedOneAfterTheOther() {
        ObservedSales sales = ObservedSales.of(LocalDate.of(2025, 1, 6), List.of(Sku.of("A"), Sku.of("B")))
                .plus(new double[] {3, 0}, new int[] {2, 0}, new boolean[] {false, true})
                .plus(new double[] {1, 5}, new int[] {1, 4}, new boolean[] {false, false});

        assertThat(sales.days()).isEqualTo(2);
        assertThat(sales.skus()).hasSize(2);
        assertThat(sales.sold(0, 0)).isEqualTo(3);
        assertThat(sales.sold(1, 1)).isEqualTo(5);
    }

    @Test
    void daysAndArticlesBeyondTheLast_areRefused() {
        ObservedSales sales = ObservedSales.of(LocalDate.of(2025, 1, 6), List.of(Sku.of("A")))
                .plus(new double[] {3}, new int[] {2}, new boolean[] {false});

        assertThatIllegalArgumentException().isThrownBy(() -> sales.sold(1, 0)).withMessageStartingWith("day");
        assertThatIllegalArgumentException().isThrownBy(() -> sales.sold(-1, 0)).withMessageStartingWith("day");
        assertThatIllegalArgumentException().isThrownBy(() -> sales.sold(0, 1)).withMessageStartingWith("article");
        assertThatIllegalArgumentException().isThrownBy(() -> sales.sold(0, -1)).withMessageStartingWith("article");
    }
}
