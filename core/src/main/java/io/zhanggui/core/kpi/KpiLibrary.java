package io.zhanggui.core.kpi;

import io.zhanggui.core.table.Row;
import io.zhanggui.core.table.TableReader;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The indicators of an online retailer (电商指标库): data with names in both languages, formula, unit, direction, period,
 * source, usual rule and posts, but no targets.
 *
 * <p>Rates are in {@link Kpi#RATIO}; {@code kpi.in(Kpi.PERCENT)} gives them in percent. Those that code often names are
 * constants; {@link #get} finds all.
 */
public final class KpiLibrary {

    private static final Map<String, Kpi> BY_CODE = load();

    /** Gross merchandise value, orders placed (商品交易总额). */
    public static final Kpi GMV = get("GMV");

    /** Actual sales against a target (销售目标完成率). */
    public static final Kpi SALES_ATTAINMENT = get("SALES_ATTAINMENT");

    /** What was received of what was due (回款率). */
    public static final Kpi COLLECTION_RATE = get("COLLECTION_RATE");

    /** Unique visitors (独立访客数). */
    public static final Kpi UV = get("UV");

    /** Buyers among visitors (转化率). */
    public static final Kpi CONVERSION_RATE = get("CONVERSION_RATE");

    /** Sales for each buyer (客单价). */
    public static final Kpi AOV = get("AOV");

    /** Sales that advertising brought for each unit of its cost (投产比). */
    public static final Kpi ROI = get("ROI");

    /** Refund orders among orders (退款率). */
    public static final Kpi REFUND_RATE = get("REFUND_RATE");

    /** Orders shipped by the promised time (发货及时率). */
    public static final Kpi ON_TIME_SHIPPING = get("ON_TIME_SHIPPING");

    /** Cost of goods sold for each unit of average stock (库存周转率). */
    public static final Kpi INVENTORY_TURNOVER = get("INVENTORY_TURNOVER");

    /** Days that the stock lasts (库存周转天数). */
    public static final Kpi INVENTORY_DAYS = get("INVENTORY_DAYS");

    private KpiLibrary() {}

    /** All indicators, in the order of the file. */
    public static List<Kpi> all() {
        return List.copyOf(BY_CODE.values());
    }

    /** The indicator with that code; empty if there is none. */
    public static Optional<Kpi> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /**
     * The indicator with that code.
     *
     * @throws KpiException with UNKNOWN if there is none
     */
    public static Kpi get(String code) {
        return find(code)
                .orElseThrow(() -> new KpiException(KpiError.UNKNOWN, code, BY_CODE.size() + " other indicators"));
    }

    /** The indicators that judge a post, by its Chinese name, for example 电商销售经理; empty if none does. */
    public static List<Kpi> ofPost(String post) {
        return BY_CODE.values().stream()
                .filter(kpi -> kpi.posts().contains(post))
                .toList();
    }

    private static Map<String, Kpi> load() {
        Map<String, Kpi> result = new LinkedHashMap<>();
        TableReader.of("kpi-library.csv", KpiLibrary::open)
                .columns(
                        "code",
                        "name_zh",
                        "name_en",
                        "formula",
                        "numerator_zh",
                        "denominator_zh",
                        "numerator_en",
                        "denominator_en",
                        "definition_zh",
                        "definition_en",
                        "unit",
                        "better",
                        "period",
                        "source",
                        "default_rule",
                        "posts")
                .read(KpiLibrary::kpi)
                .forEach(kpi -> {
                    if (result.put(kpi.code(), kpi) != null) {
                        throw new KpiException(KpiError.DUPLICATE, kpi.code());
                    }
                });
        return result;
    }

    private static InputStream open() throws FileNotFoundException {
        InputStream stream = KpiLibrary.class.getResourceAsStream("kpi-library.csv");
        if (stream == null) {
            throw new FileNotFoundException("no file kpi-library.csv beside the class");
        }
        return stream;
    }

    /** Numerator and denominator where the indicator is a fraction, words where it is not. */
    private static String definition(Row row, String language) {
        return row.find("numerator_" + language)
                .map(numerator -> numerator + Kpi.OVER + row.text("denominator_" + language))
                .orElseGet(() -> row.text("definition_" + language));
    }

    private static Kpi kpi(Row row) {
        return new Kpi(
                row.text("code"),
                row.text("name_zh"),
                row.text("name_en"),
                row.oneOf("formula", KpiFormula.class),
                definition(row, "zh"),
                definition(row, "en"),
                row.text("unit"),
                row.oneOf("better", Better.class),
                row.text("period"),
                row.text("source"),
                row.text("default_rule"),
                row.find("posts").map(posts -> List.of(posts.split("\\|"))).orElse(List.of()));
    }
}
