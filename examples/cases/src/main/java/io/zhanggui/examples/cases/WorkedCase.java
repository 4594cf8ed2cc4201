package io.zhanggui.examples.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;

/**
 * One case of a file: what to do, with which inputs, and what must come out.
 *
 * @param node the case as it stands in the file
 */
record WorkedCase(JsonNode node) {

    private static final List<String> NAMING = List.of("rule", "kind", "op", "function");

    String id() {
        return node.path("id").asText();
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

    CaseInput input() {
        for (String name : List.of("inputs", "input")) {
            if (node.has(name)) {
                return new CaseInput(node.get(name), node);
            }
        }
        return new CaseInput(node, node);
    }

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
