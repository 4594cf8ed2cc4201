package io.zhanggui.procurement.supplier;

import static io.zhanggui.core.kpi.Weight.weight;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.kpi.Better;
import io.zhanggui.core.kpi.Kpi;
import io.zhanggui.core.kpi.KpiError;
import io.zhanggui.core.kpi.KpiException;
import io.zhanggui.core.kpi.Manual;
import io.zhanggui.core.kpi.Measurement;
import io.zhanggui.core.kpi.Measurements;
import io.zhanggui.core.kpi.RatioLower;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.ReportingPeriod;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked cases of the area scorecard through the public interface. */
class SupplierScorecardCasesTest {

    private static final Standings STANDINGS = Standings.ofMinima(80, 65, 50, 0);
    private static final PartyId SUPPLIER = PartyId.of("S01");

    @TestFactory
    Stream<DynamicTest> worked_case() throws IOException {
        try (InputStream file = SupplierScorecardCasesTest.class.getResourceAsStream("/cases/scorecard.json")) {
            JsonNode cases = new ObjectMapper().readTree(file).get("cases");
            assertThat(cases).hasSize(7);
            return StreamSupport.stream(cases.spliterator(), false)
                    .map(c -> DynamicTest.dynamicTest(
                            c.get("id").asText() + " " + c.get("title").asText(),
                            () -> check(c.get("op").asText(), c.get("inputs"), c.get("expected"))));
        }
    }

    private static void check(String op, JsonNode in, JsonNode expected) {
        switch (op) {
            case "weighted" ->
                assertThat(weighted(in)).hasToString(expected.get("score").asText());
            case "weighted_periods", "weighted_periods_skip" ->
                assertThat(periods(in)).hasToString(expected.get("score").asText());
            case "standing" -> assertThat(standing(in)).isEqualTo(expected.asText());
            case "weights_valid" ->
                assertThat(weightsValid(in))
                        .containsExactlyElementsOf(StreamSupport.stream(expected.spliterator(), false)
                                .map(JsonNode::asBoolean)
                                .toList());
            case "das" ->
                assertThat(RatioLower.inverse(in.get("promised").asText())
                                .score(Measurement.of(
                                        Kpi.of("DAYS", "天数", "days", "days", Better.LOWER),
                                        in.get("actual").asText()))
                                .rounded())
                        .hasToString(expected.asText());
            case "otif" -> {
                DeliveryPerformance performance = otif(in);
                Rounding four = Rounding.halfUp(4);
                assertThat(performance.lineRate(four).orElseThrow())
                        .hasToString(expected.get("line_otif").asText());
                assertThat(performance.quantityRate(four).orElseThrow())
                        .hasToString(expected.get("qty_on_time").asText());
            }
            default -> throw new AssertionError("no adapter for " + op);
        }
    }

    private static BigDecimal weighted(JsonNode in) {
        SupplierScorecard.Builder builder = SupplierScorecard.builder("case").standings(STANDINGS);
        for (JsonNode criterion : in.get("criteria")) {
            builder.criterion(
                    criterion.get(0).asText(),
                    weight(criterion.get(1).asText()),
                    SupplierMetric.MANUAL,
                    Manual.rating());
        }
        SupplierScorecard card = builder.build();
        List<Measurement> measured = new ArrayList<>();
        for (JsonNode criterion : in.get("criteria")) {
            Kpi kpi = card.kpi(criterion.get(0).asText());
            measured.add(
                    criterion.get(2).isNull()
                            ? Measurement.notApplicable(kpi)
                            : Measurement.of(kpi, criterion.get(2).asText()));
        }
        return card.score(ReportingPeriod.parse("2025-11"), Measurements.of(measured))
                .score()
                .orElseThrow();
    }

    private static BigDecimal periods(JsonNode in) {
        SupplierScorecard card = SupplierScorecard.builder("case")
                .criterion("ALL", weight(100), SupplierMetric.MANUAL, Manual.rating())
                .standings(STANDINGS)
                .window(in.get("window").asInt())
                .build();
        Kpi kpi = card.kpi("ALL");
        List<MeasuredPeriod> measured = new ArrayList<>();
        YearMonth month = YearMonth.of(2025, 11);
        for (JsonNode score : in.get("scores")) {
            measured.add(new MeasuredPeriod(
                    ReportingPeriod.month(month),
                    Measurements.of(
                            score.isNull() ? Measurement.notApplicable(kpi) : Measurement.of(kpi, score.asText())),
                    !score.isNull()));
            month = month.minusMonths(1);
        }
        return card.evaluateMeasured(SUPPLIER, measured).score().orElseThrow();
    }

    private static String standing(JsonNode in) {
        List<StandingBand> bands = new ArrayList<>();
        for (JsonNode band : in.get("bands")) {
            bands.add(new StandingBand(
                    band.get(0).asText(),
                    Standing.WARN,
                    new BigDecimal(band.get(1).asText()),
                    new BigDecimal(band.get(2).asText())));
        }
        return new Standings(bands).of(new BigDecimal(in.get("score").asText())).name();
    }

    private static List<Boolean> weightsValid(JsonNode in) {
        List<Boolean> valid = new ArrayList<>();
        for (JsonNode set : in.get("sets")) {
            SupplierScorecard.Builder builder =
                    SupplierScorecard.builder("case").standings(STANDINGS);
            for (int i = 0; i < set.size(); i++) {
                builder.criterion("C" + i, weight(set.get(i).asText()), SupplierMetric.MANUAL, Manual.rating());
            }
            valid.add(isBuilt(builder));
        }
        return valid;
    }

    private static boolean isBuilt(SupplierScorecard.Builder builder) {
        try {
            builder.build();
            return true;
        } catch (KpiException e) {
            assertThat(e.code()).isEqualTo(KpiError.WEIGHT_SUM);
            return false;
        }
    }

    private static DeliveryPerformance otif(JsonNode in) {
        List<OrderedLine> lines = new ArrayList<>();
        for (JsonNode line : in.get("lines")) {
            List<Delivery> deliveries = new ArrayList<>();
            for (JsonNode receipt : line.get("receipts")) {
                LocalDate delivered = LocalDate.parse(receipt.get(0).asText());
                deliveries.add(new Delivery(
                        delivered,
                        new BigDecimal(receipt.get(1).asText()),
                        BigDecimal.ZERO,
                        delivered.plusYears(1))); // the day of entry must not matter
            }
            lines.add(new OrderedLine(
                    OrderNo.of("PO-" + lines.size()),
                    Sku.of("SKU"),
                    new BigDecimal(line.get("ordered").asText()),
                    LocalDate.parse(line.get("promised").asText()),
                    null,
                    null,
                    deliveries));
        }
        return DeliveryPerformance.of(
                lines,
                DeliveryTolerance.of(
                        in.get("tol_days").asInt(), in.get("tol_pct").asText()));
    }
}
