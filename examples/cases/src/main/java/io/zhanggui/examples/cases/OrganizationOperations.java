package io.zhanggui.examples.cases;

import io.zhanggui.core.organization.OrgMetrics;
import io.zhanggui.core.organization.Pyramid;
import java.math.BigDecimal;

/** Operations on {@code core.organization}. */
final class OrganizationOperations {

    private OrganizationOperations() {}

    static void addTo(Operations operations) {
        operations
                .add("rule=GRAICUNAS", in -> new BigDecimal(OrgMetrics.relations(in.integer("n"))))
                .add("rule=MANAGERS", in -> pyramid(in, "span").managers())
                .add("rule=LEVELS", in -> pyramid(in, "span").levels())
                .add("rule=MANAGER_SAVING", in -> pyramid(in, "spanA").savingAt(in.integer("spanB"), in.money("cost")))
                .add(
                        "rule=TOTAL",
                        in -> Pyramid.ofLevels(in.integer("levels"), in.integer("span"))
                                .total());
    }

    private static Pyramid pyramid(CaseInput in, String span) {
        return Pyramid.of(in.integer("operatives"), in.integer(span));
    }
}
