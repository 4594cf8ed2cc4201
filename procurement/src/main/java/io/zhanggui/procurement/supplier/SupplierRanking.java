package io.zhanggui.procurement.supplier;

import io.zhanggui.core.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Suppliers in the order of their scores as they are shown (供应商排名); equal scores share a rank, and those without a
 * score come last, without a rank.
 *
 * @param places from the best to the worst, equals by id
 */
public record SupplierRanking(List<Place> places) {

    /**
     * A supplier's place.
     *
     * @param rank from 1; {@code null} if there is no score
     * @param evaluation the evaluation
     */
    public record Place(@Nullable Integer rank, SupplierEvaluation evaluation) {}

    public SupplierRanking {
        places = List.copyOf(places);
    }

    /** Ranks evaluations in any order. */
    public static SupplierRanking of(Collection<SupplierEvaluation> evaluations) {
        List<SupplierEvaluation> sorted = new ArrayList<>(evaluations);
        sorted.sort(Comparator.comparing(
                        (SupplierEvaluation evaluation) -> evaluation.score().orElse(null),
                        Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
                .thenComparing(SupplierEvaluation::supplier));
        List<Place> places = new ArrayList<>();
        Integer rank = null;
        BigDecimal before = null;
        for (SupplierEvaluation evaluation : sorted) {
            Optional<BigDecimal> score = evaluation.score();
            if (score.isEmpty()) {
                places.add(new Place(null, evaluation));
                continue;
            }
            if (rank == null || before == null || score.get().compareTo(before) != 0) {
                rank = places.size() + 1;
            }
            before = score.get();
            places.add(new Place(rank, evaluation));
        }
        return new SupplierRanking(places);
    }

    /** Rank, supplier, score and standing. */
    public Table toTable() {
        Table.Builder table = Table.titled(SupplierTerm.RANKING)
                .columns(SupplierTerm.RANK, SupplierTerm.SUPPLIER, SupplierTerm.SCORE, SupplierTerm.STANDING);
        for (Place place : places) {
            SupplierEvaluation evaluation = place.evaluation();
            table.row(
                    place.rank(),
                    evaluation.supplier().value(),
                    evaluation.score().orElse(null),
                    evaluation.standing().orElse(null));
        }
        return table.build();
    }
}
