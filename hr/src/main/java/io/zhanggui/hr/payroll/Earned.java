package io.zhanggui.hr.payroll;

import java.util.List;

/**
 * Sums of earnings by their treatment, in minor units.
 *
 * @param gross all earnings
 * @param taxable those taxed with the wages
 * @param inKind those not paid out
 * @param fixedPay base pay and allowances of the month
 */
record Earned(long gross, long taxable, long inKind, long fixedPay) {

    static Earned of(List<PayLine> earnings, UncommonFacts uncommon) {
        long gross = 0;
        long taxable = 0;
        long inKind = 0;
        long fixedPay = 0;
        for (PayLine line : earnings) {
            long amount = line.amount().getAmountMinorLong();
            PayItem item = line.item();
            gross = Math.addExact(gross, amount);
            taxable += isTaxed(item) ? amount : 0;
            inKind += item.treatment() == PayTreatment.IN_KIND ? amount : 0;
            fixedPay += item == PayrollItem.BASE_PAY || item == PayrollItem.ALLOWANCE ? amount : 0;
        }
        for (BackPay line : uncommon.backPay()) {
            long amount = line.amount().getAmountMinorLong();
            gross = Math.addExact(gross, amount);
            taxable += isTaxed(line.item()) ? amount : 0;
            inKind += line.item().treatment() == PayTreatment.IN_KIND ? amount : 0;
        }
        for (TaxedApart each : uncommon.apart()) {
            gross = Math.addExact(gross, each.earning().amount().getAmountMinorLong());
        }
        return new Earned(gross, taxable, inKind, fixedPay);
    }

    private static boolean isTaxed(PayItem item) {
        return item.treatment() == PayTreatment.TAXED || item.treatment() == PayTreatment.IN_KIND;
    }
}
