package io.zhanggui.examples.monthend;

import io.zhanggui.core.explain.Wording;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.table.Table;
import io.zhanggui.examples.monthend.Report.Block;
import io.zhanggui.examples.monthend.Report.Figure;
import io.zhanggui.examples.monthend.Report.Figures;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Note;
import io.zhanggui.examples.monthend.Report.Picture;
import io.zhanggui.examples.monthend.Report.Section;
import io.zhanggui.inventory.demand.DemandClass;
import io.zhanggui.inventory.demand.DemandClassification;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.turnover.AbcClass;
import io.zhanggui.inventory.turnover.AbcClassification;
import io.zhanggui.inventory.turnover.ClassMatrix;
import io.zhanggui.inventory.turnover.ClassMoves;
import io.zhanggui.inventory.turnover.XyzClass;
import io.zhanggui.inventory.turnover.XyzClassification;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Which articles matter (ABC), how steadily they are wanted (XYZ), and how demand for them comes. */
final class AssortmentSection {

    private final Assortment assortment;
    private final DemandHistory weekly;
    private final CurrencyUnit currency;
    private final Locale locale;

    AssortmentSection(Assortment assortment, DemandHistory weekly, CurrencyUnit currency, Locale locale) {
        this.assortment = assortment;
        this.weekly = weekly;
        this.currency = currency;
        this.locale = locale;
    }

    Section section() {
        AbcClassification<Sku> abc = AbcClassification.of(assortment.revenueOfYear());
        DemandHistory monthly = assortment.monthly();
        Map<Sku, XyzClassification> xyz = new HashMap<>();
        monthly.skus().forEach(sku -> xyz.put(sku, XyzClassification.of(monthly.series(sku))));
        Map<Sku, DemandClassification> classes = new HashMap<>();
        weekly.skus().forEach(sku -> classes.put(sku, DemandClassification.of(weekly.series(sku))));
        List<Block> blocks = new ArrayList<>();
        blocks.add(figures(abc, xyz, classes));
        blocks.add(new Picture(
                MonthEndTerm.IN_BRACKETS.text(locale, MonthEndTerm.TOP_ARTICLES, currency),
                new BarDrawing(MonthEndTerm.TOP_ARTICLES.text(locale), topArticles(abc))));
        blocks.add(new Picture(MonthEndTerm.PARETO.text(locale), pareto(abc)));
        blocks.add(new Listing("abc-xyz-cells", matrix(abc, xyz).toTable(), 10));
        addMoves(abc, blocks);
        blocks.add(new Listing("articles", articles(abc, xyz, classes), 25));
        blocks.add(note(MonthEndTerm.ABC_CONVENTION));
        blocks.add(note(MonthEndTerm.XYZ_CONVENTION));
        blocks.add(note(MonthEndTerm.DEMAND_CONVENTION));
        return new Section(
                "articles",
                MonthEndTerm.ARTICLES.text(locale),
                MonthEndTerm.ARTICLES_ABOUT.text(locale, assortment.firstOfYear(), assortment.month()),
                blocks);
    }

    private Note note(MonthEndTerm convention) {
        return new Note(convention.text(locale), false);
    }

    private Figures figures(
            AbcClassification<Sku> abc, Map<Sku, XyzClassification> xyz, Map<Sku, DemandClassification> classes) {
        List<Figure> figures = new ArrayList<>();
        abc.counts().forEach((each, count) -> figures.add(figure("ABC " + each, count)));
        Map<XyzClass, Integer> xyzCounts = new EnumMap<>(XyzClass.class);
        xyz.values().forEach(each -> xyzCounts.merge(each.xyz(), 1, Integer::sum));
        for (XyzClass each : XyzClass.values()) {
            figures.add(figure("XYZ " + each, xyzCounts.getOrDefault(each, 0)));
        }
        Map<DemandClass, Integer> demandCounts = new EnumMap<>(DemandClass.class);
        classes.values().forEach(each -> demandCounts.merge(each.demandClass(), 1, Integer::sum));
        for (DemandClass each : DemandClass.values()) {
            figures.add(figure(name(each).text(locale), demandCounts.getOrDefault(each, 0)));
        }
        return new Figures(figures);
    }

    private Figure figure(String label, int count) {
        return new Figure(label, Wording.of(BigDecimal.valueOf(count), locale), "");
    }

    private List<BarDrawing.Bar> topArticles(AbcClassification<Sku> abc) {
        return abc.rows().stream()
                .limit(12)
                .map(row -> new BarDrawing.Bar(
                        MonthEndTerm.IN_BRACKETS.text(locale, row.key(), row.abc()),
                        row.value(),
                        Wording.of(BigDecimal.valueOf(Math.round(row.value())), locale),
                        shade(row.abc())))
                .toList();
    }

    private ParetoDrawing pareto(AbcClassification<Sku> abc) {
        List<ParetoDrawing.Part> parts = new ArrayList<>();
        abc.counts()
                .forEach((each, count) -> parts.add(new ParetoDrawing.Part(
                        each + " · " + count,
                        abc.rows().stream()
                                .filter(row -> row.abc() == each)
                                .map(row -> row.cumulativeShare() * 100)
                                .toList(),
                        shade(each))));
        return new ParetoDrawing(MonthEndTerm.PARETO.text(locale), MonthEndTerm.PARETO_ACROSS.text(locale), parts);
    }

    private static Shade shade(AbcClass each) {
        return switch (each) {
            case A -> Shade.MAIN;
            case B -> Shade.SECOND;
            case C -> Shade.THIRD;
        };
    }

    /** The cells of the articles that have both classes; what is sold as a kit has no demand of its own. */
    private static ClassMatrix<Sku> matrix(AbcClassification<Sku> abc, Map<Sku, XyzClassification> xyz) {
        return ClassMatrix.of(
                new AbcClassification<>(abc.rows().stream()
                        .filter(row -> xyz.containsKey(row.key()))
                        .toList()),
                xyz);
    }

    /** How classes changed since the month before, if there were sales by then. */
    private void addMoves(AbcClassification<Sku> abc, List<Block> blocks) {
        Optional<Assortment> before = assortment.monthBefore();
        if (before.isEmpty()) {
            return;
        }
        ClassMoves<Sku, AbcClass> moves = ClassMoves.between(
                AbcClass.class,
                AbcClassification.of(before.get().revenueOfYear()).classes(),
                abc.classes());
        Table.Builder table = Table.titled(MonthEndTerm.CLASS_CHANGES)
                .columns(MonthEndTerm.SKU, MonthEndTerm.CLASS_BEFORE, MonthEndTerm.CLASS_NOW);
        for (Sku sku : moves.changed()) {
            table.row(
                    sku.value(),
                    moves.before(sku).map(AbcClass::name).orElse(null),
                    moves.after(sku).map(AbcClass::name).orElse(null));
        }
        blocks.add(new Listing("abc-moves", moves.toTable(), 10));
        blocks.add(new Listing("abc-changes", table.build(), 10));
        blocks.add(
                new Note(MonthEndTerm.MOVES_CONVENTION.text(locale, before.get().month(), assortment.month()), false));
    }

    private Table articles(
            AbcClassification<Sku> abc, Map<Sku, XyzClassification> xyz, Map<Sku, DemandClassification> classes) {
        Table.Builder table = Table.titled(MonthEndTerm.ARTICLES)
                .columns(
                        MonthEndTerm.SKU,
                        MonthEndTerm.NET_REVENUE,
                        MonthEndTerm.CUMULATIVE_SHARE,
                        MonthEndTerm.ABC,
                        MonthEndTerm.VARIATION,
                        MonthEndTerm.XYZ,
                        MonthEndTerm.AVERAGE_INTERVAL,
                        MonthEndTerm.SQUARED_VARIATION,
                        MonthEndTerm.DEMAND_CLASS);
        for (AbcClassification.Row<Sku> row : abc.rows()) {
            XyzClassification steadiness = xyz.get(row.key());
            DemandClassification demand = classes.get(row.key());
            table.row(
                    row.key().value(),
                    Money.of(currency, row.value(), RoundingMode.HALF_UP),
                    row.cumulativeShare(),
                    row.abc().name(),
                    steadiness == null ? null : steadiness.variation(),
                    steadiness == null ? null : steadiness.xyz().name(),
                    demand == null ? null : demand.averageInterval(),
                    demand == null ? null : demand.squaredVariation(),
                    demand == null ? null : name(demand.demandClass()));
        }
        return table.build();
    }

    private static MonthEndTerm name(DemandClass each) {
        return MonthEndTerm.valueOf("DEMAND_" + each.name());
    }
}
