package io.zhanggui.examples.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The inputs of a case, field by field; a field that is missing or of another type is an error of the case. */
final class CaseInput {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private final JsonNode node;
    private final String family;

    /**
     * Inputs.
     *
     * @param node the fields; without what is expected
     * @param family the family of the case, empty if it has none
     */
    CaseInput(JsonNode node, String family) {
        this.node = node;
        this.family = family;
    }

    boolean has(String field) {
        return node.isArray() ? node.hasNonNull(Integer.parseInt(field)) : node.hasNonNull(field);
    }

    String text(String field) {
        return required(field).asText();
    }

    String text(String field, String otherwise) {
        return has(field) ? text(field) : otherwise;
    }

    BigDecimal decimal(String field) {
        return decimal(field, required(field));
    }

    BigDecimal decimal(String field, String otherwise) {
        return has(field) ? decimal(field) : new BigDecimal(otherwise);
    }

    Optional<BigDecimal> findDecimal(String field) {
        return has(field) ? Optional.of(decimal(field)) : Optional.empty();
    }

    int integer(String field) {
        BigDecimal value = decimal(field);
        try {
            return value.intValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("input " + field + " is no whole number: " + value, e);
        }
    }

    int integer(String field, int otherwise) {
        return has(field) ? integer(field) : otherwise;
    }

    double number(String field) {
        return decimal(field).doubleValue();
    }

    boolean flag(String field) {
        JsonNode value = required(field);
        if (!value.isBoolean()) {
            throw new IllegalArgumentException("input " + field + " is neither true nor false: " + value);
        }
        return value.booleanValue();
    }

    boolean flag(String field, boolean otherwise) {
        return has(field) ? flag(field) : otherwise;
    }

    LocalDate date(String field) {
        return LocalDate.parse(text(field));
    }

    Optional<LocalDate> findDate(String field) {
        return has(field) ? Optional.of(date(field)) : Optional.empty();
    }

    Money money(String field) {
        return Money.of(CNY, decimal(field));
    }

    Money money(String field, String otherwise) {
        return Money.of(CNY, decimal(field, otherwise));
    }

    /** Whether a field is a list, where a single figure is possible too. */
    boolean isList(String field) {
        return required(field).isArray();
    }

    /** The elements of a list or of a list of lists: {@code row.text("0")} is the first cell of a row. */
    List<CaseInput> list(String field) {
        List<CaseInput> list = new ArrayList<>();
        array(field).forEach(element -> list.add(new CaseInput(element, family)));
        return list;
    }

    List<BigDecimal> decimals(String field) {
        return list(field).stream().map(element -> decimal(field, element.node)).toList();
    }

    /** The numbers of a list; {@code null} becomes NaN. */
    double[] numbers(String field) {
        return StreamSupport.stream(array(field).spliterator(), false)
                .mapToDouble(element ->
                        element.isNull() ? Double.NaN : decimal(field, element).doubleValue())
                .toArray();
    }

    List<String> texts(String field) {
        return list(field).stream().map(element -> element.node.asText()).toList();
    }

    /** Each list of a list as numbers. */
    double[][] table(String field) {
        return IntStream.range(0, array(field).size())
                .mapToObj(row -> new CaseInput(array(field), family).numbers(Integer.toString(row)))
                .toArray(double[][]::new);
    }

    /** The fields of an object in their order, each through a mapping. */
    <T> Map<String, T> map(String field, Function<CaseInput, T> mapping) {
        Map<String, T> map = new LinkedHashMap<>();
        required(field)
                .properties()
                .forEach(entry -> map.put(entry.getKey(), mapping.apply(new CaseInput(entry.getValue(), family))));
        return map;
    }

    /** The names of the fields, in their order. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** An object or a list inside these inputs. */
    CaseInput object(String field) {
        return new CaseInput(required(field), family);
    }

    /** This input itself as a decimal, for elements of lists. */
    BigDecimal asDecimal() {
        return decimal("", node);
    }

    /** This input itself as a list of decimals. */
    List<BigDecimal> asDecimals() {
        List<BigDecimal> list = new ArrayList<>();
        node.forEach(element -> list.add(decimal("", element)));
        return list;
    }

    /** This input itself as a list of texts. */
    List<String> asTexts() {
        List<String> list = new ArrayList<>();
        node.forEach(element -> list.add(element.asText()));
        return list;
    }

    /** This input itself as money. */
    Money asMoney() {
        return Money.of(CNY, asDecimal());
    }

    /** This input itself as text. */
    String asText() {
        return node.asText();
    }

    /** The family of the case, for operations that several families share. */
    String family() {
        return family;
    }

    /** Whether this input itself is {@code null}, for elements of lists. */
    boolean isNull() {
        return node.isNull();
    }

    private JsonNode array(String field) {
        JsonNode value = required(field);
        if (!value.isArray()) {
            throw new IllegalArgumentException("input " + field + " is no list: " + value);
        }
        return value;
    }

    private JsonNode required(String field) {
        JsonNode value = node.isArray() ? node.get(Integer.parseInt(field)) : node.get(field);
        if (value == null || value.isNull()) {
            throw new IllegalArgumentException("input " + field + " is missing");
        }
        return value;
    }

    private static BigDecimal decimal(String field, JsonNode value) {
        try {
            return value.isNumber() ? value.decimalValue() : new BigDecimal(value.asText());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("input " + field + " is no number: " + value, e);
        }
    }
}
