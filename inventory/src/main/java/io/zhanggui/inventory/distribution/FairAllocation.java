package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Who gets how much of a stock (缺货分配); shares and what is left add up to it.
 *
 * @param method how it was shared within a class
 * @param stock what there was
 * @param lot what shares are whole multiples of
 * @param shares in the order of the claims
 * @param left what nobody gets: all claims are met, or less than a lot remains
 */
@Beta
public record FairAllocation(
        FairShareMethod method, Quantity stock, Quantity lot, List<OfClaim> shares, Quantity left) {

    /** Copies the list. */
    public FairAllocation {
        requireNonNull(method, "method");
        requireNonNull(stock, "stock");
        requireNonNull(lot, "lot");
        shares = List.copyOf(shares);
        requireNonNull(left, "left");
    }

    /**
     * What a claimant gets.
     *
     * @param claim what it wants
     * @param guaranteed what it gets for its guarantee, in whole lots
     * @param shared what it gets beyond
     * @param isFull whether it gets all that it wants, as far as whole lots go: of less than a lot nothing
     */
    @Beta
    public record OfClaim(FairShareClaim claim, Quantity guaranteed, Quantity shared, boolean isFull) {

        public OfClaim {
            requireNonNull(claim, "claim");
            requireNonNull(guaranteed, "guaranteed");
            requireNonNull(shared, "shared");
        }

        /** What it gets in all. */
        public Quantity share() {
            return guaranteed.plus(shared);
        }

        /** What it wants and does not get. */
        public Quantity missing() {
            return claim.demand().minus(share());
        }

        /** For how many days its stock and its share last; empty if it sells nothing. */
        public OptionalDouble daysOfCover() {
            double perDay = claim.demandPerDay().doubleValue();
            return perDay == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(claim.onHand().plus(share()).amount().doubleValue() / perDay);
        }

        /** What it wants beyond what is guaranteed. */
        private Quantity open() {
            return claim.demand().minus(guaranteed);
        }

        private Explanation formula(Explanation line, FairAllocation whole) {
            if (isFull && share().isZero() && !claim.demand().isZero()) {
                return line.formula(FairShareTerm.LESS_THAN_A_LOT_FORMULA, claim.priority(), claim.demand());
            }
            if (isFull) {
                return line.formula(FairShareTerm.FULL_FORMULA, claim.priority(), claim.demand());
            }
            Quantity had = whole.ofClass(claim.priority(), OfClaim::shared);
            return whole.method == FairShareMethod.PROPORTIONAL && !had.isZero()
                    ? line.formula(
                            FairShareTerm.PROPORTION_FORMULA,
                            guaranteed,
                            shared,
                            claim.priority(),
                            had,
                            open(),
                            whole.ofClass(claim.priority(), OfClaim::open))
                    : line.formula(FairShareTerm.SHARE_FORMULA, guaranteed, shared, claim.priority(), claim.demand());
        }

        private Explanation explain(FairAllocation whole) {
            Explanation line = formula(Explanation.of(FairShareTerm.SHARE_OF.with(claim.claimant()), share()), whole);
            OptionalDouble days = daysOfCover();
            return whole.method == FairShareMethod.PROPORTIONAL || days.isEmpty()
                    ? line
                    : line.with(Explanation.of(FairShareTerm.COVER, days.getAsDouble())
                            .formula(FairShareTerm.COVER_FORMULA, claim.onHand(), share(), claim.demandPerDay()));
        }
    }

    private Quantity ofClass(int priority, Function<OfClaim, Quantity> figure) {
        return shares.stream()
                .filter(each -> each.claim().priority() == priority)
                .map(figure)
                .reduce(Quantity.zero(stock.unit()), Quantity::plus);
    }

    /** The shares as rows. */
    public Table toTable() {
        Table.Builder table = Table.titled(FairShareTerm.SHARES)
                .columns(FairShareTerm.CLAIMANT, FairShareTerm.DEMAND, FairShareTerm.SHARE, FairShareTerm.MISSING);
        for (OfClaim each : shares) {
            table.row(
                    each.claim().claimant(),
                    each.claim().demand().amount(),
                    each.share().amount(),
                    each.missing().amount());
        }
        return table.build();
    }

    /** The rule, each share with its guarantee and class, and what is left. */
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>();
        parts.add(Explanation.of(FairShareTerm.RULE, method));
        parts.add(Explanation.of(FairShareTerm.LOT, lot));
        shares.forEach(each -> parts.add(each.explain(this)));
        parts.add(Explanation.of(FairShareTerm.LEFT, left));
        return Explanation.of(FairShareTerm.SHARED, stock.minus(left))
                .formula(FairShareTerm.SHARED_FORMULA, stock, left)
                .with(parts);
    }
}
