package io.zhanggui.hr.china;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.rule.RuleBook;
import io.zhanggui.core.rule.RuleKey;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.hr.china.labour.LabourRules;
import io.zhanggui.hr.china.tax.TaxRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The names of the figures in rule packs, those of tax and labour law among them; a host's own packs use the same.
 */
public final class ChinaRules {

    /** The share of the average wage that is the least contribution base, where a city publishes no floor. */
    public static final RuleKey<BigDecimal> FLOOR_SHARE =
            RuleKey.ofDecimal("cn.contribution.floor-share", "0.01", "10");

    /** The multiple of the average wage that is the greatest contribution base, where a city publishes no cap. */
    public static final RuleKey<BigDecimal> CAP_SHARE =
            RuleKey.ofDecimal("cn.contribution.cap-share", "0.01", "10").notBelow(FLOOR_SHARE);

    /** The average wage of the year before on which a province rests its bases (全口径平均工资), CNY a year. */
    public static final RuleKey<BigDecimal> CONTRIBUTION_AVERAGE = RuleKey.ofAmount("cn.contribution.average-wage", 2);

    /** The multiple of the city's average wage that is the greatest base of the housing fund. */
    public static final RuleKey<BigDecimal> FUND_CAP_SHARE =
            RuleKey.ofDecimal("cn.housing-fund.cap-share", "0.01", "10");

    /** The rates of unemployment insurance of both sides together. */
    public static final RuleKey<BigDecimal> UNEMPLOYMENT_TOTAL = RuleKey.ofRate("cn.unemployment.total-rate");

    /** The minimum wage of an hour of part-time work (非全日制小时最低工资), CNY. */
    public static final RuleKey<BigDecimal> MINIMUM_PART_TIME = RuleKey.ofAmount("cn.minimum-wage.hour-part-time", 2);

    /** The minimum wage of an hour of part-time work on a statutory holiday, CNY. */
    public static final RuleKey<BigDecimal> MINIMUM_PART_TIME_HOLIDAY =
            RuleKey.ofAmount("cn.minimum-wage.hour-part-time-holiday", 2).notBelow(MINIMUM_PART_TIME);

    /** The rates of work injury insurance by class (工伤保险行业基准费率), class 1 first. */
    public static final List<RuleKey<BigDecimal>> INJURY_CLASSES = IntStream.rangeClosed(1, 8)
            .mapToObj(number -> RuleKey.ofRate("cn.injury.class-" + number))
            .toList();

    static final SchemeKeys PENSION =
            SchemeKeys.of("pension", ChinaPayItem.PENSION_EMPLOYEE, ChinaPayItem.PENSION_EMPLOYER);
    static final SchemeKeys MEDICAL =
            SchemeKeys.of("medical", ChinaPayItem.MEDICAL_EMPLOYEE, ChinaPayItem.MEDICAL_EMPLOYER);
    static final SchemeKeys UNEMPLOYMENT =
            SchemeKeys.of("unemployment", ChinaPayItem.UNEMPLOYMENT_EMPLOYEE, ChinaPayItem.UNEMPLOYMENT_EMPLOYER);
    static final SchemeKeys INJURY =
            SchemeKeys.of("injury", ChinaPayItem.INJURY_EMPLOYEE, ChinaPayItem.INJURY_EMPLOYER);
    static final SchemeKeys MATERNITY = SchemeKeys.of(
                    "maternity", ChinaPayItem.MATERNITY_EMPLOYEE, ChinaPayItem.MATERNITY_EMPLOYER)
            .onBaseOf(MEDICAL);
    static final SchemeKeys HOUSING_FUND =
            SchemeKeys.of("housing-fund", ChinaPayItem.HOUSING_FUND_EMPLOYEE, ChinaPayItem.HOUSING_FUND_EMPLOYER);
    static final SchemeKeys SUPPLEMENTARY_FUND = SchemeKeys.of(
                    "supplementary-fund",
                    ChinaPayItem.SUPPLEMENTARY_FUND_EMPLOYEE,
                    ChinaPayItem.SUPPLEMENTARY_FUND_EMPLOYER)
            .onBaseOf(HOUSING_FUND);

    private static final List<SchemeKeys> SCHEMES =
            List.of(PENSION, MEDICAL, UNEMPLOYMENT, INJURY, MATERNITY, HOUSING_FUND, SUPPLEMENTARY_FUND);

    private static final List<String> PACKS = List.of(
            "china-tax.csv",
            "china-labour.csv",
            "china-contributions.csv",
            "beijing.csv",
            "shanghai.csv",
            "guangzhou.csv",
            "shenzhen.csv",
            "hangzhou.csv",
            "guiyang.csv");

    /** China, a province or city, and perhaps a variant of its insurance. */
    private static final Pattern PLACES = Pattern.compile("CN(-[A-Z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?");

    private ChinaRules() {}

    /** Every figure that a rule pack may hold. */
    public static List<RuleKey<?>> all() {
        List<RuleKey<?>> keys = new ArrayList<>();
        keys.addAll(TaxRules.all());
        keys.addAll(LabourRules.all());
        keys.addAll(List.of(FLOOR_SHARE, CAP_SHARE, CONTRIBUTION_AVERAGE, FUND_CAP_SHARE, UNEMPLOYMENT_TOTAL));
        keys.addAll(List.of(MINIMUM_PART_TIME, MINIMUM_PART_TIME_HOLIDAY));
        keys.addAll(INJURY_CLASSES);
        SCHEMES.forEach(scheme -> keys.addAll(scheme.all()));
        return keys.stream()
                .<RuleKey<?>>map(key -> key.inScopes(PLACES))
                .distinct()
                .toList();
    }

    /** The packs that come with the library: those of all China by topic, and one for each city. */
    static RuleBook shipped() {
        return PACKS.stream()
                .map(pack -> TableReader.of(pack, () -> requireNonNull(ChinaRules.class.getResourceAsStream(pack))))
                .map(pack -> RuleBook.read(pack, all()))
                .reduce(RuleBook.of(List.of()), RuleBook::with);
    }
}
