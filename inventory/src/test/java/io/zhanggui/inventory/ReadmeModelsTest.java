package io.zhanggui.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.inventory.demand.Adida;
import io.zhanggui.inventory.demand.Forecast;
import io.zhanggui.inventory.demand.ForecastState;
import io.zhanggui.inventory.demand.HoltWinters;
import io.zhanggui.inventory.demand.SeasonalForm;
import io.zhanggui.inventory.demand.SeasonalUpdate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The code of README.md on forecast models, with what its comments promise. */
class ReadmeModelsTest {

    private static final double[] WEEKDAYS = {0.6, 0.8, 0.9, 1, 1.2, 1.4, 1.1};

    @Test
    void theModelsOfThePage() {
        double[] perDay = IntStream.range(0, 84)
                .mapToDouble(day -> Math.rint(50 * WEEKDAYS[day % 7] + 3 * Math.sin(day)))
                .toArray();
        double[] nowAndThen = {0, 0, 3, 0, 0, 0, 4, 0, 0, 2, 0, 0, 0, 0, 5, 0, 0, 3};

        HoltWinters byWeekday = HoltWinters.ofMultiplicative(7).withDamping(0.9);
        HoltWinters fitted = byWeekday.fit(perDay);
        Forecast twoWeeks = fitted.forecast(perDay, 14);
        twoWeeks.means();
        twoWeeks.quantile(1, 0.95);
        twoWeeks.state();
        fitted.startOn(perDay);
        Forecast asKnownThen = fitted.forecastFrom(perDay, 60, 14);

        HoltWinters byBook = HoltWinters.ofAdditive(4)
                .withUpdate(SeasonalUpdate.OLD_LEVEL)
                .with(0.5, 0.1, 0.3)
                .withInitial(40, 0.5, List.of(9.0, -10.0, -2.0, 3.0));
        Forecast rare = Adida.of(0.1).fit(nowAndThen).forecast(nowAndThen, 4);

        assertThat(twoWeeks.means()).hasSize(14);
        assertThat(twoWeeks.mean(6)).isBetween(65.0, 75.0);
        assertThat(twoWeeks.quantile(1, 0.95)).isGreaterThan(twoWeeks.mean(1));
        assertThat(twoWeeks.state()).isInstanceOfSatisfying(ForecastState.LevelTrendSeason.class, state -> {
            assertThat(state.form()).isEqualTo(SeasonalForm.MULTIPLICATIVE);
            assertThat(state.season()).hasSize(7);
        });
        assertThat(fitted.startOn(perDay).season()).hasSize(7);
        assertThat(asKnownThen.observations()).isEqualTo(60);
        assertThat(byBook.fittedValues(new double[] {49.5})).containsExactly(49.5);
        assertThat(rare.mean(1)).isBetween(0.8, 1.0);
    }

    @Test
    void the_page_shows_this_code() throws IOException {
        String code = squeezed(Files.readString(
                Path.of("src", "test", "java", "io", "zhanggui", "inventory", "ReadmeModelsTest.java")));
        String page = Files.readString(Path.of("README.md"));
        int from = page.indexOf("\n### Models");
        List<String> snippets = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL)
                .matcher(page.substring(from, page.indexOf("\n### Choice", from)))
                .results()
                .map((MatchResult found) -> squeezed(found.group(1)))
                .toList();
        assertThat(snippets).hasSize(1).allSatisfy(snippet -> assertThat(code).contains(snippet));
    }

    private static String squeezed(String code) {
        return code.replaceAll("//[^\\n]*", "").replaceAll("\\s+", "");
    }
}
