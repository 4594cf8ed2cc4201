package io.zhanggui.examples.jdbc;

class H2PayslipTest extends PayslipTests {
    H2PayslipTest() {
        super(Databases.H2);
    }
}
