/** Port tests and generators for integrators and testers. */
module io.zhanggui.procurement.testkit {
    requires transitive io.zhanggui.procurement;
    requires transitive io.zhanggui.core.testkit;
    requires transitive org.junit.jupiter.api;
    requires transitive org.assertj.core;
    requires static transitive net.jqwik.api;
    requires static org.jspecify;

    exports io.zhanggui.procurement.testkit;

    opens io.zhanggui.procurement.testkit to
            org.junit.platform.commons;
}
