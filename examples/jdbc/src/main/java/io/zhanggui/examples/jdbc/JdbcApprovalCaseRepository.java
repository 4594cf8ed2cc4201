package io.zhanggui.examples.jdbc;

import io.zhanggui.core.approval.ApprovalCase;
import io.zhanggui.core.approval.ApprovalCaseId;
import io.zhanggui.core.approval.ApprovalCaseRepository;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Approval cases: the whole as JSON, and beside it what queries look for. */
final class JdbcApprovalCaseRepository extends JdbcRepository<ApprovalCaseId, ApprovalCase>
        implements ApprovalCaseRepository {

    private static final Keys<ApprovalCaseId> KEYS = Keys.of("case_id", id -> id);

    private static final Table<PersonId> ASKED =
            Table.<PersonId>named("approval_asked").column("person", person -> person);

    private static final Table<ApprovalCase> CASE = Table.<ApprovalCase>named("approval_case")
            .column("subject", each -> each.request().subject())
            .column("state", ApprovalCase::state)
            .column("due", each -> each.due().orElse(null))
            .column("body", Json::of)
            .rows(ASKED, ApprovalCase::asked);

    private static final String BY_DUE = "approval_case.due nulls last";

    private static final Select AWAITING = query(
            CASE,
            KEYS,
            "exists (select 1 from approval_asked mine where mine.case_id = approval_case.case_id and mine.person = ?)",
            BY_DUE);
    private static final Select ABOUT = query(CASE, KEYS, "approval_case.subject = ?");
    private static final Select DUE_BEFORE = query(CASE, KEYS, "approval_case.due < ?", BY_DUE);

    JdbcApprovalCaseRepository(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, CASE, KEYS, ApprovalCase::id, JdbcApprovalCaseRepository::approvalCase);
    }

    @Override
    public Stream<Versioned<ApprovalCase>> awaiting(PersonId person) {
        return stream(AWAITING, List.of(person));
    }

    @Override
    public Stream<Versioned<ApprovalCase>> about(String subject) {
        return stream(ABOUT, List.of(subject));
    }

    @Override
    public Stream<Versioned<ApprovalCase>> dueBefore(Instant moment) {
        return stream(DUE_BEFORE, List.of(moment));
    }

    private static ApprovalCase approvalCase(Row row) {
        ApprovalCase stored = Json.read(row.text("body"), ApprovalCase.class);
        List<PersonId> asked = row.rows(each -> each.id("person", PersonId::of));
        if (!asked.equals(stored.asked())) {
            throw new StorageException(
                    "case " + stored.id() + " asks " + stored.asked() + ", but its rows say " + asked);
        }
        return stored;
    }
}
