package io.zhanggui.core.kpi;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names and numbers that were given in turn. */
final class Pairs {

    private Pairs() {}

    static Map<String, BigDecimal> of(String... namesAndNumbers) {
        if (namesAndNumbers.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "names and numbers must come in pairs, but " + namesAndNumbers.length + " texts were given");
        }
        Map<String, BigDecimal> result = new LinkedHashMap<>();
        for (int i = 0; i < namesAndNumbers.length; i += 2) {
            if (result.put(namesAndNumbers[i], Decimals.parse(namesAndNumbers[i + 1])) != null) {
                throw new KpiException(KpiError.DUPLICATE, namesAndNumbers[i]);
            }
        }
        return result;
    }
}
