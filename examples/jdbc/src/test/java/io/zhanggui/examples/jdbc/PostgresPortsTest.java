package io.zhanggui.examples.jdbc;

/** Every port test on PostgreSQL. */
class PostgresPortsTest extends PortTests {
    PostgresPortsTest() {
        super(Databases.POSTGRES);
    }
}
