package io.zhanggui.examples.jdbc;

/** Every port test on H2. */
class H2PortsTest extends PortTests {
    H2PortsTest() {
        super(Databases.H2);
    }
}
