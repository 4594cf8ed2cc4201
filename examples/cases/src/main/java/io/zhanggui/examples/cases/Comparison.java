package io.zhanggui.examples.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoneyProvider;
import org.jspecify.annotations.Nullable;

/**
 * Compares what came out with what was expected: numbers within the case's tolerance, or exactly where it has none; text
 * as it is; {@code null} and fields that only contrast are not compared. The result may have more fields than the case
 * expects, but an object inside it has exactly those.
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

    /** The first difference as {@code expected … got …}; empty if there is none. */
    Optional<String> difference(JsonNode expected, @Nullable Object actual) {
        return actual instanceof Fit fit ? fit(expected, fit) : difference("", expected, actual);
    }

    private Optional<String> fit(JsonNode expected, Fit fit) {
        BigDecimal most = expected.path("sse").decimalValue();
        BigDecimal found = number(fit.squaredErrors());
        if (found == null || found.compareTo(most.add(allowed(most))) > 0) {
            return differs("sse", "at most " + most, fit.squaredErrors());
        }
        if (found.compareTo(most.subtract(allowed(most))) < 0) {
            return Optional.empty();
        }
        return fit.others().entrySet().stream()
                .map(field -> difference(
                        field.getKey(),
                        expected.path(field.getKey()).isMissingNode()
                                ? NullNode.getInstance()
                                : expected.path(field.getKey()),
                        field.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> difference(String path, JsonNode expected, @Nullable Object actual) {
        if (expected.isNull()) {
            return Optional.empty();
        }
        if (expected.isObject()) {
            return fields(path, expected, actual);
        }
        if (expected.isArray()) {
            return elements(
                    path,
                    expected,
                    actual instanceof double[] numbers
                            ? Arrays.stream(numbers).boxed().toList()
                            : actual);
        }
        boolean same = (expected.isNumber() || isNumber(expected.asText()))
                ? sameNumber(decimal(expected), actual)
                : expected.asText().equals(String.valueOf(actual));
        return same ? Optional.empty() : differs(path, expected.asText(), actual);
    }

    private Optional<String> fields(String path, JsonNode expected, @Nullable Object actual) {
        if (!(actual instanceof Map<?, ?> map)) {
            return differs(path, expected, actual);
        }
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            if (!CONTRASTING.contains(field.getKey())) {
                String inner = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
                Optional<String> found = difference(inner, field.getValue(), map.get(field.getKey()));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        boolean more = map.keySet().stream().anyMatch(key -> !expected.has(String.valueOf(key)));
        return more && !path.isEmpty() ? differs(path, expected, actual) : Optional.empty();
    }

    private Optional<String> elements(String path, JsonNode expected, @Nullable Object actual) {
        if (!(actual instanceof Collection<?> list) || list.size() != expected.size()) {
            return differs(path, expected, actual);
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

    private static Optional<String> differs(String path, Object expected, @Nullable Object actual) {
        return Optional.of("expected " + (path.isEmpty() ? "" : path + "=") + expected + " got " + actual);
    }

    private boolean sameNumber(BigDecimal expected, @Nullable Object actual) {
        BigDecimal number = number(actual);
        return number != null && number.subtract(expected).abs().compareTo(allowed(expected)) <= 0;
    }

    private BigDecimal allowed(BigDecimal expected) {
        return absolute.max(relative.multiply(expected.abs()));
    }

    private static @Nullable BigDecimal number(@Nullable Object actual) {
        if (actual instanceof BigMoneyProvider money) {
            return money.toBigMoney().getAmount();
        }
        if (actual instanceof BigDecimal decimal) {
            return decimal;
        }
        if (actual instanceof Double || actual instanceof Float) {
            double value = ((Number) actual).doubleValue();
            return Double.isFinite(value) ? new BigDecimal(value) : null;
        }
        if (actual instanceof Number whole) {
            return new BigDecimal(whole.toString());
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
