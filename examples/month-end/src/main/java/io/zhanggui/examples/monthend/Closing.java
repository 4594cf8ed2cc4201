package io.zhanggui.examples.monthend;

import io.zhanggui.examples.monthend.Report.Section;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Closes the month: reads the shop, asks every module, and gathers what the page shows. */
final class Closing {

    private final Options options;
    private final ShopFiles files;
    private final Progress progress;

    Closing(Options options, ShopFiles files, Progress progress) {
        this.options = options;
        this.files = files;
        this.progress = progress;
    }

    Report report() {
        Locale locale = options.locale();
        progress.step(MonthEndTerm.READING_SHOP, files.table("shop").name());
        Shop shop = Shop.read(files);
        Roster.read(files);
        var table = options.sales() == null ? files.table("sales") : files.table(options.sales());
        progress.step(MonthEndTerm.READING_SALES, table.name());
        SalesBook sales = SalesReader.read(table, count -> progress.step(MonthEndTerm.SALES_LINES_READ, count));
        YearMonth month = options.month() == null ? sales.lastMonth() : options.month();
        List<Section> sections = new ArrayList<>();
        return new Report(
                MonthEndTerm.TITLE.text(locale),
                MonthEndTerm.SUBTITLE.text(locale, shop.name(locale), month),
                sections);
    }
}
