/** Port tests and generators for integrators and testers. */
module io.zhanggui.inventory.testkit {
    requires transitive io.zhanggui.inventory;
    requires transitive io.zhanggui.core.testkit;
    requires transitive org.junit.jupiter.api;
    requires transitive org.assertj.core;
    requires static transitive net.jqwik.api;
    requires static org.jspecify;

    exports io.zhanggui.inventory.testkit;

    opens io.zhanggui.inventory.testkit to
            org.junit.platform.commons;
}
