package io.zhanggui.examples.monthend;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.table.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the page shows, in the language of the run.
 *
 * @param title the name of the page
 * @param subtitle what it is about: company and months
 * @param sections from top to bottom
 */
record Report(String title, String subtitle, List<Section> sections) {

    Report {
        requireNonNull(title, "title");
        requireNonNull(subtitle, "subtitle");
        sections = List.copyOf(sections);
    }

    /**
     * One part of the page.
     *
     * @param id its anchor, a short word
     * @param title its heading
     * @param about one line below the heading; empty for none
     * @param blocks from top to bottom
     */
    record Section(String id, String title, String about, List<Block> blocks) {
        Section {
            blocks = List.copyOf(blocks);
        }

        /** Its tables from top to bottom, those that are folded included. */
        List<Listing> listings() {
            return blocks.stream().flatMap(Block::listings).toList();
        }
    }

    /** A piece of a section. */
    sealed interface Block permits Figures, Note, Listing, Picture, Reasons, Chart, Folds {

        /** The tables in it, from top to bottom. */
        default Stream<Listing> listings() {
            return Stream.of();
        }
    }

    /** Key figures side by side. */
    record Figures(List<Figure> figures) implements Block {}

    /**
     * One key figure.
     *
     * @param label what it is
     * @param value the figure as text
     * @param remark a few words below; empty for none
     */
    record Figure(String label, String value, String remark) {}

    /** A paragraph; a warning stands out. */
    record Note(String text, boolean warning) implements Block {}

    /**
     * A table, which is also written as {@code file.csv}.
     *
     * @param file the name of the CSV file without its ending: small letters, digits and hyphens, because it stands in paths
     *     and links
     * @param table all rows
     * @param shown how many rows the page shows at most
     */
    record Listing(String file, Table table, int shown) implements Block {
        Listing {
            if (!file.matches("[a-z0-9][a-z0-9-]{0,99}")) {
                throw new IllegalArgumentException("file name '" + file + "' is not like kpi-card-ops-mgr");
            }
        }

        /** The name for a table about something of the data, whatever its id is; a number at the end tells equal ones apart. */
        static String file(String kind, Identifier about, Set<String> taken) {
            String name = kind + "-" + about.value().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            String unique = name;
            for (int number = 2; !taken.add(unique); number++) {
                unique = name + "-" + number;
            }
            return unique;
        }

        @Override
        public Stream<Listing> listings() {
            return Stream.of(this);
        }
    }

    /** A picture of figures, with its caption. */
    record Picture(String caption, Drawing drawing) implements Block {}

    /**
     * Explanations to unfold.
     *
     * @param heading empty for none
     * @param explanations the first is open
     */
    record Reasons(String heading, List<Explanation> explanations) implements Block {}

    /** Parts that are closed until someone opens them, so that many take little room. */
    record Folds(String heading, List<Fold> folds) implements Block {
        @Override
        public Stream<Listing> listings() {
            return folds.stream().flatMap(fold -> fold.blocks().stream()).flatMap(Block::listings);
        }
    }

    /**
     * One part to open.
     *
     * @param title what it is
     * @param value what matters most about it
     * @param remark a few words more; empty for none
     * @param blocks what stands in it, from top to bottom
     */
    record Fold(String title, String value, String remark, List<Block> blocks) {}

    /** A tree of boxes, for the organisation chart. */
    record Chart(Box root) implements Block {}

    /**
     * A box of the chart.
     *
     * @param title what it is
     * @param lines what stands in it
     * @param muted whether it is drawn pale, for a vacant position
     * @param below the boxes below
     */
    record Box(String title, List<String> lines, boolean muted, List<Box> below) {}
}
