package io.zhanggui.core.testkit;

import io.zhanggui.core.approval.ApprovalCase;
import io.zhanggui.core.approval.ApprovalCaseRepository;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.Versioned;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/** Mistakes that break the rules of the port of approval cases. */
final class ApprovalFaults {

    private static final Comparator<Versioned<ApprovalCase>> BY_ID =
            Comparator.comparing(each -> each.value().id());

    private ApprovalFaults() {}

    static Stream<Fault> all() {
        return Stream.of(
                in(
                        "awaiting",
                        "what waits for a person sorts by id",
                        10,
                        (right, person) -> right.awaiting((PersonId) person).sorted(BY_ID)),
                in(
                        "about",
                        "cases of a subject sort without regard to case",
                        10,
                        (right, subject) -> right.about((String) subject)
                                .sorted(Comparator.comparing(
                                        each -> each.value().id().value(), String.CASE_INSENSITIVE_ORDER))),
                in(
                        "dueBefore",
                        "what is due sorts by id",
                        10,
                        (right, moment) -> right.dueBefore((Instant) moment).sorted(BY_ID)),
                in(
                        "awaiting",
                        "principals are forgotten",
                        11,
                        (right, person) -> right.awaiting((PersonId) person)
                                .filter(each -> each.value().steps().stream()
                                        .flatMap(step -> step.seats().stream())
                                        .anyMatch(seat -> seat.person().equals(person)))),
                in(
                        "awaiting",
                        "cases come without their version",
                        11,
                        (right, person) ->
                                right.awaiting((PersonId) person).map(each -> new Versioned<>(each.value(), 1))),
                in(
                        "about",
                        "cases that ended are left out",
                        12,
                        (right, subject) -> right.about((String) subject)
                                .filter(each -> !each.value().state().isFinal())),
                in(
                        "dueBefore",
                        "the moment itself counts as before it",
                        13,
                        (right, moment) -> right.dueBefore(((Instant) moment).plusNanos(1_000))));
    }

    private interface Answer {
        Stream<Versioned<ApprovalCase>> of(ApprovalCaseRepository right, Object argument);
    }

    private static Fault in(String method, String title, int rule, Answer answer) {
        return Fault.in(title, rule, ApprovalCaseRepository.class, method, (right, arguments) -> {
            try (Stream<Versioned<ApprovalCase>> found = answer.of(right, arguments.get(0))) {
                return found.toList().stream();
            }
        });
    }
}
