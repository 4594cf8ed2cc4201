package io.zhanggui.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.explain.Term;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is written comes back, but for the apostrophe in front of what looks like a formula. */
class TableRoundTripProperties {

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings()
                .withChars("ab,\"'\r\n\t=+-@;＝ 货\u00e9")
                .ofMaxLength(12)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property
    void text_comes_back_without_blanks_at_its_ends(
            @ForAll("texts") List<String> texts, @ForAll @IntRange(min = 1, max = 4) int width) throws IOException {
        Table.Builder table = Table.titled(Term.of("t")).columns(columns(width));
        List<String> expected = new ArrayList<>();
        for (int i = 0; i + width <= texts.size(); i += width) {
            List<String> cells = texts.subList(i, i + width);
            table.row(cells.toArray());
            cells.forEach(cell -> expected.add(guarded(cell).strip()));
        }
        List<String> read = new ArrayList<>();
        TableWriterTest.read(table.build(), row -> {
            for (int c = 0; c < width; c++) {
                read.add(row.find("c" + c).orElse(""));
            }
            return row;
        });
        assertThat(read).isEqualTo(expected);
    }

    @Property
    void decimals_come_back_with_their_value(@ForAll BigDecimal number) throws IOException {
        Table table =
                Table.titled(Term.of("t")).columns(Term.of("n")).row(number).build();
        BigDecimal read =
                new BigDecimal(TableWriterTest.read(table, row -> row.text("n")).get(0));
        assertThat(read).isEqualByComparingTo(number);
    }

    @Property
    void statistics_come_back_exactly(@ForAll double number) throws IOException {
        Table table =
                Table.titled(Term.of("t")).columns(Term.of("n")).row(number).build();
        String read = TableWriterTest.read(table, row -> row.text("n")).get(0);
        assertThat(read).doesNotContain("E");
        assertThat(Double.parseDouble(read)).isEqualTo(number);
    }

    private static Term[] columns(int width) {
        Term[] columns = new Term[width];
        java.util.Arrays.setAll(columns, i -> Term.of("c" + i));
        return columns;
    }

    /** The rule as a spreadsheet's user would say it. */
    private static String guarded(String text) {
        return text.matches("(?s)[=+\\-@\t\r\n＝＋－＠].*") ? "'" + text : text;
    }
}
