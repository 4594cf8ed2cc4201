package io.zhanggui.examples.jdbc;

class PostgresPayslipTest extends PayslipTests {
    PostgresPayslipTest() {
        super(Databases.POSTGRES);
    }
}
