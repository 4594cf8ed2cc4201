package io.zhanggui.inventory;

import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.inventory.demand.AccuracyReport;
import io.zhanggui.inventory.demand.CancelledSales;
import io.zhanggui.inventory.demand.ChosenForecast;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.DemandPeriod;
import io.zhanggui.inventory.demand.Forecast;
import io.zhanggui.inventory.demand.ForecastChoice;
import io.zhanggui.inventory.demand.ForecastSelection;
import io.zhanggui.inventory.demand.ForecastTrial;
import io.zhanggui.inventory.demand.HoldOutErrors;
import io.zhanggui.inventory.demand.OrderCancellation;
import io.zhanggui.inventory.demand.OrderedSale;
import io.zhanggui.inventory.demand.PredictionInterval;
import io.zhanggui.inventory.demand.Promotion;
import io.zhanggui.inventory.demand.PromotionLift;
import io.zhanggui.inventory.demand.SalesLine;
import io.zhanggui.inventory.item.Bundle;
import io.zhanggui.inventory.item.KitPart;
import io.zhanggui.inventory.item.KitRegister;
import io.zhanggui.inventory.probability.CountDemand;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** The code of README.md on series, many series, intervals and accuracy, with what it promises. */
class ReadmeForecastTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);
    private static final LocalDate BEGIN = LocalDate.of(2025, 9, 8);

    /** Twelve weeks of 4 mugs a day, none on three days, ten times as many on two; one cup and one gift box. */
    private static List<SalesLine> salesLines() {
        List<SalesLine> lines = new ArrayList<>();
        for (LocalDate day = BEGIN; day.isBefore(TODAY); day = day.plusDays(1)) {
            boolean none = !day.isBefore(LocalDate.of(2025, 10, 6)) && day.isBefore(LocalDate.of(2025, 10, 9));
            boolean promoted = day.equals(LocalDate.of(2025, 11, 10)) || day.equals(LocalDate.of(2025, 11, 11));
            if (!none) {
                lines.add(sold("MUG", day, promoted ? 40 : 4));
            }
        }
        lines.add(sold("CUP", LocalDate.of(2025, 10, 14), 10));
        lines.add(sold("GIFT", LocalDate.of(2025, 10, 15), 1));
        lines.add(sold("MUG", LocalDate.of(2025, 10, 16), 9));
        return lines;
    }

    private static SalesLine sold(String sku, LocalDate day, long pieces) {
        return new SalesLine(Sku.of(sku), day, Quantity.ofPieces(pieces), "天猫");
    }

    @Test
    void seriesForecastsIntervalsAndAccuracy() {
        List<SalesLine> salesLines = salesLines();
        List<OrderedSale> orderedSales = List.of(
                new OrderedSale(OrderNo.of("SO-2"), 1, sold("MUG", LocalDate.of(2025, 10, 16), 9)),
                new OrderedSale(OrderNo.of("SO-3"), 1, sold("GIFT", LocalDate.of(2025, 10, 15), 1)));
        KitRegister register = KitRegister.of(List.of(
                Bundle.kit(Sku.of("GIFT"), BEGIN, KitPart.of(Sku.of("MUG"), Quantity.ofPieces(4), BigDecimal.ONE))));
        Executor executor = Runnable::run;

        CancelledSales cancelled = CancelledSales.of(
                orderedSales,
                List.of(OrderCancellation.of(OrderNo.of("SO-2")), OrderCancellation.ofLine(OrderNo.of("SO-3"), 1)));
        DemandHistory history = DemandHistory.weekly()
                .cancelled(cancelled.lines())
                .kits(register)
                .promotions(List.of(Promotion.of("双11", LocalDate.of(2025, 11, 10), LocalDate.of(2025, 11, 12))))
                .stockOut(
                        Sku.of("MUG"), List.of(LocalDateRange.of(LocalDate.of(2025, 10, 6), LocalDate.of(2025, 10, 9))))
                .replaced(Sku.of("CUP"), Sku.of("MUG"), LocalDate.of(2025, 10, 1), new BigDecimal("0.6"))
                .between(LocalDate.of(2025, 9, 8), TODAY)
                .from(salesLines.stream());
        history.corrections(Sku.of("MUG"));
        history.explain(Sku.of("MUG")).toText(SIMPLIFIED_CHINESE);

        double[] perWeek = history.series(Sku.of("MUG"));
        ForecastChoice choice = ForecastSelection.builder().build().choose(perWeek);
        Forecast forecast = choice.model().forecast(perWeek, 4);
        PromotionLift lift = history.lift("双11", UnitOfMeasure.PIECE).orElseThrow();
        double[] nextWeeks = lift.applyTo(
                forecast.means(),
                DemandPeriod.WEEK,
                TODAY,
                LocalDateRange.of(LocalDate.of(2025, 12, 12), LocalDate.of(2025, 12, 13)));

        List<ItemResult<Sku, ChosenForecast>> forecasts =
                ForecastSelection.builder().build().forecastAll(history.series(), 4, executor);

        CountDemand nextFour = forecast.demand(4);
        PredictionInterval usual = PredictionInterval.of(nextFour, 0.9);

        double[] training = Arrays.copyOf(perWeek, 6);
        HoldOutErrors errors = HoldOutErrors.of(choice.model().fit(training), perWeek, 6, 2);
        PredictionInterval measured = errors.totalInterval(forecast, 2, 0.5);

        AccuracyReport report =
                ForecastTrial.builder().horizon(2).origins(3).build().run(history.series());
        report.toTable();

        assertThat(perWeek).hasSize(12);
        assertThat(history.cancelled(Sku.of("MUG"))).isEqualTo(13);
        assertThat(history.series(Sku.of("CUP"))).startsWith(4);
        assertThat(history.corrections(Sku.of("MUG"))).hasSize(2);
        assertThat(lift.ratio()).isBetween(9.0, 10.0);
        assertThat(nextWeeks[0]).isEqualTo(forecast.mean(1));
        assertThat(nextWeeks[1]).isBetween(2.1 * forecast.mean(2), 2.3 * forecast.mean(2));
        assertThat(forecasts).hasSize(2).allMatch(each -> each instanceof ItemResult.Done);
        assertThat(usual.contains(112)).isTrue();
        assertThat(measured.contains(56)).isTrue();
        assertThat(report.total()).isPresent();
        assertThat(report.rows()).isNotEmpty();
    }

    /** Comments and line breaks aside. */
    @Test
    void thePageShowsThisCode() throws IOException {
        String own = Files.readString(Path.of("src/test/java/io/zhanggui/inventory/ReadmeForecastTest.java"))
                + Files.readString(Path.of("src/test/java/io/zhanggui/inventory/ReadmePooledTest.java"));
        String page = Files.readString(Path.of("README.md"));
        String section = page.substring(page.indexOf("### Series"), page.indexOf("### Models"))
                + page.substring(page.indexOf("### Choice"), page.indexOf("## Probability"));
        Matcher block = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL).matcher(section);
        int blocks = 0;
        while (block.find()) {
            for (String part : block.group(1).split("\\n\\n")) {
                assertThat(code(own)).contains(code(part));
                blocks++;
            }
        }
        assertThat(blocks).isGreaterThan(4);
    }

    private static String code(String text) {
        return text.replaceAll("//[^\\n]*", "").replaceAll("\\s+", "");
    }
}
