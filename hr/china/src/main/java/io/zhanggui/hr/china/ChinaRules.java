package io.zhanggui.hr.china;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.RuleBook;
import io.zhanggui.core.rule.RuleKey;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.hr.china.labour.LabourRules;
import io.zhanggui.hr.china.tax.TaxRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The names of the figures in rule packs, those of tax and labour law among them; a host's own packs use the same.
 */
public final class ChinaRules {

    /** The share of the average wage that is the least contribution base, where a city publishes no floor. */
    public static final RuleKey<BigDecimal> FLOOR_SHARE = RuleKey.ofDecimal("cn.contribution.floor-share");

    /** The multiple of the average wage that is the greatest contribution base, where a city publishes no cap. */
    public static final RuleKey<BigDecimal> CAP_SHARE = RuleKey.ofDecimal("cn.contribution.cap-share");

    private static final List<String> PACKS =
            List.of("china-tax.csv", "china-labour.csv", "china-contributions.csv", "shanghai.csv");

    private ChinaRules() {}

    /** The figures of one insurance or fund; the keys are {@code cn.NAME.floor}, {@code cn.NAME.cap} and so on. */
    record SchemeKeys(
            String name,
            ChinaPayItem employeeItem,
            ChinaPayItem employerItem,
            RuleKey<BigDecimal> floor,
            RuleKey<BigDecimal> cap,
            RuleKey<BigDecimal> employeeRate,
            RuleKey<BigDecimal> employerRate,
            RuleKey<BigDecimal> employeeFlat,
            RuleKey<BigDecimal> leastRate,
            RuleKey<BigDecimal> mostRate,
            RuleKey<Rounding> rounding,
            boolean rateIsChosen) {

        static SchemeKeys of(String name, ChinaPayItem employeeItem, ChinaPayItem employerItem, boolean rateIsChosen) {
            String prefix = "cn." + name + ".";
            return new SchemeKeys(
                    name,
                    employeeItem,
                    employerItem,
                    RuleKey.ofDecimal(prefix + "floor"),
                    RuleKey.ofDecimal(prefix + "cap"),
                    RuleKey.ofDecimal(prefix + "employee-rate"),
                    RuleKey.ofDecimal(prefix + "employer-rate"),
                    RuleKey.ofDecimal(prefix + "employee-flat"),
                    RuleKey.ofDecimal(prefix + "least-rate"),
                    RuleKey.ofDecimal(prefix + "most-rate"),
                    RuleKey.ofRounding(prefix + "rounding"),
                    rateIsChosen);
        }

        List<RuleKey<?>> all() {
            return List.of(floor, cap, employeeRate, employerRate, employeeFlat, leastRate, mostRate, rounding);
        }
    }

    static final List<SchemeKeys> SCHEMES = List.of(
            SchemeKeys.of("pension", ChinaPayItem.PENSION_EMPLOYEE, ChinaPayItem.PENSION_EMPLOYER, false),
            SchemeKeys.of("medical", ChinaPayItem.MEDICAL_EMPLOYEE, ChinaPayItem.MEDICAL_EMPLOYER, false),
            SchemeKeys.of(
                    "unemployment", ChinaPayItem.UNEMPLOYMENT_EMPLOYEE, ChinaPayItem.UNEMPLOYMENT_EMPLOYER, false),
            SchemeKeys.of("injury", ChinaPayItem.INJURY_EMPLOYEE, ChinaPayItem.INJURY_EMPLOYER, false),
            SchemeKeys.of(
                    "housing-fund", ChinaPayItem.HOUSING_FUND_EMPLOYEE, ChinaPayItem.HOUSING_FUND_EMPLOYER, true));

    /** Every figure that a rule pack may hold. */
    public static List<RuleKey<?>> all() {
        List<RuleKey<?>> keys = new ArrayList<>();
        keys.addAll(TaxRules.all());
        keys.addAll(LabourRules.all());
        keys.add(FLOOR_SHARE);
        keys.add(CAP_SHARE);
        SCHEMES.forEach(scheme -> keys.addAll(scheme.all()));
        return List.copyOf(keys);
    }

    /** The packs that come with the library: those of all China by topic, and one for each city. */
    static RuleBook shipped() {
        return PACKS.stream()
                .map(pack -> TableReader.of(pack, () -> requireNonNull(ChinaRules.class.getResourceAsStream(pack))))
                .map(pack -> RuleBook.read(pack, all()))
                .reduce(RuleBook.of(List.of()), RuleBook::with);
    }
}
