package io.zhanggui.inventory.turnover;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.Wording;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One stock, how slow it is, and what a host's rule suggests (呆滞明细).
 *
 * @param stock the article and the warehouse
 * @param quantity what is there, more than nothing
 * @param value what it is worth, of cents that add up over all stocks
 * @param idleDays days without issue while there were goods: since the last issue, or since the oldest of them came if that
 *     was later or no issue is known
 * @param issued whether they count since the last issue
 * @param usePerDay units that went out per day since goods were there within the history, 0 or more
 * @param ageDays the mean age, weighted by quantity
 * @param rule the first rule that is met; {@code null} if none is
 * @param elsewhere with a rule for transfers the warehouse that is shortest of the article; otherwise {@code null}
 */
@Beta
public record SlowFinding(
        StockKey stock,
        Quantity quantity,
        Money value,
        long idleDays,
        boolean issued,
        double usePerDay,
        double ageDays,
        @Nullable SlowRule rule,
        @Nullable WarehouseId elsewhere) {

    public SlowFinding {
        requireNonNull(stock, "stock");
        requireNonNull(quantity, "quantity");
        requireNonNull(value, "value");
    }

    /** What is suggested; {@link SlowAction#KEEP} if no rule is met. */
    public SlowAction action() {
        return rule == null ? SlowAction.KEEP : rule.action();
    }

    /** Days that the stock lasts at recent use (可销天数); empty if nothing went out: no number of days is enough. */
    public Optional<Double> coverDays() {
        return usePerDay > 0 ? Optional.of(quantity.amount().doubleValue() / usePerDay) : Optional.empty();
    }

    /**
     * The value that the suggestion is about: what lasts beyond the cover that the rule allows, or the whole value where the
     * rule has no cover or nothing goes out; nothing if no rule is met.
     */
    public Money affected() {
        SlowRule met = rule;
        if (met == null) {
            return Money.zero(value.getCurrencyUnit());
        }
        Integer allowed = met.coverDays();
        if (allowed == null || usePerDay <= 0) {
            return value;
        }
        double beyond = 1 - allowed * usePerDay / quantity.amount().doubleValue();
        return value.multipliedBy(BigDecimal.valueOf(Math.max(0, beyond)), RoundingMode.HALF_UP);
    }

    /** Which thresholds were met with which figures, in the order of the rule; none if no rule is met. */
    public List<Term> reasons() {
        List<Term> reasons = new ArrayList<>();
        SlowRule met = rule;
        if (met == null) {
            return reasons;
        }
        Integer idle = met.idleDays();
        if (idle != null) {
            reasons.add((issued ? TurnoverTerm.IDLE_REASON : TurnoverTerm.NEVER_ISSUED_REASON).with(idleDays, idle));
        }
        Integer cover = met.coverDays();
        if (cover != null) {
            reasons.add(coverDays()
                    .map(days -> TurnoverTerm.COVER_REASON.with(days, cover))
                    .orElseGet(() -> TurnoverTerm.NO_USE_REASON.with(cover)));
        }
        Integer age = met.ageDays();
        if (age != null) {
            reasons.add(TurnoverTerm.AGE_REASON.with(ageDays, age));
        }
        Integer most = met.shortDays();
        WarehouseId other = elsewhere;
        if (most != null && other != null) {
            reasons.add(TurnoverTerm.SHORT_REASON.with(other.value(), most));
        }
        return reasons;
    }

    /** The {@linkplain #reasons() reasons} in a language, one after the other; empty if no rule is met. */
    public String reasonText(Locale locale) {
        requireNonNull(locale, "locale");
        return Wording.joined(
                reasons().stream().map(reason -> reason.text(locale)).toList(), locale);
    }

    /** The suggestion with the value that it is about and its reasons. */
    public Explanation explain() {
        return Explanation.of(action(), value)
                .with(Explanation.of(TurnoverTerm.AFFECTED, affected()))
                .with(Explanation.of(TurnoverTerm.IDLE_DAYS, idleDays))
                .with(Explanation.of(
                                TurnoverTerm.COVER_DAYS,
                                coverDays().map(days -> (Object) days).orElse(TurnoverGap.NO_OUTFLOW))
                        .formula(TurnoverTerm.COVER_FORMULA, quantity, usePerDay))
                .with(Explanation.of(TurnoverTerm.AVERAGE_AGE, ageDays))
                .with(reasons().stream()
                        .map(reason -> Explanation.of(reason, null))
                        .toList());
    }
}
