package io.zhanggui.examples.monthend;

import io.zhanggui.core.explain.Wording;
import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.table.Row;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.examples.monthend.Report.Block;
import io.zhanggui.examples.monthend.Report.Figure;
import io.zhanggui.examples.monthend.Report.Figures;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Picture;
import io.zhanggui.examples.monthend.Report.Reasons;
import io.zhanggui.examples.monthend.Report.Section;
import io.zhanggui.finance.contract.CapBase;
import io.zhanggui.finance.contract.Contract;
import io.zhanggui.finance.contract.ContractKind;
import io.zhanggui.finance.contract.ContractPerformanceSheet;
import io.zhanggui.finance.contract.ContractRegister;
import io.zhanggui.finance.contract.ContractStatistics;
import io.zhanggui.finance.contract.ContractVersion;
import io.zhanggui.finance.contract.Obligation;
import io.zhanggui.finance.contract.ObligationId;
import io.zhanggui.finance.contract.ObligationType;
import io.zhanggui.finance.contract.Obligor;
import io.zhanggui.finance.contract.PenaltyTerms;
import io.zhanggui.finance.contract.PerformanceRate;
import io.zhanggui.finance.contract.PerformanceRecord;
import io.zhanggui.finance.contract.PerformanceRecords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The contract register, the performance sheets (合同履行一览表) as of the last day, and statistics by period. */
final class ContractSection {

    /** A contract number with the number of one of its versions. */
    private record VersionKey(ContractNo contract, int version) {}

    private final ShopFiles files;
    private final Shop shop;
    private final Locale locale;

    ContractSection(ShopFiles files, Shop shop, Locale locale) {
        this.files = files;
        this.shop = shop;
        this.locale = locale;
    }

    Section section() {
        Map<ContractNo, Contract> contracts = contracts();
        ContractRegister register = ContractRegister.of(shop.currency(), contracts.values());
        PerformanceRecords records = records(contracts);
        AsOf asOf = AsOf.of(shop.lastDay());
        List<ContractPerformanceSheet> sheets = register.sheets(records, asOf);
        List<Block> blocks = new ArrayList<>();
        blocks.add(figures(sheets));
        if (!sheets.isEmpty()) {
            blocks.add(new Picture(MonthEndTerm.CONTRACT_RATES.text(locale), rates(sheets)));
        }
        blocks.add(new Listing("contracts", register.toTable(records, asOf), 30));
        blocks.add(new Listing("contract-performance", ContractPerformanceSheet.table(sheets), 60));
        blocks.add(new Listing("contract-statistics", ContractStatistics.table(statistics(register, records)), 10));
        blocks.add(new Reasons(
                MonthEndTerm.WHY_CONTRACT.text(locale),
                sheets.stream()
                        .filter(sheet -> !sheet.overdue().isEmpty())
                        .limit(2)
                        .map(ContractPerformanceSheet::explain)
                        .toList()));
        return new Section(
                "contracts",
                MonthEndTerm.CONTRACTS.text(locale),
                MonthEndTerm.CONTRACTS_ABOUT.text(locale, shop.lastDay()),
                blocks);
    }

    private Figures figures(List<ContractPerformanceSheet> sheets) {
        Money overdue = Money.zero(shop.currency());
        int late = 0;
        for (ContractPerformanceSheet sheet : sheets) {
            overdue = overdue.plus(sheet.overdueAmount());
            late += sheet.overdue().size();
        }
        return new Figures(List.of(
                new Figure(MonthEndTerm.CONTRACT_COUNT.text(locale), Integer.toString(sheets.size()), ""),
                new Figure(MonthEndTerm.OVERDUE_OBLIGATIONS.text(locale), Integer.toString(late), ""),
                new Figure(MonthEndTerm.OVERDUE_AMOUNT.text(locale), Wording.of(overdue, locale), "")));
    }

    /** How much of each contract is done, by amount; contracts without amounts show a dash. */
    private BarDrawing rates(List<ContractPerformanceSheet> sheets) {
        List<BarDrawing.Bar> bars = new ArrayList<>();
        for (ContractPerformanceSheet sheet : sheets) {
            PerformanceRate rate = sheet.rateByAmount();
            boolean late = !sheet.overdue().isEmpty();
            bars.add(new BarDrawing.Bar(
                    sheet.contract().no().value(),
                    rate.percent(Rounding.CENT).map(BigDecimal::doubleValue).orElse(0.0),
                    rate + " · " + sheet.status().text(locale),
                    late ? Shade.BAD : Shade.MAIN));
        }
        return new BarDrawing(MonthEndTerm.CONTRACT_RATES.text(locale), bars);
    }

    private List<ContractStatistics> statistics(ContractRegister register, PerformanceRecords records) {
        YearMonth month = shop.month();
        return List.of(
                ContractStatistics.of(register, records, ReportingPeriod.month(month)),
                ContractStatistics.of(
                        register,
                        records,
                        ReportingPeriod.quarter(month.getYear(), (month.getMonthValue() + 2) / 3),
                        AsOf.of(shop.lastDay())),
                ContractStatistics.of(
                        register, records, ReportingPeriod.year(month.getYear()), AsOf.of(shop.lastDay())));
    }

    private Map<ContractNo, Contract> contracts() {
        Map<VersionKey, Map<ObligationId, Obligation>> obligations = obligations(versions());
        Map<ContractNo, Contract> contracts = new LinkedHashMap<>();
        files.table("contracts")
                .columns(
                        "contract",
                        "kind",
                        "party",
                        "party_name",
                        "title",
                        "signed",
                        "end",
                        "amount",
                        "currency",
                        "penalty_per_day",
                        "penalty_cap")
                .forEach(row -> {
                    ContractNo no = row.value("contract", ContractNo::of);
                    if (contracts.containsKey(no)) {
                        throw row.error("contract", "occurs twice");
                    }
                    contracts.put(no, contract(row, no, in(obligations, new VersionKey(no, 1))));
                });
        files.table("amendments")
                .columns("contract", "version", "effective", "amount", "reason")
                .forEach(row -> {
                    Contract contract = known(contracts, row);
                    VersionKey key = new VersionKey(contract.no(), row.integer("version"));
                    contracts.put(
                            contract.no(), contract.amended(amendment(row, contract.latest(), in(obligations, key))));
                });
        return contracts;
    }

    /** The versions that the contracts and their amendments name. */
    private Set<VersionKey> versions() {
        Set<VersionKey> versions = new HashSet<>();
        files.table("contracts")
                .columns("contract")
                .forEach(row -> versions.add(new VersionKey(row.value("contract", ContractNo::of), 1)));
        files.table("amendments")
                .columns("contract", "version")
                .forEach(row ->
                        versions.add(new VersionKey(row.value("contract", ContractNo::of), row.integer("version"))));
        return versions;
    }

    private Map<VersionKey, Map<ObligationId, Obligation>> obligations(Set<VersionKey> versions) {
        Map<VersionKey, Map<ObligationId, Obligation>> obligations = new HashMap<>();
        files.table("obligations")
                .columns("contract", "version", "obligation", "type", "obligor", "due", "amount")
                .forEach(row -> {
                    VersionKey key = new VersionKey(row.value("contract", ContractNo::of), row.integer("version"));
                    if (!versions.contains(new VersionKey(key.contract(), 1))) {
                        throw row.error("contract", "is no contract of contracts.csv");
                    }
                    if (!versions.contains(key)) {
                        throw row.error("version", "is no version of " + key.contract() + " in amendments.csv");
                    }
                    Obligation obligation = obligation(row);
                    if (obligations
                                    .computeIfAbsent(key, ignored -> new LinkedHashMap<>())
                                    .putIfAbsent(obligation.id(), obligation)
                            != null) {
                        throw row.error("obligation", "occurs twice in this version of " + key.contract());
                    }
                });
        return obligations;
    }

    private static List<Obligation> in(Map<VersionKey, Map<ObligationId, Obligation>> obligations, VersionKey key) {
        return List.copyOf(obligations.getOrDefault(key, Map.of()).values());
    }

    private Obligation obligation(Row row) {
        ObligationId id = row.value("obligation", ObligationId::of);
        ObligationType type = row.oneOf("type", ObligationType.class);
        Obligor obligor = row.oneOf("obligor", Obligor.class);
        LocalDate due = row.date("due");
        return row.find("amount").isEmpty()
                ? Obligation.milestone(id, type, obligor, due)
                : Obligation.of(id, type, obligor, due, shop.money(row, "amount"));
    }

    private Contract contract(Row row, ContractNo no, List<Obligation> obligations) {
        if (!row.value("currency", CurrencyUnit::of).equals(shop.currency())) {
            throw row.error("currency", "is not the currency of the shop, " + shop.currency());
        }
        ContractVersion version = ContractVersion.first(row.date("signed"), shop.money(row, "amount"), obligations)
                .until(row.date("end"));
        if (row.find("penalty_per_day").isPresent()) {
            PenaltyTerms penalty = PenaltyTerms.perDay(row.decimal("penalty_per_day"), Rounding.CENT);
            version = version.penalty(
                    row.find("penalty_cap").isPresent()
                            ? penalty.cappedAt(row.decimal("penalty_cap"), CapBase.CONTRACT)
                            : penalty);
        }
        return Contract.of(
                no,
                row.oneOf("kind", ContractKind.class),
                row.value("party", PartyId::of),
                row.text("party_name"),
                row.text("title"),
                row.date("signed"),
                version);
    }

    /** A version lists all its obligations again. */
    private ContractVersion amendment(Row row, ContractVersion before, List<Obligation> obligations) {
        if (row.integer("version") != before.number() + 1) {
            throw row.error("version", "does not follow version " + before.number());
        }
        if (row.date("effective").isBefore(before.effective())) {
            throw row.error(
                    "effective", "is before " + before.effective() + ", when version " + before.number() + " begins");
        }
        return before.next(row.date("effective"), shop.money(row, "amount"), obligations, row.text("reason"));
    }

    private PerformanceRecords records(Map<ContractNo, Contract> contracts) {
        return PerformanceRecords.of(files.table("performance")
                .columns("contract", "obligation", "performed_on", "recorded_on", "amount", "evidence")
                .read(row -> {
                    Contract contract = known(contracts, row);
                    ObligationId obligation = row.value("obligation", ObligationId::of);
                    if (contract.latest().obligation(obligation).isEmpty()) {
                        throw row.error("obligation", "is no obligation of contract " + contract.no());
                    }
                    return new PerformanceRecord(
                            contract.no(),
                            obligation,
                            row.date("performed_on"),
                            row.date("recorded_on"),
                            row.find("amount").isEmpty() ? null : shop.money(row, "amount"),
                            row.find("evidence").orElse(""));
                }));
    }

    private static Contract known(Map<ContractNo, Contract> contracts, Row row) {
        Contract contract = contracts.get(row.value("contract", ContractNo::of));
        if (contract == null) {
            throw row.error("contract", "is no contract of contracts.csv");
        }
        return contract;
    }
}
