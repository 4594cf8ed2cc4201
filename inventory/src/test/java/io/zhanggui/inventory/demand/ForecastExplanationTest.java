package io.zhanggui.inventory.demand;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.inventory.demand.ForecastState.LevelTrendSeason;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastExplanationTest {

    private static Forecast forecast(ForecastModel model, ForecastState state) {
        return new Forecast(model, 20, 1, state, 64, 20);
    }

    private static String firstLine(ForecastState state) {
        return forecast(Mean.of(), state)
                .explain()
                .toText(ENGLISH)
                .lines()
                .findFirst()
                .orElseThrow();
    }

    private static List<String> parameters(ForecastModel model) {
        return ModelExplanation.of(model).stream()
                .map(each -> each.toText(ENGLISH).strip())
                .toList();
    }

    @Test
    void aForecastCanBeRedoneFromItsExplanation() {
        Forecast line = new Forecast(Holt.of(0.5, 0.2), 20, 3, new ForecastState.LevelTrend(10, 2, 1), 64, 20);

        assertThat(line.explain().toText(ENGLISH)).isEqualTo("""
                Forecast of the next period: 12 = level 10 + trend 2 × damping 1
                  Forecast method: Holt's linear trend
                  Smoothing of the level (α): 0.5
                  Smoothing of the trend (β): 0.2
                  Next 3 periods together: 42
                  Standard deviation of the error: 2 = √(squared errors 64 ÷ (20 errors − 4 parameters)), one period ahead
                """);
        assertThat(line.explain().toText(SIMPLIFIED_CHINESE))
                .startsWith("下期预测：12 = 水平 10 + 趋势 2 × 阻尼 1\n  预测方法：霍尔特线性趋势法\n")
                .contains("未来 3 期合计：42");
    }

    @Test
    void everyShapeOfForecastHasItsFormula() {
        List<Double> season = List.of(4.0, 1.0);
        assertThat(firstLine(new ForecastState.Level(7)))
                .isEqualTo(
                        "Forecast of the next period: 7 = the level when the history ends, the same for each period");
        assertThat(firstLine(new LevelTrendSeason(10, 2, 0.5, SeasonalForm.ADDITIVE, season)))
                .isEqualTo("Forecast of the next period: 15 = level 10 + trend 2 × damping 0.5 + season 4");
        assertThat(firstLine(new LevelTrendSeason(10, 2, 0.5, SeasonalForm.MULTIPLICATIVE, season)))
                .isEqualTo("Forecast of the next period: 44 = (level 10 + trend 2 × damping 0.5) × season 4");
        assertThat(firstLine(new ForecastState.SizeInterval(6, 4, 0.9)))
                .isEqualTo("Forecast of the next period: 1.35 = size 6 ÷ interval 4 × correction 0.9");
        assertThat(firstLine(new ForecastState.SizeInterval(0, Double.POSITIVE_INFINITY, 0.9)))
                .isEqualTo("Forecast of the next period: 0 = nothing was wanted yet");
        assertThat(firstLine(new ForecastState.SizeProbability(6, 0.25)))
                .isEqualTo("Forecast of the next period: 1.5 = size 6 × probability 0.25");
        assertThat(firstLine(ForecastState.LastSeason.of(3, 8)))
                .isEqualTo("Forecast of the next period: 3 = what the same period of the last season had");
    }

    @Test
    void everyModelNamesItsParameters() {
        assertThat(parameters(Naive.of())).isEmpty();
        assertThat(parameters(Mean.of())).isEmpty();
        assertThat(parameters(SeasonalNaive.of(7))).containsExactly("Periods of a season: 7");
        assertThat(parameters(MovingAverage.of(4))).containsExactly("Periods that are averaged: 4");
        assertThat(parameters(new SimpleExponentialSmoothing(0.2, 11)))
                .containsExactly("Smoothing of the level (α): 0.2", "Level at the start: 11");
        assertThat(parameters(new Holt(0.2, 0.1, 0.9, 11, 3)))
                .containsExactly(
                        "Smoothing of the level (α): 0.2",
                        "Smoothing of the trend (β): 0.1",
                        "Damping of the trend (φ): 0.9",
                        "Level at the start: 11",
                        "Trend at the start: 3");
        assertThat(parameters(HoltWinters.ofAdditive(7)))
                .containsExactly(
                        "Periods of a season: 7",
                        "Smoothing of the level (α): 0.3",
                        "Smoothing of the trend (β): 0.1",
                        "Smoothing of the season (γ): 0.1");
        assertThat(parameters(new Theta(0.2, 11)))
                .containsExactly("Smoothing of the level (α): 0.2", "Level at the start: 11");
        assertThat(parameters(Croston.of(0.1).withAlphas(0.1, 0.2)))
                .containsExactly(
                        "Smoothing of the size of a demand (α): 0.1",
                        "Smoothing of the interval between demands (α): 0.2");
        assertThat(parameters(Tsb.of(0.1, 0.05)))
                .containsExactly(
                        "Smoothing of the size of a demand (α): 0.1",
                        "Smoothing of the probability of a demand (α): 0.05");
        assertThat(parameters(new Adida(3, 0.2)))
                .containsExactly("Periods of a bucket at most: 3", "Smoothing of the level (α): 0.2");
        assertThat(parameters(new Imapa(0, List.of(0.2, 0.3))))
                .containsExactly(
                        "Buckets as long as the mean interval between demands",
                        "Smoothing of the level (α): 0.2",
                        "Smoothing of the level (α): 0.3");
    }

    @Test
    void aChoiceShowsTheParametersThatWereFitted() {
        double[] history = {3, 0, 0, 5, 0, 4, 0, 0, 0, 6, 0, 0, 3, 0};
        ForecastChoice choice = ForecastSelection.builder()
                .candidates(DemandClass.INTERMITTENT, List.of(ForecastCandidate.ofFitted(Croston.ofSba(0.1))))
                .build()
                .choose(history);
        Croston fitted = (Croston) choice.model();

        assertThat(choice.explain().parts()).contains(Explanation.of(DemandTerm.ALPHA_DEMAND, fitted.alphaDemand()));
    }
}
