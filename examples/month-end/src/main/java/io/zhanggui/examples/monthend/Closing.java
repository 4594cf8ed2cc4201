package io.zhanggui.examples.monthend;

import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.table.TableException;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.examples.monthend.Report.Section;
import io.zhanggui.inventory.demand.DemandHistory;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Closes the month: reads the shop, asks every module, and gathers what the page shows. */
final class Closing {

    private final Options options;
    private final ShopFiles files;
    private final Progress progress;
    private @Nullable YearMonth salesMonth;

    Closing(Options options, ShopFiles files, Progress progress) {
        this.options = options;
        this.files = files;
        this.progress = progress;
    }

    Report report() {
        Locale locale = options.locale();
        progress.step(MonthEndTerm.READING_SHOP, files.table("shop").name());
        Shop shop = Shop.read(files);
        Roster roster = Roster.read(files);
        progress.step(MonthEndTerm.ORGANISATION_STEP);
        Organisation organisation = Organisation.of(shop, roster, files);
        progress.step(MonthEndTerm.KPI_STEP);
        KpiSection.Outcome kpi = new KpiSection(files, shop, roster, locale).run();
        progress.step(MonthEndTerm.PAYROLL_STEP);
        PayrollSection.Outcome payroll = new PayrollSection(
                        files, shop, roster, kpi.coefficients(), new PayApproval(organisation, shop), locale)
                .run();
        progress.step(MonthEndTerm.COST_STEP);
        StockSection.Outcome stock = new StockSection(files, shop, locale).run();
        List<Posting> postings = new ArrayList<>(List.of(payroll.posting()));
        postings.addAll(stock.postings());
        List<Section> sections = new ArrayList<>();
        sections.add(new OrganisationSection(organisation, shop, locale).section());
        sections.add(payroll.section());
        sections.add(kpi.section());
        sections.addAll(salesSections(shop, stock.section()));
        progress.step(MonthEndTerm.CONTRACT_STEP);
        sections.add(new ContractSection(files, shop, locale).section());
        progress.step(MonthEndTerm.SUPPLIER_STEP);
        sections.add(new SupplierSection(files, shop, locale).section());
        progress.step(MonthEndTerm.LEDGER_STEP);
        sections.add(new LedgerSection(files, shop, locale)
                .section(postings, roster.people().keySet().iterator().next()));
        if (!files.badRows().isEmpty()) {
            sections.add(0, badRows());
        }
        return new Report(MonthEndTerm.TITLE.text(locale), subtitle(shop), sections);
    }

    private String subtitle(Shop shop) {
        Locale locale = options.locale();
        return options.sales() == null
                ? MonthEndTerm.SUBTITLE.text(locale, shop.name(locale), shop.month())
                : MonthEndTerm.SUBTITLE_FOREIGN.text(
                        locale, shop.name(locale), shop.month(), options.sales().getFileName(), salesMonth);
    }

    /** The rows that were left out, as a section and, one line each, on standard error. */
    private Section badRows() {
        Locale locale = options.locale();
        Table.Builder table =
                Table.titled(MonthEndTerm.BAD_ROWS).columns(MonthEndTerm.FILE, MonthEndTerm.LINE, MonthEndTerm.PROBLEM);
        for (TableException bad : files.badRows()) {
            progress.problem(bad);
            table.row(bad.file(), bad.line(), bad.getMessage());
        }
        return new Section(
                "bad-rows",
                MonthEndTerm.BAD_ROWS.text(locale),
                MonthEndTerm.BAD_ROWS_ABOUT.text(locale, files.badRows().size()),
                List.of(new Report.Listing("bad-rows", table.build(), 50)));
    }

    private List<Section> salesSections(Shop shop, Section ownStock) {
        Locale locale = options.locale();
        Path foreign = options.sales();
        TableReader table = foreign == null ? files.table("sales") : files.table(foreign);
        progress.step(MonthEndTerm.READING_SALES, table.name());
        SalesBook sales = SalesReader.read(table, count -> progress.step(MonthEndTerm.SALES_LINES_READ, count));
        YearMonth month = options.month() == null ? sales.lastMonth() : options.month();
        salesMonth = month;
        CurrencyUnit currency = options.currency() == null ? shop.currency() : options.currency();
        List<Section> sections = new ArrayList<>();
        sections.add(new SalesSection(sales, month, currency, locale).section());
        Assortment assortment =
                foreign == null ? Assortment.own(sales, month, files) : Assortment.foreign(sales, month);
        DemandHistory weekly = assortment.weekly();
        sections.add(new AssortmentSection(assortment, weekly, currency, locale).section());
        sections.add(foreign == null ? ownStock : new AssumedStockSection(assortment, options).section());
        progress.step(MonthEndTerm.FORECAST_STEP, weekly.skus().size());
        Supply supply = foreign == null
                ? Supply.own(month.atEndOfMonth(), files)
                : Supply.assumed(month.atEndOfMonth(), weekly, options.openingCover());
        sections.add(new ReorderSection(weekly, supply, locale).section());
        return sections;
    }
}
