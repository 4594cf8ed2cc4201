/** Port tests and generators for integrators and testers. */
module io.zhanggui.core.testkit {
    requires transitive io.zhanggui.core;
    requires transitive org.junit.jupiter.api;
    requires transitive org.assertj.core;
    requires static transitive net.jqwik.api;
    requires static org.junit.platform.launcher;
    requires static transitive org.jspecify;

    exports io.zhanggui.core.testkit;

    opens io.zhanggui.core.testkit to
            org.junit.platform.commons;
}
