package io.zhanggui.finance.contract;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What lateness costs, stretch by stretch.
 *
 * @param terms what the contract says
 * @param due the last day that was in time
 * @param segments the stretches of days with the same open amount, by date; empty if nothing was late
 * @param uncapped their sum, rounded once
 * @param cap the most that is owed; {@code null} if there is no limit
 * @param payable the lesser of the two
 */
public record PenaltyAssessment(
        PenaltyTerms terms,
        LocalDate due,
        List<Segment> segments,
        Money uncapped,
        @Nullable Money cap,
        Money payable) {

    public PenaltyAssessment {
        requireNonNull(terms, "terms");
        requireNonNull(due, "due");
        segments = List.copyOf(segments);
        requireNonNull(uncapped, "uncapped");
        requireNonNull(payable, "payable");
    }

    /**
     * Days with the same open amount.
     *
     * @param from the day before the first day that counts
     * @param to the last day that counts
     * @param days how many days count
     * @param open what was open on them
     * @param charge open amount × rate × days, exact
     */
    public record Segment(LocalDate from, LocalDate to, long days, Money open, BigDecimal charge) {

        public Segment {
            requireNonNull(from, "from");
            requireNonNull(to, "to");
            requireNonNull(open, "open");
            requireNonNull(charge, "charge");
        }
    }

    /** Why the penalty is what it is. */
    public Explanation explain() {
        List<Explanation> parts = segments.stream()
                .map(segment -> Explanation.of(
                                ContractTerm.PENALTY_SEGMENT, segment.charge().stripTrailingZeros())
                        .formula(
                                ContractTerm.PENALTY_SEGMENT_FORMULA,
                                segment.open(),
                                terms.ratePerDay(),
                                segment.days(),
                                segment.from(),
                                segment.to()))
                .toList();
        Explanation result = Explanation.of(ContractTerm.PENALTY, payable);
        return (cap == null
                        ? result.formula(ContractTerm.PENALTY_UNCAPPED_FORMULA, uncapped)
                        : result.formula(
                                ContractTerm.PENALTY_CAPPED_FORMULA,
                                uncapped,
                                cap,
                                terms.capBase(),
                                requireNonNull(terms.cap())))
                .with(parts);
    }
}
