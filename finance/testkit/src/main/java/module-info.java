/** Port tests and generators for integrators and testers. */
module io.zhanggui.finance.testkit {
    requires transitive io.zhanggui.finance;
    requires transitive io.zhanggui.core.testkit;
    requires transitive org.junit.jupiter.api;
    requires transitive org.assertj.core;
    requires static transitive net.jqwik.api;
    requires static org.jspecify;

    exports io.zhanggui.finance.testkit;

    opens io.zhanggui.finance.testkit to
            org.junit.platform.commons;
}
