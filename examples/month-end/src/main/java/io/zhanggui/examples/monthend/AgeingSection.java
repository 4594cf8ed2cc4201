package io.zhanggui.examples.monthend;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.Wording;
import io.zhanggui.examples.monthend.Report.Block;
import io.zhanggui.examples.monthend.Report.Figure;
import io.zhanggui.examples.monthend.Report.Figures;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Note;
import io.zhanggui.examples.monthend.Report.Picture;
import io.zhanggui.examples.monthend.Report.Reasons;
import io.zhanggui.examples.monthend.Report.Section;
import io.zhanggui.inventory.stock.ExpiryReport;
import io.zhanggui.inventory.stock.ExpiryRules;
import io.zhanggui.inventory.stock.LotStock;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.stock.StockLevel;
import io.zhanggui.inventory.turnover.AgeBuckets;
import io.zhanggui.inventory.turnover.AgeProfile;
import io.zhanggui.inventory.turnover.SlowAction;
import io.zhanggui.inventory.turnover.SlowFinding;
import io.zhanggui.inventory.turnover.SlowRule;
import io.zhanggui.inventory.turnover.SlowStock;
import io.zhanggui.inventory.turnover.StockAgeing;
import io.zhanggui.inventory.turnover.StockMonths;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What lies how long (库龄), what lies too long and what to do about it (呆滞), and which lots expire soon (效期). */
final class AgeingSection {

    private static final int OLD = 90;
    private static final AgeBuckets BUCKETS = AgeBuckets.of(30, 60, OLD, 180, 365);
    private static final ExpiryRules EXPIRY = ExpiryRules.within(30, 90, 180).markDownWithin(30);

    /** The shop's own rules, of which the first that is met counts. */
    private static final List<SlowRule> RULES = List.of(
            SlowRule.suggest(SlowAction.WRITE_DOWN).whenIdle(365),
            SlowRule.suggest(SlowAction.TRANSFER).whenCovered(60).whenShortElsewhere(7),
            SlowRule.suggest(SlowAction.PROMOTE).whenIdle(30).whenAged(60),
            SlowRule.suggest(SlowAction.BUY_LESS).whenCovered(90).whenAged(14));

    private final StockMonth stock;
    private final Categories categories;
    private final Shop shop;
    private final Locale locale;

    AgeingSection(StockMonth stock, Categories categories, Shop shop, Locale locale) {
        this.stock = stock;
        this.categories = categories;
        this.shop = shop;
        this.locale = locale;
    }

    Section section() {
        StockAgeing ageing = StockAgeing.of(stock.ledger(), shop.lastDay(), BUCKETS);
        SlowStock slow = SlowStock.of(StockMonths.of(stock.ledger(), stock.period()), ageing, RULES);
        ExpiryReport expiry = expiry();
        String picture = MonthEndTerm.IN_BRACKETS.text(locale, MonthEndTerm.AGE_PICTURE, shop.currency());
        List<Block> blocks = new ArrayList<>();
        blocks.add(figures(ageing, slow, expiry));
        blocks.add(new Note(MonthEndTerm.AGE_CONVENTION.text(locale), false));
        blocks.add(new Picture(picture, buckets(picture, ageing.company())));
        blocks.add(new Listing(
                "age-by-warehouse",
                TurnoverSection.titled(
                        MonthEndTerm.AGE_BY_WAREHOUSE, ageing.toTable(MonthEndTerm.WAREHOUSE, ageing.byWarehouse())),
                10));
        blocks.add(new Listing(
                "age-by-category",
                TurnoverSection.titled(
                        MonthEndTerm.AGE_BY_CATEGORY,
                        ageing.toTable(MonthEndTerm.CATEGORY, ageing.byCategory(categories::of))),
                10));
        blocks.add(new Listing("age", TurnoverSection.titled(MonthEndTerm.AGE_BY_ARTICLE, ageing.toTable()), 10));
        blocks.add(new Listing("slow-stock", slow.toTable(), 20));
        blocks.add(new Listing("expiry", expiry.toTable(), 20));
        blocks.add(new Reasons(MonthEndTerm.WHY_AGE.text(locale), List.of(ageing.explain())));
        return new Section(
                "ageing",
                MonthEndTerm.AGEING.text(locale),
                MonthEndTerm.AGEING_ABOUT.text(locale, shop.lastDay()),
                blocks);
    }

    private Figures figures(StockAgeing ageing, SlowStock slow, ExpiryReport expiry) {
        AgeProfile company = ageing.company();
        Money suggested =
                slow.suggestions().stream().map(SlowFinding::affected).reduce(Money.zero(shop.currency()), Money::plus);
        return new Figures(List.of(
                figure(MonthEndTerm.CLOSING_STOCK, company.total(), ""),
                figure(
                        MonthEndTerm.MEAN_AGE,
                        company.averageAge().isPresent() ? company.averageAge().getAsDouble() : null,
                        ""),
                figure(MonthEndTerm.OLD_STOCK, company.valueFrom(OLD), MonthEndTerm.FROM_DAYS.text(locale, OLD)),
                figure(
                        MonthEndTerm.SLOW_VALUE,
                        suggested,
                        MonthEndTerm.SLOW_COUNT.text(locale, slow.suggestions().size())),
                figure(
                        MonthEndTerm.EXPIRES_SOON,
                        expiry.lines().size(),
                        MonthEndTerm.WITHIN_DAYS.text(
                                locale, EXPIRY.bounds().get(EXPIRY.bounds().size() - 1)))));
    }

    private Figure figure(MonthEndTerm label, @Nullable Object value, String remark) {
        return new Figure(label.text(locale), Wording.of(value, locale), remark);
    }

    private BarDrawing buckets(String title, AgeProfile company) {
        List<BarDrawing.Bar> bars = new ArrayList<>();
        List<Term> labels = BUCKETS.labels();
        for (int i = 0; i < labels.size(); i++) {
            Money value = company.values().get(i);
            bars.add(new BarDrawing.Bar(
                    MonthEndTerm.DAYS_RANGE.text(locale, labels.get(i)),
                    value.getAmount().doubleValue(),
                    Wording.of(value.getAmount(), locale),
                    i > 0 && BUCKETS.edges().get(i - 1) >= OLD ? Shade.WARNING : Shade.MAIN));
        }
        return new BarDrawing(title, bars);
    }

    /** What expires soon, at what a unit costs in its warehouse; of equal lots in two warehouses, at the higher cost. */
    private ExpiryReport expiry() {
        List<LotStock> all = new ArrayList<>();
        Map<LotStock, BigMoney> costs = new HashMap<>();
        for (Map.Entry<StockKey, StockLevel> entry : stock.levels().entrySet()) {
            for (LotStock lot : LotStock.of(entry.getValue(), stock.lots().values())) {
                all.add(lot);
                stock.ledger()
                        .unitCost(entry.getKey(), shop.lastDay())
                        .ifPresent(cost -> costs.merge(lot, cost, (one, other) -> one.isLessThan(other) ? other : one));
            }
        }
        return ExpiryReport.of(all, shop.lastDay(), EXPIRY, lot -> Optional.ofNullable(costs.get(lot)));
    }
}
