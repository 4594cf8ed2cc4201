package io.zhanggui.hr.china.tax;

import io.zhanggui.core.Beta;

/**
 * What a person earned in the tax year before the first wages of an employer (当年此前收入情况), as the person declares it.
 *
 * @param wages whether there were wages, of any employer
 * @param cumulativeLabour whether there was labour income by the cumulative method; an intern's or ordinary labour service
 *     that was withheld payment by payment does not count
 */
@Beta
public record EarlierIncome(boolean wages, boolean cumulativeLabour) {

    /** Neither. */
    public static EarlierIncome none() {
        return new EarlierIncome(false, false);
    }
}
