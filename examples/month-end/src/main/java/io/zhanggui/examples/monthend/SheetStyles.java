package io.zhanggui.examples.monthend;

import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Gathers equal styles of cells below each other, because a sheet takes the style of a block as fast as that of a cell. */
final class SheetStyles {

    /** Text that is in truth a number. */
    static final Style RIGHT = new Style("@", "right");

    /**
     * How a cell looks.
     *
     * @param format of its number
     * @param side where it stands
     */
    record Style(String format, String side) {}

    private record Block(Style style, int first, int last) {}

    private final Worksheet sheet;
    private final Map<Integer, Block> blocks = new HashMap<>();

    SheetStyles(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** The style of a cell; rows come from top to bottom. */
    void add(int row, int column, Style style) {
        Block before = blocks.get(column);
        if (before != null && before.last() == row - 1 && before.style().equals(style)) {
            blocks.put(column, new Block(style, before.first(), row));
        } else {
            apply(column, before);
            blocks.put(column, new Block(style, row, row));
        }
    }

    /** Sets what was gathered; to be called before rows are handed over. */
    void apply() {
        blocks.forEach(this::apply);
        blocks.clear();
    }

    private void apply(int column, @Nullable Block block) {
        if (block != null) {
            sheet.range(block.first(), column, block.last(), column)
                    .style()
                    .format(block.style().format())
                    .horizontalAlignment(block.style().side())
                    .set();
        }
    }
}
