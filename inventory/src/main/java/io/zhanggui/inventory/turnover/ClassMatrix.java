package io.zhanggui.inventory.turnover;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.table.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Articles by value and by steadiness of demand (ABC-XYZ 九宫格).
 *
 * @param members the articles, the greatest value first
 * @param <K> what names an article
 */
@Beta
public record ClassMatrix<K>(List<Member<K>> members) {

    /**
     * One article.
     *
     * @param key its name
     * @param value its value
     * @param variation the variation of its demand; not a number without demand
     * @param cell its cell
     */
    public record Member<K>(K key, double value, double variation, ClassCell cell) {
        public Member {
            requireNonNull(key, "key");
            requireNonNull(cell, "cell");
        }
    }

    /** Copies the members. */
    public ClassMatrix {
        members = List.copyOf(members);
    }

    /**
     * Both classifications together.
     *
     * @param abc by value
     * @param xyz by steadiness, of the same articles and maybe others, which do not count
     * @throws IllegalArgumentException if an article has no class by steadiness
     */
    public static <K> ClassMatrix<K> of(AbcClassification<K> abc, Map<K, XyzClassification> xyz) {
        List<Member<K>> members = new ArrayList<>();
        for (AbcClassification.Row<K> row : abc.rows()) {
            XyzClassification steady = xyz.get(row.key());
            if (steady == null) {
                throw new IllegalArgumentException(
                        row.key() + " has no class by steadiness. Maybe classify a demand of zeros?");
            }
            members.add(
                    new Member<>(row.key(), row.value(), steady.variation(), ClassCell.of(row.abc(), steady.xyz())));
        }
        return new ClassMatrix<>(members);
    }

    /** The cell of each article, the greatest value first. */
    public Map<K, ClassCell> cells() {
        Map<K, ClassCell> cells = new LinkedHashMap<>();
        members.forEach(member -> cells.put(member.key(), member.cell()));
        return cells;
    }

    /** The articles of a cell, the greatest value first. */
    public List<K> in(ClassCell cell) {
        requireNonNull(cell, "cell");
        return members.stream()
                .filter(member -> member.cell() == cell)
                .map(Member::key)
                .toList();
    }

    /** How many articles each cell has; every cell is there. */
    public Map<ClassCell, Integer> counts() {
        Map<ClassCell, Integer> counts = new EnumMap<>(ClassCell.class);
        for (ClassCell cell : ClassCell.values()) {
            counts.put(cell, 0);
        }
        members.forEach(member -> counts.merge(member.cell(), 1, Integer::sum));
        return counts;
    }

    /** The value of each cell; negative values count as 0; every cell is there. */
    public Map<ClassCell, Double> values() {
        Map<ClassCell, Double> values = new EnumMap<>(ClassCell.class);
        for (ClassCell cell : ClassCell.values()) {
            values.put(cell, 0.0);
        }
        members.forEach(member -> values.merge(member.cell(), Math.max(0, member.value()), Double::sum));
        return values;
    }

    /** The share of a cell in the value of all, 0 to 1; empty if there is no value. */
    public OptionalDouble shareOf(ClassCell cell) {
        Map<ClassCell, Double> values = values();
        double whole = values.values().stream().mapToDouble(Double::doubleValue).sum();
        return whole == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(values.getOrDefault(requireNonNull(cell, "cell"), 0.0) / whole);
    }

    /** One row for each cell: number of articles, value, share, suggested policy; figures with at most four decimals. */
    public Table toTable() {
        Table.Builder table = Table.titled(TurnoverTerm.MATRIX_TITLE)
                .columns(
                        TurnoverTerm.CELL,
                        TurnoverTerm.MEMBERS,
                        TurnoverTerm.VALUE,
                        TurnoverTerm.VALUE_SHARE,
                        TurnoverTerm.POLICY);
        Map<ClassCell, Double> values = values();
        counts().forEach((cell, count) -> table.row(
                cell, count, TableFigure.of(values.getOrDefault(cell, 0.0)), tableShare(cell), cell.policy()));
        return table.build();
    }

    /** The share of each cell, its policy and its articles. */
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>();
        for (ClassCell cell : ClassCell.values()) {
            List<Explanation> own = new ArrayList<>();
            own.add(Explanation.of(TurnoverTerm.POLICY, cell.policy()));
            in(cell).forEach(key -> own.add(Explanation.of(Term.of(String.valueOf(key)), null)));
            parts.add(Explanation.of(cell, share(cell)).with(own));
        }
        return Explanation.of(TurnoverTerm.MATRIX_TITLE, members.size()).with(parts);
    }

    private @Nullable Double tableShare(ClassCell cell) {
        Double share = share(cell);
        return share == null ? null : TableFigure.of(share);
    }

    private @Nullable Double share(ClassCell cell) {
        OptionalDouble share = shareOf(cell);
        return share.isPresent() ? (Double) share.getAsDouble() : null;
    }
}
