package io.zhanggui.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.approval.Action;
import io.zhanggui.core.approval.ApprovalCase;
import io.zhanggui.core.approval.ApprovalCaseId;
import io.zhanggui.core.approval.ApprovalCaseRepository;
import io.zhanggui.core.approval.ApprovalState;
import io.zhanggui.core.approval.ApprovalTrail;
import io.zhanggui.core.approval.Decision;
import io.zhanggui.core.approval.Signature;
import io.zhanggui.core.approval.TrailEntry;
import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of {@link ApprovalCaseRepository} as tests, named after the numbers there. */
public abstract class ApprovalCaseRepositoryTck
        extends RepositoryTck<ApprovalCaseId, ApprovalCase, ApprovalCaseRepository> {

    private static final Instant DUE = Instant.parse("2025-11-18T02:00:00Z");

    /** For adapters. */
    protected ApprovalCaseRepositoryTck() {}

    @Override
    protected final ApprovalCase value(String unique) {
        return ApprovalCases.open(unique, "S-" + unique, PersonId.of(unique), null, DUE);
    }

    @Override
    protected final ApprovalCase changed(ApprovalCase value) {
        List<TrailEntry> more = new ArrayList<>(value.trail().entries());
        more.add(new TrailEntry(
                more.size() + 1,
                new Action.Comment("again"),
                Stamp.by(ApprovalCases.CLERK).at(DUE),
                Actor.of(ApprovalCases.CLERK),
                value.request().content(),
                List.of()));
        return new ApprovalCase(
                value.id(), value.definition(), value.request(), value.state(), value.steps(), new ApprovalTrail(more));
    }

    @Override
    protected final ApprovalCaseId idOf(ApprovalCase value) {
        return value.id();
    }

    @Override
    protected final Stream<ApprovalCase> awkwardValues(Supplier<String> unique) {
        return ApprovalCases.awkward(unique);
    }

    @Override
    protected final Stream<Query<ApprovalCaseRepository, ApprovalCase>> queries() {
        return Stream.of(
                Query.of("awaiting", (port, each) -> port.awaiting(each.asked().get(0))),
                Query.of("about", (port, each) -> port.about(each.request().subject())),
                Query.of(
                        "dueBefore",
                        (port, each) -> port.dueBefore(each.due().orElseThrow().plusSeconds(1))));
    }

    @Override
    protected final Stream<Fault> faults() {
        return ApprovalFaults.all();
    }

    @Test
    void rule11_awaiting_gives_the_cases_in_which_the_person_or_principal_is_asked_and_no_others() {
        PersonId person = PersonId.of(unique());
        PersonId principal = PersonId.of(unique());
        ApprovalCase own = add(ApprovalCases.open(unique(), "S", person, null, DUE));
        ApprovalCase standingIn = add(ApprovalCases.open(unique(), "S", person, principal, null));
        ApprovalCase over = add(ended(ApprovalCases.open(unique(), "S", person, principal, DUE)));
        ApprovalCase signed = add(signed(ApprovalCases.open(unique(), "S", person, null, DUE), person));

        assertThat(awaiting(person)).containsExactlyInAnyOrder(own, standingIn).doesNotContain(over, signed);
        assertThat(awaiting(principal)).containsExactly(standingIn);
        assertThat(awaiting(PersonId.of(unique()))).isEmpty();
    }

    @Test
    void rule11_awaiting_gives_the_case_as_it_stands_now() {
        PersonId before = PersonId.of(unique());
        PersonId after = PersonId.of(unique());
        String id = unique();
        add(ApprovalCases.open(id, "S", before, null, DUE));
        ApprovalCase handed = ApprovalCases.open(id, "S", after, null, DUE);
        within(() -> port().replace(new Versioned<>(handed, 1)));

        assertThat(awaiting(before)).isEmpty();
        assertThat(versions(port -> port.awaiting(after))).containsExactly(new Versioned<>(handed, 2));
    }

    @Test
    void rule10_awaiting_is_by_due_moment_those_without_one_last_then_by_id() {
        PersonId person = PersonId.of(unique());
        String text = unique();
        add(ApprovalCases.open(text + "-a", "S", person, null, null));
        add(ApprovalCases.open(text + "-b", "S", person, null, DUE.plusSeconds(1)));
        add(ApprovalCases.open(text + "-d", "S", person, null, DUE));
        add(ApprovalCases.open(text + "-c", "S", person, null, DUE));
        add(ApprovalCases.open(text + "-B", "S", person, null, DUE.plusSeconds(1)));

        assertThat(awaiting(person))
                .extracting(each -> each.id().value())
                .containsExactly(text + "-c", text + "-d", text + "-B", text + "-b", text + "-a");
    }

    @Test
    void rule12_about_gives_the_cases_of_the_subject_in_any_state_and_no_others() {
        String subject = unique();
        ApprovalCase open = add(ApprovalCases.open(unique() + "-1", subject, ApprovalCases.CLERK, null, DUE));
        ApprovalCase over = add(ended(ApprovalCases.open(unique() + "-2", subject, ApprovalCases.CLERK, null, DUE)));
        add(ApprovalCases.open(unique(), subject + "x", ApprovalCases.CLERK, null, DUE));

        assertThat(about(subject)).containsExactlyInAnyOrder(open, over);
    }

    @Test
    void rule10_about_is_in_the_order_of_ids() {
        String subject = unique();
        for (String id : List.of("b", "10", "B", "2", "a")) {
            add(ApprovalCases.open(subject + "-" + id, subject, ApprovalCases.CLERK, null, DUE));
        }
        assertThat(about(subject))
                .extracting(each -> each.id().value().substring(subject.length() + 1))
                .containsExactly("10", "2", "B", "a", "b");
    }

    @Test
    void rule13_dueBefore_gives_what_is_due_before_the_moment_and_no_others() {
        ApprovalCase early = add(ApprovalCases.open(unique(), "S", ApprovalCases.CLERK, null, DUE));
        ApprovalCase later = add(ApprovalCases.open(unique(), "S", ApprovalCases.CLERK, null, DUE.plusSeconds(1)));
        ApprovalCase never = add(ApprovalCases.open(unique(), "S", ApprovalCases.CLERK, null, null));
        ApprovalCase over = add(ended(ApprovalCases.open(unique(), "S", ApprovalCases.CLERK, null, DUE)));

        assertThat(dueBefore(DUE)).doesNotContain(early, later, never, over);
        assertThat(dueBefore(DUE.plusNanos(1_000))).contains(early).doesNotContain(later, never, over);
        assertThat(dueBefore(DUE.plusSeconds(2))).contains(early, later).doesNotContain(never, over);
    }

    @Test
    void rule10_dueBefore_is_by_due_moment_then_by_id() {
        Instant moment = Instant.parse("1990-01-01T00:00:00Z");
        String text = unique();
        add(ApprovalCases.open(text + "-b", "S", ApprovalCases.CLERK, null, moment.plusSeconds(2)));
        add(ApprovalCases.open(text + "-d", "S", ApprovalCases.CLERK, null, moment));
        add(ApprovalCases.open(text + "-c", "S", ApprovalCases.CLERK, null, moment));

        assertThat(dueBefore(moment.plusSeconds(3)))
                .extracting(each -> each.id().value())
                .filteredOn(id -> id.startsWith(text + "-"))
                .containsExactly(text + "-c", text + "-d", text + "-b");
    }

    private static ApprovalCase ended(ApprovalCase open) {
        return new ApprovalCase(
                open.id(), open.definition(), open.request(), ApprovalState.REJECTED, open.steps(), open.trail());
    }

    private static ApprovalCase signed(ApprovalCase open, PersonId person) {
        return ApprovalCases.signed(
                open,
                new Signature(
                        Decision.AGREED, Actor.of(person), DUE, open.request().content()));
    }

    private ApprovalCase add(ApprovalCase value) {
        return within(() -> port().add(value)).value();
    }

    private List<ApprovalCase> awaiting(PersonId person) {
        return values(port -> port.awaiting(person));
    }

    private List<ApprovalCase> about(String subject) {
        return values(port -> port.about(subject));
    }

    private List<ApprovalCase> dueBefore(Instant moment) {
        return values(port -> port.dueBefore(moment));
    }

    private List<ApprovalCase> values(Function<ApprovalCaseRepository, Stream<Versioned<ApprovalCase>>> query) {
        return versions(query).stream().map(Versioned::value).toList();
    }

    private List<Versioned<ApprovalCase>> versions(
            Function<ApprovalCaseRepository, Stream<Versioned<ApprovalCase>>> query) {
        return within(() -> {
            try (Stream<Versioned<ApprovalCase>> found = query.apply(port())) {
                return found.toList();
            }
        });
    }
}
