/** Ledger, receivables, payables, settlement, expenses, assets, tax, statements, contracts. */
module io.zhanggui.finance {
    requires transitive io.zhanggui.core;
    requires static org.jspecify;

    exports io.zhanggui.finance.contract;
    exports io.zhanggui.finance.ledger;
}
