package io.zhanggui.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.PersonName;
import io.zhanggui.core.explain.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final Term TITLE = Term.of("Items");
    private static final Term SKU = Term.of("sku");
    private static final Term QTY = Term.of("qty");

    @Test
    void a_table_holds_what_it_was_given() {
        Table table =
                Table.titled(TITLE).columns(SKU, QTY).row("A", 1).row(null, 2L).build();
        assertThat(table.title()).isEqualTo(TITLE);
        assertThat(table.columns()).containsExactly(SKU, QTY);
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().get(0)).containsExactly("A", 1);
        assertThat(table.rows().get(1)).containsExactly(null, 2L);
    }

    @Test
    void every_kind_of_cell_is_accepted() {
        Object[] cells = {
            "text",
            1,
            2L,
            3.5,
            new BigDecimal("1.50"),
            Money.parse("CNY 1.00"),
            LocalDate.EPOCH,
            YearMonth.of(2025, 11),
            true,
            TITLE,
            null
        };
        Term[] columns = new Term[cells.length];
        java.util.Arrays.setAll(columns, i -> Term.of("c" + i));
        assertThat(Table.titled(TITLE)
                        .columns(columns)
                        .row(cells)
                        .build()
                        .rows()
                        .get(0))
                .containsExactly(cells);
    }

    @Test
    void a_cell_of_another_type_is_refused_by_name() {
        assertThatThrownBy(() -> Table.titled(TITLE).columns(SKU).row(PersonName.of("王小明")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cell is a PersonName, which no table can show. Maybe call toString() or amount() on it?");
    }

    @Test
    void a_row_of_another_width_is_refused() {
        assertThatThrownBy(() -> Table.titled(TITLE).columns(SKU, QTY).row("A"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row has 1 cells, but there are 2 columns");
    }

    @Test
    void rows_do_not_change_with_the_array_they_came_in_or_with_later_rows() {
        Object[] cells = {"A", 1};
        Table.Builder builder = Table.titled(TITLE).columns(SKU, QTY).row(cells);
        Table table = builder.build();
        cells[0] = "B";
        builder.row("C", 3);
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0)).containsExactly("A", 1);
        assertThatThrownBy(() -> table.rows().get(0).set(0, "D")).isInstanceOf(UnsupportedOperationException.class);
    }
}
