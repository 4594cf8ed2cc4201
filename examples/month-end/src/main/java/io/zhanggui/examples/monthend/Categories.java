package io.zhanggui.examples.monthend;

import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.stock.StockKey;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The categories of the shop's articles, as the page calls them. */
final class Categories {

    private final Map<Sku, String> codes;
    private final Locale locale;

    private Categories(Map<Sku, String> codes, Locale locale) {
        this.codes = codes;
        this.locale = locale;
    }

    static Categories read(ShopFiles files, Locale locale) {
        Map<Sku, String> codes = new HashMap<>();
        files.table("products")
                .columns("sku", "category")
                .forEach(row -> codes.put(row.value("sku", Sku::of), row.text("category")));
        return new Categories(codes, locale);
    }

    /** The name of the category of an article; one that is not of the sample shop reads as it stands in the file. */
    String of(Sku sku) {
        String code = codes.getOrDefault(sku, "?");
        return MonthEndTerm.find("CATEGORY_" + code)
                .map(term -> term.text(locale))
                .orElse(code);
    }

    /** The name of the category of the article that is in stock. */
    String ofStock(StockKey stock) {
        return of(stock.sku());
    }
}
