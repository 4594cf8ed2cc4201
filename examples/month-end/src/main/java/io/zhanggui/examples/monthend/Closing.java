package io.zhanggui.examples.monthend;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.examples.monthend.Report.Section;
import io.zhanggui.inventory.demand.DemandHistory;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Closes the month: reads the shop, asks every module, and gathers what the page shows. */
final class Closing {

    private final Options options;
    private final ShopFiles files;
    private final Progress progress;
    private final Locale locale;
    private @Nullable YearMonth salesMonth;

    Closing(Options options, ShopFiles files, Progress progress) {
        this.options = options;
        this.files = files;
        this.progress = progress;
        this.locale = options.locale();
    }

    Report report() {
        progress.step(MonthEndTerm.READING_SHOP, files.table("shop").name());
        Shop shop = Shop.read(files);
        Roster roster = Roster.read(files);
        progress.step(MonthEndTerm.ORGANISATION_STEP);
        Organisation organisation = Organisation.of(shop, roster, files);
        progress.step(MonthEndTerm.KPI_STEP);
        Optional<KpiSection.Outcome> kpi = files.attempt(() -> new KpiSection(files, shop, roster, locale).run());
        ApprovalDesk desk = new ApprovalDesk(organisation, files, locale);
        progress.step(MonthEndTerm.PAYROLL_STEP);
        Optional<PayrollSection.Outcome> payroll = files.attempt(() -> new PayrollSection(
                        files, shop, roster, kpi.orElse(null), new PayApproval(desk, shop, files, locale), locale)
                .run());
        progress.step(MonthEndTerm.COST_STEP);
        Optional<StockMonth> stock = files.attempt(() -> StockMonth.of(files, shop, roster, desk));
        List<Posting> postings = new ArrayList<>();
        payroll.ifPresent(outcome -> postings.add(outcome.posting()));
        stock.ifPresent(outcome -> postings.addAll(outcome.postings()));
        List<Section> sections = new ArrayList<>();
        sections.add(section(
                "organisation",
                MonthEndTerm.ORGANISATION,
                () -> new OrganisationSection(organisation, shop, locale).section()));
        sections.add(
                payroll.map(PayrollSection.Outcome::section).orElseGet(() -> leftOut("payroll", MonthEndTerm.PAYROLL)));
        sections.add(kpi.map(KpiSection.Outcome::section).orElseGet(() -> leftOut("kpi", MonthEndTerm.KPI)));
        sections.addAll(salesSections(shop, stock, desk, new Buyer(organisation, roster.first())));
        progress.step(MonthEndTerm.CONTRACT_STEP);
        sections.add(
                section("contracts", MonthEndTerm.CONTRACTS, () -> new ContractSection(files, shop, locale).section()));
        progress.step(MonthEndTerm.SUPPLIER_STEP);
        sections.add(
                section("suppliers", MonthEndTerm.SUPPLIERS, () -> new SupplierSection(files, shop, locale).section()));
        progress.step(MonthEndTerm.LEDGER_STEP);
        sections.add(section(
                "ledger",
                MonthEndTerm.LEDGER,
                () -> new LedgerSection(files, shop, locale).section(postings, roster.first(), stock.orElse(null))));
        if (!files.bad().isEmpty()) {
            sections.add(0, bad());
        }
        return new Report(MonthEndTerm.TITLE.text(locale), subtitle(shop), sections);
    }

    /** The section, or, where wrong data are only collected, that it was left out. */
    private Section section(String id, MonthEndTerm title, Supplier<Section> work) {
        return files.attempt(work).orElseGet(() -> leftOut(id, title));
    }

    private Section leftOut(String id, MonthEndTerm title) {
        return new Section(
                id, title.text(locale), "", List.of(new Report.Note(MonthEndTerm.SECTION_LEFT_OUT.text(locale), true)));
    }

    private String subtitle(Shop shop) {
        return options.sales() == null
                ? MonthEndTerm.SUBTITLE.text(locale, shop.name(locale), shop.month())
                : MonthEndTerm.SUBTITLE_FOREIGN.text(
                        locale,
                        shop.name(locale),
                        shop.month(),
                        options.sales().getFileName(),
                        requireNonNull(salesMonth, "salesMonth"));
    }

    /** What was left out because it is wrong. */
    private Section bad() {
        Table.Builder table =
                Table.titled(MonthEndTerm.BAD_ROWS).columns(MonthEndTerm.FILE, MonthEndTerm.LINE, MonthEndTerm.PROBLEM);
        files.bad().forEach(each -> table.row(each.file(), each.line(), each.problem()));
        return new Section(
                "bad-rows",
                MonthEndTerm.BAD_ROWS.text(locale),
                MonthEndTerm.BAD_ROWS_ABOUT.text(locale, files.bad().size()),
                List.of(new Report.Listing("bad-rows", table.build(), 50)));
    }

    /** For whom and by whom orders are handed in. */
    private record Buyer(Organisation organisation, PersonId person) {}

    private List<Section> salesSections(Shop shop, Optional<StockMonth> stock, ApprovalDesk desk, Buyer buyer) {
        Path foreign = options.sales();
        TableReader table = foreign == null ? files.table("sales") : files.table(foreign);
        progress.step(MonthEndTerm.READING_SALES, table.name());
        SalesBook sales = SalesReader.read(table, count -> progress.step(MonthEndTerm.SALES_LINES_READ, count));
        YearMonth month = month(sales);
        salesMonth = month;
        CurrencyUnit currency = options.currency() == null ? shop.currency() : options.currency();
        List<Section> sections = new ArrayList<>();
        sections.add(new SalesSection(sales, month, currency, locale).section());
        Assortment assortment =
                foreign == null ? Assortment.own(sales, month, files) : Assortment.foreign(sales, month);
        Optional<DemandHistory> weekly = files.attempt(assortment::weekly);
        sections.add(weekly.map(history -> section(
                        "articles",
                        MonthEndTerm.ARTICLES,
                        () -> new AssortmentSection(assortment, history, currency, locale).section()))
                .orElseGet(() -> leftOut("articles", MonthEndTerm.ARTICLES)));
        if (foreign == null) {
            sections.addAll(stockSections(shop, stock, desk, sales));
        } else {
            sections.add(
                    section("stock", MonthEndTerm.STOCK, () -> new AssumedStockSection(assortment, options).section()));
        }
        Optional<OrderPlan> orders =
                weekly.flatMap(history -> files.attempt(() -> orders(month, history, assortment, shop)));
        sections.addAll(orderSections(orders, stock, buyer, shop));
        return sections;
    }

    /** What lies where, how fast it turns, how old it is, and what was counted. */
    private List<Section> stockSections(Shop shop, Optional<StockMonth> stock, ApprovalDesk desk, SalesBook sales) {
        if (stock.isEmpty()) {
            return List.of(
                    leftOut("stock", MonthEndTerm.STOCK),
                    leftOut("turnover", MonthEndTerm.TURNOVER_SECTION),
                    leftOut("ageing", MonthEndTerm.AGEING),
                    leftOut("count", MonthEndTerm.STOCK_TAKE));
        }
        StockMonth month = stock.get();
        Categories categories = Categories.read(files, locale);
        return List.of(
                section("stock", MonthEndTerm.STOCK, () -> new StockSection(month, categories, shop, locale).section()),
                section(
                        "turnover",
                        MonthEndTerm.TURNOVER_SECTION,
                        () -> new TurnoverSection(month, categories, NetRevenue.of(sales, shop, files), shop, locale)
                                .section()),
                section(
                        "ageing",
                        MonthEndTerm.AGEING,
                        () -> new AgeingSection(month, categories, shop, locale).section()),
                section("count", MonthEndTerm.STOCK_TAKE, () -> new CountSection(month, desk, shop, locale).section()));
    }

    private YearMonth month(SalesBook sales) {
        YearMonth asked = options.month();
        if (asked == null) {
            return sales.lastMonth();
        }
        if (!sales.months().containsKey(asked)) {
            throw new InputException("--month " + asked + " is not in the sales, which reach from "
                    + sales.months().keySet().iterator().next() + " to " + sales.lastMonth());
        }
        return asked;
    }

    private OrderPlan orders(YearMonth month, DemandHistory weekly, Assortment assortment, Shop shop) {
        progress.step(MonthEndTerm.FORECAST_STEP, weekly.skus().size());
        Supply supply = options.sales() == null
                ? Supply.own(month.atEndOfMonth(), files, shop, locale)
                : Supply.assumed(month.atEndOfMonth(), weekly, options.openingCover());
        return OrderPlan.of(weekly, supply, assortment, shop, files);
    }

    /** What to do, and then why: orders, moves between the shop's own warehouses, forecasts. */
    private List<Section> orderSections(
            Optional<OrderPlan> orders, Optional<StockMonth> stock, Buyer buyer, Shop shop) {
        List<Section> sections = new ArrayList<>();
        boolean own = options.sales() == null;
        Optional<Warehouses> warehouses =
                own ? files.attempt(() -> Warehouses.read(files, shop.currency())) : Optional.empty();
        sections.add(orders.map(plan -> section(
                        "reorders",
                        MonthEndTerm.REORDERS,
                        () -> new ReorderSection(plan, supplierOrders(plan, warehouses, buyer, shop), locale)
                                .section()))
                .orElseGet(() -> leftOut("reorders", MonthEndTerm.REORDERS)));
        if (own) {
            sections.add(
                    orders.isEmpty() || stock.isEmpty() || warehouses.isEmpty()
                            ? leftOut("moves", MonthEndTerm.MOVES)
                            : section(
                                    "moves",
                                    MonthEndTerm.MOVES,
                                    () -> moves(orders.get(), warehouses.get(), stock.get(), shop)));
        }
        sections.add(orders.map(plan ->
                        section("forecasts", MonthEndTerm.FORECASTS, () -> new ForecastSection(plan, locale).section()))
                .orElseGet(() -> leftOut("forecasts", MonthEndTerm.FORECASTS)));
        return sections;
    }

    /** What is ordered from whom; {@code null} where suppliers are assumed or there is nowhere to deliver to. */
    private @Nullable SupplierOrders supplierOrders(
            OrderPlan plan, Optional<Warehouses> warehouses, Buyer buyer, Shop shop) {
        return warehouses
                .flatMap(Warehouses::main)
                .map(main -> new SupplierOrders(
                        plan, new OrderDesk(buyer.person(), main), buyer.organisation(), shop, locale))
                .orElse(null);
    }

    private Section moves(OrderPlan plan, Warehouses warehouses, StockMonth stock, Shop shop) {
        return new MoveSection(
                        MovePlan.of(plan, warehouses, stock.sold(), shop, files),
                        shop,
                        plan.supply().day(),
                        locale)
                .section();
    }
}
