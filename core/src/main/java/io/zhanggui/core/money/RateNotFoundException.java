package io.zhanggui.core.money;

import io.zhanggui.core.time.AsOf;
import org.joda.money.CurrencyUnit;

/** No exchange rate between two currencies holds on a day. */
public final class RateNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final CurrencyUnit from;
    private final CurrencyUnit to;
    private final transient AsOf asOf;

    RateNotFoundException(CurrencyUnit from, CurrencyUnit to, AsOf asOf) {
        super("no exchange rate from " + from + " to " + to + " on " + asOf);
        this.from = from;
        this.to = to;
        this.asOf = asOf;
    }

    /** The currency that was to be exchanged. */
    public CurrencyUnit from() {
        return from;
    }

    /** The currency that was wanted. */
    public CurrencyUnit to() {
        return to;
    }

    /** The day on which the rate was to hold. */
    public AsOf asOf() {
        return asOf;
    }
}
