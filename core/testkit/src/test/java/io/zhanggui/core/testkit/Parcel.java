package io.zhanggui.core.testkit;

import io.zhanggui.core.id.OrderNo;
import java.math.BigDecimal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** Something to store, with parts that adapters get wrong. */
record Parcel(
        OrderNo no,
        BigDecimal weight,
        Money value,
        LocalDateRange insured,
        @Nullable String note) {

    Parcel heavier(String kilograms) {
        return new Parcel(no, weight.add(new BigDecimal(kilograms)), value, insured, note);
    }

    Parcel insured(LocalDateRange days) {
        return new Parcel(no, weight, value, days, note);
    }
}
