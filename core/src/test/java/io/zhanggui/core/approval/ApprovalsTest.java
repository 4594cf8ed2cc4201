package io.zhanggui.core.approval;

import static io.zhanggui.core.approval.ApprovalSamples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandConflictException;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.ConcurrentChangeException;
import io.zhanggui.core.repository.DuplicateIdException;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.NotFoundException;
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.RejectedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApprovalsTest {

    private static final ApprovalCaseId ID = ApprovalCaseId.of("A-1");
    private static final ApprovalDefinition BOTH = ApprovalDefinition.of(
                    "PO", OrgName.of("采购审批", "Purchase approval"), 1)
            .step(committee("C", FIN_MGR, PUR_MGR))
            .build();

    private final MemoryStore store = new MemoryStore();
    private final AuditTrail audit = AuditTrail.inMemory(store);
    private final ApprovalCaseRepository cases = ApprovalCaseRepository.inMemory(store);
    private final Approvals approvals =
            new Approvals(cases, CommandReceipts.inMemory(store), audit, at -> CONTEXT, store);

    @Test
    void a_case_is_submitted_decided_and_audited() {
        approvals.submit(ID, BOTH, order("1.00"), by(ANN));
        assertThat(approvals.workList(FINANCE)).extracting(ApprovalCase::id).containsExactly(ID);
        approvals.approve(ID, "C", CONTENT, by(FINANCE));
        assertThat(approvals.workList(FINANCE)).isEmpty();
        assertThat(approvals.check(ID, approve("C"), by(BUYER)).isEmpty()).isTrue();
        assertThat(approvals.approve(ID, "C", CONTENT, by(BUYER)).state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(audit.read("A-1"))
                .extracting(each -> each.event().action())
                .containsExactly("approval.submit", "approval.approve", "approval.approve");
        assertThat(audit.read("A-1").get(0).event().content()).isEqualTo(CONTENT);
        assertThat(approvals.about("PO-1")).extracting(ApprovalCase::id).containsExactly(ID);
        assertThat(approvals.about("PO-2")).isEmpty();
    }

    @Test
    void refusals_leave_nothing_behind() {
        assertThatThrownBy(() -> approvals.submit(ID, BOTH, order("1.00"), by(BEN)))
                .isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> approvals.get(ID)).isInstanceOf(NotFoundException.class);
        approvals.submit(ID, BOTH, order("1.00"), by(ANN));
        assertThatThrownBy(() -> approvals.submit(ID, BOTH, order("1.00"), by(ANN)))
                .isInstanceOf(DuplicateIdException.class);
        assertThatThrownBy(() -> approvals.reject(ID, "C", by(FINANCE))).isInstanceOf(RejectedException.class);
        assertThat(approvals.check(ID, new Action.Reject("C"), by(FINANCE)).has(ApprovalViolation.REASON_NEEDED))
                .isTrue();
        assertThat(audit.read("A-1")).hasSize(1);
        assertThat(approvals.reject(ID, "C", by(FINANCE).reason("太贵")).state()).isEqualTo(ApprovalState.REJECTED);
    }

    @Test
    void retries_change_nothing_and_other_content_conflicts() {
        for (int i = 0; i < 2; i++) {
            approvals.submit(ID, BOTH, order("1.00"), by(ANN).key("s"));
            approvals.approve(ID, "C", CONTENT, by(FINANCE).key("a"));
        }
        assertThat(approvals.get(ID).trail().entries()).hasSize(2);
        assertThat(audit.read("A-1")).hasSize(2);
        assertThatThrownBy(() -> approvals.approve(ID, "C", CONTENT, by(BUYER).key("a")))
                .isInstanceOf(CommandConflictException.class);
        assertThatThrownBy(() -> approvals.submit(ID, BOTH, order("2.00"), by(ANN).key("s")))
                .isInstanceOf(CommandConflictException.class);
        assertThat(approvals.approve(ID, "C", CONTENT, by(BUYER).key("b")).state())
                .isEqualTo(ApprovalState.APPROVED);
    }

    /** A repository into which somebody else writes between reading and replacing. */
    private static final class Racing implements ApprovalCaseRepository {

        private final ApprovalCaseRepository right;
        private int races;

        Racing(ApprovalCaseRepository right, int races) {
            this.right = right;
            this.races = races;
        }

        @Override
        public Versioned<ApprovalCase> replace(Versioned<ApprovalCase> changed) {
            if (races > 0) {
                races--;
                throw new ConcurrentChangeException(changed.value().id(), changed.version(), changed.version() + 1);
            }
            return right.replace(changed);
        }

        @Override
        public Optional<Versioned<ApprovalCase>> find(ApprovalCaseId id) {
            return right.find(id);
        }

        @Override
        public Versioned<ApprovalCase> add(ApprovalCase value) {
            return right.add(value);
        }

        @Override
        public void remove(Versioned<ApprovalCase> read) {
            right.remove(read);
        }

        @Override
        public Stream<Versioned<ApprovalCase>> awaiting(PersonId person) {
            return right.awaiting(person);
        }

        @Override
        public Stream<Versioned<ApprovalCase>> about(String subject) {
            return right.about(subject);
        }

        @Override
        public Stream<Versioned<ApprovalCase>> dueBefore(Instant moment) {
            return right.dueBefore(moment);
        }
    }

    @Test
    void what_another_changed_in_between_is_judged_again_up_to_ten_times() {
        for (int races : new int[] {9, 10}) {
            MemoryStore own = new MemoryStore();
            Approvals racing = new Approvals(
                    new Racing(ApprovalCaseRepository.inMemory(own), races),
                    CommandReceipts.inMemory(own),
                    AuditTrail.inMemory(own),
                    at -> CONTEXT,
                    own);
            racing.submit(ID, BOTH, order("1.00"), by(ANN));
            if (races == 10) {
                assertThatThrownBy(() -> racing.approve(ID, "C", CONTENT, by(FINANCE)))
                        .isInstanceOf(ConcurrentChangeException.class);
            } else {
                assertThat(racing.approve(ID, "C", CONTENT, by(FINANCE)).asked())
                        .containsExactly(BUYER);
            }
        }
    }

    /** Without a lock around reading and writing, both approvals are kept all the same. */
    @Test
    void two_who_approve_at_once_both_count() throws Exception {
        UnitOfWork loose = new UnitOfWork() {
            @Override
            public <R> R call(Supplier<R> work) {
                return work.get();
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 50; round++) {
                ApprovalCaseId id = ApprovalCaseId.of("R-" + round);
                Approvals service = new Approvals(
                        cases,
                        CommandReceipts.inMemory(store),
                        AuditTrail.inMemory(new MemoryStore()),
                        at -> CONTEXT,
                        loose);
                service.submit(id, BOTH, order("1.00"), by(ANN));
                List<Future<ApprovalCase>> both = new ArrayList<>();
                for (PersonId person : List.of(FINANCE, BUYER)) {
                    both.add(threads.submit(() -> {
                        try {
                            return service.approve(id, "C", CONTENT, by(person));
                        } catch (ConcurrentChangeException e) {
                            return service.get(id); // of the audit trail, which needs the unit of work
                        }
                    }));
                }
                for (Future<ApprovalCase> each : both) {
                    each.get();
                }
                assertThat(service.get(id).state()).isEqualTo(ApprovalState.APPROVED);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void nothing_is_left_with_a_leaver() {
        ApprovalDefinition turn = ApprovalDefinition.of("PO", OrgName.of("采购审批", "Purchase approval"), 1)
                .step(committee("C", FIN_MGR, PUR_MGR).mode(SigningMode.IN_TURN))
                .build();
        ApprovalDefinition own = ApprovalDefinition.of("PO", OrgName.of("采购审批", "Purchase approval"), 1)
                .step(ApprovalStep.of("C", new ApproverRule.Committee(List.of(), List.of(BUYER))))
                .build();
        approvals.submit(ID, turn, order("1.00"), by(ANN));
        approvals.submit(ApprovalCaseId.of("A-2"), own, order("1.00"), by(ANN));
        assertThat(approvals.workList(BUYER)).extracting(ApprovalCase::id).containsExactly(ApprovalCaseId.of("A-2"));
        Stamp stamp = by(BOT).key("exit");
        List<ItemResult<ApprovalCaseId, ApprovalCase>> first = approvals.reassign(BUYER, null, stamp);
        assertThat(first).hasSize(2).hasOnlyElementsOfTypes(ItemResult.Done.class, ItemResult.Refused.class);
        assertThat(approvals.get(ID).asked()).containsExactly(BOSS, FINANCE); // whose chart still has the buyer
        List<ItemResult<ApprovalCaseId, ApprovalCase>> second = approvals.reassign(BUYER, CHO, by(BOT));
        assertThat(second).allMatch(each -> each instanceof ItemResult.Done);
        assertThat(approvals.workList(CHO)).extracting(ApprovalCase::id).containsExactly(ApprovalCaseId.of("A-2"));
        try (Stream<Versioned<ApprovalCase>> left = cases.awaiting(BUYER)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void the_due_list_comes_from_the_store() {
        ApprovalDefinition limited = ApprovalDefinition.of("PO", OrgName.of("采购审批", "Purchase approval"), 1)
                .step(committee("C", FIN_MGR).within(TimeLimit.hours(1)))
                .build();
        approvals.submit(ID, limited, order("1.00"), by(ANN));
        assertThat(approvals.dueList(NOW.plusSeconds(3599)).steps()).isEmpty();
        assertThat(approvals.dueList(NOW.plusSeconds(3600)).steps()).hasSize(1);
        assertThat(Approvals.inMemory(store, at -> CONTEXT)
                        .dueList(NOW.plusSeconds(3600))
                        .steps())
                .isEmpty();
    }
}
