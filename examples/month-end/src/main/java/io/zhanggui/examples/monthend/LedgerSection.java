package io.zhanggui.examples.monthend;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.examples.monthend.Report.Block;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Section;
import io.zhanggui.finance.ledger.AccountMapping;
import io.zhanggui.finance.ledger.ChartOfAccounts;
import io.zhanggui.finance.ledger.Ledger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The postings of the month as balanced journal entries, and the trial balance. */
final class LedgerSection {

    private final ShopFiles files;
    private final Shop shop;
    private final Locale locale;

    LedgerSection(ShopFiles files, Shop shop, Locale locale) {
        this.files = files;
        this.shop = shop;
        this.locale = locale;
    }

    /**
     * @param stock what the postings of stock must agree with; {@code null} if there is none
     */
    Section section(List<Posting> postings, PersonId bookkeeper, @Nullable StockMonth stock) {
        ChartOfAccounts chart = ChartOfAccounts.smallEnterprises().plus(files.table("accounts"));
        Ledger ledger =
                Ledger.inMemory(shop.entity(), chart, AccountMapping.from(files.table("accounts")), new MemoryStore());
        Instant now = shop.lastDay().atTime(18, 0).toInstant(ZoneOffset.ofHours(8));
        List<Block> blocks = new ArrayList<>();
        List<Table> entries = new ArrayList<>();
        for (Posting posting : postings) {
            entries.add(files.whole(
                    "accounts",
                    () -> ledger.post(posting, Stamp.by(bookkeeper).at(now))
                            .entry()
                            .toTable(chart)));
        }
        if (!entries.isEmpty()) {
            blocks.add(new Listing("journal", joined(entries), 60));
        }
        blocks.add(new Listing(
                "trial-balance",
                ledger.trialBalance(ReportingPeriod.month(shop.month())).toTable(chart),
                60));
        if (stock != null) {
            new StockPostings(stock, shop.entity(), locale).addTo(blocks);
        }
        return new Section(
                "ledger",
                MonthEndTerm.LEDGER.text(locale),
                MonthEndTerm.LEDGER_ABOUT.text(locale, shop.month()),
                blocks);
    }

    /** The rows of journal entries one below the other, with summaries in place of the codes of reasons. */
    private Table joined(List<Table> tables) {
        Summaries summaries = new Summaries(locale);
        Table first = tables.get(0);
        Table.Builder all = Table.titled(first.title()).columns(first.columns().toArray(Term[]::new));
        tables.forEach(table -> table.rows().forEach(row -> {
            @Nullable Object[] cells = row.toArray();
            cells[cells.length - 1] = summaries.of(cells[cells.length - 1]);
            all.row(cells);
        }));
        return all.build();
    }
}
