/** What every module of Zhanggui stands on: time, money, rules, explanations, violations, storage ports, tables. */
module io.zhanggui.core {
    requires com.google.common;
    requires de.siegmar.fastcsv;
    requires transitive jakarta.validation;
    requires transitive org.joda.money;
    requires static transitive org.jspecify;
    requires transitive org.threeten.extra;

    exports io.zhanggui.core;
    exports io.zhanggui.core.approval;
    exports io.zhanggui.core.audit;
    exports io.zhanggui.core.authority;
    exports io.zhanggui.core.control;
    exports io.zhanggui.core.duty;
    exports io.zhanggui.core.explain;
    exports io.zhanggui.core.id;
    exports io.zhanggui.core.kpi;
    exports io.zhanggui.core.money;
    exports io.zhanggui.core.organization;
    exports io.zhanggui.core.posting;
    exports io.zhanggui.core.quantity;
    exports io.zhanggui.core.repository;
    exports io.zhanggui.core.review;
    exports io.zhanggui.core.rule;
    exports io.zhanggui.core.table;
    exports io.zhanggui.core.template;
    exports io.zhanggui.core.time;
    exports io.zhanggui.core.violation;

    provides jakarta.validation.ConstraintValidator with
            io.zhanggui.core.violation.BankCardValidator,
            io.zhanggui.core.violation.MoneyPositiveOrZeroValidator,
            io.zhanggui.core.violation.MoneyPositiveValidator,
            io.zhanggui.core.violation.ResidentIdentityNumberValidator,
            io.zhanggui.core.violation.UnifiedSocialCreditCodeValidator,
            io.zhanggui.core.violation.WeightsOf100Validator;
}
