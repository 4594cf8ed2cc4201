/** Port tests and generators for integrators and testers. */
module io.zhanggui.hr.testkit {
    requires transitive io.zhanggui.hr;
    requires transitive io.zhanggui.core.testkit;
    requires transitive org.junit.jupiter.api;
    requires transitive org.assertj.core;
    requires static transitive net.jqwik.api;
    requires static org.jspecify;

    exports io.zhanggui.hr.testkit;

    opens io.zhanggui.hr.testkit to
            org.junit.platform.commons;
}
