package io.zhanggui.core.testkit;

import io.zhanggui.core.approval.ApprovalCaseRepository;
import io.zhanggui.core.authority.AuthorityEvents;
import io.zhanggui.core.duty.DutyEditions;
import io.zhanggui.core.kpi.ScoreRecords;
import io.zhanggui.core.organization.OrgEvents;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import org.junit.jupiter.api.Nested;

/** The memory adapters keep every rule. */
class MemoryAdaptersTest {

    @Nested
    class Parcels extends ParcelsTck {
        @Override
        protected Fixture<ParcelRepository> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(ParcelRepository.inMemory(store), store);
        }
    }

    @Nested
    class Steps extends StepsTck {
        @Override
        protected Fixture<StepStream> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(StepStream.inMemory(store), store);
        }
    }

    @Nested
    class Receipts extends CommandReceiptsTck {
        @Override
        protected Fixture<CommandReceipts> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(CommandReceipts.inMemory(store), store);
        }
    }

    @Nested
    class Trail extends AuditTrailTck {
        @Override
        protected Fixture<AuditTrail> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(AuditTrail.inMemory(store), store);
        }
    }

    @Nested
    class Organisation extends OrgEventsTck {
        @Override
        protected Fixture<OrgEvents> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(OrgEvents.inMemory(store), store);
        }
    }

    @Nested
    class Duties extends DutyEditionsTck {
        @Override
        protected Fixture<DutyEditions> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(DutyEditions.inMemory(store), store);
        }
    }

    @Nested
    class Scores extends ScoreRecordsTck {
        @Override
        protected Fixture<ScoreRecords> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(ScoreRecords.inMemory(store), store);
        }
    }

    @Nested
    class Authority extends AuthorityEventsTck {
        @Override
        protected Fixture<AuthorityEvents> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(AuthorityEvents.inMemory(store), store);
        }
    }

    @Nested
    class Approvals extends ApprovalCaseRepositoryTck {
        @Override
        protected Fixture<ApprovalCaseRepository> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(ApprovalCaseRepository.inMemory(store), store);
        }
    }

    @Nested
    class Work extends UnitOfWorkTck {
        @Override
        protected Fixture<CommandReceipts> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(CommandReceipts.inMemory(store), store);
        }
    }
}
