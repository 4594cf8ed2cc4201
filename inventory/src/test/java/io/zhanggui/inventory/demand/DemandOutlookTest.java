package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.probability.NormalDemand;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DemandOutlookTest {

    private static final double[] HISTORY = {8, 12, 9, 15, 11, 14, 12, 17, 13, 16, 15, 19};

    private static ChosenForecast chosen(int periods) {
        ForecastSelection selection = ForecastSelection.builder().build();
        ForecastChoice choice = selection.choose(HISTORY, periods);
        return new ChosenForecast(choice, choice.model().forecast(HISTORY, periods));
    }

    @Test
    void aStretchIsWholeStepsAndPartOfTheLast() {
        Forecast forecast = chosen(3).forecast();

        assertThat(chosen(3).total(2.25))
                .isCloseTo(forecast.mean(1) + forecast.mean(2) + forecast.mean(3) / 4, within(1e-12));
        double two = Math.pow(forecast.standardDeviationOfTotal(2), 2);
        double three = Math.pow(forecast.standardDeviationOfTotal(3), 2);
        NormalDemand demand = chosen(3).during(LeadTime.of(2.25, 0.5));
        double rate = chosen(3).total(2.25) / 2.25;
        assertThat(Math.pow(demand.standardDeviation(), 2))
                .isCloseTo(two + (three - two) / 4 + rate * rate / 4, within(1e-9));
        assertThat(chosen(3).during(LeadTime.of(0))).isEqualTo(NormalDemand.of(0, 0));
        assertThatThrownBy(() -> chosen(3).total(3.1)).hasMessageContaining("periods");
    }

    @Test
    void withoutErrorsTheVariationIsThatOfPoissonDemand() {
        Forecast forecast = Naive.of().forecast(new double[] {9}, 2);
        ForecastChoice choice = ForecastSelection.builder().build().choose(new double[] {9});
        DemandOutlook outlook = new ChosenForecast(choice, forecast);

        assertThat(outlook.isVariationAssumed()).isTrue();
        assertThat(outlook.during(LeadTime.of(1.5))).isEqualTo(NormalDemand.of(13.5, Math.sqrt(13.5)));
    }

    @Test
    void thePlannersHorizonIsThatOfTheChoice() {
        ForecastSelection standard = ForecastSelection.builder().build();
        double[] year = new double[52];
        Arrays.setAll(year, week -> HISTORY[week % 12]);

        assertThat(standard.choose(year, 5).horizon()).isEqualTo(5);
        assertThat(standard.choose(year, 5).origins()).isEqualTo(4);
        assertThat(standard.choose(year).horizon()).isEqualTo(1);
        assertThat(standard.choose(HISTORY, 5).horizon()).isEqualTo(1); // 8 to train, 4 origins: no room for more
        assertThat(ForecastSelection.builder()
                        .horizon(2)
                        .build()
                        .choose(year, 5)
                        .horizon())
                .isEqualTo(2);
        assertThat(standard.choose(new double[] {3}, 5).reason()).isEqualTo(ForecastChoice.Reason.SHORT_HISTORY);
        assertThatThrownBy(() -> standard.choose(year, 0)).hasMessageContaining("periods");
        DemandHistory demand = DemandHistory.ofSeries(DemandPeriod.WEEK, LocalDate.of(2026, 1, 5))
                .add(Sku.of("A"), UnitOfMeasure.PIECE, year)
                .build();
        ChosenForecast outlook = standard.outlook(demand, Sku.of("A"), 5);
        assertThat(outlook.choice().horizon()).isEqualTo(5);
        assertThat(outlook.horizon()).isEqualTo(5);
        assertThat(outlook.demandClass()).contains(DemandClass.SMOOTH);
    }

    @Test
    void aStatedForecastIsWhatItsAuthorSays() {
        StatedForecast stated = StatedForecast.of("年货节", List.of(10.0, 30.0), 4);

        assertThat(stated.mean(2)).isEqualTo(30);
        assertThat(stated.standardDeviation()).isEqualTo(4);
        assertThat(stated.standardDeviationOfTotal(2)).isCloseTo(4 * Math.sqrt(2), within(1e-12));
        assertThat(stated.standardDeviationOfTotal(0)).isZero();
        assertThat(stated.demandClass()).isEmpty();
        assertThat(stated.explain().toText(Locale.SIMPLIFIED_CHINESE).strip()).isEqualTo("预测方法：年货节 = 人工给定，共 2 期");
        assertThatThrownBy(() -> stated.mean(3)).hasMessageContaining("step");
        assertThatThrownBy(() -> StatedForecast.of(" ", List.of(1.0), 0)).hasMessageContaining("blank");
        assertThatThrownBy(() -> StatedForecast.of("x", List.of(), 0)).hasMessageContaining("number of means");
        assertThatThrownBy(() -> StatedForecast.of("x", List.of(-1.0), 0)).hasMessageContaining("mean 1");
        assertThatThrownBy(() -> new StatedForecast("x", List.of(1.0), List.of()))
                .hasMessage("deviations must be as many as the 1 means but are 0");
        assertThatThrownBy(() -> new StatedForecast("x", List.of(1.0, 1.0), List.of(3.0, 2.0)))
                .hasMessageContaining("deviation 2 must be at least 3.0 but was 2.0. Maybe it is that of one period");
    }

    /** Twice the usual total has twice the deviation. */
    @Test
    void aLiftedForecastKeepsItsVariation() {
        DemandOutlook usual = chosen(2);
        double one = usual.mean(1);
        StatedForecast lifted = StatedForecast.of("618", usual, new double[] {one, 2 * usual.total(2) - one});

        assertThat(lifted.standardDeviationOfTotal(1)).isCloseTo(usual.standardDeviationOfTotal(1), within(1e-12));
        assertThat(lifted.standardDeviationOfTotal(2)).isCloseTo(2 * usual.standardDeviationOfTotal(2), within(1e-9));
    }
}
