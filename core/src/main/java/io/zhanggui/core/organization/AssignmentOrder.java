package io.zhanggui.core.organization;

import java.util.Comparator;

/** In what order assignments are listed. */
final class AssignmentOrder {

    static final Comparator<Assignment> REGULAR_FIRST = Comparator.comparing(Assignment::capacity)
            .thenComparing(Assignment::person)
            .thenComparing(Assignment::position);

    private AssignmentOrder() {}
}
