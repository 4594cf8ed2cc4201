package io.zhanggui.examples.cases;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.kpi.Better;
import io.zhanggui.core.kpi.Kpi;
import io.zhanggui.core.kpi.KpiException;
import io.zhanggui.core.kpi.Manual;
import io.zhanggui.core.kpi.Measurement;
import io.zhanggui.core.kpi.Measurements;
import io.zhanggui.core.kpi.RatioLower;
import io.zhanggui.core.kpi.Weight;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.procurement.supplier.Delivery;
import io.zhanggui.procurement.supplier.DeliveryPerformance;
import io.zhanggui.procurement.supplier.DeliveryTolerance;
import io.zhanggui.procurement.supplier.MeasuredPeriod;
import io.zhanggui.procurement.supplier.OrderedLine;
import io.zhanggui.procurement.supplier.Standing;
import io.zhanggui.procurement.supplier.StandingBand;
import io.zhanggui.procurement.supplier.Standings;
import io.zhanggui.procurement.supplier.SupplierMetric;
import io.zhanggui.procurement.supplier.SupplierScorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;

/** Operations on {@code procurement.supplier}. */
final class SupplierOperations {

    private static final Kpi DAYS = Kpi.of("DAYS", "天数", "days", "days", Better.LOWER);

    private SupplierOperations() {}

    static void addTo(Operations operations) {
        operations
                .add("op=weighted", SupplierOperations::weighted)
                .add("op=weighted_periods", SupplierOperations::weightedPeriods)
                .add("op=weighted_periods_skip", SupplierOperations::weightedPeriods)
                .add("op=weights_valid", SupplierOperations::weightsValid)
                .add("op=standing", SupplierOperations::standing)
                .add("op=das", SupplierOperations::deliveryAgainstPromise)
                .add("op=otif", SupplierOperations::onTimeInFull);
    }

    private static Object weighted(CaseInput in) {
        SupplierScorecard.Builder builder = template();
        in.list("criteria").forEach(each -> criterion(builder, each.text("0"), each.text("1")));
        SupplierScorecard card = builder.build();
        List<Measurement> measured = in.list("criteria").stream()
                .map(each -> measurement(card.kpi(each.text("0")), each, "2"))
                .toList();
        return Map.of(
                "score",
                card.score(ReportingPeriod.year(2025), Measurements.of(measured))
                        .score()
                        .<Object>map(score -> score)
                        .orElse("NA"));
    }

    /** The scores stand from the newest to the oldest, so that the last of them has the first year. */
    private static Object weightedPeriods(CaseInput in) {
        SupplierScorecard card =
                criterion(template(), "ALL", "100").window(in.integer("window")).build();
        List<MeasuredPeriod> periods = new ArrayList<>();
        int year = 2001;
        List<CaseInput> scores = in.list("scores");
        for (ListIterator<CaseInput> each = scores.listIterator(scores.size()); each.hasPrevious(); ) {
            CaseInput score = each.previous();
            Measurement measured = score.isNull()
                    ? Measurement.notApplicable(card.kpi("ALL"))
                    : Measurement.of(card.kpi("ALL"), score.asDecimal());
            periods.add(new MeasuredPeriod(ReportingPeriod.year(year), Measurements.of(measured), !score.isNull()));
            year++;
        }
        return Map.of(
                "score",
                card.evaluateMeasured(PartyId.of("S"), periods)
                        .score()
                        .<Object>map(score -> score)
                        .orElse("NA"));
    }

    private static Object weightsValid(CaseInput in) {
        List<Boolean> valid = new ArrayList<>();
        for (CaseInput set : in.list("sets")) {
            SupplierScorecard.Builder builder = template();
            int number = 1;
            for (String weight : set.asTexts()) {
                criterion(builder, "C" + number, weight);
                number++;
            }
            valid.add(isAccepted(builder));
        }
        return valid;
    }

    private static boolean isAccepted(SupplierScorecard.Builder builder) {
        try {
            builder.build();
            return true;
        } catch (KpiException e) {
            return false;
        }
    }

    private static Object standing(CaseInput in) {
        List<StandingBand> bands = in.list("bands").stream()
                .map(band -> new StandingBand(band.text("0"), Standing.WARN, band.decimal("1"), band.decimal("2")))
                .toList();
        return new Standings(bands).of(in.decimal("score")).name();
    }

    private static Object deliveryAgainstPromise(CaseInput in) {
        return RatioLower.inverse(in.decimal("promised"))
                .score(Measurement.of(DAYS, in.decimal("actual")))
                .rounded();
    }

    private static Object onTimeInFull(CaseInput in) {
        DeliveryPerformance performance = DeliveryPerformance.of(
                in.list("lines").stream().map(SupplierOperations::line).toList(),
                DeliveryTolerance.of(in.integer("tol_days"), in.text("tol_pct")));
        return Map.of(
                "line_otif", performance.lineRate(Rounding.halfUp(4)).orElseThrow(),
                "qty_on_time", performance.quantityRate(Rounding.halfUp(4)).orElseThrow());
    }

    private static OrderedLine line(CaseInput in) {
        List<Delivery> deliveries = in.list("receipts").stream()
                .map(receipt -> Delivery.of(receipt.date("0"), receipt.decimal("1")))
                .toList();
        return new OrderedLine(
                OrderNo.of("PO"), Sku.of("SKU"), in.decimal("ordered"), in.date("promised"), null, null, deliveries);
    }

    private static SupplierScorecard.Builder template() {
        return SupplierScorecard.builder("case").standings(Standings.ofMinima(80, 65, 50, 0));
    }

    private static SupplierScorecard.Builder criterion(SupplierScorecard.Builder builder, String code, String weight) {
        return builder.criterion(code, Weight.weight(weight), SupplierMetric.MANUAL, Manual.rating());
    }

    private static Measurement measurement(Kpi kpi, CaseInput in, String field) {
        return in.findDecimal(field)
                .map(value -> Measurement.of(kpi, value))
                .orElseGet(() -> Measurement.notApplicable(kpi));
    }
}
