package io.zhanggui.examples.monthend;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Wording;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.kpi.MissingPolicy;
import io.zhanggui.core.kpi.ScoringRule;
import io.zhanggui.core.kpi.Weight;
import io.zhanggui.core.table.Row;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.examples.monthend.Report.Block;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Picture;
import io.zhanggui.examples.monthend.Report.Reasons;
import io.zhanggui.examples.monthend.Report.Section;
import io.zhanggui.procurement.supplier.Delivery;
import io.zhanggui.procurement.supplier.OrderedLine;
import io.zhanggui.procurement.supplier.QualificationState;
import io.zhanggui.procurement.supplier.Standing;
import io.zhanggui.procurement.supplier.Standings;
import io.zhanggui.procurement.supplier.Supplier;
import io.zhanggui.procurement.supplier.SupplierCriterion;
import io.zhanggui.procurement.supplier.SupplierEvaluation;
import io.zhanggui.procurement.supplier.SupplierFacts;
import io.zhanggui.procurement.supplier.SupplierMetric;
import io.zhanggui.procurement.supplier.SupplierRanking;
import io.zhanggui.procurement.supplier.SupplierScorecard;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The scores and standings of the suppliers over the months of the purchase orders. */
final class SupplierSection {

    private record LineKey(String order, String sku) {}

    private record RatingKey(PartyId supplier, YearMonth month) {}

    private static final int MONTHS = 24;
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private final ShopFiles files;
    private final Shop shop;
    private final Locale locale;
    private final Set<String> criteria = new HashSet<>();

    SupplierSection(ShopFiles files, Shop shop, Locale locale) {
        this.files = files;
        this.shop = shop;
        this.locale = locale;
    }

    Section section() {
        Map<PartyId, Supplier> suppliers = Suppliers.parties(files, locale);
        SupplierScorecard card = card();
        Map<PartyId, List<OrderedLine>> lines = lines(suppliers);
        Map<RatingKey, Map<String, BigDecimal>> ratings = ratings(suppliers);
        YearMonth first = lines.values().stream()
                .flatMap(List::stream)
                .map(line -> YearMonth.from(line.promised()))
                .min(YearMonth::compareTo)
                .filter(month -> month.isAfter(shop.month().minusMonths(MONTHS)))
                .orElse(shop.month().minusMonths(MONTHS - 1));
        List<SupplierEvaluation> evaluations = new ArrayList<>();
        for (PartyId supplier : suppliers.keySet()) {
            List<SupplierFacts> facts = new ArrayList<>();
            for (YearMonth month = first; !month.isAfter(shop.month()); month = month.plusMonths(1)) {
                facts.add(SupplierFacts.of(
                        supplier,
                        ReportingPeriod.month(month),
                        lines.getOrDefault(supplier, List.of()),
                        ratings.getOrDefault(new RatingKey(supplier, month), Map.of())));
            }
            evaluations.add(card.evaluate(supplier, facts));
        }
        SupplierRanking ranking = SupplierRanking.of(evaluations);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Picture(
                MonthEndTerm.SUPPLIER_SCORES.text(locale),
                new BarDrawing(MonthEndTerm.SUPPLIER_SCORES.text(locale), bars(ranking, suppliers))));
        blocks.add(new Listing("suppliers", table(ranking, suppliers), 30));
        blocks.add(new Reasons(
                MonthEndTerm.WHY_STANDING.text(locale),
                ranking.places().stream()
                        .limit(1)
                        .map(place -> place.evaluation().explain())
                        .toList()));
        return new Section(
                "suppliers",
                MonthEndTerm.SUPPLIERS.text(locale),
                MonthEndTerm.SUPPLIERS_ABOUT.text(locale, first, shop.month()),
                blocks);
    }

    private List<BarDrawing.Bar> bars(SupplierRanking ranking, Map<PartyId, Supplier> suppliers) {
        return ranking.places().stream()
                .map(SupplierRanking.Place::evaluation)
                .map(each -> new BarDrawing.Bar(
                        name(each, suppliers),
                        each.score().map(BigDecimal::doubleValue).orElse(0.0),
                        Wording.of(each.score().orElse(null), locale) + " · "
                                + Wording.of(each.standing().orElse(null), locale),
                        each.standing().map(SupplierSection::shade).orElse(Shade.THIRD)))
                .toList();
    }

    private static Shade shade(Standing standing) {
        return switch (standing) {
            case ALLOW -> Shade.MAIN;
            case WARN -> Shade.WARNING;
            case BLOCK_RFQ, BLOCK_PO -> Shade.BAD;
        };
    }

    private Table table(SupplierRanking ranking, Map<PartyId, Supplier> suppliers) {
        Table.Builder table = Table.titled(MonthEndTerm.SUPPLIERS)
                .columns(
                        MonthEndTerm.RANK,
                        MonthEndTerm.SUPPLIER,
                        MonthEndTerm.NAME,
                        MonthEndTerm.SCORE,
                        MonthEndTerm.STANDING,
                        MonthEndTerm.QUALIFICATION);
        for (SupplierRanking.Place place : ranking.places()) {
            SupplierEvaluation each = place.evaluation();
            QualificationState state =
                    requireNonNull(suppliers.get(each.supplier()), "supplier").qualification(shop.lastDay());
            table.row(
                    place.rank(),
                    each.supplier().value(),
                    name(each, suppliers),
                    each.score().orElse(null),
                    each.standing().orElse(null),
                    state);
        }
        return table.build();
    }

    private static String name(SupplierEvaluation each, Map<PartyId, Supplier> suppliers) {
        return requireNonNull(suppliers.get(each.supplier()), "supplier").name();
    }

    private SupplierScorecard card() {
        SupplierScorecard.Builder card = SupplierScorecard.builder(MonthEndTerm.SUPPLIERS.text(locale));
        Row[] last = new Row[1];
        files.table("supplier_criteria")
                .columns("criterion", "name_zh", "weight", "metric", "rule", "missing")
                .forEach(row -> {
                    if (!criteria.add(row.text("criterion"))) {
                        throw row.error("criterion", "occurs twice");
                    }
                    card.criterion(new SupplierCriterion(
                            row.text("criterion"),
                            row.text("name_zh"),
                            row.text("criterion"),
                            row.value("weight", Weight::weight),
                            row.value("metric", SupplierMetric::parse),
                            row.value("rule", ScoringRule::parse),
                            MissingPolicy.REDISTRIBUTE));
                    last[0] = row;
                });
        Map<Standing, BigDecimal> minima = new EnumMap<>(Standing.class);
        files.table("supplier_standings").columns("standing", "minimum").forEach(row -> {
            Standing standing = row.oneOf("standing", Standing.class);
            BigDecimal minimum = row.decimal("minimum");
            minima.forEach((other, bound) -> {
                if (Integer.signum(standing.compareTo(other)) != bound.compareTo(minimum)) {
                    throw row.error("minimum", "does not fit to " + bound + " of " + other);
                }
            });
            minima.put(standing, minimum);
        });
        card.standings(files.whole("supplier_standings", () -> Standings.ofMinima(minima)));
        if (last[0] == null) {
            throw new InputException("supplier_criteria.csv has no criterion, or none whose row is right");
        }
        // criteria whose weights do not add up are an error of the last row
        return last[0].value("weight", weight -> card.build());
    }

    private Map<PartyId, List<OrderedLine>> lines(Map<PartyId, Supplier> suppliers) {
        Map<String, BigDecimal> reference = new HashMap<>();
        files.table("products").columns("sku", "purchase_price").forEach(row -> {
            if (row.find("purchase_price").isPresent()) {
                BigDecimal price = row.decimal("purchase_price");
                if (price.signum() < 0) {
                    throw row.error("purchase_price", "is negative");
                }
                reference.putIfAbsent(row.text("sku"), price);
            }
        });
        Set<LineKey> ordered = new HashSet<>();
        files.table("purchase_orders").columns("po", "sku").forEach(row -> {
            if (!ordered.add(key(row))) {
                throw row.error("sku", "occurs twice in order " + row.text("po"));
            }
        });
        Map<LineKey, List<Delivery>> deliveries = new HashMap<>();
        files.table("receipts")
                .columns("po", "sku", "date", "received", "rejected", "recorded_on")
                .forEach(row -> {
                    if (!ordered.contains(key(row))) {
                        throw row.error("po", "has no line of purchase_orders.csv for " + row.text("sku"));
                    }
                    deliveries
                            .computeIfAbsent(key(row), key -> new ArrayList<>())
                            .add(new Delivery(
                                    row.date("date"),
                                    row.decimal("received"),
                                    row.decimal("rejected"),
                                    row.date("recorded_on")));
                });
        Map<PartyId, List<OrderedLine>> lines = new HashMap<>();
        files.table("purchase_orders")
                .columns("po", "supplier", "sku", "ordered", "promised", "unit_price")
                .forEach(row -> {
                    if (!ordered.remove(key(row))) {
                        return; // the second of two, told above
                    }
                    lines.computeIfAbsent(supplierOf(row, suppliers), id -> new ArrayList<>())
                            .add(new OrderedLine(
                                    row.value("po", OrderNo::of),
                                    row.value("sku", Sku::of),
                                    row.decimal("ordered"),
                                    row.date("promised"),
                                    row.decimal("unit_price"),
                                    reference.get(row.text("sku")),
                                    deliveries.getOrDefault(key(row), List.of())));
                });
        return lines;
    }

    private Map<RatingKey, Map<String, BigDecimal>> ratings(Map<PartyId, Supplier> suppliers) {
        Map<RatingKey, Map<String, BigDecimal>> ratings = new HashMap<>();
        files.table("supplier_ratings")
                .columns("supplier", "month", "criterion", "score")
                .forEach(row -> {
                    RatingKey key = new RatingKey(supplierOf(row, suppliers), row.month("month"));
                    String criterion = row.text("criterion");
                    BigDecimal score = row.decimal("score");
                    if (!criteria.contains(criterion)) {
                        throw row.error("criterion", "is no criterion of supplier_criteria.csv");
                    }
                    if (score.signum() < 0 || score.compareTo(FULL) > 0) {
                        throw row.error("score", "is not from 0 to 100");
                    }
                    if (ratings.computeIfAbsent(key, ignored -> new HashMap<>()).putIfAbsent(criterion, score)
                            != null) {
                        throw row.error("criterion", "occurs twice for this supplier and month");
                    }
                });
        return ratings;
    }

    private static PartyId supplierOf(Row row, Map<PartyId, Supplier> suppliers) {
        PartyId id = row.value("supplier", PartyId::of);
        if (!suppliers.containsKey(id)) {
            throw row.error("supplier", "is no supplier of suppliers.csv");
        }
        return id;
    }

    private static LineKey key(Row row) {
        return new LineKey(row.text("po"), row.text("sku"));
    }
}
