package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;

/**
 * Visitors, those who bought, and what they paid, in one period (销售漏斗): sales = visitors × conversion rate × order value
 * for each buyer (交易总额 = 访客数 × 转化率 × 客单价).
 *
 * @param visitors unique visitors, not negative
 * @param buyers those of them who bought, at most the visitors
 * @param sales what they paid, not negative, and nothing without buyers
 */
public record SalesFunnel(BigDecimal visitors, BigDecimal buyers, Money sales) {

    public SalesFunnel {
        visitors = Limits.points("visitors", visitors);
        buyers = Limits.points("buyers", buyers);
        Limits.ordered("sales funnel", buyers, visitors);
        if (requireNonNull(sales, "sales").isNegative() || (buyers.signum() == 0 && !sales.isZero())) {
            throw new KpiException(KpiError.INVALID_POINTS, "sales of " + buyers.toPlainString() + " buyers", sales);
        }
    }

    /**
     * A funnel.
     *
     * @throws KpiException with INVALID_POINTS if a number is negative or there are sales without buyers, with
     *     DEGENERATE_RANGE if there are more buyers than visitors
     */
    public static SalesFunnel of(long visitors, long buyers, Money sales) {
        return new SalesFunnel(BigDecimal.valueOf(visitors), BigDecimal.valueOf(buyers), sales);
    }

    /** Buyers ÷ visitors; not applicable without visitors. */
    public Measurement conversionRate() {
        return KpiLibrary.CONVERSION_RATE.measure(buyers, visitors);
    }

    /** Sales ÷ buyers; not applicable without buyers. */
    public Measurement orderValue() {
        return KpiLibrary.AOV.in(sales.getCurrencyUnit().getCode()).measure(sales.getAmount(), buyers);
    }

    /**
     * What moved the sales from this period to a later one: visitors, conversion rate, order value.
     *
     * @throws KpiException with UNIT_MISMATCH if the currencies differ
     */
    public FactorAnalysis changeTo(SalesFunnel later) {
        return new FactorAnalysis(
                List.of(
                        new Factor(KpiLibrary.UV.measure(visitors), KpiLibrary.UV.measure(later.visitors)),
                        new Factor(conversionRate(), later.conversionRate()),
                        new Factor(orderValue(), later.orderValue())),
                Rounding.halfUp(sales.getCurrencyUnit().getDecimalPlaces()));
    }
}
