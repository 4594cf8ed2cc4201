package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.check.Check;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Forecasts many articles at once, each by its own level and all by what they have in common (共同预测).
 *
 * <p>Demand of article i in week k is level(i) × growth(k) × exposure(i, k). The growth of the assortment comes from all
 * articles together, so that it follows a season that no single article shows. Levels forget with a half-life; what they
 * count is mostly order lines times the article's mean line, because one big order says little about the next week. Days
 * without stock do not count (需求截断). Variances are those of the articles' own weekly errors, shrunk to the
 * {@link VarianceLaw} of all of them. Articles that are sold in the same unit of measure are pooled; of pieces the variance is
 * at least that of Poisson demand.
 *
 * <p>Source of what it is made from: Brown, Smoothing, Forecasting and Prediction of Discrete Time Series (1963), discounted
 * least squares for the level; Withycombe (1989), International Journal of Forecasting 5, seasonal indices of a group of
 * articles; Conrad (1976), Operational Research Quarterly 27, sales and demand with stock-outs; Efron and Morris (1975), JASA
 * 70, estimates shrunk to those of their group. Lines times the mean line is a rule of this library, measured in
 * {@code examples/replenishment}.
 */
@Beta
public final class PooledForecaster {

    final double halfLife;
    final double longShare;
    final double growthHalfLife;
    final double lineShare;
    final double sizeHalfLife;
    final double varianceHalfLife;
    final double lawWeight;
    final double soldOutDay;
    final int openDays;
    final int weeks;

    private PooledForecaster(Builder builder) {
        this.halfLife = builder.halfLife;
        this.longShare = builder.longShare;
        this.growthHalfLife = builder.growthHalfLife;
        this.lineShare = builder.lineShare;
        this.sizeHalfLife = builder.sizeHalfLife;
        this.varianceHalfLife = builder.varianceHalfLife;
        this.lawWeight = builder.lawWeight;
        this.soldOutDay = builder.soldOutDay;
        this.openDays = builder.openDays;
        this.weeks = builder.weeks;
    }

    /** A forecaster to set up. */
    public static Builder builder() {
        return new Builder();
    }

    /** A forecaster as it is unless something is set. */
    public static PooledForecaster standard() {
        return builder().build();
    }

    /** The demand of the weeks after what was seen; before a first whole week everything is zero. */
    public PooledForecast forecast(ObservedSales seen) {
        requireNonNull(seen, "seen");
        Map<UnitOfMeasure, List<Integer>> units = new LinkedHashMap<>();
        for (int i = 0; i < seen.skus().size(); i++) {
            units.computeIfAbsent(seen.unit(i), unusedUnit -> new ArrayList<>()).add(i);
        }
        PooledDemand[] found = new PooledDemand[seen.skus().size()];
        units.forEach((unit, places) -> {
            int[] articles = places.stream().mapToInt(Integer::intValue).toArray();
            new PooledFit(this, seen, articles, unit.equals(UnitOfMeasure.PIECE)).forecast(found);
        });
        Map<Sku, PooledDemand> articles = new LinkedHashMap<>();
        for (PooledDemand each : found) {
            articles.put(each.sku(), each);
        }
        return new PooledForecast(seen.until(), articles);
    }

    /** What share of an error of a week moves the level of the weeks after it. */
    double gain() {
        return (1 - longShare) * (1 - Math.pow(0.5, 1 / halfLife))
                + longShare * (1 - Math.pow(0.5, 1 / (PooledFit.LONG * halfLife)));
    }

    /** Sets a forecaster up. */
    public static final class Builder {
        private double halfLife = 3;
        private double longShare = 0.1;
        private double growthHalfLife = 2;
        private double lineShare = 0.7;
        private double sizeHalfLife = 26;
        private double varianceHalfLife = 13;
        private double lawWeight = 8;
        private double soldOutDay = 0.5;
        private int openDays = 7;
        private int weeks = 30;

        private Builder() {}

        /** After how many weeks a sale counts half in the level of its article, above zero; 3 unless set. */
        public Builder halfLife(double inWeeks) {
            this.halfLife = Check.positive(inWeeks, "halfLife");
            return this;
        }

        /** The share of a memory six times as long in a level, 0 to 1; 0.1 unless set. */
        public Builder longShare(double share) {
            this.longShare = Check.within(0, 1, share, "longShare");
            return this;
        }

        /** After how many weeks a week counts half in the common growth, above zero; 2 unless set. */
        public Builder growthHalfLife(double inWeeks) {
            this.growthHalfLife = Check.positive(inWeeks, "growthHalfLife");
            return this;
        }

        /** The share of lines × mean line in a level, 0 to 1, the rest being units; 0.7 unless set. */
        public Builder lineShare(double share) {
            this.lineShare = Check.within(0, 1, share, "lineShare");
            return this;
        }

        /** After how many weeks a line counts half in the mean line of its article, above zero; 26 unless set. */
        public Builder sizeHalfLife(double inWeeks) {
            this.sizeHalfLife = Check.positive(inWeeks, "sizeHalfLife");
            return this;
        }

        /** After how many weeks an error counts half in the variance, above zero; 13 unless set. */
        public Builder varianceHalfLife(double inWeeks) {
            this.varianceHalfLife = Check.positive(inWeeks, "varianceHalfLife");
            return this;
        }

        /** For how many weeks of an article's own errors the common law stands, above zero; 8 unless set. */
        public Builder lawWeight(double inWeeks) {
            this.lawWeight = Check.positive(inWeeks, "lawWeight");
            return this;
        }

        /** What part of a day counts on which an article sold out, 0 to 1; one half unless set. */
        public Builder soldOutDay(double share) {
            this.soldOutDay = Check.within(0, 1, share, "soldOutDay");
            return this;
        }

        /** On how many days a week to come is open, 1 to 7; 7 unless set. */
        public Builder openDays(int daysOfWeek) {
            this.openDays = Check.within(1, 7, daysOfWeek, "openDays");
            return this;
        }

        /** How many weeks to look back at most, at least one; 30 unless set. */
        public Builder weeks(int count) {
            this.weeks = Check.atLeast(1, count, "weeks");
            return this;
        }

        /** The forecaster. */
        public PooledForecaster build() {
            return new PooledForecaster(this);
        }
    }
}
