package io.zhanggui.examples.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The operations that the runner knows, by the key that names them in a file. */
final class Operations {

    /** One operation: maps the inputs, makes one library call, and gives the result as text, numbers, lists and maps. */
    @FunctionalInterface
    interface Operation {
        @Nullable
        Object run(CaseInput input);
    }

    private final Map<String, Operation> byKey = new LinkedHashMap<>();
    private final Map<String, List<String>> groups = new LinkedHashMap<>();
    private List<String> group = new ArrayList<>();

    static Operations all() {
        return all(PayRules.shipped());
    }

    static Operations all(PayRules rules) {
        return new Operations()
                .with("Scoring rules (`core.kpi`)", KpiRuleOperations::addTo)
                .with("Scorecards, grades and bonuses (`core.kpi`)", KpiCardOperations::addTo)
                .with("Raters, objectives, distributions (`core.kpi`)", KpiRatingOperations::addTo)
                .with("Indicator formulas (`core.kpi`)", KpiFormulaOperations::addTo)
                .with("Control (`core.control`)", ControlOperations::addTo)
                .with("Levels and spans (`core.organization`)", OrganizationOperations::addTo)
                .with("Income tax on pay (`hr.china`)", new TaxOperations(rules)::addTo)
                .with(
                        "Social insurance and housing fund (`hr.payroll`, `hr.china`)",
                        new ContributionOperations(rules)::addTo)
                .with("Attendance and overtime (`hr.attendance`)", new AttendanceOperations(rules)::addTo)
                .with("Labour law (`hr.china.labour`)", new LabourOperations(rules)::addTo)
                .with("Authority (`core.authority`)", AuthorityOperations::addTo)
                .with("Ledger (`finance.ledger`)", LedgerOperations::addTo)
                .with("Contracts (`finance.contract`)", ContractOperations::addTo)
                .with("Suppliers (`procurement.supplier`)", SupplierOperations::addTo)
                .with("Stock cost (`inventory.costing`)", CostingOperations::addTo)
                .with("Turnover, ABC and XYZ (`inventory.turnover`)", TurnoverOperations::addTo)
                .with("Warehouses and fulfilment (`inventory.warehouse`, `.fulfilment`)", WarehouseOperations::addTo)
                .withPlanning()
                .with("Money and calendar (`core.money`, `core.time`)", CoreOperations::addTo)
                .with("Plain arithmetic, done by the runner with `core.money`", PlainOperations::addTo);
    }

    /** What will be asked for, and what to order. */
    private Operations withPlanning() {
        return with("Demand forecasts (`inventory.demand`)", ForecastOperations::addTo)
                .with(
                        "Losses and service levels (`inventory.probability`, `inventory.policy`)",
                        PolicyOperations::addTo)
                .with("Newsvendor (`inventory.policy`)", NewsvendorOperations::addTo)
                .with("(r, Q) policies (`inventory.policy`)", ReorderPointOperations::addTo)
                .with("(s, S) policies and finite horizons (`inventory.policy`)", MinMaxOperations::addTo)
                .with("Lot sizes (`inventory.lotsizing`)", LotSizeOperations::addTo)
                .with("Stock in several echelons (`inventory.distribution`)", EchelonOperations::addTo)
                .with("Distribution (`inventory.distribution`)", DistributionOperations::addTo);
    }

    /** Adds the operations of one field under the title that the page of this module shows. */
    Operations with(String title, Consumer<Operations> field) {
        group = groups.computeIfAbsent(title, none -> new ArrayList<>());
        field.accept(this);
        return this;
    }

    Operations add(String key, Operation operation) {
        if (byKey.put(key, operation) != null) {
            throw new IllegalArgumentException("operation " + key + " is known already");
        }
        group.add(key);
        return this;
    }

    Optional<Operation> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Every key, in the order of adding. */
    List<String> keys() {
        return List.copyOf(byKey.keySet());
    }

    /** The keys by title. */
    Map<String, List<String>> groups() {
        return groups;
    }
}
