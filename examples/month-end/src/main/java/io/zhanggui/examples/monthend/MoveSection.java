package io.zhanggui.examples.monthend;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.Wording;
import io.zhanggui.core.table.Table;
import io.zhanggui.examples.monthend.MovePlan.Need;
import io.zhanggui.examples.monthend.MovePlan.OfArticle;
import io.zhanggui.examples.monthend.Report.Block;
import io.zhanggui.examples.monthend.Report.Figure;
import io.zhanggui.examples.monthend.Report.Figures;
import io.zhanggui.examples.monthend.Report.Fold;
import io.zhanggui.examples.monthend.Report.Folds;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Note;
import io.zhanggui.examples.monthend.Report.Reasons;
import io.zhanggui.examples.monthend.Report.Section;
import io.zhanggui.inventory.distribution.RebalancingPlan;
import io.zhanggui.inventory.distribution.TransferMove;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What to move between warehouses: first the moves, then who stays short, then why. */
final class MoveSection {

    private static final int EXPLAINED = 3;

    private final List<OfArticle> articles;
    private final Shop shop;
    private final LocalDate day;
    private final Locale locale;

    MoveSection(List<OfArticle> articles, Shop shop, LocalDate day, Locale locale) {
        this.articles = articles;
        this.shop = shop;
        this.day = day;
        this.locale = locale;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(figures());
        blocks.add(new Listing("moves", moves(), 40));
        blocks.add(new Listing("still-short", stillShort(), 20));
        List<Explanation> reasons = mostUrgentFirst().stream()
                .limit(EXPLAINED)
                .map(MoveSection::explained)
                .toList();
        if (!reasons.isEmpty()) {
            blocks.add(new Reasons(MonthEndTerm.WHY_MOVE.text(locale), reasons));
        }
        blocks.add(new Folds(
                "",
                List.of(new Fold(
                        MonthEndTerm.WAREHOUSE_TARGETS.text(locale),
                        "",
                        "",
                        List.of(new Listing("warehouse-targets", targets(), 12))))));
        blocks.add(new Note(MonthEndTerm.MOVE_CONVENTION.text(locale), false));
        return new Section(
                "moves", MonthEndTerm.MOVES.text(locale), MonthEndTerm.MOVES_ABOUT.text(locale, day), blocks);
    }

    /** The articles that move, those first that run out first. */
    private List<OfArticle> mostUrgentFirst() {
        return articles.stream()
                .filter(each -> !each.plan().moves().isEmpty())
                .sorted(Comparator.comparingDouble(MoveSection::daysLeft))
                .toList();
    }

    /** The days that the stock lasts where it is shortest of those that something goes to. */
    private static double daysLeft(OfArticle article) {
        return article.plan().moves().stream()
                .map(move -> article.need(move.lane().to()))
                .mapToDouble(to -> to.place().available().doubleValue() / to.perDay())
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private Figures figures() {
        int count = 0;
        BigDecimal pieces = BigDecimal.ZERO;
        Money cost = Money.zero(shop.currency());
        int shortStocks = 0;
        for (OfArticle each : articles) {
            count += each.plan().moves().size();
            for (TransferMove move : each.plan().moves()) {
                pieces = pieces.add(move.quantity().amount());
                cost = cost.plus(money(move));
            }
            shortStocks += each.plan().stillShort().size();
        }
        return new Figures(List.of(
                figure(MonthEndTerm.MOVES_TO_MAKE, BigDecimal.valueOf(count)),
                figure(MonthEndTerm.UNITS_TO_MOVE, pieces),
                figure(MonthEndTerm.MOVE_COST, cost),
                figure(MonthEndTerm.STOCKS_SHORT, BigDecimal.valueOf(shortStocks))));
    }

    private Figure figure(MonthEndTerm label, Object value) {
        return new Figure(label.text(locale), Wording.of(value, locale), "");
    }

    private static Money money(TransferMove move) {
        return move.cost().toMoney(RoundingMode.HALF_UP);
    }

    private Table moves() {
        Table.Builder table = Table.titled(MonthEndTerm.MOVES)
                .columns(
                        MonthEndTerm.SKU,
                        MonthEndTerm.FROM_WAREHOUSE,
                        MonthEndTerm.TO_WAREHOUSE,
                        MonthEndTerm.MOVE_QUANTITY,
                        MonthEndTerm.COST,
                        MonthEndTerm.ARRIVAL,
                        MonthEndTerm.COVER_THERE,
                        MonthEndTerm.COVER_AFTER,
                        MonthEndTerm.COVER_LEFT,
                        MonthEndTerm.REASON);
        for (OfArticle each : mostUrgentFirst()) {
            for (TransferMove move : each.plan().moves()) {
                Need from = each.need(move.lane().from());
                Need to = each.need(move.lane().to());
                table.row(
                        each.sku().value(),
                        from.warehouse().value(),
                        to.warehouse().value(),
                        move.quantity().amount(),
                        money(move),
                        day.plusDays(move.lane().leadDays()),
                        cover(to.place().onHand(), to),
                        cover(to.place().onHand().add(move.quantity().amount()), to),
                        cover(from.place().onHand().subtract(move.quantity().amount()), from),
                        reason(each, to));
            }
        }
        return table.build();
    }

    /** For how many days of its sales a stock lasts; {@code null} where nothing is sold. */
    private static @Nullable BigDecimal cover(BigDecimal stock, Need need) {
        return need.perDay() == 0 ? null : ReorderSection.tenths(stock.doubleValue() / need.perDay());
    }

    private String reason(OfArticle article, Need to) {
        MonthEndTerm pattern = article.fair() == null ? MonthEndTerm.MOVE_REASON : MonthEndTerm.MOVE_REASON_SHORT;
        return pattern.text(
                locale,
                to.warehouse(),
                to.place().onHand(),
                to.place().onOrder(),
                to.target().amount(),
                to.until());
    }

    private Table stillShort() {
        Table.Builder table = Table.titled(MonthEndTerm.STILL_SHORT)
                .columns(
                        MonthEndTerm.SKU,
                        MonthEndTerm.WAREHOUSE,
                        MonthEndTerm.ON_HAND,
                        MonthEndTerm.ON_ORDER,
                        MonthEndTerm.WAREHOUSE_TARGET,
                        MonthEndTerm.MISSING,
                        MonthEndTerm.REASON);
        for (OfArticle each : articles) {
            for (RebalancingPlan.OfStock stock : each.plan().stillShort()) {
                Need need = each.need(stock.stock().warehouse());
                table.row(
                        each.sku().value(),
                        need.warehouse().value(),
                        need.place().onHand(),
                        need.place().onOrder(),
                        need.target().amount(),
                        stock.missing().amount(),
                        stock.reason());
            }
        }
        return table.build();
    }

    private Table targets() {
        Table.Builder table = Table.titled(MonthEndTerm.WAREHOUSE_TARGETS)
                .columns(
                        MonthEndTerm.SKU,
                        MonthEndTerm.WAREHOUSE,
                        MonthEndTerm.ON_HAND,
                        MonthEndTerm.ON_ORDER,
                        MonthEndTerm.SOLD_PER_DAY,
                        MonthEndTerm.LASTS_UNTIL,
                        MonthEndTerm.WAREHOUSE_TARGET,
                        MonthEndTerm.SHARED_OUT);
        for (OfArticle each : articles) {
            for (Need need : each.needs()) {
                table.row(
                        each.sku().value(),
                        need.warehouse().value(),
                        need.place().onHand(),
                        need.place().onOrder(),
                        ReorderSection.tenths(need.perDay()),
                        need.until(),
                        need.target().amount(),
                        each.fair() == null ? null : MonthEndTerm.SHORT_OF_STOCK);
            }
        }
        return table.build();
    }

    private static Explanation explained(OfArticle article) {
        List<Explanation> parts = new ArrayList<>();
        parts.add(article.plan().explain());
        if (article.fair() != null) {
            parts.add(article.fair().explain());
        }
        return Explanation.of(Term.of(article.sku().value()), article.plan().moveCost())
                .with(parts);
    }
}
