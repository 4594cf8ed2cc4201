package io.zhanggui.examples.jdbc;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.approval.ApprovalCaseRepository;
import io.zhanggui.core.authority.AuthorityEvents;
import io.zhanggui.core.duty.DutyEditions;
import io.zhanggui.core.kpi.ScoreRecords;
import io.zhanggui.core.organization.OrgEvents;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.finance.contract.ContractRepository;
import io.zhanggui.finance.contract.PerformanceLog;
import io.zhanggui.finance.ledger.AccountingPeriodRepository;
import io.zhanggui.finance.ledger.JournalRepository;
import io.zhanggui.hr.attendance.AttendanceRecordRepository;
import io.zhanggui.hr.attendance.LeaveLedger;
import io.zhanggui.hr.attendance.PunchStream;
import io.zhanggui.hr.employment.EmploymentRepository;
import io.zhanggui.hr.payroll.PayRunRepository;
import io.zhanggui.hr.payroll.PayslipRepository;
import io.zhanggui.hr.payroll.YearOpeningRepository;
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
import io.zhanggui.inventory.warehouse.WarehouseLayouts;
import io.zhanggui.procurement.supplier.SupplierRepository;
import javax.sql.DataSource;

/**
 * All ports of the library on one database, with the unit of work that covers them.
 *
 * <pre>{@code
 * JdbcStorage storage = JdbcStorage.on(dataSource);
 * Contracts contracts = new Contracts(
 *         storage.contracts(), storage.performances(), storage.receipts(), storage.audit(), storage.unitOfWork());
 * }</pre>
 *
 * @param unitOfWork the transactions
 * @param receipts the commands that were carried out
 * @param audit what was done to each subject
 * @param organization the events of each company's organisation
 * @param duties the duty catalogues of each company
 * @param scores the approved scores of cards
 * @param authority what was granted, delegated and ended in each company
 * @param approvals the approval cases
 * @param payRuns the pay runs
 * @param payslips the payslips
 * @param punches who clocked in or out
 * @param attendance everybody's attendance by month
 * @param leave what leave was granted and taken
 * @param openings the years to date that another system left
 * @param employments the employments with their pay terms
 * @param contracts the contract register
 * @param performances what was performed under each contract
 * @param periods up to which day books are closed
 * @param journal the journal of each company
 * @param suppliers the suppliers
 * @param items the articles
 * @param bundles kits and gifts
 * @param listings what listings of platforms mean
 * @param lots the lots
 * @param stockEvents the stock book
 * @param stockLevels what every stock holds now
 * @param stockTakes the counts
 * @param writeOffs what was declared damaged or gone
 * @param layouts the zones and locations of each warehouse
 * @param outbound the outbound orders
 * @param policies by which policy each article is replenished
 * @param proposals what was proposed to be ordered
 */
public record JdbcStorage(
        UnitOfWork unitOfWork,
        CommandReceipts receipts,
        AuditTrail audit,
        OrgEvents organization,
        DutyEditions duties,
        ScoreRecords scores,
        AuthorityEvents authority,
        ApprovalCaseRepository approvals,
        PayRunRepository payRuns,
        PayslipRepository payslips,
        PunchStream punches,
        AttendanceRecordRepository attendance,
        LeaveLedger leave,
        YearOpeningRepository openings,
        EmploymentRepository employments,
        ContractRepository contracts,
        PerformanceLog performances,
        AccountingPeriodRepository periods,
        JournalRepository journal,
        SupplierRepository suppliers,
        ItemRepository items,
        BundleRepository bundles,
        PlatformSkuRegister listings,
        LotRepository lots,
        StockEvents stockEvents,
        StockLevels stockLevels,
        StockTakeRepository stockTakes,
        WriteOffRepository writeOffs,
        WarehouseLayouts layouts,
        OutboundOrderRepository outbound,
        PolicyEntries policies,
        ProposalRepository proposals) {

    /** The ports on a database that has the schema; take a pool, because each unit of work borrows a connection. */
    public static JdbcStorage on(DataSource database) {
        JdbcUnitOfWork unitOfWork = new JdbcUnitOfWork(requireNonNull(database, "database"));
        return new JdbcStorage(
                unitOfWork,
                new JdbcCommandReceipts(unitOfWork),
                new JdbcAuditTrail(unitOfWork),
                new JdbcOrgEvents(unitOfWork),
                new JdbcDutyEditions(unitOfWork),
                new JdbcScoreRecords(unitOfWork),
                new JdbcAuthorityEvents(unitOfWork),
                new JdbcApprovalCaseRepository(unitOfWork),
                new JdbcPayRunRepository(unitOfWork),
                new JdbcPayslipRepository(unitOfWork),
                new JdbcPunchStream(unitOfWork),
                new JdbcAttendanceRecordRepository(unitOfWork),
                new JdbcLeaveLedger(unitOfWork),
                new JdbcYearOpeningRepository(unitOfWork),
                new JdbcEmploymentRepository(unitOfWork),
                new JdbcContractRepository(unitOfWork),
                new JdbcPerformanceLog(unitOfWork),
                new JdbcAccountingPeriodRepository(unitOfWork),
                new JdbcJournalRepository(unitOfWork),
                new JdbcSupplierRepository(unitOfWork),
                new JdbcItemRepository(unitOfWork),
                new JdbcBundleRepository(unitOfWork),
                new JdbcPlatformSkuRegister(unitOfWork),
                new JdbcLotRepository(unitOfWork),
                new JdbcStockEvents(unitOfWork),
                new JdbcStockLevels(unitOfWork),
                new JdbcStockTakeRepository(unitOfWork),
                new JdbcWriteOffRepository(unitOfWork),
                new JdbcWarehouseLayouts(unitOfWork),
                new JdbcOutboundOrderRepository(unitOfWork),
                new JdbcPolicyEntries(unitOfWork),
                new JdbcProposalRepository(unitOfWork));
    }
}
