package io.zhanggui.examples.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Compares what came out with what was expected: numbers within the case's tolerance, or exactly where it has none; text
 * as it is; {@code null} and fields that only contrast are not compared.
 */
final class Comparison {

    private static final Set<String> CONTRASTING = Set.of(
            "naive_sum",
            "mantle_year1",
            "mantle_month1",
            "odoo_value",
            "mean_of_sku_turnovers",
            "peer_values",
            "stockpyl");

    private final BigDecimal absolute;
    private final BigDecimal relative;

    Comparison(WorkedCase worked) {
        this.absolute = worked.absoluteTolerance();
        this.relative = worked.relativeTolerance();
    }

    /** The first difference; empty if there is none. */
    Optional<String> difference(JsonNode expected, @Nullable Object actual) {
        return difference("", expected, actual);
    }

    private Optional<String> difference(String path, JsonNode expected, @Nullable Object actual) {
        if (expected.isNull()) {
            return Optional.empty();
        }
        if (expected.isObject()) {
            return fields(path, expected, actual);
        }
        if (expected.isArray()) {
            return elements(path, expected, actual);
        }
        String shown = actual == null ? "null" : actual.toString();
        boolean same = expected.isNumber() || isNumber(expected.asText())
                ? sameNumber(decimal(expected), actual)
                : expected.asText().equals(shown);
        return same ? Optional.empty() : Optional.of(path + " expected " + expected.asText() + " got " + shown);
    }

    private Optional<String> fields(String path, JsonNode expected, @Nullable Object actual) {
        if (!(actual instanceof Map<?, ?> map)) {
            return Optional.of(path + " expected fields got " + actual);
        }
        for (Iterator<Map.Entry<String, JsonNode>> fields = expected.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            if (!CONTRASTING.contains(field.getKey())) {
                Optional<String> found =
                        difference(path + " " + field.getKey(), field.getValue(), map.get(field.getKey()));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> elements(String path, JsonNode expected, @Nullable Object actual) {
        if (!(actual instanceof Collection<?> list) || list.size() != expected.size()) {
            return Optional.of(path + " expected " + expected + " got " + actual);
        }
        int index = 0;
        for (Object element : list) {
            Optional<String> found = difference(path + "[" + index + "]", expected.get(index), element);
            if (found.isPresent()) {
                return found;
            }
            index++;
        }
        return Optional.empty();
    }

    private boolean sameNumber(BigDecimal expected, @Nullable Object actual) {
        BigDecimal number = number(actual);
        if (number == null) {
            return false;
        }
        BigDecimal allowed = absolute.max(relative.multiply(expected.abs()));
        return number.subtract(expected).abs().compareTo(allowed) <= 0;
    }

    private static @Nullable BigDecimal number(@Nullable Object actual) {
        if (actual instanceof Money money) {
            return money.getAmount();
        }
        if (actual instanceof BigDecimal decimal) {
            return decimal;
        }
        if (actual instanceof Double || actual instanceof Float) {
            double value = ((Number) actual).doubleValue();
            return Double.isFinite(value) ? new BigDecimal(value) : null;
        }
        if (actual instanceof Number whole) {
            return BigDecimal.valueOf(whole.longValue());
        }
        return actual instanceof String text && isNumber(text) ? new BigDecimal(text) : null;
    }

    private static BigDecimal decimal(JsonNode expected) {
        return expected.isNumber() ? expected.decimalValue() : new BigDecimal(expected.asText());
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
    }
}
