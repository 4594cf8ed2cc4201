package io.zhanggui.examples.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/**
 * One case of a file: what to do, with which inputs, and what must come out.
 *
 * @param node the case as it stands in the file
 * @param number its place in the file, from 1
 */
record WorkedCase(JsonNode node, int number) {

    private static final List<String> NAMING = List.of("rule", "kind", "op", "function");

    /** The case's {@code id}; {@code #3} for the third case if it has none. */
    String id() {
        return node.hasNonNull("id") ? node.get("id").asText() : "#" + number;
    }

    /** The operation as its file names it, for example {@code op=journal} or {@code family=fifo,method=FIFO}. */
    String operation() {
        for (String name : NAMING) {
            if (node.hasNonNull(name)) {
                return name + "=" + node.get(name).asText();
            }
        }
        String family = "family=" + node.path("family").asText();
        return node.hasNonNull("method")
                ? family + ",method=" + node.get("method").asText()
                : family;
    }

    /** The inputs; fields of the case itself, but never what is expected, if it has no object of inputs. */
    CaseInput input() {
        String family = node.path("family").asText();
        for (String name : List.of("inputs", "input")) {
            if (node.has(name)) {
                return new CaseInput(node.get(name), family);
            }
        }
        return new CaseInput(node.isObject() ? ((ObjectNode) node.deepCopy()).without("expected") : node, family);
    }

    /** What must come out; a missing node if the case does not say. */
    JsonNode expected() {
        return node.path("expected");
    }

    BigDecimal absoluteTolerance() {
        return tolerance("abs");
    }

    BigDecimal relativeTolerance() {
        return tolerance("rel");
    }

    private BigDecimal tolerance(String name) {
        JsonNode value = node.path("tolerance").path(name);
        return value.isNumber() ? value.decimalValue() : BigDecimal.ZERO;
    }
}
