package io.zhanggui.examples.jdbc;

import io.zhanggui.core.approval.ApprovalCaseRepository;
import io.zhanggui.core.authority.AuthorityEvents;
import io.zhanggui.core.duty.DutyEditions;
import io.zhanggui.core.kpi.ScoreRecords;
import io.zhanggui.core.organization.OrgEvents;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.testkit.ApprovalCaseRepositoryTck;
import io.zhanggui.core.testkit.AuditTrailTck;
import io.zhanggui.core.testkit.AuthorityEventsTck;
import io.zhanggui.core.testkit.CommandReceiptsTck;
import io.zhanggui.core.testkit.DutyEditionsTck;
import io.zhanggui.core.testkit.Fixture;
import io.zhanggui.core.testkit.OrgEventsTck;
import io.zhanggui.core.testkit.ScoreRecordsTck;
import io.zhanggui.core.testkit.UnitOfWorkTck;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.finance.contract.ContractRepository;
import io.zhanggui.finance.contract.PerformanceLog;
import io.zhanggui.finance.ledger.AccountingPeriodRepository;
import io.zhanggui.finance.ledger.JournalRepository;
import io.zhanggui.finance.testkit.AccountingPeriodRepositoryTck;
import io.zhanggui.finance.testkit.ContractRepositoryTck;
import io.zhanggui.finance.testkit.JournalRepositoryTck;
import io.zhanggui.finance.testkit.PerformanceLogTck;
import io.zhanggui.hr.attendance.AttendanceRecordRepository;
import io.zhanggui.hr.attendance.LeaveLedger;
import io.zhanggui.hr.attendance.PunchStream;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.employment.EmploymentRepository;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayRunRepository;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.PayslipRepository;
import io.zhanggui.hr.payroll.YearOpeningRepository;
import io.zhanggui.hr.testkit.AttendanceRecordRepositoryTck;
import io.zhanggui.hr.testkit.EmploymentRepositoryTck;
import io.zhanggui.hr.testkit.LeaveLedgerTck;
import io.zhanggui.hr.testkit.PayRunRepositoryTck;
import io.zhanggui.hr.testkit.PayslipRepositoryTck;
import io.zhanggui.hr.testkit.PunchStreamTck;
import io.zhanggui.hr.testkit.YearOpeningRepositoryTck;
import io.zhanggui.inventory.count.StockTakeRepository;
import io.zhanggui.inventory.count.WriteOffRepository;
import io.zhanggui.inventory.fulfilment.OutboundOrderRepository;
import io.zhanggui.inventory.item.BundleRepository;
import io.zhanggui.inventory.item.ItemRepository;
import io.zhanggui.inventory.item.PlatformSkuRegister;
import io.zhanggui.inventory.replenishment.PolicyEntries;
import io.zhanggui.inventory.replenishment.ProposalRepository;
import io.zhanggui.inventory.stock.LotRepository;
import io.zhanggui.inventory.stock.StockEvents;
import io.zhanggui.inventory.stock.StockLevels;
import io.zhanggui.inventory.testkit.BundleRepositoryTck;
import io.zhanggui.inventory.testkit.ItemRepositoryTck;
import io.zhanggui.inventory.testkit.LotRepositoryTck;
import io.zhanggui.inventory.testkit.OutboundOrderRepositoryTck;
import io.zhanggui.inventory.testkit.PlatformSkuRegisterTck;
import io.zhanggui.inventory.testkit.PolicyEntriesTck;
import io.zhanggui.inventory.testkit.ProposalRepositoryTck;
import io.zhanggui.inventory.testkit.StockEventsTck;
import io.zhanggui.inventory.testkit.StockLevelsTck;
import io.zhanggui.inventory.testkit.StockTakeRepositoryTck;
import io.zhanggui.inventory.testkit.WarehouseLayoutsTck;
import io.zhanggui.inventory.testkit.WriteOffRepositoryTck;
import io.zhanggui.inventory.warehouse.WarehouseLayouts;
import io.zhanggui.procurement.supplier.SupplierRepository;
import io.zhanggui.procurement.testkit.SupplierRepositoryTck;
import org.junit.jupiter.api.Nested;

/** The port tests of the library's testkits against the adapters; each database extends it. */
abstract class PortTests {

    private final Databases database;

    PortTests(Databases database) {
        this.database = database;
    }

    @Nested
    class UnitsOfWork extends UnitOfWorkTck {
        @Override
        protected Fixture<CommandReceipts> open() {
            return database.fixture(JdbcStorage::receipts);
        }
    }

    @Nested
    class Receipts extends CommandReceiptsTck {
        @Override
        protected Fixture<CommandReceipts> open() {
            return database.fixture(JdbcStorage::receipts);
        }
    }

    @Nested
    class Audit extends AuditTrailTck {
        @Override
        protected Fixture<AuditTrail> open() {
            return database.fixture(JdbcStorage::audit);
        }
    }

    @Nested
    class Organization extends OrgEventsTck {
        @Override
        protected Fixture<OrgEvents> open() {
            return database.fixture(JdbcStorage::organization);
        }
    }

    @Nested
    class Duties extends DutyEditionsTck {
        @Override
        protected Fixture<DutyEditions> open() {
            return database.fixture(JdbcStorage::duties);
        }
    }

    @Nested
    class Scores extends ScoreRecordsTck {
        @Override
        protected Fixture<ScoreRecords> open() {
            return database.fixture(JdbcStorage::scores);
        }
    }

    @Nested
    class Authority extends AuthorityEventsTck {
        @Override
        protected Fixture<AuthorityEvents> open() {
            return database.fixture(JdbcStorage::authority);
        }
    }

    @Nested
    class Approvals extends ApprovalCaseRepositoryTck {
        @Override
        protected Fixture<ApprovalCaseRepository> open() {
            return database.fixture(JdbcStorage::approvals);
        }
    }

    @Nested
    class PayRuns extends PayRunRepositoryTck {
        @Override
        protected Fixture<PayRunRepository> open() {
            return database.fixture(JdbcStorage::payRuns);
        }
    }

    /** The tables know the tax of China, so its rules stand in for those of the testkit. */
    @Nested
    class Payslips extends PayslipRepositoryTck {
        @Override
        protected Fixture<PayslipRepository> open() {
            return database.fixture(JdbcStorage::payslips);
        }

        @Override
        protected PayrollRules rules(PayDates dates) {
            return ChinaPayroll.rules().resolve(Place.SHANGHAI, dates, Knowledge.ALL);
        }
    }

    @Nested
    class Punches extends PunchStreamTck {
        @Override
        protected Fixture<PunchStream> open() {
            return database.fixture(JdbcStorage::punches);
        }
    }

    @Nested
    class Attendance extends AttendanceRecordRepositoryTck {
        @Override
        protected Fixture<AttendanceRecordRepository> open() {
            return database.fixture(JdbcStorage::attendance);
        }
    }

    @Nested
    class Leave extends LeaveLedgerTck {
        @Override
        protected Fixture<LeaveLedger> open() {
            return database.fixture(JdbcStorage::leave);
        }
    }

    @Nested
    class YearOpenings extends YearOpeningRepositoryTck {
        @Override
        protected Fixture<YearOpeningRepository> open() {
            return database.fixture(JdbcStorage::openings);
        }
    }

    @Nested
    class Employments extends EmploymentRepositoryTck {
        @Override
        protected Fixture<EmploymentRepository> open() {
            return database.fixture(JdbcStorage::employments);
        }
    }

    @Nested
    class Contracts extends ContractRepositoryTck {
        @Override
        protected Fixture<ContractRepository> open() {
            return database.fixture(JdbcStorage::contracts);
        }
    }

    @Nested
    class Performances extends PerformanceLogTck {
        @Override
        protected Fixture<PerformanceLog> open() {
            return database.fixture(JdbcStorage::performances);
        }
    }

    @Nested
    class Periods extends AccountingPeriodRepositoryTck {
        @Override
        protected Fixture<AccountingPeriodRepository> open() {
            return database.fixture(JdbcStorage::periods);
        }
    }

    @Nested
    class Journal extends JournalRepositoryTck {
        @Override
        protected Fixture<JournalRepository> open() {
            return database.fixture(JdbcStorage::journal);
        }
    }

    @Nested
    class Suppliers extends SupplierRepositoryTck {
        @Override
        protected Fixture<SupplierRepository> open() {
            return database.fixture(JdbcStorage::suppliers);
        }
    }

    @Nested
    class Items extends ItemRepositoryTck {
        @Override
        protected Fixture<ItemRepository> open() {
            return database.fixture(JdbcStorage::items);
        }
    }

    @Nested
    class Bundles extends BundleRepositoryTck {
        @Override
        protected Fixture<BundleRepository> open() {
            return database.fixture(JdbcStorage::bundles);
        }
    }

    @Nested
    class Listings extends PlatformSkuRegisterTck {
        @Override
        protected Fixture<PlatformSkuRegister> open() {
            return database.fixture(JdbcStorage::listings);
        }
    }

    @Nested
    class Lots extends LotRepositoryTck {
        @Override
        protected Fixture<LotRepository> open() {
            return database.fixture(JdbcStorage::lots);
        }
    }

    @Nested
    class Movements extends StockEventsTck {
        @Override
        protected Fixture<StockEvents> open() {
            return database.fixture(JdbcStorage::stockEvents);
        }
    }

    @Nested
    class Levels extends StockLevelsTck {
        @Override
        protected Fixture<StockLevels> open() {
            return database.fixture(JdbcStorage::stockLevels);
        }
    }

    @Nested
    class StockTakes extends StockTakeRepositoryTck {
        @Override
        protected Fixture<StockTakeRepository> open() {
            return database.fixture(JdbcStorage::stockTakes);
        }
    }

    @Nested
    class WriteOffs extends WriteOffRepositoryTck {
        @Override
        protected Fixture<WriteOffRepository> open() {
            return database.fixture(JdbcStorage::writeOffs);
        }
    }

    @Nested
    class Layouts extends WarehouseLayoutsTck {
        @Override
        protected Fixture<WarehouseLayouts> open() {
            return database.fixture(JdbcStorage::layouts);
        }
    }

    @Nested
    class Outbound extends OutboundOrderRepositoryTck {
        @Override
        protected Fixture<OutboundOrderRepository> open() {
            return database.fixture(JdbcStorage::outbound);
        }
    }

    @Nested
    class Policies extends PolicyEntriesTck {
        @Override
        protected Fixture<PolicyEntries> open() {
            return database.fixture(JdbcStorage::policies);
        }
    }

    @Nested
    class Proposals extends ProposalRepositoryTck {
        @Override
        protected Fixture<ProposalRepository> open() {
            return database.fixture(JdbcStorage::proposals);
        }
    }
}
